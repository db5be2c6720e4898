"""A real browser for tests, driven through its debugging pipe."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --remote-debugging-pipe"
    " --disable-background-networking --disable-component-update --disable-sync"
)


class Tab:
    """One page, and all that it has asked of the network."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders = os.fdopen(orders, "wb", buffering=0)
        self._answers = os.fdopen(answers, "rb", buffering=0)
        self._left = b""
        self._number = 0
        self._session: str | None = None
        self.fetched: list[str] = []
        self.log: list[str] = []

    def close(self) -> None:
        """Let go of the browser."""
        self._orders.close()
        self._answers.close()

    def attach(self, url: str) -> None:
        """Open a page and listen to it."""
        target = self.order("Target.createTarget", url="about:blank")["targetId"]
        attached = self.order("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Network", "Page", "Runtime", "Log"):
            self.order(f"{domain}.enable")
        self.order("Page.navigate", url=url)
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def order(self, method: str, **parameters: Any) -> Any:
        """Have the browser do something, and return what it answers."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._orders.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("method") == "Network.requestWillBeSent":
                self.fetched.append(answer["params"]["request"]["url"])
            if answer.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded"):
                self.log.append(json.dumps(answer["params"]))
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _next(self) -> Any:
        while b"\0" not in self._left:
            data = self._answers.read(65_536)
            assert data, "the browser has ended"
            self._left += data
        message, _, self._left = self._left.partition(b"\0")
        return json.loads(message)

    def run(self, script: str) -> Any:
        """Return what an expression of the page comes to."""
        done = self.order(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def until(self, condition: str) -> None:
        """Wait until an expression of the page is true."""
        wait = (
            "new Promise(done => { let left = 1200; const look = () =>"
            f" ({condition}) ? done(true) : left--"
            " ? setTimeout(look, 50) : done(false); look(); })"
        )
        assert self.run(wait), condition

    def key(self, key: str) -> None:
        """Press a key."""
        self.order("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        self.order("Input.dispatchKeyEvent", type="keyUp", key=key)

    def picture(self, file: Path) -> None:
        """Write a picture of the page."""
        data = self.order("Page.captureScreenshot", format="png")["data"]
        file.write_bytes(base64.b64decode(data))


@contextlib.contextmanager
def browsing(folder: Path, url: str) -> Iterator[Tab]:
    """Open a page in a browser whose profile is in a folder."""
    assert BROWSER is not None
    orders, write = os.pipe()
    read, answers = os.pipe()
    command = [BROWSER, *_FLAGS.split(), f"--user-data-dir={folder / 'profile'}"]
    process = subprocess.Popen(
        ["bash", "-c", f'exec "$@" 3<&{orders} 4>&{answers}', "bash", *command],
        pass_fds=(orders, answers),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(orders)
    os.close(answers)
    tab = Tab(write, read)
    try:
        tab.attach(url)
        yield tab
    finally:
        tab.close()
        process.terminate()
        process.wait(30)
