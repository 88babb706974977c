"""The annexes of a plan and where its text speaks of them.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I, III.1; contract.md, "appendices".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.rules.foot_parts import main_nodes
from kehoach.text.lazy_pattern import LazyPattern
from kehoach.text.numerals import roman_value

if TYPE_CHECKING:
    from kehoach.records.models import Appendix, Span
    from kehoach.rules.examined import Examined

Range = tuple[int, int]
_NUMBER = r"(?:\d{1,2}|[IVX]{1,5})"
_THING = r"(?:[Pp]hụ lục|[Bb]iểu|[Bb]ảng|[Dd]anh sách|[Dd]anh mục|[Dd]ự toán|[Ll]ịch)"
_BRACKET = LazyPattern(r"\(([^()]{6,200})\)")
_WITH_IT = LazyPattern(
    rf"(?:^|\W){_THING}(?!\w).{{0,120}}?(?:kèm theo|đính kèm|gửi kèm)(?: (?:theo )?(?:Kế hoạch|Chương trình|Phương án|văn bản) này)?[ .;]*$"
)
_WITH_THIS = LazyPattern(
    rf"[Pp]hụ lục(?: (?:số )?{_NUMBER}\b)?(?:, (?:[Pp]hụ lục )?{_NUMBER}\b){{0,9}}[^.;()]{{0,40}}? kèm theo (?:Kế hoạch|Chương trình|Phương án) này"
)
_SENT_IN = LazyPattern(r"(?i)gửi|nộp|hồ sơ|báo cáo|tờ trình")  # what others have to attach to theirs
_OTHERS = LazyPattern(r"\d[/-][\w/-]{0,12}[A-ZĐ]{2}|Thông tư|Nghị định|Nghị quyết|Công văn|Quyết định|Luật|Hướng dẫn")
_NAMED = LazyPattern(rf"[Pp]hụ lục (?:số )?({_NUMBER})\b")
_MARKER_NUMBER = LazyPattern(rf"(?i)PHỤ LỤC (?:SỐ )?:?\s?({_NUMBER})\b")


class Mention(NamedTuple):
    """Where the text says that something is attached: the words, the node, the source span of the node."""

    words: str
    node: str | None
    span: Span | None


def mentions(examined: Examined) -> list[Mention]:
    """Where the document says that an annex of its own is attached; annexes of other documents are not meant."""
    found: list[Mention] = []
    for node in main_nodes(examined):
        text = node.text
        if "kèm" not in text:
            continue
        words = [m[1] for m in _BRACKET.finditer(text) if _WITH_IT.search(m[1]) and not _SENT_IN.search(text, max(0, m.start() - 60), m.start())]
        words += [match.group() for match in _WITH_THIS.finditer(text) if not any(match.group() in word for word in words)]
        found.extend(Mention(word, node.id, node.span) for word in words if not _OTHERS.search(word))
    return found


def numbers_named(words: str) -> set[int]:
    """The numbers of the annexes that some words name.

    >>> sorted(numbers_named("Chi tiết tại Phụ lục I, Phụ lục 2 kèm theo"))
    [1, 2]
    """
    return {value for match in _NAMED.finditer(words) if (value := number_value(match[1])) is not None}


def number_value(printed: str) -> int | None:
    return int(printed) if printed.isdecimal() else roman_value(printed)


def marker_number(appendix: Appendix) -> str | None:
    """The number that an annex's marker prints: "II", "02"; None without one."""
    match = _MARKER_NUMBER.match(appendix.marker or "")
    return match[1] if match else None


def is_annex(appendix: Appendix) -> bool:
    """Whether it is a Phụ lục: no form, no table of figures, no document issued with this one."""
    return appendix.type_name is None and (appendix.marker or "").lower().startswith("phụ lục")


def locate(examined: Examined, span: Span | None, words: str) -> Range | None:
    """Where words are printed in a node; the node where they are broken over lines or marked."""
    if span is None:
        return None
    at = examined.text.find(words, span.start, span.end)
    return (at, at + len(words)) if at >= 0 else (span.start, span.end)
