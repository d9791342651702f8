"""The first visit of a page is prepared in idle moments, and nobody sees anything of it."""

import threading
from importlib import import_module

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest

from mitose import app
from mitose.domain.category import Category
from mitose.domain.contact import Me, NewContact
from mitose.services import contacts, me
from mitose.services.workspace import Workspace
from mitose.ui import warming as warming_module
from mitose.ui.warming import PAGES, Warming


def warmed(window, qtbot):
    warming = Warming(window.context, window, app.parts().modules)
    qtbot.waitUntil(lambda: warming.done, timeout=60_000)
    return warming


def test_nothing_but_the_board_is_built_before_somebody_is_there(open_window, qtbot):
    window = open_window("today")
    warming = warmed(window, qtbot)
    assert window.deck.count() == 2  # today, and the board that nobody has seen yet
    assert window.slot.panel is None
    warming.end()


def test_a_key_lets_the_rest_be_built_and_every_page_opens_as_ever(open_window, qtbot):
    window = open_window("today")
    warming = warmed(window, qtbot)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: not warming.done)
    qtbot.waitUntil(lambda: warming.done, timeout=60_000)
    assert window.deck.name == "today"
    assert window.slot.panel is not None
    assert not window.slot.is_open
    for name in ("contacts", *PAGES):
        window.show_page(name)
        assert window.deck.currentWidget() is window.deck.page(name)
    warming.end()


def test_modules_of_qt_are_loaded_where_widgets_are_made(open_window, qtbot, monkeypatch):
    loaded = {}

    def load(name):
        loaded[name] = threading.current_thread()
        return import_module(name)

    monkeypatch.setattr(warming_module, "import_module", load)
    window = open_window("today")
    touched(window, qtbot).end()
    assert loaded.pop("PySide6.QtPrintSupport") is threading.main_thread()
    assert threading.main_thread() not in loaded.values()
    assert list(loaded) == list(app.parts().modules)


def test_a_page_asked_for_while_it_is_being_built_is_there_at_once(open_window, qtbot, person):
    person("Anna Winter")
    window = open_window("today")
    for _ in zip(range(3), window.deck.prepare("contacts"), strict=False):
        pass
    window.show_page("contacts")
    page = window.deck.page("contacts")
    qtbot.waitUntil(lambda: len(page.columns) == 3)
    assert [model for model in page.columns.values() if model.model.ids]


def test_a_language_chosen_meanwhile_warms_the_new_pages(open_window, qtbot):
    window = open_window("today")
    warming = warmed(window, qtbot)
    window.context.settings.change(language="de")
    qtbot.waitUntil(lambda: window.deck.count() == 1)
    qtbot.waitUntil(lambda: window.deck.count() == 2, timeout=60_000)
    warming.end()


def test_the_modules_named_are_those_of_the_pages(open_window):
    parts = app.parts()
    window = open_window("today")
    built = set()
    for name in parts.pages:
        window.show_page(name)
        built.add(type(window.deck.page(name)).__module__)
    window.add_contact(Category.HAVE)
    built.add(type(window.slot.panel).__module__)
    assert built - set(parts.modules) == {"mitose.ui.today.page", "mitose.ui.welcome.page"}


def touched(window, qtbot):
    warming = warmed(window, qtbot)
    warming.touched()
    qtbot.waitUntil(lambda: not warming.done)
    qtbot.waitUntil(lambda: warming.done, timeout=60_000)
    return warming


def lines(page):
    model = page.findChild(QAbstractItemModel)
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_changed_since_a_page_was_prepared_is_on_it(open_window, qtbot, settled, paths):
    window = open_window("today")
    warming = touched(window, qtbot)
    for name in ("Anna Winter", "Bernd Sommer"):
        window.context.tasks.deed(contacts.add, NewContact(name))
        settled(window)
    with Workspace.open(paths) as beside:
        (gone,) = contacts.ids_in(beside, Category.HAVE)[1:]
    window.context.tasks.deed(contacts.delete, [gone])
    settled(window)
    window.show_page("contacts")
    settled(window)
    have = window.deck.page("contacts").columns[Category.HAVE]
    assert len(have.model.ids) == 1
    window.show_page("trash")
    settled(window)
    assert any("Bernd Sommer" in line for line in lines(window.deck.page("trash")))
    window.show_page("steps")
    settled(window)
    assert any("Bernd Sommer" in line for line in lines(window.deck.page("steps")))
    warming.end()


def test_the_board_rehearsed_before_a_deed_shows_what_the_deed_did(open_window, qtbot, person):
    """Its cards were painted, and so read, while Today was shown."""
    anna = person("Anna Winter")
    window = open_window("today")
    warming = warmed(window, qtbot)
    window.context.tasks.deed(contacts.set_field, [anna], "role", "Architect")
    assert window.context.tasks.settle()
    window.show_page("contacts")
    page = window.deck.page("contacts")
    have = page.columns[Category.HAVE].model
    qtbot.waitUntil(lambda: list(have.ids) == [anna])
    assert have.card(0).role == "Architect"
    warming.end()


def test_settings_prepared_before_the_first_start_do_not_undo_what_it_asked(
    open_window, qtbot, settled, paths
):
    window = open_window("welcome")
    warming = touched(window, qtbot)
    told = Me(has=("Clear words",), needs=(), wants_to_meet=(), name="Robin Winter")
    window.context.tasks.deed(me.set_me, told)
    settled(window)
    window.show_page("settings")
    settled(window)
    window.show_page("today")
    settled(window)
    with Workspace.open(paths) as beside:
        assert me.me(beside).has == ("Clear words",)
    warming.end()
