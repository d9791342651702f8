"""The one table of actions, and the keys it gives."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from mitose.paths import resource
from mitose.ui.action_table import DRAWN, SCOPES, TABLE
from mitose.ui.actions import Actions
from mitose.ui.widgets.button import Button


def test_no_two_actions_share_a_key_in_a_scope_or_with_the_window():
    for scope in SCOPES:
        taken: dict[QKeySequence, str] = {}
        for spec in (*TABLE, *DRAWN):
            if spec.scope not in (scope, "window"):
                continue
            for key in spec.keys:
                sequence = QKeySequence(key).toString()
                assert sequence, f"{spec.id}: {key!r} is no key"
                assert sequence not in taken, f"{spec.id} and {taken[sequence]} share {key}"
                taken[sequence] = spec.id


def test_every_action_has_words_a_handler_a_scope_and_a_picture_that_is_there():
    assert len({spec.id for spec in TABLE}) == len(TABLE)
    for spec in TABLE:
        assert spec.text
        assert spec.handler.isidentifier()
        assert spec.scope in SCOPES
        if spec.icon:
            assert resource(f"icons/{spec.icon}.svg").is_file()


class Target(QWidget):
    def __init__(self):
        super().__init__()
        self.pressed = []
        self.list = QWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = QLineEdit(self)
        self.button = QPushButton("Do", self)
        box = QVBoxLayout(self)
        for one in (self.list, self.field, self.button):
            box.addWidget(one)

    def undo(self):
        self.pressed.append("undo")

    def focus_filter(self):
        self.pressed.append("filter")

    def rate_loose(self):
        self.pressed.append("loose")


@pytest.fixture
def target(qtbot):
    widget = Target()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitActive(widget)
    return widget


def test_keys_reach_the_handler_but_letters_stay_in_a_field(qtbot, target):
    actions = Actions()
    made = actions.attach(target, "window", target)
    actions.attach(target.list, "board", target)
    assert set(made) == {"undo", "filter"}
    target.list.setFocus()
    qtbot.keyClick(target.list, Qt.Key.Key_2)
    qtbot.keyClick(target.list, Qt.Key.Key_Slash)
    qtbot.keyClick(target.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert target.pressed == ["loose", "filter", "undo"]
    target.field.setFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_Slash):
        qtbot.keyClick(target.field, key)
    qtbot.keyClick(target.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert target.pressed == ["loose", "filter", "undo"]


def test_single_keys_can_be_switched_off_and_on(qtbot, target):
    actions = Actions(single_keys=False)
    actions.attach(target, "window", target)
    actions.attach(target.list, "board", target)
    target.list.setFocus()
    qtbot.keyClick(target.list, Qt.Key.Key_2)
    qtbot.keyClick(target.list, Qt.Key.Key_Slash)
    assert target.pressed == []
    qtbot.keyClick(target.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert target.pressed == ["filter"]
    actions.set_single_keys(True)
    qtbot.keyClick(target.list, Qt.Key.Key_2)
    assert target.pressed == ["filter", "loose"]


def test_a_second_change_of_the_settings_forgets_widgets_already_gone(qtbot, target):
    actions = Actions()
    gone = QWidget()
    kept = actions.attach(gone, "board", target)
    actions.attach(target.list, "board", target)
    shiboken6.delete(gone)
    actions.set_single_keys(False)
    target.list.setFocus()
    qtbot.keyClick(target.list, Qt.Key.Key_2)
    assert kept
    assert target.pressed == []


def test_in_a_read_only_folder_deeds_are_off_and_say_why(target):
    made = Actions(read_only=True).attach(target.list, "board", target)
    assert not made["rate_loose"].isEnabled()
    assert "read" in made["rate_loose"].toolTip()


def test_every_action_is_handled_by_who_its_scope_belongs_to():
    from mitose.ui.contact_panel.going import Going
    from mitose.ui.contacts.card_deeds import CardDeeds
    from mitose.ui.merging.duplicates_view import DuplicatesView
    from mitose.ui.rounds.sorting_page import SortingPage
    from mitose.ui.today.page import TodayPage
    from mitose.ui.trash.page import TrashPage
    from mitose.ui.week.deeds import EntryDeeds
    from mitose.ui.week.fullness import Fullness
    from mitose.ui.week.page import WeekPage
    from mitose.ui.week.reading import WeekReading
    from mitose.ui.window_actions import WindowActions

    owners = {
        "window": (WindowActions,),
        "today": (TodayPage,),
        "week": (WeekPage, EntryDeeds, Fullness, WeekReading),
        "board": (CardDeeds,),
        "panel": (Going,),
        "trash": (TrashPage,),
        "round": (SortingPage,),
        "merging": (DuplicatesView,),
    }
    for spec in TABLE:
        assert any(hasattr(owner, spec.handler) for owner in owners[spec.scope]), spec.id


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("page", ["today", "board", "round", "merging", "trash"])
def test_a_focused_button_keeps_space_and_enter(qtbot, page, key):
    """Not the page's own Space or Enter is done, but what the button says."""
    widget = QWidget()
    qtbot.addWidget(widget)
    button = Button("Do", parent=widget)
    done = []
    target = SimpleNamespace(
        **{spec.handler: (lambda name=spec.id: done.append(name)) for spec in TABLE}
    )
    actions = Actions()
    actions.attach(widget, page, target)
    actions.attach(widget, "window", target)
    button.clicked.connect(lambda: done.append("button"))
    widget.show()
    widget.activateWindow()
    qtbot.waitActive(widget)
    button.setFocus()
    qtbot.keyClick(button, key)
    assert done == ["button"]


#: The list of keys as it was designed, and whose each is in the window, on cards and in rounds.
DESIGNED = {
    "Ctrl+K": {"palette"},
    "/": {"filter"},
    "Ctrl+F": {"filter"},
    "Ctrl+N": {"add_contact"},
    "Ctrl+Z": {"undo"},
    "Ctrl+Shift+Z": {"redo"},
    "Ctrl+P": {"print"},
    "F1": {"keys"},
    "Alt+Left": {"category_before"},
    "Alt+Right": {"category_after"},
    "Alt+Up": {"place_up"},
    "Alt+Down": {"place_down"},
    "Enter": {"open"},
    "Delete": {"delete"},
    "1": {"rate_address", "round_address"},
    "2": {"rate_loose", "round_loose"},
    "3": {"rate_relationship", "round_relationship"},
    "4": {"to_next", "round_next"},
    "5": {"to_future", "round_future"},
    "0": {"archive", "round_archive"},
    "Backspace": {"round_back"},
    "Space": {"round_later"},
    "Escape": {"back"},
}


def test_the_keys_of_the_design_do_what_it_says_and_nothing_else():
    """Further keys may be there, but none of these may mean something else on cards or in rounds.

    Other pages use them for what is the same there: Enter opens, Delete drops, Alt and arrows move.
    """
    by_key = {}
    for spec in TABLE:
        for key in spec.keys if spec.scope in ("window", "board", "round") else ():
            by_key.setdefault(key, set()).add(spec.id)
    assert {key: by_key.get(key) for key in DESIGNED} == DESIGNED


def test_keys_without_a_modifier_are_those_one_can_switch_off():
    """Letters, digits and '/' act on a card or a row only, but for '/' that goes to the filter."""
    single = {
        (spec.scope, key) for spec in TABLE for key in spec.keys if len(key) == 1 and key != ","
    }
    assert {key for scope, key in single if scope == "window"} == {"/"}
