"""Keys that lists and fields answer by themselves: no actions, only lines in the sheet of keys."""

from __future__ import annotations

from mitose.ui.action_spec import Spec
from mitose.ui.translatable import QT_TRANSLATE_NOOP

#: Shown below the actions of their scope; `planning` has no others.
DRAWN: tuple[Spec, ...] = (
    Spec(
        "card_keys",
        QT_TRANSLATE_NOOP("Actions", "Between cards and columns"),
        "",
        "board",
        ("Left", "Right", "Up", "Down"),
        drawn=True,
    ),
    Spec(
        "extend_keys",
        QT_TRANSLATE_NOOP("Actions", "Extend the selection"),
        "",
        "board",
        ("Shift+Up", "Shift+Down"),
        drawn=True,
    ),
    Spec(
        "entry_keys",
        QT_TRANSLATE_NOOP("Actions", "Add an entry to a list"),
        "",
        "panel",
        ("Enter",),
        drawn=True,
    ),
    Spec(
        "entry_place_keys",
        QT_TRANSLATE_NOOP("Actions", "An entry further up or down"),
        "",
        "panel",
        ("Alt+Up", "Alt+Down"),
        drawn=True,
    ),
    Spec(
        "entry_box_keys",
        QT_TRANSLATE_NOOP("Actions", "On a box: done or given"),
        "",
        "panel",
        ("Space",),
        drawn=True,
    ),
    Spec(
        "promise_keys",
        QT_TRANSLATE_NOOP("Actions", "On the box of what I can do: promise it"),
        "",
        "panel",
        ("P",),
        drawn=True,
    ),
    Spec(
        "planning_next",
        QT_TRANSLATE_NOOP("Actions", "Next question"),
        "",
        "planning",
        ("Enter",),
        drawn=True,
    ),
    Spec(
        "planning_next_contact",
        QT_TRANSLATE_NOOP("Actions", "Next contact"),
        "",
        "planning",
        ("Ctrl+Enter",),
        drawn=True,
    ),
    Spec(
        "planning_later",
        QT_TRANSLATE_NOOP("Actions", "Later"),
        "",
        "planning",
        ("Space",),
        drawn=True,
    ),
    Spec(
        "planning_back",
        QT_TRANSLATE_NOOP("Actions", "Back to the question before"),
        "",
        "planning",
        ("Backspace",),
        drawn=True,
    ),
)
