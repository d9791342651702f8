"""Templates fall on working days, in order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mitose.domain.approach_template import TEMPLATES, dates


@pytest.mark.parametrize("way", TEMPLATES)
def test_steps_fall_on_working_days_in_their_order(way):
    for offset in range(7):
        today = date(2026, 11, 23) + timedelta(days=offset)
        found = dates(TEMPLATES[way], today)
        assert found == sorted(found)
        assert found[0] > today
        assert all(day.weekday() < 5 for day in found)
