"""The page of ``kehoach diff --format html``: two revisions side by side, each change in its place, in one file that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from browser import CHROMIUM, Page, browsing
from kehoach import parse
from kehoach.comparison import compare
from kehoach.messages import LANGUAGES, MESSAGES
from kehoach.records.changes import KINDS, Change, Delta, Place, Revisions
from kehoach.writers.changes import to_html
from kehoach.writers.changes.page.groups import GROUPS, LOOKS
from kehoach.writers.changes.page.lines import lay_out

OLD = """ỦY BAN NHÂN DÂN
TỈNH LAM GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 118/KH-UBND
Lam Giang, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phòng, chống thiên tai năm 2026

Căn cứ Luật Phòng, chống thiên tai năm 2013;

Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ về phòng, chống thiên tai;

I. MỤC ĐÍCH

1. Chủ động phòng ngừa, giảm thiệt hại về người và tài sản.

2. Nâng cao nhận thức của cán bộ và Nhân dân.

3. Huy động mọi nguồn lực của xã hội.

4. Giữ vững an ninh, trật tự ở địa bàn.

5. Bảo vệ hạ tầng thiết yếu.

6. Ổn định đời sống sau thiên tai.

7. Không để người dân bị đói, rét.

8. Công khai, minh bạch trong cứu trợ.

9. Phát huy vai trò của cộng đồng.

10. Rút kinh nghiệm sau mỗi đợt thiên tai.

II. NHIỆM VỤ

1. Xây dựng phương án ứng phó với bão mạnh

- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.

- Thời gian hoàn thành: Trước ngày 31/5/2026.

2. Thông tin, tuyên truyền trên sóng phát thanh

- Cơ quan chủ trì: Đài Phát thanh tỉnh.

- Thời gian hoàn thành: Thường xuyên.

3. Diễn tập ứng phó lũ quét cấp tỉnh

- Cơ quan chủ trì: Bộ Chỉ huy Quân sự tỉnh.

- Thời gian hoàn thành: Trước ngày 15/8/2026.

III. KINH PHÍ

1. Tổng kinh phí là 13.500.000.000 đồng, bố trí từ ngân sách tỉnh.

2. Các địa phương cân đối ngân sách cấp xã để thực hiện nhiệm vụ được giao. Việc thanh quyết toán theo quy định hiện hành.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Môi trường

- Là cơ quan thường trực, đôn đốc thực hiện Kế hoạch.

- Tham mưu thành lập các đoàn kiểm tra tại cơ sở.

2. Bộ Chỉ huy Quân sự tỉnh

- Hiệp đồng lực lượng, phương tiện tìm kiếm cứu nạn.

3. Phân công theo dõi địa bàn

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Theo dõi miền núi phía Tây | Sở Công Thương | Trước ngày 30/6/2026 |
| 2 | Theo dõi ven sông Lam | Sở Xây dựng | Trước ngày 30/6/2026 |

