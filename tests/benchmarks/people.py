"""Ten thousand invented contacts from several sources, and which of them are the same person.

The rules of variation were written before the matcher was tried on them and are not fitted to
it: they follow how address books differ. Every duplicate is the same person told by two sources,
each of which knows only some things and writes them in its own way; two views of a person by
which no reader could tell that they belong together are drawn again (see ``_tellable``).

Beside them live people who are easily mistaken for each other: fathers and sons, couples and
brothers behind one telephone, namesakes in one firm, mailboxes a whole office reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import UUID

from people_slips import Slips
from people_words import ROLE_MAILBOXES
from people_world import SOURCE_WEIGHTS, SOURCES, Firm, Human, Maker, Seen, slug

from mitose.domain.duplicates import Person


@dataclass(slots=True)
class Made:
    """The contacts, the true pairs with how their names differ, and how many were redrawn."""

    people: list[Person] = field(default_factory=list)
    pairs: dict[tuple[int, int], str] = field(default_factory=dict)
    redrawn: int = 0


def _tellable(one: Seen, other: Seen, slip: str) -> bool:
    """Whether a reader would see that two views could be one person.

    The same name may be enough, a differing one needs something more they have in common; a new
    family name or a lone initial needs an address or a number.
    """
    digits = [
        {re.sub(r"\D", "", re.sub(r"^\+49|^0049|\(0\)", "", number)).lstrip("0") for number in view}
        for view in (one["phones"], other["phones"])
    ]
    mails = [{mail.lower() for mail in view["emails"]} for view in (one, other)]
    reached = bool(digits[0] & digits[1] or mails[0] & mails[1])
    linked = bool(one["profiles"] and other["profiles"]) or bool(one["uids"] and other["uids"])
    placed = any(
        one[part] and one[part] == other[part] for part in ("organisation", "city", "birthday")
    )
    if slip in ("none", "umlaut", "title", "case"):
        return True
    if slip in ("new_family", "initial"):
        return reached or linked or (slip == "initial" and placed)
    return reached or linked or placed


def make(count: int = 10_000, pairs: int = 1_500, seed: int = 4) -> Made:
    """So many contacts, among them so many pairs that are one person."""
    maker = Maker(seed)
    made = Made()
    maker.make_firms(max(20, count // 4))
    humans = list(_Mistakable(maker, count - pairs).groups())
    while len(humans) < count - pairs:
        humans.append([maker.human()])
    slips = Slips(maker)
    everybody = [someone for group in humans for someone in group][: count - pairs]
    twice = set(maker.dice.sample(range(len(everybody)), pairs))
    records: list[tuple[Seen, int]] = []
    ways: dict[int, str] = {}
    for place, someone in enumerate(everybody):
        if place in twice:
            first, second, way = _two_views(maker, slips, someone, made)
            ways[place] = way
            records += [(first, place), (second, place)]
        else:
            source = maker.dice.choices(SOURCES, SOURCE_WEIGHTS)[0]
            records.append((maker.view(someone, source), place))
    _badly_exported(maker, records)
    maker.dice.shuffle(records)
    known: dict[int, int] = {}
    for key, (seen, place) in enumerate(records, start=1):
        made.people.append(maker.person(seen, key))
        if place in known:
            made.pairs[known[place], key] = ways[place]
        known[place] = key
    return made


def _two_views(maker: Maker, slips: Slips, someone: Human, made: Made) -> tuple[Seen, Seen, str]:
    """Two sources' views of one person, of which the later may know them in another job."""
    while True:
        later = replace(someone)
        moved = maker.chance(0.3)
        if moved:
            later.firm = maker.dice.choices(maker.firms, maker.firm_weights)[0]
            later.work_mail = later.desk = ""
            if maker.chance(0.3):
                later.city, later.area = later.firm.city, later.firm.area
            maker.equip(later)
        sources = maker.dice.choices(SOURCES, SOURCE_WEIGHTS, k=2)
        first, second = maker.view(someone, sources[0]), maker.view(later, sources[1])
        slip = slips.apply(maker.dice.choice((first, second)))
        if maker.chance(0.07):  # exported twice by one program, and changed in between
            uid = str(UUID(int=maker.dice.getrandbits(128), version=4))
            first["uids"], second["uids"] = (uid,), (f"urn:uuid:{uid.upper()}",)
        if _tellable(first, second, slip):
            return first, second, f"{slip}{'+moved' if moved else ''}"
        made.redrawn += 1


