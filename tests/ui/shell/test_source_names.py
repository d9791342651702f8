"""Sources that are ordinary words are read in the user's language and stored in one."""

from __future__ import annotations

from datetime import date

import pytest

from mitose.domain.circle import Source
from mitose.ui import i18n, source_names
from mitose.ui.contact_panel.section_marks import source_and_date, source_text
from mitose.ui.rail import SourceButton


@pytest.fixture
def german(qapp):
    i18n.install(qapp, "de")
    yield
    i18n.install(qapp, "en")


def test_the_rail_and_the_contact_say_them_in_german(german, qtbot):
    button = SourceButton()
    qtbot.addWidget(button)
    button.set_source(Source(1, "Mail program", contacts=3))
    assert button.text() == "Mailprogramm"
    assert button.name == "Mail program"
    assert source_text("Phone", None) == "Telefon"
    assert source_text("XING", None) == "XING"


def test_what_is_typed_in_german_is_the_same_source(german):
    assert source_and_date("telefon 2024", date(2026, 11, 23)) == ("Phone", date(2024, 1, 1))
    assert source_names.stored("Rotary") == "Rotary"
