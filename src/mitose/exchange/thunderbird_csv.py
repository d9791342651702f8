"""Thunderbird's CSV, English and German (its headers follow the language of the program)."""

from __future__ import annotations

from collections.abc import Iterable

from mitose.domain.column_mapping import ColumnMapping, ColumnTarget, Target
from mitose.exchange.csv_table import plain
from mitose.exchange.dialect import Dialect, headers

_COLUMNS = """
given = First Name|Vorname
family = Last Name|Nachname
name = Display Name|Anzeigename
nickname = Nickname|Spitzname
email = Primary Email|Secondary Email|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse
im = Screen Name|Messenger-Name
phone:work = Work Phone|Tel. dienstlich
phone:home = Home Phone|Tel. privat
phone:fax = Fax Number|Fax-Nummer
phone:pager = Pager Number|Pager-Nummer
phone:mobile = Mobile Number|Mobil-Tel.-Nr.
street:home = Home Address|Home Address 2|Privat: Adresse|Privat: Adresse 2
city:home = Home City|Privat: Ort
region:home = Home State|Privat: Bundesland
postal_code:home = Home ZipCode|Privat: PLZ
country:home = Home Country|Privat: Land
street:work = Work Address|Work Address 2|Dienstlich: Adresse|Dienstlich: Adresse 2
city:work = Work City|Dienstlich: Ort
region:work = Work State|Dienstlich: Bundesland
postal_code:work = Work ZipCode|Dienstlich: PLZ
country:work = Work Country|Dienstlich: Land
role = Job Title|Arbeitstitel
department = Department|Abteilung
organisation = Organization|Organisation
url:work = Web Page 1|Webseite 1
url:home = Web Page 2|Webseite 2
birth_year = Birth Year|Geburtsjahr
birth_month = Birth Month|Geburtsmonat
birth_day = Birth Day|Geburtstag
extra = Custom 1|Custom 2|Custom 3|Custom 4
extra = Benutzerdef. 1|Benutzerdef. 2|Benutzerdef. 3|Benutzerdef. 4
notes = Notes|Notizen
"""
_SIGNS = (
    "Primary Email|Secondary Email|Screen Name|Work ZipCode|Home ZipCode|Pager Number|Web Page 2"
    "|Birth Month|Mobile Number"
    "|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse|Messenger-Name|Tel. dienstlich|Geburtsmonat"
    "|Mobil-Tel.-Nr.|Privat: Adresse|Dienstlich: Adresse|Benutzerdef. 1|Pager-Nummer"
)


class _Thunderbird(Dialect):
    """`Geburtstag` is the day of the month beside a month and a year, else the whole date."""

    __slots__ = ()

    def mapping(self, names: Iterable[str]) -> ColumnMapping:
        """What the columns with these headers become."""
        found = Dialect.mapping(self, names)
        if any(column.target is Target.BIRTH_MONTH for column in found):
            return found
        whole = ColumnTarget(Target.BIRTHDAY)
        return tuple(whole if one.target is Target.BIRTH_DAY else one for one in found)


THUNDERBIRD = _Thunderbird(
    code="thunderbird",
    source="Mail program",
    signs=frozenset(map(plain, _SIGNS.split("|"))),
    needed=2,
    columns=headers(_COLUMNS),
)
