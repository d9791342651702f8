"""Completes what is typed into the filter: fields, tags, circles, sources, towns, organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from mitose.domain.search_completion import Completion, complete
from mitose.services import labels
from mitose.ui import i18n

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

_MANY = 2000  # names of a kind; the rarer ones are typed out


class Completing(QObject):
    """The names are read when the first field is typed, and anew after they may have changed."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._names: dict[str, list[str]] = {}
        self._asked = False

    def completed(self, text: str) -> Completion:
        """How a text goes on; empty while that is not known."""
        if ":" in text and not self._asked:
            self._asked = True
            self._context.tasks.read(_names, done=self._read)
        return complete(text, i18n.current(), self._names)

    def forget(self) -> None:
        """Names may have changed."""
        self._asked = False

    def _read(self, names: dict[str, list[str]]) -> None:
        self._names = names
        field = QApplication.focusWidget()
        if field is not None:
            field.update()  # it may be waiting for how its text goes on


def _names(ws: Workspace) -> dict[str, list[str]]:
    """The names of each field, the commonest first; on the reader's thread."""
    return {
        "source": [each.name for each in labels.sources(ws) if each.contacts],
        "circle": [each.name for each in labels.circles(ws) if each.contacts],
        "tag": [each.name for each in labels.tags(ws) if each.contacts],
        "city": [name for name, _count in labels.cities(ws, _MANY)],
        "org": labels.organisations(ws, _MANY),
        "role": labels.roles(ws, _MANY),
    }
