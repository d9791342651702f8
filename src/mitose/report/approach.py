"""The section on how the contact is made: way in, occasion, opening, meeting place, steps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mitose.domain.plan import Approach, StepState
from mitose.domain.questions import Question
from mitose.report.blocks import Block, Cell, Column, Fact, Facts, Heading, Row, Run, Table, Text
from mitose.report.clean import one_line, room
from mitose.report.person import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.domain.plan import Step
    from mitose.report.dates import Dates
    from mitose.report.words import Words

_BLANK_ROWS = 3
_LONG_CELL = 600
_NAME_PART = re.compile(r"[^\s.,;:!?()„“”\"]{3,}")
_QUOTES = "„“”\"»«‚‘'›‹"


def approach_section(
    details: ContactDetails, questions: tuple[Question, ...], words: Words, dates: Dates
) -> list[Block]:
    """Facts and steps; what is still open, as lines to fill by hand; nothing if neither."""
    asked = Question.APPROACH in questions
    approach = details.approach or Approach()
    facts = _facts(details, approach, questions, words)
    steps = [step for step in approach.steps if step.state is not StepState.LET_GO]
    if not facts and not steps:
        return []
    blocks: list[Block] = [Heading(words("approach"), _steps_done(steps, words))]
    if facts:
        blocks.append(Facts(tuple(facts)))
    if steps or asked:
        blocks.append(_steps(steps, details, words, dates))
    return blocks


def _facts(
    details: ContactDetails, approach: Approach, questions: tuple[Question, ...], words: Words
) -> list[Fact]:
    contact = details.contact
    opening = approach.opening.strip()
    if opening and opening[0] not in _QUOTES:
        opening = words("quoted", text=opening)
    asked = Question.APPROACH in questions
    facts = [
        (
            "meeting_place",
            _plain(contact.meeting_place),
            Question.MEETING in questions,
        ),
        ("strategy", _plain(contact.strategy), Question.STRATEGY in questions),
        ("way_in", way_in(approach, words), asked),
        ("occasion", _plain(approach.occasion), asked),
        ("opening", _plain(opening), asked),
    ]
    return [Fact(words(key), text) for key, text, wanted in facts if text or wanted]


def _plain(text: str) -> Text:
    return (Run(text.strip()),) if text.strip() else ()


def way_in(approach: Approach, words: Words) -> Text:
    """The way in with the introducer's name strong, wherever it stands."""
    way, name = approach.way_in.strip(), one_line(approach.introducer_name)
    if not name:
        return _plain(way)
    before, found, after = way.partition(name)
    if found:
        runs = (Run(before), Run(name, "strong"), Run(after))
        return tuple(run for run in runs if run.text)
    introduced = words("introduced_by")
    if introduced.casefold().startswith(way.casefold()):  # 'Introduction', or nothing at all
        return (Run(introduced), Run(name, "strong"))
    return (Run(f"{way} · {introduced}"), Run(name, "strong"))


def _steps_done(steps: Sequence[Step], words: Words) -> str:
    if not steps:
        return ""
    done = sum(step.state is StepState.DONE for step in steps)
    return words.count("steps_done", len(steps), done=done)


def _steps(steps: Sequence[Step], details: ContactDetails, words: Words, dates: Dates) -> Table:
    people = _people(details, words)
    next_step = next((s for s in steps if s.state is StepState.OPEN and s.due is not None), None)
    rows = [
        Row(
            (
                Cell(((Run(step.text),),)),
                Cell((_when(step, step is next_step, words, dates),)),
                Cell(((Run(_with(step, people)),),)),
            ),
            done=step.state is StepState.DONE,
            breakable=room(step.text) > _LONG_CELL,
        )
        for step in steps
    ]
    if not rows:
        rows = [Row((Cell(), Cell(), Cell()), done=False)] * _BLANK_ROWS
    columns = (Column(words("step"), 1.9), Column(words("when"), 1.2), Column(words("with"), 0.7))
    return Table(columns, tuple(rows), boxes=True)


def _when(step: Step, is_next: bool, words: Words, dates: Dates) -> Text:
    done = step.state is StepState.DONE
    day = (step.done_on or step.due) if done else step.due
    if day is None:
        return ()
    if done:
        return (Run(dates.weekday(day), "muted"),)
    text = dates.weekday(day, step.at)
    if day < dates.today:
        return (Run(words("overdue_mark", day=text), "overdue"),)
    return (Run(text, "strong" if is_next else ""),)


def _people(details: ContactDetails, words: Words) -> list[str]:
    """Who may be named in a step: the introducer, the contact's relations, the contact."""
    names = [details.approach.introducer_name] if details.approach else []
    names += [relation.other_name for relation in details.relations]
    names.append(name_of(details, words))
    return list(dict.fromkeys(name for each in names if (name := one_line(each))))


def _with(step: Step, people: Sequence[str]) -> str:
    """The first of ``people`` of whom the step's text names a part, written with a capital."""
    said = set(_NAME_PART.findall(step.text))
    for name in people:
        if any(part in said for part in _NAME_PART.findall(name) if not part[0].islower()):
            return name
    return ""
