"""What every page is given: the way to the services, the other pages, and the window's notices."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from mitose import clock
from mitose.domain.category import Category

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mitose.domain.board_query import BoardQuery
    from mitose.domain.changes import Changes
    from mitose.services.workspace import Workspace
    from mitose.settings import Settings, Value
    from mitose.ui.actions import Actions
    from mitose.ui.due_number import DueNumber
    from mitose.ui.tasks import Tasks
    from mitose.ui.theme import Theme


class Page(Protocol):
    """What the main window asks of a page; a page is also a QWidget.

    Optional methods: `header_widgets() -> Sequence[QWidget]` for the right end of the header;
    `filter_text(text)` and `filter_source(name)` (board); `open_files(paths)` (import);
    `escape() -> bool` peels a layer of the page and says whether there was one; `reveal(ids)`
    brings contacts into view after undo; `print_current()`; `selected_ids()` and `filtered_ids()`
    (None without a filter) for rounds and exports; `leave()` when another page is shown;
    `flush()` saves what is being typed; `rehearse()` paints, in pieces, what the first visit shows.
    """

    def title(self) -> str:
        """The heading, in the language in use."""

    def refresh(self, changes: Changes) -> None:
        """Show anew what these changes touch; called for hidden pages too, so mark and wait."""

    def focus_default(self) -> None:
        """Put the focus where the keyboard user wants it first."""


class Panel(Protocol):
    """What the main window asks of the contact panel, a QWidget with a signal `closed`."""

    contact_id: int

    def show_contact(self, contact_id: int, question: str = "") -> None:
        """Show one contact, at the section that answers a question (`mitose.domain.questions`)."""

    def show_contacts(self, ids: tuple[int, ...]) -> None:
        """Show what several contacts have in common."""

    def add_contact(self, category: Category) -> None:
        """Show an empty contact; only its name is required."""

    def refresh(self, changes: Changes) -> None:
        """Show anew what these changes touch."""

    def flush(self) -> None:
        """Save what is being typed."""


PageFactory = Callable[["Context"], "QWidget"]


class Navigator(QObject):
    """How pages ask for each other without knowing each other; the window listens."""

    page_wanted = Signal(str)
    contact_wanted = Signal(object, str)
    event_wanted = Signal(int)
    contacts_wanted = Signal(object)
    contacts_opened = Signal(object)
    contacts_followed = Signal(object)
    contacts_near = Signal(object)
    source_wanted = Signal(str)
    source_shown = Signal(str)
    filter_shown = Signal(object)
    filter_now: BoardQuery | None = None
    filter_saving_wanted = Signal(object)
    adding_wanted = Signal(object)
    about_me_offered = Signal()
    files_wanted = Signal(object)
    sample_wanted = Signal()
    folder_wanted = Signal(object)
    restore_wanted = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()
    round_wanted = Signal(str, object, str)
    export_wanted = Signal()

    def page(self, name: str) -> None:
        """Show a page: today, contacts, week, import, settings, trash."""
        self.page_wanted.emit(name)

    def contact(self, contact_id: int, question: str = "") -> None:
        """Open the panel on a contact, at the section that answers `question` (domain code)."""
        self.contact_wanted.emit(contact_id, question)

    def to_event(self, event_id: int) -> None:
        """Show an event on its page."""
        self.event_wanted.emit(event_id)

    def contacts(self, ids: Sequence[int]) -> None:
        """Show the selection in the panel: one contact, several, or none (closes it)."""
        self.contacts_wanted.emit(tuple(ids))

    def open(self, ids: Sequence[int]) -> None:
        """Enter on the selection: open the panel; into it, if it shows them already."""
        self.contacts_opened.emit(tuple(ids))

    def follow(self, ids: Sequence[int]) -> None:
        """The selection went elsewhere: a panel that is open goes along, a closed one stays so."""
        self.contacts_followed.emit(tuple(ids))

    def near(self, ids: Sequence[int]) -> None:
        """Told by a page at rest: who is likely to be wanted next."""
        self.contacts_near.emit(tuple(ids))

    def source(self, name: str) -> None:
        """Show the board filtered by a source and nothing else; empty for everybody."""
        self.source_wanted.emit(name)

    def filtered_by(self, name: str) -> None:
        """Told by the board: the source it is filtered by, empty for none."""
        self.source_shown.emit(name)

    def filter_changed(self, query: BoardQuery) -> None:
        """Told by the board: what it is filtered by now."""
        self.filter_now = query
        self.filter_shown.emit(query)

    def save_filter(self, query: BoardQuery) -> None:
        """Ask for a name under which a filter is kept."""
        self.filter_saving_wanted.emit(query)

    def add(self, category: Category = Category.HAVE) -> None:
        """Add a contact by hand."""
        self.adding_wanted.emit(category)

    def offer_about_me(self) -> None:
        """Offer to write down three lines about me."""
        self.about_me_offered.emit()

    def files(self, paths: Sequence[Path]) -> None:
        """Hand files to the import page."""
        self.files_wanted.emit(tuple(paths))

    def sample(self) -> None:
        """Look at the sample network in a folder that leaves no trace."""
        self.sample_wanted.emit()

    def folder(self, path: Path | None) -> None:
        """Work on another data folder; None goes back to one's own from the sample."""
        self.folder_wanted.emit(path)

    def undo(self) -> None:
        """Take the last step back, as Ctrl+Z does."""
        self.undo_wanted.emit()

    def redo(self) -> None:
        """Do the last undone step again, as its keys do."""
        self.redo_wanted.emit()

    def round(self, page: str, ids: Sequence[int] | None = None, title: str = "") -> None:
        """Start a round (page `sorting` or `planning`) over some contacts, or over all.

        `title` names the lot: a source or an import for sorting, a category's code for planning.
        """
        self.round_wanted.emit(page, None if ids is None else tuple(ids), title)

    def export(self) -> None:
        """Open the export sheet, as Ctrl+E does."""
        self.export_wanted.emit()

    def restore(self, backup: Path) -> None:
        """Close the file, put a backup in its place, and open it again."""
        self.restore_wanted.emit(backup)


