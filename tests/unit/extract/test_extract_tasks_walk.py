"""Tasks in prose: sections of responsibilities and directives, with whom, by when; and what is none (contract.md, "Task").

Every case is a small plan: the text under "KẾ HOẠCH", then its tasks as "node: work > who leads", with " + " before those
it works with and " @ " before the time.
"""

from __future__ import annotations

import pytest

from kehoach.pipeline import parse


def told(body: str, form: str) -> list[str]:
    """The tasks of a plan, a line each; all must be of one form."""
    lines = []
    for task in parse(f"KẾ HOẠCH\nViệc của xã\n\n{body}").tasks:
        assert task.form == form, task
        lead, *others = ["; ".join(organ.text for organ in given.organs) for given in task.assignments]
        line = f"{task.node} > {lead}" + "".join(f" + {other}" for other in others)
        lines.append(line + (f" @ {task.time.text}" if task.time is not None else ""))
    return lines


RESPONSIBILITIES = [
    # what it shows, the plan, its tasks
    ("a numbered heading", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã\n\n- Chọn giống cây.\n\n- Cấp cây cho các thôn.",
     ["I.1.-1 > Hội Nông dân xã", "I.1.-2 > Hội Nông dân xã"]),
    ("a heading with a colon", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã:\n\n- Chọn giống cây.", ["I.1.-1 > Hội Nông dân xã"]),
    ("a bold heading", "I. TỔ CHỨC THỰC HIỆN\n\n**1. Hội Nông dân xã**\n\n- Chọn giống cây.", ["I.1.-1 > Hội Nông dân xã"]),
    ("points", "I. PHÂN CÔNG NHIỆM VỤ\n\n1. Hội Nông dân xã\n\na) Chọn giống cây.\n\nb) Cấp cây.", ["I.1.a > Hội Nông dân xã", "I.1.b > Hội Nông dân xã"]),
    ("paragraphs", "I. TRÁCH NHIỆM\n\n1. Hội Nông dân xã\n\nChọn giống cây.\n\nCấp cây.", ["I.1.p1 > Hội Nông dân xã", "I.1.p2 > Hội Nông dân xã"]),
    ("no number", "I. TỔ CHỨC THỰC HIỆN\n\nHội Nông dân xã\n\n- Chọn giống cây.\n\n- Cấp cây.", ["I.-1 > Hội Nông dân xã", "I.-2 > Hội Nông dân xã"]),
    ("a bullet with a colon", "I. TỔ CHỨC THỰC HIỆN\n\n- Hội Nông dân xã:\n\n+ Chọn giống cây.\n\n+ Cấp cây.",
     ["I.-1.+1 > Hội Nông dân xã", "I.-1.+2 > Hội Nông dân xã"]),
    ("two bodies", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã, Đoàn Thanh niên xã\n\n- Chọn giống cây.", ["I.1.-1 > Hội Nông dân xã; Đoàn Thanh niên xã"]),
    ("đề nghị", "I. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị Ủy ban MTTQ xã và các đoàn thể\n\n- Vận động nhân dân.", ["I.1.-1 > Ủy ban MTTQ xã; các đoàn thể"]),
    ("đối với", "I. NHIỆM VỤ\n\n1. Đối với Ban Giám hiệu\n\n- Lập thời khóa biểu.", ["I.1.-1 > Ban Giám hiệu"]),
    ("trách nhiệm của", "I. NHIỆM VỤ\n\n1. Trách nhiệm của Trạm Y tế\n\n- Trực cấp cứu.", ["I.1.-1 > Trạm Y tế"]),
    ("nested headings", "I. TỔ CHỨC THỰC HIỆN\n\n1. Các phòng chuyên môn\n\na) Phòng Kinh tế\n\n- Lập dự toán.\n\nb) Phòng Văn hóa\n\n- Làm băng rôn.",
     ["I.1.a.-1 > Phòng Kinh tế", "I.1.b.-1 > Phòng Văn hóa"]),
    ("the section is the heading", "I. TRÁCH NHIỆM CỦA CÁC THÔN\n\n1. Đào hố.\n\n2. Tưới cây.", ["I.1 > CÁC THÔN", "I.2 > CÁC THÔN"]),
    ("an introduction without work", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã\n\nThực hiện một số nhiệm vụ sau:\n\n- Chọn giống cây.\n\n- Cấp cây.",
     ["I.1.p1.-1 > Hội Nông dân xã", "I.1.p1.-2 > Hội Nông dân xã"]),
    ("an introduction with work", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã\n\nChủ trì, phối hợp với các thôn tham mưu các nội dung sau:\n\n- Chọn giống cây.",
     ["I.1.p1 > Hội Nông dân xã + các thôn", "I.1.p1.-1 > Hội Nông dân xã"]),
    ("a body with an introduction", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã có trách nhiệm:\n\n- Chọn giống cây.\n\n- Cấp cây.",
     ["I.1.-1 > Hội Nông dân xã", "I.1.-2 > Hội Nông dân xã"]),
    ("one that opens with another body", "I. TỔ CHỨC THỰC HIỆN\n\n1. Hội Nông dân xã\n\n- Chọn giống cây.\n\n- Công an xã tuần tra ban đêm.",
     ["I.1.-1 > Hội Nông dân xã", "I.1.-2 > Công an xã"]),
    ("one that hands on", "I. TỔ CHỨC THỰC HIỆN\n\n1. UBND xã\n\n- Phê duyệt danh sách.\n\n- Giao Công an xã tuần tra ban đêm.",
     ["I.1.-1 > UBND xã", "I.1.-2 > Công an xã"]),
    ("what they assign themselves", "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Phân công cán bộ phụ trách trực chốt.", ["I.1.-1 > Công an xã"]),
    ("company in the first sentence", "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Phối hợp với Trạm Y tế, các thôn tổ chức diễn tập.", ["I.1.-1 > Công an xã + Trạm Y tế; các thôn"]),
    ("a deadline in the paragraph", "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Báo cáo kết quả trước ngày 20/6/2026.", ["I.1.-1 > Công an xã @ trước ngày 20/6/2026"]),
    ("a time first", "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Từ ngày 01/3/2026 đến ngày 15/3/2026 mở đợt cao điểm.", ["I.1.-1 > Công an xã @ Từ ngày 01/3/2026 đến ngày 15/3/2026"]),
    ("a time field after the bullet", "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Diễn tập chữa cháy.\n\nThời gian: Tháng 5/2026.\n\n- Tuần tra.",
     ["I.1.-1 > Công an xã @ Tháng 5/2026", "I.1.-2 > Công an xã"]),
    ("a new item ends the heading", "I. TỔ CHỨC THỰC HIỆN\n\nCông an xã\n\n- Tuần tra.\n\n1. Kinh phí từ ngân sách xã.", ["I.-1 > Công an xã"]),
    ("the closing paragraph is nobody's", "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Tuần tra.\n\nTrên đây là kế hoạch tuần tra của xã./.", ["I.1.-1 > Công an xã"]),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "body", "tasks"), RESPONSIBILITIES, ids=[row[0] for row in RESPONSIBILITIES])
def test_responsibilities(shows: str, body: str, tasks: list[str]) -> None:
    assert told(body, "responsibility") == tasks, shows


DIRECTIVES = [
    ("a paragraph", "I. GIẢI PHÁP\n\nUBND xã bố trí kinh phí.", ["I.p1 > UBND xã"]),
    ("an item", "I. GIẢI PHÁP\n\n1. Các thôn trồng cây.", ["I.1 > Các thôn"]),
    ("a point", "I. GIẢI PHÁP\n\n1. Trồng cây\n\na) Các thôn trồng cây.", ["I.1.a > Các thôn"]),
    ("a bullet", "I. GIẢI PHÁP\n\n- Các thôn trồng cây.", ["I.-1 > Các thôn"]),
    ("a sub-bullet", "I. GIẢI PHÁP\n\n- Đào hố:\n\n+ Các thôn chủ trì.", ["I.-1.+1 > Các thôn"]),
    ("an article", "Điều 1. Các Trưởng phòng chịu trách nhiệm thi hành Quyết định này.", ["D1 > Các Trưởng phòng"]),
    ("in the aims section", "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các thôn tổ chức trồng cây thiết thực, tiết kiệm.", ["I.1 > Các thôn"]),
    ("a colon for the verb", "I. GIẢI PHÁP\n\n- UBND 06 xã ven suối: Lồng ghép vốn.", ["I.-1 > UBND 06 xã ven suối"]),
    ("giao", "I. GIẢI PHÁP\n\n- Giao Phòng Kinh tế lập dự toán.", ["I.-1 > Phòng Kinh tế"]),
    ("the issuer asks", "I. GIẢI PHÁP\n\nUBND xã yêu cầu các thôn thực hiện nghiêm túc.", ["I.p1 > các thôn"]),
    ("căn cứ …, đề nghị", "I. GIẢI PHÁP\n\nCăn cứ Kế hoạch này, đề nghị các thôn xây dựng kế hoạch của mình.", ["I.p1 > các thôn"]),
    ("a topic label", "I. GIẢI PHÁP\n\n- Về cây giống: Hội Nông dân xã chủ trì lựa chọn.", ["I.-1 > Hội Nông dân xã"]),
    ("company", "I. GIẢI PHÁP\n\n- Hội Nông dân xã chủ trì, phối hợp với Đoàn xã, các thôn tổ chức trồng cây.", ["I.-1 > Hội Nông dân xã + Đoàn xã; các thôn"]),
    ("company in a later sentence", "I. GIẢI PHÁP\n\n- Hội Nông dân xã tổ chức trồng cây. Phối hợp với Đoàn xã báo cáo.", ["I.-1 > Hội Nông dân xã"]),
    ("a time adverbial", "I. GIẢI PHÁP\n\n- Hằng năm, các thôn rà soát diện tích.", ["I.-1 > các thôn @ Hằng năm"]),
    ("a deadline", "I. GIẢI PHÁP\n\n- Các thôn gửi danh sách về UBND xã trước ngày 20/6/2026.", ["I.-1 > Các thôn @ trước ngày 20/6/2026"]),
    ("the date of a citation is no deadline", "I. GIẢI PHÁP\n\n- Các thôn thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.", ["I.-1 > Các thôn"]),
    ("a time field after it", "I. GIẢI PHÁP\n\n- Các thôn trồng cây.\n\nThời gian: Tháng 5/2026.", ["I.-1 > Các thôn @ Tháng 5/2026"]),
    ("a time field after another field", "I. GIẢI PHÁP\n\n- Các thôn trồng cây.\n\nĐịa điểm: ven suối.\n\nThời gian: Tháng 5/2026.", ["I.-1 > Các thôn @ Tháng 5/2026"]),
    ("a section that is a sentence", "I. Hội Nông dân xã chủ trì, phối hợp với các thôn tổ chức trồng cây ven các tuyến đường liên xã, liên thôn.", ["I > Hội Nông dân xã + các thôn"]),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "body", "tasks"), DIRECTIVES, ids=[row[0] for row in DIRECTIVES])
