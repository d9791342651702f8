"""The import contracts of pyproject.toml name every layer, and each of them bites."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "src" / "mitose"
CONTRACTS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]
MODULES = (
    *("__main__", "cli", "app", "settings", "paths", "clock", "preflight"),
    *("ui.main_window", "ui.today.page", "ui.contacts.page"),
    *("services.contacts", "storage.contacts", "exchange.vcard", "report.plan", "domain.contact"),
    "matching.near",
)


def contract(name):
    return next(one for one in CONTRACTS if one["name"] == name)


def named(layers):
    return {name.strip(" ()") for layer in layers for name in layer.split("|")}


def test_every_part_of_mitose_stands_in_a_layer():
    parts = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()} - {
        "__init__",
        "__pycache__",
        "resources",
    }
    assert parts <= named(contract("Imports go down only")["layers"])


def test_every_page_keeps_to_itself():
    no_pages = {
        "desktop",
        "event_sheets",
        "exporting",
        "merging",
        "messages",
        "printing",
        "widgets",
        "__pycache__",
    }
    pages = {path.name for path in (PACKAGE / "ui").iterdir() if path.is_dir()} - no_pages
    assert pages <= named(contract("Pages do not know each other")["layers"])


def test_window_and_command_line_reach_nothing_beside_the_services():
    beside = {"storage", "exchange", "matching", "report"}
    there = {f"mitose.{name}" for name in beside if (PACKAGE / name).is_dir()}
    rule = contract("Window and command line go through the services")
    assert there <= set(rule["forbidden_modules"])


def broken(folder, **sources):
    """The names of the contracts that a small package with these modules breaks."""
    (folder / "pyproject.toml").write_bytes((CHECKOUT / "pyproject.toml").read_bytes())
    for name in MODULES:
        file = folder / "src" / "mitose" / (name.replace(".", "/") + ".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        for parent in (file.parent, *file.parent.parents):
            if parent.name == "src":
                break
            (parent / "__init__.py").touch()
        file.write_text(sources.get(name.replace(".", "_"), ""))
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            (
                "from importlinter.cli import lint_imports_command as main;"
                "main(['--no-logo', '--no-cache'])"
            ),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    result = {
        line.rpartition(" BROKEN")[0] for line in done.stdout.splitlines() if " BROKEN" in line
    }
    assert (done.returncode != 0) == bool(result), done.stdout + done.stderr
    return result


def test_what_goes_down_is_allowed(tmp_path):
    assert not broken(
        tmp_path,
        app="import PySide6.QtWidgets, mitose.storage.contacts",
        ui_today_page="import PySide6.QtCore, mitose.services.contacts, mitose.domain.contact",
        services_contacts="import mitose.storage.contacts, mitose.exchange.vcard, mitose.clock",
        storage_contacts="import sqlalchemy, alembic, mitose.domain.contact",
        exchange_vcard="import vobject",
        matching_near="import rapidfuzz, phonenumbers",
        report_plan="import typst",
        cli="def window():\n    import mitose.app",
    )


@pytest.mark.parametrize(
    ("module", "source", "name"),
    [
        ("storage_contacts", "import mitose.services.contacts", "Imports go down only"),
        ("storage_contacts", "import mitose.exchange.vcard", "Imports go down only"),
        (
            "domain_contact",
            "import mitose.clock",
            "The domain knows the standard library only, and is told the day",
        ),
        (
            "cli",
            (
                "from typing import TYPE_CHECKING\n"
                "if TYPE_CHECKING:\n    from mitose.storage import contacts"
            ),
            "Window and command line go through the services",
        ),
        ("ui_today_page", "import mitose.ui.contacts.page", "Pages do not know each other"),
        ("cli", "def late():\n    import PySide6.QtCore", "Qt only in ui and app"),
        (
            "services_contacts",
            "import sqlalchemy.orm",
            "SQLAlchemy and Alembic only in storage",
        ),
        ("services_contacts", "import vobject", "vobject only in exchange"),
        ("services_contacts", "import typst", "Typst only in report"),
        (
            "exchange_vcard",
            "import phonenumbers",
            "Near names and phone numbers only in matching",
        ),
    ],
)
def test_what_goes_astray_is_found(tmp_path, module, source, name):
    assert broken(tmp_path, **{module: source}) == {name}
