"""The one table of actions: words, keys, icons and handlers.

An action belongs to a scope. `window` actions work everywhere and are handled by the main window
(which may pass them on to the page); the others live on one widget of their page and are handled
by the object given to `Actions.attach`, by the method that the table names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for lupdate; PySide6's own is typed as giving any object."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` are Qt's portable names; the first one is shown.

    `deed` marks what changes data: off in a read-only folder. `drawn` keys are handled by the
    widget itself (Enter in a list, arrows): listed in the sheet of keys, but no shortcut.
    """

    id: str
    text: str
    handler: str
    scope: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    deed: bool = False
    drawn: bool = False


#: Scopes and the heading of each in the sheet of keys; every scope lies inside `window`.
SCOPES = {
    "window": QT_TRANSLATE_NOOP("Actions", "Everywhere"),
    "today": QT_TRANSLATE_NOOP("Actions", "Today"),
    "board": QT_TRANSLATE_NOOP("Actions", "On a card"),
    "panel": QT_TRANSLATE_NOOP("Actions", "In the contact"),
    "trash": QT_TRANSLATE_NOOP("Actions", "Trash and archive"),
    "round": QT_TRANSLATE_NOOP("Actions", "In the sorting round"),
    "merging": QT_TRANSLATE_NOOP("Actions", "Between duplicates"),
}

