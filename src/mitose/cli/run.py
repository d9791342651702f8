"""From the words typed to a command, and from every trouble to one sentence and an exit code."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from mitose import clock
from mitose.cli import arguments, words
from mitose.cli.output import Output
from mitose.domain.errors import CancelledError, MitoseError, NotFoundError, UsageError
from mitose.paths import Paths, private_file, private_folder

DONE, PARTLY, CANNOT = 0, 1, 2
#: Troubles that a later try can get over; the others keep Mitose from starting at all.
_PASSING = {"read_only", "disk_full", "busy", "in_use"}


def main(argv: Sequence[str]) -> int:
    """Run a command; returns its exit code.

    0 done or nothing left to do, 1 partly done, unreadable or not found, 2 wrong usage or cannot
    start.
    """
    typed = list(argv)
    out = Output(json="--json" in typed, language=words.language(_value(typed, "--language")))
    try:
        clock.fixed_day()
        return _run(typed, out)
    except KeyboardInterrupt:
        return out.failed("cancelled", words.error(out.language, CancelledError()), PARTLY)
    except BrokenPipeError:
        # The reader of our output went away: nothing left to say, and nobody to say it to.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except clock.WrongDayError:
        error = MitoseError("wrong_day", value=os.environ.get(clock.VARIABLE, ""))
        return out.failed(error.code, words.error(out.language, error), CANNOT)
    except MitoseError as error:
        return out.failed(error.code, words.error(out.language, error), exit_code(error))
    except OSError as error:
        reason = error.strerror or str(error)
        where = {"path": error.filename} if error.filename else {}
        trouble = MitoseError("io" if where else "no_output", reason=reason, **where)
        return out.failed(trouble.code, words.error(out.language, trouble), CANNOT)
    except Exception as error:  # the last resort: a sentence instead of a traceback
        return out.failed("bug", _bug(out.language, error, typed), CANNOT)


def exit_code(error: MitoseError) -> int:
    """The exit code for a known trouble."""
    if isinstance(error, UsageError):
        return CANNOT
    if isinstance(error, NotFoundError | CancelledError) or error.code in _PASSING:
        return PARTLY
    return CANNOT


def _run(typed: list[str], out: Output) -> int:
    files = _only_files(typed)
    parsed = (
        arguments.parse(typed, out.language)
        if files is None
        else Namespace(command=None, files=files, data=_value(typed, "--data"), json=False)
    )
    if isinstance(parsed, str):  # --help and --version
        out.say(parsed)
        return DONE
    paths = Paths.at(parsed.data) if parsed.data else Paths.default()
    chosen = _value(typed, "--language")
    out.language = words.language(chosen, paths.settings)
    if parsed.command is None:
        hidden = getattr(parsed, "hidden", False)
        return _window(paths, getattr(parsed, "files", ()), chosen, hidden=hidden)
    from mitose.cli import commands

    return commands.COMMANDS[parsed.command](paths, parsed, out)


def _window(paths: Paths, files: Sequence[Path], language: str, *, hidden: bool) -> int:
    from mitose.app import run_window

    return run_window(paths, files, language or None, hidden=hidden)


def _only_files(typed: Sequence[str]) -> list[Path] | None:
    """The files that a desktop hands over with `mitose %F`; None where a command is meant.

    Raises:
        NotFoundError: ``file_not_found`` for the first that is missing behind one that is there.
    """
    rest = list(typed)
    for option in ("--data", "--language"):
        while option in rest:
            del rest[rest.index(option) : rest.index(option) + 2]
    rest = [word for word in rest if not word.startswith(("--data=", "--language="))]
    if not rest or rest[0] in arguments.COMMAND_NAMES or rest[0].startswith("-"):
        return None
    found = [Path(word).absolute() for word in rest]
    if not found[0].exists():  # a command that was mistyped, rather
        return None
    for path in found:
        if not path.exists():
            raise NotFoundError("file_not_found", path=str(path))
    return found


def _value(typed: Sequence[str], option: str) -> str:
    """The value of an option before the arguments are parsed; '' if it is not there."""
    for index, word in enumerate(typed):
        if word == option and index + 1 < len(typed):
            return typed[index + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return ""


def _bug(language: str, error: Exception, typed: Sequence[str]) -> str:
    """Write a bug down and say where; the log has the traceback, the terminal has not."""
    folder = _value(typed, "--data")
    log = (Paths.at(folder) if folder else Paths.default()).log
    logger = logging.getLogger("mitose")
    logger.propagate = False
    try:
        private_folder(log.parent)
        private_file(log)
    except OSError:  # a folder that cannot be written: the bug is written down elsewhere
        handle, name = tempfile.mkstemp(prefix="mitose-", suffix=".log")
        os.close(handle)
        log = Path(name)
    handler = logging.FileHandler(log, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.critical("a bug in a command", exc_info=error)
    logger.removeHandler(handler)
    handler.close()
    return words.error(language, MitoseError("bug", reason=type(error).__name__, path=str(log)))
