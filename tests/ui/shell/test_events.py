"""The page Events, and the question whom one met, as their user sees them."""

from __future__ import annotations

from datetime import date, time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mitose.domain.category import Category
from mitose.domain.event import Event, Part
from mitose.services import contacts, events, history
from mitose.services.workspace import Workspace
from mitose.ui.event_sheets.event_sheet import EventSheet
from mitose.ui.event_sheets.met_sheet import MetSheet
from mitose.ui.printing.print_sheet import PrintSheet
from mitose.ui.widgets.button import Button, IconButton
from mitose.ui.widgets.confirm_sheet import ConfirmSheet
from mitose.ui.widgets.label import ElidedLabel

DAY = date(2026, 11, 23)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(fill):
    """Make an event and return its id."""

    def run(name="Fair", on=date(2026, 11, 26), **more):
        return fill(lambda ws: events.add(ws, Event(name, on, **more)))[0].made

    return run


@pytest.fixture
def shown(on_page):
    """The window on the events."""
    return partial(on_page, "events")


def sheet_of(window, kind, settled):
    settled(window)
    return next(one for one in window.findChildren(kind) if one.is_open())


def names(people):
    """Who stands there, contacts as links and others as plain names."""
    found = []
    for at in range(people._rows.count()):
        row = people._rows.itemAt(at).widget()
        links = [one for one in row.findChildren(Button) if not isinstance(one, IconButton)]
        found.append((links or row.findChildren(ElidedLabel))[0].text())
    return found


def rows(page):
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def kept(paths):
    with Workspace.open(paths) as again:
        return [one.event for one in events.all_events(again)]


def typed(qtbot, field, text):
    field.setFocus()
    qtbot.keyClicks(field, text)


def test_without_events_it_says_what_they_are_for_and_one_is_added_by_keys(
    shown, qtbot, settled, paths
):
    window, page = shown()
    window.show_page("today")
    qtbot.keyClick(window, Qt.Key.Key_8, CTRL)
    settled(window)
    assert window.deck.name == "events"
    assert page._layers.currentIndex() == 1
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    sheet = sheet_of(window, EventSheet, settled)
    assert QApplication.focusWidget() is sheet.name
    assert not sheet.save.isEnabled()
    typed(qtbot, sheet.name, "BVMW evening")
    typed(qtbot, sheet.when, "Thursday 19:00")
    assert sheet.told.text() == "Thursday 26 November, 19:00"
    typed(qtbot, sheet.until, "22:00")
    assert sheet.told.text() == "Thursday 26 November, 19:00–22:00"
    typed(qtbot, sheet.place, "Hall")
    qtbot.keyClick(sheet.place, Qt.Key.Key_Return)
    settled(window)
    assert rows(page) == ["Coming · 1", "BVMW evening"]
    assert page.view.when.text() == "Thursday 26 November, 19:00–22:00"
    assert page.view.place.text() == "Hall"
    assert window.notice.text() == "Event added"
    (one,) = kept(paths)
    assert (one.on, one.at, one.ends_at) == (date(2026, 11, 26), time(19), time(22))


@pytest.mark.parametrize(
    ("when", "until", "told"),
    [
        ("26 Nov", "yesterday", "The end is not understood, or lies before the beginning."),
        ("26 Nov 19:00", "18:00", "Thursday 26 November, 19:00–18:00"),
    ],
)
def test_what_cannot_be_is_not_saved(shown, qtbot, settled, when, until, told):
    window, page = shown()
    page.add_event()
    sheet = sheet_of(window, EventSheet, settled)
    typed(qtbot, sheet.name, "Fair")
    typed(qtbot, sheet.when, when)
    typed(qtbot, sheet.until, until)
    assert sheet.told.text() == told
    assert not sheet.save.isEnabled()


def test_a_beginning_not_understood_is_said_below_its_own_field(shown, qtbot, settled):
    window, page = shown()
    page.add_event()
    sheet = sheet_of(window, EventSheet, settled)
    typed(qtbot, sheet.name, "Fair")
    typed(qtbot, sheet.when, "someday")
    assert sheet.missed.text() == "Not understood. For example: Friday 18:00"
    assert sheet.when.geometry().bottom() < sheet.missed.geometry().top()
    assert sheet.missed.geometry().bottom() < sheet.until.geometry().top()
    assert not sheet.save.isEnabled()
    sheet.when.clear()
    typed(qtbot, sheet.when, "Friday evening")
    assert not sheet.missed.isVisible()
    assert sheet.told.text() == "Friday 27 November, 19:00"
    assert sheet.save.isEnabled()