class _Mistakable:
    """Different people who are easily taken for one, in groups."""

    def __init__(self, maker: Maker, count: int) -> None:
        self.maker = maker
        self.share = count / 8_500

    def groups(self) -> Iterator[list[Human]]:
        """All of them; how many of each kind is a share of all contacts."""
        for number, kind in (
            (40, lambda: self._father_and_son(same_name=True)),
            (40, lambda: self._father_and_son(same_name=False)),
            (120, self._couple),
            (48, self._siblings),
            (80, self._namesakes),
            (36, self._nearly_namesakes),
            (25, self._successor),
        ):
            for _again in range(max(1, round(number * self.share))):
                yield kind()

    def _firm(self, *, large: bool = False) -> Firm:
        firms = self.maker.firms
        return self.maker.dice.choice(firms[: max(3, len(firms) // 20)] if large else firms)

    def _father_and_son(self, *, same_name: bool) -> list[Human]:
        maker = self.maker
        father = maker.human(firm=self._firm())
        firm = father.firm
        known: Seen = {
            "family": father.family, "city": father.city, "area": father.area, "firm": firm,
            "desk": father.desk, "landline": father.landline,
        }  # fmt: skip
        if same_name:
            known["given"] = father.given
        if firm and maker.chance(0.5):
            mail = f"{maker.dice.choice(ROLE_MAILBOXES)}@{firm.host}"
            father.work_mail = known["work_mail"] = mail
        elif maker.chance(0.3):
            mail = maker.free(slug(father.family), "online.example")
            father.private_mail = known["private_mail"] = mail
        son = maker.human(**known)
        if same_name and maker.chance(0.5):
            father.suffix, son.suffix = maker.dice.choice(
                (("sen.", "jun."), ("senior", "junior"), ("", "jun."))
            )
        return [father, son]

    def _couple(self) -> list[Human]:
        one = self.maker.human()
        known: Seen = {
            "family": one.family, "city": one.city, "area": one.area, "landline": one.landline,
        }  # fmt: skip
        if self.maker.chance(0.4):
            one.private_mail = self.maker.free(f"familie.{slug(one.family)}", "online.example")
            known["private_mail"] = one.private_mail
        return [one, self.maker.human(**known)]

    def _siblings(self) -> list[Human]:
        given, other = self.maker.dice.choice(
            (("Martin", "Martina"), ("Julian", "Julia"), ("Jan", "Jana"), ("Mario", "Marion"),
             ("Simon", "Simone"), ("Daniel", "Daniela"), ("Andreas", "Andrea"),
             ("Christian", "Christina"))
        )  # fmt: skip
        one = self.maker.human(given=given)
        known: Seen = {
            "family": one.family, "city": one.city, "area": one.area, "firm": one.firm,
        }  # fmt: skip
        if self.maker.chance(0.5):
            known["landline"] = one.landline
        return [one, self.maker.human(given=other, **known)]

    def _namesakes(self) -> list[Human]:
        firm = self._firm(large=True)
        one = self.maker.human(firm=firm)
        return [one, self.maker.human(firm=firm, given=one.given, family=one.family)]

    def _nearly_namesakes(self) -> list[Human]:
        family, other = self.maker.dice.choice(
            (("Maier", "Mayer"), ("Schmidt", "Schmitt"), ("Hoffmann", "Hofmann"),
             ("Fischer", "Fischler"), ("Becker", "Bäcker"), ("Kühn", "Kuhn"))
        )  # fmt: skip
        firm = self._firm(large=True)
        one = self.maker.human(firm=firm, family=family)
        return [one, self.maker.human(firm=firm, given=one.given, family=other)]

    def _successor(self) -> list[Human]:
        """Somebody got mailbox, desk and telephone of another."""
        firm = self._firm()
        mail = self.maker.free("vertrieb.nord", firm.host)
        one = self.maker.human(firm=firm, work_mail=mail)
        later = self.maker.human(firm=firm, work_mail=mail, desk=one.desk)
        if self.maker.chance(0.5):
            later.mobile = one.mobile
        return [one, later]


def _badly_exported(maker: Maker, records: list[tuple[Seen, int]]) -> None:
    """Numbers for UIDs that start anew in every list, and a firm's page for a person's profile."""
    share = max(1, len(records) // 500)
    for number in range(share):
        for seen, _place in maker.dice.sample(records, 2):
            seen["uids"] = seen["uids"] or (str(number + 1),)
    for number in range(share // 2 + 1):
        page = (
            f"https://www.linkedin.com/company/{maker.dice.choice(maker.firms).host[:-8]}{number}"
        )
        for seen, _place in maker.dice.sample(records, 3):
            seen["profiles"] = (*seen["profiles"], page)  # type: ignore[misc]
