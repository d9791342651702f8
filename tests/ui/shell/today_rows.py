"""What tests of Today press and read."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from mitose.services import contacts
from mitose.services.workspace import Workspace

TODAY = date(2026, 11, 23)


def names(page, group):
    return [item.contact_name for item in getattr(page.shown(), group)]


def view_of(page):
    return page._view


def press_row(qtbot, page, row, part):
    view = view_of(page)
    from PySide6.QtCore import QRectF

    from mitose.ui.today.delegate import places

    item = view.item(row)
    rect = QRectF(view.visualRect(view.model().index(row)))
    spot = getattr(places(rect, item, TODAY), part).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def with_follow_up(window, contact_id, found, settled):

    with Workspace.open(window.context.workspace.paths) as other:
        found.extend(contacts.details(other, contact_id).follow_ups)
