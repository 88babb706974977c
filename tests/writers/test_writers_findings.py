"""The forms in which findings are written: each says the same, and each is valid whatever the documents say."""

from __future__ import annotations

import json
import os
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli_run import SAMPLES, kehoach
from kehoach.records.findings import SEVERITIES, About, Finding, Problem, Replacement, Report
from kehoach.records.models import Span
from kehoach.writers.findings import format_names, to_github, to_gitlab, to_json, to_junit, to_ndjson, to_sarif, to_text, writer

ABOUT = About("KH203", "repeated-number", "error", "suggested", "NĐ 30/2020/NĐ-CP", "Số thứ tự trùng", "Vì …", "I. A\n", "I. A\n")
FINDING = Finding(
    file="van-ban/ke-hoach.md",
    code="KH203",
    name="repeated-number",
    severity="error",
    message="Số thứ tự “I.” đã dùng.",
    span=Span(40, 42, 7, 7),
    node="I~2",
    source="NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
    blame="drafting",
    fix="suggested",
    fingerprint="0123456789abcdef",
    column=4,
    end_column=6,
    excerpt="## I. NỘI DUNG",
    text="I.",
)
WHOLE = FINDING._replace(span=None, node=None, excerpt="", text="", message="Thiếu nơi nhận.", severity="warning")
ACCEPTED = FINDING._replace(suppressed=True, suppression="comment", reason="theo mẫu đã ký")
KNOWN = FINDING._replace(suppressed=True, suppression="baseline")
MENDED = FINDING._replace(fix="safe", replacements=(Replacement(Span(40, 42, 7, 7), 4, 6, "I.", "II."),))


def report(*findings: Finding, problems: tuple[Problem, ...] = ()) -> Report:
    files = tuple(dict.fromkeys(finding.file for finding in findings)) or ("van-ban/ke-hoach.md",)
    return Report(files, findings, problems, {"KH203": ABOUT} if findings else {}, "vi", "1.2.3")


hostile = st.text(st.characters(codec=None, categories=None), max_size=30) | st.sampled_from(
    ["[red]x[/]", "\x1b[31m", "]]>", "<a>&amp;", "100%\r\n::error::x", "a,b:c", "\ud800", "\x00", "\ufffe", "‮", "--", "{0}"]
)
spans = st.none() | st.builds(lambda start, length, line: Span(start, start + length, line, line), *[st.integers(1, 99)] * 3)
findings = st.builds(
    FINDING._replace,
    file=hostile.filter(bool),
    message=hostile,
    excerpt=hostile,
    text=hostile,
    node=st.none() | hostile,
    reason=st.none() | hostile,
    severity=st.sampled_from(SEVERITIES),
    span=spans,
    suppressed=st.booleans(),
    suppression=st.sampled_from(["comment", "sidecar", "baseline"]),
    replacements=st.lists(st.builds(Replacement, st.just(Span(1, 2, 3, 3)), st.just(1), st.just(2), hostile, hostile), max_size=2).map(tuple),
)
reports = st.builds(
    lambda found, problems: report(*found, problems=tuple(problems)),
    st.lists(findings, max_size=4),
    st.lists(st.builds(Problem, hostile, hostile), max_size=2),
)


def test_the_forms_that_are_there() -> None:
    assert format_names() == ("github", "gitlab", "json", "junit", "ndjson", "sarif", "text")
    with pytest.raises(ValueError, match="xml"):
        writer("xml")


# --- JSON -----------------------------------------------------------------------------------------------------------


def test_json_has_the_keys_of_the_contract() -> None:
    assert json.loads(to_json.write(report(FINDING))) == [
        {
            "file": "van-ban/ke-hoach.md",
            "code": "KH203",
            "name": "repeated-number",
            "severity": "error",
            "message": "Số thứ tự “I.” đã dùng.",
            "span": {"start": 40, "end": 42, "line": 7, "end_line": 7},
            "node": "I~2",
            "source": "NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
            "blame": "drafting",
            "fix": "suggested",
            "suppressed": False,
            "fingerprint": "0123456789abcdef",
        }
    ]
    assert json.loads(to_json.write(report(WHOLE)))[0]["span"] is None
    assert to_json.write(report()) == b"[]\n"


