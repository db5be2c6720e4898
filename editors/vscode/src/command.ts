// Which newslint is started: the one that is named, the workspace's own, or the one on the path.
import { existsSync } from "node:fs";
import { join } from "node:path";

export interface Command {
  readonly command: string;
  readonly args: string[];
}

const BESIDE = process.platform === "win32" ? ["Scripts", "newslint.exe"] : ["bin", "newslint"];

/** Return how newslint is started; what a folder has itself is used only where it is trusted. */
export function find(named: readonly string[], folders: readonly string[], trusted: boolean): Command {
  const [command, ...args] = named;
  if (command) return { command, args };
  const own = trusted ? folders.map(each => join(each, ".venv", ...BESIDE)) : [];
  return { command: own.find(existsSync) ?? "newslint", args: [] };
}
