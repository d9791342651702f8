"""The bars above the page: read-only, sample network, what went wrong, what is offered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.errors import MitoseError
from mitose.ui.errors import explain
from mitose.ui.theme import theme
from mitose.ui.widgets.banner import Banner, Severity

if TYPE_CHECKING:
    from mitose.ui.context import Context

_BACK, _ME = "back", "me"
_OVER = ("disk_full", "io", "busy")
"""What is over as soon as something was saved again."""


class Banners(QWidget):
    """Below each other, seldom more than one; they take no room while none is shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = theme()
        self._sample = Banner()
        self._read_only = Banner()
        self._trouble = Banner(closable=True)
        self._trouble.closed.connect(self._closed)
        self._about_me = Banner(closable=True)
        self._about_me.acted.connect(self._acted)
        self._about_me.closed.connect(self._fit)
        context.navigate.about_me_offered.connect(self._offer_about_me)
        self._code = ""
        self.given_up = False  # whether it was read that a text is not saved, and closed
        self._sample.acted.connect(self._acted)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(8), look.px(12), 0)
        column.setSpacing(look.px(8))
        for banner in self._all():
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
        elif key == _ME:
            self._about_me.hide()
            self._fit()
            self._tell_about_me()

    def _offer_about_me(self) -> None:
        text = self.tr("What do I have to share, what do I look for, whom do I want to meet?")
        self._about_me.say(text, Severity.INFO, ((_ME, self.tr("Three lines about me …")),))
        self._fit()

    def _tell_about_me(self) -> None:
        from mitose.ui.me_form import MeSheet  # noqa: PLC0415 (start-up time)

        MeSheet(self.window(), self._context).open()

    def _all(self) -> tuple[Banner, ...]:
        return (self._sample, self._read_only, self._trouble, self._about_me)

    def _fit(self) -> None:
        self.setVisible(any(not banner.isHidden() for banner in self._all()))
