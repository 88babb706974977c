"""The walk over a tree that finds the tasks: fields, tables, sections of responsibilities, directives in prose.

Source: contract.md, "Task". What a paragraph says is read by the files beside this one; here it is decided what a node is
by the place where it stands: under a heading of bodies, under aims and target groups, beside role fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from kehoach.extract.organs.lists import is_office
from kehoach.extract.tasks.actors import Subject
from kehoach.extract.tasks.company import read_coordinating
from kehoach.extract.tasks.fields import Fields, Group, all_assigned, group_fields, is_bare, task_of_fields
from kehoach.extract.tasks.headings import read_heading
from kehoach.extract.tasks.inline import read_inline
from kehoach.extract.tasks.rows import read_rows
from kehoach.extract.tasks.subjects import read_subject
from kehoach.extract.tasks.types import COORDINATING, DIRECTIVE, LEAD, ORGAN_ROLES, RESPONSIBILITY, Assigned, Range, RawTask, assign, whole
from kehoach.syntax.tree import Node
from kehoach.text.times.expressions import Frame, Time, find_time, read_time

_NO_DIRECTIVES = frozenset(("root", "part", "chapter", "section", "table", "field"))
_TITLED = frozenset(("section", "item", "part", "subitem", "article"))
_UNDER_BODIES = frozenset(("bullet", "point", "paragraph", "item", "subbullet"))
_NEW_MATTER = frozenset(("item", "section", "article"))
_LONG_TITLE, _LONGEST_TITLE = 80, 120  # characters: a section's text that is a sentence; the title of a list of work
_SHORT_LABEL = 30
_AIMS = re.compile(r"(?:mục đích|mục tiêu|quan điểm|tiêu chí|yêu cầu)", re.IGNORECASE)
_TARGETS = re.compile(r"(?:khách mời|đại biểu (?:thuộc|mời|khách)|đối tượng|phạm vi|thành phần)", re.IGNORECASE)
_INTRODUCES = re.compile(r"(?:sau(?: đây)?|dưới đây|cụ thể|như sau|gồm|nhiệm vụ|nội dung|trách nhiệm)\W{0,9}:$")
_CLOSING = ("Trên đây là", "Trong quá trình")
_TIME_WORDS = ("ngày", "/20", "tháng", "quý", "năm", "tuần", "Quý", "Ngày", "Tháng", "sau khi")

Skips = Mapping[Node, Sequence[Range]]


class Around(NamedTuple):
    """What a node inherits: the bodies whose work stands here, whether only aims or target groups do, whether role fields stand beside it."""

    heading: Assigned | None
    barred: bool
    beside_fields: bool = False


class FieldsHere(NamedTuple):
    """The fields right under a node: groups by the child with which they begin, the fields in them, for every child the time told after it."""

    starts: Mapping[Node, Group]
    members: Set[Node]
    times: Sequence[Time | None]
    name_bodies: bool


NO_FIELDS = FieldsHere({}, frozenset(), (), name_bodies=False)


def read_tasks(root: Node, frame: Frame, fields: Fields, skips: Skips, subject: str | None) -> list[RawTask]:
    """The tasks under a root, in the order of the text.

    ``fields``: the labelled fields among its nodes; ``skips``: the ranges of a node's text that are citations, whose
    dates are no deadlines; ``subject`` names the work where no heading does.
    """
    walk = _Walk(frame, fields, skips, subject or "")
    walk.under(root, Around(None, barred=False))
    return walk.tasks


class _Walk:
    def __init__(self, frame: Frame, fields: Fields, skips: Skips, subject: str) -> None:
        self.frame = frame
        self.fields = fields
        self.skips = skips
        self.subject = subject
        self.tasks: list[RawTask] = []

    def under(self, parent: Node, around: Around) -> None:
        """What stands under a node."""
        children = parent.children
        here = NO_FIELDS if self.fields.keys().isdisjoint(children) else self.fields_under(parent)
        heading, barred, _ = around
        standing = Around(heading, barred, beside_fields=True) if here.name_bodies else around
        last = len(children) - 1
        for place, child in enumerate(children):
            if self.is_structured(parent, child, here, barred):
                continue
            kind = child.kind
            if kind == "paragraph" and not child.children and place < last and children[place + 1].kind in _UNDER_BODIES:
                bodies = self.heading_of(child, barred)
                if bodies is not None and not child.text.endswith((".", ";")):
                    standing = standing._replace(heading=bodies)  # a paragraph that names only bodies heads what follows it
                    continue
            elif kind in _NEW_MATTER and standing.heading is not heading and parent.kind != "root":
                standing = standing._replace(heading=heading)
            time = here.times[place] if here.times else None
            if standing.heading is not None:
                self.responsibility(child, standing.heading, standing, time)
            else:
                self.prose(child, standing, time)

    def is_structured(self, parent: Node, child: Node, here: FieldsHere, barred: bool) -> bool:
        """Whether a node is a field or a table; what it gives is read here."""
        if child.table is not None:
            self.tasks.extend(read_rows(child, child.table, self.frame))
            return True
        if child not in self.fields:
            return False
        if child in here.starts:
            self.fields_task(parent, here.starts[child])
        if child not in here.members:
            return is_bare(child, self.fields)
        if child.children:
            self.under(child, Around(None, barred))
        return True

    def fields_under(self, parent: Node) -> FieldsHere:
        """The fields right under a node."""
        groups = group_fields(parent, self.fields)
        members = {node for group in groups for node, _ in group.members}
        name_bodies = any(field.role in ORGAN_ROLES for group in groups for _, field in group.members)
        return FieldsHere({group.first: group for group in groups}, members, self.times_after(parent.children), name_bodies)

    def times_after(self, children: Sequence[Node]) -> list[Time | None]:
        """For every child the first time among the fields that stand in a run right after it."""
        times: list[Time | None] = []
        time: Time | None = None
        for child in reversed(children):
            times.append(time)
            placed = self.fields.get(child, ())
            own = next((read_time(field.value, self.frame) for field in placed if field.role == "time"), None)
            time = own or time if placed else None
        return times[::-1]

    def heading_of(self, node: Node, barred: bool) -> Assigned | None:
        """The bodies that a node names and nothing else, as the lead of what stands under it."""
        organs = read_heading(node.text) if node.text and not barred else ()
        return assign(LEAD, node, organs) if organs else None

    def prose(self, node: Node, around: Around, time: Time | None) -> None:
        """A node outside any list of responsibilities: a directive, a heading, or neither."""
        text, titled = node.text, node.kind in _TITLED
        barred = around.barred or (titled and _TARGETS.match(text) is not None)
        if node.children and not (titled and _AIMS.match(text)):
            bodies = self.heading_of(node, barred)
            if bodies is not None:
                self.under(node, Around(bodies, around.barred))
                return
        if node.kind not in _NO_DIRECTIVES or (node.kind == "section" and len(text) > _LONG_TITLE and not text.isupper()):
            self.directive(node, around, time)
        if node.children:
            self.under(node, Around(None, barred))

    def responsibility(self, node: Node, heading: Assigned, around: Around, time: Time | None) -> None:
        """A node under a heading of bodies: their task, that of a body it opens with, or the introduction of some."""
        text, barred = node.text, around.barred
        bodies = self.heading_of(node, barred) if node.children else None
        if bodies is not None:
            self.under(node, Around(bodies, barred))
            return
        if text.startswith(_CLOSING):
            self.directive(node, around, time)
            return
        subject = read_subject(text, self.frame, headed=True)
        begins_list = bool(node.children) and text.endswith(":")
        if subject is not None:
            lead = assign(LEAD, node, subject.organs)
            self.give(RESPONSIBILITY, node, lead, subject, time)
            self.under(node, Around(lead if begins_list else None, barred))
            return
        introduces = begins_list and _INTRODUCES.search(text) is not None
        titled = bool(node.children) and node.number is not None and len(text) < _LONGEST_TITLE and not text.rstrip().endswith((".", ";", ":"))
        if not titled and not (introduces and not read_coordinating(text, 0)):
            self.give(RESPONSIBILITY, node, heading, None, time)
        if node.children:
            keeps = titled or introduces or (begins_list and node.kind == "paragraph")
            self.under(node, Around(heading if keeps else None, barred))

    def directive(self, node: Node, around: Around, time: Time | None) -> None:
        """A paragraph that says itself who has to do it: by labels, in brackets, or as its subject."""
        task = read_inline(node, self.frame)
        if task is not None:
            self.tasks.append(task)
            return
        subject = read_subject(node.text, self.frame)
        if subject is None or (around.barred and is_office(node.text, subject.organs[0][0])):
            return  # who attends, who is meant: they have nothing to do
        if around.beside_fields and subject.label is not None and len(subject.label) < _SHORT_LABEL:
            return  # a content field: "Nhiệm vụ: Các đơn vị …"
        self.give(DIRECTIVE, node, assign(LEAD, node, subject.organs), subject, time)

    def give(self, form: str, node: Node, lead: Assigned, subject: Subject | None, following: Time | None) -> None:
        """One task in prose; its time is the one that opens it, else the first told in it, else that of the field after it."""
        text = node.text
        organs = read_coordinating(text, subject.end if subject is not None else 0)
        assignments = [lead, assign(COORDINATING, node, organs)] if organs else [lead]
        found = subject.time if subject is not None else None
        if found is None and any(map(text.__contains__, _TIME_WORDS)):
            found = find_time(text, self.frame, self.skips.get(node, ()))
        self.tasks.append(RawTask(form, node.identity, text, assignments, found.time if found is not None else following, whole(node)))

    def fields_task(self, parent: Node, group: Group) -> None:
        """The task of a run of labelled fields; none where no field names a body."""
        assignments = all_assigned(group.members)
        if assignments:
            title = (group.work.text if group.work is not None else parent.text) or self.subject
            node = parent if parent.identity else group.members[0][0]
            self.tasks.append(task_of_fields(node.identity, title, assignments, [field for _, field in group.members], node, self.frame))
