"""Two contacts side by side; where only one value can stand, the user can choose it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.comparing import CompareRow
from mitose.ui.merging import texts
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, RADIUS_FIELD, Size, Tone, Weight, theme
from mitose.ui.widgets.label import WrapLabel, lay_out

_DOT = 14


@dataclass(frozen=True, slots=True)
class Head:
    """Above a side: what it is, and a remark ('LinkedIn · loose contact')."""

    title: str
    remark: str = ""


class CompareTable(QWidget):
    """Lines of fields; `choices` says whose value the user wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: dict[str, tuple[ChoiceCell, ChoiceCell]] = {}
        self._names: list[QWidget] = []
        self._ids = (0, 0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        for column, share in enumerate((3, 9, 9)):
            self._grid.setColumnStretch(column, share)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(
        self, rows: Sequence[CompareRow], ids: tuple[int, int], heads: tuple[Head, Head]
    ) -> None:
        """Compare two contacts, by id."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cells = {}
        self._names = []
        self._ids = ids
        for column, head in enumerate(heads, start=1):
            self._grid.addWidget(_HeadCell(head), 0, column)
        for line, row in enumerate(rows, start=1):
            name = _padded(texts.field(row.field), Tone.MUTED)
            self._grid.addWidget(name, line, 0)
            self._names.append(name)
            self._add_sides(line, row)
        self.update()

    def choices(self) -> dict[str, int]:
        """For each field with a choice: the id of the contact whose value is marked."""
        return {
            field: self._ids[0] if left.isChecked() else self._ids[1]
            for field, (left, _right) in self.cells.items()
        }

    def _add_sides(self, line: int, row: CompareRow) -> None:
        name = texts.field(row.field)
        sides = [
            "\n".join(texts.value(row.field, text) for text in side) or "–"
            for side in (row.left, row.right)
        ]
        if not row.choosable:
            tone = Tone.MUTED if row.same else Tone.TEXT
            for column, text in enumerate(sides, start=1):
                self._grid.addWidget(_padded(text, tone), line, column)
            return
        cells = (ChoiceCell(sides[0], name), ChoiceCell(sides[1], name))
        for column, (cell, key) in enumerate(zip(cells, self._ids, strict=True), start=1):
            cell.setChecked(row.proposed == key)
            self._grid.addWidget(cell, line, column)
        cells[0].other, cells[1].other = cells[1], cells[0]
        self.cells[row.field] = cells

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, box, colors.surface, colors.line, RADIUS_CARD)
        painter.setPen(QPen(colors.line, 1))
        for name in self._names[:-1]:
            bottom = name.geometry().bottom() + 0.5  # cellRect knows no heights for widths
            painter.drawLine(QPointF(1, bottom), QPointF(box.right() - 1, bottom))
        painter.end()


class ChoiceCell(QAbstractButton):
    """A value to choose: a dot before it, filled when it is the one that stands."""

    def __init__(self, text: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.other: ChoiceCell | None = None
        self._shown = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{field}: {text}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", RADIUS_FIELD)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def nextCheckState(self) -> None:
        """One of the two is always marked."""
        self.setChecked(True)
        if self.other is not None:
            self.other.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.other is not None:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            self.other.click()
            return
        super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme()
        room = max(1, width - look.px(_DOT + 12 + 8 + 12))
        return ceil(lay_out(self._shown, look.font(), room)[1]) + look.px(18)

    def sizeHint(self) -> QSize:
        width = theme().px(220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(90), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        colors = look.colors
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            fill = colors.accent_soft if self.isChecked() else colors.hover
            painter.fillRect(self.rect().adjusted(1, 0, -1, -1), fill)
        side = look.px(_DOT)
        left = look.px(12)
        room = self.width() - left - side - look.px(8 + 12)
        layout, height = lay_out(self._shown, look.font(), room)
        top = (self.height() - height) / 2
        line = layout.lineAt(0).height() if layout.lineCount() else side
        dot = QRectF(left, top + (line - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.accent if self.isChecked() else colors.edge, 1.5))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent)
            painter.drawEllipse(dot.adjusted(side * 0.27, side * 0.27, -side * 0.27, -side * 0.27))
        painter.setPen(colors.text)
        layout.draw(painter, QPointF(left + side + look.px(8), top))
        painter.end()


class _HeadCell(QWidget):
    def __init__(self, head: Head) -> None:
        super().__init__()
        look = theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(10))
        column.setSpacing(look.px(2))
        column.addWidget(WrapLabel(head.title, weight=Weight.STRONG))
        remark = WrapLabel(head.remark, Size.SMALL, Weight.MEDIUM, Tone.MUTED)
        if not head.remark:
            remark.hide()
        column.addWidget(remark)
        column.addStretch(1)


def _padded(text: str, tone: Tone) -> QWidget:
    look = theme()
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(look.px(12), look.px(9), look.px(12), look.px(9))
    column.addWidget(WrapLabel(text, tone=tone))
    column.addStretch(1)
    return cell
