"""Processor time for reading 100,000 rows of tables: `python tests/benchmarks/bench_tables.py`.

LinkedIn's reader is the measure: it knows seven columns and nothing else. The rows are read in
this process, as a child does for a large file; making and comparing records comes on top.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "src"))
sys.path.insert(0, str(HERE))

from generate import CITIES, FAMILY, FIRMS, FORMS, GIVEN, ROLES, TAGS, write_linkedin  # noqa: E402

from mitose.exchange import linkedin  # noqa: E402
from mitose.exchange.table_reader import read_rows  # noqa: E402

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,"
    "Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country"
).split(",")
ANYBODY = (
    "Vorname,Nachname,Firma,Position,E-Mail,Telefon,Mobil,Straße,PLZ,Ort,Geburtstag,Notizen"
).split(",")


def person(dice: random.Random, number: int) -> tuple[str, ...]:
    """Given name, family name, firm, role, mail address, number, postal code, town."""
    code, town = dice.choice(CITIES)
    firm = f"{dice.choice(FIRMS)} {dice.choice(FORMS)}"
    mail = f"person{number}@x.example"
    phone = f"+49 561 555 {dice.randrange(10_000):04}"
    return (
        dice.choice(GIVEN),
        dice.choice(FAMILY),
        firm,
        dice.choice(ROLES),
        mail,
        phone,
        code,
        town,
    )


def google_row(dice: random.Random, number: int) -> list[str]:
    """A full contact; every fifth has a note of two lines."""
    given, family, firm, role, mail, phone, code, town = person(dice, number)
    note = "Zeile eins\nZeile zwei" if number % 5 == 0 else "Mag Kaffee, Golf"
    return [
        given, "", family, "", "", "", "", firm, role, "1971-02-28", note, "",
        f"{dice.choice(TAGS)} ::: * myContacts", "* Work", mail, "Mobile",
        f"{phone} ::: +49 170 {number}", "Work", f"Weg 1\n{code} {town}", "Weg 1", town, code, "DE",
    ]  # fmt: skip


def any_row(dice: random.Random, number: int) -> list[str]:
    """Twelve filled columns."""
    given, family, firm, role, mail, phone, code, town = person(dice, number)
    mobile = f"0170 {number}"
    return [
        given, family, firm, role, mail, phone, mobile, "Weg 1", code, town, "28.02.1971", "Golf",
    ]  # fmt: skip


def main() -> None:
    """Write the files, read each three times and print the best."""
    with tempfile.TemporaryDirectory() as folder:
        network = Path(folder, "linkedin.csv")
        write_linkedin(network, COUNT)
        floor = best(lambda: sum(len(piece[1]) for piece in linkedin.read_rows(str(network))))
        print(f"LinkedIn: {floor:.2f} s")
        for name, header, make in (("Google", GOOGLE, google_row), ("anybody's", ANYBODY, any_row)):
            path = Path(folder, "table.csv")
            dice = random.Random(1)
            with path.open("w", newline="", encoding="utf-8") as stream:
                writer = csv.writer(stream)
                writer.writerow(header)
                writer.writerows(make(dice, number) for number in range(COUNT))
            seconds = best(lambda path=path: sum(len(p[3]) for p in read_rows(str(path), {}, {})))
            print(f"{name}: {seconds:.2f} s, {seconds / floor:.1f} × LinkedIn")


def best(read: object) -> float:
    """The least processor time of three."""
    times = []
    for _run in range(3):
        start = time.process_time()
        assert callable(read)
        count = read()
        assert count == COUNT, count
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