def test_directives(shows: str, body: str, tasks: list[str]) -> None:
    assert told(body, "directive") == tasks, shows


NO_TASKS = [
    # a plan, why it has no task
    ("I. MỤC ĐÍCH\n\n- Nâng cao ý thức của các thôn, bản.", "an aim"),
    ("I. MỤC TIÊU\n\n- 100% các thôn có đội tuần tra.", "a target"),
    ("I. ĐỐI TƯỢNG\n\n- Cán bộ các thôn tham gia tập huấn.", "a target group"),
    ("I. NỘI DUNG\n\n1. Thành phần tham dự\n\n- Đồng chí Lò Văn Phủ chủ trì hội nghị.", "who attends"),
    ("I. NỘI DUNG\n\n1. Khách mời\n\n- Lãnh đạo UBND huyện dự, chỉ đạo.", "who is invited"),
    ("I. NỘI DUNG\n\n1. Tiêu chí\n\n- Diện tích từ 2 ha trở lên.", "criteria"),
    ("I. THỜI GIAN\n\nTháng 5 năm 2026.", "a time for the whole plan"),
    ("I. THỜI GIAN THỰC HIỆN: Từ tháng 5 đến tháng 9 năm 2026.", "a time and no body"),
    ("I. KINH PHÍ\n\nKinh phí do ngân sách xã bảo đảm.", "a thing"),
    ("I. NỘI DUNG\n\nTrong quá trình thực hiện, các thôn phản ánh về UBND xã.", "another adverbial"),
    ("I. NỘI DUNG\n\nNgoài ra, các thôn chủ động vệ sinh môi trường.", "another adverbial"),
    ("I. NỘI DUNG\n\nTrên cơ sở đó, các thôn chủ động vệ sinh môi trường.", "another adverbial"),
    ("I. NỘI DUNG\n\nCây giống được tuyển chọn kỹ.", "a thing as subject"),
    ("I. NỘI DUNG\n\nTổ chức trồng cây ở các thôn.", "a verb as subject"),
    ("I. NỘI DUNG\n\nTrên đây là Kế hoạch trồng cây, đề nghị các thôn thực hiện./.", "the closing paragraph"),
    ("", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "why"), NO_TASKS, ids=[f"{row[1]} - {row[0][:30]}" for row in NO_TASKS])
