"""Invented contact files of any size, the same for the same count and seed.

python tests/benchmarks/generate.py vcards 10000 contacts.vcf
python tests/benchmarks/generate.py linkedin 100000 Connections.csv
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path
from uuid import UUID

GIVEN = (
    "Anna Jörg Łukasz Mehmet Zoë Björn Priya Émile Sofía Katharina Ömer Siân José Helga Uwe"
    " Grace Liam Noah Olivia Charlotte Heinrich Ingeborg Мария Иван Yūki Dimitra Žofie Åsa"
).split()
FAMILY = (
    "Müller Schmidt Weiß Krüger Okafor Brontë Wiśniewski Yılmaz García Nguyen O'Brien Jäger"
    " Großmann Lindqvist Dvořák Papadaki Иванова Smith Taylor Baumgärtner Hofstetter Ångström"
).split()
FIRMS = "Größwerk Nordlicht Acme Weserblick Kontor Fabrik Lotse Kranich Brückner Studio".split()
FORMS = ("GmbH", "AG", "& Co. KG", "Ltd.", "e. V.", "Inc.")
ROLES = (
    "Geschäftsführer", "Managing director", "Steuerberaterin", "Photographer", "Head of People",
    "Einkäufer", "Architect", "Web developer", "Referentin", "Director, Operations",
)  # fmt: skip
STREETS = ("Hauptstraße", "Königsplatz", "Mill Lane", "Am Markt", "Friedrich-Ebert-Straße")
CITIES = (("34117", "Kassel"), ("50667", "Köln"), ("20095", "Hamburg"), ("8001", "Zürich"))
TAGS = ("BNI", "Rotary", "Kunde", "A-Kontakt", "Messe 2024", "Presse")
NOTES = (
    "Kennengelernt auf der Messe; mag Kaffee, Golf.",
    "Met at the spring meeting. Introduced by Helga.",
    "Sucht eine neue Druckerei\nund kennt viele Architekten.",
)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    raw = line.encode()
    parts = []
    while len(raw) > 75:
        cut = 75
        while raw[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(raw[:cut])
        raw = b" " + raw[cut:]
    return b"\r\n".join([*parts, raw, b""])


def write_vcards(path: Path, count: int, seed: int = 1) -> None:
    """Full vCards 3.0, about 600 bytes each: every property an ordinary address book fills."""
    dice = random.Random(seed)
    with Path(path).open("wb") as stream:
        for number in range(count):
            stream.writelines(_folded(line) for line in _card(dice, number))


def _card(dice: random.Random, number: int) -> list[str]:
    given, family = dice.choice(GIVEN), dice.choice(FAMILY)
    firm = f"{dice.choice(FIRMS)} {dice.choice(FORMS)}"
    host = f"firma{dice.randrange(2000)}.example"
    code, city = dice.choice(CITIES)
    street = f"{dice.choice(STREETS)} {dice.randrange(1, 200)}"
    mail = f"k{number}"
    return [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{family};{given};;;",
        f"FN:{given} {family}",
        f"ORG:{_escaped(firm)}",
        f"TITLE:{_escaped(dice.choice(ROLES))}",
        f"TEL;TYPE=WORK,VOICE:+49 561 555 {dice.randrange(100, 200):04}",
        f"TEL;TYPE=CELL:+49 170 555 {number:07}",
        f"EMAIL;TYPE=INTERNET,WORK:{mail}@{host}",
        f"EMAIL;TYPE=INTERNET,HOME:{mail}@privat.example",
        f"ADR;TYPE=WORK:;;{_escaped(street)};{city};;{code};Deutschland",
        f"URL:https://{host}/team/{number}",
        f"BDAY:{dice.randrange(1950, 2004)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
        f"NOTE:{_escaped(dice.choice(NOTES))}",
        f"CATEGORIES:{','.join(sorted(dice.sample(TAGS, 2)))}",
        f"UID:urn:uuid:{UUID(int=dice.getrandbits(128), version=4)}",
        "REV:20240101T000000Z",
        "END:VCARD",
    ]


def write_linkedin(path: Path, count: int, seed: int = 1) -> None:
    """A LinkedIn Connections.csv with its preamble; one row in 200 is only a date."""
    dice = random.Random(seed)
    with Path(path).open("w", encoding="utf-8", newline="") as stream:
        stream.write('Notes:\n"When exporting your connection data, you may notice that some of')
        stream.write(' the email addresses are missing."\n\n')
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(
            ["First Name", "Last Name", "URL", "Email Address", "Company", "Position",
             "Connected On"]
        )  # fmt: skip
        for number in range(count):
            writer.writerow(_connection(dice, number))


def _connection(dice: random.Random, number: int) -> list[str]:
    on = f"{dice.randrange(1, 29):02} {dice.choice(MONTHS)} {dice.randrange(2010, 2026)}"
    if number % 200 == 199:
        return ["", "", "", "", "", "", on]
    given, family = dice.choice(GIVEN), dice.choice(FAMILY)
    firm = f"{dice.choice(FIRMS)} {dice.choice(FORMS)}"
    url = f"https://www.linkedin.com/in/kontakt-{number}"
    mail = f"l{number}@firma.example" if dice.random() < 0.1 else ""
    return [given, family, url, mail, firm, dice.choice(ROLES), on]


if __name__ == "__main__":
    kind, size, target = sys.argv[1:4]
    {"vcards": write_vcards, "linkedin": write_linkedin}[kind](Path(target), int(size))
