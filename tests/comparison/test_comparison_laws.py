"""The laws of every comparison, whichever the two plans: they hold for edits, for plans that have nothing in common, for rubbish."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from comparison.accounting import untold
from comparison.applying import Applied
from comparison.applying_foot import head_and_foot
from comparison.mirrored import mirrored, written
from comparison.mutations import PUBLISHED, SAMPLES, collected, draft_of
from comparison.scoring import Scenario, said
from comparison.small_plans import Parts, pairs, parts, printed
from comparison.standing import misplaced
from kehoach import Plan, parse
from kehoach.records.changes import CONSEQUENCES, KINDS, Change
from kehoach.revisions import diff

DOCUMENTS = PUBLISHED + SAMPLES


def changes_between(old: Plan, new: Plan) -> tuple[Change, ...]:
    return diff(old, new).changes


def broken(old: Plan, new: Plan, old_text: str, new_text: str) -> list[str]:
    """Every law that two plans break, in words."""
    changes = changes_between(old, new)
    applied = Applied(old, new, changes)
    faults = [*applied.faults, *head_and_foot(old, new, changes), *untold(old, new, changes, applied)]
    faults += misplaced(old, new, old_text, new_text, changes)
    faults += [
        f"{change.kind} ({change.consequence}) is no kind of change"
        for change in changes
        if change.kind not in KINDS or change.consequence not in CONSEQUENCES
    ]
    there, back = written(map(mirrored, changes)), written(changes_between(new, old))
    faults += [f"the change back is not the mirror of any there: {line[:300]}" for line in back if line not in there]
    faults += [f"the mirror of this change is not made: {line[:300]}" for line in there if line not in back]
    return faults


def page(title: str, faults: list[str], changes: tuple[Change, ...]) -> str:
    return "\n".join([title, *(f"  ! {fault}" for fault in faults[:10]), "reported:", *(f"  {said(change)}" for change in changes)])


@cache
def scenarios() -> tuple[Scenario, ...]:
    return collected(DOCUMENTS, 160, 2000).scenarios


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_plan_does_not_differ_from_itself(path: Path) -> None:
    plan = draft_of(path).plan
    assert changes_between(plan, plan) == ()


def test_changes_lead_from_the_old_plan_to_the_new_and_back_for_known_edits() -> None:
    for scenario in scenarios():
        faults = broken(scenario.old, scenario.new, scenario.old_text, scenario.new_text)
        assert not faults, page(f"{scenario.name}, seed {scenario.seed}: {scenario.made}", faults, changes_between(scenario.old, scenario.new))


@pytest.mark.parametrize("number", range(len(DOCUMENTS)), ids=lambda number: DOCUMENTS[number].name)
def test_changes_lead_from_the_old_plan_to_the_new_and_back_for_plans_of_different_offices(number: int) -> None:
    old, new = draft_of(DOCUMENTS[number]), draft_of(DOCUMENTS[(number + 5) % len(DOCUMENTS)])
    faults = broken(old.plan, new.plan, old.text, new.text)
    assert not faults, page("", faults, changes_between(old.plan, new.plan))


def test_no_change_can_be_left_out_unnoticed() -> None:
    """The laws are sharp: without any one of its changes a report no longer leads to the new plan."""
    for scenario in scenarios()[:40]:
        changes = changes_between(scenario.old, scenario.new)
        for left_out in changes:
            rest = [change for change in changes if change is not left_out]
            applied = Applied(scenario.old, scenario.new, rest)
            noticed = applied.faults or head_and_foot(scenario.old, scenario.new, rest) or untold(scenario.old, scenario.new, rest, applied)
            # What becomes of a task whose text was split or merged the change of the text may tell, or a change of its own.
            assert noticed, f"{scenario.name}, seed {scenario.seed}: nothing misses {said(left_out)}"


@settings(max_examples=300)
@given(pairs)
def test_the_laws_hold_for_small_plans_put_together_at_random(pair: tuple[str, str]) -> None:
    old, new = map(parse, pair)
    faults = broken(old, new, *pair)
    assert not faults, page("\n---\n".join(pair), faults, changes_between(old, new))


TITLE = "KẾ HOẠCH\nTrồng cây ven đường năm 2026\n\n"
BROKE: dict[str, tuple[str, str]] = {
    "a paragraph split under a heading that came": (
        "Phòng Nội vụ theo dõi. Các thôn báo cáo trước ngày 15/12/2026.\n",
        "I. MỤC ĐÍCH\n\nPhòng Nội vụ theo dõi.\n\nCác thôn báo cáo trước ngày 15/12/2026.\n",
    ),
    "a field that came with a line under it": (
        "I. MỤC ĐÍCH\n\n+ Chọn cây lim, cây sấu.\n\n+ Chọn cây lim, cây sấu.\n\n- Cơ quan chủ trì: Phòng Nội vụ.\n",
        "I. MỤC ĐÍCH\n\n- Cơ quan chủ trì: Phòng Kinh tế.\n\n+ Chọn cây lim, cây sấu.\n\n- Cơ quan chủ trì: Phòng Nội vụ.\n",
    ),
    "a time printed under the next heading that went": (
        "- Cơ quan chủ trì: Phòng Nội vụ.\n\nPhần thứ nhất\n\n- Thời gian: Tháng 6 năm 2026.\n",
        "- Cơ quan chủ trì: Phòng Nội vụ.\n\nPhần thứ nhất\n",
    ),
    "a row that is numbered no longer": (
        "I. MỤC ĐÍCH\n\n| 3 | Tưới cây | Đoàn Thanh niên xã | Hằng tuần | 1,5 |\n",
        "I. MỤC ĐÍCH\n\n| hằng tuần | Tưới cây | Đoàn Thanh niên xã | Hằng tuần | 1,5 |\n",
    ),
    "a head of a column that names another unit": (
        "I. KINH PHÍ\n\n| STT | Nội dung | Thành tiền (triệu đồng) |\n|---|---|---|\n| 1 | Mua cây | 900 |\n| 2 | Phân bón | 100 |\n",
        "I. KINH PHÍ\n\n| STT | Nội dung | Thành tiền (nghìn đồng) |\n|---|---|---|\n| 1 | Mua cây | 900 |\n| 2 | Phân bón | 100 |\n",
    ),
    "a caption that names another unit": (
        "I. KINH PHÍ\n\nĐơn vị tính: triệu đồng\n\n| STT | Nội dung | Thành tiền |\n|---|---|---|\n| 1 | Mua cây | 900 |\n| 2 | Phân bón | 100 |\n",
        "I. KINH PHÍ\n\nĐơn vị tính: nghìn đồng\n\n| STT | Nội dung | Thành tiền |\n|---|---|---|\n| 1 | Mua cây | 900 |\n| 2 | Phân bón | 100 |\n",
    ),
}


@pytest.mark.parametrize("case", BROKE)
def test_the_laws_hold_where_they_were_once_broken(case: str) -> None:
    """The smallest plans that a random search found; they stay."""
    texts = [TITLE + text for text in BROKE[case]]
    old, new = map(parse, texts)
    faults = broken(old, new, *texts)
    assert not faults, page("\n---\n".join(texts), faults, changes_between(old, new))


@given(parts)
def test_a_small_plan_does_not_differ_from_itself(made: Parts) -> None:
    plan = parse(printed(made))
    assert changes_between(plan, plan) == ()
