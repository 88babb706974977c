"""Labelled fields: which paragraphs are fields, what each assigns, and which fields side by side make one task.

Source: contract.md, "Task", ``fields``; domain.md, section 7.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kehoach.extract.labels import Field, inline_labels, role_of
from kehoach.extract.organs.lists import read_organs, read_value
from kehoach.extract.tasks.company import read_coordinating
from kehoach.extract.tasks.types import COORDINATING, FIELDS, LEAD, ORGAN_ROLES, Assigned, RawTask, Words, assign, moved, whole
from kehoach.syntax.tree import Node
from kehoach.text.times.expressions import Frame, read_time

# Labels that are headings and verbs as well: what follows must open with a body.
_WEAK_LABELS = frozenset((
    "tổ chức thực hiện", "trách nhiệm", "trách nhiệm thực hiện", "phân công", "phân công thực hiện", "chỉ đạo", "phối hợp", "chủ trì",
    "phối hợp thực hiện", "tham mưu", "theo dõi", "kiểm tra", "giám sát", "đôn đốc", "giao",
))  # fmt: skip
_BEFORE_LABEL = " (-–"


class Placed(NamedTuple):
    """A labelled field in the text of its node: where the label begins, and where the value does."""

    label: str
    role: str
    value: str
    begin: int
    start: int


Fields = Mapping[Node, Sequence[Placed]]
_LONGEST_LABEL = 60
_LONGEST_VALUE = 250
# What a heading over such labels consists of: "Cơ quan chủ trì, phối hợp", "Phân công trách nhiệm"; not "Tổ chức tập huấn".
_WRAPS = frozenset("cơ quan đơn vị phân công trách nhiệm tổ chức chủ trì phối hợp thực hiện và".split())
Member = tuple[Node, Placed]


class Group(NamedTuple):
    """The fields of one task: the child with which they begin, the paragraph that names the work, and every field with its node."""

    first: Node
    work: Node | None
    members: list[Member]


def place_fields(text: str, start: int = 0) -> list[Placed]:
    """The labelled fields in a paragraph from ``start`` on, each value up to the next label.

    >>> [(field.role, field.value) for field in place_fields("Chủ trì: Sở Y tế. Thời gian: quý I/2026.")]
    [('lead', 'Sở Y tế.'), ('time', 'quý I/2026.')]
    """
    labels = inline_labels(text, start)
    ends = [label[0] for label in labels[1:]] + [len(text)]
    placed = []
    for (begin, colon, role), end in zip(labels, ends, strict=False):
        at = colon
        while at < end and text[at] == " ":
            at += 1
        placed.append(Placed(text[begin : colon - 1].strip(), role, text[at:end].rstrip(_BEFORE_LABEL), begin, at))
    return placed


def split_field(text: str, field: Field) -> list[Placed]:
    """A paragraph that is a field, with every other label that its value holds.

    >>> from kehoach.extract.labels import read_field
    >>> text = "Chủ trì: Sở Y tế; phối hợp: Sở Tài chính."
    >>> [placed.value for placed in split_field(text, read_field(text))]
    ['Sở Y tế;', 'Sở Tài chính.']
    """
    label, role, value = field
    start = len(text) - len(value)
    more = place_fields(text, start) if ":" in value else []
    if more:
        value = text[start : more[0].begin].rstrip(_BEFORE_LABEL)
    return [Placed(label, role, value, 0, start), *more]


def fields_below(node: Node, fields: Fields) -> dict[Node, list[Placed]]:
    """The fields of a node that is a label by itself, its values the paragraphs under it: "a) Cơ quan chủ trì" over "- Sở Y tế.".

    So is a node that only holds such labels: "2. Cơ quan chủ trì, phối hợp". Nothing for any other node.
    """
    text = node.text.rstrip(" :.")
    low = text.lower()
    if len(text) > _LONGEST_LABEL or any(child.table is not None for child in node.children):
        return {}
    role = role_of(low)
    if role is None:
        wraps = _WRAPS.issuperset(low.replace(",", " ").split()) and all(child in fields for child in node.children)
        return {node: [Placed(text, fields[node.children[0]][0].role, "", 0, len(node.text))]} if wraps else {}
    if low in _WEAK_LABELS or role not in ORGAN_ROLES or not all(_is_a_value(child, fields) for child in node.children):
        return {}
    found = {child: [Placed(text, role, child.text, 0, 0)] for child in node.children}
    return {node: [Placed(text, role, "", 0, len(node.text))], **found}


def _is_a_value(node: Node, fields: Fields) -> bool:
    """Whether a node is nothing but the value of the label above it: the names of bodies."""
    if node in fields or node.children or len(node.text) > _LONGEST_VALUE:
        return False
    reading = read_organs(node.text, name=True)
    return bool(reading.organs) and not node.text[reading.end :].strip(" .;,")


def assigned_by(node: Node, field: Placed) -> Iterator[Assigned]:
    """What a field assigns: its bodies, and those that its sentence works with."""
    value, offset = field.value, field.start
    organs = read_value(value)
    if not organs or (field.label.lower() in _WEAK_LABELS and not read_organs(value).organs):
        return
    yield Assigned(field.role, field.label, Words(node, node.text, offset, offset + len(value)), moved(organs, offset))
    if field.role == LEAD and "hối hợp" in value:
        others = read_coordinating(value, organs[0][1])
        if others:
            yield assign(COORDINATING, node, moved(others, offset))


def all_assigned(members: Iterable[Member]) -> list[Assigned]:
    """What a run of fields assigns; nothing where none of them names a body."""
    return [assigned for node, field in members if field.role in ORGAN_ROLES for assigned in assigned_by(node, field)]


def is_bare(node: Node, fields: Fields) -> bool:
    """Whether a node is a label without a value over fields of its own: "b) Cơ quan thực hiện:"."""
    placed = fields.get(node)
    return placed is not None and not placed[0].value and bool(node.children) and node.children[0] in fields


def group_fields(parent: Node, fields: Fields) -> list[Group]:
    """The fields right under a node, a group a task, each with the paragraph that names its work where there are several.

    A new group begins where, after other text, a role comes again.
    """
    groups: list[Group] = []
    roles: set[str] = set()  # of the last group
    content: Node | None = None
    between = True
    for child in parent.children:
        placed = fields.get(child)
        bare = placed is not None and is_bare(child, fields)
        if placed is None or (not placed[0].value and not bare):
            content, between = child, True
            continue
        members = _members(child, fields) if bare else [(child, field) for field in placed]
        given = {field.role for _, field in members}
        if not groups or (between and not roles.isdisjoint(given)):
            groups.append(Group(child, content if content is not None and content.table is None else None, []))
            roles = set()
        groups[-1].members.extend(members)
        roles |= given
        between = False
    return groups if len(groups) > 1 else [group._replace(work=None) for group in groups]


def _members(bare: Node, fields: Fields) -> list[Member]:
    """The fields under a label without a value, however deep."""
    members: list[Member] = []
    for child in bare.children:
        placed = fields.get(child, ())
        members.extend(_members(child, fields) if placed and is_bare(child, fields) else [(child, field) for field in placed])
    return members


def task_of_fields(node: str, title: str, assignments: Sequence[Assigned], placed: Sequence[Placed], at: Node, frame: Frame) -> RawTask:
    """The task that fields give; its time is that of the time field alone."""
    times, outputs, funding, places = (_values(placed, role) for role in ("time", "output", "funding", "location"))
    time = read_time(times[0], frame) if times else None
    return RawTask(FIELDS, node, title, assignments, time, whole(at), None, outputs, funding, places[0] if places else None)


def _values(placed: Sequence[Placed], role: str) -> list[str]:
    return [value for field in placed if field.role == role and (value := _without_stop(field.value))]


def _without_stop(value: str) -> str:
    """A value without its closing marks; a bracket that it opens itself stays."""
    value = value.rstrip(" .;")
    return value.rstrip(" .;)") if value.endswith(")") and value.count("(") < value.count(")") else value
