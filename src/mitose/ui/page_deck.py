"""The pages, each built when it is first shown, or before that in idle moments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedWidget, QWidget

from mitose.domain.changes import EVERYTHING
from mitose.ui import pieces

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.ui.context import Context, PageFactory


class PageDeck(QStackedWidget):
    """A stack of pages by name; `Page` in `ui/context.py` says what a page is."""

    def __init__(self, context: Context, factories: Mapping[str, PageFactory]) -> None:
        super().__init__()
        self._context = context
        self._factories = factories
        self._built: dict[str, Any] = {}
        self._begun: dict[str, tuple[Any, pieces.Pieces]] = {}
        #: Prepared, and whether what it reads waits until it is shown.
        self._waiting: dict[str, bool] = {}
        self._name = ""

    @property
    def name(self) -> str:
        """The name of the page that is shown."""
        return self._name

    def hasHeightForWidth(self) -> bool:
        """A page takes the room there is. Qt would ask each text of all pages at every layout."""
        return False

    def has(self, name: str) -> bool:
        """Whether there is a page of this name."""
        return name in self._factories

    def turn_to(self, name: str) -> QWidget:
        """Show a page, building it the first time. Raises KeyError for an unknown name."""
        if name != self._name:
            self.tell("leave")
        page: QWidget | None = self._built.get(name)
        if page is None:
            page = self._finish(name)
        self._name = name
        self.setCurrentWidget(page)
        return page

    def prepare(self, name: str) -> pieces.Pieces:
        """Build a page that nobody asked for yet, a piece at a time.

        What a page keeps for when it is shown waits until then.
        """
        if name in self._built or name in self._waiting:
            return
        page, rest = self._begin(name)
        for mark in rest:
            if mark == pieces.WHEN_SHOWN:
                self._waiting[name] = True
                break
            yield pieces.PAUSE
            if name in self._built:  # it was turned to meanwhile
                return
        self._waiting.setdefault(name, False)
        page.resize(self.size())
        yield from pieces.polish(page)
        page.grab(QRect(0, 0, 1, 1))  # lays everything out, which showing it would do
        rehearse = getattr(page, "rehearse", None)
        if rehearse is not None:
            yield pieces.PAUSE
            yield from rehearse()

    def complete(self) -> None:
        """Build to its end what was begun: parts without a parent yet would outlive the window."""
        for name, (_page, rest) in self._begun.items():
            if name not in self._waiting:
                for mark in rest:
                    if mark == pieces.WHEN_SHOWN:
                        break

    def _begin(self, name: str) -> tuple[Any, pieces.Pieces]:
        if name not in self._begun:
            page, rest = pieces.begin(partial(self._factories[name], self._context))
            self.addWidget(page)  # while it is empty: each child would be styled anew
            self._begun[name] = (page, rest)
        return self._begun[name]

    def _finish(self, name: str) -> Any:  # noqa: ANN401 (a QWidget that is a Page)
        page, rest = self._begin(name)
        pieces.finish(rest)
        del self._begun[name]
        self._built[name] = page
        if self._waiting.pop(name, True) is False:
            page.refresh(EVERYTHING)  # it has read everything, but a while ago
        return page

    def page(self, name: str = "") -> Any:  # noqa: ANN401 (a QWidget that is a Page)
        """A page that has been built, the one shown without a name; None if there is none."""
        return self._built.get(name or self._name)

    def refresh(self, changes: Changes) -> None:
        """Let every built page show anew what changed."""
        for page in tuple(self._built.values()):  # a page may lead to another
            page.refresh(changes)

    def tell(self, method: str, *args: object) -> object:
        """Call a method of the page shown, if it has it; None if not."""
        found = getattr(self.page(), method, None)
        return found(*args) if found is not None else None

    def can(self, method: str) -> bool:
        """Whether the page shown has a method of this name."""
        return hasattr(self.page(), method)