class Notices(QObject):
    """What a page wants said at the foot of the window, or in the banner at its top."""

    said = Signal(str, str, object)
    troubled = Signal(object)
    clearance_wanted = Signal(object)

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """A line that goes by itself; `act`, a bound method, is called when its button is used."""
        self.said.emit(text, action, act)

    def keep_clear(self, widget: QWidget) -> None:
        """Notices shall not cover this widget while it is shown: it asks for an answer."""
        self.clearance_wanted.emit(widget)

    def trouble(self, error: object) -> None:
        """A MitoseError in the banner: what happened, what is safe, what to do."""
        self.troubled.emit(error)


class SettingsStore(QObject):
    """The settings of the open folder; `changed` carries the new ones after they are written."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace

    @property
    def now(self) -> Settings:
        """The settings as they are."""
        return self._workspace.settings

    def change(self, **values: Value) -> None:
        """Change and write some settings.

        In a folder that cannot be written they hold until the program ends. Raises ValueError for
        a value that is not allowed.
        """
        before = self.now
        try:
            self._workspace.change_settings(**values)
        except OSError:
            self.hold(**values)
            return
        if self.now != before:
            self.changed.emit(self.now)

    def hold(self, **values: Value) -> None:
        """Let settings hold from now on; whoever calls this has them written, off this thread.

        Raises ValueError for a value that is not allowed.
        """
        before = self.now
        # mypy cannot know which key has which type; Settings checks each value.
        self._workspace.settings = dataclasses.replace(before, **values)  # type: ignore[arg-type]
        if self.now != before:
            self.changed.emit(self.now)


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to the factory of each page."""

    workspace: Workspace
    tasks: Tasks
    theme: Theme
    settings: SettingsStore
    actions: Actions
    navigate: Navigator
    notices: Notices
    due: DueNumber
    sample: bool = False

    @staticmethod
    def today() -> date:
        """The day, fixed where the surroundings fix it."""
        return clock.today()

    @property
    def read_only(self) -> bool:
        """Whether the folder opened for reading only: editing actions say why they are off."""
        return self.workspace.read_only

    def filter_source(self, name: str) -> None:
        """Show the board filtered by a source."""
        self.navigate.source(name)
