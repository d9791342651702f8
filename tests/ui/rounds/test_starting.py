"""Where rounds begin: an import, a filter, a column, the selection, the palette; and going on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mitose.domain.category import Category
from mitose.services import rounds
from mitose.ui.widgets.menu import Menu

CTRL = Qt.KeyboardModifier.ControlModifier


def from_column(stage, category, words):
    """Choose an entry in the menu of a column's head."""
    column = stage.page.columns[category]
    column.head.more.click()
    menu = next(one for one in stage.page.findChildren(Menu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text().replace("&", "") == words)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    stage.settle()
    stage.window.activateWindow()
    stage.settle()
    stage.page.focus_default()


def from_palette(stage, words):
    stage.key(Qt.Key.Key_K, CTRL)
    stage.type(words)
    stage.key(Qt.Key.Key_Return)


def filter_by(stage, text):
    stage.window.header.filter.setText(text)
    stage.settle()


def test_a_column_is_sorted_out_and_planned(stage):
    from_column(stage, Category.HAVE, "Sorting round")
    assert stage.window.deck.name == "sorting"
    assert stage.page.queue.state.left == 30
    stage.key(Qt.Key.Key_Escape)
    from_column(stage, Category.FUTURE, "Planning round")
    assert stage.window.deck.name == "planning"
    assert stage.page.view.name.text() == "Eva"


def test_what_a_filter_leaves_is_sorted_out(stage):
    filter_by(stage, "Person 1")
    from_column(stage, Category.HAVE, "Sorting round")
    assert stage.page.queue.state.ids == tuple(stage.ids[f"Person {n}"] for n in range(10, 20))


def test_the_palette_and_its_key_start_both(stage):
    from_palette(stage, "Sorting round")
    assert stage.window.deck.name == "sorting"
    stage.key(Qt.Key.Key_Escape)
    from_palette(stage, "Planning round")
    assert stage.window.deck.name == "planning"
    assert stage.page.view.name.text() == "Sabine"
    stage.key(Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_R, CTRL)
    assert stage.window.deck.name == "sorting"


def test_a_round_over_a_selection_goes_on_where_it_stopped(stage):
    chosen = [stage.ids[name] for name in ("Person 05", "Eva", "Sabine")]
    stage.page.selection.select(chosen)
    stage.key(Qt.Key.Key_L, CTRL)
    first = stage.page.view.name.text()
    stage.key(Qt.Key.Key_Return, CTRL)
    second = stage.page.view.name.text()
    assert first != second
    stage.key(Qt.Key.Key_Escape)
    stage.page.selection.select([])
    stage.key(Qt.Key.Key_L, CTRL)
    assert stage.page.view.name.text() == second
    assert stage.page.queue.state.left == 2


def test_a_column_is_planned_from_its_own_menu_whatever_stopped(stage):
    stage.start("planning", [stage.ids["Person 05"]])
    stage.key(Qt.Key.Key_Escape)
    from_column(stage, Category.FUTURE, "Planning round")
    assert stage.page.view.name.text() == "Eva"


def test_whom_a_round_would_ask_about_among_those_of_an_import(stage, tmp_path):
    file = tmp_path / "cards.vcf"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEND:VCARD\r\n"
    file.write_text("".join(card.format(name) for name in ("Lena Ott", "Max Ott")), "utf-8")
    stage.window.open_files((file,))
    stage.settle()
    stage.page.preview.start.click()
    stage.settle()
    report = stage.page.report
    assert report.sorting.isVisible()
    assert not report.planning.isVisible()
    report.sorting.click()
    stage.settle()
    assert stage.window.deck.name == "sorting"
    assert stage.page.queue.state.left == 2
    assert stage.page.one.card.name.text() == "Lena Ott"


def test_an_import_nobody_knows_has_nobody_to_ask_about(stage):
    found = []
    stage.window.context.tasks.read(lambda ws: found.append(rounds.of_import(ws, 99)))
    stage.settle()
    assert found == [rounds.OfImport()]
