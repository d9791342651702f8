"""The theme that widgets take their look from."""

from __future__ import annotations

import pytest

from mitose.ui import i18n
from mitose.ui.theme import theme


@pytest.fixture(autouse=True)
def light_theme(qapp):
    """Every test starts light, in English, at 100 %."""
    i18n.install(qapp, "en")
    theme().apply(qapp, "light", 1.0)
    return theme()


@pytest.fixture
def window(qtbot):
    """An active window of 900 × 700 to put widgets into."""
    from PySide6.QtWidgets import QWidget

    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
