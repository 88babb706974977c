"""KH505: no-break and other special spaces inside codes of documents and the names of bodies and signers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.rules.examined import Examined
from kehoach.rules.types import HOUSE_RULE, Edit, Found, Rule, Said
from kehoach.text.clean import SPACES

if TYPE_CHECKING:
    from kehoach.records.models import Plan

_SPACE = re.compile(f"[{SPACES}]")
_NAMES = ("organ_name", "parent_organ_name")


def check(examined: Examined) -> Iterator[Found]:
    if examined.document is None or "spaces" not in examined.document.clean.repairs:
        return
    places = sorted({found.span() for start, end in _ranges(examined.plan) for found in _SPACE.finditer(examined.text, start, end)})
    if places:
        at = places[0]
        values = {"count": str(len(places)), "code": f"U+{ord(examined.text[at[0]]):04X}"}
        yield Found(at, values, edits=tuple(Edit(*place, " ") for place in places))


def _ranges(plan: Plan) -> Iterator[tuple[int, int]]:
    """Where codes and names stand: the plan's own code from its number to its notation, its bodies, the signers, the documents cited by a code."""
    code = [span for key, span in plan.metadata.spans.items() if key.startswith("code_") and key != "code_label"]
    if code:
        yield min(span.start for span in code), max(span.end for span in code)
    yield from ((span.start, span.end) for key, span in plan.metadata.spans.items() if key.startswith(_NAMES))
    yield from ((span.start, span.end) for signer in plan.signers for span in (signer.span, *signer.also) if span is not None)
    yield from ((cited.span.start, cited.span.end) for cited in plan.citations if cited.code is not None and cited.span is not None)


RULE = Rule(
    code="KH505",
    name="special-spaces",
    severity="info",
    blame="conversion",
    fix="safe",
    source=HOUSE_RULE,
    title=Said("Dấu cách đặc biệt trong số, ký hiệu, tên", "Special spaces inside codes and names"),
    message=Said(
        "{count} dấu cách đặc biệt ({code}) trong số, ký hiệu văn bản hoặc tên cơ quan, người ký.",
        "{count} special spaces ({code}) inside codes of documents or the names of bodies and signers.",
    ),
    why=Said(
        "Dấu cách không ngắt trông như dấu cách thường, nhưng tên và số, ký hiệu viết như vậy không khớp khi tìm kiếm.",
        "A no-break space looks like any other, but names and codes that hold one are not found by a search.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. CĂN CỨ\n1. Quyết định số\u00a012/QĐ-UBND ngày 05/5/2025 của UBND tỉnh Lam Giang.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. CĂN CỨ\n1. Quyết định số 12/QĐ-UBND ngày 05/5/2025 của UBND tỉnh Lam Giang.\n",
    check=check,
)
