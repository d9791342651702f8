"""The command that shows a page of the window as a picture."""

from __future__ import annotations

import os
import re
from argparse import Namespace

from mitose import preflight
from mitose.cli import days, words
from mitose.cli.output import Output
from mitose.domain.errors import MitoseError, UsageError
from mitose.paths import Paths

_SIZE = re.compile(r"([1-9]\d{1,4})x([1-9]\d{1,4})", re.IGNORECASE)


def screenshot(paths: Paths, given: Namespace, out: Output) -> int:
    """Write a page as PNG, without a display."""
    size = _SIZE.fullmatch(given.size)
    if size is None:
        raise UsageError("not_a_size", value=given.size)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    trouble = preflight.prepare()
    if trouble is not None:
        reason = trouble.sentence(out.language)
        return out.failed("no_window", words.error(out.language, _no_window(reason)), 2)
    from mitose.app import take_screenshot

    file = take_screenshot(
        given.page,
        given.file,
        paths=paths,
        size=(int(size[1]), int(size[2])),
        theme=given.theme,
        language=out.language,
        contact=given.contact,
        search=given.search,
        scale=given.scale,
        on=days.day(given.on) if given.on else None,
    )
    out.answer({"file": str(file)}, str(file))
    return 0


def _no_window(reason: str) -> MitoseError:
    return MitoseError("no_window", reason=reason)
