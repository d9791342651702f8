"""Buttons: primary, secondary, quiet and danger, with icon, key cap or menu arrow."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mitose.ui.icons import paint_icon
from mitose.ui.kept_texts import width_of
from mitose.ui.painting import LEFT, draw_text, key_size, paint_box, paint_key
from mitose.ui.theme import RADIUS_BUTTON, Size, Weight, theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Kind(StrEnum):
    """How much a button asks to be pressed. At most one primary in a view."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"


class Button(QPushButton):
    """A push button in the program's look; never narrower than its text.

    `icon_name` is one of `resources/icons`; `key` is drawn as a key cap before the text (it is a
    picture of a shortcut, not the shortcut). With a menu set it shows an arrow. A button with an
    icon alone is made by `IconButton`, which asks for a name. One that has a `short_icon` can
    shrink to it where room is scarce (`set_short`); its words are then its tool tip.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        *,
        icon_name: str = "",
        key: str = "",
        small: bool = False,
        short_icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon_name = icon_name
        self._key = key
        self._small = small
        self._short_icon = short_icon
        self._short = False
        self.setProperty("radius", RADIUS_BUTTON)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_kind(self, kind: Kind) -> None:
        """Change how the button looks, such as from secondary to primary."""
        self._kind = kind
        self._restyle()

    def set_icon_name(self, name: str) -> None:
        """Change the icon; empty for none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Show the `short_icon` alone, or everything again."""
        short = short and bool(self._short_icon)
        if short != self._short:
            self._short = short
            self._name_short()
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """How wide it is with everything shown."""
        return self._width_of(self._full_parts())

    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._parts()), self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._name_short()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink = self._colors()
        if fill is not None or edge is not None:
            paint_box(painter, QRectF(self.rect()), fill, edge, self.property("radius"))
        self._paint_content(painter, ink)
        painter.end()

    # ------------------------------------------------------------ measures

    def _restyle(self) -> None:
        weight = Weight.NORMAL if self._kind is Kind.LINK else Weight.MEDIUM
        self.setFont(theme().font(Size.BASE, weight))
        self.updateGeometry()
        self.update()

    def _inset(self) -> int:
        if self._kind is Kind.LINK:
            return theme().px(4)
        return theme().px(10 if self._small else 12)

    def _height(self) -> int:
        line = QFontMetricsF(self.font()).height()
        return round(line) + 2 * theme().px(6 if self._small else 9)

    def _name_short(self) -> None:
        if self._short_icon:
            self.setToolTip(_shown(self.text()) if self._short else "")

    def _width_of(self, parts: list[tuple[str, float]]) -> int:
        width = _content_width(parts) + 2 * self._inset()
        return max(round(width + 0.5), self._height())

    def _parts(self) -> list[tuple[str, float]]:
        """What stands side by side now, each with its width."""
        return [("icon", theme().px(16))] if self._short else self._full_parts()

    def _full_parts(self) -> list[tuple[str, float]]:
        look = theme()
        parts: list[tuple[str, float]] = []
        if self._icon_name:
            parts.append(("icon", look.px(16)))
        if self._key:
            parts.append(("key", key_size(self._key).width()))
        if self.text():
            parts.append(("text", _text_width(self.font(), self.text())))
        if self.menu() is not None:
            parts.append(("arrow", look.px(12)))
        return parts

    # ------------------------------------------------------------ painting

    def _underlined(self) -> bool:
        return self._kind is Kind.LINK and self.underMouse()

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, edge and ink for the state the button is in."""
        colors = theme().colors
        active = self.isDown() or self.isChecked() or self.underMouse()
        if not self.isEnabled():
            flat = self._kind in (Kind.QUIET, Kind.LINK)
            return None if flat else colors.page, None if flat else colors.line, colors.faint
        if self._kind is Kind.PRIMARY:
            return colors.accent_strong if active else colors.accent, None, colors.on_accent
        if self._kind is Kind.LINK:
            return None, None, colors.accent_strong if active else colors.accent
        if self.isCheckable() and self.isChecked():
            return colors.accent_soft, colors.accent, colors.accent
        if self._kind is Kind.QUIET:
            return colors.hover if active else None, None, colors.text if active else colors.muted
        if self._kind is Kind.DANGER:
            if active:
                return colors.overdue, None, colors.on_overdue
            return colors.surface, colors.overdue, colors.overdue
        return colors.hover if active else colors.surface, colors.line, colors.text

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        gap = theme().px(6)
        parts = self._parts()
        space = QRectF(self.rect())
        x = max(0.0, (space.width() - _content_width(parts)) / 2)
        for part, width in parts:
            box = QRectF(x, 0, width, space.height())
            if part == "icon":
                name = self._short_icon if self._short else self._icon_name
                paint_icon(painter, box, name, ink)
            elif part == "arrow":
                paint_icon(painter, box, "chevron_down", ink)
            elif part == "key":
                cap = QRectF(QPointF(0, 0), key_size(self._key))
                cap.moveCenter(box.center())
                paint_key(painter, cap, self._key, ink if self._kind is Kind.PRIMARY else None)
            else:
                painter.setFont(self.font())
                painter.setPen(ink)
                box.setWidth(min(width, max(0.0, space.width() - x)))
                draw_text(painter, box, _shown(self.text()), LEFT)
                if self._underlined():
                    base = box.center().y() + QFontMetricsF(self.font()).ascent() / 2
                    painter.drawLine(QPointF(x, base), QPointF(x + width, base))
            x += width + gap


class IconButton(Button):
    """A square button with an icon alone; its name is read out and shown as a tool tip."""

    def __init__(
        self, icon_name: str, name: str, kind: Kind = Kind.QUIET, parent: QWidget | None = None
    ) -> None:
        super().__init__("", kind, icon_name=icon_name, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().px(28)
        return QSize(side, side)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        side = theme().px(16)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, box, self._icon_name, ink)


def press_by_enter(button: QPushButton, event: QKeyEvent) -> bool:
    """Press a button that has the focus on Enter too; Qt alone does it on Space only.

    Its own way, auto-default, would take Enter from the fields of a sheet as well.
    """
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in _ENTER or not plain or event.isAutoRepeat():
        return False
    if button.menu() is not None:
        button.showMenu()
    else:
        button.click()
    return True


def _content_width(parts: list[tuple[str, float]]) -> float:
    return sum(width for _, width in parts) + theme().px(6) * max(0, len(parts) - 1)


def _shown(text: str) -> str:
    """The text without the ampersands that mark its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _text_width(font: QFont, text: str) -> float:
    return width_of(font, _shown(text)) + 1
