"""The composition root of the window: it names the pages, keeps the log, catches the bugs."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from mitose import preflight, settings
from mitose.paths import Paths, private_file, private_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from mitose.domain.changes import Changes
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context
    from mitose.ui.main_window import Parts
    from mitose.ui.program import Program

CANNOT_START = 2
_LOG_BYTES = 500_000
_SETTLED_MS = 500
_log = logging.getLogger("mitose")
_MODULES = (
    "mitose.ui.contacts.page",
    "mitose.ui.contact_panel.panel",
    "mitose.ui.contacts.table_view",
    "mitose.ui.week.page",
    "mitose.ui.events.page",
    "holidays",
    "mitose.ui.importing.page",
    "mitose.ui.rounds.sorting_page",
    "mitose.ui.rounds.planning_page",
    "mitose.ui.settings.page",
    "mitose.ui.duplicates.page",
    "mitose.ui.trash.page",
    "mitose.ui.steps.page",
    "mitose.ui.palette.palette_sheet",
    "mitose.ui.exporting.export_sheet",
    "mitose.ui.printing.print_sheet",
)


def run_window(
    paths: Paths,
    files: Sequence[Path] = (),
    language: str | None = None,
    page: str = "",
    *,
    hidden: bool = False,
) -> int:
    """Open the window, or raise the one that is open on this folder; returns the exit code.

    `files` go to the import page. `language` ('de', 'en') overrides the setting for this run;
    `page` is the one to begin with. `hidden` begins in the tray, if there is one.
    Without a display: one sentence on stderr, exit code 2.
    """
    trouble = preflight.prepare()
    if trouble is not None:
        sys.stderr.write(trouble.sentence(_language(paths, language)) + "\n")
        return CANNOT_START
    # Starting makes a hundred thousand objects that stay: looking for cycles among them took a
    # fifth of the time to the first board.
    gc.disable()
    sys.setswitchinterval(0.0001)  # busy Python threads leave the window its turns
    from PySide6.QtCore import QTimer

    from mitose.ui.desktop.end_signals import EndSignals
    from mitose.ui.program import Program, application

    app = application()
    program = Program(paths, language or "", parts(), _fill_sample)
    if program.hand_over(files, hidden=hidden):
        return 0
    _keep_log(paths)
    sys.excepthook = _Excepthook(program).caught
    signals = EndSignals(program)
    signals.came.connect(program.leave)
    program.start(files, page, hidden=hidden)
    QTimer.singleShot(_SETTLED_MS, partial(_collect_again, app))
    code = app.exec()
    signals.close()
    again = program.end()
    if again:
        from mitose.ui.desktop import memory

        memory.start_again(again)
    return code


def _collect_again(app: QApplication) -> None:
    """The window stands: look for cycles from now on, but not among what was made so far."""
    from mitose.ui.collecting import Collecting

    gc.freeze()
    Collecting(app)
    gc.enable()


def take_screenshot(
    page: str,
    file: Path,
    *,
    paths: Paths,
    size: tuple[int, int] = (1440, 900),
    theme: str = "light",
    language: str = "en",
    contact: int = 0,
    search: str = "",
    scale: int = 1,
    on: date | None = None,
) -> Path:
    """Write a page as PNG without a display, always the same bytes; returns the file.

    Raises UsageError (`unknown_page`) and NotFoundError (`contact_not_found`), StorageError.
    """
    from mitose.ui.screenshot_setup import prepare

    prepare(scale, on)
    from mitose.ui import screenshot

    shot = screenshot.Shot(page, size, theme, language, contact, search)
    return screenshot.take(shot, file, paths, parts())


def parts() -> Parts:
    """The pages by name, and the panel; each is imported when it is first shown."""
    from mitose.ui.main_window import Parts

    pages = {
        "today": _today,
        "contacts": _contacts,
        "week": _week,
        "events": _events,
        "import": _importing,
        "duplicates": _duplicates,
        "trash": _trash,
        "steps": _steps,
        "settings": _settings,
        "welcome": _welcome,
        "sorting": _sorting,
        "planning": _planning,
    }
    return Parts(pages, _panel, _MODULES)


def _today(context: Context) -> QWidget:
    from mitose.ui.today.page import TodayPage

    return TodayPage(context)


def _contacts(context: Context) -> QWidget:
    from mitose.ui.contacts.page import ContactsPage

    return ContactsPage(context)


def _week(context: Context) -> QWidget:
    from mitose.ui.week.page import WeekPage

    return WeekPage(context)


def _events(context: Context) -> QWidget:
    from mitose.ui.events.page import EventsPage

    return EventsPage(context)


def _importing(context: Context) -> QWidget:
    from mitose.ui.importing.page import ImportPage

    return ImportPage(context)


def _duplicates(context: Context) -> QWidget:
    from mitose.ui.duplicates.page import DuplicatesPage

    return DuplicatesPage(context)


def _trash(context: Context) -> QWidget:
    from mitose.ui.trash.page import TrashPage

    return TrashPage(context)


def _steps(context: Context) -> QWidget:
    from mitose.ui.steps.page import StepsPage

    return StepsPage(context)


def _settings(context: Context) -> QWidget:
    from mitose.ui.settings.page import SettingsPage

    return SettingsPage(context)


def _welcome(context: Context) -> QWidget:
    from mitose.ui.welcome.page import WelcomePage

    return WelcomePage(context)


def _sorting(context: Context) -> QWidget:
    from mitose.ui.rounds.sorting_page import SortingPage

    return SortingPage(context)


def _planning(context: Context) -> QWidget:
    from mitose.ui.rounds.planning_page import PlanningPage

    return PlanningPage(context)


def _panel(context: Context) -> QWidget:
    from mitose.ui.contact_panel.panel import ContactPanel

    return ContactPanel(context)


def _fill_sample(workspace: Workspace) -> Changes:
    from mitose import clock
    from mitose.services import sample
    from mitose.ui import i18n

    return sample.fill(workspace, i18n.current(), clock.today())


def _language(paths: Paths, wished: str | None) -> str:
    """The language of a sentence said before Qt is there."""
    chosen = wished or settings.load(paths.settings).settings.language
    if chosen != "system":
        return chosen
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "de" if next(filter(None, names), "").startswith("de") else "en"


def _keep_log(paths: Paths) -> None:
    """Write what goes wrong into the data folder; a folder that cannot be written is no reason."""
    try:
        private_folder(paths.data)
        private_file(paths.log)
        handler = RotatingFileHandler(
            paths.log, maxBytes=_LOG_BYTES, backupCount=0, encoding="utf-8", delay=True
        )
    except OSError:
        return
    logging.raiseExceptions = False  # on a full disk the window tells, not the log's own troubles
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


class _Excepthook:
    """Logs a bug and tells the user once; a bug while telling is only logged."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._telling = False

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """The `sys.excepthook` of the window."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("a bug", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if self._telling:
            return
        self._telling = True
        try:
            self._program.bug(error)
        finally:
            self._telling = False
