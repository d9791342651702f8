"""A column's head: shape, name, count, how far it is, and its two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.board_query import ColumnProgress
from mitose.domain.category import Category
from mitose.ui import i18n
from mitose.ui.contacts import texts
from mitose.ui.icons import paint_shape
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import IconButton
from mitose.ui.widgets.label import ElidedLabel, Label
from mitose.ui.widgets.progress_line import ProgressLine


class Shape(QWidget):
    """The shape of a category."""

    def __init__(self, category: Category) -> None:
        super().__init__()
        self._category = category
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(12), theme().px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(self.rect()), self._category)
        painter.end()


class ColumnHead(QWidget):
    """`adding_wanted` and `menu_wanted` come from its buttons.

    With large text in a narrow column the count leaves the name its room: filtered, it takes the
    line below; else that line says it anyway.
    """

    adding_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, category: Category, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        self._category = category
        name = texts.said(texts.CATEGORIES[category])
        self._name = ElidedLabel(name, weight=Weight.STRONG)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._count = Label("", tone=Tone.MUTED)
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._progress = ElidedLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._reached = ""
        self._filtered = False
        self._line = ProgressLine(name, category)
        self.add = IconButton("plus", self.tr("Add a contact to {column}").format(column=name))
        self.add.clicked.connect(self.adding_wanted)
        self.more = IconButton("more", self.tr("Menu of {column}").format(column=name))
        self.more.clicked.connect(self.menu_wanted)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(Shape(category))
        row.addWidget(self._name)
        row.addWidget(self._count)
        row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(4))
        buttons.addWidget(self.add)
        buttons.addWidget(self.more)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), 0, look.px(4), look.px(6))
        column.setSpacing(look.px(4))
        column.addLayout(row)
        column.addWidget(self._progress)
        column.addWidget(self._line)

    def set_counts(self, shown: int, total: int, *, filtered: bool) -> None:
        """How many contacts are shown, of how many."""
        if filtered:
            text = self.tr("{shown} of {total}").format(
                shown=i18n.number(shown), total=i18n.number(total)
            )
        else:
            text = i18n.number(total)
        if text == self._count.text():
            return
        self._filtered = filtered
        self._count.setText(text)
        self.setAccessibleName(f"{self._name.text()}: {text}")
        self._fit()

    def set_progress(self, progress: ColumnProgress) -> None:
        """How far the column is."""
        values = {
            "reached": i18n.number(progress.reached),
            "total": i18n.number(progress.total),
            "done": i18n.number(progress.done),
        }
        if self._category is Category.HAVE:
            text = self.tr("{reached} of {total} rated")
            if progress.done:
                text = self.tr("{reached} of {total} rated · done something for {done}")
        elif self._category is Category.NEXT:
            text = self.tr("{reached} of {total} with a complete plan")
        else:
            text = self.tr("{reached} of {total} with a strategy")
        self._reached = text.format(**values) if progress.total else ""
        self._line.set_share(progress.reached, progress.total)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the count where there is room for it."""
        look = theme()
        buttons = self.add.sizeHint().width() + self.more.sizeHint().width() + look.px(4)
        name, count = self._name.sizeHint().width(), self._count.sizeHint().width()
        beside = self.width() - look.px(8) >= look.px(12 + 4 * 8) + name + count + buttons
        self._count.setVisible(beside)
        alone = self._filtered and not beside
        self._progress.setText(self._count.text() if alone else self._reached)
