"""The one table of actions: words, keys, icons and handlers.

An action belongs to a scope. `window` actions work everywhere and are handled by the main window
(which may pass them on to the page); the others live on one widget of their page and are handled
by the object given to `Actions.attach`, by the method that the table names.
"""

from __future__ import annotations

from mitose.ui.action_spec import Spec
from mitose.ui.actions_drawn import DRAWN
from mitose.ui.actions_everywhere import EVERYWHERE
from mitose.ui.actions_in_panel import IN_PANEL
from mitose.ui.actions_of_pages import OF_PAGES
from mitose.ui.actions_of_week import OF_WEEK
from mitose.ui.actions_on_cards import ON_CARDS
from mitose.ui.translatable import QT_TRANSLATE_NOOP

__all__ = ["BY_ID", "DRAWN", "SCOPES", "TABLE", "Spec"]

#: Scopes and the heading of each in the sheet of keys; every scope lies inside `window`.
SCOPES = {
    "window": QT_TRANSLATE_NOOP("Actions", "Everywhere"),
    "today": QT_TRANSLATE_NOOP("Actions", "Today"),
    "week": QT_TRANSLATE_NOOP("Actions", "Week"),
    "board": QT_TRANSLATE_NOOP("Actions", "On a card"),
    "panel": QT_TRANSLATE_NOOP("Actions", "In the contact"),
    "trash": QT_TRANSLATE_NOOP("Actions", "Trash and archive"),
    "round": QT_TRANSLATE_NOOP("Actions", "In the sorting round"),
    "planning": QT_TRANSLATE_NOOP("Actions", "In the planning round"),
    "merging": QT_TRANSLATE_NOOP("Actions", "Between duplicates"),
}

TABLE: tuple[Spec, ...] = (*EVERYWHERE, *OF_WEEK, *ON_CARDS, *IN_PANEL, *OF_PAGES)

BY_ID = {spec.id: spec for spec in TABLE}
