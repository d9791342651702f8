"""Notice and in-window dialogs: reachable, read out, never in the way, never blocking."""

from __future__ import annotations

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLineEdit,
    QListView,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from mitose.ui.focus_ring import FocusRing
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.confirm_sheet import ConfirmSheet
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.notice import Notice
from mitose.ui.widgets.progress_sheet import ProgressSheet
from mitose.ui.widgets.sheet import Sheet


@pytest.fixture
def behind(window):
    """Two fields in the page behind."""
    column = QVBoxLayout(window)
    fields = [QLineEdit(), QLineEdit()]
    for field in fields:
        column.addWidget(field)
        field.show()
    column.addStretch(1)
    QApplication.processEvents()
    fields[0].setFocus()
    return fields


# ---------------------------------------------------------------- notice


@pytest.fixture
def notice(window, behind):
    return Notice(window)


def test_a_notice_shows_what_happened_and_the_way_back(qtbot, window, notice, behind):
    notice.say("12 contacts: source BVMW added", "Undo", token=7)
    assert notice.isVisible()
    assert notice.text() == "12 contacts: source BVMW added"
    assert window.rect().contains(notice.geometry())
    assert behind[0].hasFocus()  # it takes nothing away
    with qtbot.waitSignal(notice.acted) as told:
        assert notice.focus_action()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told.args == [7]
    assert not notice.isVisible()


def test_a_notice_does_not_cover_a_question_at_the_foot(window, notice):
    question = QWidget(window)
    question.setGeometry(0, window.height() - 200, window.width() // 2, 200)
    notice.keep_clear(question)
    notice.say("Anna moved", "Undo")
    question.show()
    assert not notice.geometry().intersects(question.geometry())
    assert window.rect().contains(notice.geometry())
    question.setGeometry(0, window.height() - 200, window.width(), 200)
    assert not notice.geometry().intersects(question.geometry())
    assert window.rect().contains(notice.geometry())
    question.hide()


def test_the_keys_go_back_to_where_they_were_before_the_notice(window, notice, behind):
    behind[1].setFocus()
    notice.say("Anna moved", "Undo")
    assert notice.focus_action()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not notice.isVisible()
    assert behind[1].hasFocus()


def test_a_notice_steps_aside_for_the_row_the_keys_are_on(qtbot, window, notice):
    rows = QListWidget(window)
    rows.addItems([f"Person {number}" for number in range(80)])
    rows.setGeometry(window.rect())
    rows.show()
    rows.setFocus()
    rows.setCurrentRow(0)
    notice.say("Anna moved", "Undo")
    foot = notice.geometry()

    def row():
        place = rows.visualItemRect(rows.currentItem())
        return place.translated(rows.viewport().mapTo(window, QPoint(0, 0)))

    last = rows.itemAt(rows.viewport().mapFrom(window, foot.center()))
    rows.setCurrentItem(last)
    qtbot.waitUntil(lambda: not notice.geometry().intersects(row()))
    assert window.rect().contains(notice.geometry())
    rows.setCurrentRow(0)
    qtbot.waitUntil(lambda: notice.geometry() == foot)


def test_a_notice_stays_six_seconds_at_least(notice):
    notice.say("Moved", seconds=1)
    assert notice._timer.interval() == 6000
    notice.say("Moved", seconds=10)
    assert notice._timer.interval() == 10_000


def test_a_notice_goes_by_itself(qtbot, notice):
    notice.say("Moved", "Undo")
    notice._timer.start(1)
    with qtbot.waitSignal(notice.closed):
        pass
    assert notice.text() == ""


def test_a_notice_waits_for_pointer_and_focus(notice, behind):
    notice.say("Moved", "Undo")
    middle = QPointF(5, 5)
    QApplication.sendEvent(notice, QEnterEvent(middle, middle, middle))
    assert not notice._timer.isActive()
    QApplication.sendEvent(notice, QEvent(QEvent.Type.Leave))
    assert notice._timer.isActive()
    notice.focus_action()
    assert not notice._timer.isActive()
    behind[0].setFocus()
    assert notice._timer.isActive()


def test_a_notice_without_an_action_has_no_button(notice):
    notice.say("Saved")
    assert not notice.focus_action()


def test_a_long_notice_wraps_and_stays_inside(window, notice):
    window.resize(320, 400)
    notice.say("Sabine Hartwig and eleven others moved from Next to Have " * 4, "Undo")
    QApplication.processEvents()
    assert window.rect().contains(notice.geometry())
    message = notice._message
    assert message.height() >= message.heightForWidth(message.width()) - 1
    window.resize(900, 700)
    QApplication.processEvents()
    assert window.rect().contains(notice.geometry())


# ---------------------------------------------------------------- sheets


def test_escape_closes_a_sheet_and_the_focus_returns(qtbot, window, behind):
    sheet = ConfirmSheet(window, "Erase?", "All of it.", "Erase", danger=True)
    sheet.open()
    assert sheet.is_open()
    assert sheet.cancel.hasFocus()  # a hasty Enter does nothing
    with qtbot.waitSignals([sheet.rejected, sheet.closed]):
        QTest.keyClick(sheet.cancel, Qt.Key.Key_Escape)
    assert behind[0].hasFocus()


def test_only_the_action_accepts(qtbot, window, behind):
    sheet = ConfirmSheet(window, "Erase?", "All of it.", "Erase", danger=True)
    sheet.open()
    with qtbot.assertNotEmitted(sheet.rejected), qtbot.waitSignal(sheet.accepted):
        sheet.action.click()
    assert not sheet.is_open()


def test_tab_stays_in_the_sheet(window, behind):
    sheet = ConfirmSheet(window, "Erase?", "All of it.", "Erase", danger=True)
    sheet.open()
    seen = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert set(seen) == {sheet.action, sheet.cancel}
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() in seen
    behind[1].setFocus()
    assert sheet.isAncestorOf(QApplication.focusWidget())


def test_a_click_beside_the_sheet_closes_it_and_one_on_it_does_not(qtbot, window, behind):
    sheet = ConfirmSheet(window, "Merge?", "Nine pairs.", "Merge")
    sheet.open()
    QTest.mouseClick(sheet.panel, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert sheet.is_open()
    with qtbot.waitSignal(sheet.rejected):
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))