TABLE: tuple[Spec, ...] = (
    # ------------------------------------------------------------ everywhere
    Spec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", "window", ("Ctrl+Z",), "undo"),
    Spec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        "redo",
        "window",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
    ),
    Spec(
        "add_contact",
        QT_TRANSLATE_NOOP("Actions", "Add contact"),
        "add_contact",
        "window",
        ("Ctrl+N",),
        "plus",
        deed=True,
    ),
    Spec(
        "paste_contact",
        QT_TRANSLATE_NOOP("Actions", "Contact from the clipboard"),
        "paste_contact",
        "window",
        ("Ctrl+V",),
        deed=True,
    ),
    Spec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Find an action or a contact …"),
        "show_palette",
        "window",
        ("Ctrl+K",),
        "search",
    ),
    Spec(
        "filter",
        QT_TRANSLATE_NOOP("Actions", "Filter contacts"),
        "focus_filter",
        "window",
        ("Ctrl+F", "/"),
        "search",
    ),
    Spec(
        "print",
        QT_TRANSLATE_NOOP("Actions", "Print the plan …"),
        "print_current",
        "window",
        ("Ctrl+P",),
        "print",
    ),
    Spec(
        "today",
        QT_TRANSLATE_NOOP("Actions", "Show Today"),
        "show_today",
        "window",
        ("Ctrl+1",),
        "today",
    ),
    Spec(
        "contacts",
        QT_TRANSLATE_NOOP("Actions", "Show Contacts"),
        "show_contacts",
        "window",
        ("Ctrl+2",),
        "contacts",
    ),
    Spec(
        "import",
        QT_TRANSLATE_NOOP("Actions", "Import …"),
        "show_import",
        "window",
        ("Ctrl+I",),
        "import",
    ),
    Spec(
        "sorting",
        QT_TRANSLATE_NOOP("Actions", "Sorting round"),
        "start_sorting",
        "window",
        ("Ctrl+R",),
        "sort",
        deed=True,
    ),
    Spec(
        "planning",
        QT_TRANSLATE_NOOP("Actions", "Planning round"),
        "start_planning",
        "window",
        ("Ctrl+L",),
        "steps",
        deed=True,
    ),
    Spec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "Export …"),
        "export_contacts",
        "window",
        ("Ctrl+E",),
        "export",
    ),
    Spec(
        "duplicates",
        QT_TRANSLATE_NOOP("Actions", "Find duplicates"),
        "show_duplicates",
        "window",
        ("Ctrl+D",),
        "copy",
    ),
    Spec(
        "trash",
        QT_TRANSLATE_NOOP("Actions", "Trash and archive"),
        "show_trash",
        "window",
        ("Ctrl+T",),
        "trash",
    ),
    Spec(
        "steps",
        QT_TRANSLATE_NOOP("Actions", "History of steps"),
        "show_steps",
        "window",
        ("Ctrl+H",),
        "history",
    ),
    Spec(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        "show_settings",
        "window",
        ("Ctrl+,",),
        "settings",
    ),
    Spec(
        "labels",
        QT_TRANSLATE_NOOP("Actions", "Sources, tags and circles …"),
        "show_labels",
        "window",
        icon="tag",
    ),
    Spec(
        "imports",
        QT_TRANSLATE_NOOP("Actions", "Earlier imports"),
        "show_imports",
        "window",
        icon="import",
    ),
    Spec(
        "notice",
        QT_TRANSLATE_NOOP("Actions", "Go to the notice"),
        "focus_notice",
        "window",
        ("F6",),
        "info",
    ),
    Spec(
        "back",
        QT_TRANSLATE_NOOP("Actions", "Back one step: menu, field, selection, contact, filter"),
        "peel",
        "window",
        ("Escape",),
        "arrow_left",
    ),
    Spec("keys", QT_TRANSLATE_NOOP("Actions", "Keys"), "show_keys", "window", ("F1",), "help"),
    Spec(
        "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "quit_mitose", "window", ("Ctrl+Q",), "close"
    ),
    # ------------------------------------------------------------ Today
    Spec(
        "today_complete",
        QT_TRANSLATE_NOOP("Actions", "Done"),
        "complete_current",
        "today",
        ("Space",),
        "check",
        deed=True,
    ),
    Spec(
        "today_open",
        QT_TRANSLATE_NOOP("Actions", "Open the contact"),
        "open_current",
        "today",
        ("Return", "Enter"),
        "person",
        drawn=True,
    ),
    Spec(
        "today_snooze",
        QT_TRANSLATE_NOOP("Actions", "Later …"),
        "snooze_current",
        "today",
        ("S",),
        "clock",
        deed=True,
    ),
    Spec(
        "today_call",
        QT_TRANSLATE_NOOP("Actions", "Call"),
        "call_current",
        "today",
        ("C",),
        "call",
    ),
    Spec(
        "today_mail",
        QT_TRANSLATE_NOOP("Actions", "Write a mail"),
        "mail_current",
        "today",
        ("M",),
        "mail",
    ),
    Spec(
        "today_drop",
        QT_TRANSLATE_NOOP("Actions", "Drop it"),
        "drop_current",
        "today",
        ("Delete",),
        "close",
        deed=True,
    ),
    # ------------------------------------------------------------ a card of the board
    Spec(
        "open",
        QT_TRANSLATE_NOOP("Actions", "Open the contact"),
        "open_current",
        "board",
        ("Return", "Enter"),
        "person",
        drawn=True,
    ),
    Spec(
        "rate_address",
        QT_TRANSLATE_NOOP("Actions", "Address only"),
        "rate_address_only",
        "board",
        ("1",),
        "address_only",
        deed=True,
    ),
    Spec(
        "rate_loose",
        QT_TRANSLATE_NOOP("Actions", "Loose contact"),
        "rate_loose",
        "board",
        ("2",),
        "loose",
        deed=True,
    ),
    Spec(
        "rate_relationship",
        QT_TRANSLATE_NOOP("Actions", "Relationship"),
        "rate_relationship",
        "board",
        ("3",),
        "relationship",
        deed=True,
    ),
    Spec(
        "to_next",
        QT_TRANSLATE_NOOP("Actions", "Move to Next"),
        "move_to_next",
        "board",
        ("4",),
        deed=True,
    ),
    Spec(
        "to_future",
        QT_TRANSLATE_NOOP("Actions", "Move to Future"),
        "move_to_future",
        "board",
        ("5",),
        deed=True,
    ),
    Spec(
        "to_have",
        QT_TRANSLATE_NOOP("Actions", "Move to Have"),
        "move_to_have",
        "board",
        deed=True,
    ),
    Spec(
        "archive",
        QT_TRANSLATE_NOOP("Actions", "Archive"),
        "archive",
        "board",
        ("0",),
        "archive",
        deed=True,
    ),
    Spec(
        "merge",
        QT_TRANSLATE_NOOP("Actions", "Merge two contacts …"),
        "merge",
        "board",
        ("M",),
        "copy",
        deed=True,
    ),
    Spec(
        "delete",
        QT_TRANSLATE_NOOP("Actions", "Move to the trash"),
        "delete",
        "board",
        ("Delete",),
        "trash",
        deed=True,
    ),
    Spec(
        "category_before",
        QT_TRANSLATE_NOOP("Actions", "To the category on the left"),
        "move_left",
        "board",
        ("Alt+Left",),
        "arrow_left",
        deed=True,
    ),
    Spec(
        "category_after",
        QT_TRANSLATE_NOOP("Actions", "To the category on the right"),
        "move_right",
        "board",
        ("Alt+Right",),
        "arrow_right",
        deed=True,
    ),
    Spec(
        "place_up",
        QT_TRANSLATE_NOOP("Actions", "Further up"),
        "move_up",
        "board",
        ("Alt+Up",),
        "arrow_up",
        deed=True,
    ),
    Spec(
        "place_down",
        QT_TRANSLATE_NOOP("Actions", "Further down"),
        "move_down",
        "board",
        ("Alt+Down",),
        "arrow_down",
        deed=True,
    ),
    Spec(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "Select the whole column, or the whole table"),
        "select_all",
        "board",
        ("Ctrl+A",),
    ),
    Spec(
        "view",
        QT_TRANSLATE_NOOP("Actions", "Board or table"),
        "toggle_table",
        "board",
        ("Ctrl+B",),
        "week",
    ),
    Spec(
        "choose_shown",
        QT_TRANSLATE_NOOP("Actions", "Choose what cards or the table show"),
        "choose_shown",
        "board",
        icon="eye",
    ),
    Spec(
        "copy_rows",
        QT_TRANSLATE_NOOP("Actions", "Copy rows of the table"),
        "copy_rows",
        "board",
        ("Ctrl+C",),
        "copy",
    ),
    # ------------------------------------------------------------ the sorting round
    Spec(
        "round_address",
        QT_TRANSLATE_NOOP("Actions", "Address only"),
        "rate_address_only",
        "round",
        ("1",),
        "address_only",
        deed=True,
    ),
    Spec(
        "round_loose",
        QT_TRANSLATE_NOOP("Actions", "Loose contact"),
        "rate_loose",
        "round",
        ("2",),
        "loose",
        deed=True,
    ),
    Spec(
        "round_relationship",
        QT_TRANSLATE_NOOP("Actions", "Relationship"),
        "rate_relationship",
        "round",
        ("3",),
        "relationship",
        deed=True,
    ),
    Spec(
        "round_next",
        QT_TRANSLATE_NOOP("Actions", "Move to Next"),
        "move_to_next",
        "round",
        ("4",),
        deed=True,
    ),
    Spec(
        "round_future",
        QT_TRANSLATE_NOOP("Actions", "Move to Future"),
        "move_to_future",
        "round",
        ("5",),
        deed=True,
    ),
    Spec(
        "round_archive",
        QT_TRANSLATE_NOOP("Actions", "Archive"),
        "archive",
        "round",
        ("0",),
        "archive",
        deed=True,
    ),
    Spec(
        "round_later",
        QT_TRANSLATE_NOOP("Actions", "Later"),
        "put_off",
        "round",
        ("Space",),
        "clock",
        drawn=True,
    ),
    Spec(
        "round_back",
        QT_TRANSLATE_NOOP("Actions", "Back to the contact before"),
        "back_one",
        "round",
        ("Backspace",),
        "arrow_left",
    ),
    # ------------------------------------------------------------ duplicates
    Spec(
        "merge_same",
        QT_TRANSLATE_NOOP("Actions", "Same, merge"),
        "say_same",
        "merging",
        ("S",),
        "check",
        deed=True,
    ),
    Spec(
        "merge_different",
        QT_TRANSLATE_NOOP("Actions", "Different people"),
        "say_different",
        "merging",
        ("D",),
        "close",
        deed=True,
    ),
    Spec(
        "merge_later",
        QT_TRANSLATE_NOOP("Actions", "Later"),
        "put_off",
        "merging",
        ("Space",),
        "clock",
        drawn=True,
    ),
    Spec(
        "merge_back",
        QT_TRANSLATE_NOOP("Actions", "Back to the pair before"),
        "back_one",
        "merging",
        ("Backspace",),
        "arrow_left",
    ),
    # ------------------------------------------------------------ trash and archive
    Spec(
        "restore",
        QT_TRANSLATE_NOOP("Actions", "Bring back"),
        "restore_current",
        "trash",
        ("Return", "Enter"),
        "undo",
        deed=True,
        drawn=True,
    ),
    Spec(
        "erase",
        QT_TRANSLATE_NOOP("Actions", "Erase …"),
        "erase_current",
        "trash",
        ("Delete",),
        "trash",
        deed=True,
    ),
)

BY_ID = {spec.id: spec for spec in TABLE}
