"""The window on a real file with unrated and planned contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose import paths
from mitose.app import parts
from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails, NewContact
from mitose.services import contacts
from mitose.services.workspace import Workspace
from mitose.ui.main_window import MainWindow
from mitose.ui.program import dress, make_context

UNRATED = tuple(f"Person {number:02}" for number in range(1, 31))


@dataclass
class Stage:
    """The window and what a user can do and see."""

    window: MainWindow
    ids: dict[str, int]

    @property
    def page(self):
        return self.window.deck.page()

    def settle(self) -> None:
        for _ in range(4):
            assert self.window.context.tasks.settle()
            for _ in range(6):
                QCoreApplication.processEvents()

    def key(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def start(self, name: str, ids=None, title: str = "") -> None:
        self.window.start_round(name, ids, title)
        self.settle()

    def stored(self, name: str) -> ContactDetails:
        found: list[ContactDetails] = []

        def collect(ws: Workspace) -> None:
            found.append(contacts.details(ws, self.ids[name]))

        self.window.context.tasks.read(collect)
        self.settle()
        return found[0]


@pytest.fixture
def filled(data_folder) -> dict[str, int]:
    """Thirty unrated in Have, one in Next, one in Future."""
    ids = {}
    with Workspace.open(paths.Paths(data_folder)) as ws:
        for name in UNRATED:
            ids[name] = contacts.add(ws, NewContact(name, source="BNI")).made
        for name, category in (("Sabine", Category.NEXT), ("Eva", Category.FUTURE)):
            ids[name] = contacts.add(ws, NewContact(name, category)).made
    return ids


@pytest.fixture
def stage(qtbot, qapp, data_folder, filled) -> Iterator[Stage]:
    workspace = Workspace.open(paths.Paths(data_folder))
    dress(qapp, workspace.settings, "en")
    window = MainWindow(make_context(workspace), parts(), "contacts")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Stage(window, filled)
    made.settle()
    yield made
    window.context.tasks.settle()
    window.context.tasks.shutdown()
    workspace.close()
