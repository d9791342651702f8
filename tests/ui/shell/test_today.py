"""Today as its user sees it."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from tests.ui.shell.today_rows import TODAY, names, press_row, view_of, with_follow_up

from mitose.domain.agenda import DueKind
from mitose.domain.category import Category
from mitose.domain.follow_up import FollowUp
from mitose.services import board, contacts, follow_ups, plans
from mitose.services.workspace import Workspace
from mitose.ui.theme import theme
from mitose.ui.today.delegate import TodayDelegate
from mitose.ui.today.later import DateSheet
from mitose.ui.today.silence import SilenceMenu
from mitose.ui.widgets.label import WrapLabel


def test_the_groups_and_the_rails_number(today, person, follow_up, fill):
    anna, ole = person("Anna Krüger"), person("Ole Kristensen", Category.NEXT)
    jonas = person("Jonas Schöller")
    follow_up(anna, TODAY - timedelta(2), "Thank her for the introduction")
    follow_up(anna, TODAY + timedelta(4), "Call")
    fill(lambda ws: plans.add_step(ws, ole, "Send the concept", due=TODAY, at=time(10)))
    fill(lambda ws: contacts.set_field(ws, [jonas], "birthday", "1974-11-23"))
    window, page = today()
    assert names(page, "overdue") == ["Anna Krüger"]
    assert names(page, "today") == ["Ole Kristensen", "Jonas Schöller"]
    assert names(page, "week") == ["Anna Krüger"]
    assert window.rail.button("today").number() == 3
    spoken = view_of(page).model().index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Anna Krüger, Thank her for the introduction, Follow-up, since Sat"
    texts = [view_of(page).model().index(row).data() for row in range(7)]
    assert any("Jonas turns 52" in text for text in texts if text)


def test_a_step_due_stands_on_the_card_and_in_today_once_and_is_no_follow_up(
    today, person, fill, paths
):
    sabine = person("Sabine Hartwig", Category.NEXT)
    steps = (("Write to her", TODAY - timedelta(1)), ("Call her", TODAY), ("Ask", TODAY))
    fill(lambda ws: plans.use_template(ws, sabine, "By letter", steps))
    window, page = today()
    shown = page.shown()
    told = [(i.kind, i.text) for i in (*shown.overdue, *shown.today, *shown.week)]
    assert sorted(told) == [
        (DueKind.STEP, "Ask"),
        (DueKind.STEP, "Call her"),
        (DueKind.STEP, "Write to her"),
    ]
    assert window.rail.button("today").number() == 3
    with Workspace.open(paths) as ws:
        assert contacts.details(ws, sabine).follow_ups == ()
        card = board.cards(ws, [sabine], TODAY)[sabine]
    assert (card.next_due, card.next_due_kind) == ("2026-11-22", "step")


def test_space_completes_and_the_last_dated_thing_asks_and_next(
    qtbot, today, person, follow_up, settled
):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view = view_of(page)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    settled(window)
    question = view.question()
    assert question is not None
    first = window.focusWidget()
    assert first.text() == "In 2 weeks"
    qtbot.keyClick(first, Qt.Key.Key_Space)
    settled(window)
    assert not view.model().question_index().isValid()
    found = []
    with_follow_up(window, anna, found, settled)
    assert [entry.due for entry in found if entry.done_on is None] == [TODAY + timedelta(14)]


def test_and_next_takes_a_rhythm(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view = view_of(page)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    settled(window)
    view.question().chosen.emit(0)  # a date of one's own
    edit = window.findChild(DateSheet).findChild(QLineEdit)
    qtbot.keyClicks(edit, "every 6 weeks")
    said = [one.text() for one in window.findChild(DateSheet).findChildren(WrapLabel)]
    assert any(text.endswith("· every 6 weeks") for text in said)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled(window)
    found = []
    with_follow_up(window, anna, found, settled)
    (kept,) = [entry for entry in found if entry.done_on is None]
    assert (kept.due, kept.rrule) == (TODAY + timedelta(weeks=6), "FREQ=WEEKLY;INTERVAL=6")


def test_shift_space_completes_with_a_line_of_what_came_of_it(
    qtbot, today, person, follow_up, settled
):
    from mitose.services.workspace import Workspace

    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her", kind="call")
    window, page = today()
    view = view_of(page)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    settled(window)
    assert view.question() is not None
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    settled(window)
    with Workspace.open(window.context.workspace.paths) as ws:  # Escape leaves it as it was
        assert contacts.details(ws, anna).follow_ups[0].done_on is None
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    settled(window)
    qtbot.keyClicks(window.focusWidget(), "Wants tickets")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settled(window)
    with Workspace.open(window.context.workspace.paths) as ws:
        known = contacts.details(ws, anna)
    assert known.follow_ups[0].done_on == TODAY
    assert [(one.kind, one.text) for one in known.interactions] == [("called", "Wants tickets")]
    assert window.focusWidget().text() == "In 2 weeks"  # and next?


def test_escape_means_nothing_next(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view = view_of(page)
    press_row(qtbot, page, 1, "box")
    settled(window)
    assert view.model().question_index().isValid()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    settled(window)
    assert not view.model().question_index().isValid()
    found = []
    with_follow_up(window, anna, found, settled)
    assert all(entry.done_on for entry in found)


def test_another_dated_thing_asks_nothing(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    follow_up(anna, TODAY + timedelta(30), "Write")
    window, page = today()
    view = view_of(page)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    settled(window)
    assert not view.model().question_index().isValid()


def test_delete_drops_it_and_ctrl_z_brings_it_back(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_Delete)
    settled(window)
    assert names(page, "today") == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert names(page, "today") == ["Anna Krüger"]


def test_enter_opens_the_contact_and_enter_again_goes_into_it(
    qtbot, today, person, follow_up, settled
):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_Return)
    settled(window)
    assert window.slot.contact_id == anna
    assert view_of(page).hasFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_Return)
    assert window.slot.panel.isAncestorOf(window.focusWidget())


def test_calling_asks_what_came_of_it(qtbot, today, person, follow_up, opened, settled):
    anna = person("Anna Krüger", phone="+49 561 555 0142")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view = view_of(page)
    view.setFocus()
    assert view.bar.isVisible()
    qtbot.mouseClick(view.bar.call, Qt.MouseButton.LeftButton)
    settled(window)
    assert opened == ["tel:+495615550142"]
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "She sends the numbers")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(window)
    from mitose.services.workspace import Workspace

    with Workspace.open(window.context.workspace.paths) as other:
        (entry,) = contacts.details(other, anna).interactions
    assert (entry.kind, entry.text, entry.on) == ("called", "She sends the numbers", TODAY)


@pytest.mark.parametrize(
    ("key", "address", "kind"),
    [
        (Qt.Key.Key_C, "tel:+495615550142", "called"),
        (Qt.Key.Key_M, "mailto:anna@krueger.example", "wrote"),
    ],
)
def test_reaching_and_logging_by_keys_alone(
    qtbot, today, person, follow_up, opened, settled, key, address, kind
):
    anna = person("Anna Krüger", phone="+49 561 555 0142", email="anna@krueger.example")
    follow_up(anna, TODAY, "Call her")
    window, page = today()
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), key)
    settled(window)
    assert opened == [address]
    qtbot.keyClicks(window.focusWidget(), "She sends the numbers")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settled(window)
    assert window.focusWidget() is view_of(page)
    with Workspace.open(window.context.workspace.paths) as other:
        (entry,) = contacts.details(other, anna).interactions
    assert (entry.kind, entry.text) == (kind, "She sends the numbers")


@pytest.mark.parametrize("key", ["c", " ", "n", "x"])
def test_no_letter_goes_through_an_open_menu(qtbot, today, person, follow_up, opened, key):
    follow_up(person("Anna Krüger", phone="+49 561 555 0142"), TODAY, "Call her")
    _, page = today()
    view_of(page).setFocus()
    qtbot.keyClick(view_of(page), Qt.Key.Key_N)
    menu = page.findChild(SilenceMenu)
    menu.setActiveAction(None)
    qtbot.keyClick(menu, key)
    assert menu.isVisible()
    assert opened == []
    assert page.findChildren(SilenceMenu) == [menu]
    assert names(page, "today") == ["Anna Krüger"]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_without_number_there_is_no_call(today, person, follow_up):
    anna = person("Anna Krüger")
    follow_up(anna, TODAY, "Call her")
    _, page = today()
    view_of(page).setFocus()
    assert not view_of(page).bar.call.isVisible()
    assert view_of(page).bar.later.isVisible()


def test_nothing_due_is_said(qtbot, today, person, settled):
    person("Anna Krüger")
    window, page = today()
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    assert [b.text() for b in buttons] == ["Show contacts"]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert window.deck.name == "contacts"


def test_of_a_thousand_rows_only_those_in_sight_are_painted(
    qtbot, today, person, fill, monkeypatch
):
    anna = person("Anna Krüger")

    def many(ws):
        for number in range(1000):
            follow_ups.add(ws, FollowUp(TODAY, f"Thing {number}", contact_id=anna))

    fill(many)
    painted = []
    paint = TodayDelegate.paint

    def counting(self, painter, option, index):
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(TodayDelegate, "paint", counting)
    _, page = today()
    view = view_of(page)
    assert page.shown().count == 1000
    bar = view.verticalScrollBar()
    for step in range(20):
        painted.clear()
        bar.setValue(step * 150)
        view.viewport().repaint()
        assert 0 < len(painted) < 40


@pytest.mark.parametrize("language", ["de", "en"])
def test_with_large_text_the_row_in_focus_still_says_what_is_to_be_done(
    today, person, follow_up, fill, settled, language
):
    anna = person("Anna Krüger", phone="+49 561 555 0142", email="anna@krueger.example")
    follow_up(anna, TODAY, "Thank her for the introduction")
    fill(lambda ws: ws.change_settings(text_scale=200, language=language))
    window, page = today(size=(1366, 768), language=language)
    view = view_of(page)
    view.setFocus()
    settled(window)
    room = view._places(view.model().index(1)).text.width() - view._paints.free
    assert room >= theme().px(130)  # of some 270 that the row without buttons has
    for button in (view.bar.call, view.bar.mail, view.bar.later):
        assert button.isVisible()
        assert button.toolTip()
        assert button.accessibleName().endswith("Anna Krüger")


def test_of_very_many_the_others_come_by_a_key_or_a_click(qtbot, today, person, fill, settled):
    anna = person("Anna Krüger")

    def many(ws):
        entries = [FollowUp(TODAY, f"Thing {number:03}") for number in range(300)]
        for entry in entries:
            follow_ups.add_to_all(ws, [anna], entry)

    fill(many)
    window, page = today()
    view = view_of(page)
    last = view.model().rowCount() - 1
    assert window.rail.button("today").number() == 300
    assert view.model().index(0).data().endswith("· 300")
    assert view.model().index(last).data() == "Show more · 250 left"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settled(window)
    assert view.item(view.current_row()).text == "Thing 050"
    last = view.model().rowCount() - 1
    assert view.model().index(last).data() == "Show more · 50 left"
    view.scrollToBottom()
    spot = view.visualRect(view.model().index(last)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settled(window)
    assert len(page.shown().today) == 300
    assert not any(view.model().is_more(row) for row in range(view.model().rowCount()))


def test_the_last_row_can_be_seen_beside_a_notice(qtbot, today, person, follow_up, settled):
    anna = person("Anna Krüger")
    for number in range(30):
        follow_up(anna, TODAY, f"Thing {number:02}")
    window, page = today(size=(1366, 768))
    view = view_of(page)
    window.notice.say("Something was done", "Undo")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    row = view.visualRect(view.currentIndex())
    row.moveTopLeft(view.viewport().mapTo(window, row.topLeft()))
    told = window.notice.rect().translated(window.notice.mapTo(window, QPoint(0, 0)))
    assert not told.intersects(row)


def test_with_nothing_due_enter_leads_on(qtbot, today, settled):
    window, page = today()[:2]
    page.focus_default()
    settled(window)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.deck.name == "contacts"
