"""Print or save a plan: what it is about, how it looks, and a live preview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.domain.errors import CancelledError
from mitose.services import contacts, documents, typesetting
from mitose.ui.errors import explain
from mitose.ui.painting import paint_box
from mitose.ui.printing.choices import OPTIONS, Choices
from mitose.ui.printing.choosing import RING, Choosing
from mitose.ui.printing.document_work import DocumentWork
from mitose.ui.printing.files import documents_folder, file_name, free_path
from mitose.ui.printing.page_view import PageView, read_page
from mitose.ui.printing.paper import Printing, can_print
from mitose.ui.printing.told import readable, told
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from mitose.domain.goal import Goal
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

#: The width of the choices beside the page, in pixels at 100 % text.
_SIDE_LEAST, _SIDE_MOST = 260, 416
_LOW = 480  # pixels at 100 % text
_PAUSE_MS = 120
_PPI = 120


class PrintSheet(Sheet):
    """`written` carries the DocumentResult of a saved PDF.

    Begins with `document`, else the one printed last; it is as of `day`, else of today. `event` is
    what an event sheet is about, else the next one.
    """

    written = Signal(object)

    def __init__(
        self,
        context: Context,
        window: QWidget,
        ids: Sequence[int],
        name: str = "",
        title: str = "",
        columns: Sequence[str] = (),
        *,
        document: str = "",
        day: date | None = None,
        event: int = 0,
    ) -> None:
        super().__init__(window, "", width=1040, high=True)
        heading = self.tr("Print or save a plan")
        context.tasks.read(typesetting.get_ready)
        self.setAccessibleName(heading)
        self._context = context
        # From the outside in: whatever gets another parent is styled anew with all it holds.
        self._ground = _Ground(self.panel.content)
        self._beside = QWidget(self.panel.content)
        self.side = Choosing(
            context.settings,
            ids,
            name,
            title,
            columns,
            document=document,
            day=day,
            event=event,
            parent=self._beside,
        )
        self._asked = 0
        self._dialog: QFileDialog | None = None
        self._printing: Printing | None = None
        self._made: documents.Pictures | None = None
        self._copying = False
        self.work = DocumentWork(context, self)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        self.preview = PageView(self._ground)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_preview)
        self.closed.connect(self._give_up_pages)
        self.side.changed.connect(self._pause.start)
        self._build(heading)
        context.tasks.read(_offered, done=self.side.know_offered)
        self._ask_preview()

    # ------------------------------------------------------------ layout

    def _build(self, heading: str) -> None:
        look = theme()
        self.body.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self.body.addLayout(row)
        row.setSpacing(0)
        self._ground.hold(self.preview)
        self._share = _share_of(self.parentWidget())
        row.addWidget(self._ground, 5 - self._share)
        side = self._beside
        row.addWidget(side, self._share)
        side.setMinimumWidth(look.px(_SIDE_LEAST))
        side.setMaximumWidth(look.px(_SIDE_MOST))
        self._column = column = QVBoxLayout(side)
        edge = look.px(20)
        inner = edge - look.px(RING)  # the rings of the fields need room beside them
        column.setContentsMargins(inner, edge, inner, edge)
        column.setSpacing(look.px(10))
        column.addLayout(_set_in(WrapLabel(heading, Size.LARGE, Weight.STRONG, parent=side)))
        column.addWidget(self.side, 1)
        self.side.setMinimumHeight(1)  # with large text the buttons below need all the room
        self.said = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED, parent=self.side.holder)
        self.side.column.addWidget(self.said)
        buttons = ButtonRow(parent=side)
        self.save = Button(self.tr("Save as PDF …"), Kind.PRIMARY, parent=buttons)
        self.save.clicked.connect(self.ask_file)
        self.print_it = Button(self.tr("Print …"), parent=buttons)
        self.print_it.clicked.connect(self._print)
        self.print_it.setVisible(can_print())
        self.copy = Button(self.tr("Copy for a mail"), icon_name="copy", parent=buttons)
        self.copy.clicked.connect(self._copy)
        close = Button(self.tr("Close"), parent=buttons)
        close.clicked.connect(self.reject)
        for button in (self.save, self.print_it, self.copy, close):
            buttons.add(button)
        column.addLayout(_set_in(buttons))

    def _least(self, width: int) -> int:
        """The choices scroll by themselves, so that what stands above and below stays in sight."""
        look = theme()
        side = min(max(width * self._share // 5, look.px(_SIDE_LEAST)), look.px(_SIDE_MOST))
        return self._column.minimumHeightForWidth(side)

    def first_focus(self) -> QWidget:
        """The first choice."""
        return self.side.document

    # ------------------------------------------------------------ preview

    def _ask_preview(self) -> None:
        chosen = self.side.choices()
        self._asked += 1
        has_some = bool(chosen.ids) or chosen.document in documents.WITHOUT_CONTACTS
        self.save.setEnabled(has_some)
        self.print_it.setEnabled(has_some)
        self.copy.setEnabled(has_some)
        if not has_some:
            self.preview.say(self.tr("There is no contact here to print."))
            self.said.setText("")
            return
        self._context.tasks.read(
            _preview,
            self._asked,
            chosen,
            chosen.day or self._context.today(),
            self.preview.place,
            done=self._show_preview,
            failed=self._no_preview,
        )

    def _show_preview(
        self, answer: tuple[int, documents.Pictures, tuple[int, QImage] | None]
    ) -> None:
        number, made, read = answer
        if number != self._asked:
            return
        self._made = made
        self.preview.set_pages(made.pages, read)
        self.said.setText(self.sentence())

    def _give_up_pages(self) -> None:
        """Drop what is large: Python may find much later that nobody has the sheet any more."""
        self._pause.stop()
        self._asked += 1  # a preview still under way is too late
        self._made = None
        self.preview.set_pages(())

    def _no_preview(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.preview.say(str(explain(error)))
        self.said.setText("")

    def sentence(self) -> str:
        """'1 page · without personal ratings · readable by screen readers'."""
        chosen = self.side.choices()
        if chosen.document not in documents.WITHOUT_CONTACTS and (
            len(chosen.ids) > chosen.previewed
        ):
            parts = [
                self.tr("%Ln contact(s)", "", len(chosen.ids)),
                self.tr("preview of the first {count}").format(count=chosen.previewed),
            ]
        else:
            parts = [self.tr("%Ln page(s)", "", self.preview.count())]
        if chosen.document == "data-sheet":
            parts.append(self.tr("with everything that is held"))
        elif "ratings" in OPTIONS[chosen.document]:
            rated = chosen.options["ratings"]
            parts.append(
                self.tr("with personal ratings") if rated else self.tr("without personal ratings")
            )
        if chosen.options["private_notes"]:
            parts.append(self.tr("with private notes"))
        made = self._made
        if made is None or "not_accessible" not in made.notes:
            parts.append(readable())
        if made is not None:
            parts += told(made.notes, made.missing)
        return " · ".join(parts)

    # ------------------------------------------------------------ saving, printing

    def ask_file(self) -> None:
        """Ask where to, then write."""
        proposed = free_path(documents_folder(), file_name(self.side.described()))
        self._dialog = QFileDialog(self, self.tr("Save as PDF"), str(proposed))
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        self._dialog.setDefaultSuffix("pdf")
        self._dialog.selectFile(proposed.name)
        self._dialog.fileSelected.connect(self.write)
        self._dialog.open()

    def write(self, path: str) -> None:
        """Write the document to a file."""
        self._make(path, copying=False)

    def reject(self) -> None:
        """Stop what is under way first; the next time the sheet closes."""
        if self.work.running:
            self.work.cancel()
        else:
            super().reject()

    def _copy(self) -> None:
        """Write it among the documents, and put the file where a mail can be made to take it."""
        path = free_path(documents_folder(), file_name(self.side.described()))
        self._make(path, copying=True)

    def _make(self, path: str | Path, *, copying: bool) -> None:
        self.side.remember()
        self._copying = copying
        self.save.setEnabled(False)
        title = self.tr("Setting the pages")
        self.work.start(title, self.side.choices(), documents.write, Path(path))

    def _done(self, result: documents.DocumentResult) -> None:
        if self._copying:
            copied = QMimeData()
            copied.setUrls([QUrl.fromLocalFile(str(result.path))])
            QGuiApplication.clipboard().setMimeData(copied)
            self._context.notices.say(
                self.tr("{file} copied: paste it into a mail").format(file=result.path.name)
            )
        else:
            self.written.emit(result)
        self.accept()

    def _failed(self, error: object) -> None:
        self.save.setEnabled(True)
        if isinstance(error, CancelledError):
            self.said.setText(self.tr("Stopped; no file was written."))
        elif isinstance(error, BaseException):
            self.said.setText(str(explain(error)))

    def _print(self) -> None:
        self.side.remember()
        self._printing = Printing(self._context, self.side.choices(), self)
        self._printing.failed.connect(self._not_printed)
        self._printing.ask()

    def _not_printed(self, error: object) -> None:
        if isinstance(error, CancelledError):
            self.said.setText(self.tr("Stopped; the printer was told so."))
        elif isinstance(error, BaseException):
            self.said.setText(str(explain(error)))


class _Ground(QWidget):
    """The grey ground the page lies on."""

    def hold(self, inside: QWidget) -> None:
        """Let something lie on it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 0, 1)
        column.addWidget(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme().colors
        space = QRectF(self.rect()).adjusted(1, 1, 0, -1)
        paint_box(painter, space, colors.page, None, RADIUS_CARD)
        painter.fillRect(space.adjusted(RADIUS_CARD, 0, 0, 0), colors.page)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colors.line)
        painter.end()


