"""Answers of the board that are kept in memory are those of the file, whatever happens to it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from mitose.domain.board_query import BoardQuery, Sort
from mitose.domain.category import Category
from mitose.domain.contact import NewContact
from mitose.paths import Paths
from mitose.services import board, board_answers, contacts
from mitose.services.board_answers import BoardAnswers, look_ahead
from mitose.services.workspace import Workspace

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
import fill

DAY = date(2026, 11, 23)
LIMIT = 30
TYPED = ("muller", "kassel", "4956155500", "firma", "anna kass", "zzz", "a b c")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("answers") / "data"
    fill.build(folder, 1500)
    with Workspace.open(Paths(data=folder)) as workspace:
        yield workspace


@pytest.fixture
def workspace(data_folder):
    with Workspace.open(Paths(data=data_folder)) as opened:
        yield opened


def _order(workspace, query=None):
    return board.overview(workspace, query or BoardQuery(), DAY, order=True).order


def _assert_right(workspace, query, top):
    whole = board.overview(workspace, query, DAY).ids
    assert {c: list(ids[:LIMIT]) for c, ids in whole.items()} == top.ids
    assert {c: len(ids) for c, ids in whole.items()} == top.counts


@pytest.mark.parametrize("text", TYPED)
def test_each_letter_and_each_taken_back_shows_what_the_file_has(filled, text):
    answers, totals, order = BoardAnswers(filled), board.totals(filled), _order(filled)
    lengths = range(1, len(text) + 1)
    for length in (*lengths, *reversed(lengths)):
        for sort in (Sort.OWN, Sort.NAME):
            query = BoardQuery(text=text[:length], sort_have=sort)
            _assert_right(filled, query, answers.look(query, totals, LIMIT, order))


def test_a_change_is_seen_though_the_same_is_typed_again(workspace):
    answers = BoardAnswers(workspace)
    query = BoardQuery(text="an")
    contacts.add(workspace, NewContact(name="Anna Early"))
    for name in ("Anna Late", "Antje Later"):
        totals, order = board.totals(workspace), _order(workspace)
        _assert_right(workspace, query, answers.look(query, totals, LIMIT, order))
        contacts.add(workspace, NewContact(name=name))
    totals = board.totals(workspace)
    _assert_right(workspace, query, answers.look(query, totals, LIMIT, None))


def test_what_is_looked_up_ahead_is_right_and_of_no_use_after_a_change(workspace, monkeypatch):
    monkeypatch.setattr(board_answers, "COSTLY", 1)
    for name in ("Anna Krüger", "Anna Kranz", "Berta Krause", "王小明"):
        contacts.add(workspace, NewContact(name=name))
    answers, totals = BoardAnswers(workspace), board.totals(workspace)
    order = _order(workspace)
    asked = answers.now(totals, LIMIT, order)
    wanted, seen = [""], []
    while wanted:
        _, found, wanted = look_ahead(workspace, wanted, BoardQuery(), asked)
        seen += found
        assert answers.take(asked, BoardQuery(), found)
        for beginning, glance in found.items():
            query = BoardQuery(text=beginning)
            _assert_right(workspace, query, glance)
            assert answers.look(query, totals, LIMIT, order) is glance
    assert {"a", "k", "王", "kra", "kru", "krau"} <= set(seen)
    assert "kr" not in seen  # as everybody who has a k
    assert not [text for text in seen if text.startswith("\ue000")]
    contacts.add(workspace, NewContact(name="Anton Late"))
    assert not answers.take(asked, BoardQuery(), {"a": glance})
    query = BoardQuery(text="a")
    _assert_right(workspace, query, answers.look(query, board.totals(workspace), LIMIT, None))


def test_other_filters_are_left_to_the_reader(filled):
    answers = BoardAnswers(filled)
    query = BoardQuery(text="an", importance=2)
    assert answers.look(query, board.totals(filled), LIMIT, None) is None
    assert list(Category) == list(answers.look(BoardQuery(), board.totals(filled), 5, None).ids)
