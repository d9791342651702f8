"""A dialog inside the window: the page behind it is dimmed, the focus stays in it.

Never `exec`: `open` returns at once and the sheet says by a signal what was decided.
"""

from __future__ import annotations

from functools import partial
from weakref import ref

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, theme
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.dialog_role import QDialog
from mitose.ui.widgets.focus_chain import neighbour

_EDGE = 1


class Sheet(QDialog):
    """The base of all in-window dialogs.

    Build the content in `body` (a QVBoxLayout; margins are yours to change), then call `open`.
    Escape, and a click beside it unless `keep_open`, close it: `closed` is emitted, `rejected`
    first if nothing was decided by `accept`. `width` is the wished width in pixels at 100 % text,
    `high` makes it as high as the window allows. Closing gives the focus back and deletes the
    sheet (unless `keep` is set).
    """

    accepted = Signal()
    rejected = Signal()
    closed = Signal()

    # Qt still sends events while Python takes a forgotten window apart and has emptied the
    # instance already: the class answers then.
    _window: QWidget | None = None
    _open = False

    def __init__(
        self,
        window: QWidget,
        title: str,
        *,
        width: int = 520,
        high: bool = False,
        keep_open: bool = False,
        keep: bool = False,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._width, self._high = width, high
        self._keep_open, self._keep = keep_open, keep
        self._before: QWidget | None = None
        self._open = False
        self.setAccessibleName(title)
        self.setProperty("ownFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.panel = _Panel(self)
        self.body = QVBoxLayout(self.panel.content)
        inset = theme().px(24)
        self.body.setContentsMargins(inset, theme().px(20), inset, theme().px(20))
        self.body.setSpacing(theme().px(12))
        self.panel.content.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it over the window and move the focus into it."""
        if self._open:
            return
        self._open = True
        self._before = QApplication.focusWidget()
        self.panel.pin_buttons(self.body)
        if self._window is not None:
            self._window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            # No bound method: of a sheet that is being taken apart Qt would find it no more.
            self._holding = partial(_hold_focus, ref(self))
            app.focusChanged.connect(self._holding)
        self._place()
        # Painted in the loop's next turn: with being built it would be one block twice as long.
        # (After 0 ms would be in this turn still.)
        self.setUpdatesEnabled(False)
        QTimer.singleShot(1, self, partial(_paint, ref(self)))
        self.show()
        self.raise_()
        first = self.first_focus()
        (first or self).setFocus(Qt.FocusReason.TabFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DialogStart))

    def first_focus(self) -> QWidget | None:
        """The control that gets the focus on opening; a subclass may name another."""
        return self._next_control(self, forward=True)

    def accept(self) -> None:
        """Close with `accepted`."""
        if self._open:
            self.accepted.emit()
            self._close()

    def reject(self) -> None:
        """Close with `rejected`: Escape, a cancel button, a click beside it."""
        if self._open:
            self.rejected.emit()
            self._close()

    def is_open(self) -> bool:
        """Whether it is shown and waits for a decision."""
        return self._open

    # ------------------------------------------------------------ events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        elif self._open and event.type() is QEvent.Type.LayoutRequest:
            self._place()  # the content asks for more, or less, than it did
        return False

    def event(self, event: QEvent) -> bool:
        # No shortcut of the window behind acts while the sheet is open, Escape included.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        event.accept()  # the page behind gets no keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._keep_open and not self.panel.geometry().contains(event.position().toPoint()):
            self.reject()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        if not self._open:
            return False  # Qt asks when it is hidden: nothing in it can be reached by then
        step = self._next_control(QApplication.focusWidget() or self, forward=forward)
        if step is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        step.setFocus(reason)
        self.panel.area.ensureWidgetVisible(step)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.shade)
        painter.end()

    # ------------------------------------------------------------ inside

    def _place(self) -> None:
        if self._window is None:
            return
        self.setGeometry(self._window.rect())
        margin = theme().px(24)
        room = QSize(self.width() - 2 * margin, self.height() - 2 * margin)
        width = max(1, min(theme().px(self._width), room.width()))
        foot = self.panel.foot_height(width)
        room.setHeight(max(1, room.height() - foot))
        wished = self.body.heightForWidth(width) if self.body.hasHeightForWidth() else 0
        height = max(wished, self.body.minimumSize().height(), self.body.sizeHint().height() // 2)
        if not self.body.hasHeightForWidth():
            height = self.body.sizeHint().height()
        height = room.height() if self._high else min(height + 2 * _EDGE, room.height())
        self.panel.hold(self._least(width), width, height)
        height += foot
        top = (self.height() - height) // 2
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)

    def _least(self, width: int) -> int:
        """With less height than this something would be cut."""
        if self.body.hasHeightForWidth():
            return self.body.minimumHeightForWidth(width)
        return self.body.minimumSize().height()

    def _next_control(self, start: QWidget, *, forward: bool) -> QWidget | None:
        """The next control of the sheet in the order of Tab, going round; None if it has none."""
        step = neighbour(start, forward=forward)
        while step is not None and step is not start:
            if self.panel.isAncestorOf(step) and _takes_tab(step):
                return step
            step = neighbour(step, forward=forward)
        return start if self.panel.isAncestorOf(start) else None

    def hold_focus(self, now: QWidget | None) -> None:
        """Bring the focus back if it went to the page behind."""
        if not self._open or now is None or now is self or self.isAncestorOf(now):
            return
        if now.window() is not self.window() or _is_in_newer_sheet(now, self):
            return
        (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._open = False
        if self._window is not None:
            self._window.removeEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._holding)
        before, self._before = self._before, None
        self.hide()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DialogEnd))
        # No slot on its `destroyed`: where both die with their window, PySide finds it no more.
        if before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        if not self._keep:
            self.deleteLater()


def _paint(sheet: ref[Sheet]) -> None:
    opened = sheet()
    if opened is not None and shiboken6.isValid(opened):
        opened.setUpdatesEnabled(True)


def _hold_focus(sheet: ref[Sheet], _old: QWidget | None, now: QWidget | None) -> None:
    held = sheet()
    if held is not None and shiboken6.isValid(held):
        held.hold_focus(now)


class _Panel(QWidget):
    """The sheet's paper. What does not fit on it, with large text in a small window, scrolls.

    The row of buttons at the end does not: it stays in sight.
    """

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.content = QWidget()
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.content)
        for ground in (self.content, self.area.viewport()):
            ground.setAutoFillBackground(False)
        self._foot: ButtonRow | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)  # it stays in sight
        box.setSpacing(0)
        box.addWidget(self.area, 1)
        self._below = QVBoxLayout()
        box.addLayout(self._below)

    def pin_buttons(self, body: QVBoxLayout) -> None:
        """Take the row of buttons at the end of the content out of what scrolls."""
        # Not by `itemAt`: Python's object of the item would outlive the item.
        rows = self.content.findChildren(
            ButtonRow, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        row = next((one for one in rows if body.indexOf(one) == body.count() - 1), None)
        if self._foot is not None or row is None:
            return
        self._foot = row
        body.removeWidget(row)
        edges = body.contentsMargins()
        self._below.setContentsMargins(edges.left(), 0, edges.right(), edges.bottom())
        body.setContentsMargins(edges.left(), edges.top(), edges.right(), body.spacing())
        self._below.addWidget(row)

    def foot_height(self, width: int) -> int:
        """The height of what does not scroll."""
        if self._foot is None or self._foot.isHidden():
            return 0
        return self._below.heightForWidth(width - 2 * _EDGE)

    def hold(self, least: int, width: int, height: int) -> None:
        """Take the place there is; what needs more height scrolls."""
        scrolls = least > height
        self.content.setMinimumHeight(least if scrolls else 0)
        # Qt would give it the height it would like best, and scroll that unseen.
        self.content.setMaximumHeight(max(least, height - 2 * _EDGE))
        self.content.setMaximumWidth(width)  # the content may ask for more; it wraps
        self.area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if scrolls
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else a click on the paper would count as one beside it

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), colors.raised, colors.line, RADIUS_CARD)
        painter.end()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        bool(policy.value & Qt.FocusPolicy.TabFocus.value)
        and widget.isEnabled()
        and widget.isVisibleTo(widget.window())
    )


def _is_in_newer_sheet(widget: QWidget, sheet: Sheet) -> bool:
    """Whether a widget lies in another sheet, opened on top of this one."""
    step: QWidget | None = widget
    while step is not None:
        if isinstance(step, Sheet) and step is not sheet:
            return step.is_open()
        step = step.parentWidget()
    return False
