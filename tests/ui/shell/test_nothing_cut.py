"""No text of any page is cut, runs over another, or stands outside its place."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from mitose.domain.category import Category
from mitose.domain.contact_table import ON_CARDS
from mitose.services import contacts, sample
from mitose.services.workspace import Workspace
from mitose.ui.contact_panel.section import Section, SectionHead
from mitose.ui.main_window import MainWindow
from mitose.ui.widgets.label import ElidedLabel
from mitose.ui.widgets.sheet import Sheet

ALONE = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
SMALL, LARGE = (1366, 768), (1440, 900)
LONG = "Messe für Öffentlichkeitsarbeit, Energiewirtschaft und Verlagswesen Frankfurt/Main"


@pytest.fixture(
    params=[
        ("de", 100, SMALL, "light"),
        ("en", 100, SMALL, "dark"),
        ("de", 150, SMALL, "light"),
        ("en", 200, LARGE, "light"),
        ("de", 200, SMALL, "contrast"),
    ]
)
def window(request, paths, open_window) -> MainWindow:
    """The sample network in a window of a common small size."""
    language, scale, size, look = request.param
    with Workspace.open(paths) as workspace:
        sample.fill(workspace, language, datetime.date(2026, 11, 23))
        contacts.set_field(workspace, [10], "name", "\u200fמרים לוי־אברהם بن عبد الرحمن الطويل")
        contacts.set_field(workspace, [2], "name", "欧阳娜娜与上官婉儿 (上海) 有限公司")
        for ids, label in (([1, 2, 10], LONG), ([10], "非常长的标签名称用于测试界面")):
            contacts.add_tag(workspace, ids, label)
        contacts.add_circle(workspace, [1, 2, 10], LONG.replace(" ", "-"))
        contacts.add_source(workspace, [1, 2, 10], LONG)
        workspace.change_settings(language=language, text_scale=scale, theme=look)
    return open_window("contacts", size=size, language=language)


def test_every_page_shows_its_texts_whole(window, settled):
    broken = {}
    for name, show in STATES.items():
        show(window)
        settled(window)
        sheets = [one for one in window.findChildren(Sheet) if one.is_open()]
        if found := faults(sheets[0] if sheets else window):
            broken[name] = found
        for sheet in sheets:
            sheet.reject()
        settled(window)
    assert broken == {}


def _page(name):
    return lambda window: window.show_page(name)


def _panel(window):
    window.show_page("contacts")
    window.show_contact(10)


def _planned(window):
    """The week with proposals, and with more than it holds."""
    window.context.settings.change(outreaches_per_week=4)
    window.show_page("week")
    window.context.tasks.settle()
    window.deck.page("week").plan_week()


def _event_of_the_week(window):
    """Who will be at the sample's event."""
    page = window.deck.page("week")
    page.escape()
    window.context.tasks.settle()
    page._days.go_to_day(datetime.date(2026, 11, 26), 0, focus=True)
    page._deeds.open_current()


def _sections(window):
    """Every section of the panel unfolded."""
    window.context.tasks.settle()
    for section in window.slot.panel.findChildren(Section):
        section.set_open(True)
        section.ready()


def _more_on_cards(window):
    window.header.filter.setText("")
    window.show_page("contacts")
    page = window.deck.page()
    for column in ON_CARDS:
        page.looks.show_on_cards(column, shown=True)


def _asked(window):
    page = window.deck.page("contacts")
    page._asking._line().ask(3)


def _folded(window):
    page = window.deck.page("contacts")
    if page.in_table is not None:
        page.toggle_table()
    for column in list(page.columns.values())[1:]:
        page.looks.fold(column, folded=True)


def _unfolded(window):
    page = window.deck.page("contacts")
    for column in page.columns.values():
        page.looks.fold(column, folded=False)


