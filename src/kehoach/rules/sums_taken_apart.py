"""Sums that a text takes apart: "9 tỷ đồng, trong đó: …", with their parts in the rest of the sentence or one in each child.

Given only where the parts are plain: what is rough, nested, counted twice or for a piece each is passed over.
Source: contract.md, "amounts"; domain.md, section 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach.rules.printed_sums import said_roughly

if TYPE_CHECKING:
    from kehoach.records.models import Amount, Node

_OPENS = re.compile(
    r"(?:/năm|/đợt)?(?: \([^()]{0,80}\))?\s?[,;.:(]?\s?(?:(?P<some>[Tt]rong đó)|(?:và )?(?P<all>(?:bao )?gồm))(?: có)?(?P<colon>\s?:)?"
)
_OPEN_END = ("còn lại", "khác", "...", "…", "v.v")
_MOST, _REACH = 40, 1500


class Parts(NamedTuple):
    """The parts of a sum, and whether they are said to be all of it."""

    amounts: Sequence[Amount]
    whole: bool


def sums_taken_apart(node: Node, amounts: Sequence[Amount], by_node: Mapping[str, Sequence[Amount]]) -> Iterator[tuple[Amount, Parts]]:
    """Each sum of a node that is taken apart, with its parts: in the sentence after it, or one in each child."""
    at = 0
    for place, total in enumerate(amounts[:_MOST]):
        at = node.text.find(total.text, at)
        if at < 0:
            return
        start, at = at, at + len(total.text)
        opened = _OPENS.match(node.text, at)
        if opened is None or said_roughly(node.text[max(start - 12, 0) : start]):
            continue
        following = node.text[opened.end() : opened.end() + _REACH]
        if following.strip(" :(.*_"):
            parts = _inline(following, amounts[place + 1 :], bracketed=opened[0].count("(") > opened[0].count(")"), whole=opened["all"] is not None)
        else:
            parts = _children(node, by_node, whole=opened["all"] is not None or "ổng" in node.text[:start])
        if parts and len(parts.amounts) > 1 and all(part.unit == total.unit and part.per == total.per for part in parts.amounts):
            sums, value = [], 0.0
            for part in parts.amounts:
                value += part.value or 0
                sums.append(value)
            if total.value not in sums[:-1]:  # else the sum is taken apart twice: by source, then by year
                yield total, parts


def _inline(text: str, amounts: Sequence[Amount], *, bracketed: bool, whole: bool) -> Parts | None:
    """The parts in the rest of a sentence, those in brackets left out; None where it holds more than a plain list."""
    end = text.find(". ")
    if end < 0 and len(text) == _REACH:
        return None
    text = text[: end if end >= 0 else len(text)].rstrip(".")
    depth, closing = 0, len(text)
    masked = []
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            closing = place
            break
        masked.append(sign if depth == 0 and sign != ")" else " ")
    if bracketed and closing == len(text):
        return None
    plain, text = "".join(masked), text[:closing]
    if said_roughly(plain) or any(sign in plain for sign in ("=", " x ", "×", "trong đó", "gồm", "/")) or ("năm" in plain and "nguồn" in plain):
        return None
    found, at = [], 0
    for amount in amounts:
        at = text.find(amount.text, at)
        if at < 0:
            break
        if plain[at : at + 1].strip():
            found.append(amount)
        at += len(amount.text)
    return Parts(found, whole and not any(sign in plain for sign in _OPEN_END))


def _children(node: Node, by_node: Mapping[str, Sequence[Amount]], *, whole: bool) -> Parts | None:
    """The one sum of each child; None where a child holds none or several."""
    found = []
    for child in node.children:
        own = by_node.get(child.id)
        part = _part(child.text, own) if own else None
        if part is None:
            return None
        found.append(part)
    return Parts(found, whole)


def _part(text: str, own: Sequence[Amount]) -> Amount | None:
    """The sum that a part comes to: the result of its product, else its only sum outside brackets that is for nothing each."""
    results = [amount for amount in own if amount.product is not None]
    if said_roughly(text[: text.find(own[0].text)][-15:]):
        return None
    if results:
        return results[0] if len(results) == 1 and own[-1] is results[0] else None
    bracket = text.find("(")
    outside, at = [], 0
    for amount in own:
        at = text.find(amount.text, at)
        if at < 0:
            return None
        if bracket < 0 or at < bracket:
            outside.append(amount)
        at += len(amount.text)
    return outside[0] if len(outside) == 1 else None
