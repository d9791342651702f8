"""Contacts read of contacts in every sample file: `python -m tests.benchmarks.cards_in_samples`.

Counts what begins a card in each vCard file, whatever is wrong with it, and the people that
`expected.json` tells of in the other files; then what became of them. `--files` lists each file.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from tests.conftest import SAMPLES
from tests.exchange.reading import differences, read

from mitose.exchange.encodings import narrow

_BEGIN = re.compile(rb"BEGIN\s*:\s*VCARD", re.I)


def figures(path: Path, told: dict[str, dict[str, list[dict[str, object]]]]) -> Counter[str]:
    """What is in a file and what was read of it."""
    result = read(path)
    found = Counter(
        {
            "files": 1,
            "read": len(result.records),
            "groups and agents": len(result.skipped),
            "without a name": sum(problem.reason == "no_name" for problem in result.problems),
            "remarks": sum(problem.reason != "no_name" for problem in result.problems),
        }
    )
    if path.suffix == ".vcf":
        found["in the file"] = len(_BEGIN.findall(narrow(path.read_bytes())))
    else:
        found["in the file"] = len(result.records) + found["without a name"]
    if path.parent.name == "synthetic" and path.name in told:
        cards = told[path.name]["cards"]
        found["expected"] = len(cards)
        pairs = zip(result.records, cards, strict=False)
        found["right"] = sum(not differences(record, card) for record, card in pairs)
    return found


def main() -> None:
    """Print a line per folder, or per file."""
    told = json.loads((SAMPLES / "synthetic" / "expected.json").read_text(encoding="utf-8"))
    columns = (
        "files", "in the file", "read", "groups and agents", "without a name", "remarks",
        "expected", "right",
    )  # fmt: skip
    totals: dict[str, Counter[str]] = {}
    kinds = {".vcf", ".csv", ".ldif", ".txt", ".json"}
    for path in sorted(SAMPLES.rglob("*")):
        parts = path.relative_to(SAMPLES).parts
        if path.suffix not in kinds or parts[0] in {"matching", "csv-spectrum"}:
            continue
        if path.name == "expected.json":
            continue
        name = "/".join(parts) if "--files" in sys.argv else parts[0]
        totals.setdefault(name, Counter()).update(figures(path, told))
    totals["all"] = sum(totals.values(), Counter())
    print("| | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for name, found in totals.items():
        print(f"| {name} | " + " | ".join(str(found[column]) for column in columns) + " |")


if __name__ == "__main__":
    main()
