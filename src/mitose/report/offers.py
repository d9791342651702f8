"""What I can do for a contact, as an entry to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.plan import OfferState
from mitose.report.blocks import Check, Run

if TYPE_CHECKING:
    from mitose.domain.plan import Offer
    from mitose.report.dates import Dates
    from mitose.report.words import Words


def offer_check(offer: Offer, words: Words, dates: Dates) -> Check:
    """The offer with its state and date; given ones are ticked, overdue promises stand out."""
    given = offer.state is OfferState.GIVEN
    if given:
        day = offer.given_on
        aside = Run(words("given_on", day=dates.short(day)) if day else words("given"), "muted")
    elif offer.state is OfferState.IDEA:
        aside = Run(words("idea"), "muted")
    elif offer.due is None:
        aside = Run(words("promised"), "muted")
    elif offer.due < dates.today:
        aside = Run(words("promised_overdue", day=dates.short(offer.due)), "overdue")
    else:
        aside = Run(words("promised_by", day=dates.short(offer.due)), "muted")
    return Check(given, (Run(offer.text),), (aside,))
