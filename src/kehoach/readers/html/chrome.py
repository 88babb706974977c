"""Which blocks of a page are the document, and which are the page around it: menus, breadcrumbs, related news, footers.

The document is found by its content, never by the name of a site: the place that holds nearly all the signs of a plan
(:mod:`kehoach.readers.html.signs`). What stands outside it is page chrome; inside it only what says so itself, by its
element, its class, its links or its words. A page without signs keeps everything but its navigation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.readers.html.blocks import Block, Paragraph, Places, Table
from kehoach.readers.html.signs import ANNEX, HEAD, RECIPIENTS, SIGNATURE, TYPE_LINE, composed, weigh
from kehoach.readers.html.tree import Element

_TAGS = frozenset("nav aside footer select button textarea".split())
_ROLES = frozenset("navigation banner contentinfo complementary search menu menubar toolbar dialog alert".split())
_PAGE_PARTS = frozenset(("header", "footer"))  # the title that LibreOffice gives to what its pages repeat
_NAMES = re.compile(
    r"(?<![a-z])(?:nav(?:bar|igation)?|menu\w*|bread-?crumbs?|side-?bar\w*|foot(?:er)?|top-?bar|tool-?bar|share\w*|social\w*|related\w*|comments?|cookies?|"
    r"widget\w*|copyright|pagination|pager|search\w*|login|adverts?|ads?|banner\w*|lien-?quan|tin-?khac|binh-?luan|chia-?se|other-?news|marquee|popup|modal)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\W*(?:trang chủ|in trang|in bài|bản in|gửi (?:email|bài|bình luận)|chia sẻ(?: bài| lên|:|$)|"
    r"(?:các )?(?:tin|bài|văn bản|thông tin) (?:viết |tức |bài )?(?:có )?(?:liên quan|khác|mới|cùng)|bình luận|ý kiến bạn đọc|lượt (?:xem|truy cập)|"
    r"số lượt|"
    r"đánh giá bài|cỡ chữ|tải (?:về|xuống)|đăng (?:nhập|ký nhận)|quay lại|trở (?:về|lại) |về trang|lên đầu trang|bản quyền|©|copyright|từ khóa|"
    r"tags?\b|"
    r"facebook|twitter|zalo|tìm kiếm|thống kê truy cập|đang (?:online|truy cập)|xem thêm|đọc bài|nghe (?:bài|đọc)|ngày đăng|"
    r"cập nhật(?: lúc| ngày)?\s*:|"
    r"(?:tệp|tập|tập tin|file) đính kèm|email\s*:|điện thoại\s*:|liên kết (?:web|trang)|chuyên mục)",
    re.IGNORECASE,
)
_MOST_LINKED = 0.6  # of the signs of a block
_ENOUGH = 14  # weight of the signs that make a page a plan
_SMALL_SIGNS = 20  # weight at which sections and bases count no more: a long plan must not outweigh its own head
_CORE = 0.85
_KINDS = (HEAD, TYPE_LINE, RECIPIENTS, SIGNATURE)


def mark_chrome(blocks: Sequence[Block], places: Places) -> list[bool]:
    """For each block, whether it is page chrome."""
    weights = _weights(blocks)
    named = _named_places(blocks, places, weights)
    weights = [0 if named[block.place] else weight for block, weight in zip(blocks, weights, strict=True)]
    if sum(weights) < _ENOUGH:
        return [named[block.place] for block in blocks]
    first, last = _core(blocks, places, weights)
    marks = [not first <= block.place <= last for block in blocks]
    _trim(blocks, marks, weights, named)
    _keep_annexes(blocks, marks, weights, named)
    return marks


def _weights(blocks: Sequence[Block]) -> list[int]:
    small = _SMALL_SIGNS
    weights = []
    for block in blocks:
        weight = 0
        if isinstance(block, Paragraph) and not _linked(block):
            for sign in map(weigh, block.lines[:200]):
                weight += sign if sign > 2 else min(sign, small)
                small -= 0 if sign > 2 else min(sign, small)
        weights.append(weight)
    return weights


def _linked(block: Block) -> bool:
    return block.linked > 0 and block.linked > _MOST_LINKED * len(block.text)


def _named_places(blocks: Sequence[Block], places: Places, weights: Sequence[int]) -> list[bool]:
    """For each place, whether it or one around it calls itself part of the page, and holds no sign of a plan that speaks against that."""
    totals, _ = _sums(blocks, places, weights)
    named: list[bool] = []
    for element, parent, total in zip(places.elements, places.parents, totals, strict=True):
        named.append((total < 4 and _says(element)) or (parent >= 0 and named[parent]))
    return named


def _says(element: Element) -> bool:
    attrs = element.attrs
    if element.tag in _TAGS or attrs.get("role", "") in _ROLES or (element.tag == "div" and attrs.get("title", "") in _PAGE_PARTS):
        return True
    if element.tag in ("html", "body", "form", "#page"):
        return False
    return bool(_NAMES.search(attrs.get("class", "")) or _NAMES.search(attrs.get("id", "")))


def _sums(blocks: Sequence[Block], places: Places, weights: Sequence[int]) -> tuple[list[int], list[int]]:
    """For each place, the weight of what stands in it, and the last place within it."""
    count = len(places.parents)
    totals, ends = [0] * count, list(range(count))
    for block, weight in zip(blocks, weights, strict=True):
        totals[block.place] += weight
    for place in range(count - 1, 0, -1):
        parent = places.parents[place]
        totals[parent] += totals[place]
        ends[parent] = max(ends[parent], ends[place])
    return totals, ends


def _core(blocks: Sequence[Block], places: Places, weights: Sequence[int]) -> tuple[int, int]:
    """The deepest place that holds nearly all the weight and a sign of each kind that is printed, as the range of the places within it."""
    totals, ends = _sums(blocks, places, weights)
    core, needed = 0, totals[0] * _CORE
    for place in range(1, len(ends)):  # in document order: a deeper one comes after those around it
        if totals[place] >= needed and place <= ends[core]:
            core = place
    for kind in _KINDS:
        signed = [block.place for block, weight in zip(blocks, weights, strict=True) if weight > 2 and _shows(block, kind)]
        if signed and not any(core <= place <= ends[core] for place in signed):
            while core > 0 and not core <= signed[0] <= ends[core]:
                core = places.parents[core]
    return core, ends[core]


def _shows(block: Block, kind: re.Pattern[str]) -> bool:
    return isinstance(block, Paragraph) and any(kind.match(composed(line)) for line in block.lines[:200])


def _trim(blocks: Sequence[Block], marks: list[bool], weights: Sequence[int], named: Sequence[bool]) -> None:
    """Mark what stands inside the core and says that it is none of it: anywhere if it says so twice, before the document and after it if once."""
    signed = [number for number, weight in enumerate(weights) if weight and not marks[number]]
    begin, end = (signed[0], signed[-1]) if signed else (0, len(blocks))
    for number, block in enumerate(blocks):
        if marks[number] or weights[number]:
            continue
        says = (named[block.place], _linked(block), _speaks(block))
        marks[number] = sum(says) > 1 if begin < number < end else any(says)


def _speaks(block: Block) -> bool:
    """Whether a block says in its own words that it is part of the page."""
    return isinstance(block, Paragraph) and len(block.text) < 160 and _WORDS.match(composed(block.text)) is not None


def _keep_annexes(blocks: Sequence[Block], marks: list[bool], weights: Sequence[int], named: Sequence[bool]) -> None:
    """Take back what follows the core and may be the document's: annexes, and tables that stand next to it."""
    last = max((number for number, mark in enumerate(marks) if not mark), default=len(blocks))
    near, annexed = True, False
    for number in range(last + 1, len(blocks)):
        block = blocks[number]
        if named[block.place] or _linked(block) or _speaks(block):
            near = annexed = False
            continue
        annexed = annexed or (weights[number] > 0 and _shows(block, ANNEX))
        marks[number] = not (annexed or (near and isinstance(block, Table) and max(map(len, block.rows)) > 2))
