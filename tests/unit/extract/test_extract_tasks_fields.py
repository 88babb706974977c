"""Labelled fields as tasks: "- Cơ quan chủ trì: …" in every form in which plans print it (contract.md, "Task", ``fields``)."""

from __future__ import annotations

import pytest

from kehoach.extract.tasks.fields import place_fields
from kehoach.pipeline import parse


def told(body: str) -> list[str]:
    """The tasks that fields give in a plan: "node: work | role: bodies | time"."""
    lines = []
    for task in parse(f"KẾ HOẠCH\nViệc của xã năm 2026\n\nI. NỘI DUNG\n\n{body}").tasks:
        assert task.form == "fields", task
        roles = [f"{given.role}: {', '.join(organ.text for organ in given.organs)}" for given in task.assignments]
        lines.append(" | ".join([f"{task.node}: {task.title}", *roles, *([task.time.text] if task.time else [])]))
    return lines


ONE = "I.1: Trồng cây | lead: Hội Nông dân xã | Tháng 5/2026"
LAYOUTS = [
    # what it shows, the text under "I. NỘI DUNG", which always is the same task
    ("bullets", "1. Trồng cây\n\n- Cơ quan chủ trì: Hội Nông dân xã.\n\n- Thời gian: Tháng 5/2026."),
    ("plus signs", "1. Trồng cây\n\n+ Cơ quan chủ trì: Hội Nông dân xã.\n\n+ Thời gian: Tháng 5/2026."),
    ("stars", "1. Trồng cây\n\n* Cơ quan chủ trì: Hội Nông dân xã.\n\n* Thời gian: Tháng 5/2026."),
    ("no marker", "1. Trồng cây\n\nCơ quan chủ trì: Hội Nông dân xã.\n\nThời gian: Tháng 5/2026."),
    ("points", "1. Trồng cây\n\na) Cơ quan chủ trì: Hội Nông dân xã.\n\nb) Thời gian: Tháng 5/2026."),
    ("numbers", "1. Trồng cây\n\n1.1. Cơ quan chủ trì: Hội Nông dân xã.\n\n1.2. Thời gian: Tháng 5/2026."),
    ("capitals", "1. Trồng cây\n\n- CƠ QUAN CHỦ TRÌ: Hội Nông dân xã.\n\n- THỜI GIAN: Tháng 5/2026."),
    ("bold labels", "1. Trồng cây\n\n- **Cơ quan chủ trì:** Hội Nông dân xã.\n\n- **Thời gian:** Tháng 5/2026."),
    ("bold up to the colon", "1. Trồng cây\n\n- **Cơ quan chủ trì**: Hội Nông dân xã.\n\n- **Thời gian**: Tháng 5/2026."),
    ("italic labels", "1. Trồng cây\n\n- *Cơ quan chủ trì:* Hội Nông dân xã.\n\n- _Thời gian:_ Tháng 5/2026."),
    ("emphasis over the blank", "1. Trồng cây\n\n- *Cơ quan chủ trì: *Hội Nông dân xã.\n\n- *Thời gian: *Tháng 5/2026."),
    ("a blank before the colon", "1. Trồng cây\n\n- Cơ quan chủ trì : Hội Nông dân xã.\n\n- Thời gian : Tháng 5/2026."),
    ("a remark in the label", "1. Trồng cây\n\n- Cơ quan chủ trì (dự kiến): Hội Nông dân xã.\n\n- Thời gian (dự kiến): Tháng 5/2026."),
    ("broken over lines", "1. Trồng cây\n\n- Cơ quan chủ trì: Hội Nông\ndân xã.\n\n- Thời gian:\nTháng 5/2026."),
    ("two labels in one paragraph", "1. Trồng cây\n\n- Cơ quan chủ trì: Hội Nông dân xã. Thời gian: Tháng 5/2026."),
    ("labels after the work", "1. Trồng cây. Cơ quan chủ trì: Hội Nông dân xã. Thời gian: Tháng 5/2026."),
    ("labels in brackets", "1. Trồng cây (cơ quan chủ trì: Hội Nông dân xã; thời gian: Tháng 5/2026)."),
    ("labels after a dash", "1. Trồng cây - Cơ quan chủ trì: Hội Nông dân xã; thời gian: Tháng 5/2026."),
    ("a bare label over fields", "1. Trồng cây\n\na) Cơ quan thực hiện:\n\n- Cơ quan chủ trì: Hội Nông dân xã.\n\n- Thời gian: Tháng 5/2026."),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "body"), LAYOUTS, ids=[row[0] for row in LAYOUTS])