def test_a_day_behind_us_is_said_and_asked(shown, qtbot, settled, paths):
    window, page = shown()
    page.add_event()
    sheet = sheet_of(window, EventSheet, settled)
    typed(qtbot, sheet.name, "Fair")
    typed(qtbot, sheet.when, "yesterday")
    assert sheet.told.text() == "Sunday 22 November · in the past"
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settled(window)
    assert not kept(paths)
    assert sheet.told.text() == "Sunday 22 November · in the past · Enter again takes it"
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settled(window)
    assert kept(paths)[0].on == date(2026, 11, 22)
    assert rows(page) == ["Behind us · 1", "Fair"]


def test_it_is_edited_with_what_it_was_in_the_form(shown, make, qtbot, settled, paths):
    make(at=time(19), ends_on=date(2026, 11, 28), place="Hall", notes="Cards")
    window, page = shown()
    qtbot.mouseClick(page.view.change, Qt.MouseButton.LeftButton)
    sheet = sheet_of(window, EventSheet, settled)
    assert sheet.note.toPlainText() == "Cards"
    assert sheet.when.text() == "26 Nov 2026 19:00"
    assert sheet.until.text() == "28 Nov 2026"
    sheet.place.setText("Other hall")
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settled(window)
    (one,) = kept(paths)
    assert (one.place, one.at, one.ends_on, one.notes) == (
        "Other hall",
        time(19),
        date(2026, 11, 28),
        "Cards",
    )
    assert page.view.place.text() == "Other hall"


def test_contacts_and_names_are_added_by_typing_and_taken_away(
    shown, make, person, qtbot, settled, paths
):
    anna = person("Anna Krüger")
    make()
    window, page = shown()
    picker = page.view.to_meet.picker
    typed(qtbot, picker, "anna")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page.view.to_meet) == ["Anna Krüger"])
    settled(window)
    assert picker.text() == ""
    typed(qtbot, picker, "Karl Klein")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page.view.to_meet) == ["Anna Krüger", "Karl Klein"])
    settled(window)
    assert (kept(paths)[0].to_meet, kept(paths)[0].names) == ((anna,), ("Karl Klein",))
    there = page.view.there.picker
    typed(qtbot, there, "anna")
    qtbot.waitUntil(lambda: there._found != ())
    qtbot.keyClick(there, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page.view.there) == ["Anna Krüger"])
    remove = page.view.to_meet.findChildren(IconButton)[-1]
    assert remove.accessibleName() == "Remove Karl Klein"
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(page.view.to_meet) == ["Anna Krüger"])
    link = page.view.there.findChildren(Button)[0]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.slot.contact_id == anna


def test_preparing_shows_the_event_sheet_of_this_event(shown, make, settled):
    make("Earlier", date(2026, 11, 24))
    later = make("Later", date(2026, 11, 27))
    window, page = shown()
    page.show_event(later)
    page.print_current()
    sheet = sheet_of(window, PrintSheet, settled)
    chosen = sheet.side.choices()
    assert (chosen.document, chosen.options["event"]) == ("event-sheet", later)
    assert sheet.side.described() == "Event sheet Later"
    assert sheet.preview.count() == 1
    sheet.reject()


def test_whom_one_met_is_found_chosen_or_made_in_one_step(
    shown, make, person, fill, qtbot, settled, paths
):
    anna, ole = person("Anna Krüger"), person("Ole Kristensen", Category.NEXT)
    berg = person("Anna Berg")
    fair = make("Fair", date(2026, 11, 22), there=(anna,), names=("Nora Weiß",))
    window, page = shown()
    before = len(fill(history.told_steps)[0])
    qtbot.mouseClick(page.view.ask, Qt.MouseButton.LeftButton)
    sheet = sheet_of(window, MetSheet, settled)
    assert QApplication.focusWidget() is sheet.text
    QApplication.clipboard().setText("Anna\nOlle Kristensen\nNora Weiß, Weiß Druck")
    sheet.text.paste()
    qtbot.waitUntil(lambda: len(sheet.boxes()) == 3)
    settled(window)
    first, second, third = sheet.boxes()
    assert first.currentData() == anna  # expected there
    assert first.findData(berg) >= 0  # but the other can be meant
    assert second.currentText() == "New contact, or Ole Kristensen?"
    second.setCurrentIndex(second.findData(ole))
    second.activated.emit(second.currentIndex())
    assert third.currentText() == "New contact"
    qtbot.keyClick(sheet.text, Qt.Key.Key_Return, CTRL)
    settled(window)
    qtbot.waitUntil(lambda: window.notice.text() == "Met: 2 known, 1 new")
    assert names(page.view.met) == ["Anna Krüger", "Ole Kristensen", "Nora Weiß"]
    with Workspace.open(paths) as again:
        assert len(history.told_steps(again)) == before + 1
        nora = contacts.list_contacts(again, search="nora")[0]
        assert nora.contact.organisation == "Weiß Druck"
        assert [one.name for one in nora.sources] == ["Fair"]
        assert [(one.kind, one.text) for one in nora.interactions] == [("event", "Fair")]
        assert [(one.due, one.text) for one in nora.follow_ups] == [
            (date(2026, 11, 24), "Write after Fair")
        ]
        assert events.get(again, fair).event.names == ()
    window.notice.acted.emit(window.notice._act)
    settled(window)
    assert kept(paths)[0].met == ()


