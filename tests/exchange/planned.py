"""A contact with a plan that has everything in it, for tests of what leaves and comes back."""

from __future__ import annotations

from datetime import date, time

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Contact, ContactDetails, HasNeed, Relation
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Offer, OfferState, Step, StepState, Want

PLANNED = ContactDetails(
    Contact(
        1,
        "5f0c2a34-0000-4000-8000-000000000001",
        "Eva Müller",
        category=Category.NEXT,
        relationship=Relationship.LOOSE,
        importance=2,
        capital=Capital.SOCIAL | Capital.ECONOMIC,
        meaning='kennt "alle";\nsehr wichtig, auch 100 % = ja^n',
        cadence_days=30,
        wish_profile=True,
    ),
    circles=("Rotary", "BNI, Kassel"),
    wants=(Want("Rat", Capital.CULTURAL), Want("=SUM(A1)")),
    offers=(Offer("Buch", OfferState.PROMISED, due=date(2026, 12, 1)), Offer("Idee")),
    approach=Approach(
        "Anruf", 1, "Udo", steps=(Step("erst", at=time(10, 30), state=StepState.DONE), Step("dann"))
    ),
    follow_ups=(FollowUp(date(2026, 12, 24), "Gruß", time(9, 0), "call", "FREQ=YEARLY;COUNT=3"),),
    interactions=(
        Interaction(date(2026, 1, 2), "met", given='Tipp "A", B', received="zwei\nZeilen"),
    ),
    has_needs=(HasNeed("has", "Lager", Capital.ECONOMIC), HasNeed("needs", "Leute")),
    relations=(Relation("knows", 1, "Udo", "seit 1999"),),
)
UIDS = {1: "5f0c2a34-0000-4000-8000-000000000009"}
