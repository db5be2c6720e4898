"""The page for people, in a real browser and through its own questions."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from browser import BROWSER, Tab, browsing
from newsroom import furnish, run
from served import served

pytestmark = pytest.mark.process
in_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium on PATH")

ARTICLE = "He saw 👍 teh end, and teh <b>sky</b>.\n\nThe colour is very nice. “It is teh end.”\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    furnish(folder)
    return folder


@pytest.fixture(scope="module")
def url(desk: Path) -> Iterator[str]:
    with served(desk) as address:
        yield address


@pytest.fixture
def tab(tmp_path: Path, url: str) -> Iterator[Tab]:
    with browsing(tmp_path, f"{url}/") as tab:
        yield tab
        assert not tab.log
        assert all(each.startswith(f"{url}/") or each.startswith("blob:") for each in tab.fetched)


def paste(tab: Tab, text: str, kind: str = ".txt") -> None:
    tab.run(
        f"document.getElementById('kind').value = {json.dumps(kind)};"
        "document.getElementById('kind').dispatchEvent(new Event('change'));"
        f"document.getElementById('text').value = {json.dumps(text)};"
        "document.getElementById('check').click();"
    )
    tab.until("document.getElementById('entry').hidden")


def count(tab: Tab, number: int) -> None:
    tab.until(f"document.querySelectorAll('#findings > li').length === {number}")


def click(tab: Tab, label: str) -> None:
    button = f"'button[aria-label^=' + JSON.stringify({json.dumps(label)}) + ']'"
    tab.run(f"document.querySelector({button}).click()")


@in_browser
def test_an_article_is_reviewed(tab: Tab) -> None:
    paste(tab, ARTICLE)
    count(tab, 5)
    assert tab.run("document.getElementById('state').textContent") == "5 findings"
    inserted = "[...document.querySelectorAll('#after ins')].map(each => each.textContent)"
    assert tab.run(inserted) == ["the", "the", "color", "the"]
    assert tab.run("document.querySelector('#after b')") is None  # markup is text
    click(tab, "Refuse: 'teh' is misspelt")
    count(tab, 4)
    tab.key("j")
    tab.key("a")  # the second finding: colour
    count(tab, 3)
    assert "The color is very nice" in tab.run("desk.text")
    tab.run("document.getElementById('safe').click()")
    count(tab, 2)
    text = tab.run("desk.text")
    assert text == ARTICLE.replace("and teh", "and the").replace("colour", "color")
    tab.key("u")
    count(tab, 3)
    tab.key("u")
    count(tab, 4)
    assert tab.run("desk.text") == ARTICLE
    click(tab, "Accept all of teh")
    count(tab, 2)
    click(tab, "Refuse all of very")
    count(tab, 1)
    tab.run("document.getElementById('sides').click()")
    assert tab.run("document.getElementById('before').textContent") == ARTICLE
    expected = ARTICLE.replace("and teh", "and the").replace("is teh", "is the")
    assert tab.run("desk.text") == expected


@in_browser
def test_what_is_downloaded_is_what_fix_writes(tab: Tab, tmp_path: Path, desk: Path) -> None:
    downloads = tmp_path / "downloads"
    tab.order("Page.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))
    paste(tab, ARTICLE, ".md")
    count(tab, 5)
    tab.run("document.getElementById('safe').click()")
    count(tab, 3)
    tab.run("document.getElementById('download').click()")
    file = downloads / "article.md"
    tab.until(f"new Promise(done => setTimeout(() => done({json.dumps(str(file))}), 500))")
    for _ in range(100):
        if file.is_file():
            break
        tab.run("new Promise(done => setTimeout(done, 100))")
    (desk / "same.md").write_text(ARTICLE, "utf-8")
    assert run("fix", "same.md", folder=desk).returncode == 1
    assert file.read_text("utf-8") == (desk / "same.md").read_text("utf-8")


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_the_page_fits_and_can_be_read(tab: Tab, scheme: str, width: int, tmp_path: Path) -> None:
    tab.order(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=800,
        deviceScaleFactor=1,
        mobile=width < 500,
    )
    feature = {"name": "prefers-color-scheme", "value": scheme}
    tab.order("Emulation.setEmulatedMedia", features=[feature])
    paste(tab, ARTICLE)
    count(tab, 5)
    assert tab.run("document.documentElement.scrollWidth") <= width
    paper = tab.run("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
    unnamed = "[...document.querySelectorAll('button')].filter(each => !each.textContent.trim())"
    assert tab.run(f"{unnamed}.length") == 0
    tab.picture(tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 5000


@in_browser
def test_a_file_of_word_is_dropped(tab: Tab) -> None:
    data = base64.b64encode(word("He saw teh end.", "And teh sky.")).decode()
    tab.run(
        f"const bytes = Uint8Array.from(atob('{data}'), each => each.charCodeAt(0));"
        "const files = new DataTransfer(); files.items.add(new File([bytes], 'Lead.docx'));"
        "document.getElementById('text').dispatchEvent("
        "  new DragEvent('drop', { dataTransfer: files, cancelable: true, bubbles: true }));"
    )
    tab.until("document.getElementById('text').value.includes('sky')")
    assert tab.run("document.getElementById('text').value") == "He saw teh end.\n\nAnd teh sky.\n"
    assert tab.run("desk.name") == "Lead.txt"


def word(*paragraphs: str) -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for each in paragraphs:
        document.add_paragraph(each)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def ask(url: str, what: str, data: Any, **headers: str) -> requests.Response:
    body = data if isinstance(data, str) else json.dumps(data)
    sent = {"Content-Type": "application/json", **headers}
    return requests.post(f"{url}/page/{what}", body.encode(), headers=sent, timeout=300)


def bomb() -> str:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(60_000_000))
    return base64.b64encode(out.getvalue()).decode()


def test_odd_questions_are_refused(url: str) -> None:
    article = {"name": "a.txt", "text": "teh"}
    for what, data, status in [
        ("check", "{", 400),
        ("check", [], 400),
        ("check", {"text": 1}, 400),
        ("check", {**article, "refused": 1}, 400),
        ("check", {**article, "text": "\ud800"}, 400),
        ("check", {**article, "text": "x" * 300_000}, 413),
        ("fix", article, 400),
        ("fix", {**article, "level": "hint"}, 400),
        ("fix", {**article, "key": "nothing"}, 409),
        ("docx", {"docx": "?"}, 400),
        ("docx", {"docx": base64.b64encode(b"PK").decode()}, 400),
        ("docx", {"docx": bomb()}, 413),
        ("nothing", article, 404),
    ]:
        assert ask(url, what, data).status_code == status, (what, data)
    assert ask(url, "check", article).status_code == 200
    assert ask(url, "check", article, Origin="https://evil.example").status_code == 403
    form = {"Content-Type": "text/plain"}
    assert ask(url, "check", article, **form).status_code == 415
    page = requests.get(f"{url}/", timeout=300)
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "://" not in page.text


def test_the_source_is_read_beside_the_article(tmp_path: Path) -> None:
    config = 'fluency = "off"\nlanguagetool = "off"\n'
    (tmp_path / "newslint.toml").write_text(config, "utf-8")
    article = {
        "text": "The new bridge cost 15 million euros.",
        "source": "El nuevo puente costó 12 millones de euros.",
    }
    with served(tmp_path) as url:
        [found] = ask(url, "check", article).json()["findings"]
        assert found["rule"] == "number-differs"
        fixed = ask(url, "fix", {**article, "key": found["key"]}).json()
        assert fixed["text"] == "The new bridge cost 12 million euros."
        assert fixed["findings"] == []
