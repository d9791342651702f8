"""The first start: three choices, and three lines about me."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.changes import Changes
from mitose.domain.errors import MitoseError
from mitose.services import board
from mitose.ui.context import Context
from mitose.ui.icons import paint_logo
from mitose.ui.me_form import MeSheet, is_told
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.card_button import CardButton
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn


class WelcomePage(QWidget):
    """A `Page`; once there is a contact it gives way to the board."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._offered = False
        look = theme()
        area = ScrollColumn(1040, centered=True)
        column = area.column
        column.addStretch(1)
        column.addWidget(_Logo())
        column.addSpacing(look.px(28))
        question = self.tr("Whom do you have, whom do you want, whom do you hope for?")
        column.addWidget(WrapLabel(question, Size.DISPLAY, Weight.STRONG, centered=True))
        promise = self.tr(
            "Mitose keeps the answer in one file on this computer. No account, no network."
        )
        column.addSpacing(look.px(4))
        column.addWidget(WrapLabel(promise, Size.BASE, Weight.NORMAL, Tone.MUTED, centered=True))
        column.addSpacing(look.px(24))
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.setContentsMargins(look.px(40), 0, look.px(40), 0)
        self.importing = CardButton(
            self.tr("Import contacts"),
            self.tr(
                "From XING, LinkedIn, your CRM, phone or mail program. "
                "The checklist shows how to get each one out."
            ),
            proposed=True,
        )
        self.adding = CardButton(self.tr("Add a first contact"), self.tr("A name is enough."))
        self.sample = CardButton(
            self.tr("Look at the sample network"),
            self.tr("Forty invented contacts, in a file of their own that leaves no trace."),
        )
        for button, slot in (
            (self.importing, self._import),
            (self.adding, self._add),
            (self.sample, self._sample),
        ):
            button.clicked.connect(slot)
            row.addWidget(button, 1)
        column.addLayout(row)
        for button in (self.importing, self.adding):
            button.setEnabled(not context.read_only)
        column.addSpacing(look.px(24))
        about = self.tr(
            "Then three lines about you: what you have, what you look for, whom to meet"
        )
        self.about = Button(about, Kind.LINK)
        self.about.clicked.connect(self._tell)
        column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def title(self) -> str:
        """The name of the program: there is no heading here."""
        return "Mitose"

    def refresh(self, changes: Changes) -> None:
        """The first contact ends the first start; its other half is offered beside it."""
        added = changes.label is not None and changes.label.code == "add"
        if not (added or self.isVisible()):  # it is hidden while a contact is added in the panel
            return
        try:
            there = sum(board.totals(self._context.workspace).values())
        except MitoseError:  # busy: the next change will do
            return
        if there and self.isVisible():
            self._context.navigate.page("contacts")
        if there == 1 and added and not self._offered:
            self._offered = True
            self._context.tasks.read(is_told, done=self._offer_about_me)

    def _offer_about_me(self, told: bool) -> None:
        if not told:
            self._context.navigate.offer_about_me()

    def focus_default(self) -> None:
        """The proposed choice."""
        self.importing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import(self) -> None:
        self._context.navigate.page("import")

    def _add(self) -> None:
        self._context.navigate.add()

    def _sample(self) -> None:
        self._context.navigate.sample()

    def _tell(self) -> None:
        MeSheet(self.window(), self._context).open()


class _Logo(QWidget):
    """The dividing cells."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(52), theme().px(37))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme().px(52)
        paint_logo(painter, QRectF((self.width() - width) / 2, 0, width, self.height()))
        painter.end()
