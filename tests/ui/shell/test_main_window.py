"""The window as its user sees it."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from mitose import app
from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.domain.errors import StorageError
from mitose.services import contacts, moves
from mitose.services.workspace import Workspace
from mitose.ui.main_window import Parts

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_deed_is_named_undone_by_its_button_and_done_again_by_the_keys(
    qtbot, open_window, person, settled
):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    window.context.tasks.deed(moves.move, [anna], Category.NEXT)
    settled(window)
    assert window.notice.text() == "Anna Krüger moved to Next"
    window.notice.focus_action()
    window.history.undo()
    settled(window)
    assert window.notice.text().startswith("Undone: Anna Krüger ")
    window.deck.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    settled(window)
    assert window.notice.text().startswith("Done again: Anna Krüger ")
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settled(window)
    assert window.notice.text().startswith("Undone: Anna Krüger ")


def test_what_was_done_is_told_beside_the_open_panel_not_on_it(qtbot, open_window, person, settled):
    anna = person("Maximiliane-Friederike Freifrau von und zu Hohenstein-Wallersteinburg-Ansbach")
    window = open_window("contacts", size=(1366, 768))
    window.context.tasks.deed(moves.move, [anna], Category.NEXT)
    settled(window)
    alone = window.notice.geometry()
    window.show_contact(anna)
    settled(window)
    panel = window.slot.panel
    on_panel = QRect(panel.mapTo(window.notice.parentWidget(), QPoint(0, 0)), panel.size())
    assert not window.notice.geometry().intersects(on_panel)
    window.slot.close()
    settled(window)
    qtbot.waitUntil(lambda: window.notice.geometry() == alone)


def test_ctrl_z_in_a_field_stays_in_the_field(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("contacts")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    field = window.header.filter
    assert field.hasFocus()
    qtbot.keyClicks(field, "xy")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    settled(window)
    assert field.text() == ""
    assert window.notice.text() == ""


def test_nothing_to_undo_is_said(open_window, settled):
    window = open_window("welcome")
    window.history.undo()
    settled(window)
    assert window.notice.text() == "Nothing to undo"


def test_the_rail_shows_icons_alone_where_there_is_little_room(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts", size=(1440, 900))
    assert not window.rail.narrow
    window.show_contact(anna)
    settled(window)
    assert window.rail.narrow  # below 1500 px while the panel is open
    window.slot.close()
    assert not window.rail.narrow
    window.resize(1279, 800)
    assert window.rail.narrow


def test_escape_closes_the_panel_then_empties_the_filter(qtbot, open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    window.header.filter.setText("anna")
    window.show_contact(anna)
    settled(window)
    assert window.slot.is_open
    window.deck.tell("focus_default")
    for _ in range(3):
        if window.slot.is_open:
            qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.slot.is_open
    assert window.header.filter.text() == "anna"
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.header.filter.text() == ""


def test_typing_into_the_filter_on_today_goes_to_the_contacts(qtbot, open_window, person, settled):
    person("Anna Krüger")
    window = open_window("today")
    window.header.filter.setFocus()
    qtbot.keyClicks(window.header.filter, "an")
    settled(window)
    assert window.deck.name == "contacts"
    assert window.header.filter.text() == "an"
    assert window.header.filter.hasFocus()


def test_the_rail_counts_and_its_sources_filter(qtbot, open_window, person, settled):
    person("Anna Krüger", source="XING")
    person("Ole Kristensen", source="XING")
    person("Petra Weißenborn", source="BNI")
    window = open_window("today")
    assert window.rail.button("contacts").number() == 3
    xing = next(one for one in window.rail.sources() if one.name == "XING")
    assert xing.accessibleName() == "XING, 2"
    qtbot.mouseClick(xing, Qt.MouseButton.LeftButton)
    settled(window)
    assert window.deck.name == "contacts"
    assert xing.isChecked()


def test_another_programs_change_is_seen(qtbot, open_window, paths, person, settled):
    person("Anna Krüger")
    window = open_window("today")
    window._watch.look()
    with Workspace.open(paths) as other:
        contacts.add(other, NewContact("Ole Kristensen"))
    window._watch.look()
    settled(window)
    qtbot.waitUntil(lambda: window.rail.button("contacts").number() == 2)


def test_another_programs_change_is_seen_although_a_deed_came_first(
    open_window, paths, person, settled
):
    anna, ole = person("Anna Krüger"), person("Ole Kristensen")
    window = open_window("contacts")
    window.show_contact(anna)
    settled(window)
    window.context.tasks.deed(contacts.set_field, [ole], "role", "Editor")
    settled(window)
    with Workspace.open(paths) as other:
        contacts.set_field(other, [anna], "meaning", "met by another program")
    window.context.tasks.deed(contacts.set_field, [ole], "role", "Publisher")
    settled(window)
    window._watch.look()
    settled(window)
    fields = window.slot.panel.findChildren(QPlainTextEdit)
    assert "met by another program" in [field.toPlainText() for field in fields]


def test_an_error_says_what_is_safe_and_stays_until_closed(open_window, settled):
    window = open_window("welcome")
    window.context.tasks.trouble.emit(StorageError("disk_full"))
    assert window.banners.trouble_text() == (
        "The disk is full; nothing could be saved. "
        "What was saved before is safe. Make room, then try again."
    )


def test_what_is_over_is_not_said_any_longer(open_window, person, settled):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    for code, over in (("disk_full", True), ("damaged", False)):
        window.context.tasks.trouble.emit(StorageError(code))
        window.context.tasks.deed(contacts.set_field, [anna], "role", code)
        settled(window)
        assert bool(window.banners.trouble_text()) != over


@pytest.mark.parametrize("way", ["seen", "panel closed", "another page"])
def test_a_text_that_cannot_be_saved_keeps_the_window_until_it_is_saved(
    open_window, person, settled, monkeypatch, way
):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    with full_disk(monkeypatch):
        type_meaning(window, anna, "Precious", settled)
        if way == "panel closed":
            window.slot.close()
        elif way == "another page":
            window.show_page("settings")
        settled(window)
        assert not window.close()
        settled(window)
        assert window.banners.trouble_text().startswith("A text is not saved yet, so this window")
        assert window.slot.contact_id == anna
        field = window.slot.panel.view.header.meaning
        assert (field.edit.text(), field.isVisible()) == ("Precious", True)
        assert not window.close()
    field._failure._again.click()
    settled(window)
    assert not window.banners.trouble_text()
    assert window.close()


def test_a_text_is_given_up_by_closing_the_message_then_the_window(
    open_window, person, settled, monkeypatch
):
    anna = person("Anna Krüger")
    window = open_window("contacts")
    with full_disk(monkeypatch):
        type_meaning(window, anna, "Precious", settled)
        assert not window.close()
        window.banners._trouble._close.click()
        assert window.close()


def full_disk(monkeypatch):
    """Within this nothing can be saved."""

    @contextmanager
    def full():
        with monkeypatch.context() as patch:
            patch.setattr(contacts, "set_field", refuse)
            yield

    def refuse(*_words, **_named):
        raise StorageError("disk_full")

    return full()


def type_meaning(window, contact_id, text, settled):
    window.show_contact(contact_id)
    settled(window)
    field = window.slot.panel.view.header.meaning
    field.setFocus()
    QTest.keyClicks(field.edit, text)


def test_files_dropped_on_the_window_go_to_the_import(qtbot, open_window, tmp_path, settled):
    from PySide6.QtWidgets import QWidget

    got = []

    class Import(QWidget):
        def __init__(self, _context):
            super().__init__()

        def title(self):
            return "Import"

        def refresh(self, changes):
            pass

        def focus_default(self):
            pass

        def open_files(self, paths):
            got.extend(paths)

    real = app.parts()
    parts = Parts({**real.pages, "import": Import}, real.panel, real.modules)
    window = open_window("welcome", parts)
    file = tmp_path / "contacts.vcf"
    file.write_text("")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert got == [file]
    assert window.deck.name == "import"


def test_the_sheet_of_keys_lists_them_and_closes_with_escape(qtbot, open_window):
    from mitose.ui.keys_sheet import KeysSheet

    window = open_window("welcome")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(KeysSheet)
    assert sheet.is_open()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.is_open()


def test_language_and_theme_switch_at_once_and_come_back_to_the_place(qtbot, open_window, settled):
    from PySide6.QtWidgets import QApplication

    from mitose.ui.program import dress
    from mitose.ui.theme import theme

    window = open_window("settings")
    window.restyling.connect(lambda: dress(QApplication.instance(), window.context.settings.now))
    page = window.deck.page()
    choice = page.findChild(type(page.findChild(object, "theme")), "theme")
    qtbot.mouseClick(choice.segment("dark"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.deck.page() is not page)
    settled(window)
    assert theme().dark
    assert window.deck.name == "settings"
    assert window.context.settings.now.theme == "dark"


def test_the_window_keeps_its_size(qtbot, open_window):
    window = open_window("welcome", size=(1200, 700))
    window.close()
    assert window.context.settings.now.window_geometry


def test_an_opening_panel_lays_the_board_out_once_and_so_does_a_closing_one(
    qtbot, open_window, person, settled
):
    ids = [person("Anna Krüger"), person("Bernd Vogt")]
    window = open_window("contacts")
    for contact in ids:  # what is built the first time is built
        window.show_contact(contact)
        settled(window)
    column = window.deck.page().columns[Category.HAVE].view
    panel = window.slot.panel
    for size in ((1440, 900), (1700, 900)):  # the rail becomes narrow beside it, or does not
        window.resize(*size)
        window.slot.close()
        settled(window)
        board, side = _Resized(column), _Resized(panel.view)
        window.show_contact(ids[0])
        settled(window)
        assert len(board.widths) == 1
        assert side.widths in ([], [panel.view.width()])
        assert panel.width() == window.context.settings.now.panel_width
        board.widths.clear()
        window.slot.close()
        settled(window)
        assert len(board.widths) == 1


class _Resized(QObject):
    """Notes the widths a widget gets."""

    def __init__(self, widget):
        super().__init__(widget)
        self.widths = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Resize and event.size() != event.oldSize():
            self.widths.append(event.size().width())
        return super().eventFilter(watched, event)


def test_import_in_the_rail_means_the_next_one_after_a_report(
    qtbot, open_window, tmp_path, settled
):
    window = open_window("import")
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nN:Weber;Jonas\nFN:Jonas Weber\nEND:VCARD\n")
    page = window.deck.page()
    window.open_files([cards])
    settled(window)
    button = window.rail.button("import")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.preview.isVisible()  # what is not imported yet stays
    page.preview.start.click()
    settled(window)
    assert page.report.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.sources.isVisible()


def test_the_keys_are_on_a_card_though_the_filter_kept_had_to_be_read_first(
    open_window, person, settled
):
    for name in ("Anna Krüger", "Mehmet Baydar"):
        person(name)
    before = open_window("contacts")
    before.header.filter.setText("name:baydar")
    settled(before)
    before.flush()
    window = open_window("today")
    window.show_page("contacts")
    settled(window)
    view = window.deck.page().columns[Category.HAVE].view
    assert view.model().rowCount() == 1
    assert QApplication.focusWidget() is view
    assert view.currentIndex().row() == 0
