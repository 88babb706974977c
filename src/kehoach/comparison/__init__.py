"""What really changed between two records: who, what, by when, for how much, rather than which lines.

Three steps, each a module: what stands for what (``matching``), what became of the tree (``structure``), what that means
(``*_changes``). A change is told once: the words that a change of a lead or a deadline explains are no rewording besides.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.comparison.amount_changes import tell_amounts
from kehoach.comparison.citation_changes import tell_citations
from kehoach.comparison.content import Content
from kehoach.comparison.drafts import Drafts
from kehoach.comparison.foot_changes import tell_foot, tell_metadata
from kehoach.comparison.matching import Matching
from kehoach.comparison.mirroring import mirror
from kehoach.comparison.node_changes import tell_nodes
from kehoach.comparison.order import in_order
from kehoach.comparison.structure import Structure
from kehoach.comparison.task_changes import tell_tasks
from kehoach.comparison.task_places import Tasks
from kehoach.records.changes import Change
from kehoach.records.models import Plan


def compare(old: Plan, new: Plan) -> tuple[Change, ...]:
    """The changes that lead from one record to another, in the order of the text.

    Two records are always compared in one direction, which of them is the old one being seen to afterwards: so the
    changes back are the mirror of the changes there, whatever choices between equals the comparison had to make.
    """
    sides = Content(old), Content(new)
    turned = _said(sides[0]) > _said(sides[1])
    changes = _compare(*sides[::-1]) if turned else _compare(*sides)
    return tuple(in_order(map(mirror, changes) if turned else changes, *sides))


def _said(content: Content) -> list[str]:
    return [*_foot(content.plan), *(item.text for item in content.items)]


def _foot(plan: Plan) -> Iterator[str]:
    yield plan.metadata.model_dump_json(exclude={"spans", "derived_from"})
    for part in (*plan.recipients, *plan.signers):
        yield part.model_dump_json(exclude={"span", "also"})


def _compare(old: Content, new: Content) -> list[Change]:
    matching = Matching(old, new)
    matching.run()
    drafts = Drafts(Structure(matching))
    tasks = Tasks(old), Tasks(new)
    tell_metadata(drafts, old.plan, new.plan)
    tell_citations(drafts)
    tell_tasks(drafts, *tasks)
    tell_nodes(drafts, *tasks)
    tell_amounts(drafts)
    drafts.tell_reworded()
    tell_foot(drafts, old.plan, new.plan)
    return drafts.changes
