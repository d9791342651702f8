"""Each document there is, about the same people; what is told about them stands in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import ContactDetails, Me
from mitose.domain.contact_table import TableColumn, TableRow
from mitose.domain.event import Event
from mitose.domain.goal import Goal, Horizon
from mitose.domain.inventory import Inventory
from mitose.domain.week import Day, Week, days_of
from mitose.report.blocks import Document
from mitose.report.documents import (
    DocumentOptions,
    contact_list,
    contact_plan,
    data_sheet,
    event_sheet,
    inventory_report,
    inventory_sheets,
    meeting_sheet,
    outreach_plan,
    sharing_sheet,
    strategy_book,
    week_sheet,
)

#: The only one about nobody.
WITHOUT_TEXTS = "inventory_sheets"
KINDS = (
    "contact_plan",
    "outreach_plan",
    "contact_list",
    "meeting_sheet",
    "strategy_book",
    "week_sheet",
    "event_sheet",
    "inventory_report",
    "inventory_sheets",
    "sharing_sheet",
    "data_sheet",
)


def every_document(
    details: Sequence[ContactDetails], options: DocumentOptions
) -> dict[str, Document]:
    """All documents by name, in which a user's text can stand with everything it can stand in."""
    names = tuple(each.contact.name for each in details)
    roles = tuple(each.contact.role for each in details)
    me = Me(name=names[0], has=roles, needs=names, wants_to_meet=names)
    counted = Inventory(
        dict.fromkeys(Category, 4),
        sources=tuple((name, 3) for name in names),
        relationships={Relationship.LOOSE: 4},
        importance={0: 9, 3: 3},
        ages={"last_month": 3, "never": 1},
        given=2,
        received=1,
    )
    goals = (Goal(names[0], Horizon.YEAR_1, contacts=(details[0].contact.id,)),)
    fair = Event(names[0], options.day, place=roles[0], notes=roles[0], names=names)
    return {
        "contact_plan": contact_plan(details, options),
        "outreach_plan": outreach_plan(details, options, names[0]),
        "contact_list": contact_list([_row(each) for each in details], options, names[0]),
        "meeting_sheet": meeting_sheet(details, options),
        "strategy_book": strategy_book(details, options, goals),
        "week_sheet": week_sheet(_week(details, options.day), options),
        "event_sheet": event_sheet(fair, details[:1], details[1:], options),
        "inventory_report": inventory_report(counted, options),
        "inventory_sheets": inventory_sheets(options),
        "sharing_sheet": sharing_sheet(me, options, details[0].methods),
        "data_sheet": data_sheet(details, options),
    }


def _row(details: ContactDetails) -> TableRow:
    contact = details.contact
    values = {
        TableColumn.NAME: contact.name,
        TableColumn.CATEGORY: str(contact.category),
        TableColumn.ROLE: contact.role,
        TableColumn.ORGANISATION: contact.organisation,
        TableColumn.CITY: contact.city,
        TableColumn.PHONE: next((m.value for m in details.methods if m.kind == "phone"), ""),
        TableColumn.EMAIL: next((m.value for m in details.methods if m.kind == "email"), ""),
    }
    return TableRow(contact.id, values)


def _week(details: Sequence[ContactDetails], day: date) -> Week:
    items = tuple(
        DueItem(
            DueKind.FOLLOW_UP,
            number,
            each.contact.id,
            each.contact.name,
            each.contact.category,
            day,
            text=each.contact.role,
            follow_up_kind="call",
            at=time(10),
        )
        for number, each in enumerate(details)
    )
    days = tuple(Day(one, items if one == day else ()) for one in days_of(day))
    return Week(days, day, capacity=10)
