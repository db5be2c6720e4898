"""The language server: what editors ask, and who answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.workspace import PositionCodec

from newslint import __version__
from newslint.fixing.adopt import adoptable
from newslint.model import LONGEST, Failure, Finding, Report, Safety, Span
from newslint.readers.decode import UnreadableError, decode
from newslint.readers.document import Read
from newslint.regular import content
from newslint.running.walk import find
from newslint.server.desk import Desk
from newslint.server.lsp import actions, glossary
from newslint.server.lsp.diagnostics import diagnostics
from newslint.server.lsp.hover import hover
from newslint.server.lsp.manuscript import OpenArticle
from newslint.server.lsp.positions import Positions
from newslint.server.lsp.settings import ClientSettings
from newslint.server.lsp.studies import Studies


class NewslintServer(LanguageServer):
    """One editor's newslint: its open articles, and the studies of them."""

    def __init__(self, given: Mapping[str, Any], *, isolated: bool = False) -> None:
        super().__init__("newslint", __version__)
        self._given = dict(given)
        self.settings = ClientSettings()
        self.articles: dict[str, OpenArticle] = {}
        self.studies = Studies(Desk(given, isolated=isolated), self.publish)

    @property
    def codec(self) -> PositionCodec:
        """The units of columns that this client counts in."""
        return self.workspace.position_codec

    def open(self, article: OpenArticle, pause: float | None = None) -> None:
        """Take in a version of an article, and study it."""
        self.articles[article.uri] = article
        self.studies.begin(article, *() if pause is None else (pause,))

    def close_article(self, uri: str) -> None:
        """Forget an article that is closed, and take back what was said of it."""
        self.studies.end(uri)
        self.articles.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def publish(self, article: OpenArticle, report: Report) -> None:
        """Tell the editor what was found, if that is still the article's text."""
        if self.articles.get(article.uri) is article:
            found = diagnostics(report, article.positions)
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(article.uri, found, article.version)
            )

    def configure(self, settings: ClientSettings) -> None:
        """Take the client's settings, say which are wrong, and study everything anew."""
        self.settings = settings
        for said in settings.wrong:
            self.say(said, types.MessageType.Warning)
        self.studies.desk.reload({**settings.given, **self._given})
        self.refresh()

    def refresh(self) -> None:
        """Study all open articles anew: a configuration has changed."""
        for article in list(self.articles.values()):
            article.report = article.judged = None
            self.open(article)

    def say(self, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Show the user a line."""
        self.window_show_message(types.ShowMessageParams(kind, text))

    def read(self, article: OpenArticle) -> Read:
        """Return what reads a text as the article is read."""
        linter = self.studies.desk.alone(article.path)
        return lambda source: linter.read(article.path, source)

    async def report(self, article: OpenArticle) -> Report:
        """Return the findings in the text as it is now."""
        if article.report is None or article.report.source != article.text:
            return await self.studies.by_rules(lambda: self.studies.quick(article))
        return article.report

    async def quick_fixes(self, article: OpenArticle, place: Span) -> list[types.CodeAction]:
        """Return what can be done at a place."""
        report = await self.report(article)
        there = [each for each in report.findings if each.span.touches(place)]

        def work() -> list[types.CodeAction]:
            read, reason = self.read(article), self.settings.reason
            fixes = [
                action
                for each in adoptable(there)
                for action in actions.quick_fixes(article, each, read, reason)
            ]
            known = list(self._knowledge(article, there)) if there else []
            return [*fixes, *known, *(actions.fix_all_command(article, report) if there else ())]

        return await self.studies.by_rules(work)

    def _knowledge(
        self, article: OpenArticle, findings: Iterable[Finding]
    ) -> Iterator[types.CodeAction]:
        """Yield the actions that write what the newsroom knows into its configuration."""
        findings = list(findings)
        desk = self.studies.desk
        linter = desk.alone(article.path)
        file = glossary.home(desk.settings(article.path).file, Path(article.path))
        text = self._content(file)
        studied = linter.article(linter.read(article.path, article.text))
        for name in glossary.names_asked(article.text, findings):
            new = glossary.with_name(file, text, name)
            yield from self._config_action(f"“{name}” is spelt right", file, text, new)
        for person in glossary.people_asked(studied, findings):
            for gender, said in glossary.GENDERS.items():
                new = glossary.with_person(file, text, person.name, gender)
                yield from self._config_action(f"{person.name} is {said}", file, text, new)

    def _content(self, file: Path) -> str:
        """Return the text of a configuration as the editor has it, empty where there is none."""
        uri = file.as_uri()
        if uri in self.workspace.text_documents:
            return self.workspace.get_text_document(uri).source
        return file.read_text("utf-8") if file.is_file() else ""

    def _config_action(
        self, title: str, file: Path, text: str, new: str | None
    ) -> Iterator[types.CodeAction]:
        if new is None or new == text:
            return
        positions = Positions(text, self.codec)
        everything = types.TextEdit(positions.range(Span(0, len(text))), new)
        document = types.OptionalVersionedTextDocumentIdentifier(file.as_uri())
        changes: list[Any] = [types.TextDocumentEdit(document, [everything])]
        if not file.is_file():
            changes.insert(0, types.CreateFile(file.as_uri()))
        edit = types.WorkspaceEdit(document_changes=changes)
        title = f"{title} (add to {file.name})"
        yield types.CodeAction(title, types.CodeActionKind.QuickFix, edit=edit)

    async def fix_all(self, article: OpenArticle, level: Safety) -> types.CodeAction | None:
        """Return the action that applies all fixes of a level, None where there is none."""
        fixed = await self.studies.by_engines(lambda: self.studies.fixed(article, level))
        return actions.fix_all(article, fixed)

    async def hover(self, article: OpenArticle, offset: int) -> str:
        """Return what there is to say of a place, empty where there is nothing."""
        report = await self.report(article)
        place = Span(offset, offset)
        there = [each for each in report.findings if each.span.touches(place)]

        def work() -> str:
            linter = self.studies.desk.alone(article.path)
            studied = linter.article(linter.read(article.path, article.text))
            return "\n\n".join(hover(each, linter, studied) for each in there)

        return await self.studies.by_rules(work) if there else ""

    def folders(self) -> list[Path]:
        """Return the folders that are open in the editor."""
        found = [uris.to_fs_path(uri) for uri in self.workspace.folders]
        root = self.workspace.root_path
        return [Path(each) for each in found if each] or ([Path(root)] if root else [])

    async def check_workspace(self) -> int:
        """Publish what is found in the articles that are not open; return how many have any."""
        files = await self.studies.by_engines(
            lambda: list(find(self.folders(), self.studies.desk.finder))
        )
        damaged = 0
        for file in files:
            if not isinstance(file, Path) or file.absolute().as_uri() in self.articles:
                continue
            found = await self.studies.by_engines(partial(self._of_file, file))
            damaged += bool(found.diagnostics)
            if found.uri not in self.articles:  # it may have been opened meanwhile
                self.text_document_publish_diagnostics(found)
        return damaged

    def _of_file(self, file: Path) -> types.PublishDiagnosticsParams:
        """Lint a file that is not open."""
        path = PurePath(file.absolute())
        try:
            text, _ = decode(content(file, LONGEST))
            report = self.studies.whole(path, text)
        except (OSError, UnreadableError) as error:
            report = Report(path, "", failures=(Failure(path, None, str(error)),))
        found = diagnostics(report, Positions(report.source, self.codec))
        return types.PublishDiagnosticsParams(file.absolute().as_uri(), found)