def _share_of(window: QWidget | None) -> int:
    """How many fifths of the sheet the choices get.

    More with large text in a low window: their buttons then need fewer lines, and leave the choices
    more height.
    """
    low = window is not None and window.height() < theme().px(_LOW)
    return 3 if low else 2


def _set_in(widget: QWidget) -> QHBoxLayout:
    """A widget whose edges stand below those of the fields."""
    row = QHBoxLayout()
    row.setContentsMargins(theme().px(RING), 0, theme().px(RING), 0)
    row.addWidget(widget)
    return row


def _offered(ws: Workspace) -> tuple[dict[Category, tuple[int, ...]], tuple[Goal, ...]]:
    """Whom a document can be about besides the selection: the columns, and those of a goal."""
    columns = {category: tuple(contacts.ids_in(ws, category)) for category in Category}
    return columns, documents.goals(ws)


def _preview(
    ws: object, number: int, chosen: Choices, day: object, place: int
) -> tuple[int, documents.Pictures, tuple[int, QImage] | None]:
    """The pages of the first few contacts, with the number of the question and the page shown."""
    made = documents.preview(
        ws,  # type: ignore[arg-type]
        chosen.document,
        day=day,
        ppi=_PPI,
        **chosen.arguments(previewed=True),
    )
    return number, made, read_page(made.pages, place)
