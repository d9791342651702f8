"""The documents there are, and what the user chooses for them."""

from __future__ import annotations

from mitose.report.blocks import Document
from mitose.report.contact_list import contact_list
from mitose.report.contact_plan import contact_plan
from mitose.report.options import DocumentOptions
from mitose.report.outreach_plan import outreach_plan

__all__ = ["Document", "DocumentOptions", "contact_list", "contact_plan", "outreach_plan"]
