"""A print sheet that was closed holds nothing of its pages any more."""

from __future__ import annotations

import gc
import weakref
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent

from mitose.ui.printing.print_sheet import PrintSheet


def test_print_sheets_do_not_pile_up(week, remind, settled):
    remind(date(2026, 12, 2), "Anna")
    window, page = week()
    made = []
    for _ in range(3):
        page._print.click()
        settled(window)
        (sheet,) = window.findChildren(PrintSheet)
        made.append(weakref.ref(sheet))
        sheet.reject()
        del sheet
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len([one for one in made if one() is not None]) <= 1