@given(reports)
def test_ndjson_says_line_by_line_what_json_says(given_report: Report) -> None:
    lines = to_ndjson.write(given_report).decode().split("\n")
    assert lines[-1] == ""
    assert [json.loads(line) for line in lines[:-1]] == json.loads(to_json.write(given_report))


# --- SARIF ----------------------------------------------------------------------------------------------------------


def closed(required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties, "additionalProperties": False}


def many(items: Any, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


TEXT = {"type": "string"}
WORDS = {"type": "string", "minLength": 1}
WHOLE_NUMBER, COUNTED = {"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
MESSAGE = closed("text", text=TEXT, markdown=TEXT)
ARTIFACT = closed("uri", uri={"type": "string", "format": "uri-reference", "pattern": r"^[!-~]*$"})
REGION = closed(
    "startLine",
    startLine=COUNTED,
    endLine=COUNTED,
    startColumn=COUNTED,
    endColumn=COUNTED,
    charOffset=WHOLE_NUMBER,
    charLength=WHOLE_NUMBER,
    snippet=closed("text", text=TEXT),
)
LOCATION = closed(
    "physicalLocation",
    physicalLocation=closed("artifactLocation", artifactLocation=ARTIFACT, region=REGION),
    logicalLocations=many(closed("fullyQualifiedName", fullyQualifiedName=TEXT, kind=TEXT), minItems=1, uniqueItems=True),
)
RULE = closed(
    "id shortDescription help defaultConfiguration",
    id=WORDS,
    name=WORDS,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed("level", level=LEVEL),
    properties={"type": "object"},
)
CHANGE = closed(
    "artifactLocation replacements",
    artifactLocation=ARTIFACT,
    replacements=many(closed("deletedRegion insertedContent", deletedRegion=REGION, insertedContent=closed("text", text=TEXT)), minItems=1),
)
RESULT = closed(
    "ruleId ruleIndex level message locations partialFingerprints",
    ruleId=WORDS,
    ruleIndex=WHOLE_NUMBER,
    level=LEVEL,
    message=MESSAGE,
    locations=many(LOCATION, minItems=1),
    partialFingerprints={"type": "object", "minProperties": 1, "additionalProperties": TEXT},
    suppressions=many(closed("kind", kind={"enum": ["inSource", "external"]}, justification=TEXT), minItems=1, uniqueItems=True),
    fixes=many(closed("artifactChanges", artifactChanges=many(CHANGE, minItems=1)), minItems=1, uniqueItems=True),
    properties={"type": "object"},
)
DRIVER = closed("name version rules", name=WORDS, version=WORDS, semanticVersion=WORDS, language=LANGUAGE, rules=many(RULE, uniqueItems=True))
NOTIFICATION = closed("message", level=LEVEL, message=MESSAGE, locations=many(LOCATION))
INVOCATION = closed("executionSuccessful", executionSuccessful={"type": "boolean"}, toolExecutionNotifications=many(NOTIFICATION))
RUN = closed(
    "tool columnKind results",
    tool=closed("driver", driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=many(WORDS, minItems=1, uniqueItems=True),
    language=LANGUAGE,
    invocations=many(INVOCATION, minItems=1),
    artifacts=many(closed("location", location=ARTIFACT), uniqueItems=True),
    results=many(RESULT),
)
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **closed("version runs", **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": many(RUN, minItems=1)}),
}


def sarif(given_report: Report) -> Any:
    return json.loads(to_sarif.write(given_report))["runs"][0]


@given(reports)
def test_sarif_keeps_to_the_standard(given_report: Report) -> None:
    """Only what SARIF 2.1.0 names, with the types and limits of the standard (a stricter schema than the official one: nothing more is allowed)."""
    log = json.loads(to_sarif.write(given_report))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    run = log["runs"][0]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert run["invocations"][0]["executionSuccessful"] == (not given_report.problems)


# The official schema of OASIS, where it is at hand: no package that can be installed holds it, and it is not ours to copy here.
# ``.ci/run`` takes it out of a source archive and names it in SARIF_SCHEMA; elsewhere there is no such test.
if schema_file := os.environ.get("SARIF_SCHEMA"):
    OFFICIAL = json.loads(Path(schema_file).read_text("utf-8"))
    VALID = jsonschema.Draft7Validator(OFFICIAL, format_checker=jsonschema.FormatChecker())

    def test_the_official_schema_is_that_of_sarif_and_refuses_what_is_none() -> None:
        assert OFFICIAL["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
        assert "/oasis-tcs/sarif-spec/" in OFFICIAL["$id"]
        assert [error.message for error in VALID.iter_errors({"version": "2.1.0", "runs": [{}]})] == ["'tool' is a required property"]

    @given(reports)
    def test_sarif_is_valid_against_the_official_schema(given_report: Report) -> None:
        VALID.validate(json.loads(to_sarif.write(given_report)))

    def test_the_report_of_the_samples_is_valid_against_the_official_schema() -> None:
        log = json.loads(kehoach("validate", *SAMPLES, "khong-co.md", "--format", "sarif").text)
        assert len(log["runs"][0]["results"]) > 20
        VALID.validate(log)


def test_sarif_tells_a_finding_again_after_its_lines_have_moved() -> None:
    moved = FINDING._replace(span=Span(400, 402, 70, 70))
    first, second = (sarif(report(finding))["results"][0]["partialFingerprints"] for finding in (FINDING, moved))
    assert first == second
    twice = sarif(report(FINDING, moved))["results"]
    assert twice[0]["partialFingerprints"] != twice[1]["partialFingerprints"]


@pytest.mark.parametrize(
    ("finding", "suppressions"),
    [
        (FINDING, None),
        (ACCEPTED, [{"kind": "inSource", "justification": "theo mẫu đã ký"}]),
        (ACCEPTED._replace(suppression="sidecar"), [{"kind": "external", "justification": "theo mẫu đã ký"}]),
        (KNOWN, [{"kind": "external"}]),
    ],
)
def test_sarif_marks_what_is_suppressed(finding: Finding, suppressions: Any) -> None:
    assert sarif(report(finding))["results"][0].get("suppressions") == suppressions


def test_sarif_counts_columns_in_code_points_and_holds_the_fix() -> None:
    run = sarif(report(MENDED))
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"], region["snippet"]) == (7, 4, 6, {"text": "I."})
    change = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "II."}


def test_sarif_names_the_files_that_could_not_be_read() -> None:
    invocation = sarif(report(problems=(Problem("hỏng.md", "không đọc được"),)))["invocations"][0]
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "không đọc được"}


# --- GitHub, GitLab, JUnit ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (
            FINDING,
            "::error file=van-ban/ke-hoach.md,line=7,endLine=7,col=4,endColumn=6,title=KH203 repeated-number::Số thứ tự “I.” đã dùng.\n",
        ),
        (WHOLE, "::warning file=van-ban/ke-hoach.md,title=KH203 repeated-number::Thiếu nơi nhận.\n"),
        (WHOLE._replace(severity="info", message="50%\r\nhai"), "::notice file=van-ban/ke-hoach.md,title=KH203 repeated-number::50%25%0D%0Ahai\n"),
        (WHOLE._replace(file="a,b:c.md"), "::warning file=a%2Cb%3Ac.md,title=KH203 repeated-number::Thiếu nơi nhận.\n"),
        (
            FINDING._replace(span=Span(1, 90, 7, 9)),
            "::error file=van-ban/ke-hoach.md,line=7,endLine=9,title=KH203 repeated-number::Số thứ tự “I.” đã dùng.\n",
        ),
        (ACCEPTED, ""),
    ],
)
def test_github_annotations(finding: Finding, line: str) -> None:
    assert to_github.write(report(finding)).decode() == line


