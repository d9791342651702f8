from __future__ import annotations

import multiprocessing
import time

import pytest

from mitose.domain.category import Category
from mitose.domain.errors import CancelledError, MitoseError
from mitose.domain.plan import Want
from mitose.report import child
from mitose.report.child import render_in_child
from mitose.report.documents import contact_plan
from mitose.report.render import render


@pytest.fixture
def two_hundred(named, options):
    people = [
        named(f"Person {n}", list(Category)[n % 3], n, wants=(Want("Ein Auftrag"),))
        for n in range(1, 201)
    ]
    return contact_plan(people, options())


def test_two_hundred_contacts_come_from_a_child_as_they_would_from_here(two_hundred):
    rendered = render_in_child(two_hundred)
    assert rendered.accessible
    assert 200 < rendered.pages < 210
    assert rendered == render(two_hundred)
    assert multiprocessing.active_children() == []


def test_cancelling_kills_the_child_at_once(two_hundred):
    started = time.monotonic()
    with pytest.raises(CancelledError):
        render_in_child(two_hundred, lambda: time.monotonic() - started > 0.2)
    assert time.monotonic() - started < 2
    assert multiprocessing.active_children() == []


def test_a_child_that_dies_is_told_in_one_error(two_hundred, monkeypatch):
    def kill_it() -> bool:
        for process in multiprocessing.active_children():
            process.kill()
        return False

    with pytest.raises(MitoseError) as caught:
        render_in_child(two_hundred, kill_it)
    assert caught.value.code == "document_failed"


def test_an_error_in_the_child_is_sent_as_its_text(options, named, monkeypatch):
    def fail(*_):
        raise RuntimeError("no template")

    monkeypatch.setattr(child, "render", fail)
    receiver, sender = multiprocessing.Pipe(duplex=False)
    with receiver:
        child._render_and_send(contact_plan([named("Anna")], options()), None, sender)
        assert receiver.recv().reason == "RuntimeError: no template"
