"""Who does what: the tasks of a tree, in the four forms in which plans give work.

Labelled fields, rows of tables, sections of responsibilities, directives in prose. Source: contract.md, "Task".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kehoach.extract.labels import inline_labels, read_field
from kehoach.extract.organs.lists import is_office, read_organs, read_value
from kehoach.extract.tasks.columns import ORGAN_ROLES, WORK, TaskRow, task_rows
from kehoach.extract.tasks.subjects import Ranges, Subject, read_coordinating, read_heading, read_subject
from kehoach.syntax.tree import Node
from kehoach.text.times.expressions import Frame, Time, find_time, read_time

FIELDS, TABLE_ROW, RESPONSIBILITY, DIRECTIVE = "fields", "table_row", "responsibility", "directive"
_HEADINGS = frozenset(("root", "part", "chapter", "section", "table", "field"))
_AIMS = re.compile(r"(?:mục đích|mục tiêu|quan điểm|tiêu chí|yêu cầu)", re.IGNORECASE)
_TARGETS = re.compile(r"(?:khách mời|đại biểu (?:thuộc|mời|khách)|đối tượng|phạm vi|thành phần)", re.IGNORECASE)
_INTRODUCES = re.compile(r"(?:sau(?: đây)?|dưới đây|cụ thể|như sau|gồm|nhiệm vụ|nội dung|trách nhiệm)\W*:$")
_WEAK_LABELS = frozenset(
    (
        "tổ chức thực hiện",
        "trách nhiệm",
        "trách nhiệm thực hiện",
        "phân công",
        "phân công thực hiện",
        "chỉ đạo",
        "phối hợp",
        "chủ trì",
        "phối hợp thực hiện",
        "tham mưu",
        "theo dõi",
        "kiểm tra",
        "giám sát",
        "đôn đốc",
        "giao",
    )
)
_CLOSING = ("Trên đây là", "Trong quá trình")
_IN_BRACKETS = re.compile(r"\(([^()]{5,300})\)[.;]?$")
_BY = re.compile(r",? ?(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|chịu trách nhiệm|phối hợp|làm đầu mối)\b(?! với)[^,;]{0,40}")

Range = tuple[int, int]


class Placed(NamedTuple):
    """A labelled field and where its value begins in the text of its node."""

    label: str
    role: str
    value: str
    start: int


Fields = dict[Node, list[Placed]]


class Words(NamedTuple):
    """A piece of a node's text: a paragraph's, or that of one cell of a table's row."""

    node: Node
    text: str
    start: int
    end: int
    row: int | None = None
    cell: int | None = None


class Assigned(NamedTuple):
    """One role in a task: the label as printed, the words that give it, the bounds of its bodies within the words' text."""

    role: str
    label: str | None
    words: Words
    organs: Ranges


class RawTask(NamedTuple):
    """A task before its record is made; ``at``: the words that its span covers."""

    node: str
    row: str | None
    form: str
    title: str
    assignments: tuple[Assigned, ...]
    time: Time | None
    outputs: tuple[str, ...]
    funding: tuple[str, ...]
    location: str | None
    at: Words


Skips = Callable[[Node], Sequence[Range]]


def read_tasks(root: Node, frame: Frame, fields: Fields, skips: Skips, subject: str | None) -> list[RawTask]:
    """The tasks under a root, in the order of the text.

    ``fields``: the labelled fields among its nodes; ``skips``: the ranges of a node's text that are citations, whose
    dates are no deadlines; ``subject`` names the work where no heading does.
    """
    walk = _Walk(frame, fields, skips, subject or "")
    walk.under(root, None, barred=False)
    return walk.tasks


