"""The window at the page of duplicates, over a real file."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mitose import app
from mitose.domain.contact import Method, NewContact
from mitose.paths import Paths
from mitose.services import contacts
from mitose.services.workspace import Workspace
from mitose.ui.main_window import MainWindow
from mitose.ui.program import dress, make_context

PEOPLE = (
    ("Anna Krüger", "Krüger + Partner", "Frankfurt", "a.krueger@kp.example"),
    ("Anna Krueger", "Krüger + Partner", "Frankfurt am Main", "anna@kp.example"),
    ("Uwe Groß", "Fabrik AG", "", ""),
    ("Uwe Gross", "Fabrik", "", ""),
    ("Priya Sharma", "", "", "priya@mail.example"),
    ("Priya Sharma", "Studio", "", "priya@mail.example"),
    ("Sepp Huber", "Kontor", "", "sepp@huber.example"),
    ("Josef Huber", "", "", "sepp@huber.example"),
)


def fill(workspace):
    """Four pairs: one certain, two of the same name and firm, one of near names."""
    for name, firm, city, mail in PEOPLE:
        methods = (Method("email", mail),) if mail else ()
        new = NewContact(name, organisation=firm, city=city, methods=methods)
        contacts.add(workspace, new)


class Stage:
    """The window, and what a user sees and does."""

    def __init__(self, window, qtbot):
        self.window = window
        self.qtbot = qtbot

    @property
    def page(self):
        return self.window.deck.page("duplicates")

    @property
    def pair(self):
        return self.page.view.pair

    def settle(self):
        for _ in range(3):
            self.qtbot.wait(1)
            self.qtbot.waitUntil(lambda: not self.window.context.tasks.busy, timeout=20_000)

    def shown(self):
        """Which of the page's views is shown."""
        layer = self.page._layers.currentWidget()
        if layer is not self.page.view:
            return "nothing" if layer is self.page.nothing else "searching"
        return "pair" if self.page.view._layers.currentWidget() is self.pair else "groups"

    def titles(self):
        return [card.accessibleName() or card._title() for card in self.page.view.groups.cards]

    def card(self, start):
        cards = self.page.view.groups.cards
        return next(card for card in cards if card._title().startswith(start))

    def press(self, key):
        self.qtbot.keyClick(QApplication.focusWidget(), key)
        self.settle()

    def click(self, button):
        button.click()
        self.settle()

    def read(self, service, **named):
        """Ask a service, as a page would."""
        found = []
        self.window.context.tasks.read(lambda ws: found.append(service(ws, **named)))
        self.settle()
        return found[0]

    def names(self):
        return [entry.contact.name for entry in self.read(contacts.list_contacts)]


@pytest.fixture
def stage(qtbot, data_folder):
    """The page of duplicates, searched."""
    with Workspace.open(Paths.at(data_folder)) as workspace:
        fill(workspace)
    workspace = Workspace.open(Paths.at(data_folder))
    dress(QApplication.instance(), workspace.settings, "en")
    context = make_context(workspace)
    window = MainWindow(context, app.parts(), "duplicates")
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    made = Stage(window, qtbot)
    made.settle()
    yield made
    window.context.tasks.settle()
    window.context.tasks.shutdown()
    window.context.workspace.close()
    window.close()
    window.deleteLater()
