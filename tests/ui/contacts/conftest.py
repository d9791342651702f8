"""The board in a real window, on a real file with a few invented contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mitose import paths
from mitose.app import parts
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import ContactDetails, NewContact
from mitose.services import contacts, history, plans
from mitose.services.workspace import Workspace
from mitose.ui.contacts.column import Column
from mitose.ui.contacts.page import ContactsPage
from mitose.ui.main_window import MainWindow
from mitose.ui.program import dress, make_context


@dataclass
class Stage:
    """The window and what a user can do and see."""

    window: MainWindow
    ids: dict[str, int]

    @property
    def page(self) -> ContactsPage:
        return self.window.deck.page("contacts")

    def column(self, category: Category) -> Column:
        return self.page.columns[category]

    def settle(self) -> None:
        """Let everything that is under way end and be shown."""
        for _ in range(3):
            assert self.window.context.tasks.settle()
            QTest.qWait(40)  # the rest of a column is asked for when typing pauses
        QCoreApplication.processEvents()

    def names(self, category: Category) -> list[str]:
        """The cards of a column, from top to bottom."""
        model = self.column(category).model
        return [model.index(row).data() for row in range(model.rowCount())]

    def choose(self, *names: str) -> None:
        """Select cards and put the focus on the first one."""
        keys = [self.ids[name] for name in names]
        self.page.selection.select(keys)
        for column in self.page.columns.values():
            row = column.model.row_of(keys[0])
            if row >= 0:
                column.view.setFocus()
                column.view.focus_row(row, select=len(keys) == 1)
        self.page.selection.select(keys)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.settle()

    def type_filter(self, text: str) -> None:
        field = self.window.header.filter
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text) if text else field.clear()
        self.settle()

    def stored(self, name: str) -> ContactDetails:
        found: list[ContactDetails] = []

        def collect(ws: Workspace) -> None:
            found.append(contacts.details(ws, self.ids[name]))

        self.window.context.tasks.read(collect)
        self.settle()
        return found[0]

    def undo(self) -> None:
        self.window.context.tasks.deed(history.undo)
        self.settle()


@pytest.fixture
def filled(data_folder) -> dict[str, int]:
    """Four in Have, two in Next, none in Future."""
    ids = {}
    with Workspace.open(paths.Paths(data_folder)) as ws:
        for name, category in (
            ("Anna Krüger", Category.HAVE),
            ("Mehmet Baydar", Category.HAVE),
            ("Jonas Schöller", Category.HAVE),
            ("Lotte de Vries", Category.HAVE),
            ("Sabine Hartwig", Category.NEXT),
            ("Felix Brandt", Category.NEXT),
        ):
            ids[name] = contacts.add(ws, NewContact(name, category, role="Architect")).made
        contacts.rate(ws, [ids["Anna Krüger"]], Relationship.RELATIONSHIP)
        plans.add_step(ws, ids["Sabine Hartwig"], "Call")
    return ids


@pytest.fixture
def make_stage(qtbot, qapp, data_folder, filled) -> Iterator[Callable[[], Stage]]:
    made: list[Stage] = []

    def end() -> None:
        for stage in made:
            context = stage.window.context
            context.tasks.settle()
            stage.window.close()
            context.tasks.shutdown()
            context.workspace.close()
        made.clear()

    def make() -> Stage:
        end()  # a second one is the next start of the program
        workspace = Workspace.open(paths.Paths(data_folder))
        dress(qapp, workspace.settings)
        window = MainWindow(make_context(workspace), parts(), "contacts")
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        stage = Stage(window, filled)
        made.append(stage)
        stage.settle()
        return stage

    yield make
    end()


@pytest.fixture
def stage(make_stage) -> Stage:
    return make_stage()
