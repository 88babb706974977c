"""KH207: the titles of a plan's sections are partly in capitals, partly not."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.numbering import ROMAN, main_lists
from kehoach.rules.types import Found, Rule, Said, nd30

_LONGEST = 120  # what is longer is no title


def check(examined: Examined) -> Iterator[Found]:
    for found in main_lists(examined):
        if found.form != ROMAN or len(found.entries) < 3:
            continue
        told = [(entry.node, _is_capital(entry.node.text)) for entry in found.entries]
        if any(capital is None for _, capital in told):
            continue  # a title and its text in one paragraph: what is a title cannot be told
        capitals = sum(bool(capital) for _, capital in told)
        prevailing = capitals * 2 >= len(told)
        usual = next((node.text for node, capital in told if capital is prevailing), "")
        for node, capital in told:
            if capital is not prevailing and capitals:
                yield Found(examined.range(node.span), {"title": node.text, "usual": usual}, node.id)


def _is_capital(title: str) -> bool | None:
    """Whether a title is in capitals; None where it is of both kinds, or no title.

    >>> _is_capital("MỤC ĐÍCH, YÊU CẦU"), _is_capital("Kinh phí của UBND xã"), _is_capital("KINH PHÍ: Do ngân sách xã bảo đảm")
    (True, False, None)
    """
    words = [word for word in title.split() if word[:1].isalpha()]
    if len(words) < 2 or len(title) > _LONGEST:
        return None
    if title.isupper():
        return True
    return False if words[0][1:].islower() and words[1].islower() else None


RULE = Rule(
    code="KH207",
    name="section-title-case",
    severity="info",
    blame="drafting",
    fix="none",
    source=nd30("Phụ lục I, Mục V, mẫu 6.b"),
    title=Said("Tiêu đề mục chỗ in hoa, chỗ in thường", "Section titles partly in capitals, partly not"),
    message=Said(
        "Tiêu đề “{title}” viết hoa, viết thường khác các tiêu đề cùng cấp: “{usual}”.",
        "The title “{title}” has other capitals than its neighbours: “{usual}”.",
    ),
    why=Said(
        "Tiêu đề các mục cùng cấp trình bày như nhau; mẫu của Nghị định in hoa tiêu đề mục đánh số La Mã.",
        "Titles of one level look alike; in the decree's sample those with Roman numbers are in capitals.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nPhủ xanh đất trống.\n\nII. NỘI DUNG\nTrồng 500 cây.\n\nIII. Tổ chức thực hiện\n\nGiao các thôn.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nPhủ xanh đất trống.\n\nII. NỘI DUNG\nTrồng 500 cây.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nGiao các thôn.\n",
    check=check,
)
