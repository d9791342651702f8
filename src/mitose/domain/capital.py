"""Kinds of capital: what a contact means, in the sense of Bourdieu's forms of capital."""

from __future__ import annotations

from enum import IntFlag


class Capital(IntFlag):
    """Ticks on a contact (several), and the optional kind of one want, offer, has or need."""

    NONE = 0
    ECONOMIC = 1
    CULTURAL = 2
    SOCIAL = 4
    SYMBOLIC = 8
