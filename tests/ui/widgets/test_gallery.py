"""Every widget, in both themes and at 100 % and 200 %: nothing cut, all reached by key."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mitose.domain.category import Category
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Weight, theme
from mitose.ui.widgets.avatar import Avatar
from mitose.ui.widgets.banner import Banner, Severity
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.calendar import Calendar
from mitose.ui.widgets.card_button import CardButton
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.chip import Chip, ChipButton
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.filter_field import FilterField
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.key_hints import KeyHints
from mitose.ui.widgets.label import ElidedLabel, Label, WrapLabel, lay_out
from mitose.ui.widgets.progress_line import ProgressLine
from mitose.ui.widgets.section_header import SectionHeader
from mitose.ui.widgets.segmented import Choice, Segmented

LONG = (
    "Einkaufsleitung einer Klinikgruppe in Nordhessen, Donaudampfschifffahrtsgesellschafts"
    "kapitänsmützenabzeichenverleihungsurkunde, Priyadarshini Venkatanarasimharajuvaripeta"
)


def _banner() -> QWidget:
    banner = Banner(closable=True)
    banner.say(LONG, Severity.ERROR, (("again", "Try again"), ("later", "Later")))
    return banner


def _empty_state() -> QWidget:
    empty = EmptyState("Whom would you like to meet next?", LONG, "contacts")
    empty.add_button("Add a contact")
    empty.add_button("Import contacts …")
    return empty


def _segmented() -> QWidget:
    choices = [Choice(one, one.value, one) for one in Category]
    segmented = Segmented(choices, "Category")
    segmented.set_value(Category.NEXT)
    return segmented


def _plain_fields() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    combo = QComboBox()
    combo.addItems(["Contact plan", "Outreach plan"])
    spin = QSpinBox()
    spin.setValue(10)
    day = QDateEdit(date(2026, 11, 24))
    for name, field in (("Document", combo), ("A week", spin), ("Day", day)):
        field.setAccessibleName(name)
        column.addWidget(field)
    return holder


WIDGETS = {
    "primary": lambda: Button("Add contact", Kind.PRIMARY),
    "secondary": lambda: Button("Print …", icon_name="print"),
    "key": lambda: Button("Same, merge", Kind.PRIMARY, key="S"),
    "small": lambda: Button("+49 561 555 0142", icon_name="call", small=True),
    "quiet": lambda: Button("More", Kind.QUIET),
    "danger": lambda: Button("Delete for good", Kind.DANGER),
    "link": lambda: Button("look at it", Kind.LINK),
    "icon": lambda: IconButton("more", "More about this column"),
    "row": lambda: ButtonRow(*(Button(f"Planning round {n}") for n in range(5))),
    "card": lambda: CardButton("Import contacts", LONG, proposed=True),
    "tick": lambda: CheckBox(LONG, done=True),
    "segmented": _segmented,
    "filter": lambda: FilterField("Filter contacts"),
    "chip": lambda: Chip("since 24 Nov", ChipTone.OVERDUE),
    "chip_button": lambda: ChipButton("Tue 24 10:00", ChipTone.DUE, removable=True),
    "label": lambda: Label("Contacts", Size.TITLE, Weight.STRONG),
    "elided": lambda: ElidedLabel(LONG),
    "wrapped": lambda: WrapLabel(LONG),
    "avatar": lambda: Avatar("Anna Krüger", Category.HAVE),
    "progress": lambda: ProgressLine("Rated", Category.HAVE),
    "header": lambda: SectionHeader("What I can do for them", "1 given · 1 promised"),
    "growing": lambda: GrowingTextEdit("Add something you can do"),
    "hints": lambda: KeyHints([("Enter", "next question"), ("Ctrl Enter", "next contact")]),
    "banner": _banner,
    "empty": _empty_state,
    "fields": _plain_fields,
    "calendar": lambda: Calendar("Day"),
}
INTERACTIVE = (QAbstractButton, QLineEdit, GrowingTextEdit, QComboBox, QSpinBox, QDateEdit)


@pytest.fixture(params=[("light", 1.0), ("dark", 1.0), ("light", 2.0), ("dark", 2.0)], ids=str)
def look(request, qapp):
    theme().apply(qapp, *request.param)
    yield theme()
    theme().apply(qapp, "light", 1.0)


@pytest.fixture(params=sorted(WIDGETS))
def widget(request, look, qtbot):
    """The widget in a column as wide as a contact panel."""
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    made = WIDGETS[request.param]()
    column.addWidget(made)
    column.addStretch(1)
    holder.resize(look.px(360), look.px(700))
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    yield made
    holder.close()


def _all(widget: QWidget) -> list[QWidget]:
    shown = [widget, *widget.findChildren(QWidget)]
    return [one for one in shown if one.isVisible()]


def _controls(widget: QWidget) -> list[QWidget]:
    """What can be operated; the line inside a spin box is a part of it."""
    return [
        part
        for part in _all(widget)
        if isinstance(part, INTERACTIVE)
        and not isinstance(part.parentWidget(), (QSpinBox, QDateEdit))
    ]


def test_nothing_is_cut(widget):
    for part in _all(widget):
        room = part.parentWidget().rect()
        assert room.contains(part.geometry()), part
        wraps = isinstance(part, (WrapLabel, CardButton, CheckBox)) and part.text()
        if wraps:
            assert part.height() >= part.heightForWidth(part.width()) - 1
        elif isinstance(part, ElidedLabel):
            assert part.height() >= part.sizeHint().height()
        elif isinstance(part, (QLabel, QAbstractButton)):
            assert part.width() >= part.sizeHint().width(), part
            assert part.height() >= part.sizeHint().height(), part


def test_it_paints_what_differs_from_its_ground(widget, look):
    picture = widget.window().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colors = set(memoryview(picture.constBits()).cast("I"))
    assert look.colors.page.rgb() in colors
    assert len(colors) > 1


def test_targets_are_large_enough(widget):
    for part in _controls(widget):
        if part.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            assert part.height() >= 24, part
            assert part.width() >= 24, part


def test_every_control_has_a_name(widget):
    for part in _controls(widget):
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.text(QAccessible.Text.Name), part


def test_tab_reaches_every_control(widget):
    wanted = {
        part
        for part in _controls(widget)
        if part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    }
    if isinstance(widget, Segmented):  # one stop; arrows go on from there
        wanted = {part for part in wanted if part.isChecked()}
    reached = set()
    for _ in range(len(wanted) + 2):
        QTest.keyClick(QApplication.focusWidget() or widget.window(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted <= reached


def test_long_words_are_broken_not_cut(qapp):
    layout, height = lay_out("Donaudampfschifffahrtsgesellschaftskapitän", theme().font(), 80)
    assert layout.lineCount() > 1
    assert height >= layout.lineCount() * 10
    for at in range(layout.lineCount()):
        assert layout.lineAt(at).naturalTextWidth() <= 80


def test_a_column_never_scrolls_sideways(qtbot, look):
    from mitose.ui.widgets.scroll_column import ScrollColumn

    area = ScrollColumn(600)
    qtbot.addWidget(area)
    for make in (WIDGETS["wrapped"], WIDGETS["tick"], WIDGETS["row"], WIDGETS["header"]):
        area.column.addWidget(make())
    area.resize(look.px(320), look.px(300))
    area.show()
    QApplication.processEvents()
    assert isinstance(area, QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert area.horizontalScrollBar().maximum() == 0
    for part in area.widget().findChildren(QWidget):
        right = part.mapTo(area.widget(), part.rect().topRight()).x()
        assert right <= area.viewport().width()
    area.resize(look.px(1200), look.px(300))
    QApplication.processEvents()
    assert area.column.parentWidget().width() == look.px(600)
