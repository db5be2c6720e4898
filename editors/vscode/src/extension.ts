// Starts newslint's language server and offers what a language server cannot: a diff, a question.
import * as vscode from "vscode";
import { LanguageClient, State } from "vscode-languageclient/node";
import { type Command, find } from "./command";

const LANGUAGES = ["markdown", "mdx", "html", "plaintext"];
const SCHEME = "newslint-repaired";

let client: LanguageClient | undefined;
let status: vscode.LanguageStatusItem;

/** Return how newslint is started here. */
function command(): Command {
  const named = vscode.workspace.getConfiguration("newslint").get<string[]>("command", []);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(each => each.uri.fsPath);
  return find(named, folders, vscode.workspace.isTrusted);
}

async function start(): Promise<void> {
  await client?.dispose();
  const { command: executable, args } = command();
  const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  client = new LanguageClient(
    "newslint",
    "newslint",
    { command: executable, args: [...args, "lsp"], options: { cwd } },
    {
      documentSelector: LANGUAGES.flatMap(language => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      synchronize: { configurationSection: "newslint" },
      initializationOptions: vscode.workspace.getConfiguration("newslint"),
    },
  );
  client.onDidChangeState(({ newState }) => show(newState));
  try {
    await client.start();
  } catch (error) {
    status.severity = vscode.LanguageStatusSeverity.Error;
    status.text = "newslint did not start";
    const install = `${executable} did not start. Run pip install 'newslint[lsp]', or set newslint.command.`;
    void vscode.window.showErrorMessage(`${install} (${String(error)})`);
  }
}

function show(state: State): void {
  const words = { [State.Running]: "newslint", [State.Starting]: "newslint is starting", [State.Stopped]: "newslint is off" };
  status.text = words[state];
  status.busy = state === State.Starting;
  status.severity = vscode.LanguageStatusSeverity.Information;
}

/** Say how many findings the article at hand has. */
function count(): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const found = vscode.languages.getDiagnostics(editor.document.uri).filter(each => each.source === "newslint");
  status.detail = found.length === 1 ? "1 finding" : `${found.length} findings`;
}

function ask<T>(name: string, ...args: unknown[]): Promise<T> {
  if (!client?.isRunning()) throw new Error("newslint is not running");
  return client.sendRequest<T>("workspace/executeCommand", { command: name, arguments: args });
}

/** Shows what newslint would make of an article; the address has the article's in it. */
class Repaired implements vscode.TextDocumentContentProvider {
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return ask<string>("newslint.fixedText", uri.query, "unsafe");
  }
}

async function review(): Promise<void> {
  const article = vscode.window.activeTextEditor?.document.uri;
  if (!article) return;
  const repaired = vscode.Uri.from({
    scheme: SCHEME,
    path: article.path,
    query: article.toString(),
    fragment: String(Date.now()), // what was shown before is old
  });
  const name = article.path.split("/").pop() ?? "article";
  await vscode.commands.executeCommand("vscode.diff", article, repaired, `${name}: repaired by newslint`);
}

async function ignoreHere(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const at = editor.selection.active;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find(each => each.source === "newslint" && each.range.contains(at));
  if (!found) {
    void vscode.window.showInformationMessage("newslint: there is no finding here");
    return;
  }
  const reason = await vscode.window.showInputBox({ prompt: `Why is ${String(found.code)} right here?` });
  if (!reason) return;
  const { line, character } = found.range.start;
  await ask("newslint.ignore", editor.document.uri.toString(), line, character, found.code, reason);
}

async function repairSafe(): Promise<void> {
  const article = vscode.window.activeTextEditor?.document.uri;
  if (article) await ask("newslint.fixAll", article.toString(), "safe");
}

async function checkAll(): Promise<void> {
  const title = "newslint is checking the workspace";
  const location = vscode.ProgressLocation.Window;
  const files = await vscode.window.withProgress({ location, title }, () => ask<number>("newslint.checkWorkspace"));
  void vscode.window.showInformationMessage(`newslint: articles with findings that are not open: ${files}`);
}

function setUpJudge(): void {
  const { command: executable, args } = command();
  const shellArgs = [...args, "setup", "fluency"];
  const terminal = vscode.window.createTerminal({ name: "newslint", shellPath: executable, shellArgs });
  terminal.show();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  status = vscode.languages.createLanguageStatusItem("newslint", LANGUAGES);
  status.name = "newslint";
  status.command = { command: "newslint.restart", title: "Restart" };
  const commands = {
    "newslint.review": review,
    "newslint.repairSafe": repairSafe,
    "newslint.ignoreHere": ignoreHere,
    "newslint.checkAll": checkAll,
    "newslint.setUpJudge": setUpJudge,
    "newslint.restart": start,
  };
  context.subscriptions.push(
    status,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, new Repaired()),
    vscode.languages.onDidChangeDiagnostics(count),
    vscode.window.onDidChangeActiveTextEditor(count),
    vscode.workspace.onDidGrantWorkspaceTrust(start),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
