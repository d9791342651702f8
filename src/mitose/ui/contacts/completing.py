"""Completes what is typed into the filter: fields, tags, circles, sources, towns, organisations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from mitose.domain.search_completion import Completion, complete
from mitose.services import labels
from mitose.ui import i18n, source_names

if TYPE_CHECKING:
    from mitose.domain.circle import AnyLabel
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

_MANY = 2000  # names of a kind; the rarer ones are typed out


class Completing(QObject):
    """The names of a field are read when it is typed, and anew after they may have changed."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._names: dict[str, list[str]] = {}
        self._asked: set[str] = set()

    def completed(self, text: str) -> Completion:
        """How a text goes on; empty while that is not known."""
        return complete(text, i18n.current(), self._names_of)

    def forget(self) -> None:
        """Names may have changed."""
        self._asked.clear()

    def _names_of(self, field: str) -> list[str]:
        if field in _READ and field not in self._asked:
            self._asked.add(field)
            self._context.tasks.read(_read, field, done=self._came)
        return self._names.get(field, [])

    def _came(self, answer: tuple[str, list[str]]) -> None:
        field, names = answer
        self._names[field] = names
        typed = QApplication.focusWidget()
        if typed is not None:
            typed.update()  # it may be waiting for how its text goes on


def _labelled(read: Callable[[Workspace], Sequence[AnyLabel]]) -> Callable[[Workspace], list[str]]:
    return lambda ws: [each.name for each in read(ws) if each.contacts]


def _sources(ws: Workspace) -> list[str]:
    return [source_names.said(each.name) for each in labels.sources(ws) if each.contacts]


def _commonest(column: str) -> Callable[[Workspace], list[str]]:
    return lambda ws: labels.commonest(ws, column, _MANY)


#: Where the names of a field come from, on the reader's thread.
_READ: dict[str, Callable[[Workspace], list[str]]] = {
    "source": _sources,
    "circle": _labelled(labels.circles),
    "tag": _labelled(labels.tags),
    "city": _commonest("city"),
    "org": _commonest("organisation"),
    "role": _commonest("role"),
}


def _read(ws: Workspace, field: str) -> tuple[str, list[str]]:
    return field, _READ[field](ws)
