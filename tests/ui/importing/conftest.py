"""The import page on a real file, in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from mitose import paths
from mitose.domain.contact import ContactDetails
from mitose.services import contacts, history
from mitose.services.workspace import Workspace
from mitose.ui import i18n
from mitose.ui.actions import Actions
from mitose.ui.context import Context, Navigator, Notices
from mitose.ui.importing.page import ImportPage
from mitose.ui.tasks import Tasks
from mitose.ui.theme import theme


@dataclass
class Stage:
    """The page, the file it works on, and what a user can do with both."""

    page: ImportPage
    context: Context
    troubles: list[object] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    sources_shown: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Let everything that is under way end and be shown."""
        for _ in range(4):
            assert self.context.tasks.settle(60)
            for _ in range(8):
                QCoreApplication.processEvents()

    def read(self, *files: Path) -> None:
        """Drop files on the window and wait for what comes of it."""
        self.page.import_paths(files)
        self.settle()

    def start(self) -> None:
        """Press 'Import n' and wait for the report."""
        self.page.preview.start.click()
        self.settle()

    def shown(self) -> str:
        """Which of the page's views is shown."""
        layer = self.page._layers.currentWidget()
        views = {
            name: getattr(self.page, name)
            for name in ("sources", "columns", "preview", "duplicates", "report", "nothing")
        }
        views["earlier"] = self.page.earlier.view
        return next(name for name, view in views.items() if view is layer)

    def cells(self, column: int) -> list[str]:
        model = self.page.preview.model
        return [model.index(row, column).data() for row in range(model.rowCount())]

    def people(self, *, search: str = "") -> Sequence[ContactDetails]:
        """What the file holds."""
        return self.ask(contacts.list_contacts, search=search)

    def ask(self, service: Callable[..., object], *args: object, **named: object):
        answers: list = []

        def collect(ws: Workspace) -> None:
            answers.append(service(ws, *args, **named))

        self.context.tasks.read(collect)
        self.settle()
        return answers[0]

    def set_field(self, name: str, field: str, value: object) -> None:
        """Edit a contact as its panel does."""
        (found,) = self.people(search=name)
        self.context.tasks.deed(contacts.set_field, [found.contact.id], field, value)
        self.settle()

    def undo(self) -> None:
        """What Ctrl+Z does."""
        self.context.tasks.deed(history.undo)
        self.settle()


@pytest.fixture
def stage(qtbot, qapp, data_folder) -> Iterator[Stage]:
    theme().apply(qapp, "light", 1.0)
    i18n.install(qapp, "en")
    workspace = Workspace.open(paths.Paths(data_folder))
    tasks = Tasks(workspace)
    navigate, notices = Navigator(), Notices()
    context = Context(workspace, tasks, theme(), None, Actions(), navigate, notices, None)  # type: ignore[arg-type]
    page = ImportPage(context)
    qtbot.addWidget(page)
    made = Stage(page, context)
    tasks.changed.connect(page.refresh)
    notices.troubled.connect(made.troubles.append)
    notices.said.connect(lambda text, *_: made.said.append(text))
    navigate.source_wanted.connect(made.sources_shown.append)
    page.resize(1140, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made.settle()
    yield made
    made.settle()
    tasks.shutdown()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workspace.close()


CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\n{more}END:VCARD\r\n"


@pytest.fixture
def write_cards(tmp_path) -> Callable[..., Path]:
    """Writes a vCard file of (name, further lines) pairs."""

    def write(*people: tuple[str, str], name: str = "contacts.vcf") -> Path:
        path = tmp_path / name
        path.write_text(
            "".join(CARD.format(name=who, more=more) for who, more in people),
            encoding="utf-8",
            newline="",
        )
        return path

    return write
