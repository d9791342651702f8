"""Completes what is typed into the filter: names of fields, tags, circles, sources and towns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mitose.domain.search_completion import complete
from mitose.ui import i18n
from mitose.ui.contacts import filters

if TYPE_CHECKING:
    from mitose.ui.context import Context

_KINDS = {"sources": "source", "circles": "circle", "tags": "tag", "cities": "city"}


class Completing(QObject):
    """The names are read when the first field is typed, and anew after they may have changed."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._labels: dict[str, list[str]] = {}
        self._asked = False

    def rest(self, text: str) -> str:
        """How a text goes on; empty while that is not known."""
        if ":" in text and not self._asked:
            self._asked = True
            self._context.tasks.read(filters.labels_of, done=self._read)
        return complete(text, i18n.current(), self._labels)

    def forget(self) -> None:
        """Names may have changed."""
        self._asked = False

    def _read(self, found: dict[str, dict[str, int]]) -> None:
        self._labels = {
            _KINDS[kind]: list(names) for kind, names in found.items() if kind in _KINDS
        }
