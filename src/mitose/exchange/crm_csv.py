"""Tables out of HubSpot, Pipedrive, the old XING and BNI Connect.

Their columns are whatever the user had on the screen, so a few signs tell the program and the
words in the headers tell the columns.
"""

from __future__ import annotations

from mitose.exchange.column_actions import Style
from mitose.exchange.csv_table import plain
from mitose.exchange.dialect import Dialect, headers

_HUBSPOT_SIGNS = (
    "Record ID|Contact owner|Lead Status|Create Date|Associated Company|Last Activity Date"
    "|Lifecycle Stage|Original Source|Marketing contact status|Associated Company IDs"
    "|Primary Associated Company ID|Last Modified Date|HubSpot Score|Datensatz-ID"
    "|Kontakt-Besitzer|Lead-Status|Erstellungsdatum|Zugehöriges Unternehmen|Lifecycle-Phase"
    "|Zuständiger Mitarbeiter|Eintrags-ID|Kontaktinhaber"
)
_HUBSPOT = """
extra = Record ID|Contact owner|Lead Status|Create Date|Last Activity Date|Lifecycle Stage
extra = Original Source|Associated Company IDs|Primary Associated Company ID|Contact ID
extra = Datensatz-ID|Kontakt-Besitzer|Lead-Status|Erstellungsdatum|Lifecycle-Phase
organisation = Company Name|Company|Associated Company|Primary Associated Company
organisation = Zugehöriges Unternehmen|Name des Unternehmens|Unternehmensname
email = Email|Additional email addresses|Work email|E-Mail|Zusätzliche E-Mail-Adressen
phone = Phone Number|Telefonnummer
phone:mobile = Mobile Phone Number|Mobiltelefonnummer
"""
_PIPEDRIVE_SIGNS = (
    "Person - Name|Person - Organization|Person - First name|Person - Last name|Person - Labels"
    "|Person - Owner|Person - Email - Work|Person - Phone - Work|Person - Email|Person - Phone"
    "|Person - ID|Person - Organisation|Person - Vorname|Person - Nachname|Person - Besitzer"
    "|Person - E-Mail - Arbeit|Person - Telefon - Arbeit|Person - Label|Person - Telefon"
    "|Person - E-Mail|Person - Phone - Mobile|Person - Phone - Home|Person - Email - Home"
)
_PIPEDRIVE = """
name = Person - Name
given = Person - First name|Person - Vorname
family = Person - Last name|Person - Nachname
organisation = Person - Organization|Person - Organisation
tags = Person - Labels|Person - Label
extra = Person - Owner|Person - ID|Person - Besitzer
address = Person - Postal address|Person - Postanschrift|Person - Adresse|Person - Address
organisation = Organization - Name|Organisation - Name
extra = Organization - Address|Organisation - Adresse|Organization - ID|Organisation - ID
extra = Organization - Owner|Organization - Label|Organization - Labels|Organisation - Besitzer
"""
_XING_PAGES = "Profil-URL|XING Profil|XING-Profil|XING URL|XING-Profil-URL"
_XING_SIGNS = (
    "E-Mail geschäftlich|Telefon geschäftlich|Mobil geschäftlich|Straße geschäftlich"
    "|PLZ geschäftlich|Ort geschäftlich|E-Mail (geschäftlich)|Telefon (geschäftlich)"
    "|E-Mail privat|Telefon privat"
)
_XING = """
family = Nachname
given = Vorname
prefix = Titel|Akad. Titel|Anrede
organisation = Firma|Unternehmen
role = Position
email:work = E-Mail geschäftlich|E-Mail (geschäftlich)
email:home = E-Mail privat|E-Mail (privat)
phone:work = Telefon geschäftlich|Telefon (geschäftlich)
phone:home = Telefon privat|Telefon (privat)
phone:mobile = Mobil geschäftlich|Mobil privat|Mobil (geschäftlich)|Mobil (privat)|Mobil
phone:fax = Fax geschäftlich|Fax privat|Fax (geschäftlich)|Fax (privat)
birthday = Geburtstag|Geburtsdatum
tags = Kategorien|Tags
profile:XING = Profil-URL|XING Profil|XING-Profil|XING URL|XING-Profil-URL
"""
_BNI_PLACES = "Chapter|BNI Chapter|Chapter Name|Chaptername|Unternehmerteam"
_BNI_SIGNS = (
    f"{_BNI_PLACES}|Profession|Speciality|Specialty|Professional Classification|Fachgebiet"
    "|Fachgeschäft|Join Date|Renewal Due Date|Sponsor|Member ID"
)
_BNI = """
given = First Name|Vorname
family = Last Name|Nachname
organisation = Company|Company Name|Firma|Business Name|Unternehmen
role = Profession|Speciality|Specialty|Beruf|Fachgebiet|Professional Classification|Fachgeschäft
extra = Chapter|BNI Chapter|Chapter Name|Chaptername|Unternehmerteam|Status|Member ID|Sponsor
extra = Join Date|Renewal Due Date|Beitrittsdatum|Verlängerungsdatum
"""


def _signs(text: str) -> frozenset[str]:
    return frozenset(map(plain, text.split("|")))


HUBSPOT = Dialect("hubspot", "CRM", _signs(_HUBSPOT_SIGNS), 2, headers(_HUBSPOT))
PIPEDRIVE = Dialect("pipedrive", "CRM", _signs(_PIPEDRIVE_SIGNS), 2, headers(_PIPEDRIVE))
XING = Dialect(
    "xing",
    "XING",
    _signs(_XING_SIGNS),
    2,
    headers(_XING),
    Style(month_first=False),
    required=_signs(_XING_PAGES),
)
BNI = Dialect("bni", "BNI", _signs(_BNI_SIGNS), 2, headers(_BNI), required=_signs(_BNI_PLACES))
