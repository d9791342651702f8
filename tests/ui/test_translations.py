"""German is complete, and no text of the interface escapes the translators."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SPEC = importlib.util.spec_from_file_location(
    "translations", ROOT / "packaging" / "translations.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
translations = importlib.util.module_from_spec(_SPEC)
sys.modules["translations"] = translations
_SPEC.loader.exec_module(translations)

UI = sorted((ROOT / "src" / "mitose" / "ui").rglob("*.py"))
_FIELD = re.compile(r"\{[^{}]*\}|%L?n|%L?\d")


def test_german_is_complete_and_nothing_is_left_over() -> None:
    assert translations.check() == []


def test_the_compiled_files_are_those_of_the_translations(tmp_path: Path) -> None:
    for source in (translations.GERMAN, translations.ENGLISH):
        fresh = tmp_path / f"{source.stem}.qm"
        translations.release(source, fresh)
        assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", [translations.GERMAN, translations.ENGLISH], ids=lambda f: f.stem)
def test_placeholders_are_kept(file: Path) -> None:
    for (_, text, _), message in translations.messages(file).items():
        translation = message.find("translation")
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        for form in forms:
            wanted, found = set(_FIELD.findall(text)), set(_FIELD.findall(form or ""))
            # 'one contact' may well do without its number
            assert found <= wanted, text
            assert wanted - found <= {"%Ln"}, text


def test_numbers_are_written_as_the_language_groups_them() -> None:
    """'%n' would say '1010 pairs' beside a rail that says '1,010'."""
    messages = translations.messages(translations.GERMAN)
    assert [text for _, text, _ in messages if "%n" in text] == []


@pytest.mark.parametrize("file", UI, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_are_constants(file: Path) -> None:
    """lupdate takes an f-string with its braces, and it never matches at run time."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "tr" and node.args:
            assert isinstance(node.args[0], ast.Constant), f"line {node.lineno}"
