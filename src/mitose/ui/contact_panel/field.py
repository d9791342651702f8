"""A field of the panel: an editor that saves itself and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.saving import NotUnderstoodError, Visit
from mitose.ui.errors import explain
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.label import Label, WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import MakeDeed

SAVED_MS = 1500


class SaveMark(Label):
    """The quiet 'Saved' beside the field that was saved last; gone after 1.5 s."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", Size.SMALL, Weight.NORMAL, Tone.GOOD, parent=parent)
        self.setText(self.tr("Saved"))
        self.setObjectName("saved")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(6, 0, 6, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def stand_by(self, widget: QWidget) -> None:
        """Show beside the widget: over its upper right corner, where no text is cut by it.

        Where a chip or a button stands there, it goes to the next place that is free.
        """
        home = self.parentWidget()
        if home is None or not widget.isVisibleTo(home):
            return
        self.adjustSize()
        places = self._places(home, widget)
        taken = _controls(home, widget)
        free = (one for one in places if not any(one.intersects(other) for other in taken))
        self.move(next(free, places[0]).topLeft())
        self.raise_()
        self.show()
        self._timer.start()

    def _places(self, home: QWidget, widget: QWidget) -> list[QRect]:
        """Above the widget from its right to its left, then below it; all inside `home`."""
        beside = QRect(widget.mapTo(home, QPoint(0, 0)), widget.size())
        lap = theme().px(3)
        right = min(beside.right() + 1, home.width()) - self.width()
        heights = (max(0, beside.top() - self.height() + lap), beside.bottom() - lap)
        step = max(1, self.width() // 2)
        return [
            QRect(QPoint(max(0, x), y), self.size())
            for y in heights
            for x in (right, *range(right - step, beside.left() - 1, -step))
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.surface)
        painter.end()
        super().paintEvent(event)


def _controls(home: QWidget, widget: QWidget) -> list[QRect]:
    """Where other things stand that one presses."""
    return [
        QRect(one.mapTo(home, QPoint(0, 0)), one.size())
        for one in home.findChildren(QAbstractButton)
        if one.isVisibleTo(home) and not widget.isAncestorOf(one)
    ]


class FailureLine(QWidget):
    """'Not saved: … · Try again', below the field whose text is kept."""

    def __init__(self, retry: object, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.OVERDUE, parent=self)
        self._again = Button(self.tr("Try again"), Kind.LINK, small=True, parent=self)
        self._again.clicked.connect(retry)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(6), 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self._text, 1)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, error: object) -> None:
        """Show why; for a text that was not understood there is nothing to try again."""
        if isinstance(error, NotUnderstoodError):
            self._text.setText(str(error))
        elif error is None:
            self._text.setText(self.tr("Not saved."))
        elif isinstance(error, BaseException):
            reason = explain(error).happened
            self._text.setText(self.tr("Not saved: {reason}").format(reason=reason))
        self._again.setVisible(not isinstance(error, NotUnderstoodError))
        self.show()

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()


class Field(QWidget):
    """An editor, its saving, and the line that says what went wrong.

    `key` names the field in drafts; `make` turns a text into the deed that saves it.
    """

    def __init__(
        self,
        desk: Desk,
        key: str,
        make: MakeDeed,
        name: str,
        placeholder: str = "",
        *,
        edit: GrowingEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failure: FailureLine | None = None
        self.edit = edit if edit is not None else GrowingEdit(placeholder)
        self.edit.setParent(self)
        self.edit.setAccessibleName(name)
        if placeholder:
            self.edit.setPlaceholderText(placeholder)
            self.edit.setAccessibleDescription(placeholder)
        self.visit = Visit(self.edit, key, make, desk.tasks, desk.drafts)
        self.visit.saved.connect(self._saved)
        self.visit.failed.connect(self._failed)
        self.visit.settled.connect(self._settled)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.edit)
        desk.register(self.visit)

    def load(self, owner: int, text: str) -> None:
        """Show the stored text of an owner."""
        self.visit.load(owner, text)

    @property
    def failure(self) -> str:
        """What stands below the field, if anything went wrong."""
        shown = self._failure is not None and not self._failure.isHidden()
        return self._failure.text() if shown and self._failure else ""

    def _saved(self) -> None:
        self._settled()
        self._desk.mark.stand_by(self.edit)

    def _failed(self, error: object) -> None:
        if self._failure is None:
            self._failure = FailureLine(self.visit.commit, self)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._failure)
        self._failure.say(error)

    def _settled(self) -> None:
        if self._failure is not None:
            self._failure.hide()
