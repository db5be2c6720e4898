"""The language server, through a real client over its standard input and output."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from editor import Editor, edits
from newslint.model import Edit, Span
from newsroom import furnish, run

pytestmark = pytest.mark.process
ARTICLE = "# Teh 👍 news\n\nHe saw teh 𝒜 end.\n\nThe colour is “teh very” nice.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    return tmp_path


def at(editor: Editor, name: str, word: str) -> Edit:
    """Return an edit that deletes the first place of a word."""
    start = editor.texts[name].index(word)
    return Edit(Span(start, start + len(word)), "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_an_article_is_opened_edited_and_repaired(desk: Path, encoding: str) -> None:
    async def scenario(editor: Editor) -> None:
        found = await editor.open("a.md", ARTICLE)
        assert str(editor.codec.encoding) in (encoding, str(types.PositionEncodingKind(encoding)))
        assert editor.words("a.md", found) == ["Teh", "teh", "colour", "teh", "very"]
        assert [each.code for each in found] == ["teh", "teh", "colour", "teh", "very"]
        assert found[0].severity is types.DiagnosticSeverity.Error
        editor.edit("a.md", at(editor, "a.md", "Teh "))
        editor.edit("a.md", at(editor, "a.md", "teh "), Edit(Span(2, 2), "😀 teh "))
        found = await editor.found("a.md")
        assert editor.words("a.md", found) == ["teh", "colour", "teh", "very"]
        offered = await editor.actions("a.md", found[0].range)
        repair = offered["Safe repair: “teh” → “the”"]
        assert repair.is_preferred
        editor.take(repair.edit)
        found = await editor.found("a.md")
        assert editor.texts["a.md"].startswith("# 😀 the 👍 news")
        offered = await editor.actions("a.md", found[1].range)
        repair = offered["Unsafe repair: ““teh” → ““the”"]  # it is in quotation marks
        assert not repair.is_preferred

    edits(desk, scenario, encodings=(encoding, "utf-16"))


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("a.txt", "plaintext", "One.\n\nHe saw teh end.\r\nAnd teh\u2028sky, teh\x0c sea.\r\n"),
        ("a.html", "html", "<p title='teh'>He saw <b>teh</b> end.<!-- teh --></p>"),
        ("a.mdx", "mdx", "import teh from 'teh'\n\nHe saw teh end {teh}.\n"),
        ("Untitled-1", "markdown", "He saw `teh` and *teh*.\n"),
    ],
)
def test_each_format_is_read_as_what_it_is(desk: Path, name: str, language: str, text: str) -> None:
    async def scenario(editor: Editor) -> None:
        found = await editor.open(name, text, language)
        assert set(editor.words(name, found)) == {"teh"}
        assert len(found) == {"plaintext": 3, "html": 2, "mdx": 1, "markdown": 1}[language]
        editor.edit(name, Edit(Span(len(text), len(text)), "teh"), Edit(Span(0, 0), ""))
        again = await editor.found(name)
        assert editor.words(name, again) == ["teh"] * len(again)

    edits(desk, scenario)


def test_all_that_is_safe_is_repaired_as_fix_does(desk: Path) -> None:
    async def scenario(editor: Editor) -> None:
        found = await editor.open("a.md", ARTICLE)
        offered = await editor.actions("a.md", found[0].range, ["source.fixAll"])
        assert [each.kind for each in offered.values()] == ["source.fixAll.newslint"]
        assert not await editor.actions("a.md", found[0].range, ["refactor"])
        uri = editor.uri("a.md")
        fixed = await editor.command("newslint.fixedText", uri, "safe")
        editor.take(offered["Repair all that is safe"].edit)
        assert editor.texts["a.md"] == fixed
        assert fixed == ARTICLE.replace("Teh", "The").replace("saw teh", "saw the")
        assert await editor.command("newslint.fixAll", uri, "unsafe")
        assert editor.texts["a.md"] == fixed.replace("teh", "the").replace("colour", "color")
        assert not await editor.command("newslint.fixAll", uri, "unsafe")
        assert not await editor.actions("a.md", found[0].range, ["source.fixAll.newslint"])

    edits(desk, scenario)


def test_a_finding_is_ignored_with_a_reason(desk: Path) -> None:
    async def scenario(editor: Editor) -> None:
        found = await editor.open("a.md", ARTICLE)
        offered = await editor.actions("a.md", found[2].range)
        editor.take(offered["Ignore colour here: the desk has seen it"].edit)
        assert (
            "<!-- newslint: ignore colour -- the desk has seen it -->\nThe col"
            in (editor.texts["a.md"])
        )
        found = await editor.found("a.md")
        assert editor.words("a.md", found) == ["Teh", "teh", "teh", "very"]
        place = found[-1].range.start
        where = (editor.uri("a.md"), place.line, place.character, "very")
        assert await editor.command("newslint.ignore", *where, "her words")
        assert "very -- her words" in editor.texts["a.md"]
        with pytest.raises(JsonRpcException, match="a reason must be one line"):
            await editor.command("newslint.ignore", *where, "a --> b")
        await editor.open("b.txt", "teh", "plaintext")
        assert not await editor.command("newslint.ignore", editor.uri("b.txt"), 0, 0, "teh", "x")
        assert "there is no room for a comment here" in editor.said[-1]

    edits(desk, scenario, options={"ignoreReason": "the desk has seen it"})


def test_the_rule_is_explained(desk: Path) -> None:
    async def scenario(editor: Editor) -> None:
        found = await editor.open("a.md", ARTICLE)
        said = await editor.hover("a.md", found[0].range.start)
        assert said.startswith("**teh**: 'Teh' is misspelt; write 'The'.\n\n“Teh” → “The” (safe)")
        assert "# teh\n\nA word is misspelt." in said
        assert not await editor.hover("a.md", types.Position(1, 0))

    edits(desk, scenario)


def test_configurations_are_heeded_and_read_again(desk: Path) -> None:
    async def scenario(editor: Editor) -> None:
        assert editor.said == ["the setting newslint.select must be a list of strings"]
        found = await editor.open("a.md", ARTICLE)
        assert [each.code for each in found] == ["teh", "teh", "teh", "very"]
        config = desk / "newslint.toml"
        config.write_text(config.read_text("utf-8") + 'ignore = ["very"]\n', "utf-8")
        change = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([change])
        )
        assert [each.code for each in await editor.found("a.md")] == ["teh", "teh", "teh"]
        settings = {"newslint": {"ignore": ["teh"]}}
        editor.client.workspace_did_change_configuration(
            types.DidChangeConfigurationParams(settings)
        )
        assert [each.code for each in await editor.found("a.md")] == ["colour"]
        config.write_text("wrong = 1\n", "utf-8")
        editor.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([change])
        )
        [failure] = await editor.found("a.md")
        assert failure.message.startswith("not checked: newslint.toml:1: unknown key 'wrong'")

    edits(desk, scenario, options={"newslint": {"select": "teh", "ignore": ["colour"]}})


def test_no_article_goes_to_another_machine(desk: Path) -> None:
    async def scenario(editor: Editor) -> None:
        [failure] = await editor.open("a.md", ARTICLE)
        assert "articles would be sent to" in failure.message

    edits(desk, scenario, options={"languagetool": "http://192.0.2.1:1"})


def test_articles_that_are_not_open_are_checked_too(desk: Path) -> None:
    (desk / "b.md").write_text("Teh sea.\n", "utf-8")
    (desk / "c.md").write_text("The sea.\n", "utf-8")
    (desk / "d.md").write_bytes(b"\xff\xfe\xff")

    async def scenario(editor: Editor) -> None:
        editor.versions["b.md"] = editor.versions["d.md"] = None  # type: ignore[assignment]
        assert await editor.command("newslint.checkWorkspace") == 2
        assert [each.code for each in await editor.found("b.md")] == ["teh"]
        [failure] = await editor.found("d.md")
        assert failure.code is None

    edits(desk, scenario)


def test_one_broken_article_does_not_end_the_server(desk: Path) -> None:
    broken = "summary: x\nwhy: x\nregex: x\nreplace: y\nmessage: '{nothing}'\n"
    broken += "bad: [{text: '[[x]]', fixed: y}, {text: 'a [[x]]', fixed: a y}]\ngood: [a, b]\n"
    (desk / "rules" / "house" / "odd-x.yaml").write_text(broken, "utf-8")

    async def scenario(editor: Editor) -> None:
        found = await editor.open("a.md", "x teh\n")
        assert found
        editor.edit("a.md", Edit(Span(0, 1), "\ud800 a"))
        found = await editor.found("a.md")
        assert found
        editor.edit("a.md", Edit(Span(0, 3), "a"))
        await editor.found("a.md")
        nonsense = types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=editor.uri("nowhere.md"), version=1),
            [types.TextDocumentContentChangeWholeDocument("x")],
        )
        editor.client.text_document_did_change(nonsense)
        with pytest.raises(JsonRpcException, match="open article"):
            await editor.command("newslint.fixAll", "nowhere")
        assert len(await editor.open("b.md", "teh\n")) == 1
        document = types.TextDocumentIdentifier(editor.uri("b.md"))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        editor.versions["b.md"] = None  # type: ignore[assignment]
        assert await editor.found("b.md") == []

    edits(desk, scenario)


MANY = 400  # what takes so long that its cancellation cannot come too late


def test_what_is_cancelled_is_not_waited_for(desk: Path) -> None:
    async def scenario(editor: Editor) -> None:
        await editor.open("a.md", "He saw teh end.\n\n" * MANY)
        everywhere = types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(editor.uri("a.md")),
            range=types.Range(types.Position(0, 0), types.Position(2 * MANY, 0)),
            context=types.CodeActionContext([], only=["source.fixAll.newslint"]),  # takes longest
        )
        asked = editor.client.protocol.send_request_async(
            types.TEXT_DOCUMENT_CODE_ACTION, everywhere, msg_id="long"
        )
        answer = asyncio.ensure_future(asked)
        await asyncio.sleep(0)  # it is sent
        editor.client.cancel_request(types.CancelParams(id="long"))
        editor.client.cancel_request(types.CancelParams(id="nobody's"))
        with pytest.raises(JsonRpcException, match="cancel"):
            await asyncio.wait_for(answer, 60)
        editor.edit("a.md", Edit(Span(0, 2), "She"))
        assert len(await editor.found("a.md")) == MANY
        assert (await editor.command("newslint.fixedText", editor.uri("a.md"), "safe")).startswith(
            "She saw the end.\n\nHe saw the end."
        )

    edits(desk, scenario)


def test_the_newsroom_knows_its_people(tmp_path: Path) -> None:
    config = '# ours\nfluency = "off"\nlanguagetool = "off"\nnames = ["Anna Lee"]\n'
    (tmp_path / "newslint.toml").write_text(config, "utf-8")
    text = "Mr. Anna Lee opened the bridge. Anna Lee said she was glad.\n"

    async def scenario(editor: Editor) -> None:
        [found] = await editor.open("a.md", text)
        assert found.code == "honorific-gender"
        offered = await editor.actions("a.md", found.range)
        editor.take(offered["Anna Lee is a man (add to newslint.toml)"].edit)
        written = (tmp_path / "newslint.toml").read_text("utf-8")
        assert written == f'{config}\n[people]\n"Anna Lee" = "male"\n'
        saved = types.TextDocumentIdentifier(editor.uri("newslint.toml"))
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(saved))
        codes = [each.code for each in await editor.found("a.md")]
        assert "honorific-gender" not in codes

    edits(tmp_path, scenario)


def test_the_source_is_read_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('fluency = "off"\nlanguagetool = "off"\n', "utf-8")
    (tmp_path / "es.md").write_text("El nuevo puente costó 12 millones de euros.\n", "utf-8")
    text = "---\nsource: es.md\n---\n\nThe new bridge cost 15 million euros.\n"

    async def scenario(editor: Editor) -> None:
        [found] = await editor.open("a.md", text)
        assert found.code == "number-differs"
        [there] = found.related_information or ()
        assert there.location.uri == editor.uri("es.md")
        assert there.location.range.start == types.Position(0, 22)
        (tmp_path / "a.md").write_text(text, "utf-8")
        run("fix", "a.md", "--unsafe-fixes", folder=tmp_path)
        fixed = await editor.command("newslint.fixedText", editor.uri("a.md"), "unsafe")
        assert fixed == (tmp_path / "a.md").read_text("utf-8")
        assert "cost 12 million" in fixed

    edits(tmp_path, scenario)