def test_what_is_no_task(body: str, why: str) -> None:
    assert parse(f"KẾ HOẠCH\nViệc của xã\n\n{body}").tasks == [], why


def test_a_content_field_beside_role_fields_is_no_task_of_its_own() -> None:
    plan = parse("KẾ HOẠCH\nViệc của xã\n\nI. NỘI DUNG\n\n1. Trồng cây\n\n- Nhiệm vụ: Các thôn đào hố.\n\n- Cơ quan chủ trì: Hội Nông dân xã.\n")
    assert [(task.form, task.assignments[0].text) for task in plan.tasks] == [("fields", "Hội Nông dân xã.")]


def test_all_four_forms_in_one_plan_stand_in_the_order_of_the_text() -> None:
    plan = parse(
        "KẾ HOẠCH\nViệc của xã\n\nI. NỘI DUNG\n\n1. Trồng cây\n\n- Cơ quan chủ trì: Hội Nông dân xã.\n\n2. Các thôn chăm sóc cây.\n\n"
        "| TT | Nội dung | Chủ trì |\n|---|---|---|\n| 1 | Làm cỏ | Đoàn xã |\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã\n\n- Tuần tra.\n\n"
        "Nơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\nDANH MỤC\n\n1. Các thôn lập danh sách.\n"
    )
    assert [(task.id, task.form, task.node) for task in plan.tasks] == [
        ("T1", "fields", "I.1"),
        ("T2", "directive", "I.2"),
        ("T3", "table_row", "I.2.t1"),
        ("T4", "responsibility", "II.1.-1"),
        ("T5", "directive", "PL1.1"),
    ]


