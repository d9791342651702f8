"""Two people who have something in common: whether they are one, why, and how surely."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mitose.domain.duplicates import Pair, Reason, earlier
from mitose.domain.firms import same_firm
from mitose.domain.given_names import same_given
from mitose.matching.near_names import EQUAL, UNLIKE, Likeness, likeness
from mitose.matching.prepared import Crowd, Prepared

# How much each thing in common is worth, with the same name.
_WORTH = {
    "email": 0.97, "phone": 0.93, "birthday": 0.92, "organisation": 0.86, "shared_email": 0.84,
    "shared_phone": 0.8, "city": 0.72, "": 0.55,
}  # fmt: skip
# How near the names must be when this is the strongest thing in common.
_NEAR_ENOUGH = {
    "email": 0.55, "phone": 0.55, "birthday": 0.64, "organisation": 0.7, "shared_email": 0.72,
    "shared_phone": 0.72, "city": 0.78, "": 0.88,
}  # fmt: skip
_REASON_OF = {"shared_email": "email", "shared_phone": "phone"}
_OWN = ("email", "phone")
_GIVEN_NEAR = 0.93
_CERTAIN = frozenset({Reason.SAME_UID, Reason.SAME_PROFILE})
_ORDER = {reason: place for place, reason in enumerate(Reason)}
_FEW = 3
_SMALL_BOOK = 20  # so few contacts say nothing about how common a town is
# How many people of one name chance alone would bring into this address book.
_UNIQUE, _RARE = 0.02, 0.1
_AGAINST = 0.06


@dataclass(slots=True)
class _Common:
    """What two people have in common, and what speaks against their being one."""

    things: list[str]
    against: int
    contradicted: bool
    firms_differ: bool
    towns_differ: bool


def judge(crowd: Crowd, one: Prepared, other: Prepared) -> Pair | None:
    """The pair with its reasons, or None for two people."""
    if one.organisation != other.organisation:
        like = UNLIKE
    elif one.form == other.form:
        like = EQUAL
    else:
        like = likeness(one.parts, other.parts)
    common = _in_common(crowd, one, other)
    if "city" in common.things and _met_anyway(crowd, one, other, like):
        common.things.remove("city")
    reasons = _identity(one, other, like, common)
    certain = bool(reasons) and _may_be_certain(one, other, like, common, reasons)
    if not certain and common.contradicted and not _CERTAIN.intersection(reasons):
        return None
    reasons += _by_name(crowd, one, other, like, common)
    if not reasons:
        return None
    known = tuple(sorted(dict.fromkeys(reasons), key=_ORDER.__getitem__))
    first, second = earlier(one.id, other.id)
    return Pair(first, second, known, certain, _score(like, common, known, certain=certain))


# ---------------------------------------------------------------- what is in common


def _in_common(crowd: Crowd, one: Prepared, other: Prepared) -> _Common:
    things: list[str] = []
    emails, phones = _both(one.emails, other.emails), _both(one.phones, other.phones)
    for kind, both in (("email", emails), ("phone", phones)):
        if both - crowd.shared:
            things.append(kind)
        elif both:
            things.append(f"shared_{kind}")
    if one.birthday and one.birthday == other.birthday and one.birthday[0] != "-":
        things.append("birthday")
    if same_firm(one.firm, other.firm) or (one.hosts & other.hosts) - crowd.public:
        things.append("organisation")
    if one.city and _same_place(one.city, other.city):
        things.append("city")
    things.sort(key=lambda thing: -_WORTH[thing])
    against = _sites_differ(one, other) + _generation_doubtful(one, other)
    return _Common(
        things,
        against,
        _contradicted(one, other),
        bool(one.firm and other.firm) and "organisation" not in things,
        bool(one.city and other.city) and "city" not in things,
    )


def _both(one: Collection[str], other: Collection[str]) -> set[str]:
    return set(one).intersection(other) if one and other else set()


def _same_place(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Frankfurt and Frankfurt am Main are one."""
    length = min(len(one), len(other))
    return length > 0 and one[:length] == other[:length]


