"""An editor for tests: pygls' own client, which speaks to a server that it has started."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.workspace import PositionCodec

from newslint.edits import apply
from newslint.model import Edit
from newslint.server.lsp.positions import Positions
from newsroom import CACHE

_PATIENCE = 90  # seconds: a busy machine is slow


class Editor:
    """One client and its server; texts are changed here as the server asks."""

    def __init__(self, folder: Path, encodings: list[str]) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.said: list[str] = []
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.encodings = encodings
        self.codec = PositionCodec()
        self._found: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: types.PublishDiagnosticsParams) -> None:
            self._found.put_nowait(params)

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def show(params: types.ShowMessageParams) -> None:
            self.said.append(params.message)

        @self.client.feature(types.WORKSPACE_APPLY_EDIT)
        def edit(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            self.take(params.edit)
            return types.ApplyWorkspaceEditResult(applied=True)

    async def start(self, options: dict[str, Any] | None, *arguments: str) -> None:
        """Start the server in the folder, as an editor does."""
        env = {**os.environ, "NEWSLINT_CACHE": CACHE}
        command = (sys.executable, "-m", "newslint", "lsp", *arguments)
        await self.client.start_io(*command, env=env, cwd=self.folder)
        general = types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(each) for each in self.encodings]
        )
        answer = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(general=general),
                process_id=os.getpid(),
                root_uri=self.folder.as_uri(),
                initialization_options=options,
            )
        )
        self.codec = PositionCodec(answer.capabilities.position_encoding)
        self.client.initialized(types.InitializedParams())

    def uri(self, name: str) -> str:
        """Return the address of a file."""
        return (self.folder / name).as_uri()

    def positions(self, name: str) -> Positions:
        """Return the places of an open text."""
        return Positions(self.texts[name], self.codec)

    async def open(
        self, name: str, text: str, language: str = "markdown"
    ) -> list[types.Diagnostic]:
        """Open a text and return what is found."""
        self.texts[name], self.versions[name] = text, 1
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.found(name)

    def edit(self, name: str, *edits: Edit) -> None:
        """Change a text, one edit behind the other."""
        changes = []
        for each in edits:
            range_ = self.positions(name).range(each.span)
            changes.append(types.TextDocumentContentChangePartial(range=range_, text=each.text))
            self.texts[name] = apply(self.texts[name], [each])
        self.versions[name] += 1
        document = types.VersionedTextDocumentIdentifier(
            uri=self.uri(name), version=self.versions[name]
        )
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))

    async def found(self, name: str) -> list[types.Diagnostic]:
        """Wait for what is found in the text as it is."""
        while True:
            params = await asyncio.wait_for(self._found.get(), _PATIENCE)
            if params.uri == self.uri(name) and params.version == self.versions.get(name):
                return list(params.diagnostics)

    def words(self, name: str, found: list[types.Diagnostic]) -> list[str]:
        """Return the words that diagnostics are about."""
        spans = [self.positions(name).span(each.range) for each in found]
        return [self.texts[name][span.start : span.end] for span in spans]

    async def actions(
        self, name: str, place: types.Range, only: list[str] | None = None
    ) -> dict[str, types.CodeAction]:
        """Return what the server offers at a place, by title."""
        params = types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(self.uri(name)),
            range=place,
            context=types.CodeActionContext([], only=only),  # type: ignore[arg-type]
        )
        found = await self.client.text_document_code_action_async(params)
        return {each.title: each for each in found or () if isinstance(each, types.CodeAction)}

    def take(self, edit: types.WorkspaceEdit | None) -> None:
        """Apply an edit of the workspace: open texts here, others on disk."""
        assert edit is not None
        for change in edit.document_changes or ():
            if isinstance(change, types.CreateFile):
                self.folder.joinpath(change.uri.rpartition("/")[2]).touch()
            if not isinstance(change, types.TextDocumentEdit):
                continue
            name = change.text_document.uri.rpartition("/")[2]
            before = self.texts.get(name)
            text = (self.folder / name).read_text("utf-8") if before is None else before
            positions = Positions(text, self.codec)
            edits = [Edit(positions.span(each.range), each.new_text) for each in change.edits]  # type: ignore[union-attr]
            if before is None:
                (self.folder / name).write_text(apply(text, edits), "utf-8")
            else:
                assert change.text_document.version == self.versions[name]
                self.edit(name, *sorted(edits, reverse=True))

    async def command(self, name: str, *arguments: Any) -> Any:
        """Have the server run one of its commands."""
        params = types.ExecuteCommandParams(command=name, arguments=list(arguments))
        return await self.client.workspace_execute_command_async(params)

    async def hover(self, name: str, place: types.Position) -> str:
        """Return what the server says of a place."""
        document = types.TextDocumentIdentifier(self.uri(name))
        answer = await self.client.text_document_hover_async(types.HoverParams(document, place))
        assert answer is None or isinstance(answer.contents, types.MarkupContent)
        return answer.contents.value if answer else ""

    async def stop(self) -> int | None:
        """End the server as the protocol wants it, and return its exit code."""
        await asyncio.wait_for(self.client.shutdown_async(None), _PATIENCE)
        self.client.exit(None)
        server = self.client._server
        code = await asyncio.wait_for(server.wait(), _PATIENCE) if server else None
        await self.client.stop()
        return code


Scenario = Callable[[Editor], Awaitable[None]]


def edits(
    folder: Path,
    scenario: Scenario,
    *,
    encodings: tuple[str, ...] = ("utf-16",),
    options: dict[str, Any] | None = None,
) -> None:
    """Start a server in a folder, play a scenario, and see the server end in peace."""

    async def play() -> None:
        editor = Editor(folder, list(encodings))
        await editor.start(options)
        try:
            await scenario(editor)
        except BaseException:
            server = editor.client._server
            if server and server.returncode is None:
                server.kill()
            raise
        assert await editor.stop() == 0

    asyncio.run(play())
