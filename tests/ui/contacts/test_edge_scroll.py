"""Cards held near the edge of a column: it scrolls on, though the mouse stands still."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category
from mitose.ui.contacts.model import mime_of

HAVE = Category.HAVE


class Held:
    """Cards that are dragged over a column."""

    def __init__(self, view, ids):
        self.view = view
        self.mime = mime_of(ids)
        self.send(QDragEnterEvent(QPoint(20, 20), *self.with_()))

    def with_(self):
        move, left, plain = (
            Qt.DropAction.MoveAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        return move, self.mime, left, plain

    def send(self, event):
        QApplication.sendEvent(self.view.viewport(), event)

    def over(self, y):
        self.send(QDragMoveEvent(QPointF(20, y).toPoint(), *self.with_()))

    def leave(self):
        self.send(QDragLeaveEvent())


def test_a_column_scrolls_to_its_end_while_cards_are_held_at_its_edge(stage, qtbot):
    stage.column(HAVE).view.setMaximumHeight(140)
    stage.settle()
    view = stage.column(HAVE).view
    bar = view.verticalScrollBar()
    assert bar.maximum() > 60
    held = Held(view, [stage.ids["Anna Krüger"]])
    held.over(view.viewport().height() - 3)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=20_000)
    last = len(stage.names(HAVE))
    assert view.drop_row_at(QPoint(20, view.viewport().height() - 3)) >= last - 1
    held.over(3)
    qtbot.waitUntil(lambda: bar.value() == 0, timeout=20_000)


def test_it_stands_still_when_what_is_held_has_left(stage):
    stage.column(HAVE).view.setMaximumHeight(140)
    stage.settle()
    view = stage.column(HAVE).view
    held = Held(view, [stage.ids["Anna Krüger"]])
    held.over(view.viewport().height() - 3)
    held.leave()
    stage.settle()
    assert view.verticalScrollBar().value() == 0
    held.over(view.viewport().height() // 2)
    stage.settle()
    assert view.verticalScrollBar().value() == 0