def test_the_same_task_in_every_layout(shows: str, body: str) -> None:
    assert [line.replace("Hội Nông dân xã.", "Hội Nông dân xã") for line in told(body)] == [ONE], shows


ROLES = [
    # the fields under "1. Trồng cây", the roles they give
    ("- Cơ quan thực hiện: Các thôn.", "lead: Các thôn"),
    ("- Cơ quan tham mưu, thực hiện: Phòng Kinh tế.", "lead: Phòng Kinh tế"),
    ("- Đơn vị đầu mối: Phòng Kinh tế.", "lead: Phòng Kinh tế"),
    ("- Người phụ trách: Đồng chí Lò Thị Mỷ.", "lead: Đồng chí Lò Thị Mỷ"),
    ("- Phân công: Phòng Kinh tế.", "lead: Phòng Kinh tế"),
    ("- Chủ trì: Phòng Kinh tế; Công an xã.", "lead: Phòng Kinh tế, Công an xã"),
    ("- Cơ quan chỉ đạo: Đảng ủy xã.", "directing: Đảng ủy xã"),
    ("- Cơ quan tham mưu: Văn phòng HĐND và UBND xã.", "advising: Văn phòng HĐND và UBND xã"),
    ("- Cơ quan phối hợp: Các phòng, ban, ngành xã, UBND các xã, phường.", "coordinating: Các phòng, ban, ngành xã, UBND các xã, phường"),
    ("- Theo dõi, đôn đốc: Văn phòng UBND xã.", "monitoring: Văn phòng UBND xã"),
    ("- Chủ trì: Phòng Kinh tế.\n\n- Phối hợp: Các thôn.", "lead: Phòng Kinh tế | coordinating: Các thôn"),
    ("- Chủ trì: Phòng Kinh tế phối hợp với Công an xã thực hiện.", "lead: Phòng Kinh tế | coordinating: Công an xã"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "roles"), ROLES, ids=[row[0] for row in ROLES])
def test_the_roles_that_labels_give(fields: str, roles: str) -> None:
    assert told(f"1. Trồng cây\n\n{fields}") == [f"I.1: Trồng cây | {roles}"]


def test_the_values_of_the_other_fields() -> None:
    (task,) = parse(
        "KẾ HOẠCH\nViệc của xã\n\nI. NỘI DUNG\n\n1. Trồng cây\n\n- Chủ trì: Hội Nông dân xã.\n\n- Sản phẩm: 300 cây sống.\n\n- Kinh phí: 2 triệu đồng.\n\n"
        "- Địa điểm: ven suối.\n"
    ).tasks
    assert (task.outputs, task.funding, task.location, task.time) == (["300 cây sống"], ["2 triệu đồng"], "ven suối", None)
    assert task.assignments[0].label == "Chủ trì"
    assert task.assignments[0].text == "Hội Nông dân xã."


def test_fields_after_each_paragraph_are_a_task_each() -> None:
    assert told(
        "1. Bảo vệ rừng\n\n- Trồng cây ven suối.\n\nCơ quan chủ trì: Hội Nông dân xã.\n\n- Phát dọn thực bì.\n\nCơ quan chủ trì: Các thôn."
    ) == ["I.1: Trồng cây ven suối. | lead: Hội Nông dân xã", "I.1: Phát dọn thực bì. | lead: Các thôn"]