def test_a_sheet_covers_the_window_and_fits_into_a_small_one(window, behind):
    sheet = ConfirmSheet(window, "Erase?", "All of it, at once and for good. " * 6, "Erase")
    sheet.open()
    window.resize(360, 300)
    QApplication.processEvents()
    assert sheet.geometry() == window.rect()
    assert sheet.rect().contains(sheet.panel.geometry())


def test_what_does_not_fit_on_a_sheet_is_scrolled_to_not_cut(window, behind):
    window.resize(360, 240)
    sheet = ConfirmSheet(window, "Erase?", "All of it, at once and for good. " * 12, "Erase")
    sheet.open()
    for _ in range(4):
        QApplication.processEvents()
    for label in sheet.findChildren(WrapLabel):
        assert label.height() >= label.heightForWidth(label.width())
    reached = set()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now.visibleRegion().boundingRect() == now.rect()
        reached.add(now)
    assert len(reached) == 2
    window.resize(800, 600)
    QApplication.processEvents()
    assert not sheet.panel.area.verticalScrollBar().isVisible()
    sheet.reject()


def test_the_page_behind_gets_no_keys(window, behind):
    behind[0].setText("")
    sheet = Sheet(window, "Empty")
    sheet.open()
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    assert behind[0].text() == ""
    sheet.reject()


def test_a_sheet_over_a_sheet_keeps_the_focus(window, behind):
    first = ConfirmSheet(window, "One", "", "Go")
    first.open()
    second = ConfirmSheet(window, "Two", "", "Go")
    second.open()
    assert second.isAncestorOf(QApplication.focusWidget())
    second.reject()
    assert first.isAncestorOf(QApplication.focusWidget())
    first.reject()
    assert behind[0].hasFocus()


def test_a_sheet_takes_keys_at_once_and_is_painted_in_the_turn_after(window, behind, qtbot):
    painted = []

    class Told(Sheet):
        def paintEvent(self, event):
            painted.append(event.rect() == self.rect())
            super().paintEvent(event)

    sheet = Told(window, "Mail merge")
    field = QLineEdit()
    sheet.body.addWidget(field)
    sheet.open()
    QCoreApplication.sendPostedEvents()  # what Qt does before it lets a timer have its turn
    assert True not in painted  # parts may be, where the page behind changes
    QTest.keyClicks(QApplication.focusWidget(), "ab")
    assert (field.text(), behind[0].text()) == ("ab", "")
    qtbot.waitUntil(lambda: True in painted)
    sheet.reject()


def test_sheets_do_not_pile_up(window, behind):
    made = []
    for _ in range(20):
        sheet = ConfirmSheet(window, "Erase?", "All of it.", "Erase")
        sheet.open()
        sheet.reject()
        made.append(weakref.ref(sheet))
        del sheet
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [one for one in made if one() is not None]
    assert window.findChildren(Sheet) == []


