"""What the header of a column means, in German and English, whoever wrote the table.

Programs whose headers are known have tables of their own; this is for all others, and for what
those tables do not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from mitose.domain.column_mapping import KEPT, ColumnTarget, Target
from mitose.exchange.csv_table import plain
from mitose.exchange.links import canonical_network

_EXACT_WORDS = {
    Target.NAME: "name|full name|fullname|complete name|vollstandiger name|voller name|display name"
    "|displayname|anzeigename|anzeige name|kontakt|kontaktname|contact|contact name|person"
    "|person name|member|member name|mitglied|mitgliedsname|ansprechpartner|ansprechpartnerin"
    "|ansprechpartner/in|teilnehmer|teilnehmername|names|namen|freund|friend|file as"
    "|speichern unter|gesamtname|vor und nachname|vor/nachname|vorname und nachname"
    "|vorname nachname|vorname name|first and last name|first name last name|partnername",
    Target.FAMILY_GIVEN: "nachname vorname|name vorname|nachname und vorname|familienname vorname"
    "|last name first name|surname first name|lastname firstname|name vorname(n)",
    Target.GIVEN: "vorname|vornamen|rufname|first name|firstname|given name|givenname|forename"
    "|first|given|prenom|nombre|nome|voornaam|fname|vname",
    Target.FAMILY: "nachname|familienname|zuname|last name|lastname|surname|family name|familyname"
    "|last|family|apellidos|apellido|cognome|achternaam|lname|nname|sn",
    Target.MIDDLE: "middle name|middlename|weitere vornamen|zweiter vorname|zweiter name"
    "|additional name|second name|mittelname|middle|middle initial",
    Target.PREFIX: "anrede|titel|akad titel|akademischer titel|akademischer grad|akad grad"
    "|name prefix|prefix|salutation|namenspraefix|namensprafix|honorific|herr/frau|vorsatz",
    Target.SUFFIX: "suffix|name suffix|namenszusatz|namenssuffix|nachgestellter titel",
    Target.NICKNAME: "spitzname|nickname|rufname/spitzname|nick",
    Target.ORGANISATION: "firma|firmenname|company|company name|companyname|organisation"
    "|organization|organisation name|organization name|organisationsname|unternehmen"
    "|unternehmensname|name der firma|account|account name|accountname|arbeitgeber|employer"
    "|betrieb|institution|business name|business|associated company|primary associated company"
    "|zugehoriges unternehmen|name des unternehmens|o|kanzlei|praxis|verein|firma/organisation"
    "|firma/unternehmen|unternehmen/organisation|company/organization|person organization"
    "|person organisation|firma name|firma 1|organization 1 name|arbeitsstelle|verlag",
    Target.DEPARTMENT: "abteilung|department|bereich|dept|organization 1 department",
    Target.ROLE: "position|job title|jobtitle|jobtitel|job|funktion|beruf|profession|rolle|role"
    "|tatigkeit|stellung|occupation|berufsbezeichnung|stellenbezeichnung|titel/position|position/titel"
    "|speciality|specialty|klassifikation|classification|fachgebiet|jobbezeichnung|arbeitstitel"
    "|arbeitsbezeichnung|position/funktion|funktion/position|designation|position title|job role"
    "|berufliche position|person job title|stelle|berufsklassifikation|fachgeschaft",
    Target.NOTES: "notiz|notizen|notes|note|bemerkung|bemerkungen|kommentar|kommentare|comment"
    "|comments|anmerkung|anmerkungen|beschreibung|description|info|infos|remarks|remark|memo"
    "|notizfeld|zusatzinfo|sonstiges|freitext|stichpunkte",
    Target.TAGS: "kategorie|kategorien|categories|category|tags|tag|labels|label|gruppe|gruppen"
    "|groups|group|schlagworte|schlagworter|schlagwort|stichworte|stichworter|keywords"
    "|person labels|person label|etiketten|group membership|segment|verteiler|verteilerliste",
    Target.SOURCE: "quelle|source|herkunft|lead source|original source|kontaktquelle|datenquelle"
    "|ursprungliche quelle|leadquelle|kennengelernt uber|kontakt uber|bekannt durch",
    Target.CONNECTED_ON: "connected on|kontakt seit|verbunden seit|verbunden am|vernetzt am"
    "|vernetzt seit|connected since|kennengelernt am|contact since|befreundet seit",
    Target.BIRTHDAY: "geburtstag|geburtsdatum|birthday|birthdate|birth date|date of birth|dob|geb"
    "|geboren|geboren am|geb datum|gebdatum|geb am|birth day|bday|person birthday",
    Target.BIRTH_YEAR: "geburtsjahr|birth year|jahrgang|year of birth",
    Target.BIRTH_MONTH: "geburtsmonat|birth month",
    Target.ANNIVERSARY: "jahrestag|anniversary|hochzeitstag|wedding anniversary|wedding day",
    Target.STREET: "strasse|str|street|strasse und hausnummer|strasse hausnummer|strasse/hausnummer"
    "|strasse nr|strasse/nr|strasse hausnr|strasse und nr|strasse u nr|street address|hausnummer"
    "|hausnr|haus nr|nr|address line 1|address line 2|adresszeile 1|adresszeile 2|address 1"
    "|address 2|adresse 1|adresse 2|adresszeile|strassenname|strasse/ nr|strasse nummer",
    Target.ADDRESS: "adresse|address|anschrift|postanschrift|full address|vollstandige adresse"
    "|mailing address|postal address|person postal address",
    Target.EXTENDED: "adresszusatz|adress zusatz|address supplement|zusatz|address extension",
    Target.PO_BOX: "postfach|po box|p o box|pobox",
    Target.POSTAL_CODE: "plz|postleitzahl|zip|zipcode|zip code|postcode|post code|postal code"
    "|postalcode|zip/postal code",
    Target.CITY: "ort|stadt|city|wohnort|town|ortschaft|locality|plz ort|plz/ort|plz und ort"
    "|postleitzahl/ort|postleitzahl ort|city/town|town/city|plz stadt|wohnsitz|firmensitz"
    "|plz / ort|standort",
    Target.REGION: "bundesland|region|state|province|kanton|state/region|county|state/province"
    "|bundesland/kanton|bundesland/region",
    Target.COUNTRY: "land|country|staat|nation|country/region|land/region",
    Target.IGNORE: "lfd nr|lfd|nr.|#|zeile|row",
}
_EXACT = {word: target for target, words in _EXACT_WORDS.items() for word in words.split("|")}

_EMAIL = frozenset("email mail mailadresse emailadresse emails emailaddress mailaddress".split())
_PHONE = frozenset(
    "telefon tel phone telephone fon telefonnummer telefonnr telnr rufnummer festnetz phones"
    " phonenumber durchwahl telefonnummern telefonnumer ruf whatsapp".split()
)
_MOBILE = frozenset(
    "mobil mobile handy cell cellphone mobiltelefon mobilnummer mobiltel mobilfunk handynummer"
    " mobilnr natel smartphone mobilfunknummer handynr mobiles mobilephone iphone mob".split()
)
_FAX = frozenset("fax telefax faxnummer faxnr telefaxnummer faxnumber".split())
_URL = frozenset(
    "website webseite homepage url web internet www internetadresse webpage webadresse site"
    " websites internetseite hp webaddress link weblink profil profile".split()
)
_PARTS = {
    Target.STREET: frozenset("strasse street str hausnummer strassenname".split()),
    Target.POSTAL_CODE: frozenset("plz postleitzahl zip zipcode postcode postalcode".split()),
    Target.CITY: frozenset("ort stadt city town wohnort".split()),
    Target.COUNTRY: frozenset("land country staat".split()),
    Target.REGION: frozenset("bundesland region state province kanton".split()),
    Target.PO_BOX: frozenset("postfach pobox".split()),
    Target.ADDRESS: frozenset("adresse address anschrift".split()),
}
_NETWORKS = frozenset("linkedin xing facebook instagram twitter tiktok youtube mastodon".split())
_MESSENGERS = frozenset("skype icq aim msn jabber threema signal telegram messenger".split())

_LABELS = {
    "fax": _FAX,
    "mobile": _MOBILE,
    "main": frozenset("main zentrale haupt hauptnummer haupttelefon switchboard".split()),
    "work": frozenset(
        "work business geschaftlich geschaeftlich dienstlich beruflich buro buero office firma"
        " company arbeit gesch geschaft dienst dienstl betrieb g w trabajo praca travail".split()
    ),
    "home": frozenset("home privat priv private personal zuhause p zu hause heim casa dom".split()),
    "pager": frozenset(("pager",)),
    "other": frozenset("other andere anderes sonstige sonstiges weitere weiteres weiterer".split()),
}
# Headers about an address or a number that is not the contact's own, or about its sending.
_ABOUT = frozenset(
    "assistant assistants assistent assistentin assistenz sekretariat type typ status opt optout"
    " newsletter bounced angezeigter display datum date domain sent last anzahl count marketing"
    " verified gesendet letzte letzter letztes owner besitzer zustandiger created modified erstellt"
    " geandert manager vorgesetzten notfall emergency confirmed einwilligung consent subscribed"
    " opened clicked hash id quarantined reason wave".split()
)
_DEMANDS = re.compile(r"\b(?:pflichtfeld|pflicht|required|optional|erforderlich|freiwillig)\b")
_OWNERS = frozenset(
    "name des der kontakts kontaktes mitglieds mitgliedes person contact member kunden teilnehmers"
    " ansprechpartners partners of the s".split()
)
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_STREET_NUMBER = re.compile(r"(?:adress(?:e|zeile)|address(?: line)?|strasse|street) [12]\Z")


def spoken(header: str) -> str:
    """The header as it is compared: plain, `E-Mail` in one word, without brackets."""
    if not header:  # a damaged file has a million of them
        return ""
    text = plain(header.replace("*", " ").replace("(", " ").replace(")", " "))
    text = re.sub(r"\be mails?\b", "email", text.replace("_", " "))
    text = _DEMANDS.sub(" ", text)
    return " ".join(re.sub(r"\bp ?o box\b", "pobox", text).split())


def target_of(header: str) -> ColumnTarget:
    """What a column with this header seems to be; an extra when its words say nothing."""
    text = spoken(header)
    if not text:
        return KEPT
    exact = _EXACT.get(text)
    if exact is not None:
        return _numbered(exact, text)
    number = _NUMBER.search(text)
    group = number[0] if number else ""
    bare = " ".join(_NUMBER.sub(" ", text).split())
    exact = _EXACT.get(bare)
    if exact is not None:
        return ColumnTarget(exact, group=group) if exact in _PARTS else ColumnTarget(exact)
    return _by_words(bare, group)


def _numbered(target: Target, text: str) -> ColumnTarget:
    """`Adresse 2` is the street's second line, not a second address."""
    return ColumnTarget(Target.STREET if _STREET_NUMBER.match(text) else target)


