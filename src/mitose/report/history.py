"""What happened with a contact, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose import clock
from mitose.report.blocks import Block, Fact, Facts, Heading, Remark, Run, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.domain.interaction import Interaction
    from mitose.report.dates import Dates
    from mitose.report.words import Words

#: A plan is for planning: older history is counted, not printed.
_HISTORY_ENTRIES = 30


def history_facts(details: ContactDetails, words: Words, dates: Dates) -> tuple[Fact, ...]:
    """Interactions and closed approaches with their days, newest first."""
    happened = [(i.on, i.id, _interaction(i, words)) for i in details.interactions]
    for approach in details.past_approaches:
        if approach.closed_at is not None:
            texts = [t for t in (approach.way_in.strip(), approach.outcome.strip()) if t]
            closed = words("approach_closed") + (": " + " → ".join(texts) if texts else "")
            happened.append((clock.local_day(approach.closed_at), 0, (Run(closed),)))
    happened.sort(key=lambda entry: entry[:2], reverse=True)
    return tuple(Fact(dates.short(day), text) for day, _, text in happened)


def history_section(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    """The section on the history, with the balance of giving and receiving; nothing if empty."""
    rows = history_facts(details, words, dates)
    if not rows:
        return []
    blocks: list[Block] = [
        Heading(words("history"), _balance(details.interactions, words)),
        Facts(rows[:_HISTORY_ENTRIES]),
    ]
    if (older := len(rows) - _HISTORY_ENTRIES) > 0:
        blocks.append(Remark(words.count("older", older)))
    return blocks


def _interaction(interaction: Interaction, words: Words) -> Text:
    text = interaction.text.strip()
    if interaction.kind != "other" or interaction.from_them:
        said = words(f"{'them' if interaction.from_them else 'kind'}_{interaction.kind}")
        text = f"{said}: {text}" if text else said
    more = [
        words(f"history_{side}", text=value.strip())
        for side, value in (("given", interaction.given), ("received", interaction.received))
        if value.strip()
    ]
    if interaction.referral in ("given", "received"):
        more.append(words(f"referral_{interaction.referral}"))
    if not text and not more:
        text = words("kind_other")
    runs = [Run(text)] if text else []
    if more:
        runs.append(Run(("\n" if text else "") + " · ".join(more), "muted"))
    return tuple(runs)


def _balance(interactions: Sequence[Interaction], words: Words) -> str:
    given = sum(bool(i.given.strip()) or i.referral == "given" for i in interactions)
    received = sum(bool(i.received.strip()) or i.referral == "received" for i in interactions)
    counts = (("balance_given", given), ("balance_received", received))
    return " · ".join(words(key, n=n) for key, n in counts if n)