class _Walk:
    def __init__(self, frame: Frame, fields: Fields, skips: Skips, subject: str) -> None:
        self.frame = frame
        self.fields = fields
        self.skips = skips
        self.subject = subject
        self.tasks: list[RawTask] = []

    def under(self, parent: Node, heading: Assigned | None, barred: bool) -> None:
        """What stands under a node; ``heading``: the bodies whose responsibilities it lists, ``barred``: aims and target groups."""
        groups = list(_field_groups(parent, self.fields))
        starts = {id(group[0][0]): (work, group) for work, group in groups}
        in_group = {id(node) for _, group in groups for node, _ in group}
        has_organs = any(field.role in ORGAN_ROLES for _, group in groups for _, field in group)
        standing = heading  # a paragraph that names only bodies heads what follows it
        children = parent.children
        for place, child in enumerate(children):
            found = starts.get(id(child)) or (starts.get(id(child.children[0])) if child.children and _is_bare_field(child, self.fields) else None)
            if found is not None:
                self.field_task(parent, *found)
            if id(child) in in_group or _is_bare_field(child, self.fields):
                if id(child) in in_group and child.children:
                    self.under(child, None, barred)
                continue
            if child.table is not None:
                self.table(child)
                continue
            following = children[place + 1] if place + 1 < len(children) else None
            if (
                child.kind == "paragraph"
                and not child.children
                and following is not None
                and following.kind in ("bullet", "point", "paragraph", "item", "subbullet")
            ):
                bodies = self.heading_of(child, barred)
                if bodies is not None and not child.text.endswith((".", ";")):
                    standing = bodies
                    continue
            if child.kind in ("item", "section", "article") and parent.kind != "root" and standing is not heading:
                standing = heading
            time = self.following_time(children, place)
            if standing is not None:
                self.responsibility(child, standing, time, barred, has_organs)
            else:
                self.prose(child, time, barred, has_organs)

    def heading_of(self, node: Node, barred: bool) -> Assigned | None:
        """The bodies that a node names and nothing else, as the lead of what stands under it."""
        if barred or not node.text:
            return None
        organs = read_heading(node.text)
        return Assigned("lead", None, Words(node, node.text, organs[0][0], organs[-1][1]), organs) if organs else None

    def prose(self, node: Node, time: Time | None, barred: bool, beside_fields: bool) -> None:
        """A node outside any list of responsibilities: a directive, a heading, or neither."""
        titles = node.kind in ("section", "item", "part", "subitem", "article")
        barred_below = barred or (titles and bool(_TARGETS.match(node.text)))
        if node.children:
            bodies = None if titles and _AIMS.match(node.text) else self.heading_of(node, barred_below)
            if bodies is not None:
                self.under(node, bodies, barred)
                return
        if node.kind not in _HEADINGS or (node.kind == "section" and len(node.text) > 80 and not node.text.isupper()):
            self.directive(node, time, barred, beside_fields)
        if node.children:
            self.under(node, None, barred_below)

    def responsibility(self, node: Node, heading: Assigned, time: Time | None, barred: bool, beside_fields: bool) -> None:
        """A node under a heading of bodies: their task, that of a body it opens with, or the introduction of some."""
        if node.children:
            bodies = self.heading_of(node, barred)
            if bodies is not None:
                self.under(node, bodies, barred)
                return
        text = node.text
        if text.startswith(_CLOSING):
            self.directive(node, time, barred, beside_fields)
            return
        subject = read_subject(text, self.frame, headed=True)
        begins_list = bool(node.children) and text.endswith(":")
        if subject is not None:
            lead = Assigned("lead", None, Words(node, text, subject.organs[0][0], subject.organs[-1][1]), subject.organs)
            self.give(node, RESPONSIBILITY, lead, subject, time)
            self.under(node, lead if begins_list else None, barred)
            return
        titled = bool(node.children) and node.number is not None and not text.rstrip().endswith((".", ";", ":")) and len(text) < 120
        if not (begins_list and (_INTRODUCES.search(text) and not read_coordinating(text, 0))) and not titled:
            self.give(node, RESPONSIBILITY, heading, None, time)
        if node.children:
            keeps = titled or (begins_list and (node.kind == "paragraph" or bool(_INTRODUCES.search(text))))
            self.under(node, heading if keeps else None, barred)

    def directive(self, node: Node, time: Time | None, barred: bool, beside_fields: bool) -> None:
        text = node.text
        inline = self.inline_fields(node)
        if inline:
            self.tasks.append(inline)
            return
        subject = read_subject(text, self.frame)
        if subject is not None and barred and is_office(text, subject.organs[0][0]):
            return  # who attends, who is meant: they have nothing to do
        if subject is None or (beside_fields and subject.label is not None and len(subject.label) < 30):
            return
        lead = Assigned("lead", None, Words(node, text, subject.organs[0][0], subject.organs[-1][1]), subject.organs)
        self.give(node, DIRECTIVE, lead, subject, time)

    def give(self, node: Node, form: str, lead: Assigned, subject: Subject | None, following: Time | None) -> None:
        """One task in prose."""
        text = node.text
        begin = subject.end if subject is not None else 0
        coordinating = read_coordinating(text, begin)
        assignments = [lead]
        if coordinating:
            assignments.append(Assigned("coordinating", None, Words(node, text, coordinating[0][0], coordinating[-1][1]), coordinating))
        time = subject.time.time if subject is not None and subject.time is not None else None
        if time is None:
            found = find_time(text, self.frame, self.skips(node)) if _may_hold_time(text) else None
            time = found.time if found is not None else following
        self.tasks.append(RawTask(node.identity, None, form, text, tuple(assignments), time, (), (), None, Words(node, text, 0, len(text))))

    def following_time(self, children: Sequence[Node], place: int) -> Time | None:
        """The time field that follows a node under the same parent, before the next bullet or point."""
        for later in children[place + 1 :]:
            placed = self.fields.get(later)
            if placed is None:
                return None
            for field in placed:
                if field.role == "time":
                    return read_time(field.value, self.frame)
        return None

    def field_task(self, parent: Node, work: Node | None, group: Sequence[tuple[Node, Placed]]) -> None:
        """The task of a run of labelled fields; none where no field names a body."""
        assignments = [assigned for node, field in group if field.role in ORGAN_ROLES for assigned in _of_field(node, field)]
        if not assignments:
            return
        first = group[0][0]
        title = (work.text if work is not None else parent.text) or self.subject
        node = parent if parent.identity else first
        self.tasks.append(self.of_fields(node.identity, title, assignments, [field for _, field in group], Words(node, node.text, 0, len(node.text))))

    def inline_fields(self, node: Node) -> RawTask | None:
        """The task of a paragraph that ends in fields of its own: "… (Cơ quan chủ trì: Sở Y tế; thời gian: quý I/2026)"."""
        text = node.text
        placed = place_fields(text) if ":" in text else []
        if placed and any(field.role in ORGAN_ROLES for field in placed):
            assignments = [assigned for field in placed if field.role in ORGAN_ROLES for assigned in _of_field(node, field)]
            title = text[: placed[0].start - len(placed[0].label) - 1].rstrip(" (.;:-–")
            if assignments and title:
                return self.of_fields(node.identity, title, assignments, placed, Words(node, text, 0, len(text)))
        return self.in_brackets(node)

    def in_brackets(self, node: Node) -> RawTask | None:
        """The task of a paragraph that names its body in brackets at its end: "… (Sở Y tế chủ trì; hoàn thành trước 30/6/2026)"."""
        text = node.text
        match = _IN_BRACKETS.search(text) if text.endswith((")", ").", ");")) else None
        if match is None or not match.start():
            return None
        assignments = []
        at, end = match.start(1), match.end(1)
        while at < end:
            reading = read_organs(text[:end], at)
            if not reading.organs:
                break
            verb = _BY.match(text[:end], reading.end)
            if verb is None:
                break
            role = "coordinating" if "phối hợp" in verb.group() else "lead"
            assignments.append(Assigned(role, None, Words(node, text, reading.organs[0][0], reading.organs[-1][1]), reading.organs))
            if role == "lead" and verb.group().endswith("chủ trì") and text.startswith(", phối hợp với ", verb.end()):
                break
            at = verb.end() + len(text[verb.end() : end]) - len(text[verb.end() : end].lstrip(" ,;"))
        if not assignments or assignments[0].role != "lead":
            return None
        coordinating = read_coordinating(text, match.start())
        if coordinating:
            assignments.append(Assigned("coordinating", None, Words(node, text, coordinating[0][0], coordinating[-1][1]), coordinating))
        found = find_time(text[match.start() :], self.frame)
        title, time = text[: match.start()].rstrip(), found.time if found else None
        return RawTask(node.identity, None, FIELDS, title, tuple(assignments), time, (), (), None, Words(node, text, 0, len(text)))

    def of_fields(self, identity: str, title: str, assignments: Sequence[Assigned], placed: Sequence[Placed], at: Words) -> RawTask:
        def values(role: str) -> tuple[str, ...]:
            return tuple(value for field in placed if field.role == role and (value := field.value.rstrip(" .;)")))

        times = values("time")
        time = read_time(times[0], self.frame) if times else None
        return RawTask(
            identity, None, FIELDS, title, tuple(assignments), time, values("output"), values("funding"), next(iter(values("location")), None), at
        )

    def table(self, node: Node) -> None:
        assert node.table is not None
        for row in task_rows(node.table):
            task = self.row_task(node, row)
            if task is not None:
                self.tasks.append(task)

    def row_task(self, node: Node, row: TaskRow) -> RawTask | None:
        assignments: list[Assigned] = []
        for role in ORGAN_ROLES:
            if role in row.cells:
                assignments.extend(_of_cell(node, row, role))

        def said(role: str) -> str | None:
            return row.cells[role][1].strip() if role in row.cells else None

        when = said("time")
        time = read_time(when, self.frame) if when else None
        if not assignments and time is None:
            return None
        title = said(WORK) or ""
        output, funding = said("output"), said("funding")
        at = Words(node, title, 0, len(title), row.place, None)
        return RawTask(
            node.identity, row.ordinal or str(row.place + 1), TABLE_ROW, title, tuple(assignments), time,
            (output,) if output else (), (funding,) if funding else (), said("location"), at,
        )  # fmt: skip


