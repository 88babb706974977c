"""Pages that no honest program writes: read in time that grows with their length, without recursion, network or entities."""

from __future__ import annotations

import time

import pytest

from kehoach.pipeline import parse_document
from kehoach.readers import ReadError, read_bytes
from kehoach.readers.from_html import read, sniff

DEPTH = 100_000
DEEP = {
    "boxes": "<div>", "inline elements": "<span>", "tables": "<table><tr><td>", "lists": "<ul><li>", "paragraphs in bold": "<p>a<b>", "floats": "<p style='float:left'>",
}  # fmt: skip
BROKEN = {
    "tags": "<div <p <<table></b></i></table <tr>x</p>" * 20_000,
    "a row of columns, a column of rows": "<table border=1><tr>" + "<td>x" * 20_000 + "</tr>" + "<tr><td>y</tr>" * 20_000 + "</table>",
    "cells that span everything": "<table border=1><tr>"
    + "<td rowspan=65534 colspan=1000>x" * 5_000
    + "</tr>"
    + "<tr><td>y</tr>" * 5_000
    + "</table>",
    "no-break blanks": "<p>x" + "&nbsp;" * 200_000 + "y</p>",
    "breaks": "<p>" + "a<br>" * 50_000,
    "open comments of CSS": "<style>" + "/* " * 200_000 + "</style><p>x",
    "open braces of CSS": "<style>" + "a{b:" * 100_000 + "</style><p>x",
    "open quotes of CSS": '<p style="' + "a:'" * 100_001 + '">x',
    "open CDATA": '<?xml version="1.0"?>' + "<![CDATA[" * 100_000 + "<p>x</p>",
    "open attributes": '<?xml version="1.0"?>' + "<a b='" * 100_000,
    "open conditional comments": "<!--[if" * 100_000,
    "an open DOCTYPE": "<!DOCTYPE html [" + "]" * 200_000 + "<p>x",
    "a class of many names": "<div class='" + "a " * 100_000 + "'>x</div>",
    "a long word": "<p>" + "A" * 1_000_000,
    "a long word of TCVN3": "<p>" + "µA" * 300_000 + "a",
}


@pytest.mark.parametrize("name", DEEP)
def test_a_page_nested_a_hundred_thousand_deep(name: str) -> None:
    text = read((DEEP[name] * DEPTH + "Kế hoạch").encode()).text
    assert text.strip("•a \n").endswith("Kế hoạch")


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_page_takes_seconds_at_most(name: str) -> None:
    begin = time.perf_counter()
    read(BROKEN[name].encode())
    assert time.perf_counter() - begin < 15  # under a second here; squared time would be minutes


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}]><html><body><p>&l11; KH</p></body></html>'
    assert read(page.encode()).text == "&l11; KH\n"


def test_nothing_outside_is_read() -> None:
    page = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x; KH</p><iframe src="file:///etc/passwd"></iframe></body></html>'
    assert read(page.encode()).text == "&x; KH\n"


def test_nul_is_not_shown_and_other_controls_stay() -> None:
    assert read(b"<p>a\x00b\x1bc" + b"." * 300 + b"&#0;&#xD800;&#x110000;</p>").text == "ab\x1bc" + "." * 300 + "\ufffd\ufffd\ufffd\n"


@pytest.mark.parametrize("name", BROKEN)
def test_no_page_makes_the_parser_raise(name: str) -> None:
    parse_document(read_bytes(b"<p>x</p>" + BROKEN[name][:30_000].encode(), "x.html"))


def test_a_mail_of_mails_and_a_mail_without_a_page() -> None:
    nested = (
        b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3000))
        + b"Content-Type: text/html\n\n<p>html</p>"
    )
    for raw in (
        b"MIME-Version: 1.0\nX: html\n" + nested,
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/plain\n\nhtml\n",
    ):
        with pytest.raises(ReadError) as caught:
            read_bytes(raw, "x.mht")
        assert caught.value.code == "damaged"


def test_to_sniff_takes_no_time() -> None:
    begin = time.perf_counter()
    assert not sniff(b"<!-- -->" * 100_000)
    assert not sniff(b"MIME-Version: " * 100_000)
    assert time.perf_counter() - begin < 1
