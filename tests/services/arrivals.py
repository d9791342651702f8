"""Random ways in which contacts come: added, imported, pasted, and an import taken back."""

from __future__ import annotations

from pathlib import Path

from tests.services.chance import DAY, Chance

from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import Method, NewContact
from mitose.domain.follow_up import FollowUp
from mitose.domain.imported import Decided, ImportOptions, ImportRecord
from mitose.services import (
    contacts,
    import_history,
    importing,
    pasting,
    sample,
)


class Arrivals(Chance):
    """Deeds after which there are more contacts, or fewer again."""

    def _add(self) -> Changes:
        new = NewContact(
            self.text(),
            category=self.chance.choice(list(Category)),
            methods=(Method("email", f"n{self.chance.randint(1, 9)}@mail.example"),),
            wants=(self.text(),),
            offers=(self.text(),),
            way_in=self.chance.choice(("", "a letter")),
            has=(self.text(),),
            follow_up=FollowUp(self.day(), "call"),
            source="BNI",
            tags=("print",),
            circles=("Wind",),
        )
        return contacts.add(self.ws, new)

    def _sample(self) -> Changes:
        return sample.fill(self.ws, "de", DAY)

    def _cards(self) -> list[Path]:
        text = "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Card {number}\nEMAIL:c{number}@mail.example\n"
            f"UID:card-number-{number}\nNOTE:{self.chance.choice(('', 'noted', 'x'))}\n"
            "CATEGORIES:print\nEND:VCARD\n"
            for number in self.chance.sample(range(12), 4)
        )
        file = self.folder / "cards.vcf"
        file.write_text(text, encoding="utf-8")
        return [file]

    def _import(self) -> object:
        options = ImportOptions(self.chance.choice(list(Category)), "BNI", ("new",), "Wind")
        found = importing.preview(self.ws, self._cards(), options)
        return importing.apply(self.ws, found, options)

    def _decided_import(self) -> object:
        options = ImportOptions(Category.NEXT)
        found = importing.preview(self.ws, self._cards(), options)
        decided = Decided(same=((self.one(), -1),), different=((self.one(), -2),))
        chosen = self.chance.sample(range(len(found.rows)), 3)
        return importing.apply(self.ws, found, options, chosen=chosen, decided=decided)

    def _revert(self) -> object:
        found = import_history.runs(self.ws)
        run = self.chance.choice([one.id for one in found] or [0])
        return import_history.revert(self.ws, run, self.chance.random() < 0.5)

    def _signature(self) -> ImportRecord:
        phone = Method("phone", f"+49 561 555 01{self.chance.randint(10, 99)}")
        return ImportRecord(self.text(), organisation="Wind KG", role="Editor", methods=(phone,))

    def _pasted(self) -> Changes:
        return pasting.add(self.ws, self._signature(), self.chance.choice(list(Category)))

    def _pasted_into(self) -> Changes:
        return pasting.fill(self.ws, self.one(), self._signature())