def test_fields_right_under_the_title_take_the_plans_subject_for_their_work() -> None:
    (task,) = parse("KẾ HOẠCH\nTrồng cây năm 2026\n\nCơ quan chủ trì: Hội Nông dân xã.\n").tasks
    assert task.title == "Trồng cây năm 2026"


BRACKETS = [
    # a paragraph that names its body in brackets, its task
    ("1. Trồng cây (Hội Nông dân xã chủ trì).", "I.1: Trồng cây | lead: Hội Nông dân xã"),
    ("1. Trồng cây (Hội Nông dân xã chủ trì, hoàn thành trước ngày 30/6/2026).", "I.1: Trồng cây | lead: Hội Nông dân xã | hoàn thành trước ngày 30/6/2026"),
    ("1. Trồng cây (Hội Nông dân xã chủ trì, Đoàn xã phối hợp).", "I.1: Trồng cây | lead: Hội Nông dân xã | coordinating: Đoàn xã"),
    ("1. Trồng cây (Hội Nông dân xã thực hiện)", "I.1: Trồng cây | lead: Hội Nông dân xã"),
    ("1. Trồng cây (Hội Nông dân xã chủ trì, phối hợp với Đoàn xã);", "I.1: Trồng cây | lead: Hội Nông dân xã | coordinating: Đoàn xã"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "task"), BRACKETS, ids=[row[0] for row in BRACKETS])
def test_bodies_in_brackets(body: str, task: str) -> None:
    assert told(body) == [task]


NOTHING = [
    ("1. Trồng cây\n\n- Thời gian: Tháng 5/2026.\n\n- Kinh phí: 2 triệu đồng.", "no field names a body"),
    ("1. Trồng cây\n\n- Cơ quan chủ trì:", "a label without a value"),
    ("1. Trồng cây\n\n- Chủ trì: theo quy định.", "a weak label before no body"),
    ("1. Trồng cây\n\n- Tổ chức thực hiện: phát động, ra quân, trồng và chăm sóc.", "a heading that is a label as well"),
    ("1. Trồng cây (300 cây).", "no body in the brackets"),
    ("1. Trồng cây (Hội Nông dân xã).", "a body in brackets and nothing to do"),
    ("1. Trồng cây (phối hợp với Đoàn xã).", "company without a lead"),
    ("(Hội Nông dân xã chủ trì)", "brackets and no work"),
    ("1. Đối tượng: Các thôn.", "no label of a role"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "shows"), NOTHING, ids=[row[1] for row in NOTHING])
def test_what_is_no_task(body: str, shows: str) -> None:
    assert told(body) == [], shows


INLINE = [
    # a paragraph, its fields
    ("Chủ trì: Sở Y tế. Thời gian: quý I/2026.", ["lead: Sở Y tế.", "time: quý I/2026."]),
    ("Diễn tập (chủ trì: Công an xã; thời gian: quý I/2026)", ["lead: Công an xã;", "time: quý I/2026)"]),
    ("Diễn tập Chủ trì: Công an xã Phối hợp: Đoàn xã", ["lead: Công an xã", "coordinating: Đoàn xã"]),
    ("Chủ trì:Công an xã", ["lead: Công an xã"]),
    ("Chủ trì:", ["lead: "]),
    ("Thời gian: 7 giờ 30: đón khách", ["time: 7 giờ 30: đón khách"]),
    ("Việc: trồng cây", []),
    ("người chủ trì: Công an xã", []),
    ("", []),
    ("::::", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), INLINE, ids=[row[0] or "nothing" for row in INLINE])
def test_fields_inside_a_paragraph(text: str, fields: list[str]) -> None:
    placed = place_fields(text)
    assert [f"{field.role}: {field.value}" for field in placed] == fields
    for field in placed:
        assert text.startswith(field.label, field.begin)
        assert text.startswith(field.value, field.start)
