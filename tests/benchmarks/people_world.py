"""An invented world of people and firms, and what each kind of source knows and writes of them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from people_words import (
    CITIES,
    FAMILY,
    FAMILY_ENDS,
    FAMILY_STARTS,
    FIRM_FORMS,
    FIRM_WORDS,
    GIVEN,
    PARTICLES,
    PRIVATE_HOSTS,
    ROLE_MAILBOXES,
    TITLES,
)

from mitose.domain.duplicates import Person

Seen = dict[str, object]
"""What one source knows of somebody: the fields of a Person, and a title."""

UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
DROPPED = str.maketrans("äöüÄÖÜéèêóáíçñłńşğıçśż", "aouAOUeeeoaicnlnsgicsz")


@dataclass(slots=True)
class Firm:
    """Where people work: one name, one town, one switchboard, one domain."""

    name: str
    host: str
    city: str
    area: str
    main_number: str
    only_role_mailbox: bool
    pattern: int


@dataclass(slots=True)
class Human:
    """Somebody as they are, whatever any address book says."""

    number: int
    given: str
    family: str
    middle: str
    title: str
    city: str
    area: str
    birthday: str
    firm: Firm | None
    work_mail: str
    private_mail: str
    mobile: str
    landline: str
    desk: str
    suffix: str = ""


def slug(text: str) -> str:
    """A text as it stands in a mail address."""
    return re.sub(r"[^a-z0-9]+", "", text.translate(UMLAUTS).translate(DROPPED).lower())


class Maker:
    """Draws everything from one seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.numbers = 0
        self.firms: list[Firm] = []
        self.firm_weights: list[float] = []
        self.used: dict[str, int] = {}
        self.given_weights = [1 / (rank + 8) for rank in range(len(GIVEN))]
        self.given = list(GIVEN)
        self.dice.shuffle(self.given)
        self.family_weights = [1 / (rank + 12) for rank in range(len(FAMILY))]

    def chance(self, part: float) -> bool:
        """True so often."""
        return self.dice.random() < part

    # ------------------------------------------------------------ the world

    def number(self) -> int:
        """The next number, never given twice."""
        self.numbers += 1
        return self.numbers

    def make_firms(self, count: int) -> None:
        """Few large firms and many small ones."""
        for rank in range(count):
            style = self.dice.random()
            if style < 0.35:
                name = self.family_name()
            elif style < 0.5:
                name = (
                    f"{self.family_name()} & {self.dice.choice(('Partner', 'Söhne', 'Kollegen'))}"
                )
            else:
                name = " ".join(self.dice.sample(FIRM_WORDS, 2))
            form = self.dice.choice(FIRM_FORMS)
            city, area = self.dice.choice(CITIES)
            number = self.number()
            small = rank > count // 10
            self.firms.append(
                Firm(
                    f"{name} {form}".strip(),
                    f"{slug(name)}{number}.example",
                    city,
                    area,
                    f"{area} 55{number:05}",
                    small and self.chance(0.15),
                    self.dice.randrange(4),
                )
            )
            self.firm_weights.append(1 / (rank + 5))

    def family_name(self) -> str:
        """Half of the people share a few hundred names, the others have rare ones."""
        if self.chance(0.55):
            return self.dice.choices(FAMILY, self.family_weights)[0]
        name = self.dice.choice(FAMILY_STARTS) + self.dice.choice(FAMILY_ENDS)
        if self.chance(0.06):
            return f"{self.dice.choice(PARTICLES)} {name}"
        return f"{self.dice.choice(FAMILY)}-{name}" if self.chance(0.05) else name

    def given_name(self) -> str:
        """A first name, some of them double ones."""
        name = self.dice.choices(self.given, self.given_weights)[0]
        if self.chance(0.04):
            return name + self.dice.choice(("-", " ")) + self.dice.choice(self.given)
        return name

    def human(self, **known: object) -> Human:
        """Somebody new; ``known`` fixes what is given."""
        firm = self.dice.choices(self.firms, self.firm_weights)[0] if self.chance(0.85) else None
        city, area = (
            (firm.city, firm.area) if firm and self.chance(0.7) else self.dice.choice(CITIES)
        )
        day = f"{self.dice.randrange(1948, 2004)}-{self.dice.randrange(1, 13):02}"
        someone = Human(
            number=self.number(),
            given=self.given_name(),
            family=self.family_name(),
            middle=self.dice.choice(self.given) if self.chance(0.04) else "",
            title=self.dice.choice(TITLES) if self.chance(0.1) else "",
            city=city,
            area=area,
            birthday=f"{day}-{self.dice.randrange(1, 29):02}",
            firm=firm,
            work_mail="",
            private_mail="",
            mobile="",
            landline="",
            desk="",
        )
        for name, value in known.items():
            setattr(someone, name, value)
        self.equip(someone)
        return someone

    def equip(self, someone: Human) -> None:
        """Addresses and numbers of their own, unless they share them with others already."""
        given, family = slug(someone.given), slug(someone.family)
        if someone.firm and not someone.work_mail:
            someone.work_mail = self.work_mail(someone.firm, given, family)
        host = self.dice.choice(PRIVATE_HOSTS)
        if not someone.private_mail:
            someone.private_mail = self.free(f"{given}.{family}", host)
        number = self.number()
        prefix = self.dice.choice(("151", "160", "170", "175", "176"))
        someone.mobile = someone.mobile or f"{prefix} 555{number:05}"
        someone.landline = someone.landline or f"{someone.area} 55{self.number():05}"
        if someone.firm and not someone.desk:
            firm = someone.firm
            own = self.chance(0.6)
            someone.desk = (
                f"{firm.main_number}{self.dice.randrange(10, 99)}" if own else firm.main_number
            )

    def work_mail(self, firm: Firm, given: str, family: str) -> str:
        """The address the firm gives them."""
        if firm.only_role_mailbox:
            return f"{ROLE_MAILBOXES[firm.pattern]}@{firm.host}"
        local = (f"{given}.{family}", f"{given[:1]}.{family}", family, given)[firm.pattern]
        return self.free(local, firm.host)

    def free(self, local: str, host: str) -> str:
        """An address nobody has yet."""
        address = f"{local}@{host}"
        self.used[address] = count = self.used.get(address, 0) + 1
        return address if count == 1 else f"{local}{count}@{host}"

    # ------------------------------------------------------------ what a source says

    def view(self, someone: Human, source: str) -> Seen:
        """What one source knows of somebody, in its own spelling but without mistakes."""
        firm = someone.firm.name if someone.firm else ""
        seen: Seen = {
            "given": someone.given, "family": someone.family, "organisation": "", "emails": (),
            "phones": (), "profiles": (), "uids": (), "city": "", "birthday": "",
            "middle": "", "suffix": someone.suffix, "title": "",
        }  # fmt: skip
        knows = KNOWN_TO[source]
        if self.chance(knows["firm"]):
            seen["organisation"] = firm
        mails = [
            *([someone.work_mail] if someone.work_mail and self.chance(knows["work_mail"]) else []),
            *([someone.private_mail] if self.chance(knows["private_mail"]) else []),
        ]
        numbers = [
            *([someone.mobile] if self.chance(knows["mobile"]) else []),
            *([someone.desk] if someone.desk and self.chance(knows["desk"]) else []),
            *([someone.landline] if self.chance(knows["landline"]) else []),
        ]
        seen["emails"] = tuple(mail.title() if self.chance(0.03) else mail for mail in mails)
        seen["phones"] = tuple(map(self.written, numbers))
        if self.chance(knows["profile"]):
            seen["profiles"] = (self.profile(someone, source),)
        if self.chance(knows["city"]):
            seen["city"] = someone.city
        if self.chance(knows["birthday"]):
            seen["birthday"] = someone.birthday
        if someone.title and self.chance(knows["title"]):
            seen["title"] = someone.title
        if someone.middle and self.chance(0.4):
            seen["middle"] = someone.middle
        return seen

    def profile(self, someone: Human, source: str) -> str:
        """A link to a profile, in one of the ways such links are written."""
        end = f"{slug(someone.given)}-{slug(someone.family)}-{someone.number:x}"
        if source == "xing":
            return f"https://www.xing.com/profile/{end.replace('-', '_')}"
        start = self.dice.choice(
            ("https://www.linkedin.com/in/", "http://de.linkedin.com/in/", "linkedin.com/in/")
        )
        return f"{start}{end}{self.dice.choice(('', '/', '?trk=contact-info'))}"

    def written(self, number: str) -> str:
        """A number as people write it."""
        area, rest = number.split(" ")
        return self.dice.choice(
            (
                f"+49 {area} {rest[:3]} {rest[3:]}",
                f"+49{area}{rest}",
                f"0{area}/{rest}",
                f"0{area} {rest[:3]}-{rest[3:]}",
                f"0049 {area} {rest}",
                f"+49 (0){area} {rest[:3]} {rest[3:]}",
                f"(0{area}) {rest}",
            )
        )

    def person(self, seen: Seen, key: int) -> Person:
        """The record of a view. Some sources know the parts of a name, others only the whole."""
        values = dict(seen)
        title = str(values.pop("title"))
        given, family, middle = (str(values[part]) for part in ("given", "family", "middle"))
        words = (title, given, middle, family, str(values["suffix"]))
        name = str(values.pop("name", "")) or " ".join(word for word in words if word)
        if self.chance(0.3):
            values |= {"given": "", "family": "", "middle": "", "suffix": ""}
        return Person(key, name, **values)  # type: ignore[arg-type]


