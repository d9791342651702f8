"""The heights that long documents rely on, held against what Typst really sets."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from mitose.domain.category import Category
from mitose.domain.plan import Want
from mitose.report.documents import contact_plan
from mitose.report.fit import estimate, fit
from mitose.report.render import render, render_png

_TOP = 24 * 72 / 25.4
_FOOT = 30 * 72 / 25.4


def real_height(document) -> float:
    """From the top margin to the last ink above the footer, in points."""
    page = Image.open(BytesIO(render_png(document, 1, 72))).convert("L")
    body = page.crop((0, 0, page.width, round(page.height - _FOOT + 20)))
    return body.point(lambda v: 255 if v < 245 else 0).getbbox()[3] - _TOP


def test_estimates_are_near_the_real_heights(sabine, named, future, options):
    short = replace(sabine, interactions=(), follow_ups=(), has_needs=())
    for contact in (short, named("Klinikverbund Nord", Category.NEXT), future, named("Tomás")):
        document = contact_plan([contact], options(note_lines=False))
        guess = estimate(document.parts[0], 470.55)
        assert guess == pytest.approx(real_height(document), rel=0.06, abs=8)


def test_a_long_document_keeps_contacts_on_one_page_and_its_lines(sabine, options):
    people = [
        replace(
            sabine,
            contact=replace(sabine.contact, id=n, name=f"Person {n}"),
            wants=tuple(Want(f"Wunsch {i}") for i in range(n % 8)),
        )
        for n in range(40)
    ]
    document = contact_plan(people, options())
    assert not any(fit(part, document).measure for part in document.parts)
    assert render(document).pages == 40 + 2

    one = contact_plan(people[:1], options())
    assert fit(one.parts[0], one).measure


def test_what_is_longer_than_a_page_goes_on_with_room(sabine, options):
    long = replace(sabine, wants=tuple(Want(f"Wunsch {n}") for n in range(90)))
    document = contact_plan([long], options())
    chosen = fit(document.parts[0], document)
    assert (chosen.measure, chosen.density, chosen.room_for_notes) == (False, 1.0, True)
