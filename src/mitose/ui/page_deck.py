"""The pages, each built when it is first shown: start-up time counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

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
        self._name = ""

    @property
    def name(self) -> str:
        """The name of the page that is shown."""
        return self._name

    def has(self, name: str) -> bool:
        """Whether there is a page of this name."""
        return name in self._factories

    def turn_to(self, name: str) -> QWidget:
        """Show a page, building it the first time. Raises KeyError for an unknown name."""
        if name != self._name:
            self.tell("leave")
        page: QWidget | None = self._built.get(name)
        if page is None:
            page = self._factories[name](self._context)
            self._built[name] = page
            self.addWidget(page)
        self._name = name
        self.setCurrentWidget(page)
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
