"""The documents there are, and what the user chooses for them."""

from __future__ import annotations

from mitose.report.blocks import Document
from mitose.report.contact_list import contact_list
from mitose.report.contact_plan import contact_plan
from mitose.report.data_sheet import data_sheet
from mitose.report.event_sheet import event_sheet
from mitose.report.inventory_report import inventory_report
from mitose.report.inventory_sheets import inventory_sheets
from mitose.report.meeting_sheet import meeting_sheet
from mitose.report.options import DocumentOptions
from mitose.report.outreach_plan import outreach_plan
from mitose.report.sharing_sheet import sharing_sheet
from mitose.report.strategy_book import strategy_book
from mitose.report.week_sheet import week_sheet

__all__ = [
    "Document",
    "DocumentOptions",
    "contact_list",
    "contact_plan",
    "data_sheet",
    "event_sheet",
    "inventory_report",
    "inventory_sheets",
    "meeting_sheet",
    "outreach_plan",
    "sharing_sheet",
    "strategy_book",
    "week_sheet",
]