@given(reports)
def test_no_document_gives_github_a_command_of_its_own(given_report: Report) -> None:
    lines = to_github.write(given_report).decode().split("\n")
    shown = sum(not finding.suppressed for finding in given_report.findings) + len(given_report.problems)
    assert len(lines) - 1 == shown
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in lines[:-1])


@given(reports)
def test_gitlab_fingerprints_are_unique_and_every_issue_is_whole(given_report: Report) -> None:
    issues = json.loads(to_gitlab.write(given_report))
    prints = [issue["fingerprint"] for issue in issues if issue["check_name"] != "unreadable"]
    assert len(set(prints)) == len(prints)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1


@given(reports)
def test_junit_is_well_formed_and_counts_right(given_report: Report) -> None:
    root = ElementTree.fromstring(to_junit.write(given_report))
    cases = root.findall("testsuite/testcase")
    assert int(root.attrib["tests"]) == len(cases)
    assert int(root.attrib["failures"]) == len(root.findall(".//failure")) == sum(not finding.suppressed for finding in given_report.findings)
    assert int(root.attrib["errors"]) == len(root.findall(".//error")) == len(given_report.problems)


def test_junit_of_a_file_without_findings_is_one_case_that_passes() -> None:
    case = ElementTree.fromstring(to_junit.write(report())).findall("testsuite/testcase")
    assert [(one.attrib["name"], list(one)) for one in case] == [("validate", [])]


