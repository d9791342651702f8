"""Done for them, and the history: what was given and received, and a plain balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.contact import ContactDetails
from mitose.domain.interaction import Interaction
from mitose.domain.questions import Question
from mitose.services import contacts, interactions
from mitose.ui import i18n, pieces
from mitose.ui.contact_panel.adding import AddLine
from mitose.ui.contact_panel.log_form import LogForm, happened_words
from mitose.ui.contact_panel.log_line import LogLine
from mitose.ui.contact_panel.section import INSET, Section
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.menu import Menu, close_menu_of

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.services.workspace import Workspace
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import Deed

FIRST = 8
"""So many entries are shown at first; the rest on asking."""
_SPARE = 4
"""So many rows are made before a contact needs them."""


class HistoryRow(QWidget):
    """One entry; Enter or a click changes it, Delete removes it."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.entry: Interaction | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self._date = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED)
        self._date.setFixedWidth(theme().px(76))
        self._text = WrapLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(6), theme().px(3), theme().px(6), theme().px(3))
        row.setSpacing(theme().px(8))
        row.addWidget(self._date, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def load(self, entry: Interaction) -> None:
        """Show an entry. A menu that is open is about the one before."""
        if self.entry is not None and self.entry.id != entry.id:
            close_menu_of(self)
        self.entry = entry
        self._date.setText(i18n.short_date(entry.on, self._desk.today()))
        self._text.setText("\n".join(self._lines(entry)))
        self.setAccessibleName(f"{self._date.text()}: {self._text.text()}")

    def _lines(self, entry: Interaction) -> list[str]:
        word = happened_words(entry.kind, from_them=entry.from_them)
        first = word if entry.kind != "other" or entry.from_them else ""
        if entry.text:
            first = f"{first}: {entry.text}" if first else entry.text
        lines = [first] if first else []
        if entry.given:
            lines.append(self.tr("Given: {text}").format(text=entry.given))
        if entry.received:
            lines.append(self.tr("Received: {text}").format(text=entry.received))
        if entry.referral == "given":
            lines.append(self.tr("Referral given"))
        if entry.referral == "received":
            lines.append(self.tr("Referral received"))
        return lines or [word]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._edit()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._edit()

    def _menu(self, place: QPoint) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change …"), self._edit)
        menu.addAction(self.tr("Remove"), self._remove)
        menu.popup(self.mapToGlobal(place))

    def _edit(self) -> None:
        if self.entry is not None:
            self.wanted.emit(self.entry)

    def _remove(self) -> None:
        if self.entry is not None:
            self._desk.run(interactions.remove, self.entry.id)


class HistorySection(Section):
    """What I did for them, and everything that happened, newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Done for them and history"))

    def build(self) -> None:
        self._rows: list[HistoryRow] = []
        self._all = False
        self._done = AddLine(
            self.desk,
            "done",
            self._add_deed,
            self._edit_deed,
            self.tr("What have I done for them?"),
            self.tr("What have I done for them?"),
        )
        self._line = LogLine(self.desk, "log")
        self._nothing = CheckBox(self.tr("Nothing yet"))
        self._nothing.clicked.connect(self._set_nothing)
        self._log = Button(self.tr("Log something"), icon_name="plus", small=True)
        self._log.clicked.connect(self._start_new)
        self._form = LogForm(self.desk)
        self._form.closed.connect(self._close_form)
        self._form.hide()
        self._balance = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED)
        self._more = Button("", small=True)
        self._more.clicked.connect(self._show_all)
        line = QHBoxLayout()
        line.setContentsMargins(theme().px(INSET), theme().px(4), theme().px(INSET), theme().px(2))
        line.addWidget(self._nothing)
        line.addStretch(1)
        line.addWidget(self._log, 0, Qt.AlignmentFlag.AlignTop)
        holder = QHBoxLayout()
        holder.setContentsMargins(theme().px(6), 0, theme().px(6), 0)
        holder.addWidget(self._balance)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        self.body.addWidget(self._done)
        self.body.addWidget(self._line)
        self.body.addLayout(line)
        self.body.addWidget(self._form)
        self.body.addLayout(holder)
        self.body.addLayout(self._entries)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, details: ContactDetails) -> None:
        self._done.load(details.contact.id)
        self._line.load(details.contact.id)
        given, _ = balance(details)
        self._nothing.setVisible(given == 0)
        self._nothing.setChecked(details.contact.nothing_done)
        if self._form.isVisibleTo(self) and details.contact.id != self._form_for:
            self._close_form()
        entries = sorted(details.interactions, key=lambda one: (one.on, one.id), reverse=True)
        self._balance.setText(self._balance_sentence(details))
        self._balance.setVisible(bool(self._balance.text()))
        shown = entries if self._all else entries[:FIRST]
        while len(self._rows) < len(shown):
            self._make_row()
            self.desk.tabs_changed.emit()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                row.load(shown[place])
            else:
                close_menu_of(row)
        hidden = len(entries) - len(shown)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show %Ln more", "", hidden))

    def spare(self) -> pieces.Pieces:
        while len(self._rows) < _SPARE:
            yield pieces.PAUSE
            self._make_row().hide()

    def _make_row(self) -> HistoryRow:
        row = HistoryRow(self.desk, self)
        row.wanted.connect(self._start_edit)
        self._entries.addWidget(row)
        self._rows.append(row)
        return row

    _form_for = 0

    def announce(self, details: ContactDetails) -> None:
        if self._details is not None and self._details.contact.id != details.contact.id:
            self._all = False
        super().announce(details)

    def summary(self, details: ContactDetails) -> str:
        given, received = balance(details)
        if not given and not received:
            return self.tr("nothing yet") if details.contact.nothing_done else ""
        return self._counts(given, received)

    def wanted(self, details: ContactDetails) -> bool:
        return details.contact.category == "have" or bool(details.interactions)

    def line_to_add(self) -> QWidget:
        return self._line

    def focus_question(self, question: Question) -> bool:
        if question is Question.DONE:
            self._done.setFocus(Qt.FocusReason.TabFocusReason)
        return question is Question.DONE

    def _counts(self, given: int, received: int) -> str:
        gave = self.tr("given %Ln time(s)", "", given) if given else self.tr("given none")
        nothing = self.tr("received none")
        got = self.tr("received %Ln time(s)", "", received) if received else nothing
        return f"{gave} · {got}"

    def _balance_sentence(self, details: ContactDetails) -> str:
        given, received = balance(details)
        if received >= given + 2:
            return self.tr("%Ln time(s) received: what could I give back?", "", received)
        return ""

    # ------------------------------------------------------------ deeds

    def _add_deed(self, contact_id: int, text: str) -> Deed:
        entry = Interaction(self.desk.today(), given=text, contact_id=contact_id)

        def run(ws: Workspace) -> Changes:
            return interactions.log(ws, entry)

        return run

    def _edit_deed(self, entry_id: int, text: str, join: int) -> Deed:
        today, contact_id = self.desk.today(), self.desk.contact_id

        def run(ws: Workspace) -> Changes:
            if not text:
                return interactions.remove(ws, entry_id)
            entry = Interaction(today, given=text, contact_id=contact_id, id=entry_id)
            return interactions.edit(ws, entry, join=join)

        return run

    def _set_nothing(self, on: bool) -> None:
        ids = [self.desk.contact_id]
        self.desk.run(contacts.set_field, ids, "nothing_done", on)

    def _start_new(self) -> None:
        self._open_form(Interaction(self.desk.today(), "met", contact_id=self.desk.contact_id))

    def _start_edit(self, entry: Interaction) -> None:
        self._open_form(entry)

    def _open_form(self, entry: Interaction) -> None:
        self._form_for = self.desk.contact_id
        self._form.start(entry)
        self._form.show()
        self.desk.tabs_changed.emit()
        self._form.kind.setFocus(Qt.FocusReason.TabFocusReason)

    def _close_form(self) -> None:
        self._form.hide()
        self._log.setFocus()

    def _show_all(self) -> None:
        self._all = True
        if self._details is not None:
            self.fill(self._details)


def balance(details: ContactDetails) -> tuple[int, int]:
    """How often something was given and received, referrals counted too."""
    given = sum(bool(one.given) or one.referral == "given" for one in details.interactions)
    received = sum(bool(one.received) or one.referral == "received" for one in details.interactions)
    return given, received
