"""How soon an editor sees what is found after an edit of one character, and what memory that takes.

The language server is started as an editor starts it, opens the examples as one article of about
1,000 words, and gets one edit at a time. Times are on the clock, from the edit to its diagnostics:
those of the rules, and with `--judge` those of the judge, too. Processor time is the figure to
trust on a busy machine.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import psutil
from lsprotocol import types
from pygls.lsp.client import LanguageClient

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 1000
LIMIT = 600  # seconds for one answer: the judge's first takes longest


class Desk:
    """A client with one open article."""

    def __init__(self, text: str) -> None:
        self.client = LanguageClient("bench", "1")
        self.text = text
        self.version = 1
        self.uri = (Path(tempfile.gettempdir()) / "newslint-bench.md").as_uri()
        self._found: asyncio.Queue[tuple[float, int | None]] = asyncio.Queue()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: types.PublishDiagnosticsParams) -> None:
            self._found.put_nowait((time.perf_counter(), params.version))

    async def start(self, fluency: str) -> psutil.Process:
        """Start the server and open the article."""
        options = ("--isolated", "--fluency", fluency, "--languagetool", "off")
        await self.client.start_io(sys.executable, "-m", "newslint", "lsp", *options)
        await self.client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), process_id=os.getpid())
        )
        self.client.initialized(types.InitializedParams())
        item = types.TextDocumentItem(self.uri, "markdown", 1, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        server = self.client._server
        assert server is not None
        return psutil.Process(server.pid)

    def edit(self, draw: random.Random) -> float:
        """Type one letter somewhere; return when."""
        self.version += 1
        lines = self.text.split("\n")
        line = draw.choice([number for number, each in enumerate(lines) if len(each) > 40])
        column = draw.randrange(20, len(lines[line]))
        lines[line] = f"{lines[line][:column]}{draw.choice('aeinst')}{lines[line][column:]}"
        self.text = "\n".join(lines)
        place = types.Position(line, column)
        change = types.TextDocumentContentChangePartial(
            range=types.Range(place, place), text=lines[line][column]
        )
        document = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        sent = time.perf_counter()
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return sent

    async def answer(self) -> float:
        """Return when diagnostics of the text as it is arrived."""
        while True:
            at, version = await asyncio.wait_for(self._found.get(), LIMIT)
            if version == self.version:
                return at


def article() -> str:
    """Return the examples in Markdown as one article of at least 1,000 words."""
    parts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.[mt][dx]*"))]
    text = "\n\n".join(part.rpartition("---\n")[2] for part in parts)
    while len(text.split()) < WORDS:
        text += "\n\n" + text
    paragraphs = text.split("\n\n")
    while len("\n\n".join(paragraphs[:-1]).split()) >= WORDS:
        paragraphs.pop()
    return "\n\n".join(paragraphs)


async def measure(*, edits: int, judge: bool) -> None:
    """Print the medians, and memory before and after."""
    desk = Desk(article())
    server = await desk.start("auto" if judge else "off")
    draw = random.Random(1)
    answers = 2 if judge else 1
    for _ in range(answers):
        await desk.answer()
    times: list[list[float]] = []
    before = 0.0
    worked = sum(server.cpu_times()[:2])
    for number in range(edits):
        sent = desk.edit(draw)
        times.append([1000 * (await desk.answer() - sent) for _ in range(answers)])
        if number == edits // 5:
            before = server.memory_info().rss / 1e6
    worked = 1000 * (sum(server.cpu_times()[:2]) - worked) / edits
    print(f"{len(desk.text.split())} words, {edits} edits, {worked:.0f} ms of processor time each")
    for what, found in zip(("rules", "judge"), zip(*times, strict=True), strict=False):
        print(f"{what}: median {median(found):.0f} ms, worst {max(found):.0f} ms")
    after = server.memory_info().rss / 1e6
    print(f"memory: {before:.0f} MB after a fifth of them, {after:.0f} MB after all")
    await desk.client.shutdown_async(None)
    desk.client.exit(None)
    await desk.client.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--judge", action="store_true")
    given = parser.parse_args()
    asyncio.run(measure(edits=given.edits, judge=given.judge))