# --- text -----------------------------------------------------------------------------------------------------------


def test_text_shows_the_line_the_place_the_rule_and_how_to_mend_it() -> None:
    shown = to_text.write(report(MENDED)).decode()
    assert shown.splitlines()[:5] == [
        "van-ban/ke-hoach.md:7:4: lỗi KH203 repeated-number: Số thứ tự “I.” đã dùng.",
        "  7 | ## I. NỘI DUNG",
        "    |    ^^",
        "    Căn cứ: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ",
        "    Cách sửa: thay “I.” bằng “II.” (--fix tự sửa được)",
    ]
    assert "Số tệp đã kiểm tra: 1; lỗi: 1, cảnh báo: 0, lưu ý: 0." in shown


def test_text_counts_what_is_suppressed_and_does_not_show_it() -> None:
    shown = to_text.write(report(ACCEPTED)).decode()
    assert "KH203" not in shown
    assert "đã được bỏ qua: 1" in shown


@pytest.mark.parametrize(
    ("line", "start", "length", "shown", "underline"),
    [
        ("I. NỘI DUNG", 0, 2, "I. NỘI DUNG", "^^"),
        ("    - Trồng cây", 6, 5, "- Trồng cây", "  ^^^^^"),  # indents are not shown
        ("a\tb", 2, 1, "a\\tb", "   ^"),  # what cannot be seen takes the room that it is written with
        ("Trồng cây", 9, 0, "Trồng cây", "         ^"),  # a place between characters
        ("x" * 100 + "Y" + "z" * 100, 100, 1, "…" + "x" * 18 + "Y" + "z" * 19 + "…", " " * 19 + "^"),  # the part around the place
    ],
)
def test_a_place_is_underlined(line: str, start: int, length: int, shown: str, underline: str) -> None:
    assert to_text.underlined(line, start, length, 40) == (shown, underline)


@given(hostile, st.integers(0, 40), st.integers(0, 40), st.integers(1, 80))
def test_an_excerpt_never_steers_a_terminal(line: str, start: int, length: int, width: int) -> None:
    shown, underline = to_text.underlined(line, start, length, width)
    assert shown.isprintable()
    assert "^" in underline
    assert set(underline) <= {" ", "^"}


@given(reports)
def test_text_prints_what_documents_say_and_does_not_obey_it(given_report: Report) -> None:
    shown = to_text.write(given_report).decode()
    assert "\x1b" not in shown
    for finding in given_report.findings:
        if not finding.suppressed:
            assert to_text.seen(finding.message).rstrip(" ") in shown  # no line ends in blanks
