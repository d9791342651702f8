"""What helps memory: the contact to be rated, with what is known of where it came from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.domain.rounds import SortingCard
from mitose.ui import i18n
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, theme
from mitose.ui.widgets.avatar import BIG, Avatar
from mitose.ui.widgets.label import Label, WrapLabel


class MemoryCard(QWidget):
    """One contact, large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._avatar = Avatar("", Category.HAVE, BIG)
        self.name = WrapLabel("", Size.DISPLAY, Weight.STRONG)
        self._role = WrapLabel("", Size.LARGE, Weight.NORMAL, Tone.MUTED)
        self._facts: list[tuple[Label, WrapLabel]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(20))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(1, 1)
        for row, word in enumerate(
            (
                self.tr("Sources"),
                self.tr("City"),
                self.tr("Shared circles"),
                self.tr("Last interaction"),
            )
        ):
            label, fact = Label(word, tone=Tone.MUTED), WrapLabel("")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(fact, row, 1)
            self._facts.append((label, fact))
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addWidget(self.name)
        words.addWidget(self._role)
        words.addSpacing(look.px(12))
        words.addLayout(grid)
        row_layout = QHBoxLayout(self)
        inset = look.px(24)
        row_layout.setContentsMargins(inset, inset, inset, inset)
        row_layout.setSpacing(look.px(20))
        row_layout.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row_layout.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_card(self, card: SortingCard, today: date, photo: QPixmap | None = None) -> None:
        """Show a contact; rows without anything to say are left out."""
        self._avatar.set_contact(
            card.name, card.category, wish_profile=card.wish_profile, photo=photo
        )
        self.name.setText(card.name)
        role = " · ".join(filter(None, (card.role, card.organisation)))
        self._role.setText(role)
        self._role.setVisible(bool(role))
        last = card.last_interaction
        texts = (
            " · ".join(self._source(name, on, today) for name, on in card.sources),
            card.city,
            ", ".join(self._circle(name, count) for name, count in card.circles),
            self.tr("none noted") if last is None else i18n.long_date(last, today),
        )
        for (label, fact), text in zip(self._facts, texts, strict=True):
            fact.setText(text)
            label.setVisible(bool(text))
            fact.setVisible(bool(text))
        self.setAccessibleName(", ".join(filter(None, (card.name, role))))
        self.setAccessibleDescription(". ".join(filter(None, texts)))

    def _source(self, name: str, on: date | None, today: date) -> str:
        if on is None:
            return name
        return self.tr("{source}, connected {date}").format(
            source=name, date=i18n.long_date(on, today)
        )

    def _circle(self, name: str, count: int) -> str:
        if count < 2:
            return name
        return self.tr("{circle} ({count} of my contacts)").format(
            circle=name, count=i18n.number(count)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), colors.surface, colors.line, RADIUS_CARD)
        painter.end()
