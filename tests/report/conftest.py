"""Invented contacts as records, and the tools that look at a PDF from outside."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass, replace
from datetime import date, time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import (
    Contact,
    ContactDetails,
    ContactSource,
    HasNeed,
    Method,
    Relation,
)
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Offer, OfferState, Step, StepState, Want
from mitose.report.documents import DocumentOptions

DAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Pdf:
    """A PDF and what independent tools say about it."""

    data: bytes
    file: Path

    def text(self, *arguments: str) -> str:
        return run("pdftotext", "-enc", "UTF-8", *arguments, str(self.file), "-")

    def flat(self) -> str:
        """The text with all white space as single spaces."""
        return " ".join(self.text().split())

    def open(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self.data))


def run(tool: str, *arguments: str) -> str:
    if shutil.which(tool) is None:
        package = "qpdf" if tool == "qpdf" else "poppler-utils"
        pytest.skip(f"{tool} IS MISSING (apt install {package}): this is NOT tested")
    done = subprocess.run([tool, *arguments], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def pdf(tmp_path):
    """Turns bytes into a file that the tools can read."""

    def make(data: bytes) -> Pdf:
        file = tmp_path / "document.pdf"
        file.write_bytes(data)
        return Pdf(data, file)

    return make


@pytest.fixture
def tool():
    """Runs a program on a file; the test is skipped loudly if it is not installed."""
    return run


@pytest.fixture
def options():
    """Options as of Monday, 23 November 2026."""

    def make(language="de", **chosen) -> DocumentOptions:
        return DocumentOptions(language, DAY, **chosen)

    return make


@pytest.fixture
def named():
    """A contact of whom only the name and what is given is known."""

    def make(name: str, category: Category = Category.HAVE, number: int = 1, **more):
        contact = {key: more.pop(key) for key in list(more) if key in Contact.__slots__}
        record = Contact(id=number, uid=f"uid-{number}", name=name, category=category, **contact)
        return ContactDetails(contact=record, **more)

    return make


@pytest.fixture
def sabine():
    """A Next contact with everything a plan can hold."""
    return ContactDetails(
        contact=Contact(
            id=1,
            uid="uid-1",
            name="Sabine Hartwig",
            role="Leiterin Marketing",
            organisation="Nordlicht Energie",
            city="Kassel",
            category=Category.NEXT,
            relationship=Relationship.LOOSE,
            importance=3,
            capital=Capital.ECONOMIC | Capital.SOCIAL,
            influence="Energieverbände",
            meaning="Öffnet die Tür zur Windbranche",
            who_why="Sie verantwortet das Kundenmagazin und entscheidet über die Agentur.",
            notes="Ruft ungern vor neun Uhr an.",
        ),
        methods=(
            Method("email", "alt@nordlicht.example"),
            Method("email", "s.hartwig@nordlicht.example", preferred=True),
            Method("phone", "+49 561 555 0142"),
        ),
        sources=(ContactSource(2, "XING", date(2024, 3, 5)),),
        wants=(Want("Die Neugestaltung des Kundenmagazins"), Want("Eine Vorstellung im Club")),
        offers=(
            Offer("Leserumfrage geschickt", OfferState.GIVEN, given_on=date(2026, 11, 12)),
            Offer("Zwei Karten für die Messe", OfferState.PROMISED, due=date(2026, 12, 3)),
            Offer("Tomás Rey vorstellen"),
            Offer("Ein alter Einfall", OfferState.LET_GO),
        ),
        approach=Approach(
            way_in="Über Anna Krüger beim Netzwerkabend",
            introducer_id=3,
            introducer_name="Anna Krüger",
            occasion="BVMW-Abend in Kassel",
            opening="Anna hat mir von Ihrer Windparkgeschichte erzählt …",
            steps=(
                Step("Anna fragen", date(2026, 11, 18), state=StepState.DONE),
                Step("Anrufen und das Treffen vereinbaren", date(2026, 11, 24), time(10)),
                Step("Konzeptseite schicken"),
                Step("Nicht mehr nötig", state=StepState.LET_GO),
            ),
        ),
        follow_ups=(
            FollowUp(date(2026, 11, 20), "Nachfassen", kind="call", rrule="FREQ=WEEKLY;INTERVAL=8"),
            FollowUp(date(2027, 1, 5), "Neujahrsgruß", kind="write"),
            FollowUp(date(2026, 10, 1), "Längst erledigt", done_on=date(2026, 10, 1)),
        ),
        interactions=(
            Interaction(date(2025, 3, 3), "event", "Kurz gesprochen auf dem Druckforum"),
            Interaction(date(2026, 11, 12), "wrote", "Umfrage geschickt", given="Leserumfrage"),
        ),
        has_needs=(HasNeed("needs", "Reportagen aus dem Anlagenbau"),),
        relations=(Relation("knows", 3, "Anna Krüger"),),
    )


@pytest.fixture
def future(sabine):
    """The same contact in Future, without any plan."""
    return ContactDetails(contact=replace(sabine.contact, category=Category.FUTURE, who_why=""))
