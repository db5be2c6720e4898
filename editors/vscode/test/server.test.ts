// The real server, through the protocol library that VS Code's client is made of.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MarkupContent,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { find } from "../src/command";

const TEXT = "The 👍 mayor opened the the bridge.\n";

test("an article is opened, explained, repaired and compared", async () => {
  const folder = mkdtempSync(join(tmpdir(), "newslint-"));
  writeFileSync(join(folder, "newslint.toml"), 'fluency = "off"\nlanguagetool = "off"\n');
  const named: string[] = JSON.parse(process.env.NEWSLINT ?? "[]");
  const { command, args } = find(named, [folder], true);
  const server = spawn(command, [...args, "lsp"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(join(folder, "article.md")).toString();
  const told: PublishDiagnosticsParams[] = [];
  let wake = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, params => {
    told.push(params);
    wake();
  });
  const found = async (version: number): Promise<PublishDiagnosticsParams> => {
    for (;;) {
      const last = told.find(each => each.version === version);
      if (last) return last;
      await new Promise<void>(done => { wake = done; });
    }
  };
  const edits: WorkspaceEdit[] = [];
  connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "news" }],
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    initializationOptions: { command: [], select: [], ignore: [], people: {}, fluency: "", ignoreReason: "seen" },
  });
  assert.ok(capabilities.executeCommandProvider?.commands.includes("newslint.fixedText"));
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri, languageId: "markdown", version: 1, text: TEXT };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const [doubled] = (await found(1)).diagnostics;
  assert.equal(doubled.code, "doubled-word");
  assert.deepEqual(doubled.range.start, { line: 0, character: TEXT.indexOf("the the") });
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: doubled.range.start });
  assert.match((hover?.contents as MarkupContent).value, /# doubled-word/);
  const offered = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: doubled.range,
    context: { diagnostics: [doubled] },
  }) as CodeAction[];
  assert.ok(offered[0].isPreferred);
  assert.ok(offered.some(each => each.title === "Ignore doubled-word here: seen"));
  const repaired = TEXT.replace("the the", "the");
  const fixed = await connection.sendRequest(ExecuteCommandRequest.type, {
    command: "newslint.fixedText",
    arguments: [uri, "safe"],
  });
  assert.equal(fixed, repaired);
  assert.equal(
    await connection.sendRequest(ExecuteCommandRequest.type, { command: "newslint.fixAll", arguments: [uri, "safe"] }),
    true,
  );
  assert.equal(edits.length, 1);
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: repaired }],
  });
  assert.deepEqual((await found(2)).diagnostics, []);
  await connection.sendRequest(ShutdownRequest.type);
  const ended = new Promise(done => server.once("exit", done));
  await connection.sendNotification(ExitNotification.type);
  assert.equal(await ended, 0);
});

test("a named command wins, and what is not trusted is not run", () => {
  assert.deepEqual(find(["python", "-m", "newslint"], ["/a"], true), { command: "python", args: ["-m", "newslint"] });
  assert.deepEqual(find([], ["/nowhere"], true), { command: "newslint", args: [] });
  const folder = mkdtempSync(join(tmpdir(), "newslint-"));
  assert.deepEqual(find([], [folder], false), { command: "newslint", args: [] });
});
