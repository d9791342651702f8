"""Outlook's CSV: English and German, three generations of headers, and outlook.com's.

The three differ in a few headers (`Telefon privat` became `Telefon (privat)`), and each may lack
columns or have them in another order, so there is one table of names for all.
"""

from __future__ import annotations

from mitose.exchange.column_actions import Style
from mitose.exchange.csv_table import plain
from mitose.exchange.dialect import Dialect, headers

_ENGLISH = """
prefix = Title
given = First Name
middle = Middle Name
family = Last Name
suffix = Suffix
nickname = Nickname
organisation = Company
department = Department
role = Job Title
street:work = Business Street|Business Street 2|Business Street 3
city:work = Business City
region:work = Business State
postal_code:work = Business Postal Code
country:work = Business Country/Region|Business Country
po_box:work = Business Address PO Box|Business PO Box
street:home = Home Street|Home Street 2|Home Street 3
city:home = Home City
region:home = Home State
postal_code:home = Home Postal Code
country:home = Home Country/Region|Home Country
po_box:home = Home Address PO Box|Home PO Box
street:other = Other Street|Other Street 2|Other Street 3
city:other = Other City
region:other = Other State
postal_code:other = Other Postal Code
country:other = Other Country/Region|Other Country
po_box:other = Other Address PO Box|Other PO Box
phone:fax = Business Fax|Home Fax|Other Fax
phone:work = Business Phone|Business Phone 2
phone:home = Home Phone|Home Phone 2
phone:mobile = Mobile Phone
phone:main = Company Main Phone|Primary Phone
phone:other = Other Phone|Car Phone|Radio Phone|Callback
phone:pager = Pager
phone:ISDN = ISDN
email#1 = E-mail Address
address_type#1 = E-mail Type
email#2 = E-mail 2 Address
address_type#2 = E-mail 2 Type
email#3 = E-mail 3 Address
address_type#3 = E-mail 3 Type
address_type#1 = E-mail Display Name
address_type#2 = E-mail 2 Display Name
address_type#3 = E-mail 3 Display Name
ignore = Sensitivity|Priority|Private|Initials
url = Web Page
url:home = Personal Web Page
im = IMAddress
anniversary = Anniversary
birthday = Birthday
tags = Categories
notes = Notes
extra = Assistant's Phone|Assistant's Name|TTY/TDD Phone|Telex|Account|Billing Information|Children
extra = Directory Server|Gender|Government ID Number|Hobby|Internet Free Busy|Keywords|Language
extra = Location|Manager's Name|Mileage|Office Location|Organizational ID Number|Profession
extra = Referred By|Spouse|User 1|User 2|User 3|User 4|Given Yomi|Surname Yomi|Company Yomi|Schools
"""

_GERMAN = """
prefix = Anrede
given = Vorname
middle = Weitere Vornamen
family = Nachname
suffix = Suffix
nickname = Spitzname
organisation = Firma
department = Abteilung
role = Position
street:work = Straße geschäftlich|Straße geschäftlich 2|Straße geschäftlich 3
city:work = Ort geschäftlich
region:work = Region geschäftlich|Bundesland/Kanton geschäftlich
postal_code:work = Postleitzahl geschäftlich
country:work = Land/Region geschäftlich|Land geschäftlich
po_box:work = Postfach geschäftlich
street:home = Straße privat|Straße privat 2|Straße privat 3
city:home = Ort privat
region:home = Bundesland/Kanton privat|Region privat
postal_code:home = Postleitzahl privat
country:home = Land/Region privat|Land privat
po_box:home = Postfach privat
street:other = Weitere Straße|Weitere Straße 2|Weitere Straße 3
city:other = Weiterer Ort
region:other = Weiteres/r Bundesland/Kanton|Weitere Region|Weiteres Bundesland/Kanton
postal_code:other = Weitere Postleitzahl
country:other = Weiteres/e Land/Region|Weiteres Land|Weiteres Land/Region
po_box:other = Weiteres Postfach
phone:fax = Fax geschäftlich|Fax privat|Weiteres Fax|Fax (geschäftlich)|Fax (privat)
phone:work = Telefon geschäftlich|Telefon geschäftlich 2
phone:work = Telefon (geschäftlich)|Telefon (geschäftlich 2)
phone:home = Telefon privat|Telefon privat 2|Telefon (privat)|Telefon (privat 2)
phone:mobile = Mobiltelefon|Mobiltelefon 2
phone:main = Telefon Firma|Haupttelefon
phone:other = Weiteres Telefon|Autotelefon|Rückmeldung
phone:pager = Pager
phone:ISDN = ISDN
email#1 = E-Mail-Adresse
address_type#1 = E-Mail-Typ
email#2 = E-Mail 2: Adresse|E-Mail-Adresse 2|E-Mail 2-Adresse
address_type#2 = E-Mail 2: Typ|E-Mail-Typ 2
email#3 = E-Mail 3: Adresse|E-Mail-Adresse 3|E-Mail 3-Adresse
address_type#3 = E-Mail 3: Typ|E-Mail-Typ 3
address_type#1 = E-Mail: Angezeigter Name
address_type#2 = E-Mail 2: Angezeigter Name
address_type#3 = E-Mail 3: Angezeigter Name
ignore = Priorität|Privat|Vertraulichkeit|Initialen
url = Webseite|Website
anniversary = Jahrestag
birthday = Geburtstag
tags = Kategorien
notes = Notizen
extra = Telefon Assistent|Telefon für Hörbehinderte|Telex|Abrechnungsinformation|Assistent(in)
extra = Benutzer 1|Benutzer 2|Benutzer 3|Benutzer 4|Beruf|Büro|Empfohlen von|Geschlecht|Hobby
extra = Internet-Frei/Gebucht|Internet Frei/Gebucht|Kinder|Konto|Name Assistent
extra = Name des/r Vorgesetzten
extra = Name des/der Vorgesetzten|Organisationsnr.|Organisations-Nr.|Ort|Partner|Partner/in
extra = Regierungsnr.|Regierungs-Nr.|Sozialversicherungsnr.|Reisekilometer|Sprache|Stichwörter
extra = Verzeichnisserver
"""

_SIGNS = (
    "E-mail Display Name|E-mail 2 Address|E-mail Type|Business Street|Business Phone 2|Given Yomi"
    "|Company Main Phone|Business Fax|Organizational ID Number|Home Country/Region|Home Phone 2"
    "|TTY/TDD Phone|Radio Phone|E-mail 2 Display Name|Business Postal Code"
    "|Weitere Vornamen|E-Mail-Typ|E-Mail: Angezeigter Name|E-Mail 2: Adresse|Telefon geschäftlich 2"
    "|Telefon (geschäftlich)|Telefon Firma|Benutzer 1|Rückmeldung|Weitere Straße|Autotelefon"
    "|Straße geschäftlich 2|Telefon für Hörbehinderte|Postleitzahl geschäftlich|Haupttelefon"
)

OUTLOOK = Dialect(
    code="outlook",
    source="Mail program",
    signs=frozenset(map(plain, _SIGNS.split("|"))),
    needed=2,
    columns=headers(_ENGLISH) | headers(_GERMAN),
    style=Style(
        tags=";",
        month_first=True,
        noise=frozenset(("keine angabe", "unspecified", "normal", "aus", "false")),
    ),
)
