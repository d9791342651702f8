"""A page of the window as PNG, without a display: the same data gives the same bytes."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QIODevice, Qt
from PySide6.QtWidgets import QApplication

from mitose.domain.errors import UsageError
from mitose.paths import Paths
from mitose.services import contacts
from mitose.services.files import write_whole
from mitose.services.workspace import Workspace
from mitose.ui.main_window import MainWindow, Parts
from mitose.ui.program import application, dress, make_context

#: The pages this version can show; `panel` is the board with a contact opened.
PAGES = (
    *("today", "contacts", "week", "events", "panel", "sorting", "planning"),
    *("import", "settings", "welcome", "trash", "steps", "palette", "duplicates"),
)
_QUIET_SECONDS = 0.15
_MOST_SECONDS = 20.0
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Shot:
    """What to show. `contact` 0 takes the first contact for `panel`."""

    page: str
    size: tuple[int, int] = (1440, 900)
    theme: str = "light"
    language: str = "en"
    contact: int = 0
    search: str = ""


def take(shot: Shot, file: Path, paths: Paths, parts: Parts) -> Path:
    """Build the window, show the page, wait until it is quiet, and write the picture.

    Raises UsageError (`unknown_page`), NotFoundError, or StorageError (`io`, `disk_full`).
    """
    if shot.page not in PAGES:
        raise UsageError("unknown_page", page=shot.page, known=", ".join(PAGES))
    with Workspace.open(paths) as workspace:
        contact_id = _contact(workspace, shot)
    app = application()
    app.setCursorFlashTime(0)
    app.setEffectEnabled(Qt.UIEffect.UI_General, False)
    with Workspace.open(paths) as workspace:  # the threads get connections of their own
        workspace.stores_settings = False  # a picture leaves everything as it was
        workspace.settings = replace(
            workspace.settings, language=shot.language, theme=shot.theme, window_geometry=""
        )
        dress(app, workspace.settings)
        context = make_context(workspace)
        window = MainWindow(context, parts, _first_page(shot.page))
        try:
            _show(app, window, shot, contact_id)
            write_whole(file, [_steady(app, window)])
        finally:
            context.tasks.shutdown()
            window.hide()
            window.deleteLater()
            QCoreApplication.processEvents()
    return file


def _steady(app: QApplication, window: MainWindow) -> bytes:
    """The picture, once it is the same after a while: a panel fills itself in pieces."""
    picture = _png(window)
    for _ in range(_TRIES):
        _settle(app, window)
        before, picture = picture, _png(window)
        if picture == before:
            break
    return picture


def _png(window: MainWindow) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def _contact(workspace: Workspace, shot: Shot) -> int:
    if shot.contact:
        return contacts.details(workspace, shot.contact).contact.id
    if shot.page != "panel":
        return 0
    first = contacts.list_contacts(workspace, limit=1)
    return first[0].contact.id if first else 0


def _first_page(name: str) -> str:
    return "contacts" if name in ("panel", "palette") else name


def _show(app: QApplication, window: MainWindow, shot: Shot, contact_id: int) -> None:
    window.setMinimumSize(1, 1)
    window.resize(*shot.size)
    window.show()
    _settle(app, window)
    if shot.page == "palette":
        window.open_palette(shot.search)
    elif shot.search:
        window.header.filter.setText(shot.search)
    if contact_id:
        window.context.navigate.contact(contact_id)
    _settle(app, window)
    if (focused := app.focusWidget()) is not None:
        focused.clearFocus()
    _settle(app, window)


def _settle(app: QApplication, window: MainWindow) -> None:
    """Until nothing has been under way for a moment."""
    end = time.monotonic() + _MOST_SECONDS
    quiet = time.monotonic()
    while time.monotonic() - quiet < _QUIET_SECONDS and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if window.context.tasks.busy:
            quiet = time.monotonic()
        time.sleep(0.002)
