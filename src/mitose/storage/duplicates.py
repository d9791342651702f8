"""All contacts as the search for duplicates compares them, read in a few statements."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection

from mitose.domain.category import ContactKind
from mitose.domain.duplicates import Person

_PEOPLE = (
    "SELECT id, name, given, family, middle, suffix, nickname, organisation, city, birthday, kind,"
    " uid FROM contact WHERE is_me = 0 AND deleted_at = '' ORDER BY id"
)
# A fax stands in an office and says nothing about who somebody is.
_METHODS = (
    "SELECT contact_id, kind, value FROM method"
    " WHERE kind IN ('email', 'phone', 'profile') AND label <> 'fax'"
)
_KEYS = (
    "SELECT contact_id, CASE WHEN key LIKE 'uid:%' THEN 'uid' ELSE 'profile' END,"
    " substr(key, instr(key, ':') + 1) FROM identity_key"
    " WHERE (key LIKE 'uid:%' AND key NOT LIKE '%|%') OR key LIKE 'profile:%'"
)


def people(connection: Connection) -> list[Person]:
    """Everybody but the user, archived contacts included."""
    told: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for query in (_METHODS, _KEYS):
        for contact_id, kind, value in connection.exec_driver_sql(query):
            told[contact_id][kind].append(value)
    return [_person(row, told.get(row[0], {})) for row in connection.exec_driver_sql(_PEOPLE)]


def _person(row: Any, told: dict[str, list[str]]) -> Person:  # noqa: ANN401 - a row of any driver
    *own, kind, uid = row
    key, name, given, family, middle, suffix, nickname, organisation, city, birthday = own
    return Person(
        key,
        name,
        given,
        family,
        middle,
        suffix,
        nickname,
        organisation,
        tuple(told.get("email", ())),
        tuple(told.get("phone", ())),
        tuple(dict.fromkeys(told.get("profile", ()))),
        tuple(dict.fromkeys((uid, *told.get("uid", ())))),
        city,
        birthday,
        ContactKind(kind),
    )
