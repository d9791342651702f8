"""How a half typed filter goes on."""

from __future__ import annotations

import pytest

from mitose.domain.search_completion import complete

LABELS = {"tag": ["energy", "Print fair"], "source": ["LinkedIn", "XING"], "city": ["Kassel"]}


def _names(field):
    return LABELS.get(field, ())


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("or", "en", "g:"),
        ("anna or", "en", "g:"),
        ("-ta", "en", "g:"),
        ("fi", "de", "rma:"),
        ("o", "en", ""),
        ("tag:en", "en", "ergy"),
        ("tag:pr", "en", "int fair"),
        ('tag:"pr', "en", 'int fair"'),
        ('anna tag:"print f', "en", 'air"'),
        ('tag:"energy" tag:"pr', "en", 'int fair"'),
        ('tag:"print fair"', "en", ""),
        ("quelle:link", "de", "edIn"),
        ("due:ov", "en", "erdue"),
        ("fällig:üb", "de", "erfällig"),
        ("is:arch", "en", "ived"),
        ("anna", "en", ""),
        ('"or', "en", ""),
        ("", "en", ""),
        ("tag:", "en", ""),
    ],
)
def test_completion(text, language, rest):
    assert complete(text, language, _names).rest == rest


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("anna tag:en", "anna tag:energy"),
        ("anna -tag:pr", 'anna -tag:"print fair"'),
        ('anna -tag:"Pr', 'anna -tag:"Print fair"'),
        ("anna or", "anna org:"),
        ("org:x", ""),
    ],
)
def test_a_name_of_several_words_is_put_in_quotes(text, whole):
    assert complete(text, "en", _names).whole == whole
