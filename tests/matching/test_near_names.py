"""Names of one person in two address books are near; names of two people are not."""

from __future__ import annotations

import pytest

from mitose.domain.name_parts import name_parts
from mitose.matching.near_names import likeness


def like(one, other):
    return likeness(name_parts(one), name_parts(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Krüger", "Anna Krueger"),
        ("Anna Krüger", "ANNA KRUGER"),
        ("Anna Krüger", "Dr. Anna Krüger"),
        ("Anna Krüger", "Krüger, Anna"),
        ("Anna Krüger", "Frau Prof. Dr. med. Anna Krüger"),
        ("Hans Weber", "Dipl.-Ing. Hans Weber, MBA"),
        ("Ludwig van der Heide", "Ludwig Heide"),
        ("Anna-Maria Weiß", "Anna Maria Weiss"),
    ],
)
def test_the_same_name(one, other):
    assert like(one, other).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Johannes Weber", "Hans Weber"),
        ("Robert Smith", "Bob Smith"),
        ("Josef Huber", "Sepp Huber"),
        ("Katharina Lang", "Kathi Lang"),
        ("William Jones", "Bill Jones"),
        ("Alexander Koch", "Alex Koch"),
        ("Alexandra Koch", "Alex Koch"),
        ("Hans „Jo“ Müller", "Jo Müller"),
        ("Anna Müller", "Anna Müller-Lüdenscheidt"),
        ("Anna Müller Lüdenscheidt", "Anna Müller"),
        ("Anna Maria Weber", "Anna Weber"),
        ("A. Krüger", "Anna Krüger"),
        ("Anna K.", "Anna Krüger"),
        ("Gerhad Schubert", "Gerhard Schubert"),
        ("Stefan Maier", "Stefan Meyer"),
        ("Thomas Wisniewski", "Thomas Wiśniewsky"),
        ("Eva Lindenmaier", "Eva Lindenmiaer"),
        ("Weber Hans", "Hans Weber"),
    ],
)
def test_near_names(one, other):
    found = like(one, other)
    assert found.closeness >= 0.64
    assert not found.same
    assert like(other, one).closeness == pytest.approx(found.closeness)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Martin Weber", "Martina Weber"),
        ("Jan Weber", "Jana Weber"),
        ("Andreas Weber", "Andrea Weber"),
        ("Simon Weber", "Simone Weber"),
        ("Alexander Koch", "Alexandra Koch"),
        ("Hans Peter Weber", "Hans Jürgen Weber"),
        ("Anna Weber", "Anna Schmidt"),
        ("Anna Koch", "Anna Roth"),
        ("B. Krüger", "Anna Krüger"),
        ("Anna", "Anna Krüger"),
        ("Anna Krüger-Lang", "Anna Krüger-Weiß"),
    ],
)
def test_two_names(one, other):
    assert like(one, other).closeness == 0


def test_swapped_names_are_told_from_the_same_ones():
    assert like("Weber Hans", "Hans Weber").swapped
    assert not like("Hans Weber", "Hans Weber").swapped