Nơi nhận:
- Thường trực Tỉnh ủy;
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Hải Vân
"""
EDITS = (
    ("66/2021/NĐ-CP ngày 06 tháng 7 năm 2021", "39/2026/NĐ-CP ngày 15 tháng 02 năm 2026"),
    ("thiên tai năm 2026", "thiên tai tỉnh Lam Giang năm 2026"),
    ("của cán bộ và", "của cán bộ, công chức và"),
    ("chủ trì: Sở Nông nghiệp và Môi trường", "chủ trì: Bộ Chỉ huy Quân sự tỉnh"),
    ("31/5/2026", "30/6/2026"),
    (
        "2. Thông tin",
        "2. Lắp đặt trạm cảnh báo lũ\n\n- Cơ quan chủ trì: Sở Xây dựng.\n\n- Thời gian hoàn thành: Trước ngày 30/9/2026.\n\n3. Thông tin",
    ),
    ("3. Diễn tập", "4. Diễn tập"),
    ("13.500.000.000", "15.500.000.000"),
    ("được giao. Việc", "được giao.\n\n3. Việc"),
    ("- Tham mưu thành lập các đoàn kiểm tra tại cơ sở.\n\n", ""),
    ("cứu nạn.\n", "cứu nạn.\n\n- Tham mưu thành lập các đoàn kiểm tra tại cơ sở.\n"),
    ("| Sở Xây dựng |", "| Sở Tài chính |"),
    ("- Các sở", "- Báo Lam Giang;\n- Các sở"),
    ("Lê Thị Hải Vân", "Đinh Công Tráng"),
)
VOID = {"meta", "br", "input", "col"}


def edited(text: str) -> str:
    for before, after in EDITS:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def revisions(old: str, new: str, language: str = "vi", names: tuple[str, str] = ("v1.md", "v2.md")) -> Revisions:
    plans = parse(old), parse(new)
    return Revisions(*plans, Delta(*names, compare(*plans)), language)


@cache
def sample(language: str = "vi") -> Revisions:
    return revisions(OLD, edited(OLD), language)


@cache
def written(language: str = "vi") -> str:
    return to_html.write(sample(language)).decode()


class Read(HTMLParser):
    """A page as a browser would take it apart: what is open, what is wrong, the text of every element with a class."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name, value) for name, value in values.items()]
        if "id" in values:
            self.ids.append(values["id"])
        if tag not in VOID:
            self.open.append((tag, values.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.wrong.append(f"</{tag}> in {self.open[-3:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(f"{tag} {classes}" for tag, classes in self.open), data))

    def side(self, name: str) -> str:
        """All that is printed in one of the two columns, without what the page says about it."""
        return "".join(
            text
            for path, text in self.texts
            if "div doc" in path and any(re.match(rf"\w+ {name}\b", at) for at in path) and not any(re.search(r" (vh|tag|i)\b", at) for at in path)
        )


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def links(read: Read) -> list[str]:
    return [value for _, name, value in read.attributes if name == "href"]


# What the page is


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_well_formed_and_every_link_leads_to_a_place_in_it(language: str) -> None:
    read = Read(written(language))
    assert (read.wrong, read.open) == ([], [])
    assert [id for id, count in Counter(read.ids).items() if count > 1] == []
    assert [link for link in links(read) if not link.startswith("#") or link[1:] not in read.ids] == []


def test_the_page_needs_nothing_from_elsewhere_and_lets_nothing_else_run() -> None:
    page = written()
    read = Read(page)
    assert not [attribute for attribute in read.attributes if attribute[1] in ("src", "srcset", "style", "action") or attribute[1].startswith("on")]
    assert not re.search(r"@import|url\(", page)
    policy = next(value for tag, name, value in read.attributes if tag == "meta" and name == "content" and "default-src" in value)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{tag}-src 'sha256-{base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()}'" in policy


def test_the_same_revisions_give_the_same_bytes() -> None:
    assert to_html.write(sample()) == to_html.write(revisions(OLD, edited(OLD)))


def test_two_equal_revisions_say_so_and_still_show_the_plan() -> None:
    page = to_html.write(revisions(OLD, OLD)).decode()
    assert MESSAGES["diff-same"][0] in page
    assert "Diễn tập ứng phó lũ quét" in Read(page).side("n")
    assert 'class="pin ' not in page
    assert 'class="fold"' not in page


def test_every_kind_of_change_has_a_sign_and_a_group_with_a_name() -> None:
    assert set(LOOKS) == set(KINDS)
    assert {look.group for look in LOOKS.values()} == set(GROUPS)
    signs = files("kehoach.writers.changes.page").joinpath("page.svg").read_text("utf-8")
    assert [look.sign for look in LOOKS.values() if f'id="i-{look.sign}"' not in signs] == []
    assert [group for group in GROUPS if f"diff-html-group-{group}" not in MESSAGES] == []


def test_the_page_speaks_english_and_leaves_the_words_of_the_plan_as_they_are() -> None:
    read = Read(written("en"))
    assert "Two revisions compared" in written("en")
    assert "Nơi nhận:" in read.side("n")
    assert "Số: 118/KH-UBND" in read.side("o")
    assert ("div", "lang", "vi") in read.attributes


# Both plans


@pytest.mark.parametrize("side", [0, 1])
def test_each_column_holds_its_whole_plan_in_its_order(side: int) -> None:
    plan = (sample().old, sample().new)[side]
    text = squeezed(Read(written()).side("on"[side]))
    at = 0
    for lines in lay_out(plan):
        for line in lines:
            for part in (line.marker, *line.parts):
                found = text.find(squeezed(part), at)
                assert found >= 0, part
                at = found + len(squeezed(part))
    for words in ("118/KH-UBND", "LêThịHảiVân" if side == 0 else "ĐinhCôngTráng", "ĐộclậpTựdoHạnhphúc"):
        assert words in text.replace("-Tự", "Tự").replace("-Hạnh", "Hạnh")


def test_what_did_not_change_stands_side_by_side() -> None:
    assert '<div class="row"><div class="o d0 h-section flat"><span class="mk">I.</span> MỤC ĐÍCH</div><div class="n d0' in written()
    rows = re.findall(r'<div class="row[^"]*">.*?Diễn tập ứng phó.*?</div></div>', written())
    assert rows
    assert all(row.count("Diễn tập ứng phó") == 2 for row in rows if "fold" not in row)


def test_a_long_run_without_a_change_folds_into_one_line_that_says_how_many() -> None:
    (fold,) = re.findall(r'<details class="fold"><summary><span>(.*?)</span> <small>(.*?)</small>', written())
    assert fold == ("6 dòng không đổi", "I.5 – I.10")


def test_headings_above_a_change_stay_in_sight() -> None:
    folded = re.findall(r'<details class="fold">.*?</details>', written())
    assert [title for title in ("MỤC ĐÍCH", "NHIỆM VỤ<", "KINH PHÍ<") if title in "".join(folded)] == []


# Changes


def test_every_change_has_a_line_in_the_summary_and_a_place_in_the_columns() -> None:
    read = Read(written())
    count = len(sample().delta.changes)
    assert count >= 12
    for number in range(1, count + 1):
        assert {f"c{number}", f"s{number}"} <= set(read.ids), number
        assert f"#c{number}" in links(read)


def test_numbers_rise_down_the_page() -> None:
    pins = [int(number) for number in re.findall(r'class="pin [^"]*" id="c(\d+)"', written())]
    signatures = written().index('<div class="chunk foot">')
    before = [int(number) for number in re.findall(r'class="pin [^"]*" id="c(\d+)"', written()[:signatures])]
    assert before == sorted(before)
    assert sorted(pins) == [*range(1, len(sample().delta.changes) + 1)]


def test_a_reworded_line_shows_its_words_on_both_sides() -> None:
    assert re.search(r"cán bộ<ins [^>]*>, công chức</ins> và Nhân dân", written())
    assert re.search(r'ngày <del class="k-critical g-time">31/5/2026</del>', written())
    assert re.search(r'ngày <ins class="k-critical g-time">30/6/2026</ins>', written())


def test_who_and_when_and_how_much_are_said_in_badges_and_in_the_summary() -> None:
    for words in ("+30 ngày", "+2.000.000.000 đồng (+15 %)"):
        assert len(re.findall(f'<span class="by">{re.escape(words)}</span>', written())) == 2, words
    assert "<del>Sở Nông nghiệp và Môi trường</del>" in written()
    assert "Chủ trì: Sở Xây dựng · Thời hạn: Trước ngày 30/9/2026" in written()


def test_a_cell_of_a_table_shows_its_own_words() -> None:
    assert re.search(r'<td class="o">Sở <del [^>]*>Xây dựng</del>', written())
    assert re.search(r'<td class="n">Sở <ins [^>]*>Tài chính</ins>', written())


def test_what_moved_links_its_two_places() -> None:
    (number,) = {int(number) for number in re.findall(r'data-other="c(\d+)o"', written())}
    assert f'href="#c{number}">' in written()
    assert re.search(rf'<a class="tag go [^"]*" href="#c{number}">.*?chuyển đến IV\.2, gạch đầu dòng 2', written())
    assert re.search(rf'<a class="tag go [^"]*" href="#c{number}o">.*?chuyển từ IV\.1, gạch đầu dòng 2', written())
    assert f'id="c{number}o"' in written()


def test_what_came_as_a_whole_is_marked_line_by_line_and_faces_nothing() -> None:
    rows = re.findall(r'<div class="row ch only"><div class="o void"></div>.*?<div class="n [^"]*added[^"]*">.*?</div></div>', written())
    assert [word for word in ("Lắp đặt trạm", "Sở Xây dựng.", "30/9/2026") if not any(word in row for row in rows)] == []


def test_a_split_paragraph_says_from_where_and_into_what() -> None:
    assert "Tách → III.2 + III.3" in written()
    assert written().count("Tách ← III.2") == 2


def test_only_the_number_of_a_renumbered_line_is_marked() -> None:
    assert '<span class="mk re k-editorial g-order">3.</span> Diễn tập' in written()
    assert '<span class="mk re k-editorial g-order">4.</span> Diễn tập' in written()


def test_a_change_that_no_line_shows_still_has_its_place() -> None:
    plans = parse(OLD), parse(OLD)
    stray = Change("amount_changed", "critical", Place("no.such", value=None), Place("no.such", value=None), {})
    page = to_html.write(Revisions(*plans, Delta("a", "b", (stray,)), "vi")).decode()
    assert set(Read(page).ids) >= {"c1", "s1"}


# Texts of documents are data


HOSTILE = (
    "</script><script>window.hurt=1</script>",
    '" onmouseover="window.hurt=1',
    "<img src=x onerror=window.hurt=1>",
    "javascript:window.hurt=1",
    "</style><style>*{display:none}</style>",
    "&lt;b&gt; &amp; &#x3c;",
    "{0} %s ${x}",
    "\u202egnort",
    "a\x1b[31mb\x07",
)


def hostile_text(words: str) -> str:
    return edited(OLD).replace("Bảo vệ hạ tầng", words).replace("Sở Tài chính", words).replace("Báo Lam Giang", words).replace("Diễn tập", words)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_of_a_document_becomes_a_part_of_the_page(words: str) -> None:
    page = to_html.write(revisions(OLD, hostile_text(words), names=(words, words))).decode()
    plain = Read(to_html.write(revisions(OLD, hostile_text("Việc khác"))).decode())
    read = Read(page)
    assert (read.wrong, read.open) == ([], [])
    assert {(tag, name) for tag, name, _ in read.attributes} == {(tag, name) for tag, name, _ in plain.attributes}
    assert page.count("<script") == page.count("<style") == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", page)


lines = st.lists(
    st.sampled_from(
        ["I. MỤC ĐÍCH", "1. Một việc", "2. Hai việc", "a) Ý nhỏ", "- Gạch", "- Gạch", "Đoạn văn.", "II. NỘI DUNG", "3. <b>", "- Sở Y tế chủ trì."]
    ),
    max_size=14,
)


@settings(max_examples=40, deadline=None)
@given(old=lines, new=lines)
def test_whatever_changed_no_line_is_lost_and_no_line_stands_twice(old: list[str], new: list[str]) -> None:
    both = revisions("KẾ HOẠCH\nThử\n\n" + "\n\n".join(old), "KẾ HOẠCH\nThử\n\n" + "\n\n".join(new))
    read = Read(to_html.write(both).decode())
    assert (read.wrong, read.open) == ([], [])
    for side, plan in enumerate((both.old, both.new)):
        printed = "".join(part for lines in lay_out(plan) for line in lines for part in (line.marker, *line.parts))
        head = squeezed(f"{plan.metadata.type_name or ''}{plan.metadata.subject or ''}")
        assert squeezed(read.side("on"[side])).endswith(squeezed(printed))
        assert len(squeezed(read.side("on"[side]))) <= len(head) + len(squeezed(printed))
    for number in range(1, len(both.delta.changes) + 1):
        assert f"c{number}" in read.ids


# What is seen


def colours(css: str, theme: str) -> dict[str, str]:
    blocks = re.findall(r":root\{(.*?)\}", css, re.DOTALL)
    found = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", blocks[0]))
    return found if theme == "light" else found | dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", blocks[1]))


def light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "pair",
    "ink/paper ink/desk soft/paper soft/desk soft/hold ink/hold link/paper link/desk critical/paper critical/critical-bg on-critical/critical "
    "substantive/paper substantive/substantive-bg editorial/paper editorial/gutter add/add-bg add/paper add/desk cut/cut-bg cut/paper cut/desk "
    "go/go-bg go/paper ink/add-bg ink/cut-bg ink/go-bg ink/mark-bg".split(),
)
def test_every_text_can_be_read_on_its_ground(theme: str, pair: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5:1."""
    found = colours(files("kehoach.writers.changes.page").joinpath("page.css").read_text("utf-8"), theme)
    low, high = sorted(light(found[name]) for name in pair.split("/"))
    assert (high + 0.05) / (low + 0.05) >= 4.5


# In a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with browsing() as page:
        yield page


@pytest.fixture
def opened(browser: Page, tmp_path: Path) -> Page:
    """The sample in a window of 1280 by 900, freshly loaded."""
    file = tmp_path / "page.html"
    file.write_text(written(), encoding="utf-8")
    browser.ask("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1, mobile=False)
    browser.problems.clear()
    browser.open(file)
    return browser


def at(page: Page) -> str:
    return str(page.value("document.activeElement.id"))


def test_keys_lead_from_change_to_change(opened: Page) -> None:
    opened.press("j")
    assert at(opened) == "c1"
    opened.press("n")
    assert at(opened) == "c2"
    assert "2/" in opened.value("document.getElementById('status').textContent")
    opened.press("k")
    assert at(opened) == "c1"
    opened.press("c")
    assert opened.value("document.activeElement.classList.contains('k-critical')")
    top = opened.value("document.activeElement.getBoundingClientRect().top")
    assert 0 < top < 900
    opened.press("Escape")
    assert opened.value("document.activeElement.closest('.item') !== null")
    opened.press("Enter")
    opened.settle()
    assert opened.value("document.activeElement.matches('.pin.k-critical')")
    assert opened.problems == []


def test_the_two_places_of_what_moved_are_joined_by_a_curve(opened: Page) -> None:
    opened.value("document.querySelector('.pin[data-side=new]').focus()")
    opened.settle()
    assert opened.value("document.querySelectorAll('#links path').length") == 1
    here = at(opened)
    opened.press("Enter")
    assert at(opened) == f"{here}o"
    assert opened.problems == []


def test_runs_unfold_and_fold_and_help_opens_and_closes(opened: Page) -> None:
    unfolded = "document.querySelectorAll('.fold[open]').length"
    opened.press("u")
    assert opened.value(unfolded) == 1
    opened.press("u")
    assert opened.value(unfolded) == 0
    opened.press("?")
    assert opened.value("document.getElementById('help').open")
    opened.press("Escape")
    assert not opened.value("document.getElementById('help').open")
    assert opened.problems == []


def test_what_is_filtered_out_is_gone_from_the_list_and_stepped_over(opened: Page) -> None:
    for name in ("critical", "editorial"):
        opened.value(f"document.getElementById('f-{name}').click()")
    assert opened.value("getComputedStyle(document.querySelector('.item.k-critical')).display") == "none"
    assert opened.value("getComputedStyle(document.querySelector('.doc ins.k-critical')).textDecorationLine") == "none"
    for _ in range(4):
        opened.press("j")
        assert opened.value("document.activeElement.classList.contains('k-substantive')")


def test_single_letter_keys_can_be_turned_off(opened: Page) -> None:
    """WCAG 2.2, 2.1.4."""
    opened.value("document.getElementById('keys-on').click()")
    opened.press("j")
    assert opened.value("document.activeElement === document.body")


def test_a_link_into_the_page_selects_its_change(opened: Page) -> None:
    opened.value("location.hash = '#c5'")
    opened.settle()
    assert at(opened) == "c5"
    assert opened.value("document.querySelector('.here #c5') !== null")


def test_without_script_the_summary_the_links_and_both_columns_are_there(opened: Page, tmp_path: Path) -> None:
    opened.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        file = tmp_path / "still.html"
        file.write_text(written(), encoding="utf-8")
        opened.ask("Page.navigate", url=f"{file.as_uri()}#c5")
        while not opened.value("document.readyState === 'complete' && location.pathname.endsWith('still.html')"):
            pass
        assert opened.value("document.querySelector('.js')") is None
        assert opened.value("getComputedStyle(document.querySelector('#b-on')).display") == "none"
        assert 0 < opened.value("document.getElementById('c5').getBoundingClientRect().top") < 900
    finally:
        opened.ask("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [320, 700, 1024])
def test_a_narrow_window_does_not_scroll_sideways(opened: Page, width: int) -> None:
    opened.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    opened.settle()
    assert opened.value("document.documentElement.scrollWidth") <= width
    assert opened.value("document.querySelector('.doc ins').getBoundingClientRect().width") > 0


def test_it_prints_on_several_pages(opened: Page) -> None:
    pdf = base64.b64decode(opened.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) >= 3


@pytest.mark.parametrize("words", HOSTILE[:5])
def test_no_text_of_a_document_runs(browser: Page, tmp_path: Path, words: str) -> None:
    file = tmp_path / "hostile.html"
    file.write_bytes(to_html.write(revisions(OLD, hostile_text(words), names=(words, words))))
    browser.problems.clear()
    browser.open(file)
    browser.press("j")
    assert browser.value("window.hurt") is None
    assert browser.problems == []
