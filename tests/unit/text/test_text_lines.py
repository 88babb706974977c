"""Line numbers as an editor counts them, and spans in the source (contract.md, promise 3)."""

from __future__ import annotations

import pytest

from kehoach.text.clean import clean
from kehoach.text.lines import Locator


def locate(source: str, word: str) -> dict[str, int]:
    """The span of a word, found in the clean text."""
    found = clean(source)
    start = found.text.index(word)
    return Locator(found.text, found.offsets).span(start, start + len(word))


COUNTED = [
    ("một\nhai", 2, 2, "a line feed ends a line"),
    ("một\r\nhai", 2, 2, "CRLF ends one line, not two"),
    ("một\rhai", 2, 2, "so does a lone CR"),
    ("một\r\r\nhai", 3, 3, "a CR and a CRLF are two"),
    ("một\n\nhai", 3, 3, "a blank line counts"),
    ("hai\n", 1, 1, "a line feed at the very end begins no new line"),
    ("một\u2028hai", 1, 1, "U+2028 ends none"),
    ("một\x0bhai", 1, 1, "a vertical tab ends none"),
    ("một\x85hai", 1, 1, "U+0085 ends none"),
    ("một\fhai", 1, 1, "a form feed ends none"),
    ("một\x1chai", 1, 1, "a file separator ends none"),
    ("m\u00adột\nh\u00adai", 2, 2, "invisible signs change no line number"),
]


@pytest.mark.parametrize(("source", "line", "lines", "proves"), COUNTED, ids=[row[3] for row in COUNTED])
def test_lines_are_counted_as_an_editor_does(source: str, line: int, lines: int, proves: str) -> None:
    found = clean(source)
    assert locate(source, "hai")["line"] == line, proves
    assert Locator(found.text, found.offsets).line_count == lines
    assert Locator(found.text, found.offsets).line(found.text.index("hai")) == line


@pytest.mark.parametrize(
    ("source", "word", "printed"),
    [
        ("I. MỤC ĐÍCH", "MỤC", "MỤC"),
        ("tro\u0302\u0300ng ca\u0302y ven", "cây", "ca\u0302y"),
        ("trồng c\u00adây ven", "cây", "c\u00adây"),
        ("trồng \u200bcây ven", "cây", "\u200bcây"),
        ("Ⅳ. KINH PHÍ", "IV.", "Ⅳ."),
        ("trồng\r\ncây ven", "cây", "cây"),
        ("\ufefftrồng cây", "trồng", "\ufefftrồng"),
    ],
)
def test_a_span_cuts_out_what_was_printed(source: str, word: str, printed: str) -> None:
    place = locate(source, word)
    assert source[place["start"] : place["end"]] == printed


def test_a_span_over_lines_names_the_first_and_the_last() -> None:
    assert Locator("a\nb\nc\n", None).span(0, 5) == {"start": 0, "end": 5, "line": 1, "end_line": 3}
    assert Locator("a\nb\nc\n", None).span(0, 1)["end_line"] == 1


def test_a_line_feed_belongs_to_the_line_that_it_ends() -> None:
    assert Locator("a\nb", None).span(0, 2)["end_line"] == 1
    assert Locator("a\nb", None).line(1) == 1