def _met_anyway(crowd: Crowd, one: Prepared, other: Prepared, like: Likeness) -> bool:
    """Whether chance brings two such names into this town: then it says nothing."""
    share = crowd.cities[one.city[0]] / (crowd.placed + _SMALL_BOOK)
    if like.same:
        return (len(crowd.bearers[one.form]) - 1) * share > 1
    return min(_expected(crowd, one), _expected(crowd, other)) * share >= _RARE


def _sites_differ(one: Prepared, other: Prepared) -> int:
    """1 where both have a profile on one site, and not the same."""
    if _both(one.profiles, other.profiles):
        return 0
    mine = {profile.partition("/")[0] for profile in one.profiles}
    return int(any(profile.partition("/")[0] in mine for profile in other.profiles))


def _generation_doubtful(one: Prepared, other: Prepared) -> int:
    return int(one.parts.generation != other.parts.generation)


def _contradicted(one: Prepared, other: Prepared) -> bool:
    """Whether something says that these are two: junior and senior, or two birthdays."""
    mine, yours = one.parts.generation, other.parts.generation
    if mine and yours and mine != yours:
        return True
    return _born_apart(one.birthday, other.birthday)


def _born_apart(one: str, other: str) -> bool:
    """Two birthdays of which more than one part differs; one may be a slip or a lost year."""
    if not one or not other:
        return False
    mine, yours = one.rsplit("-", 2), other.rsplit("-", 2)
    known = mine[0].strip("-") and yours[0].strip("-")
    parts = zip(mine, yours, strict=True) if known else zip(mine[1:], yours[1:], strict=True)
    return sum(part != same for part, same in parts) > 1


# ---------------------------------------------------------------- reasons


def _identity(one: Prepared, other: Prepared, like: Likeness, common: _Common) -> list[Reason]:
    found = []
    if _both(one.uids, other.uids):
        found.append(Reason.SAME_UID)
    if _both(one.profiles, other.profiles):
        found.append(Reason.SAME_PROFILE)
    mailed = "email" in common.things or "shared_email" in common.things
    if like.same and mailed and _is_named(one):
        found.append(Reason.SAME_EMAIL_AND_NAME)
    return found


def _is_named(one: Prepared) -> bool:
    return one.parts.whole or (one.organisation and bool(one.parts.family))


def _may_be_certain(
    one: Prepared, other: Prepared, like: Likeness, common: _Common, reasons: Collection[Reason]
) -> bool:
    """Only an identity, and only where no name, birthday or generation speaks against it."""
    if _CERTAIN.intersection(reasons):
        return not _names_clash(one, other, like)
    middles = one.middle and other.middle and one.middle[0] != other.middle[0]
    return "email" in common.things and not (common.contradicted or common.against or middles)


def _names_clash(one: Prepared, other: Prepared, like: Likeness) -> bool:
    """Whether two whole names have nothing in common: somebody copied a card for a colleague."""
    if one.organisation != other.organisation:
        return True
    if like.closeness or not (_is_named(one) and _is_named(other)):
        return False
    return not like.given and not set(one.parts.words) & set(other.parts.words)


def _by_name(
    crowd: Crowd, one: Prepared, other: Prepared, like: Likeness, common: _Common
) -> list[Reason]:
    if like.same:
        return _same_name(crowd, one, common)
    if like.closeness:
        return _near_name(crowd, one, other, like, common)
    if like.given >= _GIVEN_NEAR:
        return [Reason(f"same_given_and_{thing}") for thing in common.things if thing in _OWN]
    if not (one.parts.whole and other.parts.whole) and _may_stand_for(one, other):
        return [Reason(f"same_{thing}") for thing in common.things if thing in _OWN]
    return []


