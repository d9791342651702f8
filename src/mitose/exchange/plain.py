"""Domain records as plain values (what JSON knows), and back.

Keys are the English names of the records' fields; a field that has its default value is left out.
Dates are ISO 8601, capital is a list of its kinds.
"""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import IntFlag, StrEnum
from functools import cache
from typing import Any, TypeVar

from mitose.domain.contact import Contact

_Record = TypeVar("_Record")

_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])


def encoded(value: Any) -> Any:
    """A record as what JSON knows; fields with their default are left out."""
    if is_dataclass(value):
        kind: Any = type(value)
        return {
            name: encoded(getattr(value, name))
            for name, default in _defaults(kind)
            if getattr(value, name) != default
        }
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    if isinstance(value, IntFlag):
        return [(flag.name or "").lower() for flag in value]
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (item.name, item.default_factory() if item.default_factory is not MISSING else item.default)
        for item in fields(kind)
    )


@cache
def types_of(kind: type) -> dict[str, Any]:
    """The types of a record's fields, by name."""
    return typing.get_type_hints(kind)


class _WrongTypeError(Exception):
    """A value is not of the type that its field has."""


class Decoder:
    """Makes records of plain values and notes the fields that are wrong."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def record(self, kind: type[_Record], value: object, at: str = "") -> _Record | None:
        """The record; None when ``value`` is no object or lacks a field without a default."""
        if not isinstance(value, dict):
            self.wrong.append(at or kind.__name__)
            return None
        found: dict[str, Any] = {}
        hashable: Any = kind
        for name, wanted in types_of(hashable).items():
            if name not in value:
                continue
            path = f"{at}.{name}" if at else name
            try:
                found[name] = self._value(wanted, value[name], path)
            except (_WrongTypeError, ValueError, OverflowError):
                self.wrong.append(path)
        for name, default in _defaults(hashable):
            if name not in found and default is MISSING:
                if (name, kind) != ("id", Contact):  # a contact written by hand has none
                    self.wrong.append(f"{at}.{name}" if at else name)
                    return None
                found[name] = 0
        return kind(**found)

    def _value(self, wanted: Any, value: object, at: str) -> Any:
        origin = typing.get_origin(wanted)
        if origin is tuple:
            return self._items(typing.get_args(wanted)[0], value, at)
        if origin in (types.UnionType, typing.Union):
            if value is None:
                return None
            inner = next(kind for kind in typing.get_args(wanted) if kind is not types.NoneType)
            return self._value(inner, value, at)
        if is_dataclass(wanted):
            found = self.record(typing.cast("type[Any]", wanted), value, at)
            if found is None:
                raise _WrongTypeError
            return found
        if issubclass(wanted, IntFlag):
            return self._flags(wanted, value)
        return _scalar(wanted, value)

    def _items(self, wanted: Any, value: object, at: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _WrongTypeError
        found: list[Any] = []
        for number, item in enumerate(value):
            path = f"{at}[{number}]"
            try:
                found.append(self._value(wanted, item, path))
            except (_WrongTypeError, ValueError, OverflowError):
                if not self.wrong or not self.wrong[-1].startswith(path):
                    self.wrong.append(path)
        return tuple(found)

    def _flags(self, wanted: type[IntFlag], value: object) -> IntFlag:
        if not isinstance(value, list):
            raise _WrongTypeError
        known = {(flag.name or "").lower(): flag for flag in wanted}
        flags = wanted(0)
        for name in value:
            if not isinstance(name, str) or name not in known:
                raise _WrongTypeError
            flags |= known[name]
        return flags


def _scalar(wanted: Any, value: object) -> Any:
    if wanted is bool or wanted is int:
        if type(value) is not wanted or (wanted is int and abs(value) >= 2**63):
            raise _WrongTypeError
        return value
    if not isinstance(value, str):
        raise _WrongTypeError
    if issubclass(wanted, (date, datetime, time)):
        return wanted.fromisoformat(value)
    if issubclass(wanted, StrEnum):
        return wanted(value)
    # Half a surrogate pair is no text anywhere else, and control characters neither.
    return value.encode("utf-8", "replace").decode().translate(_CONTROLS)
