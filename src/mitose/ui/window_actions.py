"""What the actions of scope `window` do; `ui/action_table.py` names these methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from mitose.domain.category import Category

if TYPE_CHECKING:
    from mitose.ui.exporting.export import Export
    from mitose.ui.main_window import MainWindow

_MENU = (
    *("palette", "add_contact", "paste_contact", "print", "filter", "", "undo", "redo", ""),
    *("today", "contacts", "week", "events", "import", "export", ""),
    *("sorting", "planning", ""),
    *(
        "duplicates",
        "labels",
        "messages",
        "imports",
        "steps",
        "trash",
        "settings",
        "keys",
        "",
        "quit",
    ),
)

_NOT_IN_PALETTE = ("palette", "back", "notice")


class WindowActions(QObject):
    """Handlers without arguments, one per action."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, QAction] = {}
        self._export: Export | None = None

    def attach(self) -> None:
        """Give the window its actions, in the language in use."""
        for action in self._made.values():
            self._window.removeAction(action)
            action.deleteLater()
        self._made = self._window.context.actions.attach(self._window, "window", self)

    def show_menu(self) -> None:
        """The window's menu, for those who look for one."""
        button = self._window.header.more
        there = {
            name: action for name, action in self._made.items() if name not in _pages_missing(self)
        }
        actions = [there.get(name) for name in _MENU if not name or name in there]
        menu = self._window.context.actions.menu(actions, self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        corner = button.mapToGlobal(button.rect().bottomRight())
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(corner)

    def paste_contact(self) -> None:
        """Fill the contact on show from the clipboard, or begin a new one with it."""
        if not self._window.slot.is_open:
            self._window.add_contact(Category.HAVE)
        panel = self._window.slot.panel
        if panel is not None and hasattr(panel, "paste"):
            panel.paste.paste()

    def undo(self) -> None:
        """Take the last step back."""
        self._window.flush()
        self._window.history.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self._window.flush()
        self._window.history.redo()

    def add_contact(self) -> None:
        """Add a contact by hand."""
        self._window.add_contact(Category.HAVE)

    def focus_filter(self) -> None:
        """Go to the filter field."""
        field = self._window.header.filter
        if field.isHidden() and self._window.deck.can("focus_search"):
            self._window.deck.tell("focus_search")
            return
        if field.isHidden():
            self._window.show_page("contacts")
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def print_current(self) -> None:
        """Print the open contact, which is what is selected; else what the page offers."""
        slot = self._window.slot
        first = bool(self._window.deck.tell("prints_first"))
        if slot.is_open and not first and hasattr(slot.panel, "print_current"):
            slot.panel.print_current()
        elif self._window.deck.can("print_current"):
            self._window.deck.tell("print_current")

    def show_today(self) -> None:
        """Show Today."""
        self._window.show_page("today")

    def show_contacts(self) -> None:
        """Show the board."""
        self._window.show_page("contacts")

    def show_week(self) -> None:
        """Show the week."""
        self._window.show_page("week")

    def show_events(self) -> None:
        """Show the events."""
        self._window.show_page("events")

    def add_event(self) -> None:
        """Add an event on its page."""
        self._window.show_page("events")
        self._window.deck.tell("add_event")

    def show_import(self) -> None:
        """Show the import page, not the report of what was imported before."""
        self._window.begin_page("import")

    def show_imports(self) -> None:
        """Show the list of earlier imports."""
        self._window.show_page("import")
        self._window.deck.tell("show_earlier")

    def show_labels(self) -> None:
        """Put sources, tags and circles in order."""
        from mitose.domain.circle import LabelKind  # noqa: PLC0415 (start-up time counts)
        from mitose.ui.importing.labels_sheet import LabelsSheet  # noqa: PLC0415

        self._window.flush()
        LabelsSheet(self._window.context, self._window, LabelKind.SOURCE).open()

    def show_messages(self) -> None:
        """Put the templates for messages in order."""
        from mitose.ui.messages.templates_sheet import TemplatesSheet  # noqa: PLC0415

        self._window.flush()
        TemplatesSheet(self._window.context, self._window).open()

    def export_contacts(self) -> None:
        """The export sheet, for the selection, what a filter leaves, a column or all."""
        from mitose.ui.exporting.export import Export  # noqa: PLC0415 (start-up time counts)
        from mitose.ui.exporting.export_sheet import Offered  # noqa: PLC0415

        window = self._window
        window.flush()
        selected = window.deck.tell("selected_ids")
        ids = tuple(selected) if isinstance(selected, list) else ()
        if not ids and window.slot.is_open and window.slot.contact_id:
            ids = (window.slot.contact_id,)
        filtered = window.deck.tell("filtered_ids")
        shown = tuple(filtered) if isinstance(filtered, list) else None
        if self._export is None:
            self._export = Export(window.context, window)
        self._export.open_sheet(Offered(ids, shown))

    def start_sorting(self) -> None:
        """Go through the unrated contacts, or on with the round that stopped."""
        self._window.start_round("sorting")

    def start_planning(self) -> None:
        """Plan the selection, else go on with the round that stopped, else the column Next."""
        ids = self._window.deck.tell("selected_ids")
        if isinstance(ids, list) and ids:
            self._window.start_round("planning", ids)
        else:
            self._window.start_round("planning")

    def show_steps(self) -> None:
        """Show the history of steps."""
        self._window.show_page("steps")

    def show_duplicates(self) -> None:
        """Show who may be there twice."""
        self._window.show_page("duplicates")

    def show_trash(self) -> None:
        """Show trash and archive."""
        self._window.show_page("trash")

    def show_settings(self) -> None:
        """Show the settings."""
        self._window.show_page("settings")

    def focus_notice(self) -> None:
        """Go to the notice's button, by which a step is taken back."""
        self._window.notice.focus_action()

    def show_palette(self) -> None:
        """Every action that can be used now, and every contact."""
        self.open_palette()

    def open_palette(self, text: str = "") -> None:
        """The palette, with something typed into it."""
        from mitose.ui.palette.palette_sheet import PaletteSheet  # noqa: PLC0415 (start-up time)

        own = [action for name, action in self._made.items() if name not in _NOT_IN_PALETTE]
        page = self._window.deck.tell("palette_actions")
        saved = self._window.saved_filters.actions()
        there = [*(page if isinstance(page, list) else []), *own, *saved]
        there += self._window.slot.palette_actions()
        missing = _pages_missing(self)
        actions = [action for action in there if action.objectName() not in missing]
        sheet = PaletteSheet(self._window, self._window.context, actions)
        sheet.open()
        sheet.field.setText(text)

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from mitose.ui.keys_sheet import KeysSheet  # noqa: PLC0415 (rare; start-up time counts)

        KeysSheet(self._window).open()

    def peel(self) -> None:
        """Take one layer away: what the page has open, selection, panel, filter, notice."""
        window = self._window
        if window.deck.tell("escape"):
            return
        if window.slot.is_open:
            window.slot.close()
        elif window.deck.tell("unfilter"):
            window.deck.tell("focus_default")
        elif window.notice.text():
            window.notice.dismiss()

    def quit_mitose(self) -> None:
        """Close the window, and not into the tray."""
        self._window.quitting = True
        self._window.quitting = self._window.close()


def _pages_missing(actions: WindowActions) -> set[str]:
    deck = actions._window.deck  # noqa: SLF001 (of this module)
    names = {"today", "contacts", "import", "trash", "settings", "steps", "sorting", "planning"}
    names |= {"duplicates", "week", "events"}
    return {name for name in names if not deck.has(name)}
