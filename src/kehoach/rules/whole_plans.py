"""Which documents are whole plans, so that what they lack can be held against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.rules.foot_parts import main_nodes

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

_SHORTEST = 1500  # characters: a shorter plan is a schedule or a notice
_FEWEST_SECTIONS = 3


def is_whole_plan(examined: Examined) -> bool:
    """Whether a document is a plan from its title to its signature, with tasks and with sections of its own.

    A decision that issues a plan, an excerpt, a short schedule is none.
    """
    plan = examined.plan
    if plan.metadata.type_name != "Kế hoạch" or not plan.tasks or not (plan.signers or plan.recipients):
        return False
    if any(notice.code in ("unread-foot", "second-document") for notice in plan.notices):
        return False
    sections = sum(node.kind in ("part", "chapter", "section", "article") for node in plan.body)
    return sections >= _FEWEST_SECTIONS and sum(len(node.text) for node in main_nodes(examined)) >= _SHORTEST
