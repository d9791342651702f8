"""Whatever the user did, undoing it all leads back to the start, and redoing it all to the end."""

from __future__ import annotations

import random
import shutil
import tempfile
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitose.domain.agenda import DueKind
from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.contact import Address, Me, Method, NewContact
from mitose.domain.errors import MitoseError
from mitose.domain.follow_up import FollowUp
from mitose.domain.imported import ImportOptions
from mitose.domain.interaction import Interaction
from mitose.domain.plan import OfferState, StepState
from mitose.paths import Paths
from mitose.services import (
    agenda,
    backups,
    contacts,
    duplicates,
    follow_ups,
    history,
    import_history,
    importing,
    interactions,
    labels,
    me,
    merging,
    moves,
    plans,
)
from mitose.services.workspace import Workspace

DAY = date(2026, 11, 23)
DEEDS = 30
TEXTS = ("Müller & Söhne", "wind park", "x", 'quote " and \\ slash', "line\nbreak", "🙂 łódź")


class Hand:
    """Does random deeds, as a user who tries everything would."""

    def __init__(self, ws: Workspace, seed: int, folder: Path) -> None:
        self.ws = ws
        self.chance = random.Random(seed)
        self.folder = folder
        self.count = 0

    def ids(self) -> list[int]:
        query = "SELECT id FROM contact WHERE is_me = 0"
        return list(self.ws.database.reading().exec_driver_sql(query).scalars())

    def some(self) -> list[int]:
        known = self.ids()
        return self.chance.sample(known, min(len(known), self.chance.randint(1, 4)))

    def one(self) -> int:
        return self.chance.choice(self.ids())

    def row(self, table: str) -> int:
        found = self.ws.database.reading().exec_driver_sql(f"SELECT id FROM {table}").scalars()
        return self.chance.choice(list(found) or [0])

    def text(self) -> str:
        return self.chance.choice(TEXTS)

    def day(self) -> date:
        return DAY + timedelta(days=self.chance.randint(-20, 20))

    def do(self) -> None:
        names = [name for name in dir(self) if name.startswith("try_")]
        name = self.chance.choice(names) if self.ids() else "try_add"
        try:
            getattr(self, name)()
        except MitoseError:
            return  # refused; then nothing may have changed, which the dumps prove

    def try_add(self) -> None:
        contacts.add(
            self.ws,
            NewContact(
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
            ),
        )

    def try_set(self) -> None:
        field, values = self.chance.choice(
            [
                ("name", TEXTS),
                ("meaning", (*TEXTS, "")),
                ("who_why", (*TEXTS, "")),
                ("birthday", ("1974-11-23", "--02-29", "")),
                ("importance", (0, 3)),
                ("capital", (int(Capital.SOCIAL), 15)),
                ("nothing_done", (True, False)),
                ("strategy", (*TEXTS, "")),
            ]
        )
        contacts.set_field(self.ws, self.some(), field, self.chance.choice(values))

    def try_rate(self) -> None:
        contacts.rate(self.ws, self.some(), self.chance.choice(list(Relationship)))

    def try_rate_into_have(self) -> None:
        contacts.rate_into_have(self.ws, self.some(), Relationship.LOOSE)

    def try_move(self) -> None:
        after = self.chance.choice([None, 0, self.one()])
        category = self.chance.choice(list(Category))
        changes = moves.move(self.ws, self.some(), category, after=after)
        if changes.step_id and self.chance.random() < 0.5:
            moves.answer_move(
                self.ws,
                changes.step_id,
                sorted(changes.contact_ids),
                how=self.chance.choice(("", "over lunch")),
                open_steps=self.chance.choice(list(StepState)),
            )

    def try_aside(self) -> None:
        deed = self.chance.choice(
            [contacts.archive, contacts.unarchive, contacts.delete, contacts.restore]
        )
        deed(self.ws, self.some())

    def try_label(self) -> None:
        deed = self.chance.choice(
            [
                contacts.add_tag,
                contacts.remove_tag,
                contacts.add_circle,
                contacts.remove_circle,
                contacts.add_source,
                contacts.remove_source,
            ]
        )
        deed(self.ws, self.some(), self.chance.choice(("BNI", "print", "New one")))

    def try_relation(self) -> None:
        if self.chance.random() < 0.3:
            contacts.remove_relation(self.ws, self.row("relation"))
        else:
            contacts.add_relation(self.ws, self.one(), self.one(), "knows", self.text())

    def try_reach(self) -> None:
        who = self.one()
        contacts.set_methods(self.ws, who, [Method("phone", "+49 561 555 0100", "work")])
        contacts.set_addresses(self.ws, who, [Address(city="Kassel", label="work")])

    def try_photo(self) -> None:
        contacts.set_photo(self.ws, self.one(), self.chance.choice((b"", b"\xff\xd8picture")))

    def try_want(self) -> None:
        self.chance.choice(
            [
                lambda: plans.add_want(self.ws, self.one(), self.text()),
                lambda: plans.edit_want(self.ws, self.row("want"), self.text()),
                lambda: plans.remove_want(self.ws, self.row("want")),
                lambda: plans.place_want(self.ws, self.row("want"), self.row("want")),
            ]
        )()

    def try_offer(self) -> None:
        self.chance.choice(
            [
                lambda: plans.add_offer(self.ws, self.one(), self.text()),
                lambda: plans.edit_offer(self.ws, self.row("offer"), due=self.day()),
                lambda: plans.remove_offer(self.ws, self.row("offer")),
                lambda: plans.set_offer_state(
                    self.ws,
                    self.row("offer"),
                    self.chance.choice(list(OfferState)),
                    on=self.day(),
                    due=self.day(),
                ),
            ]
        )()

    def try_approach(self) -> None:
        self.chance.choice(
            [
                lambda: plans.set_approach(
                    self.ws, self.one(), way_in=self.text(), introducer_id=self.one()
                ),
                lambda: plans.close_approach(self.ws, self.one(), self.text()),
                lambda: plans.add_step(self.ws, self.one(), self.text(), self.day(), time(10)),
                lambda: plans.set_step_state(
                    self.ws, self.row("step"), self.chance.choice(list(StepState)), self.day()
                ),
                lambda: plans.edit_step(self.ws, self.row("step"), due=None),
                lambda: plans.remove_step(self.ws, self.row("step")),
                lambda: plans.place_step(self.ws, self.row("step"), 0),
            ]
        )()

    def try_has_need(self) -> None:
        self.chance.choice(
            [
                lambda: plans.add_has_need(self.ws, self.one(), "needs", self.text()),
                lambda: plans.edit_has_need(self.ws, self.row("has_need"), self.text()),
                lambda: plans.remove_has_need(self.ws, self.row("has_need")),
            ]
        )()

    def try_follow_up(self) -> None:
        entry = FollowUp(
            self.day(),
            self.text(),
            rrule=self.chance.choice(("", "FREQ=WEEKLY;INTERVAL=2")),
            contact_id=self.one(),
        )
        self.chance.choice(
            [
                lambda: follow_ups.add(self.ws, entry),
                lambda: follow_ups.complete(self.ws, self.row("follow_up"), DAY),
                lambda: follow_ups.snooze(self.ws, self.row("follow_up"), self.day(), time(9)),
                lambda: follow_ups.drop(self.ws, self.row("follow_up")),
                lambda: follow_ups.remove(self.ws, self.row("follow_up")),
            ]
        )()

    def try_today(self) -> None:
        found = agenda.agenda(self.ws, DAY)
        items = [
            item
            for item in (*found.overdue, *found.today, *found.week)
            if item.kind is not DueKind.BIRTHDAY
        ]
        if items:
            item = self.chance.choice(items)
            self.chance.choice(
                [
                    lambda: agenda.complete(self.ws, item, DAY),
                    lambda: agenda.snooze(self.ws, item, self.day()),
                    lambda: agenda.drop(self.ws, item),
                ]
            )()

    def try_log(self) -> None:
        if self.chance.random() < 0.3:
            interactions.remove(self.ws, self.row("interaction"))
            return
        given = self.chance.choice(("", "a tip"))
        entry = Interaction(self.day(), "met", self.text(), given, contact_id=self.one())
        interactions.log(self.ws, entry)

    def try_me(self) -> None:
        me.set_me(self.ws, Me(has=(self.text(),), wants_to_meet=(self.text(),), name="Robin"))

    def try_source(self) -> None:
        labels.set_expected(self.ws, self.row("source"), self.chance.choice((None, 480)))

    def try_order_labels(self) -> None:
        kind = self.chance.choice(list(LabelKind))
        key, other = self.row(kind.value), self.row(kind.value)
        self.chance.choice(
            [
                lambda: labels.rename(self.ws, kind, key, self.text()),
                lambda: labels.merge(self.ws, kind, [key], other),
                lambda: labels.delete(self.ws, kind, [key]),
                lambda: labels.set_colour(self.ws, kind, [key], "red"),
            ]
        )()

    def try_revert(self) -> None:
        found = import_history.runs(self.ws)
        if found:
            everything = self.chance.random() < 0.5
            import_history.revert(self.ws, self.chance.choice(found).id, everything)

    def try_import(self) -> None:
        cards = "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Card {number}\nEMAIL:c{number}@mail.example\n"
            f"UID:card-number-{number}\nNOTE:{self.chance.choice(('', 'noted', 'x'))}\n"
            "CATEGORIES:print\nEND:VCARD\n"
            for number in self.chance.sample(range(12), 4)
        )
        file = self.folder / "cards.vcf"
        file.write_text(cards, encoding="utf-8")
        importing.run(self.ws, [file], ImportOptions(Category.NEXT, "BNI"))

    def try_merge(self) -> None:
        self.chance.choice(
            [
                lambda: merging.merge(
                    self.ws, self.one(), self.some(), {"name": self.one(), "city": self.one()}
                ),
                lambda: merging.merge_many(
                    self.ws, [(self.one(), self.one()) for _ in range(self.chance.randint(1, 3))]
                ),
            ]
        )()

    def try_not_same(self) -> None:
        duplicates.not_same(self.ws, [(self.one(), self.one()), (self.one(), self.one())])

    def try_undo(self) -> None:
        history.undo(self.ws)

    def try_redo(self) -> None:
        history.redo(self.ws)


def there_and_back(seed: int, template: Path, dump, deeds: int = DEEDS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(template, Path(folder) / "data")
        with Workspace.open(Paths.at(Path(folder) / "data")) as ws:
            first = dump(ws)
            hand = Hand(ws, seed, Path(folder))
            for _ in range(deeds):
                hand.do()
            while history.redo(ws):
                pass
            last = dump(ws)
            assert backups.check(ws) == ()
            done = 0
            while history.undo(ws):
                done += 1
            assert dump(ws) == first
            assert backups.check(ws) == ()
            while history.redo(ws):
                done -= 1
            assert done == 0
            assert dump(ws) == last
            assert backups.check(ws) == ()


@settings(max_examples=10)
@given(seed=st.integers(0, 2**32))
def test_300_deeds_undone_and_redone(seed, empty_folder, dump):
    there_and_back(seed, empty_folder, dump)


@pytest.mark.long
@pytest.mark.timeout(1200)
@settings(max_examples=100, derandomize=False)
@given(seed=st.integers(0, 2**32))
def test_3000_deeds_undone_and_redone(seed, empty_folder, dump):
    there_and_back(seed, empty_folder, dump)
