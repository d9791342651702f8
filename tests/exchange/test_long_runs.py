"""One sign a hundred thousand times in a damaged file: read in a moment, not in minutes."""

from __future__ import annotations

import pytest

from mitose.exchange.detect import read_paths

ROW = b"Anna,Kr\xc3\xbcger,anna@mail.example,Layout\n"
TABLE = b"Vorname,Nachname,E-Mail,Notiz\n"
ENTRY = b"dn: cn=Anna\nobjectclass: person\ncn: Anna Kr\xc3\xbcger\nmail: anna@mail.example\n"


@pytest.mark.parametrize("sign", [b" ", b",", b"\xe4", b"x", b'"'])
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("head.csv", b"Vorname,Nachname,", b"E-Mail,Notiz\n" + ROW * 3),
        ("row.csv", TABLE + ROW + b"Ole,", b"Kristensen,ole@mail.example,\n" + ROW),
        ("entry.ldif", ENTRY + b"description: a", b"b\n\n"),
    ],
)
def test_a_run_of_one_sign_takes_no_minutes(tmp_path, name, before, after, sign):
    file = tmp_path / name
    file.write_bytes(before + sign * 100_000 + after)
    results = list(read_paths([file]))
    assert "anna@mail.example" in repr([one.records for one in results])
