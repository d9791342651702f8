"""First start, trash and archive, settings; sentences for errors and steps."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from mitose import clock
from mitose.domain.changes import Label
from mitose.domain.contact import Me, NewContact
from mitose.domain.errors import MitoseError, StorageError
from mitose.services import backups, contacts, me
from mitose.services.workspace import Workspace
from mitose.ui import errors, step_labels
from mitose.ui.me_form import MeSheet
from mitose.ui.trouble_window import TroubleWindow
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.confirm_sheet import ConfirmSheet

SOURCES = Path(__file__).parents[3] / "src" / "mitose"


# ------------------------------------------------------------ first start


def test_the_three_choices(qtbot, open_window, settled):
    window = open_window("welcome")
    page = window.deck.page()
    assert page.importing.hasFocus()
    with qtbot.waitSignal(window.context.navigate.sample_wanted):
        qtbot.mouseClick(page.sample, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.adding, Qt.MouseButton.LeftButton)
    assert window.slot.is_open


def test_the_first_contact_ends_the_first_start(open_window, settled):
    window = open_window("welcome")
    window.context.tasks.deed(contacts.add, NewContact("Anna Krüger"))
    settled(window)
    assert window.deck.name == "contacts"


def test_after_the_first_contact_three_lines_about_me_are_offered(qtbot, open_window, settled):
    window = open_window("welcome")
    window.deck.page().adding.click()
    window.context.tasks.deed(contacts.add, NewContact("Anna Krüger"))
    settled(window)
    offer = next(
        button
        for button in window.banners.findChildren(Button)
        if button.text() == "Three lines about me …"
    )
    assert offer.isVisible()
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    settled(window)
    assert window.findChild(MeSheet).is_open()
    assert not window.banners.isVisible()


def test_who_has_told_already_is_not_asked_for_the_three_lines(open_window, settled):
    window = open_window("welcome")
    window.context.tasks.deed(me.set_me, Me(has=("Layout",)))
    window.context.tasks.deed(contacts.add, NewContact("Anna Krüger"))
    settled(window)
    assert window.deck.name == "contacts"
    assert not window.banners.isVisible()


def test_three_lines_about_me(qtbot, open_window, paths, settled):
    window = open_window("welcome")
    window.deck.page().about.click()
    sheet = window.findChild(MeSheet)
    settled(window)
    has, _needs, meets = sheet.findChildren(QPlainTextEdit)
    has.setPlainText("Layout\n\nIllustration")
    meets.setPlainText("Editors")
    sheet.form.save()
    settled(window)
    assert not sheet.is_open()
    with Workspace.open(paths) as other:
        told = me.me(other)
    assert told.has == ("Layout", "Illustration")
    assert told.needs == ()
    assert told.wants_to_meet == ("Editors",)


def test_escape_and_a_click_beside_lose_nothing_of_the_three_lines(
    qtbot, open_window, paths, settled
):
    window = open_window("welcome")
    window.deck.page().about.click()
    sheet = window.findChild(MeSheet)
    settled(window)
    has, _needs, _meets = sheet.findChildren(QPlainTextEdit)
    qtbot.keyClicks(has, "Layout")
    qtbot.keyClick(has, Qt.Key.Key_Return)
    qtbot.keyClicks(has, "Illustration")
    settled(window)
    assert has.verticalScrollBar().maximum() == 0  # both lines are in sight
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert sheet.is_open()
    qtbot.keyClick(has, Qt.Key.Key_Escape)
    settled(window)
    with Workspace.open(paths) as other:
        assert me.me(other).has == ("Layout", "Illustration")


# ------------------------------------------------------------ trash and archive


def test_shortly_after_midnight_is_today(open_window, person, fill, monkeypatch):
    class JustAfterMidnight(datetime):
        @classmethod
        def now(cls, tz=None):
            local = cls(2026, 11, 23, 0, 20)
            return local if tz is None else local.astimezone(tz)

    monkeypatch.setattr(clock, "datetime", JustAfterMidnight)
    anna = person("Anna Krüger")
    fill(lambda ws: contacts.delete(ws, [anna]))
    page = open_window("trash").deck.page()
    assert page._model.index(0).data() == "Anna Krüger, deleted on 23 Nov"


def test_a_deleted_contact_comes_back(qtbot, open_window, person, fill, settled):
    anna = person("Anna Krüger")
    fill(lambda ws: contacts.delete(ws, [anna]))
    window = open_window("trash")
    page = window.deck.page()
    assert page._model.index(0).data() == "Anna Krüger, deleted on 23 Nov"
    page._view.setFocus()
    qtbot.keyClick(page._view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(page._back, Qt.MouseButton.LeftButton)
    settled(window)
    assert page._model.rowCount() == 0
    assert window.notice.text() == "Anna Krüger brought back from the trash"
    assert page.isAncestorOf(QApplication.focusWidget())  # and not somewhere in the rail


def test_erasing_is_asked_first_and_then_final(qtbot, open_window, paths, person, fill, settled):
    anna = person("Anna Krüger")
    fill(lambda ws: contacts.archive(ws, [anna]))
    window = open_window("trash")
    page = window.deck.page()
    qtbot.mouseClick(page._choice.segment("archive"), Qt.MouseButton.LeftButton)
    settled(window)
    page._view.selectAll()
    page._view.setFocus()
    qtbot.keyClick(page._view, Qt.Key.Key_Delete)
    sheet = window.findChild(ConfirmSheet)
    assert sheet.cancel.hasFocus()
    qtbot.mouseClick(sheet.action, Qt.MouseButton.LeftButton)
    settled(window)
    assert page._model.rowCount() == 0
    with Workspace.open(paths) as other, pytest.raises(MitoseError):
        contacts.details(other, anna)


def _rows(page):
    return [page._model.contact(row).name for row in range(page._model.rowCount())]


@pytest.mark.parametrize("shelf", ["trash", "archive"])
def test_what_was_put_away_is_searched_by_any_word_and_comes_back(
    qtbot, open_window, person, fill, settled, shelf
):
    anna, mehmet = person("Anna Krüger"), person("Mehmet Baydar")
    other = person("Jonas Schöller")
    put_away = contacts.delete if shelf == "trash" else contacts.archive
    fill(
        lambda ws: contacts.set_field(ws, [anna], "notes", "Sings in a choir"),
        lambda ws: put_away(ws, [anna, mehmet]),
        lambda ws: (contacts.archive if shelf == "trash" else contacts.delete)(ws, [other]),
    )
    window = open_window("trash")
    page = window.deck.page()
    qtbot.mouseClick(page._choice.segment(shelf), Qt.MouseButton.LeftButton)
    settled(window)
    assert sorted(_rows(page)) == ["Anna Krüger", "Mehmet Baydar"]
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "choir ann")
    settled(window)
    assert _rows(page) == ["Anna Krüger"]
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page._view.selectedIndexes()
    assert page._back.isEnabled()
    qtbot.keyClick(page._view, Qt.Key.Key_Return)
    settled(window)
    assert _rows(page) == []
    assert page._empty.title.text() == "Nobody here fits the search."
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    settled(window)
    assert _rows(page) == ["Mehmet Baydar"]


# ------------------------------------------------------------ settings


def test_every_control_saves_at_once(qtbot, open_window, paths, settled):
    from mitose import settings
    from mitose.ui.settings.controls import FlagControl, ListControl

    window = open_window("settings")
    page = window.deck.page()
    qtbot.mouseClick(page.findChild(FlagControl, "single_keys"), Qt.MouseButton.LeftButton)
    region = page.findChild(ListControl, "region")
    region.setCurrentIndex(region.findData("DE-HE"))
    region.activated.emit(region.currentIndex())
    kept = settings.load(paths.settings).settings
    assert kept.single_keys is False
    assert kept.region == "DE-HE"


def test_a_backup_is_made_listed_and_brought_back(qtbot, open_window, paths, person, settled):
    person("Anna Krüger")
    window = open_window("settings")
    from PySide6.QtWidgets import QPushButton

    page = window.deck.page()
    page.findChild(QPushButton, "make_backup").click()
    settled(window)
    (made,) = backups.existing(paths)
    assert made.file.name in window.notice.text()
    button = next(b for b in page.findChildren(QPushButton) if b.property("file") == str(made.file))
    button.click()
    sheet = window.findChild(ConfirmSheet)
    with qtbot.waitSignal(window.context.navigate.restore_wanted) as wanted:
        sheet.action.click()
    assert wanted.args == [made.file]


# ------------------------------------------------------------ sentences


def test_every_storage_error_has_a_sentence_with_advice(qtbot):
    for code in StorageError.__doc__.split("``")[1::2]:
        if code.isidentifier() and code not in ("code",):
            said = errors.explain(StorageError(code, path="/data/mitose.db", reason="no room"))
            assert f"({code})" not in said.happened, code
            assert said.advice, code


def test_a_bug_is_explained_without_its_inside(qtbot):
    assert "ZeroDivision" not in str(errors.explain(ZeroDivisionError("secret")))


def test_every_step_a_service_makes_has_a_sentence():
    made = set()
    for file in (SOURCES / "services").glob("*.py"):
        made |= set(re.findall(r'\b[Ll]abel\("([a-z_]+)"', file.read_text("utf-8")))
    assert made - step_labels.known_codes() == set()


def test_step_sentences_name_one_contact_and_count_many(qtbot):
    assert step_labels.sentence(Label("move", 1, (3,), "next"), "Anna") == "Anna moved to Next"
    assert step_labels.sentence(Label("move", 1200, (), "have")) == "1,200 contacts moved to Have"
    assert step_labels.sentence(Label("import", 1234, ())) == "1,234 contacts imported"


# ------------------------------------------------------------ a file that does not open


def test_a_damaged_file_offers_its_newest_backup(qtbot, paths, person):
    person("Anna Krüger")
    with Workspace.open(paths) as workspace:
        backups.backup(workspace)
    paths.database.write_bytes(b"not a database at all, but some text" * 200)
    with pytest.raises(StorageError) as caught:
        Workspace.open(paths)
    window = TroubleWindow(caught.value, paths)
    qtbot.addWidget(window)
    window.show()
    assert "mitose.db" in window.happened.text()
    from PySide6.QtWidgets import QPushButton

    first = window.findChildren(QPushButton)[0]
    assert first.text() == "Open the newest backup"
    with qtbot.waitSignal(window.again) as again:
        first.click()
    assert again.args == [paths]
    (kept,) = paths.backups.glob("damaged-*")
    assert kept.read_bytes().startswith(b"not a database at all")
    with Workspace.open(paths) as workspace:
        assert len(contacts.list_contacts(workspace)) == 1


@pytest.mark.parametrize("name", ["trash", "steps"])
def test_the_keys_work_each_time_a_page_is_opened(open_window, person, fill, settled, name):
    anna, ben = person("Anna Krüger"), person("Ben Sommer")
    fill(lambda workspace: contacts.delete(workspace, [anna, ben]))
    person("Carla Dietz")
    window = open_window("contacts")
    for _ in range(3):
        window.show_page("contacts")
        settled(window)
        assert window.deck.isAncestorOf(QApplication.focusWidget())
        window.show_page(name)
        settled(window)
        assert window.deck.page().isAncestorOf(QApplication.focusWidget())
