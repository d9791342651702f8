"""What PDF/UA-1 (ISO 14289-1) and the Matterhorn protocol ask of a file's tags, read by pikepdf."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

_SHOW = {"Tj", "TJ", "'", '"', "Do", "sh", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "EI"}
_HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")


def faults(document: pikepdf.Pdf) -> list[str]:
    """One line for each thing that is not as it has to be."""
    return [
        *_catalogue(document),
        *_headings(document),
        *_elements(document),
        *_tables(document),
        *_links(document),
        *_contents(document),
    ]


def elements(document: pikepdf.Pdf) -> list[Dictionary]:
    """All structure elements in the order of reading."""
    found: list[Dictionary] = []

    def walk(node: object) -> None:
        if isinstance(node, Array):
            for each in node:
                walk(each)
        elif isinstance(node, Dictionary):
            if "/S" in node:
                found.append(node)
            if "/K" in node:
                walk(node.K)

    walk(document.Root.StructTreeRoot.get("/K"))
    return found


def kind(element: Dictionary, document: pikepdf.Pdf) -> str:
    """Its standard type."""
    mapped = document.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    name = str(element.S)
    return str(mapped.get(name, name))


def _catalogue(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if not bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False)):
        yield "not marked as tagged"
    if str(root.get("/Lang", "")) not in ("de", "en"):
        yield "no language"
    if not bool(root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False)):
        yield "the title is not displayed"
    with document.open_metadata() as about:
        if not about.get("dc:title"):
            yield "no title"
    for number, page in enumerate(document.pages, 1):
        if "/Annots" in page and page.get("/Tabs") != Name.S:
            yield f"page {number}: Tab does not follow the structure"
        if "/StructParents" not in page:
            yield f"page {number}: not in the structure"


def _headings(document: pikepdf.Pdf) -> Iterator[str]:
    last = 0
    for each in elements(document):
        if (name := kind(each, document)) in _HEADINGS:
            level = _HEADINGS.index(name) + 1
            if level > last + 1:
                yield f"heading {level} after {last}"
            last = level
    if not last:
        yield "no heading"


def _elements(document: pikepdf.Pdf) -> Iterator[str]:
    for each in elements(document):
        name = kind(each, document)
        if name == "/Figure" and not str(each.get("/Alt", "")).strip():
            yield "a figure without a text"
        if name == "/LI" and not any(kind(k, document) == "/LBody" for k in _children(each)):
            yield "an entry without a body"
        if name == "/TOCI" and kind(each.P, document) != "/TOC":
            yield "an entry of contents outside of contents"


def _tables(document: pikepdf.Pdf) -> Iterator[str]:
    for table in (e for e in elements(document) if kind(e, document) == "/Table"):
        rows = [
            row
            for part in _children(table)
            for row in ([part] if kind(part, document) == "/TR" else _children(part))
            if kind(row, document) == "/TR"
        ]
        widths = {sum(map(_span, _children(row))) for row in rows}
        if len(widths) != 1:
            yield f"a table with rows of {sorted(widths)} cells"
        heads = [cell for row in rows for cell in _children(row) if kind(cell, document) == "/TH"]
        if not heads:
            yield "a table without heads"
        for head in heads:
            given = head.get("/A", Dictionary())
            given = given if isinstance(given, Array) else [given]
            if not any(each.get("/Scope") for each in given):
                yield "a head that does not say of what"


def _span(cell: Dictionary) -> int:
    """How many columns a cell is wide."""
    given = cell.get("/A", Dictionary())
    given = given if isinstance(given, Array) else [given]
    return max([int(each.get("/ColSpan", 1)) for each in given], default=1)


def _links(document: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(document.pages, 1):
        for each in page.get("/Annots", []):
            if each.get("/Subtype") == Name.Link:
                if not str(each.get("/Contents", "")).strip():
                    yield f"page {number}: a link that says nothing"
                if "/StructParent" not in each:
                    yield f"page {number}: a link outside of the structure"


def _contents(document: pikepdf.Pdf) -> Iterator[str]:
    """Everything painted is either marked as an element's content or as an artifact."""
    for number, page in enumerate(document.pages, 1):
        depth: list[bool] = []
        marked: set[int] = set()
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                artifact = operands[0] == Name.Artifact
                content = len(operands) > 1 and isinstance(operands[1], Dictionary)
                content = content and "/MCID" in operands[1]
                if content:
                    marked.add(int(operands[1].MCID))
                depth.append(artifact or content)
            elif name == "EMC":
                depth.pop()
            elif name in _SHOW and not any(depth):
                yield f"page {number}: {name} is neither content nor artifact"
        known = {
            int(kid if isinstance(kid, int) else kid.MCID)
            for element in elements(document)
            for kid in _kids(element)
            if _is_content(kid) and _page_of(kid, element) == page.objgen
        }
        if marked - known:
            yield f"page {number}: content that no element holds"


def _kids(element: Dictionary) -> list[object]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _children(element: Dictionary) -> list[Dictionary]:
    return [kid for kid in _kids(element) if isinstance(kid, Dictionary) and "/S" in kid]


def _is_content(kid: object) -> bool:
    return isinstance(kid, int) or (isinstance(kid, Dictionary) and "/MCID" in kid)


def _page_of(kid: object, element: Dictionary) -> tuple[int, int]:
    if isinstance(kid, Dictionary) and "/Pg" in kid:
        return kid.Pg.objgen
    return element.Pg.objgen if "/Pg" in element else (0, 0)
