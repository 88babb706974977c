"""The tree: the numbering decides the nesting (contract.md, "Node"). Each example is a text and its tree, one node a line."""

from __future__ import annotations

from textwrap import dedent

import pytest

from kehoach.syntax.blocks import assemble, read_layout
from kehoach.syntax.lines import read_lines
from kehoach.syntax.tree import Node, build_tree


def tree(text: str) -> str:
    """The tree of a text, as indented lines "kind marker text"."""
    text = dedent(text).strip()
    lines = list(read_lines(text))
    return "\n".join(show(build_tree(assemble(text, lines, read_layout(lines)).blocks), 0))


def show(node: Node, depth: int) -> list[str]:
    printed = []
    for child in node.children:
        words = [
            child.kind,
            child.printed,
            child.text or ("x".join(map(str, (len(child.table.rows), len(child.table.columns)))) if child.table else ""),
        ]
        printed.append("  " * depth + " ".join(word for word in words if word))
        printed.extend(show(child, depth + 1))
    return printed


EXAMPLES = {
    "sections, items and points": (
        """
        I. MỤC ĐÍCH
        1. Che bóng.
        a) Ven đường;
        b) Ven suối;
        đ) Ven hồ.
        2. Giữ đất.
        II. YÊU CẦU
        1. Tiết kiệm.
        """,
        """
        section I. MỤC ĐÍCH
          item 1. Che bóng.
            point a) Ven đường;
            point b) Ven suối;
            point đ) Ven hồ.
          item 2. Giữ đất.
        section II. YÊU CẦU
          item 1. Tiết kiệm.
        """,
    ),
    "a skipped and a repeated number lose nothing": (
        """
        I. ĐẤT
        II. NƯỚC
        IV. RỪNG
        IV. SUỐI
        1. Đào.
        3. Đắp.
        3. Rào.
        I. LẠI ĐẤT
        """,
        """
        section I. ĐẤT
        section II. NƯỚC
        section IV. RỪNG
        section IV. SUỐI
          item 1. Đào.
          item 3. Đắp.
          item 3. Rào.
        section I. LẠI ĐẤT
        """,
    ),
    "I. after H. is a letter": (
        """
        G. ĐẤT
        H. NƯỚC
        I. RỪNG
        K. SUỐI
        """,
        """
        part G. ĐẤT
        part H. NƯỚC
        part I. RỪNG
        part K. SUỐI
        """,
    ),
    "I. under H. whose sections have begun is Roman": (
        """
        H. NƯỚC
        I. SUỐI
        II. HỒ
        """,
        """
        part H. NƯỚC
        part I. SUỐI
          section II. HỒ
        """,
    ),
    "C. after B. is a letter, not a hundred": (
        """
        A. ĐẤT
        I. Ruộng
        B. NƯỚC
        C. RỪNG
        D. SUỐI
        """,
        """
        part A. ĐẤT
          section I. Ruộng
        part B. NƯỚC
        part C. RỪNG
        part D. SUỐI
        """,
    ),
    "i) after h) is a letter": (
        """
        1. Việc
        g) Bảy;
        h) Tám;
        i) Chín;
        k) Mười.
        """,
        """
        item 1. Việc
          point g) Bảy;
          point h) Tám;
          point i) Chín;
          point k) Mười.
        """,
    ),
    "i) before ii) is Roman, and nests in a letter": (
        """
        1. Việc
        a) Một:
        i) Nhỏ;
        ii) Nhỏ hai;
        v) Nhỏ năm;
        b) Hai.
        """,
        """
        item 1. Việc
          point a) Một:
            point i) Nhỏ;
            point ii) Nhỏ hai;
            point v) Nhỏ năm;
          point b) Hai.
        """,
    ),
    "1.1 under 1., (1) under 1.1, 1.1.1 under 1.1": (
        """
        1. Việc
        1.1. Nhỏ
        (1) Một;
        (2) Hai.
        1.2. Khác
        1.2.1. Nhỏ hơn
        1.2.2. Nhỏ hơn nữa
        1.3. Cuối
        2. Khác
        """,
        """
        item 1. Việc
          subitem 1.1. Nhỏ
            point (1) Một;
            point (2) Hai.
          subitem 1.2. Khác
            subitem 1.2.1. Nhỏ hơn
            subitem 1.2.2. Nhỏ hơn nữa
          subitem 1.3. Cuối
        item 2. Khác
        """,
    ),
    "a.1) under a)": (
        """
        1. Việc
        a) Một
        a.1) Nhỏ
        a.2) Nhỏ hai
        b) Hai
        """,
        """
        item 1. Việc
          point a) Một
            point a.1) Nhỏ
            point a.2) Nhỏ hai
          point b) Hai
        """,
    ),
    "+ under -, and - again": (
        """
        1. Việc
        - Một
        + Nhỏ
        + Nhỏ hai
        - Hai
        """,
        """
        item 1. Việc
          bullet - Một
            subbullet + Nhỏ
            subbullet + Nhỏ hai
          bullet - Hai
        """,
    ),
    "a remark owns no list, a note that is a heading does": (
        """
        1. Việc
        * Ghi chú: xem biểu.
        - Một
        * Với các thôn
        - Hai
        - Ba
        """,
        """
        item 1. Việc
          note * Ghi chú: xem biểu.
          bullet - Một
          note * Với các thôn
            bullet - Hai
            bullet - Ba
        """,
    ),
    "bullets after a run of points return to the level of the bullets before it": (
        """
        1. Việc
        - Một.
        a) Nhỏ.
        b) Nhỏ hai.
        - Hai.
        2. Khác
        """,
        """
        item 1. Việc
          bullet - Một.
          point a) Nhỏ.
          point b) Nhỏ hai.
          bullet - Hai.
        item 2. Khác
        """,
    ),
    "bullets under the points when none stood before": (
        """
        1. Việc
        a) Nhỏ.
        - Một.
        b) Nhỏ hai.
        - Hai.
        """,
        """
        item 1. Việc
          point a) Nhỏ.
            bullet - Một.
          point b) Nhỏ hai.
            bullet - Hai.
        """,
    ),
    "a paragraph that ends in a colon owns the bullets after it": (
        """
        1. Việc
        Các thôn làm những việc sau:
        - Đào hố.
        - Trồng cây.
        Mỗi thôn một tổ.
        2. Khác
        """,
        """
        item 1. Việc
          paragraph Các thôn làm những việc sau:
            bullet - Đào hố.
            bullet - Trồng cây.
          paragraph Mỗi thôn một tổ.
        item 2. Khác
        """,
    ),
    "a bullet that ends in a colon owns the bullets of another sign": (
        """
        1. Việc
        - Các thôn:
        • Thôn Đông.
        • Thôn Tây.
        - Các bản.
        """,
        """
        item 1. Việc
          bullet - Các thôn:
            bullet • Thôn Đông.
            bullet • Thôn Tây.
          bullet - Các bản.
        """,
    ),
    "the closing paragraph is a child of the section": (
        """
        I. ĐẤT
        1. Đào.
        II. THỰC HIỆN
        1. Phòng Nội vụ làm đầu mối.
        2. Các thôn đào hố.
        Trên đây là kế hoạch trồng cây./.
        """,
        """
        section I. ĐẤT
          item 1. Đào.
        section II. THỰC HIỆN
          item 1. Phòng Nội vụ làm đầu mối.
          item 2. Các thôn đào hố.
          paragraph Trên đây là kế hoạch trồng cây./.
        """,
    ),
    "once one paragraph closes the plan, so do those after it": (
        """
        II. THỰC HIỆN
        1. Các thôn đào hố.
        Trong quá trình làm, báo về xã.
        Mọi thôn cùng làm.
        """,
        """
        section II. THỰC HIỆN
          item 1. Các thôn đào hố.
          paragraph Trong quá trình làm, báo về xã.
          paragraph Mọi thôn cùng làm.
        """,
    ),
    "a paragraph that does not speak of the plan stays with the item": (
        """
        II. THỰC HIỆN
        1. Các thôn đào hố.
        Hố sâu nửa mét.
        """,
        """
        section II. THỰC HIỆN
          item 1. Các thôn đào hố.
            paragraph Hố sâu nửa mét.
        """,
    ),
    "a closing phrase in the middle closes nothing": (
        """
        I. ĐẤT
        1. Đào.
        Trong quá trình đào, giữ gìn cây.
        2. Đắp.
        """,
        """
        section I. ĐẤT
          item 1. Đào.
            paragraph Trong quá trình đào, giữ gìn cây.
          item 2. Đắp.
        """,
    ),
    "A. over Roman is a part": (
        """
        A. HIỆN TRẠNG
        I. ĐẤT
        1. Ruộng
        II. NƯỚC
        B. NHIỆM VỤ
        I. TRỒNG
        """,
        """
        part A. HIỆN TRẠNG
          section I. ĐẤT
            item 1. Ruộng
          section II. NƯỚC
        part B. NHIỆM VỤ
          section I. TRỒNG
        """,
    ),
    "A. under Roman is a section": (
        """
        I. ĐẤT
        A. Ruộng
        1. Lúa
        B. Nương
        II. NƯỚC
        A. Suối
        """,
        """
        section I. ĐẤT
          section A. Ruộng
            item 1. Lúa
          section B. Nương
        section II. NƯỚC
          section A. Suối
        """,
    ),
    "Phần has its title on the next line": (
        """
        Phần I
        HIỆN TRẠNG
        I. ĐẤT
        PHẦN THỨ HAI
        NHIỆM VỤ
        I. TRỒNG
        1. Keo
        """,
        """
        part Phần I HIỆN TRẠNG
          section I. ĐẤT
        part PHẦN THỨ HAI NHIỆM VỤ
          section I. TRỒNG
            item 1. Keo
        """,
    ),
    "Chương, Mục, Tiểu mục, Điều, khoản, điểm": (
        """
        Chương I
        QUY ĐỊNH CHUNG
        Mục 1
        PHẠM VI
        Tiểu mục 1
        ĐẤT
        Điều 1. Phạm vi
        1. Xã Nậm Khăm.
        a) Bản Pheo;
        Điều 2. Đối tượng
        Mục 2
        THỜI GIAN
        Chương II
        TỔ CHỨC
        Điều 3. Họp
        """,
        """
        chapter Chương I QUY ĐỊNH CHUNG
          section Mục 1 PHẠM VI
            section Tiểu mục 1 ĐẤT
              article Điều 1. Phạm vi
                item 1. Xã Nậm Khăm.
                  point a) Bản Pheo;
              article Điều 2. Đối tượng
          section Mục 2 THỜI GIAN
        chapter Chương II TỔ CHỨC
          article Điều 3. Họp
        """,
    ),
    "the Party's form": (
        """
        I- MỤC ĐÍCH
        1- Nâng cao nhận thức.
        - Học tập.
        2- Gương mẫu.
        II- YÊU CẦU
        """,
        """
        section I- MỤC ĐÍCH
          item 1- Nâng cao nhận thức.
            bullet - Học tập.
          item 2- Gương mẫu.
        section II- YÊU CẦU
        """,
    ),
    "a table belongs to the item before it": (
        """
        1. Kinh phí
        | STT | Việc |
        |---|---|
        | 1 | Đào hố |
        2. Khác
        """,
        """
        item 1. Kinh phí
          table 1x2
        item 2. Khác
        """,
    ),
    "heading marks decide nothing": (
        """
        ### I. ĐẤT
        # 1. Ruộng
        ## II. NƯỚC
        """,
        """
        section I. ĐẤT
          item 1. Ruộng
        section II. NƯỚC
        """,
    ),
    "1) without 1. is an item": (
        """
        I. ĐẤT
        1) Ruộng
        2) Nương
        """,
        """
        section I. ĐẤT
          item 1) Ruộng
          item 2) Nương
        """,
    ),
    "2) goes on after 1.": (
        """
        I. ĐẤT
        1. Ruộng
        2) Nương
        3. Vườn
        """,
        """
        section I. ĐẤT
          item 1. Ruộng
          item 2) Nương
          item 3. Vườn
        """,
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_tree(name: str) -> None:
    text, expected = EXAMPLES[name]
    assert tree(text) == dedent(expected).strip()


def test_1_with_a_bracket_under_1_with_a_full_stop_is_a_point() -> None:
    assert tree("1. Việc\n1) Một\n2) Hai\n2. Khác") == "item 1. Việc\n  point 1) Một\n  point 2) Hai\nitem 2. Khác"


@pytest.mark.parametrize("sign", ["- ", "+ ", "* ", "a) ", "1. ", "I. ", "1.1. ", "(1) ", "A. ", "Điều 1. ", "Phần I. "])
def test_three_thousand_of_one_marker_are_no_deep_tree(sign: str) -> None:
    """No document makes the tree recurse deeply."""
    printed = tree("\n".join([f"{sign}Đào hố."] * 3000)).split("\n")
    assert len(printed) == 3000
    assert max(len(line) - len(line.lstrip()) for line in printed) <= 40


@pytest.mark.parametrize("text", ["+ a:\n" + "- b:\n" * 3000, "- a:\n" + "• c:\n" * 400, "- a:\n+ b:\n* c:\n• d:\n" * 500])
def test_bullets_that_open_on_a_colon_are_no_deep_tree(text: str) -> None:
    assert max(len(line) - len(line.lstrip()) for line in tree(text).split("\n")) <= 40