def test_with_many_names_in_a_small_window_the_buttons_stay_in_sight(shown, make, qtbot, settled):
    make("Fair", date(2026, 11, 22))
    window, page = shown()
    window.resize(1366, 500)
    page.view.ask_met()
    sheet = sheet_of(window, MetSheet, settled)
    sheet.text.insertPlainText("Karl Klein\nNora Weiß\nOlle Kristensen\nAda Berg")
    qtbot.waitUntil(lambda: len(sheet.boxes()) == 4)
    for button in (sheet.save, sheet.nobody):
        qtbot.waitUntil(lambda one=button: one.visibleRegion().boundingRect() == one.rect())
    qtbot.waitUntil(sheet.panel.area.verticalScrollBar().isVisible)  # the rest is seen to go on


def test_names_typed_are_not_thrown_away_unasked(shown, make, qtbot, settled):
    make("Fair", date(2026, 11, 22))
    window, page = shown()
    page.view.ask_met()
    sheet = sheet_of(window, MetSheet, settled)
    typed(qtbot, sheet.text, "Karl Klein")
    qtbot.keyClick(sheet.text, Qt.Key.Key_Escape)
    asked = sheet_of(window, ConfirmSheet, settled)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not asked.is_open()
    assert sheet.is_open()
    assert sheet.text.toPlainText() == "Karl Klein"
    assert QApplication.focusWidget() is sheet.text
    qtbot.keyClick(sheet.text, Qt.Key.Key_Escape)
    sheet_of(window, ConfirmSheet, settled).accept()
    assert not sheet.is_open()


def test_source_and_follow_up_are_the_users_choice(shown, make, qtbot, settled, paths):
    make("Fair", date(2026, 11, 22))
    window, page = shown()
    page.view.ask_met()
    sheet = sheet_of(window, MetSheet, settled)
    typed(qtbot, sheet.text, "Karl Klein")
    sheet.source.setText("BVMW")
    sheet.follow_up.setChecked(False)
    sheet._save()  # at once, before the pause after typing is over
    settled(window)
    qtbot.waitUntil(lambda: window.notice.text() == "Met: 0 known, 1 new")
    with Workspace.open(paths) as again:
        (karl,) = contacts.list_contacts(again)
        assert [one.name for one in karl.sources] == ["BVMW"]
        assert karl.follow_ups == ()


def test_nobody_puts_the_question_away(shown, make, qtbot, settled, paths):
    make("Fair", date(2026, 11, 22))
    window, page = shown()
    page.view.ask_met()
    sheet = sheet_of(window, MetSheet, settled)
    qtbot.mouseClick(sheet.nobody, Qt.MouseButton.LeftButton)
    settled(window)
    qtbot.waitUntil(lambda: window.notice.text().startswith("Nobody met"))
    assert kept(paths)[0].remind_on is None


def test_deleting_is_undone_and_a_folder_to_read_only_changes_nothing(
    shown, make, qtbot, settled, paths, person
):
    anna = person("Anna Krüger")
    make(there=(anna,))
    window, page = shown()
    qtbot.mouseClick(page.view.delete, Qt.MouseButton.LeftButton)
    settled(window)
    assert page._layers.currentIndex() == 1
    window.history.undo()
    settled(window)
    assert rows(page) == ["Coming · 1", "Fair"]
    assert names(page.view.there) == ["Anna Krüger"]
    assert kept(paths)[0].there == (anna,)


def test_a_contact_renamed_elsewhere_is_shown_so(shown, make, person, fill, settled):
    anna = person("Anna Krüger")
    make(there=(anna,))
    window, page = shown()
    fill(lambda ws: contacts.set_field(ws, [anna], "name", "Anna Berg"))
    window._refresh_all()
    settled(window)
    assert names(page.view.there) == ["Anna Berg"]
    fill(lambda ws: events.remove_people(ws, 1, Part.THERE, [anna]))
    window._refresh_all()
    settled(window)
    assert names(page.view.there) == []
