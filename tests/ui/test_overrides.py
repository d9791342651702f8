"""A fault in what Qt calls of ours costs what was being done: the program, and the deed, go on."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPlainTextEdit, QVBoxLayout, QWidget

import mitose.ui  # noqa: F401 (guards the classes made below)


@pytest.fixture
def dead(qapp):
    """What C code complains about, not Python: until Python 3.12 that is no object yet."""
    label = QLabel()
    shiboken6.delete(label)
    return label


def test_a_dead_widget_in_a_key_costs_the_key(qtbot, dead):
    class Edit(QPlainTextEdit):
        def event(self, event):
            return super().event(event)

        def keyPressEvent(self, event):
            if event.key() == Qt.Key.Key_A:
                dead.isVisible()
            super().keyPressEvent(event)

    edit = Edit()
    qtbot.addWidget(edit)
    edit.show()
    with qtbot.captureExceptions() as troubles:
        QTest.keyClick(edit, Qt.Key.Key_A)
    assert [kind for kind, _error, _trace in troubles] == [RuntimeError]
    QTest.keyClick(edit, Qt.Key.Key_B)
    assert edit.toPlainText() == "b"


def test_a_dead_widget_in_a_filter_leaves_the_event_to_who_it_is_for(qtbot, dead):
    class Filter(QObject):
        def eventFilter(self, _watched, event):
            return event.type() is QEvent.Type.KeyPress and dead.isVisible()

    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    watching = Filter(edit)
    edit.installEventFilter(watching)
    edit.show()
    with qtbot.captureExceptions() as troubles:
        QTest.keyClick(edit, Qt.Key.Key_B)
    assert len(troubles) == 1
    assert edit.toPlainText() == "b"


def test_a_picture_that_fails_neither_ends_the_deed_nor_the_next_picture(qtbot):
    class Picture(QWidget):
        colours: dict[str, str] = {}  # noqa: RUF012

        def paintEvent(self, _event):
            painter = QPainter(self)
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            painter.fillRect(self.rect(), self.colours["nearest"])
            painter.end()

    picture = Picture()
    qtbot.addWidget(picture)
    with qtbot.captureExceptions() as troubles:
        picture.grab()
        first = len(troubles)
        picture.colours["nearest"] = Qt.GlobalColor.red
        image = picture.grab().toImage()
    assert (first, len(troubles)) == (1, 1)
    assert image.pixelColor(1, 1) == Qt.GlobalColor.red


def test_an_answer_that_fails_is_a_fault_that_can_be_caught(qtbot):
    class Sized(QWidget):
        def sizeHint(self):
            return {"height": QSize()}["width"]

    sized = Sized()
    around = QWidget()
    qtbot.addWidget(around)
    QVBoxLayout(around).addWidget(sized)
    with qtbot.captureExceptions(), pytest.raises(KeyError, match="width"):
        around.adjustSize()


def test_a_model_that_fails_does_not_end_the_program(qtbot):
    class Model(QAbstractListModel):
        names = ("Anna",)

        def rowCount(self, _parent=None):
            return 2

        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            return self.names[index.row()] if role == Qt.ItemDataRole.DisplayRole else None

    view = QListView()
    qtbot.addWidget(view)
    view.setModel(Model(view))
    with qtbot.captureExceptions(), pytest.raises(IndexError):
        view.render(QImage(100, 100, QImage.Format.Format_RGB32))
    assert view.model().rowCount() == 2


def test_overrides_called_from_python_answer_and_raise_as_they_were_written(qtbot):
    class Sized(QWidget):
        def sizeHint(self):
            """Small."""
            return QSize(7, 9)

    sized = Sized()
    qtbot.addWidget(sized)
    assert sized.sizeHint() == QSize(7, 9)
    assert Sized.sizeHint.__doc__ == "Small."