def _of_cell(node: Node, row: TaskRow, role: str) -> Iterator[Assigned]:
    """What a cell assigns; one that holds labels of its own ("Chủ trì: … Phối hợp: …") several roles."""
    cell, text = row.cells[role]
    placed = [field for field in place_fields(text) if field.role in ORGAN_ROLES] if ":" in text else []
    for field in placed:
        organs = tuple((start + field.start, end + field.start) for start, end in read_value(field.value))
        if organs:
            yield Assigned(field.role, field.label, Words(node, text, field.start, field.start + len(field.value), row.place, cell), organs)
    if not placed:
        organs = read_value(text)
        if organs:
            label = node.table.columns[cell] if node.table and cell < len(node.table.columns) else None
            yield Assigned(role, label, Words(node, text, 0, len(text), row.place, cell), organs)


_TIME_WORDS = ("ngày", "/20", "tháng", "quý", "năm", "tuần", "Quý", "Ngày", "Tháng", "sau khi")


def _may_hold_time(text: str) -> bool:
    return any(word in text for word in _TIME_WORDS)


def _of_field(node: Node, field: Placed) -> Iterator[Assigned]:
    """What a field assigns: its bodies, and those that its sentence works with."""
    value, offset = field.value, field.start
    organs = read_value(value)
    if not organs or (field.label.lower() in _WEAK_LABELS and not read_organs(value).organs):
        return
    yield Assigned(field.role, field.label, Words(node, node.text, offset, offset + len(value)), tuple((s + offset, e + offset) for s, e in organs))
    if field.role == "lead" and "hối hợp" in value:
        others = read_coordinating(value, organs[0][1])
        if others:
            places = tuple((s + offset, e + offset) for s, e in others)
            yield Assigned("coordinating", None, Words(node, node.text, places[0][0], places[-1][1]), places)


