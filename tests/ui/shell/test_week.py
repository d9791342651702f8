"""The page Week as its user sees it."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from tests.ui.shell.week_days import ALT, CTRL, MONDAY, current, days, press

from mitose import paths as places
from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.event import Event
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.services import contacts, events, follow_ups, history, interactions, moves
from mitose.services.workspace import Workspace
from mitose.ui.printing.print_sheet import PrintSheet
from mitose.ui.week.day_view import mime_of
from mitose.ui.week.event_sheet import EventSheet
from mitose.ui.week.look_back import LookBackSheet


def test_a_key_leads_to_it_and_the_days_say_what_falls_on_them(
    week, fill, remind, person, qtbot, settled
):
    remind(MONDAY - timedelta(days=3), "Late")
    remind(MONDAY + timedelta(days=2), "Mehmet", at=time(10))
    jonas = person("Jonas Schöller")
    fill(lambda ws: contacts.set_field(ws, [jonas], "birthday", "1974-11-27"))
    window, page = week()
    window.show_page("today")
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    settled(window)
    assert window.deck.name == "week"
    assert window.windowTitle().endswith("Week – Mitose")
    assert days(page) == {0: ["Late"], 2: ["Mehmet"], 4: ["Jonas Schöller"]}
    assert page._bar.heading.text() == "Week 48 · 23 to 29 November"
    assert page._bar.planned.text() == "2 outreaches planned, of"
    wednesday = page._days.views[2]
    assert wednesday.accessibleName() == "Wednesday 25 November, 1 entry"
    spoken = wednesday.model().index(0, 0).data()
    assert spoken.startswith("Mehmet, Get in touch")
    assert "10:00" in spoken


def test_arrows_lead_from_day_to_day_and_enter_opens_the_contact(week, remind, qtbot, settled):
    remind(MONDAY, "Anna")
    remind(MONDAY + timedelta(days=2), "Mehmet")
    window, page = week()
    assert current(page) == ("Anna", 0)
    press(qtbot, Qt.Key.Key_Right)
    assert current(page) == ("", 1)  # an empty day can be stood on
    press(qtbot, Qt.Key.Key_Right)
    assert current(page) == ("Mehmet", 2)
    press(qtbot, Qt.Key.Key_Return)
    settled(window)
    assert window.slot.is_open
    press(qtbot, Qt.Key.Key_Return)
    assert window.slot.panel.isAncestorOf(window.focusWidget())


def test_a_card_moves_by_keys_is_named_and_comes_back(week, remind, qtbot, settled):
    remind(MONDAY, "Sabine Hartwig")
    window, page = week()
    press(qtbot, Qt.Key.Key_Right, ALT)
    settled(window)
    assert days(page) == {1: ["Sabine Hartwig"]}
    assert window.notice.text() == "Sabine Hartwig moved to Tuesday 24 November"
    assert current(page) == ("Sabine Hartwig", 1)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settled(window)
    assert days(page) == {0: ["Sabine Hartwig"]}
    assert window.notice.text() == "Undone: Sabine Hartwig moved to Tuesday 24 November"
    assert window.deck.name == "week"
    press(qtbot, Qt.Key.Key_Left, ALT)
    settled(window)
    assert days(page) == {0: ["Sabine Hartwig"]}
    assert window.notice.text() == "That day is over"


def test_over_the_end_of_the_week_it_is_followed_into_the_next(week, remind, qtbot, settled):
    remind(MONDAY + timedelta(days=6), "Yusuf Demir")
    window, page = week()
    page._days.go_to_day(MONDAY + timedelta(days=6), 0, focus=True)
    press(qtbot, Qt.Key.Key_Right, ALT)
    settled(window)
    assert page._bar.heading.text() == "Week 49 · 30 November to 6 December"
    assert current(page) == ("Yusuf Demir", 0)
    press(qtbot, Qt.Key.Key_Up, ALT)
    settled(window)
    assert page.shown().first == MONDAY
    assert current(page) == ("Yusuf Demir", 0)


def drop(view, entry, kind=QDropEvent):
    data = mime_of(entry)
    at = QPointF(view.viewport().rect().center())
    more = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.MoveAction, data, *more)
    view.dragEnterEvent(enter)
    event = kind(at, Qt.DropAction.MoveAction, data, *more)
    view.dropEvent(event)
    return enter.isAccepted() and event.isAccepted()


def test_a_card_is_dragged_to_another_day_but_a_birthday_is_not(
    week, fill, remind, person, settled
):
    remind(MONDAY, "Anna", at=time(10))
    jonas = person("Jonas")
    fill(lambda ws: contacts.set_field(ws, [jonas], "birthday", "--11-24"))
    window, page = week()
    monday, tuesday, thursday = (page._days.views[at] for at in (0, 1, 3))
    assert drop(thursday, monday.entries()[0])
    settled(window)
    assert days(page) == {1: ["Jonas"], 3: ["Anna"]}
    assert thursday.entries()[0].item.at == time(10)
    assert drop(thursday, tuesday.entries()[0])
    settled(window)
    assert days(page) == {1: ["Jonas"], 3: ["Anna"]}
    assert window.notice.text() == "A birthday stays on its day"


def test_space_ticks_off_delete_drops_and_the_next_card_has_the_focus(week, remind, qtbot, settled):
    for name in ("Anna", "Ole", "Zoe"):
        remind(MONDAY, name)
    window, page = week()
    press(qtbot, Qt.Key.Key_Space)
    settled(window)
    assert days(page) == {0: ["Ole", "Zoe"]}
    assert page._bar.planned.text() == "3 outreaches planned, 1 done, of"
    assert current(page) == ("Ole", 0)
    press(qtbot, Qt.Key.Key_Delete)
    settled(window)
    assert days(page) == {0: ["Zoe"]}


def test_what_does_not_fit_is_shown_moves_on_when_asked_and_comes_back(
    week, fill, remind, qtbot, settled
):
    fill(lambda ws: ws.change_settings(outreaches_per_week=2))
    for at, name in enumerate(("Anna", "Sabine", "Ole Kristensen")):
        remind(MONDAY + timedelta(days=at), name, text="send the concept")
    window, page = week()
    assert page._full.strip.text() == (
        "The week is full: 1 does not fit. Ole Kristensen, send the concept (Mon 30)"
    )
    assert page._days.views[2].entries()[0].to == date(2026, 11, 30)
    assert days(page)[2] == ["Ole Kristensen"]  # nothing has moved yet
    press(qtbot, Qt.Key.Key_O)
    settled(window)
    assert 2 not in days(page)
    assert page._full.strip.text() == (
        "Moved on, because the week was full: Ole Kristensen, send the concept (now Mon 30)"
    )
    assert window.notice.text() == "Ole Kristensen moved on, because the week was full"
    qtbot.mouseClick(page._full.strip.button("look"), Qt.MouseButton.LeftButton)
    settled(window)
    assert page.shown().first == date(2026, 11, 30)
    assert days(page) == {0: ["Ole Kristensen"]}
    window._actions.undo()
    settled(window)
    page._reading.this_week()
    settled(window)
    assert days(page)[2] == ["Ole Kristensen"]
    assert page._full.strip.text().startswith("The week is full")


def test_long_names_leave_the_days_their_room_where_the_week_is_full(week, fill, remind, settled):
    fill(lambda ws: ws.change_settings(outreaches_per_week=1))
    remind(MONDAY, "Anna", at=time(9))
    remind(MONDAY, "Ole", at=time(10))
    for day in range(4):
        name = f"{day} Univ.-Prof. Dr. Dr. h. c. Maximiliane-Friederike von Hohenstein"
        remind(MONDAY + timedelta(days=day), name, text="a text without an end " * 9)
    _, page = week(size=(1366, 768))
    told = page._full.strip.text()
    assert told.startswith("The week is full: 5 do not fit. 0 Univ.-Prof. Dr. Dr. h. c. Maxim")
    assert "… (" in told
    assert told.endswith("and 1 more. 1 stays: promised, or with a time.")
    assert page._days.height() > 4 * page._full.strip.height()


def test_the_capacity_is_changed_on_the_page_and_kept(week, remind, settled, paths):
    for name in ("Anna", "Ole"):
        remind(MONDAY, name)
    window, page = week()
    assert page._bar.capacity.value() == 10
    page._bar.capacity.setValue(1)
    settled(window)
    assert page._full.strip.text().startswith("The week is full: 1 does not fit")
    window.show_page("settings")
    assert window.context.settings.now.outreaches_per_week == 1
    with Workspace.open(places.Paths.at(paths.data)) as again:
        assert again.settings.outreaches_per_week == 1


@pytest.mark.parametrize(("region", "holiday"), [("DE-BY", "Allerheiligen"), ("DE-HE", "")])
def test_holidays_of_the_land_stand_at_their_day(week, fill, remind, region, holiday, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", "2027-11-01")
    fill(lambda ws: ws.change_settings(region=region, language="de"))
    remind(date(2027, 11, 2))
    _window, page = week(language="de")
    assert page._bar.heading.text() == "Woche 44 · 1. bis 7. November"
    notes = [head.note.text() for head in page._days.heads]
    assert notes == [" · ".join(filter(None, ("heute", holiday))), *[""] * 6]


def test_the_last_week_of_a_year_with_53(week, remind, qtbot, settled):
    remind(date(2027, 1, 1), "Anna")
    window, page = week()
    page._reading.go_to(date(2026, 12, 31))
    settled(window)
    assert page._bar.heading.text() == "Week 53 · 28 December to 3 January 2027"
    assert days(page) == {4: ["Anna"]}
    press(qtbot, Qt.Key.Key_PageDown, CTRL)
    settled(window)
    assert page._bar.heading.text() == "Week 1 · 4 to 10 January 2027"
    press(qtbot, Qt.Key.Key_T)
    settled(window)
    assert page.shown().first == MONDAY


def test_looking_back_opens_what_it_counts(week, fill, remind, person, settled, monkeypatch):
    monkeypatch.setenv("MITOSE_TODAY", "2026-11-18")
    done = remind(date(2026, 11, 18), "Petra", text="Send the list")
    remind(date(2026, 11, 19), "Ole")
    sabine = person("Sabine", Category.NEXT)
    fill(
        lambda ws: follow_ups.complete(ws, done, date(2026, 11, 18)),
        lambda ws: interactions.log(
            ws, Interaction(date(2026, 11, 17), "met", given="A tip", contact_id=sabine)
        ),
        lambda ws: moves.move(ws, [sabine], Category.HAVE),
    )
    monkeypatch.setenv("MITOSE_TODAY", MONDAY.isoformat())
    window, page = week()
    told = [button.text() for button in page._back.numbers.values()]
    assert told == ["2 planned", "1 done", "1 given", "0 received", "1 from Next to Have"]
    assert not page._back.numbers["received"].isEnabled()
    window.notice.say("Something was done", "Undo")  # beside the line, not on it
    line = page._back.rect().translated(page._back.mapTo(window, QPoint(0, 0)))
    told = window.notice.rect().translated(window.notice.mapTo(window, QPoint(0, 0)))
    assert not told.intersects(line)
    page._back.numbers["given"].click()
    (sheet,) = window.findChildren(LookBackSheet)
    assert sheet.view.model().index(0, 0).data() == "Sabine, A tip, Tuesday 17 November"
    sheet.view.setFocus()
    sheet.view.activated.emit(sheet.view.currentIndex())
    settled(window)
    assert window.slot.contact_id == sabine
    page._reading.week_after()
    settled(window)
    assert page._back.isHidden()  # there is nothing to look back at yet


def test_printing_opens_the_week_sheet_of_the_week_shown(week, remind, settled):
    remind(date(2026, 12, 2), "Anna")
    window, page = week()
    page._reading.week_after()
    settled(window)
    page._print.click()
    settled(window)
    (sheet,) = window.findChildren(PrintSheet)
    chosen = sheet.side.choices()
    assert (chosen.document, chosen.day) == ("week-sheet", date(2026, 11, 30))
    assert sheet.preview.count() == 1


def test_without_contacts_it_says_what_will_stand_here(week, qtbot, settled):
    window, page = week()
    assert page._layers.currentWidget() is page._empty
    page.focus_default()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    settled(window)
    assert window.deck.name == "contacts"


def test_what_is_undone_elsewhere_is_shown_where_it_stands(week, remind, fill, settled):
    remind(MONDAY, "Anna")
    window, page = week()
    with Workspace.open(window.context.workspace.paths) as other:
        history.undo(other)
    window._refresh_all()
    settled(window)
    assert days(page) == {}


def test_in_a_folder_that_can_only_be_read_nothing_moves(week, remind, qtbot, settled, monkeypatch):
    remind(MONDAY, "Anna")
    window, page = week()
    monkeypatch.setattr(type(window.context), "read_only", True)
    press(qtbot, Qt.Key.Key_Right, ALT)
    press(qtbot, Qt.Key.Key_Space)
    settled(window)
    assert days(page) == {0: ["Anna"]}


def test_an_event_says_who_will_be_there_and_leads_to_its_preparation(
    week, fill, person, qtbot, settled
):
    anna, sabine = person("Anna Krüger"), person("Sabine Hartwig", Category.NEXT)
    evening = Event("BVMW evening", MONDAY, time(19), "Kassel", there=(anna,), to_meet=(sabine,))
    fill(lambda ws: events.add(ws, evening))
    window, page = week()
    spoken = page._days.views[0].model().index(0, 0).data()
    assert spoken == (
        "Event, BVMW evening, 19:00 · Kassel, To meet: Sabine Hartwig; There: Anna Krüger"
    )
    page._days.views[0].startDrag(Qt.DropAction.MoveAction)
    assert window.notice.text() == "An event stays on its day"
    window.notice.dismiss()
    for key, modifier in ((Qt.Key.Key_Right, ALT), (Qt.Key.Key_Space, None)):
        press(qtbot, key, modifier or Qt.KeyboardModifier.NoModifier)
        settled(window)
        assert days(page) == {0: ["BVMW evening"]}
    assert window.notice.text() == "An event stays on its day"
    press(qtbot, Qt.Key.Key_Return)
    (sheet,) = window.findChildren(EventSheet)
    names = [one.text() for one in sheet.findChildren(type(page._print))]
    assert names == ["Sabine Hartwig", "Anna Krüger", "Preparation …", "Change …", "Close"]
    sheet.findChild(type(page._print), "prepare").click()
    settled(window)
    (printing,) = window.findChildren(PrintSheet)
    chosen = printing.side.choices()
    assert (chosen.document, chosen.options["event"]) == ("event-sheet", 1)
    printing.reject()
    page._deeds.open_current()
    opened = next(one for one in window.findChildren(EventSheet) if one.is_open())
    opened.findChildren(type(page._print))[0].click()
    settled(window)
    assert window.slot.contact_id == sabine
    page._deeds.open_current()
    again = next(one for one in window.findChildren(EventSheet) if one.is_open())
    again.findChild(type(page._print), "whole").click()
    settled(window)
    assert window.deck.name == "events"


def test_after_midnight_on_sunday_the_new_week_is_shown_and_a_chosen_one_stays(
    week, remind, settled, monkeypatch
):
    remind(MONDAY + timedelta(days=6), "Anna")
    window, page = week()
    monkeypatch.setenv("MITOSE_TODAY", "2026-11-30")
    window._refresh_all()
    settled(window)
    assert page.shown().first == date(2026, 11, 30)
    assert days(page) == {0: ["Anna"]}  # overdue by now
    page._reading.week_after()
    settled(window)
    monkeypatch.setenv("MITOSE_TODAY", "2026-12-01")
    window._refresh_all()
    settled(window)
    assert page.shown().first == date(2026, 12, 7)


def test_hidden_it_reads_only_when_it_is_shown_again(week, remind, fill, person, settled):
    first = person("Anna")
    window, page = week()
    window.show_page("contacts")
    entry = FollowUp(MONDAY, contact_id=first)
    window.context.tasks.deed(follow_ups.add, entry)
    settled(window)
    assert days(page) == {}
    window.show_page("week")
    settled(window)
    assert days(page) == {0: ["Anna"]}


def test_read_again_with_nothing_changed_the_days_are_not_laid_out_again(
    week, remind, fill, settled, qtbot
):
    remind(MONDAY + timedelta(days=1), "Anna")
    mehmet = remind(MONDAY + timedelta(days=2), "Mehmet")
    window, page = week()
    laid_out = []
    for view in page._days.views:
        view.model().modelReset.connect(lambda: laid_out.append(1))
    press(qtbot, Qt.Key.Key_Right)
    before = current(page)
    window.show_page("contacts")
    window.deck.refresh(Changes(everything=True))
    window.show_page("week")
    settled(window)
    assert not laid_out
    assert current(page) == before
    fill(lambda ws: follow_ups.complete(ws, mehmet, MONDAY))
    window._refresh_all()
    settled(window)
    assert laid_out
    assert days(page) == {1: ["Anna"]}
    del laid_out[:]
    page.reveal((page._days.views[1].entries()[0].item.contact_id,))  # it may only be gone to
    settled(window)
    assert current(page) == ("Anna", 1)
    assert not laid_out
    window.context.settings.change(region="US")  # dates are written another way
    settled(window)
    assert laid_out
