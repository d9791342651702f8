"""Two contacts of the file, read to be shown side by side."""

from __future__ import annotations

from dataclasses import dataclass

from mitose.domain.comparing import CompareRow
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import NotFoundError
from mitose.services import contacts, merging
from mitose.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Sides:
    """The lines and both contacts; nothing when one of the two is gone."""

    rows: tuple[CompareRow, ...] = ()
    details: tuple[ContactDetails, ...] = ()


def side_by_side(ws: Workspace, first: int, second: int) -> Sides:
    """Read two contacts; the first is the one that would stay."""
    try:
        rows = merging.compare(ws, first, second)
    except NotFoundError:
        return Sides()
    return Sides(rows, contacts.details_of(ws, (first, second)))
