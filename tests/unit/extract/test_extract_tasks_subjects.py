"""Who a paragraph tells to do something, whom they work with, and headings that name only bodies (contract.md, "Task")."""

from __future__ import annotations

import pytest

from kehoach.extract.tasks.company import read_coordinating
from kehoach.extract.tasks.headings import read_heading
from kehoach.extract.tasks.subjects import read_subject
from kehoach.text.dates import PartialDate
from kehoach.text.times.expressions import Frame

FRAME = Frame(PartialDate(2026, 2, 5), None)


def subject(text: str, *, headed: bool = False) -> str:
    found = read_subject(text, FRAME, headed=headed)
    return " + ".join(text[start:end] for start, end in found.organs) if found is not None else ""


LEADS = [
    # a paragraph, who leads, what it shows
    ("Trạm Y tế xã chủ trì khám sức khỏe cho người cao tuổi.", "Trạm Y tế xã", "a body before a verb"),
    ("UBND xã xây dựng phương án di dời 12 hộ ven suối.", "UBND xã", "an abbreviation"),
    ("UBND xã: Xây dựng phương án di dời 12 hộ ven suối.", "UBND xã", "a colon in place of a verb"),
    ("UBND 03 xã vùng cao: Lồng ghép vốn của các chương trình.", "UBND 03 xã vùng cao", "a number of them"),
    ("Các thôn, bản rà soát hộ nghèo.", "Các thôn, bản", "a word that counts"),
    ("Trưởng các thôn có trách nhiệm ký cam kết với từng hộ.", "Trưởng các thôn", "an office"),
    ("Sở Nội vụ, Sở Tài chính thẩm định hồ sơ.", "Sở Nội vụ + Sở Tài chính", "two bodies"),
    ("Đồng chí Lò Văn Phủ phụ trách chung.", "Đồng chí Lò Văn Phủ", "a person"),
    ("Hội Nông dân xã là đầu mối tiếp nhận cây giống.", "Hội Nông dân xã", "'là đầu mối' is something to do"),
    ("“Công an xã bố trí lực lượng trực chốt.", "Công an xã", "a quotation mark before it"),
    ("Giao Trạm Y tế chủ trì diễn tập.", "Trạm Y tế", "giao"),
    ("Giao cho Trạm Y tế chủ trì diễn tập.", "Trạm Y tế", "giao cho"),
    ("Giao nhiệm vụ cho Trạm Y tế chủ trì diễn tập.", "Trạm Y tế", "giao nhiệm vụ cho"),
    ("Giao: Trạm Y tế chủ trì diễn tập.", "Trạm Y tế", "giao with a colon"),
    ("Yêu cầu các thôn báo cáo kết quả.", "các thôn", "yêu cầu"),
    ("YÊU CẦU các thôn báo cáo kết quả.", "các thôn", "yêu cầu in capitals"),
    ("Đề nghị Mặt trận Tổ quốc xã giám sát việc bình xét.", "Mặt trận Tổ quốc xã", "đề nghị"),
    ("Kiến nghị Sở Xây dựng hướng dẫn lập hồ sơ.", "Sở Xây dựng", "kiến nghị"),
    ("Phân công Công an xã theo dõi việc đi lại.", "Công an xã", "phân công"),
    ("Thống nhất giao Phòng Kinh tế lập dự toán.", "Phòng Kinh tế", "thống nhất giao"),
    ("Trước mắt, giao Phòng Kinh tế lập dự toán.", "Phòng Kinh tế", "trước mắt, giao"),
    ("Tiếp tục giao Phòng Kinh tế lập dự toán.", "Phòng Kinh tế", "tiếp tục giao"),
    ("Ủy quyền cho Phòng Kinh tế ký hợp đồng.", "Phòng Kinh tế", "ủy quyền cho"),
    ("UBND tỉnh yêu cầu các sở báo cáo trước ngày 20/6/2026.", "các sở", "the issuer that asks is not the one asked"),
    ("UBND xã đề nghị Ủy ban MTTQ xã vận động nhân dân.", "Ủy ban MTTQ xã", "the issuer that asks"),
    ("UBND xã chỉ đạo các thôn thực hiện tổng vệ sinh.", "UBND xã", "who has others do it leads"),
    ("Căn cứ Kế hoạch này, đề nghị các xã xây dựng kế hoạch của mình.", "các xã", "căn cứ …, đề nghị"),
    ("Trên cơ sở kết quả rà soát, yêu cầu các thôn lập danh sách.", "các thôn", "trên cơ sở …, yêu cầu"),
    ("Trong quá trình thực hiện, nếu vướng mắc, đề nghị các thôn phản ánh về UBND xã.", "các thôn", "trong quá trình …, đề nghị"),
    ("Đối với Trạm Y tế: Trực cấp cứu 24/24 giờ.", "Trạm Y tế", "đối với X: something to do"),
    ("Đối với các thôn, UBND xã tổ chức tập huấn.", "UBND xã", "a subject after 'đối với …,'"),
    ("Đối với hộ nghèo: Các thôn rà soát, lập danh sách.", "Các thôn", "a subject after 'đối với …:'"),
    ("Về hỗ trợ con giống: UBND xã chủ trì xét chọn.", "UBND xã", "a topic before a colon"),
    ("Công tác tuyên truyền: Giao Đài Truyền thanh xã đăng tải tin bài.", "Đài Truyền thanh xã", "a topic, then giao"),
    ("Trung tâm Kiểm soát bệnh tật: Chủ trì giám sát dịch.", "Trung tâm Kiểm soát bệnh tật", "a name that holds a verb"),
    ("Hằng năm, các xã lập dự toán.", "các xã", "a time adverbial"),
    ("Định kỳ hằng tháng, Công an xã báo cáo tình hình.", "Công an xã", "a time adverbial of three words"),
    ("Trước ngày 20/6/2026, các thôn gửi danh sách.", "các thôn", "a deadline first"),
    ("Từ ngày 01/4/2026: Ban Quản lý chợ niêm yết giá dịch vụ.", "Ban Quản lý chợ", "a time before a colon"),
    ("Cuối mỗi học kỳ, Nhà trường công khai thu chi.", "Nhà trường", "what comes round without a date"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bodies", "shows"), LEADS, ids=[row[2] for row in LEADS])
def test_who_is_told_to_act(text: str, bodies: str, shows: str) -> None:
    assert subject(text) == bodies, shows


NOBODY = [
    ("Nâng cao nhận thức của các cơ quan, đơn vị.", "an aim"),
    ("100% các xã có phương án phòng chống thiên tai.", "a target"),
    ("Tổ chức các lớp tập huấn cho Trưởng thôn.", "a verb that looks like a body"),
    ("Thanh tra việc thu chi của các trường.", "a verb that looks like a body"),
    ("Đối tượng hỗ trợ là hộ nghèo có nhà ở hư hỏng.", "a thing"),
    ("Thành phần tham dự: Lãnh đạo UBND xã, Trưởng các thôn.", "who attends"),
    ("Cơ sở vật chất được kiểm tra trước mùa mưa.", "a thing"),
    ("Địa điểm: Nhà văn hóa thôn Đông.", "a place"),
    ("Căn cứ kết quả rà soát, UBND xã phê duyệt danh sách.", "another adverbial without đề nghị, yêu cầu, giao"),
    ("Ngoài ra, các thôn chủ động vệ sinh môi trường.", "another adverbial"),
    ("Trong quá trình thực hiện, các thôn phản ánh về UBND xã.", "another adverbial"),
    ("Trên đây là Kế hoạch trồng cây, đề nghị các thôn thực hiện.", "the closing paragraph"),
    ("Kế hoạch này thay thế Kế hoạch số 12/KH-UBND, giao các thôn thực hiện.", "the closing paragraph"),
    ("TRÁCH NHIỆM CỦA CÁC THÔN", "a title in capitals"),
    ("Các thôn trong xã.", "bodies and nothing to do"),
    ("Các thôn là địa bàn dân cư.", "'là' tells what they are"),
    ("Các đơn vị gồm: Trạm Y tế, Công an xã.", "a list of bodies"),
    ("Mục tiêu: Các đơn vị thực hiện nghiêm túc.", "a label of content"),
    ("Ghi chú: UBND xã quyết định việc thay đổi.", "a label of content"),
    ("Thời gian: Tháng 5 năm 2026.", "a time and no body"),
    ("Đối với hộ cận nghèo: hỗ trợ 50% giá giống.", "whom it concerns, and no body"),
    ("", "nothing"),
    (":", "a colon alone"),
    ("Giao", "an order alone"),
    ("Đối với", "an opening alone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shows"), NOBODY, ids=[f"{row[1]} - {row[0][:20]}" for row in NOBODY])
def test_who_is_not_told_to_act(text: str, shows: str) -> None:
    assert subject(text) == "", shows


def test_under_a_heading_of_bodies_to_assign_is_their_own_work() -> None:
    text = "Phân công cán bộ phụ trách theo dõi từng thôn."
    assert subject(text, headed=True) == ""
    assert subject("Lãnh đạo các thôn báo cáo kết quả.", headed=True) == ""


TIMES = [
    # a paragraph, the time that opens it
    ("Hằng năm, các xã lập dự toán.", "Hằng năm"),
    ("Trước ngày 20/6/2026, các thôn gửi danh sách.", "Trước ngày 20/6/2026"),
    ("Từ ngày 01/4/2026: Ban Quản lý chợ niêm yết giá dịch vụ.", "Từ ngày 01/4/2026"),
    ("Cuối mỗi học kỳ, Nhà trường công khai thu chi.", "Cuối mỗi học kỳ"),
    ("Trạm Y tế: Trước ngày 20/6/2026, lập danh sách trẻ em.", "Trước ngày 20/6/2026"),
    ("Các thôn gửi danh sách trước ngày 20/6/2026.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "time"), TIMES, ids=[row[0] for row in TIMES])
def test_the_time_that_opens_a_paragraph(text: str, time: str | None) -> None:
    found = read_subject(text, FRAME)
    assert found is not None
    assert (found.time.time.text if found.time is not None else None) == time


HEADINGS = [
    # a heading, the bodies that it names, what it shows
    ("Ban Dân tộc tỉnh", "Ban Dân tộc tỉnh", "a body"),
    ("Ban Dân tộc tỉnh:", "Ban Dân tộc tỉnh", "a colon"),
    ("Sở Y tế, Sở Tài chính", "Sở Y tế + Sở Tài chính", "two bodies"),
    ("Các phòng, ban chuyên môn và UBND các xã", "Các phòng, ban chuyên môn + UBND các xã", "groups of bodies"),
    ("Trách nhiệm của Sở Y tế", "Sở Y tế", "trách nhiệm của"),
    ("TRÁCH NHIỆM CỦA SỞ Y TẾ", "SỞ Y TẾ", "capitals"),
    ("Nhiệm vụ của Tổ công nghệ số cộng đồng", "Tổ công nghệ số cộng đồng", "nhiệm vụ của"),
    ("Đối với Ban Giám hiệu", "Ban Giám hiệu", "đối với"),
    ("Đối với các thôn:", "các thôn", "đối với, a colon"),
    ("Về phía nhà trường", "nhà trường", "về phía"),
    ("Đề nghị Ủy ban MTTQ xã và các đoàn thể", "Ủy ban MTTQ xã + các đoàn thể", "đề nghị"),
    ("Giao Công an xã:", "Công an xã", "giao"),
    ("Công an xã có trách nhiệm:", "Công an xã", "nothing of its own to do"),
    ("Công an xã chủ trì thực hiện các nhiệm vụ sau:", "Công an xã", "an introduction"),
    ("Trách nhiệm của người dân sinh sống ven suối", "người dân sinh sống ven suối", "'trách nhiệm của' makes it a body"),
    ("Sở Y tế chủ trì tập huấn", "", "a body with something to do"),
    ("Công an xã tổ chức tuần tra các tuyến đường liên thôn:", "", "work of its own"),
    ("Tổ chức thực hiện", "", "a title"),
    ("Tổ chức các hoạt động", "", "a verb"),
    ("Đối tượng hỗ trợ", "", "a thing"),
    ("Thành phần tham dự", "", "a thing"),
    ("Đơn vị tính", "", "a thing"),
    ("Đối với cây ăn quả", "", "no body"),
    ("Trách nhiệm của:", "", "nobody"),
    ("Trách nhiệm của ", "", "nobody"),
    ("Giải pháp về nguồn nước", "", "a title"),
    ("Các xã " + "rất xa " * 80, "", "too long for a heading"),
    ("", "", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bodies", "shows"), HEADINGS, ids=[f"{row[2]} - {row[0][:20]}" for row in HEADINGS])
def test_headings_that_name_only_bodies(text: str, bodies: str, shows: str) -> None:
    assert " + ".join(text[start:end] for start, end in read_heading(text)) == bodies, shows


COMPANY = [
    # what somebody does, with whom, what it shows
    ("Chủ trì, phối hợp với Sở Y tế tổ chức diễn tập.", "Sở Y tế", "phối hợp với"),
    ("Phối hợp với Sở Y tế, các đơn vị liên quan tổ chức diễn tập.", "Sở Y tế + các đơn vị liên quan", "two bodies, up to the verb"),
    ("Phối hợp cùng Công an xã tuần tra.", "Công an xã", "phối hợp cùng"),
    ("Phối hợp cùng với Công an xã tuần tra.", "Công an xã", "phối hợp cùng với"),
    ("Phối hợp chặt chẽ với Công an xã tuần tra.", "Công an xã", "chặt chẽ"),
    ("Phối hợp chặt chẽ, thường xuyên với Công an xã tuần tra.", "Công an xã", "two words of manner"),
    ("Phối hợp, hướng dẫn với các thôn làm hồ sơ.", "các thôn", "phối hợp, <verb> với"),
    ("Phối hợp Công an xã tuần tra.", "Công an xã", "directly before a name"),
    ("Phối hợp các thôn dọn vệ sinh.", "các thôn", "directly before a word that counts"),
    ("Phối kết hợp với Hội Phụ nữ xã vận động.", "Hội Phụ nữ xã", "phối kết hợp"),
    ("Phối hợp với Công an xã trong việc quản lý tạm trú.", "Công an xã", "up to 'trong'"),
    ("Phối hợp với Công an xã để quản lý tạm trú.", "Công an xã", "up to 'để'"),
    ("Phối hợp với: Công an xã, Trạm Y tế.", "Công an xã + Trạm Y tế", "a colon"),
    ("Phối hợp với Công an xã tuần tra; phối hợp với Trạm Y tế khám sàng lọc.", "Công an xã + Trạm Y tế", "twice in a sentence"),
    ("Tổ chức tuần tra. Phối hợp với Công an xã báo cáo.", "", "in a later sentence"),
    ("Tăng cường sự phối hợp với Công an xã.", "", "a noun"),
    ("Nâng cao công tác phối hợp với Công an xã.", "", "a noun"),
    ("Báo cáo cơ quan phối hợp với Công an xã.", "", "tells which body"),
    ("Phối hợp nhịp nhàng.", "", "with nobody"),
    ("Tuần tra ban đêm.", "", "alone"),
    ("", "", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bodies", "shows"), COMPANY, ids=[f"{row[2]} - {row[0][:20]}" for row in COMPANY])
def test_whom_they_work_with(text: str, bodies: str, shows: str) -> None:
    assert " + ".join(text[start:end] for start, end in read_coordinating(text, 0)) == bodies, shows