def _is_bare_field(node: Node, fields: Fields) -> bool:
    """Whether a node is a label without a value over fields of its own: "b) Cơ quan thực hiện:"."""
    placed = fields.get(node)
    return placed is not None and not placed[0].value and bool(node.children) and node.children[0] in fields


def _field_groups(parent: Node, fields: Fields) -> Iterator[tuple[Node | None, list[tuple[Node, Placed]]]]:
    """The fields right under a node, a group a task, each with the paragraph that names its work where there are several.

    A new group begins where, after other text, a role comes again.
    """
    groups: list[tuple[Node | None, list[tuple[Node, Placed]]]] = []
    content: Node | None = None
    between = True
    for child in parent.children:
        placed = fields.get(child)
        bare = _is_bare_field(child, fields)
        if placed is None or (not placed[0].value and not bare):
            content, between = child, True
            continue
        members = [(inner, field) for inner in child.children for field in fields.get(inner, ())] if bare else [(child, field) for field in placed]
        roles = {field.role for _, field in members}
        if not groups or (between and roles & {field.role for _, field in groups[-1][1]}):
            groups.append((content if content is not None and content.table is None else None, []))
        groups[-1][1].extend(members)
        between = False
    several = len(groups) > 1
    for work, group in groups:
        yield (work if several else None), group


def place_fields(text: str) -> list[Placed]:
    """The labelled fields in a paragraph, each value up to the next label.

    >>> [(field.role, field.value) for field in place_fields("Chủ trì: Sở Y tế. Thời gian: quý I/2026.")]
    [('lead', 'Sở Y tế.'), ('time', 'quý I/2026.')]
    """
    labels = inline_labels(text)
    placed = []
    for number, (start, colon, role) in enumerate(labels):
        end = labels[number + 1][0] if number + 1 < len(labels) else len(text)
        begin = colon
        while begin < end and text[begin] == " ":
            begin += 1
        placed.append(Placed(text[start : colon - 1].strip(), role, text[begin:end].rstrip(" (-–"), begin))
    return placed


def find_fields(root: Node) -> Fields:
    """The labelled fields under a root: paragraphs that open with a label, with every label that they hold."""
    found: Fields = {}
    stack = [root]
    while stack:
        node = stack.pop()
        for child in node.children:
            if ":" in child.text and child.table is None:
                field = read_field(child.text)
                if field is not None:
                    found[child] = _split(child.text, field.label, field.role, field.value)
            if child.children:
                stack.append(child)
    return found


def _split(text: str, label: str, role: str, value: str) -> list[Placed]:
    start = len(text) - len(value)
    more = inline_labels(text, start) if ":" in value else []
    if not more:
        return [Placed(label, role, value, start)]
    first = Placed(label, role, value[: more[0][0] - start].rstrip(" (-–"), start)
    return [first, *(placed for placed in place_fields(text) if placed.start > start)]
