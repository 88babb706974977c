"""Tasks of one paragraph that names its bodies after the work: by labels, or in brackets at its end.

"Tập huấn cho cán bộ thôn (chủ trì: Trạm Y tế; thời gian: quý I/2026)", "… (Trạm Y tế chủ trì, hoàn thành trước 30/6/2026)".
Source: contract.md, "Task", ``fields``.
"""

from __future__ import annotations

import re

from kehoach.extract.organs.lists import read_organs
from kehoach.extract.tasks.company import read_coordinating
from kehoach.extract.tasks.fields import all_assigned, place_fields, task_of_fields
from kehoach.extract.tasks.types import COORDINATING, FIELDS, LEAD, ORGAN_ROLES, Assigned, RawTask, assign, whole
from kehoach.syntax.tree import Node
from kehoach.text.times.expressions import Frame, find_time

_BRACKET_ENDS = (")", ").", ");")
_SHORTEST, _LONGEST = 5, 300  # characters in the brackets
_BY = re.compile(r",? ?(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|chịu trách nhiệm|phối hợp|làm đầu mối)\b(?! với)[^,;]{0,40}")


def read_inline(node: Node, frame: Frame) -> RawTask | None:
    """The task of a paragraph that holds its own fields or names its body in brackets; None for any other paragraph."""
    text = node.text
    if ":" in text:
        placed = place_fields(text)
        if any(field.role in ORGAN_ROLES for field in placed):
            assignments = all_assigned([(node, field) for field in placed])
            title = text[: placed[0].begin].rstrip(" (.;:-–")
            if assignments and title:
                return task_of_fields(node.identity, title, assignments, placed, node, frame)
    return _read_brackets(node, frame) if text.endswith(_BRACKET_ENDS) else None


def _read_brackets(node: Node, frame: Frame) -> RawTask | None:
    text = node.text
    bracket = text.rfind("(")
    end = text.rfind(")")
    if bracket <= 0 or not _SHORTEST <= end - bracket - 1 <= _LONGEST or text.find(")", bracket) != end:
        return None
    assignments = _in_brackets(node, bracket + 1, end)
    if not assignments or assignments[0].role != LEAD:
        return None
    coordinating = read_coordinating(text[:end], bracket)
    if coordinating:
        assignments.append(assign(COORDINATING, node, coordinating))
    found = find_time(text[bracket:], frame)
    return RawTask(FIELDS, node.identity, text[:bracket].rstrip(), assignments, found.time if found is not None else None, whole(node))


def _in_brackets(node: Node, start: int, end: int) -> list[Assigned]:
    """The bodies in brackets, each with the verb after it that says what it does: "Sở Y tế chủ trì, Công an xã phối hợp"."""
    text = node.text
    assignments: list[Assigned] = []
    at = start
    while at < end:
        reading = read_organs(text, at, end=end)
        verb = _BY.match(text, reading.end, end) if reading.organs else None
        if verb is None:
            break
        role = COORDINATING if "phối hợp" in verb.group() else LEAD
        assignments.append(assign(role, node, reading.organs))
        at = verb.end()
        if role == LEAD and verb.group().endswith("chủ trì") and text.startswith(", phối hợp với ", at):
            break
        while at < end and text[at] in " ,;":
            at += 1
    return assignments
