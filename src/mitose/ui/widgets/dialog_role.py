"""The role of a dialog for a widget that is no window of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class QDialog(QWidget):
    """Assistive technology takes it for a dialog; it has nothing else of Qt's class of this name.

    Qt chooses a widget's role by the name of its class or of one it comes from. No other way leads
    there from Python without giving each widget's interface through a factory, also of those that
    Qt is taking apart; and Qt's own dialog makes the buttons in it answer to Enter.
    """