def _same_name(crowd: Crowd, one: Prepared, common: _Common) -> list[Reason]:
    if not _is_named(one) and not one.parts.lone:
        return [Reason(f"same_{thing}") for thing in common.things if thing in _OWN]
    found = [
        Reason(f"same_name_and_{_REASON_OF.get(thing, thing)}")
        for thing in common.things
        if not thing.endswith("email")
    ]
    if not _is_named(one):  # 'Anna' and 'Anna'
        own = {"email", "phone", "organisation"}.intersection(common.things)
        return found if own else []
    if not found and "shared_email" not in common.things and not _plausible(crowd, one, common):
        return []
    if common.against and set(common.things) <= {"city"}:
        return []
    return [*found, Reason.SAME_NAME]


def _plausible(crowd: Crowd, one: Prepared, common: _Common) -> bool:
    """Whether a name alone tells enough: it is rare, or nothing speaks against it."""
    apart = common.against + common.firms_differ + common.towns_differ
    bearers = len(crowd.bearers[one.form])
    by_chance = _expected(crowd, one)
    if not apart:
        return bearers <= _FEW or by_chance < _RARE
    if apart == 1:
        return bearers == 2 or by_chance < _RARE
    return apart == 2 and by_chance < _RARE


def _expected(crowd: Crowd, one: Prepared) -> float:
    """How many people of this name chance alone would bring, by who else has its two parts."""
    if not one.parts.whole:
        return 0.0
    bearers = len(crowd.bearers[one.form])
    given = crowd.givens.get(one.parts.given[0], 0) - bearers
    family = crowd.families.get("".join(one.parts.family), 0) - bearers
    return given * family / len(crowd.people)


def _near_name(
    crowd: Crowd, one: Prepared, other: Prepared, like: Likeness, common: _Common
) -> list[Reason]:
    enough = [thing for thing in common.things if like.closeness >= _NEAR_ENOUGH[thing]]
    if common.against and set(enough) <= {"city"}:
        enough = []
    prefix = "same_name" if like.swapped and like.closeness == 1 else "near_name"
    found = [
        Reason(f"{prefix}_and_{_REASON_OF.get(thing, thing)}")
        for thing in enough
        if not (prefix == "same_name" and thing.endswith("email"))
    ]
    if like.swapped and like.closeness == 1:
        rare = max(_expected(crowd, one), _expected(crowd, other)) < _RARE
        told = enough or (rare and not common.against)  # Martin Simon and Simon Martin are two
        return [*found, Reason.SWAPPED_NAME] if told else []
    if not enough and like.closeness >= _NEAR_ENOUGH[""] and not common.against:
        return [Reason.NEAR_NAME] if _one_is_rare(crowd, one, other, common) else []
    return found


def _one_is_rare(crowd: Crowd, one: Prepared, other: Prepared, common: _Common) -> bool:
    """A slip stands once in an address book; two names met often are two people's."""
    if common.firms_differ or common.towns_differ:
        return False
    bearers = len(crowd.bearers[one.form]) * len(crowd.bearers[other.form])
    return bearers == 1 and max(_expected(crowd, one), _expected(crowd, other)) < _UNIQUE


def _may_stand_for(one: Prepared, other: Prepared) -> bool:
    """Whether a single name, or none at all, can be the other's."""
    short, whole = (one, other) if not one.parts.whole else (other, one)
    if not short.parts.words:
        return True
    words = (*whole.parts.words, *whole.parts.others)
    if any(same_given(short.parts.lone, word) for word in words):
        return True
    return bool(whole.parts.lone) and short.parts.lone == whole.parts.lone


def _score(like: Likeness, common: _Common, reasons: tuple[Reason, ...], *, certain: bool) -> int:
    if certain:
        return 100
    best = common.things[0] if common.things else ""
    more = 0.02 * max(0, len(common.things) - 1)
    closeness = like.closeness or 0.8
    if _CERTAIN.intersection(reasons):
        return 80
    worth = _WORTH[best] * (0.4 + 0.6 * closeness) + more - _AGAINST * common.against
    return max(1, min(99, round(100 * worth)))
