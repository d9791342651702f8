"""Brings the translations up to date: `python packaging/translations.py [--check]`.

Collects the texts of the interface into `resources/translations/mitose_de.ts` (all of them) and
`mitose_en.ts` (those that have a plural) with Qt's lupdate, keeping what is translated, and makes
the .qm files of them with lrelease. With `--check` nothing is written: exit 1 if a file lacks a
text, holds one that is gone, or has one without a translation. Run it with the environment's
Python, where PySide6 is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
GERMAN = FOLDER / "mitose_de.ts"
ENGLISH = FOLDER / "mitose_en.ts"


def sources() -> list[str]:
    """The modules that hold texts of the interface, relative to the checkout, sorted."""
    found = [ROOT / "src" / "mitose" / "app.py", *(ROOT / "src" / "mitose" / "ui").rglob("*.py")]
    return sorted(str(path.relative_to(ROOT)) for path in found if path.exists())


def collect(target: Path) -> None:
    """Bring a .ts file up to date with the sources, keeping its translations."""
    english = target.name == ENGLISH.name
    _run(
        "pyside6-lupdate", *sources(), "-ts", str(target), "-no-obsolete", "-locations", "none",
        "-source-language", "en", "-target-language", "en" if english else "de",
        *(["-pluralonly"] if english else []),
    )  # fmt: skip


def release(source: Path, target: Path) -> None:
    """Compile a .ts file."""
    _run("pyside6-lrelease", str(source), "-qm", str(target))


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).with_name(tool)
    done = subprocess.run(
        [str(program) if program.exists() else tool, *words],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{tool}: {done.stderr or done.stdout}")


def messages(file: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """The messages of a .ts file by context, text and comment."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


def untranslated(file: Path) -> list[str]:
    """The texts of a .ts file that have no finished translation."""
    return [
        f"{key[0]}: {key[1]}" for key, message in messages(file).items() if not _finished(message)
    ]


def _finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = [form.text for form in translation.iter("numerusform")]
    return all(forms) if forms else bool(translation.text)


def check() -> list[str]:
    """What is wrong with the translations; empty when all is well."""
    findings = []
    for source in (GERMAN, ENGLISH):
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / source.name
            shutil.copy(source, fresh)
            collect(fresh)
            known, wanted = set(messages(source)), set(messages(fresh))
        name = source.name
        findings += [f"{name} lacks: {key[0]}: {key[1]}" for key in sorted(wanted - known)]
        findings += [
            f"{name}, no longer used: {key[0]}: {key[1]}" for key in sorted(known - wanted)
        ]
        findings += [f"{name}, not translated: {text}" for text in untranslated(source)]
    return findings


def main(words: list[str]) -> int:
    """Update, or check, the translations."""
    if "--check" in words:
        findings = check()
        print(*findings or ["the translations are complete"], sep="\n")
        return int(bool(findings))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for source in (GERMAN, ENGLISH):
        collect(source)
        release(source, source.with_suffix(".qm"))
        left = untranslated(source)
        print(f"{source.name}: {len(messages(source))} texts, {len(left)} without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
