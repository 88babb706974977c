"""Automatic numbers as Word prints them: what is known of Word by itself, then the law that they are those of LibreOffice."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

import pytest

from docx_maker import abstract, cell, docx, level, num, p, row, style, table
from docx_plans import commune_with_tabs, department_in_a_frame, party, programme, province, school_with_boxes
from kehoach.readers import read_bytes
from kehoach.readers.from_docx import read
from office import WRITER

SHARED = Path(__file__).parents[3] / "shared" / "corpus" / "formats"
OFFICE = WRITER
SYMBOL = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'

# What a document prints before each word w0, w1, …: "_" is a blank, "none" nothing. A document: its body and its parts.
Made = tuple[str, dict[str, str]]
OUTLINE = abstract(
    1, level(0, "%1.", "upperRoman"), level(1, "%2."), level(2, "%2.%3."), level(3, "%4)", "lowerLetter"), level(4, "(%5)", "lowerRoman")
)


def numbered(places: Sequence[tuple[int, int]], lists: str) -> Made:
    """Paragraphs w0, w1, … of lists at levels."""
    return "".join(p(f"w{n}", key, place) for n, (key, place) in enumerate(places)), {"numbering": lists}


def levels(*places: int) -> list[tuple[int, int]]:
    return [(1, place) for place in places]


def labels(text: str) -> dict[str, str]:
    """What stands before each word w0, w1, … on its line or in its cell."""
    return {match[2]: match[1].strip() for match in re.finditer(r"^(?:\|\s)?(.*?)\s*(?:\|\s)?\b(w\d+)\b", text, re.MULTILINE)}


def printed(made: Made) -> list[str]:
    return list(labels(read(docx(made[0], **made[1])).text).values())


WORD: dict[str, tuple[Made, str]] = {
    "levels": (numbered(levels(0, 1, 2, 2, 3, 3, 1, 2, 0, 1), OUTLINE + num(1, 1)), "I. 1. 1.1. 1.2. a) b) 2. 2.1. II. 1."),
    "a list that begins with 5": (numbered(levels(0, 0), abstract(1, level(0, "%1.", start=5)) + num(1, 1)), "5. 6."),
    "lists of one abstract list go on": (numbered([(1, 0), (2, 0), (1, 0)], OUTLINE + num(1, 1) + num(2, 1)), "I. II. III."),
    "a list that begins anew, then the first goes on": (numbered([(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)], OUTLINE + num(1, 1) + num(2, 1, {0: 1})), "I. II. I. II. III."),
    "a level of its own": (numbered([(1, 0), (2, 0)], OUTLINE + num(1, 1) + num(2, 1, levels=[(0, level(0, "Mục %1:"))])), "I. Mục_2:"),
    "Arabic numbers throughout": (numbered(levels(0, 1, 0, 1), abstract(1, level(0, "%1.", "upperRoman"), level(1, "%1.%2.", legal=True)) + num(1, 1)), "I. 1.1. II. 2.1."),
    "a level that never begins anew": (numbered(levels(0, 1, 1, 0, 1), abstract(1, level(0, "%1."), level(1, "%2)", restart=0)) + num(1, 1)), "1. 1) 2) 2. 3)"),
    "a level that begins anew after the first alone": (
        numbered(levels(0, 1, 2, 1, 2, 0, 1, 2), abstract(1, level(0, "%1."), level(1, "%2)"), level(2, "%3-", restart=1)) + num(1, 1)), "1. 1) 1- 2) 2- 2. 1) 1-",
    ),
    "letters go on with aa": (numbered(levels(*[0] * 28), abstract(1, level(0, "%1)", "lowerLetter")) + num(1, 1)), " ".join([f"{chr(97 + n)})" for n in range(26)] + ["aa)", "bb)"])),
    "two digits": (numbered(levels(*[0] * 10), abstract(1, level(0, "%1", "decimalZero")) + num(1, 1)), "01 02 03 04 05 06 07 08 09 10"),
    "bullets": (
        ("".join(p(f"w{n}", 1, n) for n in range(7)), {"numbering": abstract(
            1, level(0, "-", "bullet"), level(1, "+", "bullet"), level(2, "\uf0b7", "bullet", run_properties=SYMBOL),
            level(3, "o", "bullet", run_properties='<w:rFonts w:ascii="Courier New"/>'), level(4, "\uf0a7", "bullet", run_properties='<w:rFonts w:ascii="Wingdings"/>'),
            level(5, "\uf02d", "bullet", run_properties=SYMBOL), level(6, "*", "bullet")) + num(1, 1)}), "- + • ◦ ▪ - *",
    ),
    "numId 0 takes the number away": ((p("w0", 1, 0) + p("w1", 0) + p("w2", 1, 0), {"numbering": OUTLINE + num(1, 1)}), "I. none II."),
    "a list that is not there": ((p("w0", 9, 0), {"numbering": OUTLINE + num(1, 1)}), "none"),
    "styles, their levels by name, and a style based on one": (
        (p("w0", style="A") + p("w1", style="B") + p("w2", style="C") + p("w3", 0, style="B") + p("w4", style="A") + p("w5", style="B"), {
            "styles": style("Normal", default=True) + style("A", num=1) + style("B", num=1) + style("C", based="B"),
            "numbering": abstract(1, level(0, "Phần %1", "upperRoman", style="A"), level(1, "%1.%2.", style="B")) + num(1, 1)}), "Phần_I I.1. I.2. none Phần_II II.1.",
    ),
    "a paragraph that says only its level": (
        (p("w0", style="A") + p("w1", level=1, style="A"), {"styles": style("Normal", default=True) + style("A", num=1), "numbering": OUTLINE + num(1, 1)}), "I. 1.",
    ),
    "a list that is a numbering style": (
        (p("w0", 1, 0) + p("w1", 2, 0), {
            "styles": style("Normal", default=True) + style("L", kind="numbering", num=3),
            "numbering": abstract(1, extra='<w:numStyleLink w:val="L"/>') + abstract(2, level(0, "%1/"), extra='<w:styleLink w:val="L"/>') + num(1, 1) + num(2, 2) + num(3, 2)}), "1/ 2/",
    ),
    "a form of one's own": (
        (p("w0", 1, 0), {"numbering": abstract(1, level(0, "PL%1").replace(
            '<w:numFmt w:val="decimal"/>', '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
            '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>')) + num(1, 1)}), "PL001",
    ),
    "capitals and hidden numbers": (
        numbered(levels(0, 1, 0), abstract(1, level(0, "Điều %1.", run_properties="<w:caps/>"), level(1, "%2.", run_properties="<w:vanish/>")) + num(1, 1)), "ĐIỀU_1. none ĐIỀU_2.",
    ),
    "a list in an old font": (numbered(levels(0), abstract(1, level(0, "§iÒu %1.", run_properties='<w:rFonts w:ascii=".VnTime"/>')) + num(1, 1)), "Điều_1."),
}  # fmt: skip


@pytest.mark.parametrize("what", WORD)
def test_numbers_are_printed_as_word_prints_them(what: str) -> None:
    made, expected = WORD[what]
    assert printed(made) == [label.replace("_", " ").replace("none", "") for label in expected.split()]


@pytest.mark.parametrize(("suffix", "between"), [("", " "), ("tab", " "), ("space", " "), ("nothing", "")])
def test_what_stands_between_a_number_and_its_text(suffix: str, between: str) -> None:
    assert read(docx(p("Mục", 1, 0), numbering=abstract(1, level(0, "%1.", suffix=suffix)) + num(1, 1))).text == f"1.{between}Mục\n"


def test_a_number_without_a_text_is_furniture_in_the_running_text() -> None:
    decoded = read(docx(p("a", 1, 0) + p("", 1, 0) + p("b", 1, 0), numbering=OUTLINE + num(1, 1)))
    assert decoded.text == "I. a\n\nII.\n\nIII. b\n"
    assert [decoded.text[start:end] for start, end in decoded.furniture] == ["II."]


@pytest.mark.parametrize(
    ("label", "form", "heading"),
    [("PHỤ LỤC %1", "upperRoman", True), ("Điều %1.", "decimal", True), ("%1)", "lowerLetter", False), ("-", "bullet", False)],
)
def test_a_number_that_is_a_heading_by_itself_is_none(label: str, form: str, heading: bool) -> None:
    decoded = read(docx(p("", 1, 0), numbering=abstract(1, level(0, label, form)) + num(1, 1)))
    assert (decoded.furniture == ()) == heading


# The law


def random_document(seed: int) -> Made:
    """A document with lists, styles, tables and levels as chance has it; what LibreOffice is known to count otherwise than Word is left out."""
    chance = Random(seed)
    forms = ("decimal", "upperRoman", "lowerRoman", "lowerLetter", "upperLetter", "decimalZero")
    abstracts = ""
    for key in (1, 2, 3):
        made = []
        for place in range(4):
            own = f"%{place + 1}"
            text = chance.choice((f"{own}.", f"{own})", f"({own})", f"{own}/", f"Mục {own}:", "".join(f"%{n + 1}." for n in range(place + 1))))
            made.append(level(place, text, chance.choice(forms), start=chance.choice((1, 1, 1, 3)), suffix=chance.choice(("", "space", "nothing")),
                              style={0: "Muc", 1: "Khoan"}.get(place, "") if key == 3 else ""))  # fmt: skip
        abstracts += abstract(key, *made)
    lists = num(1, 1) + num(2, 2) + num(3, 3) + num(4, 1) + num(5, 2, {0: chance.choice((1, 4))}) + num(6, 1, {0: 1})
    styles = style("Normal", default=True) + style("Muc", num=3) + style("Khoan", num=3, level=1) + style("KhoanCon", based="Khoan")
    body, word = [], 0
    place = 0
    for _ in range(40):
        choice = chance.random()
        if choice < 0.12:
            body.append(p(f"w{word}", style=chance.choice(("Muc", "Khoan", "KhoanCon"))))
        elif choice < 0.18:
            body.append(p(f"w{word}", 0, style="Muc"))
        elif choice < 0.24:
            body.append(p(f"w{word}"))
        elif choice < 0.30:
            body.append(table(row("STT", "Việc"), row(cell(p("", 4, 0)), f"w{word}"), row(cell(p("", 4, 0)), f"w{word + 1}"), columns=2))
            word += 1
        else:
            place = max(0, min(3, place + chance.choice((-2, -1, 0, 0, 1))))
            key = chance.choice((1, 1, 2, 4, 5, 6))
            body.append(p(f"w{word}", key, 0 if key in (5, 6) else place))
        word += 1
    return "".join(body), {"numbering": abstracts + lists, "styles": styles}


AGREED = (
    "levels", "a list that begins with 5", "lists of one abstract list go on", "a list that begins anew, then the first goes on", "a level of its own",
    "letters go on with aa", "two digits", "numId 0 takes the number away", "a paragraph that says only its level", "a list that is a numbering style",
)  # fmt: skip
PLANS = {
    "province": province, "commune": commune_with_tabs, "school": school_with_boxes, "party": party, "programme": programme, "frame": department_in_a_frame,
}  # fmt: skip


@cache
def printed_by_libreoffice(folder: Path) -> dict[str, str]:
    """The text that LibreOffice gives for each document, all in one go: a start of it takes seconds."""
    assert OFFICE is not None
    source = folder / "source"
    source.mkdir()
    for name in AGREED:
        (source / f"agreed-{AGREED.index(name)}.docx").write_bytes(docx(WORD[name][0][0], **WORD[name][0][1]))
    for seed in range(30):
        made = random_document(seed)
        (source / f"random-{seed}.docx").write_bytes(docx(made[0], **made[1]))
    for name, make in PLANS.items():
        (source / f"plan-{name}.docx").write_bytes(make())
    for path in sorted(SHARED.glob("*.doc*")) if SHARED.exists() else []:
        (source / path.name).write_bytes(path.read_bytes())
    command = [
        OFFICE,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, *map(str, sorted(source.iterdir()))], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return {path.stem: path.read_text("utf-8-sig") for path in folder.glob("*.txt")}


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    return printed_by_libreoffice(tmp_path_factory.mktemp("libreoffice"))


def cells_joined(text: str) -> str:
    """LibreOffice prints each cell on a line of its own: a number alone belongs to the line after it."""
    return re.sub(r"^[ \t]*(?!w\d)(\S+(?: \d+:)?)[ \t]*\n(?=w\d)", r"\1 ", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", AGREED)
def test_numbers_are_those_of_libreoffice(name: str, libreoffice: dict[str, str]) -> None:
    made = WORD[name][0]
    theirs = labels(libreoffice[f"agreed-{AGREED.index(name)}"])
    assert labels(read(docx(made[0], **made[1])).text) == theirs
    assert theirs


@pytest.mark.parametrize("seed", range(30))
def test_numbers_of_any_document_are_those_of_libreoffice(seed: int, libreoffice: dict[str, str]) -> None:
    made = random_document(seed)
    theirs = labels(cells_joined(libreoffice[f"random-{seed}"]))
    assert labels(read(docx(made[0], **made[1])).text) == theirs
    assert len(theirs) >= 40


WORDS = re.compile(r"[^\W_]+")


def missing_words(theirs: str, ours: str) -> set[str]:
    """Words that LibreOffice prints more often than we do."""
    return set(Counter(WORDS.findall(theirs.casefold())) - Counter(WORDS.findall(ours.casefold())))


# What LibreOffice writes though it is struck out or a number that counts what is struck out; it runs the mark of a note into the word before it.
NOT_PRINTED = {"party": {"iii", "đối", "tượng", "tư", "tưởng", "và", "tu1"}}


@pytest.mark.parametrize("name", PLANS)
def test_no_word_of_a_plan_is_lost_that_libreoffice_prints(name: str, libreoffice: dict[str, str]) -> None:
    assert missing_words(libreoffice[f"plan-{name}"], read(PLANS[name]()).text) <= NOT_PRINTED.get(name, set())


if SHARED.exists():

    @pytest.mark.parametrize("path", sorted(SHARED.glob("*.doc*")), ids=lambda path: path.name)
    def test_no_word_of_a_real_document_is_lost_that_libreoffice_prints(path: Path, libreoffice: dict[str, str]) -> None:
        assert missing_words(libreoffice[path.stem], read_bytes(path.read_bytes(), path.name).source.text) == set()