def test_nothing_of_what_stands_behind_a_sheet_is_kept_once_more_for_each(window, behind):
    window.layout().addWidget(QListWidget())  # its inside is known to Qt alone
    window.layout().addWidget(QDateEdit())
    window.layout().addWidget(QListWidget())

    def left_over() -> int:
        gc.collect()
        return sum(
            isinstance(one, QWidget) and not shiboken6.isValid(one) for one in gc.get_objects()
        )

    before = left_over()
    for _ in range(10):
        sheet = ConfirmSheet(window, "Erase?", "All of it.", "Erase")
        sheet.open()
        sheet.reject()
        del sheet
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert left_over() - before < 10


def test_a_sheet_opened_from_a_control_that_vanishes_closes_without_it(window, behind):
    sheet = ConfirmSheet(window, "Delete the row?", "", "Delete")
    sheet.open()
    behind[0].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sheet.accept()
    assert not sheet.is_open()


def test_progress_is_shown_and_stopped_once(qtbot, window, behind):
    sheet = ProgressSheet(window, "Importing contacts", "Reading …")
    sheet.open()
    sheet.set_progress(1200, 10_000, "1,200 of 10,000")
    assert sheet.text.text() == "1,200 of 10,000"
    assert sheet.bar.value() == 1200
    asked = []
    sheet.cancelled.connect(lambda: asked.append(1))
    QTest.keyClick(sheet.stop, Qt.Key.Key_Escape)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert asked == [1]
    assert sheet.is_open()  # until the work has ended
    with qtbot.waitSignal(sheet.closed):
        sheet.finish()


def test_work_that_cannot_be_stopped_says_so_by_having_no_button(window, behind):
    sheet = ProgressSheet(window, "Saving", can_cancel=False)
    sheet.open()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.is_open()
    assert not sheet.stop.isVisible()
    sheet.finish()


# ---------------------------------------------------------------- focus ring


def _ring(window: QWidget) -> QWidget | None:
    frames = [one for one in window.findChildren(QWidget) if type(one).__name__ == "_Frame"]
    return next((one for one in frames if one.isVisible()), None)


def test_the_ring_stands_around_the_focused_control(window, behind):
    behind[1].setFocus()
    ring = _ring(window)
    assert ring.geometry() == behind[1].geometry().adjusted(-4, -4, 4, 4)
    window.resize(700, 500)
    QApplication.processEvents()
    assert ring.geometry() == behind[1].geometry().adjusted(-4, -4, 4, 4)
    behind[1].hide()
    assert _ring(window) is None or _ring(window) is not ring


def test_the_ring_around_a_button_on_a_row_is_whole(window, behind):
    rows = QListView(window)
    rows.setGeometry(0, 0, 400, 200)
    strip = QWidget(rows.viewport())
    strip.setGeometry(100, 40, 200, 30)
    button = Button("Call", parent=strip)
    button.setGeometry(0, 0, 60, 30)
    rows.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = _ring(window)
    assert ring.visibleRegion().boundingRect().size() == ring.size()


def test_the_ring_comes_by_key_and_not_by_mouse(window, behind):
    button = Button("Print …", parent=window)
    button.setGeometry(100, 300, 90, 34)
    button.show()
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(120, 310))
    assert button.hasFocus()
    assert _ring(window) is None
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(120, 310))
    behind[0].setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ring(window) is not None


def test_the_ring_survives_the_end_of_what_it_stands_around(window, behind):
    page = QWidget(window)
    field = QLineEdit(page)
    page.show()
    field.setFocus()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    behind[1].setFocus()
    assert _ring(window) is not None


def test_there_is_one_ring_for_the_application(qapp):
    assert len(qapp.findChildren(FocusRing)) == 1


def test_the_ring_is_quiet_where_python_has_lost_the_page_before_the_control(window, behind, qtbot):
    """At the end of a program PySide goes through all there is in no order."""
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    lost = QWidget()
    shiboken6.delete(lost)
    _ring(window)._home = lost
    with qtbot.captureExceptions() as troubles:
        field.resize(field.width() + 9, field.height())
    assert troubles == []


def test_a_window_that_is_forgotten_with_its_sheet_open_goes_quietly(qtbot):
    """The search for cycles empties the instances first, and Qt still sends them events."""
    ring = FocusRing(QApplication.instance(), lambda _widget: QColor("red"))

    def open_and_forget():
        window = QWidget()
        window.resize(500, 400)
        field = QLineEdit(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        field.setFocus()
        Notice(window).say("Moved", "Undo")
        sheet = ConfirmSheet(window, "Erase?", "All of it.", "Erase")
        sheet.open()
        window.myself, window.sheet = window, sheet
        QApplication.processEvents()

    with qtbot.captureExceptions() as troubles:
        for _ in range(5):
            open_and_forget()
        gc.collect()
        QApplication.processEvents()
    assert troubles == []
    ring.deleteLater()
