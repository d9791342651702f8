"""Messages are filled in for one person, and say what they could not fill in."""

from __future__ import annotations

import pytest

from mitose.domain.category import AddressForm, ContactKind
from mitose.domain.contact import Contact, ContactDetails, ContactSource
from mitose.domain.message import (
    GAP,
    Language,
    MessageTemplate,
    Slot,
    fill,
    unknown_fields,
)
from mitose.domain.names import split_name
from mitose.domain.plan import Approach, Offer, Want
from mitose.services import messages


def person(name="Anna Krüger", **more):
    return ContactDetails(Contact(1, "u", name, **more))


def written(template, details, **how):
    return fill(template, details, "Robin Vogt", **how)


def german(body, subject=""):
    return MessageTemplate("x", Language.GERMAN, subject, body)


def english(body, subject=""):
    return MessageTemplate("x", Language.ENGLISH, subject, body)


def test_every_field_is_filled():
    details = ContactDetails(
        Contact(1, "u", "Anna Krüger", organisation="Wind KG", role="Editor", city="Kassel"),
        sources=(ContactSource(1, "BNI"),),
        wants=(Want("a tip"),),
        offers=(Offer("tickets"),),
        approach=Approach(occasion="the fair", introducer_name="Ole Hansen"),
    )
    body = "|".join(f"<{{{slot.value}}}>" for slot in Slot)
    found = written(english(body), details)
    assert found.body == (
        "<Dear Anna Krüger>|<Anna Krüger>|<Anna>|<Krüger>|<Wind KG>|<Editor>|<Kassel>|<BNI>"
        "|<a tip>|<tickets>|<the fair>|<Ole Hansen>|<Robin Vogt>"
    )
    assert (found.missing, found.unknown) == ((), ())


def test_what_is_not_known_is_named_and_leaves_a_gap_never_a_placeholder():
    found = fill(english("At {occasion} in {city}, {me}, {occasion}", "{role} {x y}"), person())
    assert found.missing == (Slot.ROLE, Slot.OCCASION, Slot.CITY, Slot.ME)
    assert found.unknown == ("x y",)
    assert found.body == f"At {GAP} in {GAP}, {GAP}, {GAP}"
    assert "{" not in found.subject + found.body


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (AddressForm.DU, "Hallo Anna, dir und deine"),
        (AddressForm.SIE, "Guten Tag Anna Krüger, Ihnen und Ihre"),
        (AddressForm.UNKNOWN, "Guten Tag Anna Krüger, Ihnen und Ihre"),
    ],
)
def test_du_and_sie_have_words_of_their_own(form, said):
    template = german("{salutation}, {dir|Ihnen} und {deine|Ihre}")
    assert written(template, person(address_form=form)).body == said


def test_the_form_can_be_decided_for_one_message():
    template = german("{du|Sie}")
    assert written(template, person(), informal=True).body == "du"
    assert written(template, person(address_form=AddressForm.DU), informal=False).body == "Sie"


@pytest.mark.parametrize(
    ("own", "de", "en"),
    [
        ("Liebe Anna", "Liebe Anna", "Dear Anna Krüger"),
        ("Sehr geehrte Frau Krüger,", "Sehr geehrte Frau Krüger", "Dear Anna Krüger"),
        ("Frau Dr. Krüger", "Sehr geehrte Frau Dr. Krüger", "Dear Ms Dr. Krüger"),
        ("Herr", "Sehr geehrter Herr Krüger", "Dear Mr Krüger"),
        ("Ms", "Sehr geehrte Frau Krüger", "Dear Ms Krüger"),
        ("Dear Anna", "Guten Tag Anna Krüger", "Dear Anna"),
        ("", "Guten Tag Anna Krüger", "Dear Anna Krüger"),
    ],
)
def test_a_salutation_of_ones_own_is_used_where_it_fits(own, de, en):
    details = person(salutation=own)
    assert written(german("{salutation}"), details).body == de
    assert written(english("{salutation}"), details).body == en


def test_close_people_have_no_mr_or_ms():
    details = person(salutation="Frau Krüger", address_form=AddressForm.DU)
    assert written(german("{salutation}"), details).body == "Hallo Anna"


def test_organisations_are_greeted_without_a_name():
    firm = person("Stadtwerke", kind=ContactKind.ORGANISATION)
    assert written(german("{salutation}"), firm).body == "Guten Tag"
    assert written(english("{salutation}"), firm).body == "Hello"
    assert written(german("{given}"), firm).missing == (Slot.GIVEN,)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Anna Krüger", ("Anna", "Krüger")),
        ("Dr. Anna Krüger", ("Anna", "Krüger")),
        ("Prof. Dr. rer. nat. h. c. Anna Krüger", ("Anna", "Krüger")),
        ("Krüger, Anna", ("Anna", "Krüger")),
        ("Ludwig van den Berg", ("Ludwig", "van den Berg")),
        ("José García Lorca", ("José", "Lorca")),
        ("Cher", ("", "")),
        ("王 小明", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_name_is_taken_apart_where_that_can_be_told(name, parts):
    assert split_name(name) == parts


@pytest.mark.parametrize("form", [AddressForm.DU, AddressForm.SIE])
@pytest.mark.parametrize(
    "template", messages.built_in(), ids=lambda one: f"{one.code}-{one.language}"
)
def test_the_templates_that_come_along_hold_only_fields_that_exist(template, form):
    assert unknown_fields(template.subject, template.body) == ()
    found = written(template, person(address_form=form))
    assert found.unknown == ()
    assert "{" not in found.subject + found.body
    assert found.body.endswith("\nRobin Vogt")


def test_there_are_as_many_in_english_as_in_german():
    codes = {one: set() for one in Language}
    for template in messages.built_in():
        codes[template.language].add(template.code)
    assert codes[Language.GERMAN] == codes[Language.ENGLISH]


def test_words_in_braces_that_are_no_field_are_found():
    assert unknown_fields("{Name} {du|Sie} {nmae}", "{nmae} {ME}") == ("nmae",)
