"""What a command prints: sentences for people, or one JSON object and nothing else."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

# A contact's name must not be able to move the cursor or change the terminal's title.
_CONTROLS = {code: " " for code in (*range(32), *range(127, 160)) if code not in (9, 10)}


@dataclass(slots=True)
class Output:
    """Where a command's answer goes; `json` makes it one object, `language` is 'de' or 'en'."""

    json: bool
    language: str

    def say(self, text: str) -> None:
        """Print lines for people."""
        _write(sys.stdout, text.translate(_CONTROLS) + "\n")

    def answer(self, values: Mapping[str, object], text: str = "") -> None:
        """Print the command's answer: the object with `--json`, else the text (if any)."""
        if self.json:
            _write(sys.stdout, json.dumps(values, ensure_ascii=False) + "\n")
        elif text:
            self.say(text)

    @staticmethod
    def to_terminal() -> bool:
        """Whether somebody reads the answer as it comes, and no script, mail or file."""
        return sys.stdout is not None and sys.stdout.isatty()

    def hint(self, text: str) -> None:
        """Print something beside the answer; with `--json` it is left out."""
        if not self.json:
            _write(sys.stderr, text.translate(_CONTROLS) + "\n")

    def failed(self, code: str, sentence: str, exit_code: int) -> int:
        """Print one sentence about a failure, and return the exit code.

        It goes to stderr, with `--json` too where nothing can be written to stdout.
        """
        line = " ".join(sentence.translate(_CONTROLS).split()) + "\n"
        if self.json:
            answer = {"error": {"code": code, "message": sentence}}
            with contextlib.suppress(OSError):
                _write(sys.stdout, json.dumps(answer, ensure_ascii=False) + "\n")
                return exit_code
        with contextlib.suppress(OSError):
            _write(sys.stderr, line)
        return exit_code


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed by whoever started us
        return
    try:
        stream.write(text)
    except UnicodeEncodeError:  # an old terminal, or a file name that is no text
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()
