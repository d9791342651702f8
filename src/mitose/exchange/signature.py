"""The signature below an e-mail: name, role, organisation, address, numbers, links."""

from __future__ import annotations

import re
from dataclasses import replace

from mitose.domain.contact import Address, Method
from mitose.domain.imported import ImportRecord
from mitose.exchange.cells import mail_addresses, one_line
from mitose.exchange.links import is_profile, network_of

_GREETING = re.compile(
    r"(?:(?:mit )?(?:freundlichen|besten|herzlichen|vielen|lieben|sch[oö]nen) gr(?:ü|ue)(?:ß|ss)en?"
    r"|(?:viele|beste|herzliche|liebe|sch[oö]ne|freundliche) gr(?:ü|ue)(?:ß|ss)e|mfg|lg|vg"
    r"|(?:kind|best|warm|many|with kind|with best)? ?regards|sincerely(?: yours)?|yours sincerely"
    r"|best wishes|cheers|all the best)\b.{0,40}",
    re.I,
)
_LEGAL = re.compile(
    r"\b(?:HR[AB]\b|amtsgericht|registergericht|handelsregister|ust-?id|steuernummer|vat\b|sitz:"
    r"|sitz der|gesch[äa]ftsf[üu]hr(?:er|ung|erin):|vorstand:|aufsichtsrat|managing directors?:"
    r"|registered (?:in|office)|confidential|vertraulich)",
    re.I,
)
_FIRM = re.compile(
    r"\b(?:gmbh|ag|se|kg|kgaa|ohg|ug|gbr|mbh|e\. ?v\.|eg|ltd|limited|inc|llc|corp|plc|b\.v\.|s\.a\."
    r"|holding|verlag|versicherung|bank|kanzlei|agentur|stiftung|universit[äy]t|university"
    r"|hochschule|institut|klinik|group|consulting|& co|partners?|stadtwerke)(?:\b|(?<=\.))",
    re.I,
)
_LABEL = re.compile(
    r"(?P<label>telefon|phone|tel|fon|office|büro|zentrale|direct|durchwahl|mobiltelefon|mobile?"
    r"|handy|cell|mob|telefax|fax|[tmfp])\b\s*[.:/]*\s*(?=[+(\d])",
    re.I,
)
_NUMBER = re.compile(r"(?:\+|\(?0|\(\+)[\d\s()./–-]{5,}\d")
_SPLIT = re.compile(r"\s*[|·•●■]\s*|\t|\s{3,}|\s+[–—]\s+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s,;<>]+|(?:[\w-]+\.)*(?:linkedin|xing|facebook)\.com/[^\s,;<>]+", re.I
)
_WORDS_BEFORE = re.compile(
    r"\b(?:e-?mail|mail|web(?:site)?|internet|linkedin|xing|homepage)\b[.:]*\s*$", re.I
)
_TOWN = re.compile(r"(?:(?P<country>[A-Z]{1,3})-)?(?P<code>\d{4,5}) (?P<city>[^\W\d][^\d,]{1,50})")
_STREET = re.compile(
    r"[^\W\d][^\d@:]{2,40} \d{1,4} ?[a-z]?(?:[-/–] ?\d{1,4}[a-z]?)?|\d{1,4} [A-Z][a-z].{2,40}"
)
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\.?)(?: [^\W\d_][\w.'’-]*\.?){1,5}")
_TITLES = re.compile(r"(?:(?:prof|dr|dipl|mag|ing|med|phil|rer|nat|jur|pol|h\.c)\.?-?\s*)+", re.I)
_CLOSE = {"mob": "mobile", "han": "mobile", "cel": "mobile", "m": "mobile", "f": "fax"}
_MOST_LINES, _LONGEST = 60, 120


def read_signature(text: str) -> ImportRecord | None:
    """The one person a signature tells of; None where there is no name and no way to reach them.

    What stands above the greeting is the letter, and what is legal small print tells nobody.
    """
    texts: list[str] = []
    methods: list[Method] = []
    address = Address()
    for piece in _pieces(text):
        rest = _take_methods(piece, methods)
        rest, address = _take_address(rest, address)
        rest = rest.strip(" ,;:/-")
        if rest and not _LEGAL.search(rest):
            texts.append(rest)
    name, texts = _take_name(texts)
    organisation, role = _work(texts)
    if not name and not methods:
        return None
    return ImportRecord(
        name or methods[0].value,
        organisation=organisation,
        role=role,
        methods=tuple(dict.fromkeys(methods)),
        addresses=(address,) if address != Address() else (),
    )


def _pieces(text: str) -> list[str]:
    lines = [line.strip().lstrip("> ").strip() for line in text.splitlines()]
    for place, line in enumerate(lines):
        if line in {"--", "—", "–"} or _GREETING.fullmatch(line):
            rest = lines[place + 1 :]
            if any(rest):
                lines = rest
                break
    whole = [line for line in lines if line and not _GREETING.fullmatch(line)]
    pieces = [one_line(piece) for line in whole[:_MOST_LINES] for piece in _SPLIT.split(line)]
    return [piece for piece in pieces if piece and len(piece) <= _LONGEST]


def _take_methods(piece: str, methods: list[Method]) -> str:
    """Take addresses, links and numbers out of a piece; what is left comes back."""
    rest = piece.replace("mailto:", "")
    for mail in mail_addresses(rest):
        methods.append(Method("email", mail))
        rest = _WORDS_BEFORE.sub("", rest.partition(mail)[0]) + rest.partition(mail)[2]
    for link in _LINK.findall(rest):
        network = network_of(link) if is_profile(link) else ""
        methods.append(Method("profile" if network else "url", link.rstrip(".,"), network))
        rest = _WORDS_BEFORE.sub("", rest.partition(link)[0]) + rest.partition(link)[2]
    for found in list(_NUMBER.finditer(rest)):
        before = rest[: found.start()]
        said = _LABEL.search(rest[: found.end()])
        label = said["label"].casefold() if said and said.end() <= found.start() + 1 else ""
        methods.append(Method("phone", one_line(found[0]), _phone_label(label)))
        rest = rest.replace(found[0], " ", 1)
        if label:
            rest = rest.replace(before[said.start() :], " ", 1) if said else rest
    return one_line(re.sub(r"[<>()\[\]]\s*[<>()\[\]]", " ", rest))


def _phone_label(word: str) -> str:
    if "fax" in word:
        return "fax"
    return _CLOSE.get(word[:3] if len(word) > 1 else word, "work" if word else "")


def _take_address(rest: str, address: Address) -> tuple[str, Address]:
    """Take street, code and town out of a piece."""
    town = _TOWN.search(rest)
    if town and not address.city:
        address = replace(address, postal_code=town["code"], city=town["city"].strip(" ,-"))
        rest = (rest[: town.start()] + rest[town.end() :]).strip(" ,")
    if not address.street and (_STREET.fullmatch(rest) and not _FIRM.search(rest)):
        return "", replace(address, street=rest)
    return rest, address


def _take_name(texts: list[str]) -> tuple[str, list[str]]:
    """The first text that can be a person's name, and the others."""
    for place, text in enumerate(texts):
        name, _, role = text.partition(", ")
        bare = _TITLES.sub("", name).strip()
        words = bare.split()
        one_of = _NAME.fullmatch(bare) and 2 <= len(words) <= 5 and not _FIRM.search(name)
        if one_of and sum(word[:1].isupper() for word in words) >= 2:
            return name, [*texts[:place], *([role] if role else []), *texts[place + 1 :]]
    return "", texts


def _work(texts: list[str]) -> tuple[str, str]:
    """Organisation and role of what is left: a firm by its form, else the second text."""
    firm = next((text for text in texts if _FIRM.search(text)), "")
    others = [text for text in texts if text != firm]
    role = others[0] if others else ""
    if not firm and len(others) > 1:
        firm = others[1]
    return firm, role
