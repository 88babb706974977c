"""A headless browser that a test can drive: Chromium over its DevTools protocol, by the two pipes of ``--remote-debugging-pipe``.

Source: https://chromedevtools.github.io/devtools-protocol/ (Page, Runtime, Input, Emulation); messages are JSON, each closed by a NUL.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe",
)  # fmt: skip
_PATIENCE = 60.0  # seconds: a shared machine may be slow, a browser that hangs must not hold up the tests


class Page:
    """One open page. ``problems`` are the errors and refusals that its console told."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._buffer = b""
        self._number = 0
        self._session: str | None = None
        self.problems: list[str] = []
        self._loaded = False
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol and wait for its answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                return dict(told["result"])

    def open(self, path: Path, fragment: str = "") -> None:
        """Load a file and wait until it is there, its script run."""
        self._loaded = False
        self.ask("Page.navigate", url=path.as_uri() + fragment)
        while not self._loaded:
            self._next()
        self.settle()

    def settle(self) -> None:
        """Wait for what the page does at its next two pictures."""
        self.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(1)))))")

    def value(self, expression: str) -> Any:
        """What an expression of JavaScript gives."""
        told = self.ask("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key, as a person does."""
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        codes = {"Enter": 13, "Escape": 27, "Tab": 9}
        code = {"windowsVirtualKeyCode": codes[key]} if key in codes else {}
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, **text, **code)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, **code)
        self.settle()

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """Take a picture of the window, or of the whole page."""
        path.write_bytes(b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=whole)["data"]))

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + _PATIENCE
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._reading], [], [], max(until - time.monotonic(), 0))
            chunk = os.read(self._reading, 1 << 16) if ready else b""
            assert chunk, "the browser does not answer"
            self._buffer += chunk
        message, _, self._buffer = self._buffer.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        if told.get("method") == "Page.loadEventFired":
            self._loaded = True
        if told.get("method") == "Runtime.exceptionThrown":
            self.problems.append(str(told["params"]["exceptionDetails"]))
        if told.get("method") == "Log.entryAdded" and told["params"]["entry"]["level"] in ("error", "warning"):
            self.problems.append(told["params"]["entry"]["text"])
        if told.get("method") == "Runtime.consoleAPICalled" and told["params"]["type"] in ("error", "warning", "assert"):
            self.problems.append(str(told["params"]["args"]))
        return told


@contextmanager
def browsing() -> Iterator[Page]:
    """A browser with one empty page; closed, and its folder removed, at the end."""
    assert CHROMIUM
    commands, told = os.pipe(), os.pipe()

    def place() -> None:
        # The browser reads from 3 and writes to 4; the pipes' own numbers may be just these.
        ends = os.dup(commands[0]), os.dup(told[1])
        high = [os.dup2(end, 60 + number) for number, end in enumerate(ends)]
        os.dup2(high[0], 3)
        os.dup2(high[1], 4)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [CHROMIUM, *_FLAGS, f"--user-data-dir={folder}"],
            preexec_fn=place,
            pass_fds=(3, 4),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(commands[0])
        os.close(told[1])
        try:
            yield Page(told[0], commands[1])
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            os.close(commands[1])
            os.close(told[0])
