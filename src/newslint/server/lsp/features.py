"""The messages that editors send, each with what is done about it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from newslint.fixing.adopt import WRONG_REASON, is_reason
from newslint.model import Safety, Span
from newslint.server.lsp import actions
from newslint.server.lsp.language_server import NewslintServer
from newslint.server.lsp.manuscript import OpenArticle
from newslint.server.lsp.settings import client_settings

FIXED_TEXT_COMMAND = "newslint.fixedText"
WORKSPACE_COMMAND = "newslint.checkWorkspace"

_SECTION = "newslint"
_CONFIGURATIONS = ("newslint.toml", "pyproject.toml")
_LEVELS = {level.label: level for level in (Safety.SAFE, Safety.UNSAFE)}


def serve(given: Mapping[str, Any], *, isolated: bool = False) -> None:
    """Speak with an editor on standard input and output until it is done."""
    server = NewslintServer(given, isolated=isolated)
    for add in (_life, _configuration, _documents, _questions, _commands):
        add(server)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what is printed is no message
        try:
            server.start_io(stdout=out)
        finally:
            server.studies.close()


def _life(server: NewslintServer) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(ls: NewslintServer, params: types.InitializeParams) -> None:
        ls.configure(client_settings(_section(params.initialization_options)))

    @server.feature(types.INITIALIZED)
    async def initialized(ls: NewslintServer, _params: types.InitializedParams) -> None:
        await _watch_configurations(ls)
        await _ask_for_settings(ls)
        if ls.settings.workspace:
            await ls.check_workspace()


def _section(data: object) -> object:
    return data.get(_SECTION, data) if isinstance(data, dict) else data


async def _watch_configurations(ls: NewslintServer) -> None:
    """Have the client say when a configuration changes, if it can."""
    workspace = ls.client_capabilities.workspace
    watching = workspace and workspace.did_change_watched_files
    if not watching or not watching.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(f"**/{name}") for name in _CONFIGURATIONS]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    registration = types.Registration("newslint-configurations", method, options)
    await ls.client_register_capability_async(types.RegistrationParams([registration]))


async def _ask_for_settings(ls: NewslintServer) -> None:
    """Take the settings from the client, if it has any to give."""
    workspace = ls.client_capabilities.workspace
    if not workspace or not workspace.configuration:
        return
    item = types.ConfigurationItem(section=_SECTION)
    found = await ls.workspace_configuration_async(types.ConfigurationParams([item]))
    settings = client_settings(found[0]) if found and isinstance(found[0], dict) else None
    if settings and settings != ls.settings:
        ls.configure(settings)


def _configuration(server: NewslintServer) -> None:
    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def changed(ls: NewslintServer, params: types.DidChangeConfigurationParams) -> None:
        given = _section(params.settings)
        if isinstance(given, dict) and given:
            ls.configure(client_settings(given))
        else:
            await _ask_for_settings(ls)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(ls: NewslintServer, _params: types.DidChangeWatchedFilesParams) -> None:
        ls.studies.desk.reload()
        ls.refresh()


def _documents(server: NewslintServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: NewslintServer, params: types.DidOpenTextDocumentParams) -> None:
        if not params.text_document.uri.endswith(_CONFIGURATIONS):
            ls.open(OpenArticle(params.text_document, ls.codec), pause=0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: NewslintServer, params: types.DidChangeTextDocumentParams) -> None:
        article = ls.articles.get(params.text_document.uri)
        if article is not None:
            ls.open(article.edited(params.text_document.version, params.content_changes))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: NewslintServer, params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(_CONFIGURATIONS):
            ls.studies.desk.reload()
            ls.refresh()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: NewslintServer, params: types.DidCloseTextDocumentParams) -> None:
        if params.text_document.uri in ls.articles:
            ls.close_article(params.text_document.uri)


def _questions(server: NewslintServer) -> None:
    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix, actions.FIX_ALL])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def code_action(
        ls: NewslintServer, params: types.CodeActionParams
    ) -> list[types.CodeAction]:
        article = ls.articles.get(params.text_document.uri)
        if article is None:
            return []
        only = params.context.only
        found: list[types.CodeAction] = []
        if not only or _asks(only, types.CodeActionKind.QuickFix):
            found += await ls.quick_fixes(article, article.positions.span(params.range))
        if only and _asks(only, actions.FIX_ALL):
            everything = await ls.fix_all(article, Safety.SAFE)
            found += [everything] if everything else []
        return found

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: NewslintServer, params: types.HoverParams) -> types.Hover | None:
        article = ls.articles.get(params.text_document.uri)
        if article is None:
            return None
        said = await ls.hover(article, article.positions.offset(params.position))
        content = types.MarkupContent(types.MarkupKind.Markdown, said)
        return types.Hover(content) if said else None


def _asks(only: list[Any] | tuple[Any, ...] | Any, kind: str) -> bool:
    """Whether a client asks for actions of a kind, or of one above it."""
    names = [str(getattr(each, "value", each)) for each in only]
    return any(kind == name or kind.startswith(f"{name}.") for name in names)


def _commands(server: NewslintServer) -> None:
    @server.command(actions.FIX_ALL_COMMAND)
    async def fix_all(ls: NewslintServer, *arguments: Any) -> bool:
        article, level = _article(ls, arguments), _level(arguments)
        action = await ls.fix_all(article, level)
        if action is None or action.edit is None:
            ls.say("newslint: there is nothing to repair")
            return False
        return await _applied(ls, action.edit)

    @server.command(FIXED_TEXT_COMMAND)
    async def fixed_text(ls: NewslintServer, *arguments: Any) -> str:
        article, level = _article(ls, arguments), _level(arguments)
        return await ls.studies.by_engines(lambda: ls.studies.fixed(article, level))

    @server.command(actions.IGNORE_COMMAND)
    async def ignore(ls: NewslintServer, *arguments: Any) -> bool:
        return await _ignored(ls, arguments)

    @server.command(WORKSPACE_COMMAND)
    async def check_workspace(ls: NewslintServer, *_arguments: Any) -> int:
        return await ls.check_workspace()


async def _ignored(ls: NewslintServer, arguments: tuple[Any, ...]) -> bool:
    """Write a comment that keeps a rule quiet at a position; whether that was done."""
    article = _article(ls, arguments)
    line, character, rule, reason = _texts(arguments, 5)[1:]
    if not is_reason(str(reason)):
        raise JsonRpcInvalidParams(WRONG_REASON)
    offset = article.positions.offset(types.Position(int(line), int(character)))
    place = Span(offset, offset)
    findings = (await ls.report(article)).findings
    there = [each for each in findings if each.rule == rule and each.span.touches(place)]
    comments = actions.quiet(article, there, ls.read(article), str(reason))
    if not comments:
        ls.say(
            "newslint: there is no room for a comment here; add the rule to 'ignore' in"
            " newslint.toml"
        )
        return False
    return await _applied(ls, actions.workspace_edit(article, comments))


def _texts(arguments: tuple[Any, ...], count: int) -> tuple[Any, ...]:
    if len(arguments) != count:
        raise JsonRpcInvalidParams(f"this command takes {count} arguments")
    return arguments


def _article(ls: NewslintServer, arguments: tuple[Any, ...]) -> OpenArticle:
    article = ls.articles.get(str(arguments[0])) if arguments else None
    if article is None:
        raise JsonRpcInvalidParams("the first argument is the address of an open article")
    return article


def _level(arguments: tuple[Any, ...]) -> Safety:
    name = arguments[1] if len(arguments) > 1 else Safety.SAFE.label
    if name not in _LEVELS:
        raise JsonRpcInvalidParams(f"the second argument is one of {', '.join(_LEVELS)}")
    return _LEVELS[name]


async def _applied(ls: NewslintServer, edit: types.WorkspaceEdit) -> bool:
    answer = await ls.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, "newslint"))
    return answer.applied
