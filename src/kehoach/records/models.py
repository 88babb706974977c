"""The models of the record, key by key as contract.md has them; what each key means stands in :mod:`kehoach.records.descriptions`.

A record is validated once, at its root, from plain data; keys that a kind of node does not have are left unset and so
are not written. The models are bare annotations: every Field() call would cost each run of the program its start-up time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

SCHEMA_VERSION = "1.0"

Kind = Literal["part", "chapter", "section", "article", "item", "subitem", "point", "bullet", "subbullet", "note", "paragraph", "field", "table"]
Role = Literal["lead", "directing", "advising", "coordinating", "monitoring", "time", "output", "funding", "location"]
AssignmentRole = Literal["lead", "directing", "advising", "coordinating", "monitoring"]


class _Record(BaseModel):
    # Only the root is built at import: what a record holds is built with it, or when first used by itself.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


@dataclass(frozen=True, slots=True)
class Span:
    """Vị trí trong văn bản nguồn như đã đọc."""

    # No model: there is one for every line of a document, and a model takes ten times the memory.
    __pydantic_config__ = ConfigDict(extra="forbid")

    start: int
    end: int
    line: int
    end_line: int


@dataclass(frozen=True, slots=True)
class PagedSpan(Span):
    """Vị trí trong văn bản nguồn có phân trang (PDF)."""

    page: int


AnySpan = Annotated[Span | PagedSpan, Field(union_mode="left_to_right")]


class SourceInfo(_Record):
    """Tệp nguồn."""

    name: str
    media_type: str
    sha256: str
    chars: int
    lines: int


class IssuedDate(_Record):
    """Thời gian ban hành (ô số 4)."""

    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    iso: str | None = None


class Metadata(_Record):
    """Thông tin đầu vào của văn bản, theo Phụ lục VI Nghị định 30/2020/NĐ-CP."""

    type_name: str | None = None
    type_code: str | None = None
    organ_name: str | None = None
    parent_organ_name: str | None = None
    code_number: str | None = None
    code_notation: str | None = None
    place: str | None = None
    issued_date: IssuedDate | None = None
    subject: str | None = None
    national_title: str | None = None
    motto: str | None = None
    party_title: str | None = None
    secrecy: str | None = None
    urgency: str | None = None
    spans: dict[str, AnySpan] = {}
    derived_from: dict[str, Literal["head", "preamble", "signature"]] = {}


class TextSpan(_Record):
    """Một đoạn chữ và vị trí của nó."""

    text: str
    span: AnySpan | None = None


class AmountInWords(_Record):
    """Số tiền bằng chữ in trong ngoặc sau số tiền."""

    text: str
    value: float | int | None = None
    agrees: bool | None = None


class Factor(_Record):
    """Một thừa số của phép nhân."""

    text: str
    value: float | int
    unit: str | None = None
    per: str | None = None


class Product(_Record):
    """Phép nhân cho ra số tiền, và nó có đúng không."""

    factors: list[Factor]
    holds: bool


class Amount(_Record):
    """Một số tiền được in."""

    text: str
    value: float | int | None = None
    unit: str | None = None
    per: str | None = None
    node: str | None = None
    span: AnySpan | None = None
    words: AmountInWords | None = None
    product: Product | None = None


class Time(_Record):
    """Thời gian, thời hạn."""

    text: str
    kind: Literal["deadline", "period", "recurring", "ongoing", "relative", "unknown"]
    start: str | None = None
    end: str | None = None
    recurrence: str | None = None
    anchor: str | None = None


class Organ(_Record):
    """Một cơ quan, tổ chức, cá nhân hoặc nhóm."""

    text: str
    name: str
    collective: bool = False


class TableRow(_Record):
    """Một hàng của bảng."""

    cells: list[str]
    span: AnySpan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Một nút trong cây nội dung."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    id: str
    kind: Kind
    marker: str | None = None
    number: str | None = None
    text: str
    span: AnySpan | None = None
    children: list[AnyNode]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNode(Node):
    """Một nút là trường có nhãn: 'Cơ quan chủ trì: …'."""

    label: str
    role: Role
    value: str
    organs: list[Organ] | None = None
    time: Time | None = None
    amounts: list[Amount] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableNode(Node):
    """Một bảng."""

    columns: list[str]
    rows: list[TableRow]


def _node_form(value: object) -> str:
    """Which of the three a node is, in plain data or made."""
    if isinstance(value, dict):
        return "table" if "rows" in value else "field" if "role" in value else "node"
    return "table" if isinstance(value, TableNode) else "field" if isinstance(value, FieldNode) else "node"


AnyNode = Annotated[Annotated[Node, Tag("node")] | Annotated[FieldNode, Tag("field")] | Annotated[TableNode, Tag("table")], Discriminator(_node_form)]


class Citation(_Record):
    """Một văn bản được viện dẫn."""

    text: str
    type_name: str | None = None
    code: str | None = None
    date: str | None = None
    organ_name: str | None = None
    title: str | None = None
    provision: str | None = None
    basis: bool = False
    span: AnySpan | None = None


class Assignment(_Record):
    """Một việc giao trong nhiệm vụ."""

    role: AssignmentRole
    label: str | None = None
    text: str
    organs: list[Organ] = []
    span: AnySpan | None = None


class Task(_Record):
    """Một nhiệm vụ: ai làm gì, với ai, khi nào."""

    id: str
    node: str
    row: str | None = None
    form: Literal["fields", "table_row", "responsibility", "directive"]
    title: str
    assignments: list[Assignment] = []
    time: Time | None = None
    outputs: list[str] = []
    funding: list[str] = []
    location: str | None = None
    span: AnySpan | None = None


class Recipient(_Record):
    """Một nơi nhận (ô số 9b)."""

    text: str
    name: str
    purpose: str | None = None
    span: AnySpan | None = None
    also: list[AnySpan] = []


class Archive(_Record):
    """Dòng lưu."""

    text: str
    units: list[str] = []
    drafter: str | None = None
    copies: int | None = None
    span: AnySpan | None = None
    also: list[AnySpan] = []


class Signer(_Record):
    """Người ký (ô số 7)."""

    competence: list[str] = []
    position: str | None = None
    full_name: str | None = None
    span: AnySpan | None = None
    also: list[AnySpan] = []


class Appendix(_Record):
    """Phụ lục, biểu mẫu hoặc văn bản ban hành kèm theo."""

    id: str
    marker: str | None = None
    type_name: str | None = None
    title: str | None = None
    body: list[AnyNode] = []
    span: AnySpan | None = None


class Notice(_Record):
    """Điều bộ đọc đã sửa hoặc chưa chắc."""

    code: str
    message: str
    span: AnySpan | None = None


class Plan(_Record):
    """Bản ghi của một kế hoạch hành chính Việt Nam."""

    schema_version: Literal["1.0"] = "1.0"
    source: SourceInfo
    metadata: Metadata
    preamble: list[TextSpan] = []
    citations: list[Citation] = []
    body: list[AnyNode] = []
    tasks: list[Task] = []
    recipients: list[Recipient] = []
    archive: Archive | None = None
    signers: list[Signer] = []
    appendices: list[Appendix] = []
    amounts: list[Amount] = []
    furniture: list[TextSpan] = []
    notices: list[Notice] = []
