"""What can go wrong with LanguageTool while articles are checked, done to the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from fake_languagetool import Fake, Jdk

from newsroom import furnish

pytestmark = pytest.mark.process
_QUICK = (  # the limits, small
    "import newslint.engines.languagetool.server as s, newslint.engines.languagetool.client as c;"
    "s.Server.wait.__defaults__ = (1.5,); c.REQUEST_LIMIT = 1;"
    "from newslint.cli import main; main()"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    config = folder / "newslint.toml"
    text = config.read_text().replace('languagetool = "off"', "")
    config.write_text(text.replace('"house", ', '"house", "languagetool", '))
    (folder / "a.txt").write_text("teh first is wroong\n")
    (folder / "b.txt").write_text("teh second is wroong\n")
    return folder


Check = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def check(desk: Path) -> Check:
    def run(env: dict[str, str], *options: str, **more: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-W", "error", "-c", _QUICK, "check", *options]
        return subprocess.run(
            command, cwd=desk, env={**env, **more}, capture_output=True, text=True, check=False,
            timeout=60,
        )  # fmt: skip

    return run


def assert_off(done: subprocess.CompletedProcess[str], why: str) -> None:
    """The other rules have spoken, and one line says why LanguageTool has not."""
    assert done.stdout.count(" teh error") == 2, done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if "LanguageTool" in line]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("newslint: LanguageTool is off")
    assert why in lines[0]


def test_it_works(check: Check, jdk: Jdk) -> None:
    done = check(jdk.env)
    assert done.stdout.count("languagetool/MD_BASEFORM") == 2
    assert done.stderr == ""
    assert done.returncode == 1
    assert not psutil.pid_exists(jdk.pid)
    assert list((jdk.home.parent / "log").iterdir()) == []


def test_not_set_up(check: Check, jdk: Jdk) -> None:
    env = {**jdk.env, "NEWSLINT_CACHE": str(jdk.home / "none")}
    done = check(env)
    assert_off(done, "not set up; run: newslint setup languagetool")
    assert done.returncode == 1
    done = check(env, "--require", "languagetool")
    assert_off(done, "not set up; run: newslint setup languagetool")
    assert done.returncode == 2
    assert check(env, "--languagetool", "off").stderr == ""


def test_no_java(check: Check, jdk: Jdk) -> None:
    done = check({**jdk.env, "JAVA_HOME": "/nowhere", "PATH": "/nowhere"})
    assert_off(done, "needs Java 17 or newer")


def test_java_11(check: Check, jdk: Jdk) -> None:
    jdk.java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.12\"' >&2\n")
    done = check({**jdk.env, "PATH": "/nowhere"})
    assert_off(done, f"{jdk.java} is Java 11")


def test_a_folder_without_jars(check: Check, jdk: Jdk) -> None:
    for file in jdk.home.iterdir():
        file.unlink()
    assert_off(check(jdk.env), "not set up")


def test_java_ends_at_once(check: Check, jdk: Jdk) -> None:
    done = check(jdk.env, FAKE="ends")
    assert_off(done, "Java stopped at once; see ")
    log = Path(done.stderr.split("; see ")[1].strip())
    assert log.read_text() == "Error: no memory\n"


@pytest.mark.parametrize("mode", ["silent", "hangs"])
def test_it_hangs(check: Check, jdk: Jdk, mode: str) -> None:
    done = check(jdk.env, FAKE=mode)
    assert_off(done, "did not start within 2 seconds" if mode == "silent" else "timed out")
    assert not psutil.pid_exists(jdk.pid)


def test_it_dies_on_the_way(check: Check, jdk: Jdk) -> None:
    done = check(jdk.env, "--require", "languagetool", FAKE="dies")
    assert_off(done, "failed: ")
    assert Path(done.stderr.split("; see ")[1].strip()).exists()
    assert done.stdout.count("languagetool/MD_BASEFORM") == 1
    assert done.returncode == 2


def test_a_foreign_server(check: Check, jdk: Jdk, fake: Fake) -> None:
    fake.handler.mode = "foreign"
    done = check(jdk.env, "--languagetool", fake.url)
    assert_off(done, "does not answer as LanguageTool does")
    assert "although 'languagetool' asks for it" in done.stderr
    assert done.returncode == 2


def test_nothing_at_the_address(check: Check, jdk: Jdk) -> None:
    done = check(jdk.env, "--languagetool", "http://127.0.0.1:9")
    assert_off(done, "does not answer")
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("mode", "version"), [("", "unknown"), ("tells", "6.9"), ("tells nonsense", "unknown")]
)
def test_reports_name_the_version_that_ran(
    check: Check, jdk: Jdk, fake: Fake, mode: str, version: str
) -> None:
    fake.handler.mode = mode
    for _ in range(2):  # the second time nothing is asked
        done = check(jdk.env, "--languagetool", fake.url, "--output-format", "json")
        assert done.stderr == ""
        judge, engine = json.loads(done.stdout)["engines"]
        assert (engine["ran"], engine["version"], engine["off"]) == (True, version, None)
        assert (judge["ran"], judge["off"]) == (False, "switched off")
    own = check(jdk.env, "--output-format", "json")
    assert json.loads(own.stdout)["engines"][1]["version"] == "6.8"


def test_reports_say_where_it_died_on_the_way(check: Check, jdk: Jdk) -> None:
    done = check(jdk.env, "--output-format", "json", FAKE="dies")
    engine = json.loads(done.stdout)["engines"][1]
    assert engine["ran"]
    assert "failed: " in engine["off"]
    assert done.stderr.count("\n") == 1
    assert done.returncode == 1


def test_a_baseline_says_which_engines_it_was_written_with(
    check: Check, jdk: Jdk, desk: Path
) -> None:
    def baseline(command: str, *options: str) -> subprocess.CompletedProcess[str]:
        args = [sys.executable, "-m", "newslint", "baseline", command, *options]
        return subprocess.run(
            args, cwd=desk, env=jdk.env, capture_output=True, text=True, check=False
        )

    assert "4 findings accepted" in baseline("write").stdout
    text = (desk / "newslint-baseline.tsv").read_text("utf-8")
    assert "\nengines\tlanguagetool 6.8\n" in text
    new = ("--baseline", "newslint-baseline.tsv")
    done = check(jdk.env, *new)
    assert (done.returncode, done.stderr) == (0, "")
    done = check(jdk.env, *new, "--languagetool", "off")
    assert done.returncode == 0
    assert done.stderr.startswith(
        "newslint: newslint-baseline.tsv: written with LanguageTool 6.8, but this run has no engine"
    )
    assert done.stderr.count("\n") == 1
    done = baseline("prune", "--languagetool", "off")
    assert done.returncode == 2
    assert "nothing was dropped" in done.stderr
    assert (desk / "newslint-baseline.tsv").read_text("utf-8") == text
    assert "2 findings accepted" in baseline("write", "--select", "house", "--file", "b").stdout
    assert "\nengines\n" in (desk / "b").read_text("utf-8")


def test_a_proxy_in_the_environment(check: Check, jdk: Jdk) -> None:
    proxy = "http://192.0.2.1:9"
    done = check(jdk.env, http_proxy=proxy, https_proxy=proxy, all_proxy=proxy)
    assert done.stdout.count("languagetool/MD_BASEFORM") == 2
    assert done.stderr == ""


def test_a_text_over_the_limit(check: Check, jdk: Jdk, desk: Path) -> None:
    (desk / "a.txt").write_text("teh " + "end. And on and on " * 3_000 + "it is wroong\n")
    done = check(jdk.env)
    assert done.stdout.count("languagetool/MD_BASEFORM") == 2
    assert done.stderr == ""


def test_comments_suppress(check: Check, jdk: Jdk, desk: Path) -> None:
    names = ("languagetool/MD_BASEFORM", "languagetool/GRAMMAR", "languagetool")
    for name in names:
        text = f"<!-- newslint: ignore {name} -->\nteh is wroong\n"
        (desk / f"{name.replace('/', '-')}.md").write_text(text)
    done = check(jdk.env)
    assert done.stdout.count("languagetool/MD_BASEFORM") == 2  # in a.txt and b.txt
    assert "unused-ignore" not in done.stdout


@pytest.fixture
def running(desk: Path, jdk: Jdk) -> Iterator[subprocess.Popen[bytes]]:
    """A newslint that waits for its LanguageTool, which hangs."""
    env = {**jdk.env, "FAKE": "hangs"}
    command = [sys.executable, "-m", "newslint", "check"]
    with subprocess.Popen(
        command,
        cwd=desk,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=_heed_hangups,  # noqa: PLW1509 # the tests run no threads of their own
    ) as process:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not (jdk.pid_file.exists() and _port(jdk.pid)):
            time.sleep(0.05)
        assert psutil.pid_exists(jdk.pid)
        yield process
        process.kill()


def _heed_hangups() -> None:
    """Undo what nohup, or a CI that uses it, would pass on to the child."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _port(pid: int) -> bool:
    return any(each.status == psutil.CONN_ESTABLISHED for each in _connections(pid))


def _connections(pid: int) -> list[object]:
    try:
        return list(psutil.Process(pid).net_connections("tcp"))
    except (psutil.Error, ValueError):
        return []


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_no_orphan(running: subprocess.Popen[bytes], jdk: Jdk, name: str) -> None:
    if name == "SIGKILL" and sys.platform != "linux":
        pytest.skip("only Linux ends a process with its parent")
    number = getattr(signal, name)
    server = psutil.Process(jdk.pid)
    os.kill(running.pid, number)
    assert running.wait(10) == (130 if name == "SIGINT" else -number)
    psutil.wait_procs([server], timeout=5)
    assert not server.is_running() or server.status() == psutil.STATUS_ZOMBIE
