"""One control per kind of setting; each saves at once and is named after its setting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox, QSpinBox, QTimeEdit, QWidget

from mitose.ui.context import SettingsStore
from mitose.ui.theme import theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.segmented import Choice, Segmented


class ChoiceControl(Segmented):
    """One of a few values."""

    def __init__(
        self, store: SettingsStore, key: str, choices: Sequence[tuple[object, str]], name: str
    ) -> None:
        super().__init__([Choice(value, text) for value, text in choices], name)
        self._store, self._key = store, key
        self.setObjectName(key)
        for value, _text in choices:
            self.segment(value).setObjectName(f"{key}.{value}")
        self.set_value(getattr(store.now, key))
        self.chosen.connect(self._save)

    def _save(self, value: object) -> None:
        if isinstance(value, str | int):
            self._store.change(**{self._key: value})


class ListControl(QComboBox):
    """One of many values."""

    def __init__(
        self, store: SettingsStore, key: str, choices: Sequence[tuple[str, str]], name: str
    ) -> None:
        super().__init__()
        self._store, self._key = store, key
        self.setObjectName(key)
        self.setAccessibleName(name)
        for value, text in choices:
            self.addItem(text, value)
        now = str(getattr(store.now, key))
        if self.findData(now) < 0:
            self.addItem(now, now)
        self.setCurrentIndex(self.findData(now))
        self.activated.connect(self._save)

    def _save(self) -> None:
        self._store.change(**{self._key: str(self.currentData())})


class FlagControl(CheckBox):
    """On or off."""

    def __init__(self, store: SettingsStore, key: str, text: str) -> None:
        super().__init__(text)
        self._store, self._key = store, key
        self.setObjectName(key)
        self.setChecked(bool(getattr(store.now, key)))
        self.toggled.connect(self._save)

    def _save(self, on: bool) -> None:
        self._store.change(**{self._key: on})


class NumberControl(QSpinBox):
    """A whole number."""

    def __init__(
        self, store: SettingsStore, key: str, limits: tuple[int, int], name: str, suffix: str
    ) -> None:
        super().__init__()
        self._store, self._key = store, key
        self.setObjectName(key)
        self.setAccessibleName(name)
        self.setRange(*limits)
        self.setSuffix(f" {suffix}" if suffix else "")
        self.lineEdit().setTextMargins(theme().px(6), 0, 0, 0)
        self.setValue(int(getattr(store.now, key)))
        self.editingFinished.connect(self._save)

    def _save(self) -> None:
        self._store.change(**{self._key: self.value()})


class TimeControl(QTimeEdit):
    """A time of day."""

    def __init__(
        self, store: SettingsStore, key: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._key = store, key
        self.setObjectName(key)
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(theme().px(6), 0, 0, 0)
        now: time = getattr(store.now, key)
        self.setTime(QTime(now.hour, now.minute))
        self.editingFinished.connect(self._save)

    def _save(self) -> None:
        shown = self.time()
        self._store.change(**{self._key: time(shown.hour(), shown.minute())})
