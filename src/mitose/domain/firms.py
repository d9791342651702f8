"""Names of organisations for comparing: without legal form, folded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mitose.domain.search import fold_words

_FORMS = frozenset(
    "gmbh ggmbh mbh ag kg kgaa ohg gbr ug ek eg ev gesmbh ges sa sarl sas srl spa bv nv ltd limited"
    " llc llp plc inc corp corporation co cie company partg partgmbb mbb partnerschaft se oy ab as"
    " haftungsbeschrankt und and the e k v h g m b".split()
)


@lru_cache(maxsize=50_000)
def firm_words(name: str) -> tuple[str, ...]:
    """The words that tell a firm from others; all words when there are only legal forms."""
    words = fold_words(name)
    return tuple(word for word in words if word not in _FORMS) or words


def is_legal_form(words: Sequence[str]) -> bool:
    """Whether each of these is part of a legal form: 'GmbH', 'e.V.', 'Co. KG'."""
    parts = [part for word in words for part in fold_words(word)]
    return len("".join(parts)) > 1 and all(part in _FORMS for part in parts)


def same_firm(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two firms, as ``firm_words`` gives them, are one: Krüger and Krüger + Partner.

    One name may go on behind the other; a single short word is not enough for that.
    """
    if not one or not other:
        return False
    if "".join(one) == "".join(other):
        return True
    short, long = sorted((one, other), key=len)
    return long[: len(short)] == short and len("".join(short)) > 3