KNOWN_TO: dict[str, dict[str, float]] = {
    source: dict(
        zip(
            "firm work_mail private_mail mobile desk landline profile city birthday title".split(),
            parts,
            strict=True,
        )
    )
    for source, parts in {
        "crm": (0.95, 0.8, 0.1, 0.4, 0.6, 0.0, 0.1, 0.7, 0.1, 0.7),
        "outlook": (0.8, 0.75, 0.25, 0.5, 0.5, 0.1, 0.05, 0.4, 0.2, 0.6),
        "linkedin": (0.9, 0.05, 0.1, 0.0, 0.0, 0.0, 0.98, 0.0, 0.0, 0.2),
        "xing": (0.9, 0.4, 0.3, 0.3, 0.2, 0.0, 0.5, 0.7, 0.4, 0.6),
        "facebook": (0.1, 0.0, 0.05, 0.0, 0.0, 0.0, 0.1, 0.3, 0.3, 0.0),
        "phone": (0.25, 0.1, 0.3, 0.9, 0.15, 0.25, 0.0, 0.05, 0.15, 0.1),
        "mail": (0.1, 0.6, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.1),
        "club": (0.9, 0.6, 0.2, 0.5, 0.5, 0.1, 0.1, 0.8, 0.3, 0.5),
    }.items()
}
SOURCES = tuple(KNOWN_TO)
SOURCE_WEIGHTS = (20, 18, 25, 10, 6, 12, 6, 8)
