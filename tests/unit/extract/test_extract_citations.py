"""Documents that a text cites (contract.md "Citation"): found in a paragraph, joined over a document."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.citations.law_names import LAW_NAMES, known_name_end
from kehoach.extract.citations.mentions import Collector, find_mentions, may_cite

CODED = [
    # sentence, (type, code, date) of each, what it shows
    ("Quyết định số 3651/QĐ-UBND ngày 13/12/2021 của UBND tỉnh", [("Quyết định", "3651/QĐ-UBND", "2021-12-13")], "the full form"),
    ("theo Quyết định 1143/QĐ-UBND, ngày 21-4-2020", [("Quyết định", "1143/QĐ-UBND", "2020-04-21")], "no 'số', a comma, a date with hyphens"),
    ("Quyết định số31-QĐ/HU ngày 02.3.2022", [("Quyết định", "31-QĐ/HU", "2022-03-02")], "'số' runs into the number, a date with stops"),
    ("Quyết định số: 77/QĐ-THHB (ngày 12 tháng 02 năm 2025)", [("Quyết định", "77/QĐ-THHB", "2025-02-12")], "a colon, a date in brackets"),
    ("QĐ số 12/2021/QĐ-UBND; CV 88/UBND-NC", [("Quyết định", "12/2021/QĐ-UBND", None), ("Công văn", "88/UBND-NC", None)], "types abbreviated"),
    ("công văn số 45/SNV-TCBC ngày 6/1/2026", [("Công văn", "45/SNV-TCBC", "2026-01-06")], "the type in lower case, a letter's code"),
    ("Công văn số 1456/SGD&ĐT-GDTrH, ngày 03 tháng 9 năm 2025", [("Công văn", "1456/SGD&ĐT-GDTrH", "2025-09-03")], "'&' and small letters in a code"),
    ("Văn bản số 1203/BNV-TCBC ngày 14/2/2025", [("Văn bản", "1203/BNV-TCBC", "2025-02-14")], "the type as printed where it is none of NĐ 30"),
    ("Chỉ thị số 16-CT/TU ngày 09/9/2021 của Ban Thường vụ Tỉnh ủy", [("Chỉ thị", "16-CT/TU", "2021-09-09")], "a code of the Party"),
    ("Kế hoạch hành động số 328-KH/TU", [("Kế hoạch", "328-KH/TU", None)], "the printed name begins with a type"),
    ("thông báo kết luận số 155-TB/TU ngày 2/2/2026", [("Thông báo", "155-TB/TU", "2026-02-02")], "of two types the one that the code names"),
    ("Kết luận số 49 KL/TW ngày 28/02/2023", [("Kết luận", "49 KL/TW", "2023-02-28")], "a blank for the Party's hyphen"),
    ("Quy định số 24-QĐ/TW và Quyết định số 25-QĐ/TW", [("Quy định", "24-QĐ/TW", None), ("Quyết định", "25-QĐ/TW", None)], "two types with one symbol"),
    ("Nghị quyết số 18-NQ/TW (khóa XII) ngày 25/10/2017", [("Nghị quyết", "18-NQ/TW", "2017-10-25")], "a term of office before the date"),
    ("Nghị quyết số 71/NQ -CP ngày 01/4/2025", [("Nghị quyết", "71/NQ -CP", "2025-04-01")], "a blank before the hyphen stays in the code"),
    ("Nghị quyết số 27/NQ- TW ngày 09/11/2022", [("Nghị quyết", "27/NQ- TW", "2022-11-09")], "a blank after the hyphen too"),
    ("Quy chếlàm việc số 01-QC/ĐU ngày 01/7/2025", [("Quy chế", "01-QC/ĐU", "2025-07-01")], "a lost blank in the type"),
    ("Kế hoạch số 13/KH-UBNDngày 12/3/2024", [("Kế hoạch", "13/KH-UBND", "2024-03-12")], "a lost blank after the code"),
    ("Kế hoạch số 15/KH-UBND-Sở Tài chính lập", [("Kế hoạch", "15/KH-UBND", None)], "the next sentence runs into the code"),
    ("Nghị định số 63/2010/NĐ-CP ngày 08/6/2010, số 92/2017/NĐ-CP ngày 07/8/2017",
     [("Nghị định", "63/2010/NĐ-CP", "2010-06-08"), ("Nghị định", "92/2017/NĐ-CP", "2017-08-07")], "a list shares the type"),
    ("các Quyết định: số 36/QĐ-TTg ngày 11/01/2024 về quy hoạch; số 59/QĐ-TTg ngày 12/12/2024 về điều chỉnh và số 68/QĐ-TTg",
     [("Quyết định", "36/QĐ-TTg", "2024-01-11"), ("Quyết định", "59/QĐ-TTg", "2024-12-12"), ("Quyết định", "68/QĐ-TTg", None)], "a list over subjects"),
    ("các Quyết định số 36/QĐ-TTg, 59/QĐ-TTg", [("Quyết định", "36/QĐ-TTg", None), ("Quyết định", "59/QĐ-TTg", None)], "a list of bare codes"),
    ("Thông tư liên tịch số 07/2016/TTLT-BYT-BTC- BLĐTBXH ngày 15/4/2016", [("Thông tư liên tịch", "07/2016/TTLT-BYT-BTC- BLĐTBXH", "2016-04-15")], "its own type"),
    ("Hướng dẫn liên ngành số 12/HDLN-SGD-SYT", [("Hướng dẫn", "12/HDLN-SGD-SYT", None)], "a joint guidance is a guidance"),
    ("Luật số 85/2025/QH15 ngày 25/6/2025", [("Luật", "85/2025/QH15", "2025-06-25")], "a law by its number"),
    ("Luật Quản lý rừng số 15/2027/QH16, ngày 20/6/2027", [("Luật", "15/2027/QH16", "2027-06-20")], "a law by name and number"),
    ("Luật Giáo dục 43/2019/QH14", [("Luật", "43/2019/QH14", None)], "a law without 'số'"),
    ("Pháp lệnh số 02/2020/UBTVQH14 ngày 09/12/2020", [("Pháp lệnh", "02/2020/UBTVQH14", "2020-12-09")], "an ordinance"),
    ("Văn bản hợp nhất số 08/VBHN-VPQH", [("Văn bản hợp nhất", "08/VBHN-VPQH", None)], "a consolidated text"),
    ("Nghị quyết số 202/2025/QH15 ngày 12/6/2025", [("Nghị quyết", "202/2025/QH15", "2025-06-12")], "a resolution of the National Assembly"),
    ("Nghị quyết số 15/NQ-HĐND của HĐND tỉnh Hạ Long ngày 10/12/2024 về dự toán", [("Nghị quyết", "15/NQ-HĐND", "2024-12-10")], "the date after the issuer"),
    ("Quyết định số 6/QĐ-UBND tháng 5/2024", [("Quyết định", "6/QĐ-UBND", "2024-05")], "a month"),
    ("Quyết định số 6/QĐ-UBND năm 2024", [("Quyết định", "6/QĐ-UBND", "2024")], "a year"),
    ("Quyết định số 6/QĐ-UBND ngày …/5/2024", [("Quyết định", "6/QĐ-UBND", "2024-05")], "a blank day"),
    ("Công điện 15/CĐ-UBND hồi 8 giờ 00 ngày 5/9/2025", [("Công điện", "15/CĐ-UBND", "2025-09-05")], "an hour before the date"),
    ("QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY 05/01/2026", [("Quyết định", "12/QĐ-UBND", "2026-01-05")], "capital letters"),
    ("Nghị định số 13-CP ngày 02/3/1993", [("Nghị định", "13-CP", "1993-03-02")], "an old code"),
    ("tiêu chuẩn TCVN 14423:2025", [("Tiêu chuẩn", "TCVN 14423:2025", None)], "a standard"),
    ("TCVN ISO 9001:2015, QCVN 01-1:2018/BYT", [("Tiêu chuẩn", "TCVN ISO 9001:2015", None), ("Quy chuẩn", "QCVN 01-1:2018/BYT", None)], "standard and regulation"),
    ("Quyết định số 5/QĐ-UBND ban hành Kế hoạch thực hiện Chỉ thị số 3-CT/TU", [("Quyết định", "5/QĐ-UBND", None), ("Chỉ thị", "3-CT/TU", None)], "named in the subject"),
    ("theo NQ 66.3/2026/NQ-CP", [("Nghị quyết", "66.3/2026/NQ-CP", None)], "an abbreviated type, a number in two parts"),
    ("Luật Lâm nghiệp, NĐ 93/2025/NĐ-CP", [("Luật", None, None), ("Nghị định", "93/2025/NĐ-CP", None)], "an abbreviated type ends the law before it"),
    ("Luật Bảo vệ thiên thạch, NĐ 94/2025/NĐ-CP", [("Luật", None, None), ("Nghị định", "94/2025/NĐ-CP", None)], "a law that is not in the list too"),
    ("Ngày 05/9/2025, Bộ Thiên văn đã ban hành Quyết định số 7/QĐ-BTV về lịch", [("Quyết định", "7/QĐ-BTV", "2025-09-05")], "the date told before"),
    ("Đến ngày 05/9/2025, các xã chưa ban hành Quyết định số 7/QĐ-UBND", [("Quyết định", "7/QĐ-UBND", None)], "a date that is not the document's"),
    ("Kế hoạch số 9–KH/ĐU, Quyết định số 4/QĐ–UBND", [("Kế hoạch", "9–KH/ĐU", None), ("Quyết định", "4/QĐ–UBND", None)], "en dashes"),
    ("mẫu số 03/HN ban hành kèm theo Thông tư số 3/2024/TT-BNV", [("Thông tư", "3/2024/TT-BNV", None)], "the form is none, its circular is"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CODED, ids=[row[2] for row in CODED])
def test_documents_with_a_code(text: str, expected: list[tuple[str, str, str | None]], why: str) -> None:
    assert may_cite(text)
    assert [(m.type_name, m.code, m.date) for m in find_mentions(text)] == expected


NAMED = [
    # sentence, (title, date) of each, what it shows
    ("Điều 40 Luật Kế toán năm 2015", [("Luật Kế toán", "2015")], "a law and its year"),
    ("Luật Tổ chức chính quyền địa phương ngày 16/6/2025;", [("Luật Tổ chức chính quyền địa phương", "2025-06-16")], "a law and its date"),
    ("Luật Đầu tư 2020", [("Luật Đầu tư", "2020")], "a bare year"),
    ("Luật Thi đua, khen thưởng (sửa đổi) năm 2022", [("Luật Thi đua, khen thưởng", "2022")], "a revised law"),
    ("Luật ngân sách nhà nước và các quy định", [("Luật ngân sách nhà nước", None)], "lower case"),
    ("Luật Ngân sách nhà nước và Luật Việc làm, Luật Đầu tư công", [("Luật Ngân sách nhà nước", None), ("Luật Việc làm", None), ("Luật Đầu tư công", None)], "three laws"),
    ("Luật Quản lý, sử dụng tài sản công: cơ quan", [("Luật Quản lý, sử dụng tài sản công", None)], "a comma in the name"),
    ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân.", [("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", None)], "'và' in the name"),
    ("Luật Hoà giải ở cơ sở", [("Luật Hoà giải ở cơ sở", None)], "the newer tone placement"),
    ("thi hành Luật Việc làm bảo đảm kịp thời", [("Luật Việc làm", None)], "a verb follows"),
    ("Luật Ban hành văn bản QPPL và các văn bản", [("Luật Ban hành văn bản QPPL", None)], "abbreviated"),
    ("Luật Hoạt động vũ trụ và Quản lý thiên thạch và các văn bản", [("Luật Hoạt động vũ trụ và Quản lý thiên thạch", None)], "a law that is not in the list"),
    ("Luật sửa đổi, bổ sung một số điều của Luật Đo lường và các văn bản", [("Luật sửa đổi, bổ sung một số điều của Luật Đo lường", None)], "an amending law is one"),
    ("Luật sửa đổi, bổ sung một số điều của Luật Đo lường, Luật Thư viện ngày 2/3/2026",
     [("Luật sửa đổi, bổ sung một số điều của Luật Đo lường, Luật Thư viện", "2026-03-02")], "one that changes two, closed by its date"),
    ("các Luật: Đất đai, Nhà ở và Dược", [("Luật Đất đai", None), ("Luật Nhà ở", None), ("Luật Dược", None)], "a list after 'các Luật'"),
    ("Bộ luật Lao động, Pháp lệnh Cựu chiến binh", [("Bộ luật Lao động", None), ("Pháp lệnh Cựu chiến binh", None)], "a code and an ordinance"),
    ("Luật Thuế xuất khẩu, thuế nhập khẩu; Luật Thuế xuất khẩu, nhập khẩu", [("Luật Thuế xuất khẩu, thuế nhập khẩu", None), ("Luật Thuế xuất khẩu, nhập khẩu", None)],
     "a comma inside, in full and cut short"),
    ("sửa đổi, bổ sung Luật Giá, Luật Dược", [("Luật Giá", None), ("Luật Dược", None)], "laws that are to be amended are laws"),
    ("Hiến pháp năm 2013", [("Hiến pháp", "2013")], "the constitution"),
    ("các Nghị định, Thông tư hướng dẫn Luật Viễn thông", [("Luật Viễn thông", None)], "decrees in general do not hide the law"),
    ("Bản Ghi nhớ giữa tỉnh A và tỉnh B ngày 24/7/2023, Sở Tài chính", [("Bản Ghi nhớ giữa tỉnh A và tỉnh B", "2023-07-24")], "an agreement"),
    ("Biên bản hợp tác giữa xã A, tỉnh B và bản C, nước Lào giai đoạn 2021-2025, ký ngày 29/6/2022",
     [("Biên bản hợp tác giữa xã A, tỉnh B và bản C, nước Lào giai đoạn 2021-2025", "2022-06-29")], "commas between places"),
    ("Hiệp định Thương mại tự do Á - Âu; Công ước về Quyền trẻ em", [("Hiệp định Thương mại tự do Á - Âu", None), ("Công ước về Quyền trẻ em", None)], "treaties"),
    ("Nghị quyết Đại hội Đảng bộ xã Mây và Nghị quyết Đại hội Đảng bộ huyện Gió, nhiệm kỳ 2020 - 2025;",
     [("Nghị quyết Đại hội Đảng bộ xã Mây", None), ("Nghị quyết Đại hội Đảng bộ huyện Gió, nhiệm kỳ 2020 - 2025", None)], "congress resolutions"),
    ("Nghị quyết Đại hội XIV của Đảng vào cuộc sống", [("Nghị quyết Đại hội XIV của Đảng", None)], "of the Party"),
    ("Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng", [("Nghị quyết Trung ương 4 khóa XII", None)], "of the Central Committee"),
    ("thực hiện Chương trình MTQG về xây dựng NTM, nhất là", [("Chương trình MTQG về xây dựng NTM", None)], "a programme after 'thực hiện'"),
    ("theo Quy hoạch tỉnh Sao Mai thời kỳ 2021 - 2030 đã duyệt", [("Quy hoạch tỉnh Sao Mai thời kỳ 2021 - 2030", None)], "planning after 'theo'"),
    ("thực hiện có hiệu quả Chiến lược phát triển thanh niên Việt Nam", [("Chiến lược phát triển thanh niên Việt Nam", None)], "an adverb between"),
    ("Căn cứ Điều lệ Hội Nông dân Việt Nam", [("Điều lệ Hội Nông dân Việt Nam", None)], "a charter"),
    ("thực hiện Chỉ thị của Ban Thường vụ Huyện ủy về phòng cháy rừng; giao", [("Chỉ thị của Ban Thường vụ Huyện ủy về phòng cháy rừng", None)], "issuer and subject printed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), NAMED, ids=[row[2] for row in NAMED])
def test_documents_without_a_code(text: str, expected: list[tuple[str, str | None]], why: str) -> None:
    assert may_cite(text)
    assert [(m.title, m.date) for m in find_mentions(text) if m.code is None] == expected


NONE = [
    ("Kế hoạch này; Quyết định này; Chương trình này", "the document itself"),
    ("biên bản mẫu 03/HNMT; biểu mẫu số 02/BC-KH", "forms"),
    ("Quyết định số …/QĐ-UBND ngày …/…/2025; Công văn số     /UBND-VX", "a blank number"),
    ("theo quy định của pháp luật; các luật có liên quan; đúng luật", "general phrases"),
    ("phù hợp với Hiến pháp, pháp luật", "the constitution as a general phrase"),
    ("đại học Luật; Trường Đại học Luật Hà Nội; ngành Luật; Hội Luật gia; luật sư; Luật sư Nguyễn Văn A", "no laws"),
    ("thi hành Luật, bảo đảm kịp thời; Luật này; Luật và các văn bản", "a law without its name"),
    ("dự thảo Luật Hoạt động vũ trụ; dự án Luật Đường sắt", "drafts"),
    ("Dự án Luật sửa đổi, bổ sung một số điều của Luật Đo lường", "a law still to come, and the law inside its name"),
    ("lập hồ sơ đề nghị xây dựng Luật Tài nguyên nước (sửa đổi)", "a law still to be made"),
    ("Nghị định quy định chi tiết một số điều của Luật Đường sắt", "a law inside the name of a decree still to come"),
    ("Nghị quyết Đại hội đã đề ra; Nghị quyết Đại hội Đảng các cấp", "whose congress is not said"),
    ("Đề án 06; Tổ công tác Đề án 06/CP; Chương trình 135; Nghị quyết 57", "nicknames"),
    ("triển khai Chiến lược dữ liệu quốc gia; phê duyệt Quy hoạch vùng; phục vụ Chương trình chuyển đổi số", "a name after another word"),
    ("theo Quy hoạch đã được duyệt; thực hiện Chương trình công tác; theo chương trình, kế hoạch", "no name"),
    ("thực hiện các Chương trình mục tiêu quốc gia", "programmes in general"),
    ("theo Hướng dẫn của Bộ Y tế; theo Kế hoạch bồi dưỡng hằng năm", "no subject, no date"),
    ("ký kết Biên bản hợp tác giữa Trường Mầm non và Trạm Y tế", "an agreement still to be signed"),
    ("theo nội dung Biên bản hợp tác góp phần tăng cường quan hệ giữa hai tỉnh", "'giữa' that belongs to another clause"),
    ("24/7; 30/10; 06/09 huyện; Quý I/2026; 120 km/h; 50.000 đồng/người/buổi; 300 con/150 hộ; 5G/IoT; 9h00-11h00", "figures"),
    ("2/ UBND xã có trách nhiệm; 1/ Sở Y tế", "a number of a list"),
    ("tài khoản số 123-ABC/XYZ", "a number that no type leads to"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NONE, ids=[row[1] for row in NONE])
def test_no_document(text: str, why: str) -> None:
    assert find_mentions(text) == []


PROVISIONS = [
    ("theo điểm a khoản 2 Điều 5 Nghị định số 7/2025/NĐ-CP", "điểm a khoản 2 Điều 5"),
    ("theo điểm a, khoản 16, Điều 1 Luật số 8/2025/QH15", "điểm a, khoản 16, Điều 1"),
    ("tại khoản 1 và khoản 3 Điều 4 của Luật Thư viện", "khoản 1 và khoản 3 Điều 4"),
    ("theo Điều 39, Điều 50 Luật số 8/2025/QH15", "Điều 39, Điều 50"),
    ("tại Mục 5, Phần VI Hướng dẫn 13/HD-UBKT", "Mục 5, Phần VI"),
    ("Phụ lục II ban hành kèm theo Nghị định số 7/2025/NĐ-CP", "Phụ lục II"),
    ("từ ngày 01 tháng 7 Luật Thư viện", None),
]


@pytest.mark.parametrize(("text", "provision"), PROVISIONS, ids=[row[0] for row in PROVISIONS])
def test_provision(text: str, provision: str | None) -> None:
    assert [m.provision for m in find_mentions(text)] == [provision]


ISSUERS = [
    ("Nghị quyết số 5-NQ/TW ngày 2/3/2025 của Bộ Chính trị về khoa học", "Bộ Chính trị"),
    ("Quyết định số 5/QĐ-BKHCN của Bộ Khoa học và Công nghệ ban hành Kế hoạch", "Bộ Khoa học và Công nghệ"),
    ("Thông tư số 5/2025/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
    ("Kế hoạch số 5/KH-UBND của UBND tỉnh và các văn bản", "UBND tỉnh"),
    ("Quyết định số 5/QĐ-UBND của UBND xã; giao", "UBND xã"),
    ("Quyết định số 5/QĐ-UBND", None),
]


@pytest.mark.parametrize(("text", "organ"), ISSUERS, ids=[row[0] for row in ISSUERS])
def test_issuer(text: str, organ: str | None) -> None:
    assert [m.organ_name for m in find_mentions(text)][:1] == [organ]


def test_a_list_shares_its_issuer_but_not_its_date() -> None:
    found = find_mentions("Công văn số 1/UBND-VX ngày 2/3/2025 và Công văn số 7/UBND-VX của UBND huyện Mù Sương về du lịch")
    assert [(m.date, m.organ_name) for m in found] == [("2025-03-02", "UBND huyện Mù Sương"), (None, "UBND huyện Mù Sương")]


def test_the_text_of_a_mention_runs_from_type_to_issuer() -> None:
    text = "theo khoản 1 Điều 2 Nghị định số 5/2025/NĐ-CP ngày 2/3/2025 của Chính phủ quy định về lễ hội"
    (mention,) = find_mentions(text)
    assert text[mention.start : mention.end] == "Nghị định số 5/2025/NĐ-CP ngày 2/3/2025 của Chính phủ"


BASIS = [
    ("Căn cứ Luật Thư viện; Nghị định số 5/2025/NĐ-CP;", [True, True], "a list of căn cứ"),
    ("Thực hiện Kế hoạch số 5/KH-UBND và Công văn số 7/UBND-VX;", [True, True], "'Thực hiện' in a preamble"),
    ("Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 5/TTr-NV.", [True], "the proposal"),
    ("Căn cứ Quyết định số 5/QĐ-UBND ban hành Kế hoạch thực hiện Chỉ thị số 7-CT/TU;", [True, False], "inside another's subject"),
    ("Căn cứ Nghị định số 5/2025/NĐ-CP về lễ hội và Nghị định số 7/2025/NĐ-CP về du lịch;", [True, True], "a second one after a subject"),
    ("Căn cứ Nghị định số 5/2025/NĐ-CP; UBND xã ban hành Kế hoạch thi hành Luật Thư viện:", [True, False], "the enacting clause"),
    ("UBND xã ban hành Kế hoạch thi hành Luật Thư viện như sau:", [False], "no căn cứ"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BASIS, ids=[row[2] for row in BASIS])
def test_basis(text: str, expected: list[bool], why: str) -> None:
    assert [m.basis for m in find_mentions(text, preamble=True)] == expected
    assert not any(m.basis for m in find_mentions(text))


def cited(*texts: str, own: tuple[str | None, str | None, str | None] = (None, None, None)) -> list[tuple[object, str | None, str | None]]:
    """Paragraph, code or title, and date of each entry."""
    collector = Collector(*own)
    for place, text in enumerate(texts):
        for mention in find_mentions(text):
            collector.add(mention, place)
    return [(entry.place, entry.mention.code or entry.mention.title, entry.mention.date) for entry in collector.entries()]


def test_one_entry_a_document_at_its_first_full_mention() -> None:
    assert cited("Nghị quyết số 5/NQ-CP ngày 2/3/2025", "Nghị quyết 5/NQ-CP") == [(0, "5/NQ-CP", "2025-03-02")]
    assert cited("Nghị quyết 5/NQ-CP", "Chỉ thị số 7-CT/TU", "Nghị quyết số 5/NQ-CP ngày 2/3/2025") == [
        (2, "5/NQ-CP", "2025-03-02"),
        (1, "7-CT/TU", None),
    ]


def test_another_date_or_code_is_another_document() -> None:
    assert len(cited("Kế hoạch số 5/KH-UBND ngày 2/3/2025; Kế hoạch số 5/KH-UBND ngày 7/3/2025; Kế hoạch số 6/KH-UBND ngày 2/3/2025")) == 3


def test_a_law_is_known_by_its_name() -> None:
    assert cited("Luật Thư viện số 46/2019/QH14 ngày 21/11/2019", "Luật Thư viện", "Luật Thư viện năm 2019") == [(0, "46/2019/QH14", "2019-11-21")]
    assert cited("Luật Thư viện", "Luật Thư viện số 46/2019/QH14") == [(1, "46/2019/QH14", None)]
    assert len(cited("Luật Đất đai năm 2013", "Luật Đất đai năm 2024")) == 2
    assert len(cited("Luật Mặt trận Tổ quốc Việt Nam", "Luật MTTQ Việt Nam")) == 1
    assert len(cited("Luật Đầu tư", "Luật Đầu tư công")) == 2


def test_a_programme_is_known_by_the_beginning_of_its_name() -> None:
    assert len(cited("theo Chương trình sữa học đường giai đoạn 2026 - 2030", "theo Chương trình sữa học đường")) == 1


def test_the_document_itself_never_counts() -> None:
    assert cited("(Kèm theo Kế hoạch số 05/KH-UBND ngày 2/3/2025)", own=("5/KH-UBND", "Kế hoạch", "Trồng cây")) == []
    assert cited("thực hiện Chương trình sữa học đường", own=(None, "Chương trình", "Sữa học đường năm 2026")) == []


def test_what_the_document_itself_makes_never_counts() -> None:
    collector = Collector("4/QĐ-UBND", "Quyết định", "Về việc ban hành Chương trình hành động của tỉnh Hạ Long thực hiện Nghị quyết số 5-NQ/TW")
    for mention in find_mentions("thực hiện Chương trình hành động của tỉnh Hạ Long, các sở báo cáo"):
        collector.add(mention)
    assert collector.entries() == []


def test_a_parent_programme_counts() -> None:
    collector = Collector("4/KH-UBND", "Kế hoạch", "Triển khai thực hiện Chương trình phát triển du lịch tỉnh Hạ Long")
    for mention in find_mentions("Thực hiện Chương trình phát triển du lịch tỉnh Hạ Long đến năm 2030"):
        collector.add(mention)
    assert len(collector.entries()) == 1


def test_the_attachment_of_a_cited_document_is_not_another() -> None:
    found = find_mentions("theo Chương trình môn học mới ban hành kèm theo Thông tư số 5/2026/TT-BGDĐT")
    assert [(m.type_name, m.code) for m in found] == [("Thông tư", "5/2026/TT-BGDĐT")]


SHORT_NAMES = [
    # the full name, the short one, how many laws
    ("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "Luật Bầu cử", 1),
    ("Luật Ngân sách nhà nước", "Luật Ngân sách", 1),
    ("Luật Đầu tư công", "Luật Đầu tư", 2),
]


@pytest.mark.parametrize(("full", "short", "laws"), SHORT_NAMES)
def test_a_short_name_that_no_law_has_is_the_full_one_again(full: str, short: str, laws: int) -> None:
    collector = Collector(None, None, None)
    for text in (full, f"quy định của {short}."):
        for mention in find_mentions(text):
            collector.add(mention)
    assert len(collector.entries()) == laws


def test_the_list_of_laws_has_its_tones_in_one_way() -> None:
    """Names are looked up as the list prints them: what is printed in the newer way is turned first, the list never."""
    words = LAW_NAMES.lower().replace("|", " ").replace(",", " ").split()
    assert not [word for word in words if word.endswith(("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "uỷ", "uỵ", "uỳ")) and "q" not in word]
    assert all(known_name_end(name, 0) == len(name) for name in LAW_NAMES.strip().replace("\n", "|").split("|"))


def test_a_date_is_no_code() -> None:
    assert not may_cite("Họp ngày 05/9/2026 tại xã")
    assert may_cite("Kết luận 12-KL/TW")


def test_a_document_still_to_come_never_counts() -> None:
    assert cited("thực hiện Chiến lược tiêu chuẩn quốc gia", "sau khi Chiến lược tiêu chuẩn quốc gia được ban hành") == []


def test_basis_of_any_mention_is_the_entry_s() -> None:
    collector = Collector(None, None, None)
    for mention in find_mentions("Căn cứ Luật Thư viện;", preamble=True) + find_mentions("Luật Thư viện năm 2019"):
        collector.add(mention)
    assert [(entry.basis, entry.mention.date) for entry in collector.entries()] == [(True, "2019")]


PIECES: st.SearchStrategy[str] = st.sampled_from(
    [row[0] for row in (*CODED, *NAMED, *NONE, *PROVISIONS)]
    + [
        "Luật ",
        "số ",
        "12/",
        "-QĐ",
        "/TW",
        " và ",
        ", ",
        "; ",
        "ngày ",
        "của ",
        "Điều 5 ",
        "“",
        "”",
        "(",
        " giữa ",
        "Nghị quyết Đại hội ",
        "Luật sửa đổi, bổ sung của ",
        "İ",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map(" ".join))


@given(TEXTS, st.booleans())
def test_always(text: str, preamble: bool) -> None:
    """Never raises; mentions lie in the text, in order; a code is printed in its mention; what may_cite refuses has none."""
    found = find_mentions(text, preamble=preamble)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(one.start < other.start and one.end <= other.start for one, other in pairwise(found))
    assert all(mention.code in text[mention.start : mention.end] for mention in found if mention.code)
    assert all(mention.code or mention.title for mention in found)
    assert may_cite(text) or not found
    assert [mention._replace(basis=False) for mention in found] == [
        mention._replace(basis=False) for mention in find_mentions(text, preamble=preamble)
    ]


@given(st.lists(TEXTS, max_size=4))
def test_collecting_twice_adds_nothing(texts: list[str]) -> None:
    mentions = [mention for text in texts for mention in find_mentions(text)]
    once, twice = Collector(None, None, None), Collector(None, None, None)
    for mention in mentions:
        once.add(mention)
    for mention in [*mentions, *mentions]:
        twice.add(mention)
    assert len(twice.entries()) == len(once.entries())


@pytest.mark.parametrize(
    "unit",
    ["Luật ", "Luật sửa đổi, bổ sung một số điều của ", "1/A-", "số 5/QĐ-UBND ngày ", "thực hiện Chương trình ", " giữa ", "A", "1/AA.", "ngày ...."],
)
def test_a_long_paragraph_stays_linear(unit: str) -> None:
    find_mentions(unit * (200_000 // len(unit)), preamble=True)