DATES = [
    # bad-inputs.md, line 13: a value, its kind and dates
    ("Trước ngày 31/02/2024.", "unknown", None, None),
    ("Trước ngày 30/9.", "deadline", None, None),
    ("Từ ngày 30/9/2024 đến ngày 01/9/2024.", "unknown", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "kind", "start", "end"), DATES, ids=[row[0] for row in DATES])
def test_dates_that_cannot_be_keep_their_words(value: str, kind: str, start: str | None, end: str | None) -> None:
    plan = parse(f"KẾ HOẠCH\nViệc của xã\n\nI. NỘI DUNG\n\n1. Trồng cây\n\n- Chủ trì: Các thôn.\n\n- Thời gian: {value}\n")
    time = plan.tasks[0].time
    assert time is not None
    assert (time.text, time.kind, time.start, time.end) == (value.rstrip("."), kind, start, end)


FIELDS = [
    ("fields right under the work", "I. NHIỆM VỤ\n\n1. Tổ chức tập huấn\n\n- Cơ quan chủ trì: Sở Y tế\n\n- Thời gian: Tháng 5/2026", ["I.1 > Sở Y tế @ Tháng 5/2026"]),
    ("labels without a colon, over their bodies", "I. NHIỆM VỤ\n\n1. Tổ chức tập huấn\n\na) Cơ quan chủ trì\n\n- Sở Y tế.\n\nb) Cơ quan phối hợp\n\n- Công an tỉnh.",
     ["I.1 > Sở Y tế + Công an tỉnh"]),
    ("a heading without a colon over sentences is no label",
     "I. NHIỆM VỤ\n\n1. Tổ chức tập huấn\n\n- Cơ quan chủ trì: Sở Y tế\n\n2. Kiểm tra, giám sát\n\n- Kịp thời hỗ trợ các thôn.", ["I.1 > Sở Y tế"]),
    ("a heading over such labels", "I. TẬP HUẤN\n\n1. Cơ quan chủ trì, phối hợp\n\na) Cơ quan chủ trì: Sở Y tế\n\nb) Cơ quan phối hợp: Công an tỉnh",
     ["I > Sở Y tế + Công an tỉnh"]),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "body", "tasks"), FIELDS, ids=[row[0] for row in FIELDS])
def test_fields(shows: str, body: str, tasks: list[str]) -> None:
    assert told(body, "fields") == tasks, shows
