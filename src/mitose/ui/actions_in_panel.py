"""The actions on the contact in the panel, for the palette: each leads where the keys go on."""

from __future__ import annotations

from mitose.ui.action_spec import Spec
from mitose.ui.translatable import QT_TRANSLATE_NOOP

IN_PANEL: tuple[Spec, ...] = (
    Spec(
        "log_contact",
        QT_TRANSLATE_NOOP("Actions", "Log what happened"),
        "log",
        "panel",
        deed=True,
    ),
    Spec(
        "follow_up_contact",
        QT_TRANSLATE_NOOP("Actions", "Add a follow-up"),
        "follow_up",
        "panel",
        icon="clock",
        deed=True,
    ),
    Spec(
        "want_contact",
        QT_TRANSLATE_NOOP("Actions", "Add what I want from them"),
        "want",
        "panel",
        deed=True,
    ),
    Spec(
        "offer_contact",
        QT_TRANSLATE_NOOP("Actions", "Add what I can do for them"),
        "offer",
        "panel",
        deed=True,
    ),
    Spec(
        "step_contact",
        QT_TRANSLATE_NOOP("Actions", "Add a step to the approach"),
        "step",
        "panel",
        deed=True,
    ),
    Spec(
        "write_contact",
        QT_TRANSLATE_NOOP("Actions", "Write a message …"),
        "write",
        "panel",
        icon="mail",
    ),
    Spec(
        "window_contact",
        QT_TRANSLATE_NOOP("Actions", "Open in a window of its own"),
        "own_window",
        "panel",
    ),
)
