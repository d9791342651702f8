"""The sorting round: groups first, then one contact at a time, each by one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedLayout, QWidget

from mitose.domain.category import Category, Relationship
from mitose.domain.changes import Changes
from mitose.domain.rounds import RoundKind, RoundState, SortingCard, SortingGroup, minutes
from mitose.services import contacts, moves, photos, rounds
from mitose.services.workspace import Workspace
from mitose.settings import Settings
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.rounds.groups_view import GroupsView
from mitose.ui.rounds.one_view import OneView
from mitose.ui.rounds.queue import Queue
from mitose.ui.rounds.round_page import RoundPage
from mitose.ui.rounds.second_pass import SecondPass
from mitose.ui.widgets.empty_state import EmptyState

_AHEAD = 40  # cards read at once
_LOW = 15  # with fewer ahead than this, more are read


class SortingPage(RoundPage):
    """A `Page`. `begin` starts a round; leaving the page keeps its place."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.queue = Queue(RoundState())
        self._cards: dict[int, SortingCard] = {}
        self._photos: dict[str, QPixmap] = {}
        self._asked: tuple[int, ...] = ()
        self._shown = 0
        self._related: list[int] = []
        self._layers = QStackedLayout(self)
        self.first = GroupsView(read_only=context.read_only)
        self.first.taken.connect(self._take_group)
        self.first.going_on.connect(self._next_batch)
        self.one = OneView(read_only=context.read_only)
        self.one.setAccessibleName(self.tr("Sorting round"))
        self.one.put_off.connect(self.put_off)
        for name, button in self.one.buttons.items():
            button.clicked.connect(getattr(self, name))
        context.actions.attach(self.one, "round", self)
        self._settings_changed(context.settings.now)
        context.settings.changed.connect(self._settings_changed)
        self.stop = EmptyState("", "", "check")
        self._on = self.stop.add_button(self.tr("Go on"))
        self._on.clicked.connect(self._next_batch)
        self.stop.add_button(self.tr("Stop here")).clicked.connect(self.stop_here)
        self.second = SecondPass(context)
        self.second.finished.connect(self._through)
        self.end = EmptyState("", "", "check")
        self._second_button = self.end.add_button(self.tr("What have I done for them?"))
        self._second_button.clicked.connect(self._begin_second)
        self._home = self.end.add_button(self.tr("Back to the contacts"))
        self._home.clicked.connect(self.stop_here)
        for layer in (self.first, self.one, self.stop, self.second, self.end):
            self._layers.addWidget(layer)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Sorting round")

    def begin(self, ids: Sequence[int] | None = None, title: str = "") -> None:
        """Start over these contacts; without any, over all or where the last round stopped."""
        self._begun = True
        wanted = None if ids is None else tuple(ids)
        day = self._context.today()
        self._context.tasks.read(rounds.start_sorting, day, wanted, title, done=self._started)

    def refresh(self, changes: Changes) -> None:
        """What was changed elsewhere is read again before it is shown."""
        touched = set(self._cards) if changes.everything else set(changes.contact_ids)
        for key in touched - {self.queue.current}:
            self._cards.pop(key, None)

    def focus_default(self) -> None:
        """The keys go to what is asked."""
        if not self._begun:
            self.begin()
        layer = self._layers.currentWidget()
        if layer is self.first:
            self.first.focus_first()
        elif layer is self.second:
            self.second.focus_default()
        elif layer is self.stop:
            self._on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif layer is self.end:
            button = self._home if self._second_button.isHidden() else self._second_button
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.one.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep the place; a window that closes asks for it too."""
        if not self._begun or self._context.read_only:
            return
        second = self._layers.currentWidget() is self.second
        state = self.second.queue.state if second else self.queue.state
        self._context.tasks.deed(_keep, state if state.left else None)

    def reveal(self, ids: Sequence[int]) -> None:
        """After undo: back to the contact; after redo: on to the next."""
        if not ids:
            return
        if self._layers.currentWidget() is self.second:
            self.second.reveal(ids[0])
        elif self.queue.back_to(ids[0]):
            self._show_current()
        elif ids[0] == self.queue.current:
            self._pass_on()

    # ------------------------------------------------------------ the keys

    def rate_address_only(self) -> None:
        """1: only an address."""
        self._deed(contacts.rate_into_have, Relationship.ADDRESS_ONLY)

    def rate_loose(self) -> None:
        """2: a loose contact."""
        self._deed(contacts.rate_into_have, Relationship.LOOSE)

    def rate_relationship(self) -> None:
        """3: a relationship."""
        self._related.append(self.queue.current)
        self._deed(contacts.rate_into_have, Relationship.RELATIONSHIP)

    def move_to_next(self) -> None:
        """4: to Next."""
        self._deed(moves.move, Category.NEXT)

    def move_to_future(self) -> None:
        """5: to Future."""
        self._deed(moves.move, Category.FUTURE)

    def archive(self) -> None:
        """0: put away."""
        self._deed(contacts.archive)

    def put_off(self) -> None:
        """Space: later."""
        if self._asking() and not self._context.read_only:
            self.queue.put_off()
            self._show_current()

    def back_one(self) -> None:
        """Backspace: back to the contact before; its answer is taken back."""
        deed = self.queue.last_was_deed()
        if deed:
            self._context.navigate.undo()  # `reveal` then brings the contact back
        elif deed is not None:
            self.queue.back()
            self._show_current()

    # ------------------------------------------------------------ groups, stops, the end

    def _started(self, found: rounds.Sorting) -> None:
        self.queue = Queue(found.state)
        self._cards.clear()
        self._related.clear()
        self._shown = 0
        if found.state.second and found.state.left:
            self._show_second(found.state)
        elif found.groups:
            self.first.show_groups(found.groups, found.state.left)
            self._turn(self.first)
        else:
            self._show_current()

    def _take_group(self, group: SortingGroup) -> None:
        self._context.tasks.deed(contacts.rate, group.ids, group.proposed, as_group=True)
        self.queue.drop(frozenset(group.ids))
        self.first.say_left(self.queue.state.left)

    def _next_batch(self) -> None:
        self.queue.next_batch()
        self._show_current()

    def _pause(self) -> None:
        self.stop.title.setText(self.tr("%Ln contact(s) done", "", self.queue.batch))
        self.stop.text.setText(self._left_words())
        self.stop.text.show()
        self._turn(self.stop)
        self.flush()

    def _finish(self) -> None:
        if self._context.read_only:
            self._ask_second(None)
        else:  # behind the last answer, which is still on its way into the file
            self._context.tasks.deed(_keep, None, done=self._ask_second)

    def _ask_second(self, _kept: object) -> None:
        self._context.tasks.read(rounds.second_pass, tuple(self._related), done=self._ended)

    def _ended(self, second: RoundState) -> None:
        self._second_state = second
        done = self.queue.state.done
        text = self.tr("%Ln contact(s) rated.", "", done) if done else ""
        if second.left:
            ask = self.tr(
                "For %Ln relationship(s) it is not noted what you have done.", "", second.left
            )
            text = f"{text} {ask}".strip()
        self.end.title.setText(self.tr("Everybody here is rated"))
        self.end.text.setText(text)
        self.end.text.setVisible(bool(text))
        self._second_button.setVisible(second.left > 0)
        self._turn(self.end)

    def _begin_second(self) -> None:
        self._show_second(self._second_state)

    def _show_second(self, state: RoundState) -> None:
        self.second.begin(state)
        self._turn(self.second)

    def _through(self) -> None:
        self._related.clear()
        self._ended(RoundState())
        self.flush()

    def _turn(self, layer: QWidget) -> None:
        self._layers.setCurrentWidget(layer)
        if self.isVisible():
            self.focus_default()

    # ------------------------------------------------------------ one contact

    def _settings_changed(self, now: Settings) -> None:
        self.one.show_keys(work=now.single_keys)

    def _asking(self) -> bool:
        shown = self._layers.currentWidget() is self.one
        return shown and bool(self.queue.current) and self._shown == self.queue.current

    def _deed(self, service: Callable[..., Changes], *values: object) -> None:
        if not self._asking() or self._context.read_only:
            return
        key = [self.queue.current]
        self._context.tasks.deed(service, key, *values, failed=self._failed)
        self._pass_on()

    def _pass_on(self) -> None:
        self.queue.pass_on()
        self._show_current()

    def _failed(self, error: object) -> None:
        """The answer could not be stored: back to the contact."""
        self._context.notices.trouble(error)
        if self.queue.last_was_deed() is not None:
            self.queue.back()
            self._show_current()

    def _show_current(self) -> None:
        queue = self.queue
        if not queue.current:
            self._finish()
            return
        if queue.pausing:
            self._pause()
            return
        self._read_ahead()
        card = self._cards.get(queue.current)
        if card is None:
            return  # shown as soon as it is read
        self._shown = card.id
        self.one.card.show_card(card, self._context.today(), self._photo(card.photo))
        parts = (
            self.tr("Sorting round"),
            queue.state.title,
            self.tr("{number} of {batch}").format(number=queue.in_batch + 1, batch=queue.batch),
            self._left_words(),
        )
        self.one.where.setText(" · ".join(filter(None, parts)))
        self.one.line.set_share(queue.in_batch, queue.batch)
        if self._layers.currentWidget() is not self.one:
            self._turn(self.one)

    def _left_words(self) -> str:
        left = self.queue.state.left
        return self.tr("{left} left, about {time}").format(
            left=i18n.number(left), time=self.tr("%Ln minute(s)", "", minutes(left))
        )

    # ------------------------------------------------------------ reading ahead

    def _read_ahead(self) -> None:
        ahead = self.queue.coming(_AHEAD)
        missing = tuple(key for key in ahead if key not in self._cards)
        enough = len(ahead) - len(missing) >= min(_LOW, len(ahead)) and ahead[0] in self._cards
        if missing and not enough and not self._asked:
            self._asked = missing
            self._context.tasks.read(rounds.cards, missing, done=self._read, failed=self._unread)

    def _read(self, found: Sequence[SortingCard]) -> None:
        asked, self._asked = self._asked, ()
        self._cards.update({card.id: card for card in found})
        for photo in {card.photo for card in found} - {"", *self._photos}:
            self._context.tasks.read(_photo, photo, done=self._photo_read)
        gone = frozenset(asked) - self._cards.keys()
        if gone:
            self.queue.drop(gone)
        self._show_current()

    def _unread(self, error: object) -> None:
        self._asked = ()
        self._context.notices.trouble(error)

    def _photo(self, digest: str) -> QPixmap | None:
        return self._photos.get(digest)

    def _photo_read(self, answer: tuple[str, bytes]) -> None:
        digest, data = answer
        picture = QPixmap()
        if data and picture.loadFromData(data):
            self._photos[digest] = picture
            if self._asking() and self._cards[self._shown].photo == digest:
                self._show_current()


def _keep(ws: Workspace, state: RoundState | None) -> None:
    rounds.keep(ws, RoundKind.SORTING, state)


def _photo(ws: Workspace, digest: str) -> tuple[str, bytes]:
    return digest, photos.read(ws, digest)