def _by_words(text: str, group: str) -> ColumnTarget:
    text = text.replace("postal code", "postalcode").replace("zip code", "zipcode")
    words = re.split(r"[\s/]+", text)
    found = set(words)
    if found & _MESSENGERS:
        found.discard("id")  # 'Skype ID' is the name there, 'Email ID' a number of the database's
    if found & _ABOUT:
        return KEPT
    label = label_of(words)
    if found & _EMAIL:
        return ColumnTarget(Target.EMAIL, "" if label in {"fax", "mobile"} else label)
    if found & (_PHONE | _MOBILE | _FAX):
        return ColumnTarget(Target.PHONE, "WhatsApp" if "whatsapp" in found else label)
    network = next((word for word in words if word in _NETWORKS), "")
    if network:
        return ColumnTarget(Target.PROFILE, canonical_network(network))
    messenger = next((word for word in words if word in _MESSENGERS), "")
    if messenger:
        return ColumnTarget(Target.IM, messenger)
    if found & _URL:
        return ColumnTarget(Target.URL, "" if label in {"fax", "mobile"} else label)
    for target, nouns in _PARTS.items():
        if found & nouns:
            return ColumnTarget(target, label, group)
    return _of_person(found)


def _of_person(found: set[str]) -> ColumnTarget:
    """`Vorname des Kontakts`, `Person - First name`, `Company name`."""
    for target, nouns in (
        (Target.GIVEN, {"vorname", "firstname", "vornamen"}),
        (Target.FAMILY, {"nachname", "lastname", "surname", "familienname"}),
        (Target.ORGANISATION, {"firma", "company", "unternehmen", "organisation", "organization"}),
        (Target.ROLE, {"position", "funktion", "jobtitle"}),
        (Target.BIRTHDAY, {"geburtstag", "birthday", "geburtsdatum", "birthdate"}),
        (Target.TAGS, {"tags", "labels", "kategorien", "categories"}),
        (Target.NOTES, {"notizen", "notes", "bemerkung", "bemerkungen"}),
    ):
        if found & nouns:
            return ColumnTarget(target)
    for target, pair in ((Target.GIVEN, {"first", "name"}), (Target.FAMILY, {"last", "name"})):
        if pair <= found:
            return ColumnTarget(target)
    return ColumnTarget(Target.NAME) if "name" in found and found <= _OWNERS else KEPT


def label_of(words: Iterable[str]) -> str:
    """The label's code that one of the plain words stands for, '' for none."""
    known = set(words)
    for code, names in _LABELS.items():
        if known & names:
            return code
    return ""


@lru_cache(maxsize=4_096)
def label_code(text: str) -> str:
    """A label as another program writes it (`Work Fax`, `Geschäftlich`): a code, or as it is."""
    text = text.strip()
    bare = plain(text)
    if bare.endswith("fax"):
        return "fax"
    return label_of(re.split(r"[\s/]+", bare)) or text
