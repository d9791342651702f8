from __future__ import annotations

import multiprocessing
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.children import setting

from mitose.domain.category import Category
from mitose.domain.errors import CancelledError, MitoseError
from mitose.domain.plan import Want
from mitose.report import child, press, render
from mitose.report.documents import contact_plan


@pytest.fixture(autouse=True)
def _no_child_before_and_after() -> Iterator[None]:
    press.close()
    yield
    press.close()
    assert setting() == []


@pytest.fixture
def plan(named, options):
    return contact_plan([named("Anna Krüger", wants=(Want("Ein Auftrag"),))], options())


@pytest.fixture
def two_hundred(named, options):
    people = [
        named(f"Person {n}", list(Category)[n % 3], n, wants=(Want("Ein Auftrag"),))
        for n in range(1, 201)
    ]
    return contact_plan(people, options())


def test_one_child_sets_document_after_document_as_they_would_be_set_here(plan):
    assert press.render(plan) == render.render(plan)
    (first,) = setting()
    assert press.pictures(plan, 60) == render.render_pages(plan, 60)
    assert list(press.pages(plan, 60)) == list(render.render_pages(plan, 60).pages)
    assert setting() == [first]


def test_a_child_made_ready_is_the_one_that_is_asked(plan):
    press.get_ready()
    press.get_ready()
    (ready,) = setting()
    press.render(plan)
    assert setting() == [ready]


def test_a_long_document_is_the_last_of_its_child(two_hundred):
    rendered = press.render(two_hundred)
    assert rendered.accessible
    assert 200 < rendered.pages < 210
    assert rendered == render.render(two_hundred)
    assert setting() == []


def test_a_preview_does_not_wait_for_a_book(plan, two_hundred):
    """The second document is there while the first is still under way, whatever that takes."""
    go_on, made = threading.Event(), []

    def stopped_meanwhile(_done: int, _total: int) -> None:
        go_on.wait(60)

    book = threading.Thread(
        target=lambda: made.append(press.render(two_hundred, progress=stopped_meanwhile))
    )
    book.start()
    assert len(press.pictures(plan, 60).pages) == 1
    assert made == []
    go_on.set()
    book.join(120)
    assert made[0].pages > 200


def test_cancelling_kills_the_child_at_once(two_hundred):
    started = time.monotonic()
    with pytest.raises(CancelledError):
        press.render(two_hundred, lambda: time.monotonic() - started > 0.2)
    assert setting() == []


def test_pages_that_nobody_takes_any_more_end_the_child(plan):
    pages = press.pages(replace(plan, parts=plan.parts * 3), 60)
    next(pages)
    pages.close()
    assert setting() == []


def test_a_child_that_dies_at_its_work_is_told_in_one_error(two_hundred):
    def kill_it(done: int, _total: int) -> None:
        if done > press._STARTED:
            for process in setting():
                process.kill()

    with pytest.raises(MitoseError) as caught:
        press.render(two_hundred, progress=kill_it)
    assert caught.value.code == "document_failed"


def test_a_child_that_died_while_it_waited_is_replaced(plan):
    press.render(plan)
    (first,) = setting()
    first.kill()
    assert press.render(plan).pages == 1
    assert first not in setting()


def test_a_child_that_ends_just_when_it_is_asked_is_replaced(plan, monkeypatch):
    press.render(plan)
    (first,) = setting()
    first.kill()
    first.join()
    monkeypatch.setattr(press._Child, "alive", lambda self: True)
    assert press.render(plan).pages == 1


def test_a_child_that_nobody_asks_ends_by_itself(monkeypatch):
    ours, theirs = multiprocessing.Pipe()
    monkeypatch.setattr(child, "IDLE_SECONDS", 0.01)
    with ours:
        child.serve(theirs)  # comes back
        with pytest.raises(EOFError):
            ours.recv()


def test_a_child_whose_parent_is_gone_ends(plan):
    ours, theirs = multiprocessing.Pipe()
    ours.send((plan, None))
    ours.close()
    child.serve(theirs)  # comes back, without a word


def test_an_error_in_the_child_is_sent_as_its_text(plan, monkeypatch):
    def fail(*_):
        raise RuntimeError("no template")

    monkeypatch.setattr(render, "render", fail)
    sent = []
    child.answer(sent.append, plan, None)
    assert [one.reason for one in sent] == ["RuntimeError: no template"]


def test_the_parent_needs_no_typst(plan):
    code = (
        "import sys, mitose.report.press, mitose.services.documents; print('typst' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
