"""The machinery of ``validate`` without the command: choosing rules, suppressing, fingerprints, the public function."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kehoach
from cli_run import PLAN, SAMPLES
from kehoach.document import open_source
from kehoach.pipeline import parse
from kehoach.rules import all_rules, checking, module_names
from kehoach.rules.comments import take_comments
from kehoach.rules.examined import Examined
from kehoach.rules.own import OWN_RULES
from kehoach.rules.places import Places, RecordPlaces
from kehoach.rules.reporting import fingerprint
from kehoach.rules.selecting import chosen
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said, Source
from kehoach.validation import find_rule

TWICE = "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Phủ xanh đất trống.\n\nI. NỘI DUNG\n1. Trồng 500 cây.\n"


def codes(found: list[kehoach.Finding]) -> list[str]:
    return [finding.code for finding in found]


# --- rules ----------------------------------------------------------------------------------------------------------


def test_codes_and_names_are_unique_and_found_whatever_the_case() -> None:
    rules = (*OWN_RULES, *all_rules())
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
    assert [rule.code.lower() for rule in all_rules()] == [name[:5] for name in module_names()]
    assert find_rule("kh203") is find_rule("Repeated-Number")
    assert find_rule("KH999") is None


@given(st.sampled_from([PLAN, TWICE, *(path.read_text("utf-8") for path in SAMPLES)]), st.sets(st.sampled_from(all_rules()), max_size=6))
def test_findings_do_not_depend_on_which_other_rules_run(text: str, some: set[Rule]) -> None:
    document = open_source(text, "plan.md", "text/markdown")
    plan = parse(text)
    names = {rule.code for rule in some}
    alone = checking.check(Examined(plan, document), some)
    together = checking.check(Examined(plan, document), all_rules())
    assert [repr(finding) for finding in alone] == [repr(finding) for finding in together if finding.rule.code in names]


@given(st.text(max_size=80) | st.lists(st.sampled_from(TWICE.splitlines()), max_size=9).map("\n".join))
def test_no_text_makes_a_rule_raise_and_every_place_lies_in_the_text(text: str) -> None:
    for finding in kehoach.validate(text):
        span = finding.span
        assert span is None or (0 <= span.start <= span.end <= len(text) and 1 <= span.line <= span.end_line)
        assert finding.message


def rule_of(source: Source = HOUSE_RULE, regimes: tuple[str, ...] = ("state", "party")) -> Rule:
    said = Said("một", "one")
    return Rule("KH199", "a-rule", "error", "drafting", "none", source, said, said, said, "", "", lambda _: iter([Found(None)]), regimes)


@pytest.mark.parametrize(
    ("since", "until", "issued", "applies"),
    [
        (None, None, "ngày 05 tháng 3 năm 2026", True),
        (date(2025, 7, 1), None, "ngày 01 tháng 7 năm 2025", True),  # the very day
        (date(2025, 7, 1), None, "ngày 30 tháng 6 năm 2025", False),
        (None, date(2020, 3, 4), "ngày 04 tháng 3 năm 2020", True),
        (None, date(2020, 3, 4), "ngày 05 tháng 3 năm 2020", False),
        (date(2020, 3, 5), None, "ngày     tháng 3 năm 2020", True),  # it can have been issued on the last day of the month
        (date(2020, 3, 5), None, "", True),  # no date: what is in force now
        (None, date(2020, 3, 4), "", False),
    ],
)
def test_a_rule_holds_from_its_day_until_its_day(since: date | None, until: date | None, issued: str, applies: bool) -> None:
    text = PLAN.replace("ngày 05 tháng 3 năm 2026", issued) if issued else TWICE
    rule = rule_of(Source("Luật", "Điều 1", since, until))
    assert checking.applies(rule, Examined(parse(text))) == applies


def test_a_rule_of_the_state_does_not_hold_for_the_party() -> None:
    rule = rule_of(regimes=("state",))
    assert checking.applies(rule, Examined(parse(PLAN), regime="state"))
    assert not checking.applies(rule, Examined(parse(PLAN), regime="party"))


@pytest.mark.parametrize(
    ("select", "ignore", "count"),
    [((), (), 3), (("ALL",), (), 3), (("KH0",), (), 3), ((), ("ALL",), 0), (("KH001",), (), 1), (("KH001",), ("KH0",), 1), (("KH0",), ("KH001",), 2)],
)
def test_rules_are_chosen(select: tuple[str, ...], ignore: tuple[str, ...], count: int) -> None:
    assert len(chosen(OWN_RULES, select, ignore)) == count


# --- places and fingerprints ----------------------------------------------------------------------------------------


def test_a_fingerprint_survives_moved_lines_and_another_printing_of_the_same_words() -> None:
    def of(text: str) -> list[str]:
        found = kehoach.validate(text, select=["KH203"])
        return [finding.fingerprint for finding in found]

    assert len(of(TWICE)) == 1
    assert of(TWICE) == of(f"\n\n{TWICE}") == of(TWICE.replace("\n", "\r\n")) == of(TWICE.replace("I. MỤC ĐÍCH", "I. MỤC TIÊU"))
    assert of(TWICE) != of(TWICE.replace("I. ", "II. "))


def test_what_has_no_words_is_told_by_its_values() -> None:
    places, rule = Places("x"), rule_of()
    one, other = (checking.Finding(rule, None, None, {"what": word}, "error", "drafting", "none", ()) for word in ("a", "b"))
    assert fingerprint(one, places) != fingerprint(other, places)


@given(st.text(st.sampled_from("a\r\n\u2028\x0b"), min_size=1, max_size=20))
def test_lines_and_columns_are_those_of_an_editor(text: str) -> None:
    places = Places(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for at, character in enumerate(text):
        if character not in "\r\n":
            assert lines[places.line(at) - 1][places.column(at) - 1] == character


def test_the_lines_of_a_record_are_those_of_its_spans() -> None:
    for path in SAMPLES:
        text = path.read_text("utf-8")
        plan = parse(text)
        places, truth = RecordPlaces(plan), Places(text)
        for node in Examined(plan).nodes:
            if node.span is not None:
                assert places.line(node.span.start) == truth.line(node.span.start)


# --- comments -------------------------------------------------------------------------------------------------------

comments = st.sampled_from(
    [
        "<!-- kehoach: ignore KH1 a -->",
        "<!-- kehoach: ignore-file KH1 a -->",
        "<!-- kehoach: ignore",
        "-->",
        "<!-- x -->",
        "\n",
        "\r\n",
        " ",
        "a",
        "I. B",
    ]
)


@given(st.lists(comments, max_size=12).map("".join))
def test_a_text_without_its_comments_leads_back_to_where_it_was(text: str) -> None:
    taken = take_comments(text)
    assert len(taken.text) == len(text) - sum(end - start for start, end in taken.cuts)
    for at, character in enumerate(taken.text):
        start, end = taken.place((at, at + 1))
        assert text[start:end] == character
        assert not any(cut[0] <= start < cut[1] for cut in taken.cuts)
    assert take_comments(taken.text).cuts == () or "kehoach:" in taken.text


def test_comments_do_not_change_what_is_read() -> None:
    lines = PLAN.split("\n")
    noted = "\n".join(f"{line} <!-- kehoach: ignore KH1 theo mẫu -->" if line else line for line in lines)
    assert take_comments(noted).text == PLAN
    above = "\n".join(f"<!-- kehoach: ignore KH1 theo mẫu -->\n{line}" if line else line for line in lines)
    assert take_comments(above).text == PLAN


@pytest.mark.parametrize(
    "text",
    [
        "<!-- kehoach: ignore KH1 " * 40_000,
        "<!-- kehoach: ignore KH1 a -->\n" * 20_000,
        "<!-- kehoach: ignore KH1 a -->" * 20_000,
        "<!-- kehoach: ignore KH1 a -->" + " " * 500_000 + "<!-- kehoach: ignore KH1 a -->",
        "<!--" + " " * 500_000 + "kehoach:",
        "<!-- kehoach: ignore " + "a," * 300_000 + "-->",
    ],
    ids=["never closed", "a line each", "on one line", "blanks", "no order", "codes"],
)
def test_comments_are_found_in_time_that_grows_with_the_text(text: str) -> None:
    start = time.process_time()
    take_comments(text)
    assert time.process_time() - start < 5


# --- the public function --------------------------------------------------------------------------------------------


def test_a_plan_a_text_and_a_file_are_validated(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TWICE, "utf-8")
    for given_plan in (TWICE, path, kehoach.parse(TWICE)):
        found = kehoach.validate(given_plan, select=["KH203"])
        assert [(one.code, one.span and one.span.line, one.node, one.suppressed) for one in found] == [("KH203", 7, "I~2", False)]
    assert kehoach.validate(TWICE, ignore=["KH"]) == []
    assert kehoach.validate(TWICE, select=["KH203"], language="en")[0].message == "The number “I.” was used before at the same level."


def test_a_suppressed_finding_is_marked() -> None:
    found = kehoach.validate(TWICE.replace("DUNG", "DUNG <!-- kehoach: ignore KH203 theo mẫu -->"), select=["KH203"])
    assert [(one.suppressed, one.suppression, one.reason) for one in found] == [(True, "comment", "theo mẫu")]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda _: kehoach.validate(TWICE, select=["KH999"]), ValueError),
        (lambda folder: kehoach.validate(folder / "khong-co.md"), kehoach.ReadError),
        (lambda folder: kehoach.validate(folder / "a.json"), kehoach.RecordError),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, call: Any, error: type[Exception]) -> None:
    (tmp_path / "a.json").write_text("{}", "utf-8")
    with pytest.raises(error):
        call(tmp_path)


@pytest.mark.parametrize("rule", OWN_RULES, ids=lambda rule: rule.name)
def test_the_rules_about_suppressions_fire_on_their_wrong_examples(rule: Rule) -> None:
    every = [one.code for one in OWN_RULES]
    assert rule.code in codes(kehoach.validate(rule.wrong, select=[*every, "KH203"]))
    assert rule.code not in codes(kehoach.validate(rule.right, select=[*every, "KH203"]))
