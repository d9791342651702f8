"""The contact panel: one contact, several, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.domain.changes import EVERYTHING, Changes
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import NotFoundError
from mitose.domain.questions import Question
from mitose.domain.waiting_text import WaitingText
from mitose.services import contacts, waiting_texts
from mitose.ui import pieces
from mitose.ui.contact_panel.add_form import AddForm
from mitose.ui.contact_panel.ahead import Ahead
from mitose.ui.contact_panel.card_paste import CardPaste
from mitose.ui.contact_panel.contact_view import ContactView
from mitose.ui.contact_panel.desk import Desk
from mitose.ui.contact_panel.going import Going
from mitose.ui.contact_panel.hit_marks import HitMarks
from mitose.ui.contact_panel.panel_deeds import PanelDeeds
from mitose.ui.contact_panel.panel_frame import PanelFrame
from mitose.ui.contact_panel.several_view import SeveralView
from mitose.ui.contact_panel.when_popup import WhenPopup
from mitose.ui.widgets.banner import Banner, Severity

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context


class ContactPanel(PanelFrame):
    """Stands at the right of the board, or in a window of its own.

    `show_contact`, `show_contacts` and `add_contact` decide what it shows; `closed` is emitted
    when the user wants it gone, `contact_added` with the id of a contact made here,
    `window_wanted` with the id of one that is wanted in a window of its own.
    """

    closed = Signal()
    contact_added = Signal(object)
    shown = Signal(object)
    window_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAccessibleName(self.tr("Contact"))
        self.desk = Desk(context.tasks, self)
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        context = self._context
        self.view, rest = pieces.begin(partial(ContactView, self.desk))
        yield from rest
        self.several = SeveralView(self.desk)
        yield pieces.PAUSE
        self.form = AddForm(self.desk)
        yield pieces.PAUSE
        self.desk.when = WhenPopup(self.desk, self)
        self._empty = QWidget()
        self._stack = QStackedWidget()
        for page in (self._empty, self.view, self.several, self.form):
            self._stack.addWidget(page)
            yield pieces.PAUSE
        self._unsaved = Banner()
        self._unsaved.acted.connect(self._show_unsaved)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._unsaved)
        column.addWidget(self._stack, 1)
        self.deeds = PanelDeeds(context, self)
        self.going = Going(context, self)
        self.paste = CardPaste(context, self)
        HitMarks(context.navigate, self.view)
        self._ahead = Ahead(context.tasks, self)
        self._wanted = 0
        self._before = 0  # the contact that the form for a new one covers
        self._fresh = 0  # a contact just made here
        self._reading = 0
        self._took_up = False  # what waited to be saved when the program was closed
        self._question: Question | None = None
        self._connect()

    def _connect(self) -> None:
        desk = self.desk
        self.escaped.connect(self.close_panel)
        self.pasted.connect(self.paste.paste)
        self.form.card_pasted.connect(self.paste.paste)
        desk.trouble.connect(self._context.notices.trouble)
        desk.trouble.connect(self._put_back)
        desk.contact_wanted.connect(self.deeds.go_to)
        desk.link_wanted.connect(self.deeds.open_link)
        desk.drafts.changed.connect(self._tell_unsaved)
        self.view.header.close_wanted.connect(self.close_panel)
        self.view.header.deed_wanted.connect(self.deeds.run)
        self.view.header.avatar.refused.connect(self.deeds.say_no_picture)
        self.several.deed_wanted.connect(self.deeds.run)
        self.several.close_wanted.connect(self.close_panel)
        self.form.added.connect(self._added)
        self.form.cancelled.connect(self._back)

    # ------------------------------------------------------------ what is shown

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """The contacts on show."""
        if self._stack.currentWidget() is self.several:
            return self.several.ids
        return (self._wanted,) if self._wanted else ()

    @property
    def contact_id(self) -> int:
        """The one contact on show; 0 for none or several."""
        return self._wanted

    def show_contact(self, contact_id: int, question: str = "") -> None:
        """Show one contact; 0 shows nothing. What is being typed is saved first.

        `question` is the name of a `Question` in small letters: the focus goes to its answer.
        """
        self.desk.flush()
        code = question.upper()
        self._question = Question[code] if code in Question.__members__ else None
        if contact_id and contact_id == self.desk.contact_id == self._wanted:
            if self._question is not None:
                self._go_to_question()
            return
        self._wanted, self._before = contact_id, 0
        known = self._ahead.take(contact_id) if self._took_up else None
        if known is not None:
            self._reading += 1
            self._arrived((self._reading, known, ()))
        elif contact_id:
            self._read()
        else:
            self._show_nothing()

    def read_ahead(self, ids: Sequence[int]) -> None:
        """Read contacts that are likely to be shown next."""
        if self._took_up:
            self._ahead.read([key for key in ids if key != self._wanted])

    def show_contacts(self, ids: Sequence[int]) -> None:
        """Show what several contacts have in common; one is shown whole."""
        if len(ids) < 2:
            self.show_contact(ids[0] if ids else 0)
            return
        self.desk.flush()
        self._wanted = self._before = 0
        self.several.show_ids(tuple(ids))
        self._stack.setCurrentWidget(self.several)

    def add_contact(self, category: Category = Category.HAVE) -> None:
        """Show the form for a new contact."""
        self.desk.flush()
        self._before = self._wanted or self._before
        self._wanted = 0
        self.form.start(category)
        self._stack.setCurrentWidget(self.form)

    def open_question(self, question: Question) -> None:
        """Put the focus where a question of the card is answered, once the contact is shown."""
        shown = self.desk.details
        if shown is not None and shown.contact.id == self._wanted:
            self.view.open_question(question)
        else:
            self._question = question

    def take_keys(self) -> None:
        """The focus goes to what the contact means, with several to the first field."""
        several = self._stack.currentWidget() is self.several
        first = self.several.category if several else self.view.header.meaning
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Save every text that is being typed; before closing the window, then settle tasks."""
        self.desk.flush()

    def unsaved(self) -> int:
        """The contact for whom saving failed; what is only half typed is kept over a restart."""
        return self.desk.drafts.failed()

    def paint_now(self) -> None:
        """Paint the contact that is on show, before anything else that waits is done."""
        details = self.desk.details
        if details is not None and details.contact.id == self.contact_id:
            self.view.paint_now()

    def close_panel(self) -> None:
        """Save, and ask to be hidden."""
        self.desk.flush()
        self._say_what_waits()
        self.closed.emit()

    def _say_what_waits(self) -> None:
        details = self.desk.details
        if self._wanted and details is not None and self.desk.drafts.in_fields(self._wanted):
            text = self.tr("What was typed for {name} is not saved yet; it waits there.")
            self._context.notices.say(text.format(name=details.contact.name))

    def rehearse(self) -> pieces.Pieces:
        """Build in pieces what the first contact will show."""
        yield from self.view.prepare()

    # ------------------------------------------------------------ reading

    def _read(self) -> None:
        self._reading += 1
        self._context.tasks.read(
            _read_details,
            self._wanted,
            self._reading,
            begin=not self._took_up,
            done=self._arrived,
            failed=self._missing,
        )

    def _arrived(self, answer: tuple[int, ContactDetails, tuple[WaitingText, ...]]) -> None:
        number, details, kept = answer
        if not self._took_up:
            self._took_up = True
            self.desk.drafts.take_up(kept)
        if number != self._reading or details.contact.id != self._wanted:
            return
        self.desk.details = details
        self.desk.drafts.contact_id = details.contact.id
        self._tell_unsaved()
        self._stack.setCurrentWidget(self.view)
        self.view.show_details(details)
        self.setAccessibleName(self.tr("Contact: {name}").format(name=details.contact.name))
        self._go_to_question()
        if self._fresh == details.contact.id:  # on with what there is to write
            self.view.header.meaning.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fresh = 0
        self.shown.emit(details.contact.id)

    def _go_to_question(self) -> None:
        question, self._question = self._question, None
        if question is not None:
            self.view.open_question(question)

    def _missing(self, error: object) -> None:
        if isinstance(error, NotFoundError):
            self._show_nothing()
            self.closed.emit()
        else:
            self._context.notices.trouble(error)

    def _show_nothing(self) -> None:
        self._wanted = 0
        self._reading += 1
        self._stack.setCurrentWidget(self._empty)

    def refresh(self, changes: Changes) -> None:
        """Show anew what these changes touch."""
        self._ahead.forget()
        mine = changes.everything or bool(changes.contact_ids & set(self.contact_ids))
        if not mine and changes.contact_ids:
            mine = self._relates_to(changes)
        if not mine:
            return
        if self._stack.currentWidget() is self.several:
            self.several.refresh()
        elif self._wanted:
            self._read()

    def _put_back(self) -> None:
        """What was pressed and could not be done shows again what is stored."""
        self.refresh(EVERYTHING)

    def _relates_to(self, changes: Changes) -> bool:
        """Whether a contact was changed whose name this one shows."""
        details = self.desk.details
        if details is None:
            return False
        named = {relation.other_id for relation in details.relations}
        if details.approach is not None:
            named.add(details.approach.introducer_id)
        return bool(named & changes.contact_ids)

    # ------------------------------------------------------------ doing

    def print_current(self) -> None:
        """Show the print sheet for what is shown."""
        self.deeds.run("print")

    def save_pdf(self) -> None:
        """Write the contact plan of what is shown as PDF, in one click."""
        self.deeds.run("pdf")

    def _added(self, contact_id: int) -> None:
        self._fresh = contact_id
        self.contact_added.emit(contact_id)
        self.show_contact(contact_id)

    def _back(self) -> None:
        """Leave the form: to the contact it covered, else out of the panel."""
        before, self._before = self._before, 0
        if not before:
            self.close_panel()
            return
        self.show_contact(before)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_unsaved(self) -> None:
        others = self.desk.drafts.elsewhere()
        if not others:
            self._unsaved.hide()
            return
        text = self.tr("%Ln contact(s) have a text that is not saved yet.", "", len(others))
        actions = ((str(others[0]), self.tr("Show")),)
        self._unsaved.say(text, Severity.WARNING, actions)

    def _show_unsaved(self, key: str) -> None:
        self.deeds.go_to(int(key))


def _read_details(
    ws: Workspace, contact_id: int, number: int, *, begin: bool
) -> tuple[int, ContactDetails, tuple[WaitingText, ...]]:
    kept = waiting_texts.everything(ws) if begin else ()
    return number, contacts.details(ws, contact_id), kept
