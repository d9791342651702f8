"""The bars above the page: read-only, sample network, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.errors import MitoseError
from mitose.ui.errors import explain
from mitose.ui.theme import theme
from mitose.ui.widgets.banner import Banner, Severity

if TYPE_CHECKING:
    from mitose.ui.context import Context

_BACK = "back"
_OVER = ("disk_full", "io", "busy")
"""What is over as soon as something was saved again."""


class Banners(QWidget):
    """At most three, below each other; takes no room while none is shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = theme()
        self._sample = Banner()
        self._read_only = Banner()
        self._trouble = Banner(closable=True)
        self._trouble.closed.connect(self._closed)
        self._code = ""
        self.given_up = False  # whether it was read that a text is not saved, and closed
        self._sample.acted.connect(self._acted)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(8), look.px(12), 0)
        column.setSpacing(look.px(8))
        for banner in (self._sample, self._read_only, self._trouble):
            column.addWidget(banner)
        if context.sample:
            text = self.tr("Sample network: invented people, nothing here is kept.")
            self._sample.say(text, Severity.INFO, ((_BACK, self.tr("Back to my contacts")),))
        if context.read_only:
            text = self.tr(
                "This folder can only be read: everything can be looked at, nothing changed."
            )
            self._read_only.say(text, Severity.WARNING)
        self._fit()

    def trouble(self, error: BaseException) -> None:
        """Say what went wrong; it stays until it is closed, or over."""
        self._code = error.code if isinstance(error, MitoseError) else ""
        self.given_up = False
        self._trouble.say(str(explain(error)), Severity.ERROR)
        self._fit()

    def saved(self, *, everything: bool) -> None:
        """Something was saved; `everything` if no text waits for it any more."""
        self.given_up = False
        if self._code in _OVER or (everything and self._code == "unsaved"):
            self._code = ""
            self._trouble.hide()
            self._fit()

    def trouble_text(self) -> str:
        """What the error banner says; empty while it is hidden."""
        return self._trouble.text()

    def _closed(self) -> None:
        self.given_up = self._code == "unsaved"
        self._fit()

    def _acted(self, key: str) -> None:
        if key == _BACK:
            self._context.navigate.folder(None)

    def _fit(self) -> None:
        shown = (self._sample, self._read_only, self._trouble)
        self.setVisible(any(not banner.isHidden() for banner in shown))
