"""Whatever is typed wrongly gives one sentence in the language that is set, and an exit code."""

from __future__ import annotations

import os
import sys

import pytest


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "x"), "ID muss eine ganze Zahl sein, nicht 'x'"),
        (("list", "--limit", "-1"), "--limit muss eine ganze Zahl sein"),
        (("list", "--category", "x"), "--category kann nicht 'x' sein, nur 'have'"),
        (("nonsense",), "es gibt weder einen Befehl noch eine Datei 'nonsense'"),
        (("set", "2"), "es fehlt FIELD, VALUE"),
        (("list", "more"), "„more“ ist zu viel"),
        (("list", "--search"), "nach --search fehlt eine Angabe"),
        (("undo", "--list=x"), "--list nimmt keinen Wert 'x'"),
        (("import", ""), "PATH ist leer"),
        (("backup", ""), "FILE ist leer"),
        (("--data", "", "list"), "--data ist leer"),
        (("due", "--on", "9999-12-31"), "als Tag nicht zu verstehen"),
        (("week", "--on", "0001-01-01"), "als Tag nicht zu verstehen"),
        (("add", "X", "--follow-up", "9999-12-31"), "als Tag nicht zu verstehen"),
    ],
)
def test_wrong_usage_is_told_in_german(mitose, words, said):
    told = mitose("--language", "de", *words)
    assert told.code == 2
    assert said in told.err
    assert "argument" not in told.err


def test_wrong_usage_is_told_in_english(mitose):
    assert "ID must be a whole number, not 'x'" in mitose("show", "x").err
    assert "there is nothing after --search" in mitose("list", "--search").err


def test_a_number_that_no_contact_can_have_is_not_found(mitose):
    told = mitose("show", "9" * 30, "--json")
    assert (told.code, told.json["error"]["code"]) == (1, "contact_not_found")
    assert mitose("list", "--limit", "9" * 30).code == 0
    assert mitose("merge", 1, "9" * 30).code == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
@pytest.mark.parametrize(
    "words",
    [("export", "--format", "csv"), ("backup",), ("pdf", "contact-plan", "--contact", "1")],
    ids=lambda words: words[0],
)
def test_a_device_or_a_pipe_is_not_replaced_by_a_file(mitose, tmp_path, words):
    mitose("add", "Anna Krüger")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told = (
        mitose(*words[:2], pipe, *words[2:], "--language", "de")
        if words[0] == "pdf"
        else (mitose(words[0], pipe, *words[1:], "--language", "de"))
    )
    assert told.code == 2
    assert "ein Gerät oder eine Leitung" in told.err
    assert pipe.is_fifo()
    assert list(tmp_path.glob("*pipe*.part")) == []


@pytest.mark.parametrize("words", [("export",), ("backup",)], ids=lambda words: words[0])
def test_what_is_written_to_a_link_goes_where_it_leads(mitose, tmp_path, words):
    mitose("add", "Anna Krüger")
    (tmp_path / "real.json").write_text("older")
    link = tmp_path / "link.json"
    link.symlink_to("real.json")
    assert mitose(*words, link).code == 0
    assert link.is_symlink()
    assert (tmp_path / "real.json").stat().st_size > len("older")


@pytest.mark.parametrize(
    "words",
    [
        ("backup", "."),
        ("export", ".", "--format", "json"),
        ("pdf", "contact-plan", "/"),
    ],
)
def test_a_folder_in_place_of_a_file_is_named(mitose, words):
    mitose("add", "Anna")
    told = mitose("--language", "de", *words)
    assert (told.code, told.out) == (2, "")
    assert "(das ist ein Ordner)" in told.err


def test_the_chosen_file_is_named_where_it_is_no_backup(mitose, tmp_path):
    file = tmp_path / "holiday.db"
    file.write_text("not a database, " * 100)
    told = mitose("restore", file)
    assert told.code == 2
    assert str(file) in told.err
    assert "restored" not in told.err


def test_a_name_typed_in_another_encoding_is_the_name_that_was_meant(mitose):
    made = mitose("add", b"M\xfcller".decode("utf-8", "surrogateescape"), "--json").json["id"]
    assert mitose("show", made, "--json").json["name"] == "Müller"


@pytest.mark.parametrize("words", [("restore",), ("backup",), ("pdf", "contact-plan"), ("show",)])
def test_a_very_long_word_comes_back_shortened(mitose, words):
    mitose("add", "Anna")
    told = mitose(*words, "x" * 200_000)
    assert (told.code, told.out) == (2, "")
    assert len(told.err) < 1000
    assert "inside Mitose" not in told.err


def test_half_a_sign_is_no_obstacle(mitose):
    made = mitose("add", "Anna", "--json").json["id"]
    assert mitose("set", made, "meaning", "good \ud83d friend").code == 0
    assert "friend" in mitose("show", made, "--json").json["meaning"]


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_a_closed_output_is_no_error(mitose, monkeypatch, name):
    monkeypatch.setattr(sys, name, None)
    assert mitose("list").code == 0
    assert mitose("show", "7").code == 1
