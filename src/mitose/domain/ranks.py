"""Ranks: text keys for the user's own order, compared byte by byte, never rebalanced.

A rank is a fraction between 0 and 1 written in base 62 without the leading '0.'; between any
two ranks there is always another one. A rank never ends in the lowest digit, so that there is
always room below it. Appending and prepending count up and down in the first ``_WIDTH`` digits,
so that ranks stay short however often it is done.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_VALUE = {digit: index for index, digit in enumerate(DIGITS)}
_BASE = len(DIGITS)
_WIDTH = 6
_TOP = _BASE**_WIDTH


def between(low: str, high: str) -> str:
    """Return a rank strictly between ``low`` and ``high``; '' means no bound on that side.

    Raises:
        ValueError: if ``low`` is not below ``high``.
    """
    if high and low >= high:
        raise ValueError(f"{low!r} is not below {high!r}")
    if not high:
        return _after(low)
    if not low:
        number = _number(high) - 1
        if number > 0:
            return _text(number - 1 if number % _BASE == 0 else number)
    return _middle(low, high)


def spread(low: str, high: str, count: int) -> list[str]:
    """Return ``count`` ascending ranks strictly between ``low`` and ``high``, all short.

    Raises:
        ValueError: if ``low`` is not below ``high``.
    """
    if count <= 0:
        return []
    if not high:
        ranks = []
        for _ in range(count):
            low = _after(low)
            ranks.append(low)
        return ranks
    half = count // 2
    pivot = _middle(low, high) if low else between(low, high)
    return [*spread(low, pivot, half), pivot, *spread(pivot, high, count - half - 1)]


def _after(low: str) -> str:
    if not low:
        return _text(_TOP // 2 + 1)
    number = _number(low) + 1
    number += number % _BASE == 0
    return _text(number) if number < _TOP else _middle(low, "")


def _number(rank: str) -> int:
    """The first ``_WIDTH`` digits as a number."""
    value = 0
    for digit in rank[:_WIDTH].ljust(_WIDTH, "0"):
        value = value * _BASE + _VALUE[digit]
    return value


def _text(number: int) -> str:
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        digits = DIGITS[digit] + digits
    return digits


def _middle(low: str, high: str) -> str:
    prefix = ""
    position = 0
    while True:
        low_digit = _VALUE[low[position]] if position < len(low) else 0
        high_digit = _VALUE[high[position]] if high and position < len(high) else _BASE
        if low_digit == high_digit:
            prefix += DIGITS[low_digit]
        elif high_digit - low_digit > 1:
            return prefix + DIGITS[(low_digit + high_digit) // 2]
        else:
            prefix += DIGITS[low_digit]
            high = ""
        position += 1
