"""The running program: which folder is open, in which window, language and look."""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mitose import settings as settings_file
from mitose.domain.changes import Changes
from mitose.domain.errors import MitoseError
from mitose.paths import Paths
from mitose.services import board
from mitose.services.workspace import Workspace
from mitose.ui import i18n
from mitose.ui.actions import Actions
from mitose.ui.context import Context, Navigator, Notices, SettingsStore
from mitose.ui.desktop import memory
from mitose.ui.desktop.notifications import Notifier
from mitose.ui.desktop.single_instance import SingleInstance
from mitose.ui.due_number import DueNumber
from mitose.ui.main_window import MainWindow, Parts
from mitose.ui.tasks import Tasks
from mitose.ui.theme import theme
from mitose.ui.warming import Warming

if TYPE_CHECKING:
    from mitose.domain.agenda import DueItem
    from mitose.ui.desktop.background import Background
    from mitose.ui.trouble_window import TroubleWindow

SampleFill = Callable[[Workspace], Changes]
_DOCK = sys.platform == "darwin"
_SETTLED_MS, _LOOK_MS = 1000, 50
_log = logging.getLogger(__name__)


def application() -> QApplication:
    """The one QApplication, made if there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["mitose"])
    app.setApplicationName("Mitose")
    app.setDesktopFileName("mitose")
    app.setQuitOnLastWindowClosed(False)  # a window is closed to open another folder, too
    return app


def dress(app: QApplication, settings: settings_file.Settings, language: str = "") -> None:
    """Give the application language and look; `language` overrides the setting."""
    i18n.install(app, language or settings.language)
    theme().apply(app, settings.theme, settings.text_scale / 100)


def make_context(workspace: Workspace, *, sample: bool = False) -> Context:
    """Everything a window's pages are given."""
    store = SettingsStore(workspace)
    actions = Actions(single_keys=store.now.single_keys, read_only=workspace.read_only)
    tasks = Tasks(workspace)
    due, navigate, notices = DueNumber(tasks), Navigator(), Notices()
    return Context(workspace, tasks, theme(), store, actions, navigate, notices, due, sample)


