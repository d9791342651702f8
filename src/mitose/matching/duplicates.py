"""Which of many people are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations

from mitose.domain.duplicates import Pair, Person, Reason, earlier
from mitose.domain.identity import normal_profile
from mitose.domain.search import fold_words
from mitose.matching.phones import international


def find(
    people: Sequence[Person],
    *,
    region: str,
    fresh: Collection[int] = (),
    not_same: Collection[tuple[int, int]] = (),
) -> list[Pair]:
    """The pairs that are or may be one person, certain ones first, then by score.

    ``region`` is the country of phone numbers written without one. With ``fresh`` only pairs
    that touch one of these ids are wanted. ``not_same`` are pairs (in either order) the user
    said are different people.
    """
    blocks: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in people:
        name = " ".join(fold_words(person.name))
        for uid in person.uids:
            blocks[Reason.SAME_UID, uid.casefold().removeprefix("urn:uuid:")].append(person)
        for profile in person.profiles:
            blocks[Reason.SAME_PROFILE, normal_profile(profile)].append(person)
        for email in person.emails:
            blocks[Reason.SAME_EMAIL_AND_NAME, f"{email.casefold()}|{name}"].append(person)
        for phone in person.phones:
            blocks[Reason.SAME_NAME_AND_PHONE, f"{international(phone, region)}|{name}"].append(
                person
            )
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (reason, _key), members in blocks.items():
        for one, other in combinations(members, 2):
            if one.id != other.id and (not fresh or one.id in fresh or other.id in fresh):
                found[earlier(one.id, other.id)].add(reason)
    refused = {earlier(*pair) for pair in not_same}
    order = list(Reason)[:3]
    return [
        Pair(
            *ids,
            tuple(sorted(map(Reason, reasons), key=list(Reason).index)),
            certain=any(reason in order for reason in reasons),
            score=90,
        )
        for ids, reasons in found.items()
        if ids not in refused
    ]
