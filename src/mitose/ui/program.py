"""The running program: which folder is open, in which window, language and look."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
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
from mitose.ui.desktop.notifications import Notifier
from mitose.ui.desktop.reminders import Reminders
from mitose.ui.desktop.single_instance import SingleInstance
from mitose.ui.main_window import MainWindow, Parts
from mitose.ui.tasks import Tasks
from mitose.ui.theme import theme
from mitose.ui.warming import Warming

if TYPE_CHECKING:
    from mitose.ui.trouble_window import TroubleWindow

SampleFill = Callable[[Workspace], Changes]
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
    return Context(workspace, tasks, theme(), store, actions, Navigator(), Notices(), sample)


class Program(QObject):
    """Opens folders one after the other: one's own, another, the sample network.

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

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Give everything to the window that is open on this folder; False if there is none."""
        if self._instance.hand_over(files):
            return True
        self._instance.listen()
        return False

    def start(self, files: Sequence[Path] = (), page: str = "") -> None:
        """Open the folder in a window."""
        app = application()
        dress(app, settings_file.load(self._own.settings).settings, self._language)
        self._open(self._own, page)
        if files and self._window is not None:
            self._window.open_files(files)

    def end(self) -> None:
        """Close what is open; the sample network is wiped."""
        self._instance.close()
        self._shut()
        self._notifier.close()

    def bug(self, error: BaseException) -> None:
        """Say that something went wrong inside; the log has the rest."""
        if self._window is not None:
            self._window.banners.trouble(error)

    # ------------------------------------------------------------ folders

    def _open(self, paths: Paths, page: str = "") -> None:
        try:
            workspace = Workspace.open(paths)
            total = sum(board.totals(workspace).values())
        except MitoseError as error:
            self._complain(error, paths)
            return
        context = make_context(workspace, sample=self._sample is not None)
        self._context = context
        start = page or ("today" if total else "welcome")
        self._window = MainWindow(context, self._parts, start)
        self._window.restyling.connect(self._restyle)
        self._window.closed.connect(self._window_closed)
        context.navigate.sample_wanted.connect(self._show_sample)
        context.navigate.folder_wanted.connect(self._change_folder)
        context.navigate.restore_wanted.connect(self._restore)
        self._window.show()
        self._warming = Warming(context, self._window, self._parts.modules)
        if self._sample is None:
            reminders = Reminders(context, self._notifier, self._window)
            reminders.wanted.connect(self._reminded)

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
        if self._warming is not None:
            self._warming.end()
            self._warming = None
        if self._context is not None:
            self._context.tasks.shutdown()
            self._context.workspace.close()
            self._context = None
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
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

    def _called(self, files: tuple[Path, ...]) -> None:
        """A second start: come up, and take its files."""
        shown: QWidget | None = self._window or self._trouble
        if shown is not None:
            _raise(shown)
        if files and self._window is not None:
            self._window.open_files(files)

    def _reminded(self, contact_id: int) -> None:
        if self._window is not None:
            _raise(self._window)
            self._window.show_page("today")
            if contact_id:
                self._window.show_contact(contact_id)

    def _quit(self) -> None:
        QApplication.quit()


def _raise(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
