"""Ctrl+K: type a few letters, choose, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QWidget

from mitose.domain.contact import Card
from mitose.domain.event import Event
from mitose.services import palette
from mitose.services.workspace import Workspace
from mitose.ui.context import Context
from mitose.ui.palette.entries import (
    Entry,
    action_entries,
    contact_entry,
    event_entry,
    names_an_action,
    remembered,
)
from mitose.ui.palette.listing import EntryDelegate, EntryModel
from mitose.ui.theme import Size, theme
from mitose.ui.widgets.key_hints import KeyHints
from mitose.ui.widgets.sheet import Sheet

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_CONTACTS, _MOST_EVENTS, _MOST_ACTIONS = 6, 4, 8
_ACTIONS_ALONE = 30
_Answer = tuple[str, tuple[Card, ...], tuple[Event, ...]]


class PaletteSheet(Sheet):
    """Every action of `actions` that can be used now, every contact and every event."""

    def __init__(self, window: QWidget, context: Context, actions: Sequence[QAction]) -> None:
        super().__init__(window, "", width=640)
        self.setAccessibleName(self.tr("Find an action, a contact or an event"))
        self._context = context
        self._actions = actions
        self._cards: tuple[Card, ...] = ()
        self._events: tuple[Event, ...] = ()
        self._asked = ""
        self._answered: str | None = None
        self._entered = False
        self._moved = False  # whether the arrows were used since the last letter
        look = theme()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find an action, a contact or an event"))
        self.field.setAccessibleName(self.tr("Find an action, a contact or an event"))
        self.field.setFont(look.font(Size.LARGE))
        self.field.setFrame(False)
        self.field.setProperty("ownFocus", True)
        self.field.setStyleSheet("QLineEdit { border: 0; background: transparent; }")
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.model = EntryModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.viewport().setAutoFillBackground(False)  # the sheet's own shows through
        self.view.setAccessibleName(self.tr("Found"))
        self.view.clicked.connect(self._clicked)
        hints = KeyHints(
            (
                ("↑ ↓", self.tr("choose")),
                (self.tr("Enter"), self.tr("open")),
                (self.tr("Esc"), self.tr("close")),
            ),
            size=Size.SMALL,
            centered=False,
        )
        inset = look.px(18)
        hints.setContentsMargins(inset, 0, inset, 0)
        self.body.setContentsMargins(0, look.px(8), 0, look.px(12))
        self.body.setSpacing(look.px(8))
        self.field.setContentsMargins(look.px(8), 0, look.px(8), 0)
        self.body.addWidget(self.field)
        self.body.addWidget(_Line())
        self.body.addWidget(self.view, 1)
        self.body.addWidget(_Line())
        self.body.addWidget(hints)
        self._recent = context.settings.now.palette_recent.split()
        self._typed("")

    def first_focus(self) -> QWidget:
        return self.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows choose in the list while the focus stays in the field."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            if (step := steps.get(Qt.Key(event.key()))) is not None:
                self._move(step)
                return True
            if event.key() in _ENTER:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        super()._place()
        # Near the top, and always as high: the field must not jump while one types.
        top = min(theme().px(116), max(0, (self.height() - theme().px(420)) // 2))
        height = min(theme().px(440), self.height() - top - theme().px(16))
        panel = self.panel.geometry()
        self.panel.hold(self._least(panel.width()), panel.width(), height)
        self.panel.setGeometry(panel.left(), top, panel.width(), height)

    # ------------------------------------------------------------ finding

    def _typed(self, text: str) -> None:
        self._asked = text.strip()
        self._moved = self._entered = False
        self._fill()
        if self._asked:
            today = self._context.today()
            self._context.tasks.read(_find, self._asked, today, done=self._found)
        else:
            ids = [int(one.split(":")[1]) for one in self._recent if one.startswith("contact:")]
            self._context.tasks.read(_recent, tuple(ids), done=self._found)

    def _found(self, answer: _Answer) -> None:
        asked, cards, events = answer
        if asked == self._asked:
            self._cards, self._events, self._answered = cards, events, asked
            self._fill()
            if self._entered:
                self._take(self.view.currentIndex())

    def _fill(self) -> None:
        current = self._current()
        # A page or panel that went behind the sheet took its actions along.
        self._actions = [one for one in self._actions if shiboken6.isValid(one)]
        cards = [
            contact_entry(card, self._asked, recent=not self._asked)
            for card in self._cards[:_MOST_CONTACTS]
        ]
        limit = _MOST_ACTIONS if self._asked else _ACTIONS_ALONE
        actions = action_entries(self._actions, self._asked, self._recent, limit)
        events = [event_entry(event, self._asked) for event in self._events]
        heading = self.tr("Contacts") if self._asked else self.tr("Recent contacts")
        groups = [(heading, cards), (self.tr("Events"), events), (self.tr("Actions"), actions)]
        if self._asked and names_an_action(cards + events, actions, self._asked):
            groups.insert(0, groups.pop())
        entries = [one for head, found in groups if found for one in (Entry(head), *found)]
        if not entries and self._answered == self._asked:
            entries = [Entry(self.tr("Nothing found"))]
        self.model.set_entries(entries)
        tokens = [entry.token for entry in entries]
        keep = current is not None and current.token in tokens
        row = tokens.index(current.token) if keep and current is not None else -1
        if row < 0 or not self._moved:
            row = next((at for at, token in enumerate(tokens) if token), -1)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
            if row <= 1:
                self.view.scrollToTop()

    def _current(self) -> Entry | None:
        row = self.view.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def _move(self, step: int) -> None:
        self._moved = True
        there = [at for at, entry in enumerate(self.model.entries) if entry.token]
        if not there:
            return
        row = self.view.currentIndex().row()
        place = there.index(row) if row in there else 0
        at = place + step
        if abs(step) == 1:
            at %= len(there)
        at = there[min(max(at, 0), len(there) - 1)]
        self.view.setCurrentIndex(self.model.index(at))
        self.view.scrollTo(self.model.index(max(0, at - 1)))
        self.view.scrollTo(self.model.index(at))

    # ------------------------------------------------------------ choosing

    def _enter(self) -> None:
        """Take what is marked; what was marked by itself only when it fits what is typed."""
        if self._answered == self._asked or self._moved:
            self._take(self.view.currentIndex())
        else:
            self._entered = True

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        entry = self.model.entries[index.row()] if index.isValid() else None
        if entry is None or not entry.token:
            return
        if entry.event is None:
            self._context.settings.change(palette_recent=remembered(self._recent, entry.token))
        self.accept()
        if entry.card is not None:
            self._context.navigate.contact(entry.card.id)
        elif entry.event is not None:
            self._context.navigate.to_event(entry.event.id)
        elif entry.alive is not None:
            # Not before the focus is back where it was: the action may depend on it.
            QTimer.singleShot(0, entry.alive, entry.alive.trigger)


class _Line(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setStyleSheet(f"background: {theme().colors.line.name()};")


def _find(ws: Workspace, text: str, day: date) -> _Answer:
    events = palette.find_events(ws, text, day, _MOST_EVENTS)
    return text, palette.find(ws, text, _MOST_CONTACTS, forgiving=not events), events


def _recent(ws: Workspace, ids: Sequence[int]) -> _Answer:
    return "", palette.recent(ws, ids), ()
