"""Words to choose from below a text editor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter

from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.widgets.suggestion_list import dress, open_below


class Suggestions(QObject):
    """Offers words while a text is empty or the beginning of one of them; never in the way.

    The arrow down opens the list in an empty editor.
    """

    def __init__(self, edit: GrowingEdit, words: Sequence[str]) -> None:
        super().__init__(edit)
        self._edit = edit
        self._completer = QCompleter(QStringListModel(list(words), self), self)
        self._completer.setWidget(edit)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        dress(self._completer)
        edit.list_below = self._completer.popup()
        edit.edited.connect(self._offer)
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and not self._edit.toPlainText()
        ):
            self._show("")
            return True
        return False

    def _offer(self) -> None:
        text = self._edit.text()
        if text and self._edit.hasFocus():
            self._show(text)
        else:
            self._hide()

    def _show(self, prefix: str) -> None:
        self._completer.setCompletionPrefix(prefix)
        exact = self._completer.currentCompletion().casefold() == prefix.casefold()
        if self._completer.completionCount() == 0 or (exact and prefix):
            self._hide()
            return
        open_below(self._completer, self._edit)

    def _hide(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _take(self, index: QModelIndex) -> None:
        self._edit.put_text(str(index.data()))
        self._hide()
