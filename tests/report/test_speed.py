"""The budgets of a contact plan; `tests/benchmarks` takes the figures."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from mitose.report.documents import contact_plan
from mitose.report.render import render

pytestmark = pytest.mark.long

_FIRST = """
import time; started = time.perf_counter()
from datetime import date
from mitose.domain.contact import Contact, ContactDetails
from mitose.report.documents import DocumentOptions, contact_plan
from mitose.report.render import render
render(contact_plan([ContactDetails(Contact(1, "u", "Anna"))], DocumentOptions("de", date.today())))
print(time.perf_counter() - started)
"""


def test_the_first_plan_of_a_process_takes_at_most_600_ms():
    done = subprocess.run(
        [sys.executable, "-c", _FIRST], capture_output=True, check=True, text=True
    )
    assert float(done.stdout) < 0.6


def test_further_plans_take_at_most_300_ms(sabine, options):
    def seconds(number: int) -> float:
        contact = replace(sabine, contact=replace(sabine.contact, name=f"Person {number}"))
        started = time.perf_counter()
        render(contact_plan([contact], options()))
        return time.perf_counter() - started

    seconds(0)
    assert sorted(seconds(n) for n in range(1, 51))[47] < 0.3


def test_other_threads_run_while_a_document_is_set(sabine, options):
    people = [replace(sabine, contact=replace(sabine.contact, id=n)) for n in range(30)]
    worker = threading.Thread(target=render, args=(contact_plan(people, options()),))
    longest, last = 0.0, time.perf_counter()
    worker.start()
    while worker.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    assert longest < 0.1
