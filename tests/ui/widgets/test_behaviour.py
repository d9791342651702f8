"""What the widgets do when they are used."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolTip, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.ui.painting import ChipTone
from mitose.ui.theme import theme
from mitose.ui.widgets.banner import Banner, Severity
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.card_button import CardButton
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.filter_field import FilterField
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.label import ElidedLabel, WrapLabel
from mitose.ui.widgets.progress_line import ProgressLine
from mitose.ui.widgets.segmented import Choice, Segmented


def _put(window: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
        widget.show()
    column.addStretch(1)
    QApplication.processEvents()


# ---------------------------------------------------------------- buttons


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    "made",
    [
        lambda: Button("Print …", Kind.PRIMARY),
        lambda: CardButton("Import contacts", "From your phone"),
        lambda: ChipButton("tomorrow"),
    ],
)
def test_buttons_are_pressed_by_key(qtbot, window, made, key):
    button = made()
    _put(window, button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_button_grows_with_its_text_and_its_menu(qtbot):
    button = Button("Own order")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > before
    before = button.sizeHint().width()
    button.setText("Eigene Reihenfolge")
    assert button.sizeHint().width() > before


def test_a_text_size_chosen_later_reaches_widgets_already_there(qapp, qtbot):
    button = Button("Add contact")
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme().apply(qapp, "light", 2.0)
    assert button.sizeHint().width() > 1.8 * before.width()
    assert button.sizeHint().height() > 1.8 * before.height()


def test_widgets_do_not_stay_alive_through_the_theme(qtbot):
    made = []
    for _ in range(20):
        button = Button("Add")
        made.append(weakref.ref(button))
        button.deleteLater()
        del button
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [one for one in made if one() is not None]


def test_a_removable_chip_is_wider_and_pressed_as_a_whole(qtbot, window):
    plain, removable = ChipButton("Kassel"), ChipButton("Kassel", removable=True)
    _put(window, plain, removable)
    assert removable.width() > plain.width()
    with qtbot.waitSignal(removable.clicked):
        QTest.mouseClick(removable, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    removable.set_chip("since Sat", ChipTone.OVERDUE)
    assert removable.text() == "since Sat"


# ---------------------------------------------------------------- segmented


@pytest.fixture
def segmented(window):
    choices = [Choice(one, one.value, one) for one in Category]
    made = Segmented(choices, "Category")
    _put(window, QLineEdit(), made, QLineEdit())
    return made


def test_arrows_choose_the_neighbour(qtbot, segmented):
    segmented.set_value(Category.HAVE)
    segmented.segment(Category.HAVE).setFocus()
    with qtbot.waitSignal(segmented.chosen) as told:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert told.args == [Category.NEXT]
    assert segmented.value() is Category.NEXT
    assert QApplication.focusWidget() is segmented.segment(Category.NEXT)


def test_setting_a_value_tells_nobody(qtbot, segmented):
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_value(Category.FUTURE)
        segmented.set_value(None)
    assert segmented.value() is None
    with qtbot.waitSignal(segmented.chosen):
        QTest.mouseClick(segmented.segment(Category.NEXT), Qt.MouseButton.LeftButton)


def test_segments_are_radio_buttons_to_screen_readers(segmented):
    segmented.set_value(Category.NEXT)
    interface = QAccessible.queryAccessibleInterface(segmented.segment(Category.NEXT))
    assert interface.role() is QAccessible.Role.RadioButton
    assert interface.state().checked
    with pytest.raises(KeyError):
        segmented.segment("nothing")


# ---------------------------------------------------------------- filter field


def test_the_filter_tells_each_letter_and_escape_peels(qtbot, window):
    field = FilterField("Filter contacts")
    _put(window, field)
    field.setFocus()
    letters = []
    field.textChanged.connect(letters.append)
    QTest.keyClicks(field, "ha")
    assert letters == ["h", "ha"]
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_the_cross_empties_the_filter_and_keeps_the_focus(window):
    field = FilterField("Filter contacts")
    _put(window, field)
    field.setText("har")
    cross = field.findChild(Button)
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not cross.isVisible()
    assert field.hasFocus()


# ---------------------------------------------------------------- labels


def test_an_elided_label_shows_the_whole_text_as_a_tool_tip(window):
    label = ElidedLabel("Head of purchasing, hospital group, Hesse")
    _put(window, label)
    label.resize(400, label.height())
    assert not label.is_elided()
    label.resize(80, label.height())
    assert label.is_elided()
    QApplication.sendEvent(
        label, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)))
    )
    assert QToolTip.text() == "Head of purchasing, hospital group, Hesse"
    QToolTip.hideText()


def test_names_are_text_never_markup(window):
    label = ElidedLabel("<b>Anna</b> & Söhne\nzweite Zeile")
    _put(window, label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().height() < 2 * label.fontMetrics().height()


# ---------------------------------------------------------------- fields


def test_a_field_grows_with_its_text_and_scrolls_at_last(window):
    field = GrowingTextEdit("Notes", most_lines=6)
    _put(window, field)
    one = field.height()
    field.set_text("line\n" * 3 + "line")
    QApplication.processEvents()
    four = field.height()
    assert four > 2.5 * one
    field.set_text("line\n" * 30)
    QApplication.processEvents()
    assert four < field.height() < 3 * four
    assert field.verticalScrollBar().maximum() > 0


def test_tab_leaves_a_text_field_and_enter_belongs_to_it(qtbot, window):
    field, after = GrowingTextEdit("Notes"), QLineEdit()
    _put(window, field, after)
    field.setFocus()
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "one\n"
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_single_line_takes_enter_and_pastes_in_one_line(qtbot, window):
    field = GrowingTextEdit("Answer", single=True)
    _put(window, field)
    data = QMimeData()
    data.setHtml("<b>Hannover</b>")
    data.setText("Hannover\n  Messe")
    field.insertFromMimeData(data)
    assert field.text() == "Hannover Messe"
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_tick_box_is_ticked_by_key_and_by_its_text(window):
    box = CheckBox("Sent the reader survey", done=True)
    _put(window, box)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(80, box.height() // 2))
    assert not box.isChecked()


# ---------------------------------------------------------------- layout, progress, banner


def test_flow_goes_on_in_the_next_line_and_narrows_what_is_too_wide(window):
    holder = QWidget()
    flow = FlowLayout(holder, 8, 8)
    parts = [QWidget() for _ in range(4)]
    for part in parts:
        part.setMinimumSize(60, 20)
        part.sizeHint = lambda: QSize(100, 20)  # type: ignore[method-assign]
        flow.addWidget(part)
    assert flow.heightForWidth(450) == 20
    assert flow.heightForWidth(220) == 48
    assert flow.heightForWidth(90) == 104
    _put(window, holder)
    holder.resize(90, 200)
    assert parts[0].width() <= 90


def test_progress_is_told_to_screen_readers(window):
    line = ProgressLine("Rated", Category.HAVE)
    _put(window, line)
    line.set_share(612, 894)
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.text(QAccessible.Text.Name) == "Rated"
    assert interface.valueInterface().currentValue() == 612
    line.set_share(0, 0)
    assert line.value() == 0


def test_a_banner_says_what_was_pressed_and_can_say_something_else(qtbot, window):
    banner = Banner(closable=True)
    _put(window, banner)
    banner.say("Filtered: Kassel", Severity.INFO, (("reset", "Reset"),))
    assert banner.text() == "Filtered: Kassel"
    button = next(one for one in banner.findChildren(Button) if one.text() == "Reset")
    with qtbot.waitSignal(banner.acted) as told:
        button.click()
    assert told.args == ["reset"]
    banner.say("Not saved: the disk is full", Severity.ERROR)
    texts = [one.text() for one in banner.findChildren(Button) if one.isVisible() and one.text()]
    assert texts == []
    with qtbot.waitSignal(banner.closed):
        banner.findChild(IconButton).click()
    assert banner.text() == ""


def test_a_wrapped_text_asks_for_the_height_of_what_it_says_now(qtbot, qapp):
    label = WrapLabel("One line")
    qtbot.addWidget(label)
    low = label.heightForWidth(120)
    label.setText("Now it takes several lines, as many as there are words to break it at")
    several = label.heightForWidth(120)
    assert several > 2 * low
    theme().apply(qapp, "light", 2.0)
    assert label.heightForWidth(120) > several
    label.setText("")
    theme().apply(qapp, "light", 1.0)
    label.setText("One line")
    assert label.heightForWidth(120) == low
