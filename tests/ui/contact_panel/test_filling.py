"""While a contact is being shown, nothing on it is squeezed, and it is painted at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Notes each painting of a widget: its height, and the height it needed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[tuple[int, int]] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.append((watched.height(), watched.heightForWidth(watched.width())))
        return False


def test_the_head_is_never_squeezed_while_the_rest_is_filled(stage, qtbot) -> None:
    painted = Painted(stage.panel.view.header)
    for name in ("anna", "sabine", "eva", "sabine"):
        with qtbot.waitSignal(stage.panel.view.filled):
            stage.panel.show_contact(stage.ids[name])
    assert painted.seen
    assert all(height >= needed for height, needed in painted.seen)


def test_a_contact_read_ahead_is_painted_at_once(stage, qtbot) -> None:
    for name in ("anna", "sabine"):
        stage.show(name)
    stage.panel.read_ahead([stage.ids["eva"]])
    stage.settle()
    painted = Painted(stage.panel.view.header.name)
    stage.panel.show_contact(stage.ids["eva"])
    assert len(painted.seen) == 1  # before control goes back to the loop
