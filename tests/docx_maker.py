"""Making .docx files for tests, as raw XML in a zip: what Word writes, without what these tests do not look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_SEEN = ("top", "left", "bottom", "right", "insideH", "insideV")
_ROOTS = {
    "numbering": "numbering",
    "styles": "styles",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "settings": "settings",
}


def run(text: str, properties: str = "") -> str:
    """A run; a tab and a line feed in its text become Word's."""
    inside = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">').replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    opening = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{opening}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def _numbering(num: int | None, level: int | None) -> str:
    parts = ([] if level is None else [f'<w:ilvl w:val="{level}"/>']) + ([] if num is None else [f'<w:numId w:val="{num}"/>'])
    return f"<w:numPr>{''.join(parts)}</w:numPr>" if parts else ""


def p(
    text: str = "", num: int | None = None, level: int | None = None, *, style: str = "", centred: bool = False, properties: str = "",
    mark: str = "", xml: str = "",
) -> str:  # fmt: skip
    """A paragraph: a text, its list and level, its style; ``mark``: the format of its end mark; ``xml``: runs instead of the text."""
    numbering = _numbering(num, level)
    inside = "".join((
        f'<w:pStyle w:val="{style}"/>' if style else "", numbering, '<w:jc w:val="center"/>' if centred else "",
        f"<w:rPr>{mark}</w:rPr>" if mark else "", properties,
    ))  # fmt: skip
    opening = f"<w:pPr>{inside}</w:pPr>" if inside else ""
    return f"<w:p>{opening}{xml or (run(text) if text else '')}</w:p>"


def cell(content: str, *, span: int = 1, merge: str = "", width: int = 2000, properties: str = "") -> str:
    """A cell of paragraphs; a plain text becomes one paragraph. ``merge``: "restart" or "continue" of a merge over rows."""
    body = content if content.startswith("<") else "".join(p(line) for line in content.split("\n"))
    inside = f'<w:tcW w:w="{width * span}" w:type="dxa"/>' + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
    inside += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{inside}{properties}</w:tcPr>{body}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    opening = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{opening}{''.join(one if one.startswith('<w:tc>') else cell(one) for one in cells)}</w:tr>"


def table(*rows: str, columns: int, borders: bool = True, widths: Sequence[int] = ()) -> str:
    """A table of rows, with or without borders that are seen."""
    lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in _SEEN) if borders else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (widths or [2000] * columns))
    drawn = f"<w:tblBorders>{lines}</w:tblBorders>" if lines else ""
    return f"<w:tbl><w:tblPr>{drawn}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def text_box(content: str) -> str:
    """A run with a text box, written twice as Word does: as DrawingML and as VML."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><wp:wrapNone/>'
        '<wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
        f'</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox>{inner}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, result: str = "") -> str:
    """The runs of a complex field with the result that Word kept."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result) if result else ""}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def inserted(content: str) -> str:
    return f'<w:ins w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z">{content}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="A" w:date="2025-01-01T00:00:00Z">{run(text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")}</w:del>'


INSERTED = '<w:ins w:id="3" w:author="A" w:date="2025-01-01T00:00:00Z"/>'
DELETED = '<w:del w:id="4" w:author="A" w:date="2025-01-01T00:00:00Z"/>'


def level(
    number: int, text: str, form: str = "decimal", *, start: int = 1, suffix: str = "", restart: int | None = None, legal: bool = False,
    style: str = "", run_properties: str = "",
) -> str:  # fmt: skip
    """A ``w:lvl`` of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        + (f'<w:lvlRestart w:val="{restart}"/>' if restart is not None else "")
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + ("<w:isLgl/>" if legal else "")
        + (f'<w:suff w:val="{suffix}"/>' if suffix else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{f"<w:rPr>{run_properties}</w:rPr>" if run_properties else ""}</w:lvl>'
    )


def abstract(key: int, *levels: str, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{extra}{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, starts: Mapping[int, int] | None = None, levels: Sequence[tuple[int, str]] = ()) -> str:
    """A ``w:num`` made from an abstract list; ``starts``: levels that begin anew at a number; ``levels``: levels of its own."""
    overrides = "".join(f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for n, start in (starts or {}).items())
    overrides += "".join(f'<w:lvlOverride w:ilvl="{n}">{one}</w:lvlOverride>' for n, one in levels)
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def style(
    key: str, *, based: str = "", num: int | None = None, level: int | None = None, kind: str = "paragraph", run: str = "", default: bool = False
) -> str:
    """A style with a list, a level and a format of its runs."""
    numbering = _numbering(num, level)
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"{first}><w:name w:val="{key}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f"<w:pPr>{numbering}</w:pPr>" if numbering else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def parts(
    body: str, *, numbering: str = "", styles: str = "", footnotes: str = "", endnotes: str = "", comments: str = "", settings: str = "",
    headers: Mapping[str, str] | None = None, chunks: Mapping[str, bytes] | None = None, section: str = "",
) -> dict[str, bytes]:  # fmt: skip
    """The parts of a document by their names. ``headers``: running heads by kind ("default", "first"), ``chunks``: parts taken in by id."""
    made = {"numbering": numbering, "styles": styles, "footnotes": footnotes, "endnotes": endnotes, "comments": comments, "settings": settings}
    relations, types, files = [], [], {}
    for name, content in made.items():
        if content:
            relations.append(f'<Relationship Id="rId_{name}" Type="{_R}/{name}" Target="{name}.xml"/>')
            types.append(
                f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"/>'
            )
            files[f"word/{name}.xml"] = _xml(f"<w:{_ROOTS[name]} {NAMESPACES}>{content}</w:{_ROOTS[name]}>")
    references = ""
    for number, (kind, content) in enumerate((headers or {}).items()):
        tag, kind = ("ftr", kind[5:]) if kind.startswith("foot-") else ("hdr", kind)
        name, part = ("footer", f"footer{number}.xml") if tag == "ftr" else ("header", f"header{number}.xml")
        relations.append(f'<Relationship Id="rId_h{number}" Type="{_R}/{name}" Target="{part}"/>')
        types.append(f'<Override PartName="/word/{part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"/>')
        files[f"word/{part}"] = _xml(f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>")
        references += f'<w:{name}Reference w:type="{kind}" r:id="rId_h{number}"/>'
    for key, raw in (chunks or {}).items():
        relations.append(f'<Relationship Id="{key}" Type="{_R}/aFChunk" Target="{key}.html"/>')
        types.append(f'<Override PartName="/word/{key}.html" ContentType="text/html"/>')
        files[f"word/{key}.html"] = raw
    page = '<w:pgSz w:w="11906" w:h="16838"/>'
    files["word/document.xml"] = _xml(
        f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{references}{page}{section}</w:sectPr></w:body></w:document>"
    )
    files["word/_rels/document.xml.rels"] = _xml(f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>')
    files["_rels/.rels"] = _xml(
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    files["[Content_Types].xml"] = _xml(
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{"".join(types)}</Types>'
    )
    return files


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip of parts, the same bytes each time."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return stream.getvalue()


def docx(body: str, **others: object) -> bytes:
    """A .docx of a body; for the others see ``parts``."""
    return packed(parts(body, **others))  # type: ignore[arg-type]


def _xml(content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'.encode()
