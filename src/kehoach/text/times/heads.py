"""The words before a date that say how it is meant: "trước", "chậm nhất", "từ", "giai đoạn".

A table, no regular expression: it costs nothing until a text asks. Source: domain.md §8. All text here is in lower case.
"""

from __future__ import annotations

_WORDS = {
    "now": "kể từ nay|từ nay|từ khi ban hành",
    "from": "bắt đầu từ|tính từ|kể từ|từ",
    "before": "trước thời điểm|trước",
    "by": "chậm nhất|muộn nhất|không muộn hơn|không chậm hơn|không trễ hơn|không muộn quá|không chậm quá|không trễ quá|không quá|"
    "thời hạn cuối cùng|thời hạn cuối|thời hạn chót|thời hạn|hạn cuối cùng|hạn cuối|hạn chót|hạn",
    "until": "cho đến|cho tới|đến|tới|hết",
    "done": "hoàn thành xong|hoàn thành|hoàn tất xong|hoàn tất|kết thúc xong|kết thúc|xong",
    "at": "trong khoảng thời gian|trong thời gian|trong|vào lúc|vào|tại",
    "regular": "định kỳ|định kì|thường kỳ|thường kì",
    "phase": "giai đoạn|thời kỳ|thời kì|nhiệm kỳ|nhiệm kì|niên khóa|niên khoá",
    "loose": "dự kiến|khoảng|là|ngay|bắt đầu|lúc",
}
_BY_OPENING: dict[str, list[tuple[str, str]]] = {}
for _name, _line in _WORDS.items():
    for _word in _line.split("|"):
        _BY_OPENING.setdefault(_word[:2], []).append((_word, _name))
_MOST = 5
_NUMERAL = frozenset("ivx")


def read_heads(text: str, at: int) -> tuple[set[str], int]:
    """The names of the words at an offset of a text in lower case, at most five of them, and where what they lead to begins.

    >>> sorted(read_heads("chậm nhất trước ngày 31/01", 0)[0]), read_heads("họp ngày 05/9", 0)
    (['before', 'by'], (set(), 0))
    """
    heads: set[str] = set()
    for _ in range(_MOST):
        if not (found := read_head(text, at)):
            break
        heads.add(found[0])
        at = found[1]
    return heads, at


def read_head(text: str, at: int) -> tuple[str, int] | None:
    """The first such word at an offset: its name, and the end of it with the blanks, the colon or the bracket after it."""
    for word, name in _BY_OPENING.get(text[at : at + 2], ()):
        if not text.startswith(word, at):
            continue
        end = at + len(word)
        if name == "phase":
            end = _past_numeral(text, end)
        following = text[end : end + 1]
        if following.isalnum() or following == "_" or (name == "done" and text[end : end + 8].lstrip()[:1] == ":"):
            continue
        for _ in range(3):
            if text[end : end + 1] not in (" ", ":", "("):
                break
            end += 1
        return name, end
    return None


def _past_numeral(text: str, end: int) -> int:
    """Past the number of a period: "giai đoạn 1: từ năm 2026", "giai đoạn II (2026-2030)"."""
    number = text[end + 1 : end + 7].partition(" ")[0].rstrip(":(,")
    after = end + 1 + len(number)
    numeral = (len(number) == 1 and number.isdigit()) or (number and _NUMERAL.issuperset(number))
    return after if numeral and text[end] == " " and text[after : after + 1] in (" ", ":", "(", ",") else end
