"""Mail signatures, in German and English, as people copy them."""

from __future__ import annotations

import pytest

from mitose.domain.contact import Address, Method
from mitose.exchange.signature import read_signature

GERMAN = """Hallo Petra,
danke für das Gespräch.

Mit freundlichen Grüßen
Dr. Sabine Hartwig
Leiterin Marketing

Nordlicht Energie GmbH
Königstor 12 · 34117 Kassel
Tel.: +49 561 555 0142 | Mobil: +49 561 555 0143 | Fax +49 561 555 0144
s.hartwig@nordlicht.example | www.nordlicht.example
Amtsgericht Kassel HRB 12345, Geschäftsführer: Max Muster
"""
ENGLISH = """--
Jonas Weber | Head of Sales
Weber & Partner
M: +49 (0)561 555-0119
E-Mail: j.weber@weber.example
https://www.linkedin.com/in/jonas-weber-example
"""


def test_a_german_signature_below_a_letter():
    record = read_signature(GERMAN)
    assert record is not None
    assert record.name == "Dr. Sabine Hartwig"
    assert record.role == "Leiterin Marketing"
    assert record.organisation == "Nordlicht Energie GmbH"
    assert record.methods == (
        Method("phone", "+49 561 555 0142", "work"),
        Method("phone", "+49 561 555 0143", "mobile"),
        Method("phone", "+49 561 555 0144", "fax"),
        Method("email", "s.hartwig@nordlicht.example"),
        Method("url", "www.nordlicht.example"),
    )
    assert record.addresses == (Address(street="Königstor 12", city="Kassel", postal_code="34117"),)


def test_an_english_one_with_bars_and_a_profile():
    record = read_signature(ENGLISH)
    assert record is not None
    assert (record.name, record.role) == ("Jonas Weber", "Head of Sales")
    assert record.organisation == "Weber & Partner"
    assert [one.kind for one in record.methods] == ["phone", "email", "profile"]


def test_name_and_role_on_one_line():
    record = read_signature("Regards,\nMary-Ann O'Neill, Photographer\nStudio Blue\nm@b.example")
    assert record is not None
    assert (record.name, record.role) == ("Mary-Ann O'Neill", "Photographer")
    assert record.organisation == "Studio Blue"


@pytest.mark.parametrize("text", ["", "\n\n", "Milch\nBrot", "12345", "--"])
def test_nobody_is_found_where_nobody_is(text):
    assert read_signature(text) is None
