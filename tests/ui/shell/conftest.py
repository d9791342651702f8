"""A real window over a real file, as the program opens it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from mitose import app
from mitose.domain.category import Category
from mitose.domain.contact import Method, NewContact
from mitose.domain.follow_up import FollowUp
from mitose.paths import Paths
from mitose.services import contacts, follow_ups
from mitose.services.workspace import Workspace
from mitose.ui.main_window import MainWindow, Parts
from mitose.ui.program import dress, make_context
from mitose.ui.today.page import TodayPage

#: Layouts within each other at the most.
_NESTED = 12


@pytest.fixture
def paths(data_folder):
    return Paths.at(data_folder)


@pytest.fixture
def fill(paths):
    """Run deeds before the window opens: each is called with the workspace."""

    def run(*deeds):
        with Workspace.open(paths) as workspace:
            return [deed(workspace) for deed in deeds]

    return run


@pytest.fixture
def person(fill):
    """Make a contact and return its id."""

    def make(name, category=Category.HAVE, *, phone="", email="", source=""):
        methods = [Method("phone", phone)] if phone else []
        methods += [Method("email", email)] if email else []
        new = NewContact(name, category=category, methods=tuple(methods), source=source)
        return fill(lambda workspace: contacts.add(workspace, new))[0].made

    return make


@pytest.fixture
def open_window(qtbot, paths):
    """Open the window at a page, settled and active."""
    opened = []

    def run(page="today", parts=None, size=(1440, 900), language="en"):
        workspace = Workspace.open(paths)
        dress(QApplication.instance(), workspace.settings, language)
        context = make_context(workspace)
        window = MainWindow(context, parts or app.parts(), page)
        opened.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        settle(qtbot, window)
        return window

    yield run
    for window in opened:
        window.context.tasks.settle()
        window.context.tasks.shutdown()
        window.context.workspace.close()
        window.close()
        window.deleteLater()


def settle(qtbot, window):
    """Until nothing is under way."""
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not window.context.tasks.busy, timeout=20_000)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not window.context.tasks.busy, timeout=20_000)
    for _ in range(_NESTED):  # a text that needs more room tells its layout, and that the next
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


@pytest.fixture
def settled(qtbot):
    return lambda window: settle(qtbot, window)


@pytest.fixture
def follow_up(fill):
    def make(contact_id, due, text="", **more):
        entry = FollowUp(due, text, contact_id=contact_id, **more)
        return fill(lambda ws: follow_ups.add(ws, entry))[0].made

    return make


@pytest.fixture
def opened():
    return []


@pytest.fixture
def today(open_window, opened):
    """The window on Today, its addresses handed to a list instead of the desktop."""

    def make(**more):
        def opener(url):
            opened.append(url.toString())
            return True

        real = app.parts()
        parts = Parts(
            {**real.pages, "today": lambda c: TodayPage(c, opener)}, real.panel, real.modules
        )
        window = open_window("today", parts, **more)
        return window, window.deck.page()

    return make


@pytest.fixture
def remind(fill, person):
    def make(due, name="Anna Krüger", **more):
        contact_id = person(name)
        entry = FollowUp(due, contact_id=contact_id, **more)
        return fill(lambda ws: follow_ups.add(ws, entry))[0].made

    return make


@pytest.fixture
def on_page(open_window, settled):
    """The window on a page, with the keyboard in it."""

    def make(name, **more):
        window = open_window(name, **more)
        window.deck.page().focus_default()
        settled(window)
        return window, window.deck.page()

    return make


@pytest.fixture
def week(on_page):
    """The window on the week."""
    return partial(on_page, "week")