STATES = {
    "today": _page("today"),
    "week": _page("week"),
    "week, planned": _planned,
    "week, an event": _event_of_the_week,
    "events": _page("events"),
    "a new event": lambda window: window.deck.page("events").add_event(),
    "whom one met": lambda window: window.deck.page("events").view.ask_met(),
    "import": _page("import"),
    "settings": _page("settings"),
    "trash": _page("trash"),
    "welcome": _page("welcome"),
    "steps": _page("steps"),
    "sorting round": _page("sorting"),
    "planning round": _page("planning"),
    "contacts": _page("contacts"),
    "panel": _panel,
    "panel, everything unfolded": _sections,
    "keys": lambda window: window._actions.show_keys(),
    "print sheet": lambda window: window.slot.panel.print_current(),
    "several": lambda window: window.show_contacts((1, 2, 10)),
    "new contact": lambda window: window.add_contact(Category.NEXT),
    "filtered": lambda window: window.header.filter.setText("kassel"),
    "a filter gets its name": lambda window: window.deck.page("contacts").search.save(),
    "cards that show more": _more_on_cards,
    "Next became Have": _asked,
    "table": lambda window: window.deck.page("contacts").toggle_table(),
    "table, Next became Have": _asked,
    "columns folded": _folded,
    "columns folded, Next became Have": _asked,
    "columns unfolded while it asks": _unfolded,
    "palette": lambda window: window.open_palette("ka"),
    "export": lambda window: window._actions.export_contacts(),
    "sources, tags and circles": lambda window: window._actions.show_labels(),
    "duplicates": _page("duplicates"),
}


def faults(window: QWidget) -> list[str]:
    """What a user would see as broken, one line each."""
    shown = [one for one in window.findChildren(QWidget) if _shows_text(one)]
    found = [_told(one) + " is cut" for one in shown if _cut(one)]
    found += [_told(one) + " stands outside" for one in shown if _outside(one)]
    found += [_told_area(one) for one in window.findChildren(QScrollArea) if _hides(one)]
    boxes = [(one, box) for one in shown if not (box := _seen(one, window)).isEmpty()]
    for at, (one, box) in enumerate(boxes):
        for other, taken in boxes[at + 1 :]:
            if _related(one, other) or not box.intersects(taken):
                continue
            found.append(f"{_told(one)} runs over {_told(other)}")
    return found


def _shows_text(widget: QWidget) -> bool:
    return isinstance(widget, ALONE) and widget.isVisible() and bool(_words(widget))


def _words(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText() or " "
    if isinstance(widget, QComboBox):
        return widget.currentText() or widget.placeholderText() or " "
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText() or " "
    return widget.text()


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_words(widget)[:40]!r} {widget.width()}×{widget.height()}"


def _cut(widget: QWidget) -> bool:
    """Whether the text needs more room than it has; what ends in '…' on purpose may."""
    if isinstance(widget, ElidedLabel | SectionHead | QLineEdit | QPlainTextEdit):
        return False
    if isinstance(widget, QComboBox):
        return widget.width() < widget.minimumSizeHint().width()
    if widget.hasHeightForWidth():
        return widget.height() < widget.heightForWidth(widget.width())
    return (
        widget.width() < widget.minimumSizeHint().width()
        or widget.height() < widget.minimumSizeHint().height()
    )


def _outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or parent.objectName() == "qt_scrollarea_viewport":
        return False
    place = widget.geometry()
    return place.left() < -1 or place.right() > parent.width() or place.bottom() > parent.height()


def _hides(area: QScrollArea) -> bool:
    """Whether something in it cannot be scrolled to."""
    inner, never = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inner is None or not area.isVisible():
        return False
    more = inner.size() - area.viewport().size()
    aside = area.horizontalScrollBarPolicy() == never and more.width() > 1
    return aside or (area.verticalScrollBarPolicy() == never and more.height() > 1)


def _told_area(area: QScrollArea) -> str:
    inner = area.widget().size()
    seen = area.viewport().size()
    sizes = f"{inner.width()}×{inner.height()} in {seen.width()}×{seen.height()}"
    return f"{type(area).__name__} hides a part of what is in it: {sizes}"


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """The part of the window where the widget is really seen, a pixel less at each side."""
    part = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, part.topLeft()), part.size()).adjusted(1, 1, -1, -1)


def _related(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)
