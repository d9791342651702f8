"""Random deeds of a user who tries everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

from tests.services.arrivals import Arrivals
from tests.services.chance import DAY, TEXTS

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.board_query import BoardQuery
from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.changes import Changes
from mitose.domain.circle import LabelKind
from mitose.domain.contact import Address, Me, Method
from mitose.domain.errors import MitoseError
from mitose.domain.event import Event, MetLine, Part
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.logged_line import Note, NoteKind
from mitose.domain.message import Language, MessageTemplate
from mitose.domain.plan import OfferState, StepState
from mitose.domain.week import Move
from mitose.services import (
    agenda,
    cadences,
    contacts,
    duplicates,
    events,
    follow_ups,
    history,
    interactions,
    labels,
    me,
    merging,
    messages,
    moves,
    noting,
    photos,
    plans,
    reaching,
    relations,
    reminding,
    rounds,
    saved_filters,
    week,
)
from mitose.services.events import MetPlan
from mitose.services.workspace import Workspace
from mitose.storage import journal

Deed = Callable[[], object]
_RATED = (Relationship.ADDRESS_ONLY, Relationship.LOOSE, Relationship.RELATIONSHIP)


class Hand(Arrivals):
    """Does random deeds; each has its turn in every round of them, in another order."""

    def __init__(self, ws: Workspace, seed: int, folder: Path) -> None:
        super().__init__(ws, seed, folder)
        self._turns = self._shuffled()

    def do(self) -> None:
        """One deed that was not refused; nothing may have changed in those that were."""
        deed = next(self._turns) if self.ids() else self._sample
        try:
            result = deed()
        except MitoseError:
            return
        changes = result[0] if isinstance(result, tuple) else result
        if isinstance(changes, Changes):
            self.latest = changes

    def _shuffled(self) -> Iterator[Deed]:
        while True:
            groups = (
                (self._add, self._sample, self._import, self._decided_import, self._revert),
                (self._pasted, self._pasted_into),
                self._fields(),
                self._asides(),
                self._labels(),
                self._reach(),
                self._plan_lists(),
                self._approach(),
                self._dates(),
                self._history(),
                self._saved_filters(),
                self._messages(),
                self._events(),
            )
            deck = [deed for group in groups for deed in group]
            self.chance.shuffle(deck)
            yield from deck

    def _fields(self) -> tuple[Deed, ...]:
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
        value = self.chance.choice(values)
        ws, told = self.ws, {"role": self.text(), "city": "Kassel"}
        how = self.chance.choice(list(Relationship))
        return (
            lambda: contacts.set_field(ws, self.some(), field, value, join=self.joined()),
            lambda: contacts.set_fields(ws, self.some(), told),
            lambda: contacts.rate(ws, self.some(), how, as_group=self.chance.random() < 0.5),
            lambda: contacts.rate_into_have(ws, self.some(), how),
            lambda: rounds.done_for(ws, self.one(), self.chance.choice(("", "a tip")), DAY),
            lambda: me.set_me(ws, Me(has=(self.text(),), wants_to_meet=("x",), name="Robin")),
        )

    def _asides(self) -> tuple[Deed, ...]:
        ws = self.ws
        return (
            lambda: contacts.archive(ws, self.some()),
            lambda: contacts.unarchive(ws, self.among("archived_at <> ''")),
            lambda: contacts.delete(ws, self.some()),
            lambda: contacts.restore(ws, self.among("deleted_at <> ''")),
            lambda: merging.merge(ws, self.one(), self.some(), {"name": self.one()}),
            lambda: merging.merge_many(ws, [(self.one(), self.one()) for _ in range(3)]),
            lambda: duplicates.not_same(ws, [(self.one(), self.one()) for _ in range(2)]),
            self._move,
            self._move,
        )

    def _move(self) -> Changes:
        after = self.chance.choice([None, 0, self.one()])
        category = self.chance.choice(list(Category))
        changes = moves.move(self.ws, self.some(), category, after=after)
        if not changes.step_id or self.chance.random() < 0.5:
            return changes
        moved, how = sorted(changes.contact_ids), self.chance.choice(("", "over lunch"))
        steps = self.chance.choice(list(StepState))
        return moves.answer_move(self.ws, changes.step_id, moved, how=how, open_steps=steps)

    def _labels(self) -> tuple[Deed, ...]:
        ws, kind = self.ws, self.chance.choice(list(LabelKind))
        name = self.chance.choice(("BNI", "print", "Wind", "New one"))
        key, other = self.row(kind.value), self.row(kind.value)
        return (
            lambda: contacts.add_tag(ws, self.some(), name),
            lambda: contacts.remove_tag(ws, *self._carriers("tag")),
            lambda: contacts.add_circle(ws, self.some(), name),
            lambda: contacts.remove_circle(ws, *self._carriers("circle")),
            lambda: contacts.add_source(ws, self.some(), name),
            lambda: contacts.remove_source(ws, *self._carriers("source")),
            lambda: labels.add(ws, kind, f"Label {self.chance.randint(1, 99)}"),
            lambda: labels.rename(ws, LabelKind.TAG, self.row("tag"), self.text()),
            lambda: labels.rename(ws, kind, key, f"Label {self.chance.randint(1, 99)}"),
            lambda: labels.merge(ws, LabelKind.TAG, [self.row("tag")], self.row("tag")),
            lambda: labels.merge(ws, kind, [key], other),
            lambda: labels.delete(ws, kind, [key]),
            lambda: labels.set_colour(ws, kind, [key], self.chance.choice(("red", ""))),
            lambda: labels.set_cadence(
                ws,
                LabelKind.TAG,
                [self.row("tag")],
                self.chance.choice((0, 28, 90)),
            ),
            lambda: labels.set_cadence(
                ws, LabelKind.CIRCLE, [self.row("circle")], self.chance.choice((0, 60))
            ),
            lambda: cadences.set_relationship(
                ws, self.chance.sample(_RATED, 2), self.chance.choice((0, 28, 90))
            ),
            lambda: labels.set_expected(ws, self.row("source"), self.chance.choice((None, 480))),
            lambda: labels.set_not_used(ws, self.row("source"), self.chance.random() < 0.5),
        )

    def _carriers(self, kind: str) -> tuple[list[int], str]:
        """Who carries a label, and its name."""
        query = f"SELECT name FROM {kind} WHERE id IN (SELECT {kind}_id FROM contact_{kind})"
        names = list(self.ws.database.reading().exec_driver_sql(query).scalars())
        name = self.chance.choice(names or ["none"])
        who = f"SELECT contact_id FROM contact_{kind} JOIN {kind} k ON k.id = {kind}_id"
        quoted = name.replace("'", "''").replace("%", "%%")
        return self.among(f"id IN ({who} WHERE k.name = '{quoted}')"), name

    def _reach(self) -> tuple[Deed, ...]:
        ws = self.ws
        phone, home = Method("phone", "+49 561 555 0100", "work"), Address(city="Kassel")
        picture = self.chance.choice((b"", b"\xff\xd8picture", b"\xff\xd8other"))
        return (
            lambda: reaching.set_methods(ws, self.one(), [phone], join=self.joined()),
            lambda: reaching.set_addresses(ws, self.one(), [home]),
            lambda: reaching.edit_methods(ws, self.one(), lambda now: [*now, phone][-3:]),
            lambda: reaching.edit_addresses(ws, self.one(), lambda now: [*now, home][-2:]),
            lambda: relations.add(ws, self.one(), self.one(), "knows", self.text()),
            lambda: relations.remove(ws, self.row("relation")),
            lambda: photos.put(ws, self.one(), picture),
        )

    # ------------------------------------------------------------ plans

    def _plan_lists(self) -> tuple[Deed, ...]:
        ws, row = self.ws, self.row
        state = self.chance.choice(list(OfferState))
        return (
            lambda: plans.add_want(ws, self.one(), self.text(), join=self.joined()),
            lambda: plans.edit_want(ws, row("want"), self.text(), Capital.SOCIAL),
            lambda: plans.remove_want(ws, row("want")),
            lambda: plans.place_want(ws, row("want"), row("want")),
            lambda: plans.add_offer(ws, self.one(), self.text(), state, self.day(), on=DAY),
            lambda: plans.edit_offer(ws, row("offer"), due=self.day()),
            lambda: plans.remove_offer(ws, row("offer")),
            lambda: plans.place_offer(ws, row("offer"), row("offer")),
            lambda: plans.set_offer_state(ws, row("offer"), state, on=DAY, due=self.day()),
            lambda: plans.add_has_need(ws, self.one(), "needs", self.text()),
            lambda: plans.edit_has_need(ws, row("has_need"), self.text(), join=self.joined()),
            lambda: plans.remove_has_need(ws, row("has_need")),
            lambda: plans.place_has_need(ws, row("has_need"), row("has_need")),
        )

    def _approach(self) -> tuple[Deed, ...]:
        ws, row = self.ws, self.row
        state, by = self.chance.choice(list(StepState)), self.chance.choice((0, self.one()))
        several = "approach_id IN (SELECT approach_id FROM step GROUP BY 1 HAVING count(*) > 1)"
        planned = "id IN (SELECT contact_id FROM approach WHERE closed_at = '')"
        steps = [("write", DAY), ("call", self.day())]
        return (
            lambda: plans.set_approach(ws, self.one(), way_in=self.text(), introducer_id=by),
            lambda: plans.close_approach(ws, self.among(planned)[0], self.text()),
            lambda: plans.use_template(ws, self.one(), "a letter", steps),
            lambda: plans.add_step(ws, self.one(), self.text(), self.day(), time(10)),
            lambda: plans.set_step_state(ws, row("step"), state, self.day()),
            lambda: plans.edit_step(ws, row("step"), self.text(), due=None, join=self.joined()),
            lambda: plans.remove_step(ws, row("step")),
            lambda: plans.place_step(ws, row("step", several), 0),
        )

    def _dates(self) -> tuple[Deed, ...]:
        ws, row = self.ws, self.row
        rrule = self.chance.choice(("", "FREQ=WEEKLY;INTERVAL=2"))
        log = self.chance.choice((None, Interaction(DAY, "met")))
        new = FollowUp(self.day(), self.text(), rrule=rrule, contact_id=self.one())
        later = FollowUp(self.day(), self.text(), kind="call", id=row("follow_up"))
        return (
            lambda: follow_ups.add(ws, new, join=self.joined()),
            lambda: follow_ups.add_to_all(ws, self.some(), new),
            lambda: follow_ups.edit(ws, later),
            lambda: follow_ups.complete(ws, row("follow_up"), DAY, log),
            lambda: follow_ups.snooze(ws, row("follow_up"), self.day(), time(9)),
            lambda: follow_ups.drop(ws, row("follow_up")),
            lambda: follow_ups.reopen(ws, row("follow_up", "dropped OR done_on <> ''")),
            lambda: follow_ups.remove(ws, row("follow_up")),
            lambda: agenda.complete(ws, self._due(), DAY),
            lambda: agenda.snooze(ws, self._due(), self.day()),
            lambda: agenda.drop(ws, self._due()),
            lambda: reminding.complete(ws, self._due(), DAY),
            lambda: reminding.snooze(ws, self._due(), self.day()),
            lambda: agenda.spread(ws, self.day()),
            lambda: agenda.drop(ws, self._proposed()),
            lambda: week.move(ws, self._dated(), self.day()),
            lambda: week.move_on(ws, [Move(self._dated(), self.day())]),
            lambda: week.accept(ws, week.plan(ws, self.day(), DAY, "en")),
        )

    def _due(self) -> DueItem:
        """Something of Today that is more than a birthday, which nobody can tick off."""
        return self._of_today(DueKind.BIRTHDAY)

    def _dated(self) -> DueItem:
        """Something of Today that the week can move."""
        return self._of_today(DueKind.BIRTHDAY, DueKind.EVENT, DueKind.MET)

    def _of_today(self, *but: DueKind) -> DueItem:
        found = agenda.agenda(self.ws, DAY)
        items = [*found.overdue, *found.today, *found.week]
        known = [item for item in items if item.kind not in but]
        none = DueItem(DueKind.FOLLOW_UP, 0, 0, "", Category.HAVE, DAY)
        return self.chance.choice(known or [none])

    def _proposed(self) -> DueItem:
        """One of what Mitose proposes; else one that nobody could put off."""
        none = DueItem(DueKind.LOOSE, 0, 0, "", Category.HAVE, DAY, proposed=True)
        return self.chance.choice([*agenda.agenda(self.ws, DAY).proposed, none])

    def _history(self) -> tuple[Deed, ...]:
        ws, row = self.ws, self.row
        given = self.chance.choice(("", "a tip"))
        new = Interaction(self.day(), "met", self.text(), given, contact_id=self.one())
        edited = Interaction(self.day(), "called", self.text(), id=row("interaction"))
        notes = [Note(kind, self.text()) for kind in self.chance.sample(list(NoteKind), 3)]
        return (
            lambda: noting.accept(ws, self.one(), notes, DAY),
            lambda: interactions.log(ws, new, join=self.joined()),
            lambda: interactions.edit(ws, edited),
            lambda: interactions.remove(ws, row("interaction")),
            lambda: history.undo(ws),
            lambda: history.undo(ws),
            lambda: (history.undo(ws), history.redo(ws))[1],
            lambda: history.redo(ws),
            self._go_to,
        )

    def _saved_filters(self) -> tuple[Deed, ...]:
        ws, row, query = self.ws, self.row, BoardQuery(text=self.text())
        name = f"Filter {self.chance.randint(1, 99)}"
        return (
            lambda: saved_filters.add(ws, name, query),
            lambda: saved_filters.rename(ws, row("saved_filter"), self.text()),
            lambda: saved_filters.update(ws, row("saved_filter"), query),
            lambda: saved_filters.place(ws, row("saved_filter"), row("saved_filter")),
            lambda: saved_filters.delete(ws, row("saved_filter", "id % 2 = 0")),
        )

    def _messages(self) -> tuple[Deed, ...]:
        ws, row = self.ws, self.row
        name = f"Message {self.chance.randint(1, 99)}"
        new = MessageTemplate(name, self.chance.choice(list(Language)), "Hi", "{salutation} …")
        return (
            lambda: messages.add(ws, new),
            lambda: messages.change(ws, replace(new, id=row("message_template"), body="{name}")),
            lambda: messages.delete(ws, row("message_template", "id % 2 = 0")),
        )

    def _events(self) -> tuple[Deed, ...]:
        ws, row, part = self.ws, self.row, self.chance.choice((Part.THERE, Part.MEET))
        new = Event(self.text(), self.day(), there=(self.one(),), to_meet=(self.one(),))
        lines = [MetLine(self.text()), MetLine("", contact_id=self.one())]
        plan = MetPlan("Fair", "write", self.chance.choice((False, True)))
        return (
            lambda: events.add(ws, replace(new, names=(self.text(), "Nora Weiß"))),
            lambda: events.edit(ws, replace(new, place=self.text(), id=row("event"))),
            lambda: events.remove(ws, row("event", "id % 2 = 0")),
            lambda: events.add_people(ws, row("event"), part, self.some()),
            lambda: events.add_people(ws, row("event"), Part.MEET, [], [self.text()]),
            lambda: events.remove_people(ws, row("event"), part, self.some()),
            lambda: events.set_names(ws, row("event"), [self.text()]),
            lambda: events.remind(ws, row("event"), self.chance.choice((None, self.day()))),
            lambda: events.seen(ws, row("event")),
            lambda: events.met(ws, row("event"), lines, plan),
        )

    def _go_to(self) -> Changes | None:
        """Back or forth to one of the latest steps."""
        steps = journal.steps(self.ws.database.reading(), 6)
        return history.go_to(self.ws, self.chance.choice(steps).id) if steps else None
