"""A panel on a real file with a few invented contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mitose import paths
from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails, Method, NewContact
from mitose.domain.plan import OfferState, StepState
from mitose.services import contacts, history, plans
from mitose.services.workspace import Workspace
from mitose.ui import i18n
from mitose.ui.actions import Actions
from mitose.ui.contact_panel.panel import ContactPanel
from mitose.ui.context import Context, Navigator, Notices
from mitose.ui.tasks import Tasks
from mitose.ui.theme import theme


@dataclass
class Stage:
    """The panel, the file it works on, and what a user can do with both."""

    panel: ContactPanel
    tasks: Tasks
    workspace: Workspace
    ids: dict[str, int]
    troubles: list[object] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Let everything that is under way end and be shown."""
        for _ in range(3):
            assert self.tasks.settle()
            for _ in range(8):
                QCoreApplication.processEvents()
        self.panel.view.fill_all()

    def show(self, name: str) -> None:
        self.panel.show_contact(self.ids[name])
        self.settle()

    def stored(self, name: str) -> ContactDetails:
        """What the file holds."""
        answers: list[ContactDetails] = []
        self.ask(contacts.details, self.ids[name], answers)
        return answers[0]

    def ask(self, service: Callable[..., object], argument: object, answers: list) -> None:
        def collect(ws: Workspace) -> None:
            answers.append(service(ws, argument))

        self.tasks.read(collect)
        self.settle()

    def undo(self) -> None:
        """What Ctrl+Z outside a field does."""
        self.tasks.deed(history.undo)
        self.settle()

    def steps(self) -> int:
        """How many steps could be undone."""
        answers: list = []
        self.ask(history.steps, 500, answers)
        return len([step for step in answers[0] if not step.undone])

    def type(self, widget: QWidget, text: str) -> None:
        """Type as a person does: into the widget that has the focus."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.settle()

    def leave(self) -> None:
        """Put the focus elsewhere."""
        self.panel.setFocus()
        self.settle()


@pytest.fixture
def filled(data_folder) -> dict[str, int]:
    """Anna (Have), Sabine (Next, with a whole plan), Eva (Future)."""
    with Workspace.open(paths.Paths(data_folder)) as ws:
        anna = contacts.add(ws, NewContact("Anna Krüger", role="Architect")).made
        sabine = contacts.add(
            ws,
            NewContact(
                "Sabine Hartwig",
                Category.NEXT,
                role="Marketing lead",
                organisation="Nordlicht Energie",
                city="Kassel",
                methods=(
                    Method("phone", "+49 561 555 0142", "work"),
                    Method("email", "s.hartwig@nordlicht.example", "work"),
                ),
                wants=("A first project", "An introduction"),
                offers=("Two tickets for the print fair",),
            ),
        ).made
        contacts.set_field(ws, [sabine], "meaning", "Opens the energy sector.")
        survey = plans.add_offer(ws, sabine, "The reader survey").made
        plans.set_offer_state(ws, survey, OfferState.GIVEN, on=date(2026, 11, 12))
        plans.set_approach(ws, sabine, way_in="Introduction", introducer_id=anna)
        asked = plans.add_step(ws, sabine, "Ask Anna").made
        plans.set_step_state(ws, asked, StepState.DONE, date(2026, 11, 18))
        plans.add_step(ws, sabine, "Call", date(2026, 11, 24), time(10))
        eva = contacts.add(ws, NewContact("Prof. Eva Malik", Category.FUTURE)).made
    return {"anna": anna, "sabine": sabine, "eva": eva}


@pytest.fixture
def stage(qtbot, qapp, data_folder, filled) -> Iterator[Stage]:
    theme().apply(qapp, "light")
    i18n.install(qapp, "en")
    workspace = Workspace.open(paths.Paths(data_folder))
    tasks = Tasks(workspace)
    navigate, notices = Navigator(), Notices()
    context = Context(workspace, tasks, theme(), None, Actions(), navigate, notices, None)  # type: ignore[arg-type]
    panel = ContactPanel(context)
    made = Stage(panel, tasks, workspace, filled)
    tasks.changed.connect(panel.refresh)
    notices.troubled.connect(made.troubles.append)
    notices.said.connect(lambda text, *_: made.said.append(text))
    panel.resize(420, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    yield made
    made.panel.flush()
    made.settle()
    tasks.shutdown()
    made.panel.close()
    made.panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workspace.close()
