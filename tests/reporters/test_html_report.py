"""The HTML report, read by a parser everywhere and by a real browser where there is one."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newsroom import furnish, run

pytestmark = pytest.mark.process
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
TEXT = "Teh sea & <teh> sky.\n\nThe colour is very “grey”.\n"


class Page(HTMLParser):
    """Collects the tags of a page and the text of its two sides."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.sides: dict[str, str] = {}
        self._side = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "pre":
            self._side = str(dict(attrs)["aria-label"])
            self.sides[self._side] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre":
            self._side = ""

    def handle_data(self, data: str) -> None:
        if self._side:
            self.sides[self._side] += data


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    furnish(folder)
    (folder / "a <b>.txt").write_text(TEXT, "utf-8")
    (folder / "clean.txt").write_text("Nothing.\n", "utf-8")
    done = run("check", "--output-format", "html:report.html", folder=folder)
    assert done.returncode == 1, done.stderr
    return folder / "report.html"


def test_both_sides_hold_the_article(page: Path) -> None:
    sides = Page(page.read_text("utf-8")).sides
    assert sides["before"] == TEXT
    assert sides["after"] == TEXT.replace("Teh", "The").replace("teh", "the").replace(
        "colour", "color"
    )


def test_nothing_is_fetched(page: Path) -> None:
    for tag, attributes in Page(page.read_text("utf-8")).tags:
        assert not {"src", "srcset", "action"} & set(attributes), tag
        assert str(attributes.get("href", "#")).startswith("#")
    assert "://" not in page.read_text("utf-8")


def test_every_link_has_its_place(page: Path) -> None:
    tags = Page(page.read_text("utf-8")).tags
    ids = {attributes["id"] for _, attributes in tags if "id" in attributes}
    links = [str(attributes["href"])[1:] for tag, attributes in tags if tag == "a"]
    assert len(links) == 4
    assert set(links) <= ids


def browse(page: Path, script: str) -> str:
    """Return the page as the browser has it after `script` ran."""
    copy = page.with_name("clicked.html")
    text = page.read_text("utf-8")
    copy.write_text(text.replace("</body>", f"<script>{script}</script></body>"), "utf-8")
    assert BROWSER is not None
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    flags += " --disable-background-networking --disable-component-update --disable-sync"
    profile = f"--user-data-dir={page.parent / 'profile'}"
    done = subprocess.run(
        [BROWSER, *flags.split(), profile, "--dump-dom", copy.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return done.stdout.decode()


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on PATH")
@pytest.mark.parametrize(
    ("clicks", "shown", "articles"),
    [
        ((), 4, 1),
        (("rule][value=teh",), 2, 1),
        (("level][value=unsafe",), 3, 1),
        (("rule][value=teh", "rule][value=teh"), 4, 1),
        (("level][value=safe", "level][value=unsafe", "level][value=none"), 0, 0),
    ],
)
def test_filters_hide_what_is_not_wanted(
    page: Path, clicks: tuple[str, ...], shown: int, articles: int
) -> None:
    script = "".join(f"document.querySelector('input[name={each}]').click();" for each in clicks)
    dom = browse(page, script)
    assert re.search(r'id="shown">\s*(\d+)', dom)[1] == str(shown)  # type: ignore[index]
    assert len(re.findall(r"<article(?: class=\"\")?>", dom)) == articles


OWNED = "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>"


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on PATH")
def test_no_script_of_others_runs(tmp_path: Path) -> None:
    """In text, path, rule folder and message, as elements, in attributes and behind comments."""
    folder = tmp_path / "desk"
    furnish(folder)
    rule = folder / "rules" / "house" / "teh.yaml"
    message = f'message: "{OWNED} \' \\" onmouseover=x --> <!--articles--> {{text}}"'
    rule.write_text(re.sub(r"message: .*", lambda _: message, rule.read_text("utf-8")), "utf-8")
    name = OWNED.replace("/", "") + ".txt"
    text = f'{OWNED} <!--rules--> " onclick=x teh </pre></article>{OWNED}\n'
    (folder / name).write_text(text, "utf-8")
    (folder / f"!{name}").write_bytes(b"\xff")
    done = run("check", "--output-format", "html:report.html", folder=folder)
    assert done.returncode == 2, done.stderr
    dom = browse(folder / "report.html", "document.body.dataset.ran = 1;")
    assert 'data-ran="1"' in dom
    assert "<title>newslint report</title>" in dom
    tags = Page(dom).tags
    assert [tag for tag, _ in tags].count("script") == 2
    assert "img" not in {tag for tag, _ in tags}
    assert not [key for _, attributes in tags for key in attributes if key.startswith("on")]
    assert text in Page((folder / "report.html").read_text("utf-8")).sides["before"]