class Program(QObject):
    """Opens folders one after the other: one's own, another, the sample network.

    A folder is open with a window or, in the tray, without one: reminders and tray go on then, and
    the next window is made when it is wanted.

    `parts` are the factories of pages and panel, `fill` fills a new folder with the sample
    network in the language in use.
    """

    def __init__(self, paths: Paths, language: str, parts: Parts, fill: SampleFill) -> None:
        super().__init__()
        self._own = paths
        self._language = language
        self._parts = parts
        self._fill = fill
        self._window: MainWindow | None = None
        self._trouble: TroubleWindow | None = None
        self._context: Context | None = None
        self._warming: Warming | None = None
        self._background: Background | None = None
        self._leaving = False
        self._floor = 0
        self._loading: Thread | None = None
        self._again: list[str] = []
        self._sample: Path | None = None
        self._next: Paths | None = None
        self._backup: Path | None = None
        self._instance = SingleInstance(paths.data, self)
        self._instance.called.connect(self._called)
        self._notifier = Notifier(self)

    @property
    def window(self) -> MainWindow | None:
        """The window on the open folder; None while none could be opened."""
        return self._window

    def hand_over(self, files: Sequence[Path], *, hidden: bool = False) -> bool:
        """Give everything to the program that has this folder open; False if there is none.

        It shows its window then, unless this start was a `hidden` one.
        """
        if self._instance.hand_over(None if hidden else files):
            return True
        self._instance.listen()
        return False

    def start(self, files: Sequence[Path] = (), page: str = "", *, hidden: bool = False) -> None:
        """Open the folder in a window, or `hidden` in the tray if there is one."""
        app = application()
        dress(app, settings_file.load(self._own.settings).settings, self._language)
        app.applicationStateChanged.connect(self._activated)
        self._open(self._own, page, hidden=hidden)
        if files and self._window is not None:
            self._window.open_files(files)

    def end(self) -> list[str]:
        """Close what is open; the sample network is wiped.

        Returns the words with which the program wants to be started again, mostly none.
        """
        self._instance.close()
        self._shut()
        self._notifier.close()
        return self._again

    def bug(self, error: BaseException) -> None:
        """Say that something went wrong inside; the log has the rest."""
        if self._window is not None:
            self._window.banners.trouble(error)

    # ------------------------------------------------------------ folders

    def _open(self, paths: Paths, page: str = "", *, hidden: bool = False) -> None:
        try:
            workspace = Workspace.open(paths)
        except MitoseError as error:
            self._complain(error, paths)
            return
        context = make_context(workspace, sample=self._sample is not None)
        self._context = context
        context.navigate.sample_wanted.connect(self._show_sample)
        context.navigate.folder_wanted.connect(self._change_folder)
        context.navigate.restore_wanted.connect(self._restore)
        self._floor = self._floor or memory.resident()
        if hidden and context.settings.now.tray:
            self._work_behind()
            if self._background is not None:
                self._background.wait_for_tray()
        elif self._show_window(page) and not context.sample:
            QTimer.singleShot(_SETTLED_MS, self, self._load_behind)

    def _load_behind(self) -> None:
        """Import what works behind the window on a thread: it must not stand still for that."""
        if self._loading is None:
            name = "mitose.ui.desktop.background"
            self._loading = Thread(target=import_module, args=(name,), name="mitose-background")
            self._loading.start()
        if self._loading.is_alive():
            QTimer.singleShot(_LOOK_MS, self, self._load_behind)
        else:
            self._work_behind()

    def _work_behind(self) -> None:
        """Begin what goes on behind the window, once per folder."""
        from mitose.ui.desktop.background import Background  # noqa: PLC0415 (start-up time counts)

        if self._background is not None or self._context is None or self._context.sample:
            return
        background = Background(self._context, self._notifier, self, self._floor)
        background.wanted.connect(self._reminded)
        background.window_wanted.connect(self._come_up)
        background.quit_wanted.connect(self.leave)
        background.fresh_wanted.connect(self._start_again)
        background.set_window(self._window is not None)
        background.begin()
        self._background = background

    def _show_window(self, page: str = "") -> bool:
        """Make the window on the open folder; False if its file cannot be read."""
        context = self._context
        if context is None:
            return False
        try:
            total = sum(board.totals(context.workspace).values())
        except MitoseError as error:
            paths = context.workspace.paths
            self._shut()
            self._complain(error, paths)
            return False
        self._window = MainWindow(context, self._parts, page or ("today" if total else "welcome"))
        self._window.restyling.connect(self._restyle)
        self._window.closed.connect(self._window_closed)
        self._window.show()
        self._warming = Warming(context, self._window, self._parts.modules)
        if self._background is not None:
            self._background.set_window(True)
        return True

    # ------------------------------------------------------------ in the tray

    def _into_tray(self) -> None:
        """Let the window go, with its memory; the folder stays open."""
        if self._window is not None:
            self._window.destroyed.connect(self._window_gone)
        self._drop_window()

    def _window_gone(self) -> None:
        """Only now: looking for what nothing holds any more would take half a window apart."""
        QTimer.singleShot(0, self, memory.give_back)

    def _start_again(self) -> None:
        if self._context is not None:
            from mitose.ui.desktop import command  # noqa: PLC0415 (rare; start-up time counts)

            self._again = command.hidden_start(self._context.workspace.paths)
            self._quit()

    def _drop_window(self) -> None:
        if self._warming is not None:
            self._warming.end()
            self._warming = None
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
        if self._background is not None:
            self._background.set_window(False)

    def leave(self) -> None:
        """Quit, from the tray or a terminal; what cannot be saved keeps the window."""
        self._leaving = True
        if self._window is None:
            self._quit()
        elif not self._window.close():
            self._leaving = False

    def _complain(self, error: MitoseError, paths: Paths) -> None:
        _log.warning("%s cannot be opened: %s", paths.data, error)
        from mitose.ui.trouble_window import TroubleWindow  # noqa: PLC0415 (start-up time counts)

        self._trouble = TroubleWindow(error, paths)
        self._trouble.again.connect(self._try_again)
        self._trouble.given_up.connect(self._quit)
        self._trouble.show()

    def _try_again(self, paths: Paths) -> None:
        self._own = paths
        self._open(paths)

    def _shut(self) -> None:
        """Stop the threads, close the file, forget the window."""
        if self._loading is not None:
            self._loading.join()
        if self._background is not None:
            self._background.end()
            self._background.deleteLater()
            self._background = None
        self._drop_window()
        if self._context is not None:
            self._context.tasks.shutdown()
            self._context.workspace.close()
            self._context = None
        if self._sample is not None:
            shutil.rmtree(self._sample, ignore_errors=True)
            self._sample = None

    def _show_sample(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="mitose-sample-"))
        self._change_folder(folder)

    def _change_folder(self, folder: Path | None) -> None:
        """Close this window and open another folder; None is one's own."""
        self._next = self._own if folder is None else Paths.at(folder)
        self._close_window()

    def _close_window(self) -> None:
        """A window with a text that cannot be saved stays, and so does its folder."""
        if self._window is not None and not self._window.close():
            self._next = self._backup = None

    def _window_closed(self) -> None:
        QTimer.singleShot(0, self, self._after_closing)

    def _after_closing(self) -> None:
        following, self._next = self._next, None
        ending = self._leaving or (self._window is not None and self._window.quitting)
        background = self._background
        if following is None and not ending and background is not None and background.stays:
            self._into_tray()
            return
        backup, self._backup = self._backup, None
        settings = self._context.settings.now if self._context is not None else None
        self._shut()
        if following is None:
            self._quit()
            return
        if following.data.name.startswith("mitose-sample-"):
            self._sample = following.data
            try:
                self._fill_sample(following, settings)
            except Exception:
                self._shut()
                self._open(self._own)  # never without a window, bug or not
                raise
        kept = self._put_back(following, backup) if backup is not None else None
        self._open(following)
        if kept is not None and self._window is not None and self._context is not None:
            text = self.tr("Backup brought back. What was there before is kept as {name}.")
            self._context.notices.say(text.format(name=kept.name))

    def _restore(self, backup: Path) -> None:
        """The file must be closed while a backup takes its place."""
        if self._context is not None and self._window is not None:
            self._next, self._backup = self._context.workspace.paths, backup
            self._close_window()

    def _put_back(self, paths: Paths, backup: Path) -> Path | None:
        from mitose.services import backups  # noqa: PLC0415 (start-up time counts)

        try:
            return backups.restore(paths, backup)
        except MitoseError as error:
            QTimer.singleShot(0, self, partial(self.bug, error))
            return None

    def _fill_sample(self, paths: Paths, settings: settings_file.Settings | None) -> None:
        if settings is not None:  # looks as one's own does
            settings_file.change(
                paths.settings,
                language=settings.language,
                theme=settings.theme,
                text_scale=settings.text_scale,
            )
        with Workspace.open(paths) as workspace:
            self._fill(workspace)

    # ------------------------------------------------------------ what comes from outside

    def _restyle(self) -> None:
        if self._context is not None:
            self._language = ""  # what the user chose in the settings holds from now on
            dress(application(), self._context.settings.now)
            if self._background is not None:
                self._background.restyle()

    def _called(self, files: tuple[Path, ...]) -> None:
        """A second start: come up, and take its files."""
        self._come_up()
        if files and self._window is not None:
            self._window.open_files(files)

    def _come_up(self) -> None:
        """Show the window, made anew if it is in the tray."""
        if self._window is None and self._trouble is None:
            self._show_window()
        shown: QWidget | None = self._window or self._trouble
        if shown is not None:
            _raise(shown)

    def _activated(self, state: Qt.ApplicationState) -> None:
        """On macOS a click in the Dock: the program comes to the front, also without a window."""
        if _DOCK and state is Qt.ApplicationState.ApplicationActive:
            self._come_up()

    def _reminded(self, item: DueItem | None) -> None:
        """Come up at what the desktop told of: an event's page, a contact, or all of Today."""
        self._come_up()
        if self._window is None:
            return
        if item is not None and item.is_event:
            self._window.show_event(item.ref_id)
            return
        self._window.show_page("today")
        if item is not None:
            self._window.show_contact(item.contact_id)

    def _quit(self) -> None:
        QApplication.quit()


def _raise(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
