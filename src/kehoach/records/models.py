"""The models of the record, key by key as contract.md has them, with a Vietnamese description for every field.

A record is validated once, at its root, from plain data; keys that a kind of node does not have are left unset and so
are not written.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Kind = Literal[
    "part", "chapter", "section", "article", "item", "subitem", "point", "bullet", "subbullet", "note", "paragraph", "field", "table"
]
Role = Literal["lead", "directing", "advising", "coordinating", "monitoring", "time", "output", "funding", "location"]
AssignmentRole = Literal["lead", "directing", "advising", "coordinating", "monitoring"]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _d(text: str, **more: Any) -> Any:
    return Field(description=text, **more)


class Span(_Record):
    """Vị trí trong văn bản nguồn như đã đọc."""

    start: Annotated[int, _d("Vị trí ký tự đầu, tính từ 0 theo điểm mã trong văn bản nguồn.", ge=0)]
    end: Annotated[int, _d("Vị trí ngay sau ký tự cuối.", ge=0)]
    line: Annotated[int, _d("Dòng đầu, tính từ 1.", ge=1)]
    end_line: Annotated[int, _d("Dòng cuối, tính từ 1.", ge=1)]


class SourceInfo(_Record):
    """Tệp nguồn."""

    name: Annotated[str, _d("Tên tệp.")]
    media_type: Annotated[str, _d("Kiểu nội dung (MIME).")]
    sha256: Annotated[str, _d("Mã băm SHA-256 của tệp.", pattern="^[0-9a-f]{64}$")]
    chars: Annotated[int, _d("Số điểm mã của văn bản đã giải mã.", ge=0)]
    lines: Annotated[int, _d("Số dòng.", ge=1)]


class IssuedDate(_Record):
    """Thời gian ban hành (ô số 4)."""

    text: Annotated[str, _d("Như in trong văn bản.")]
    year: Annotated[int | None, _d("Năm; null nếu để trống.")] = None
    month: Annotated[int | None, _d("Tháng; null nếu để trống.")] = None
    day: Annotated[int | None, _d("Ngày; null nếu để trống hoặc không có thật.")] = None
    iso: Annotated[str | None, _d("Dạng ISO 8601 đến phần đã biết: 2024-05-19, 2024-05, 2024.")] = None


class Metadata(_Record):
    """Thông tin đầu vào của văn bản, theo Phụ lục VI Nghị định 30/2020/NĐ-CP."""

    type_name: Annotated[str | None, _d("Tên loại văn bản (NĐ 30 Điều 7).")] = None
    type_code: Annotated[str | None, _d("Chữ viết tắt tên loại (NĐ 30 Phụ lục III).")] = None
    organ_name: Annotated[str | None, _d("Tên cơ quan ban hành, viết đầy đủ; nhiều cơ quan cách nhau bằng '; '.")] = None
    parent_organ_name: Annotated[str | None, _d("Tên cơ quan chủ quản trực tiếp.")] = None
    code_number: Annotated[str | None, _d("Số của văn bản; null nếu để trống.")] = None
    code_notation: Annotated[str | None, _d("Ký hiệu của văn bản.")] = None
    place: Annotated[str | None, _d("Địa danh ban hành.")] = None
    issued_date: Annotated[IssuedDate | None, _d("Thời gian ban hành.")] = None
    subject: Annotated[str | None, _d("Trích yếu nội dung.")] = None
    national_title: Annotated[str | None, _d("Quốc hiệu như in.")] = None
    motto: Annotated[str | None, _d("Tiêu ngữ như in.")] = None
    party_title: Annotated[str | None, _d("Tiêu đề 'ĐẢNG CỘNG SẢN VIỆT NAM' của văn bản Đảng.")] = None
    secrecy: Annotated[str | None, _d("Dấu chỉ độ mật.")] = None
    urgency: Annotated[str | None, _d("Dấu chỉ mức độ khẩn.")] = None
    spans: Annotated[dict[str, Span], _d("Nơi in từng thành phần; thành phần in thành nhiều đoạn có thêm khóa ~2, ~3.")] = Field(default_factory=dict)
    derived_from: Annotated[
        dict[str, Literal["head", "preamble", "signature"]], _d("Nguồn của giá trị không in ở đầu văn bản.")
    ] = Field(default_factory=dict)


class TextSpan(_Record):
    """Một đoạn chữ và vị trí của nó."""

    text: Annotated[str, _d("Nội dung.")]
    span: Annotated[Span | None, _d("Vị trí.")] = None


class Amount(_Record):
    """Một số tiền được in."""

    text: Annotated[str, _d("Như in.")]
    value: Annotated[float | int | None, _d("Giá trị bằng đơn vị nêu ở unit.")] = None
    unit: Annotated[str | None, _d("Đơn vị tiền, ví dụ VND.")] = None
    per: Annotated[str | None, _d("Tính trên (con, hộ, năm …).")] = None
    node: Annotated[str | None, _d("Nút chứa số tiền.")] = None
    span: Annotated[Span | None, _d("Vị trí.")] = None


class Time(_Record):
    """Thời gian, thời hạn."""

    text: Annotated[str, _d("Như in.")]
    kind: Annotated[Literal["deadline", "period", "recurring", "ongoing", "relative", "unknown"], _d("Loại biểu thức.")]
    start: Annotated[str | None, _d("Ngày bắt đầu, ISO, kể cả ngày đó.")] = None
    end: Annotated[str | None, _d("Ngày kết thúc, ISO, kể cả ngày đó.")] = None
    recurrence: Annotated[str | None, _d("Quy tắc lặp RRULE (RFC 5545).")] = None
    anchor: Annotated[str | None, _d("Căn cứ của năm không in: issued_date, subject …")] = None


class Organ(_Record):
    """Một cơ quan, tổ chức, cá nhân hoặc nhóm."""

    text: Annotated[str, _d("Như in.")]
    name: Annotated[str, _d("Tên đã viết đầy đủ các chữ tắt.")]
    collective: Annotated[bool, _d("Là một nhóm ('các phòng, ban').")] = False


class TableRow(_Record):
    """Một hàng của bảng."""

    cells: Annotated[list[str], _d("Nội dung các ô.")]
    span: Annotated[Span | None, _d("Vị trí.")] = None


class Node(_Record):
    """Một nút trong cây nội dung."""

    id: Annotated[str, _d("Mã của nút: mã nút cha, dấu chấm, số của chính nó.")]
    kind: Annotated[Kind, _d("Loại nút.")]
    marker: Annotated[str | None, _d("Dấu mở đầu như in: '1.1.', 'a)', '-'.")] = None
    number: Annotated[str | None, _d("Số thứ tự không có dấu câu; null với gạch đầu dòng.")] = None
    text: Annotated[str, _d("Đoạn văn mà dấu mở ra, đã nối dòng và bỏ dấu định dạng.")]
    span: Annotated[Span | None, _d("Vị trí của dấu và đoạn văn, không gồm các nút con.")] = None
    children: Annotated[list[Node], _d("Các nút con theo thứ tự.")] = Field(default_factory=list)
    label: Annotated[str | None, _d("Nhãn trường ('Cơ quan chủ trì').")] = None
    role: Annotated[Role | None, _d("Vai trò mà nhãn chỉ ra.")] = None
    value: Annotated[str | None, _d("Giá trị sau dấu hai chấm.")] = None
    organs: Annotated[list[Organ] | None, _d("Các cơ quan trong giá trị.")] = None
    time: Annotated[Time | None, _d("Thời gian trong giá trị.")] = None
    amounts: Annotated[list[Amount] | None, _d("Các số tiền trong giá trị.")] = None
    columns: Annotated[list[str] | None, _d("Tiêu đề các cột của bảng.")] = None
    rows: Annotated[list[TableRow] | None, _d("Các hàng của bảng.")] = None


class Citation(_Record):
    """Một văn bản được viện dẫn."""

    text: Annotated[str, _d("Như in.")]
    type_name: Annotated[str | None, _d("Tên loại văn bản.")] = None
    code: Annotated[str | None, _d("Số, ký hiệu.")] = None
    date: Annotated[str | None, _d("Ngày, ISO đến phần đã biết.")] = None
    organ_name: Annotated[str | None, _d("Cơ quan ban hành như in.")] = None
    title: Annotated[str | None, _d("Tên, với văn bản không có số.")] = None
    provision: Annotated[str | None, _d("Điểm, khoản, điều được dẫn.")] = None
    basis: Annotated[bool, _d("Là căn cứ ban hành.")] = False
    span: Annotated[Span | None, _d("Vị trí.")] = None


class Assignment(_Record):
    """Một việc giao trong nhiệm vụ."""

    role: Annotated[AssignmentRole, _d("Vai trò: chủ trì, chỉ đạo, tham mưu, phối hợp, giám sát.")]
    label: Annotated[str | None, _d("Nhãn như in.")] = None
    text: Annotated[str, _d("Danh sách cơ quan như in.")]
    organs: Annotated[list[Organ], _d("Các cơ quan.")] = Field(default_factory=list)
    span: Annotated[Span | None, _d("Vị trí.")] = None


class Task(_Record):
    """Một nhiệm vụ: ai làm gì, với ai, khi nào."""

    id: Annotated[str, _d("Mã nhiệm vụ: T1, T2 …")]
    node: Annotated[str, _d("Nút chứa nhiệm vụ.")]
    row: Annotated[str | None, _d("Số thứ tự hàng trong bảng.")] = None
    form: Annotated[Literal["fields", "table_row", "responsibility", "directive"], _d("Cách nhiệm vụ được viết.")]
    title: Annotated[str, _d("Nội dung công việc.")]
    assignments: Annotated[list[Assignment], _d("Các cơ quan theo vai trò.")] = Field(default_factory=list)
    time: Annotated[Time | None, _d("Thời gian.")] = None
    outputs: Annotated[list[str], _d("Sản phẩm, kết quả.")] = Field(default_factory=list)
    funding: Annotated[list[str], _d("Kinh phí.")] = Field(default_factory=list)
    location: Annotated[str | None, _d("Địa điểm.")] = None
    span: Annotated[Span | None, _d("Vị trí.")] = None


class Recipient(_Record):
    """Một nơi nhận (ô số 9b)."""

    text: Annotated[str, _d("Như in, không có gạch đầu dòng và dấu chấm phẩy cuối.")]
    name: Annotated[str, _d("Tên nơi nhận, không có mục đích trong ngoặc.")]
    purpose: Annotated[str | None, _d("Mục đích gửi: báo cáo, phối hợp …")] = None
    span: Annotated[Span | None, _d("Vị trí.")] = None
    also: Annotated[list[Span], _d("Các phần in rời do bố cục nhiều cột.")] = Field(default_factory=list)


class Archive(_Record):
    """Dòng lưu."""

    text: Annotated[str, _d("Phần sau 'Lưu:'.")]
    units: Annotated[list[str], _d("Các đơn vị lưu.")] = Field(default_factory=list)
    drafter: Annotated[str | None, _d("Ký hiệu người soạn thảo.")] = None
    copies: Annotated[int | None, _d("Số bản lưu.")] = None
    span: Annotated[Span | None, _d("Vị trí.")] = None
    also: Annotated[list[Span], _d("Các phần in rời do bố cục nhiều cột.")] = Field(default_factory=list)


class Signer(_Record):
    """Người ký (ô số 7)."""

    competence: Annotated[list[str], _d("Các dòng quyền hạn: TM., KT., TL., TUQ., Q.")] = Field(default_factory=list)
    position: Annotated[str | None, _d("Chức vụ.")] = None
    full_name: Annotated[str | None, _d("Họ và tên.")] = None
    span: Annotated[Span | None, _d("Vị trí.")] = None
    also: Annotated[list[Span], _d("Các phần in rời: tên in cách chức vụ, bố cục nhiều cột.")] = Field(default_factory=list)


class Appendix(_Record):
    """Phụ lục, biểu mẫu hoặc văn bản ban hành kèm theo."""

    id: Annotated[str, _d("PL1, PL2 …")]
    marker: Annotated[str | None, _d("Dòng 'Phụ lục I' như in.")] = None
    type_name: Annotated[str | None, _d("Tên loại của văn bản kèm theo.")] = None
    title: Annotated[str | None, _d("Tiêu đề.")] = None
    body: Annotated[list[Node], _d("Nội dung.")] = Field(default_factory=list)
    span: Annotated[Span | None, _d("Vị trí của phần đầu phụ lục (dấu, tiêu đề, ghi chú kèm theo).")] = None


class Notice(_Record):
    """Điều bộ đọc đã sửa hoặc chưa chắc."""

    code: Annotated[str, _d("Mã thông báo.")]
    message: Annotated[str, _d("Lời thông báo.")]
    span: Annotated[Span | None, _d("Vị trí; null nếu nói về cả văn bản.")] = None


class Plan(_Record):
    """Bản ghi của một kế hoạch hành chính Việt Nam."""

    schema_version: Annotated[Literal["1.0"], _d("Phiên bản lược đồ.")] = "1.0"
    source: Annotated[SourceInfo, _d("Tệp nguồn.")]
    metadata: Annotated[Metadata, _d("Thông tin văn bản.")]
    preamble: Annotated[list[TextSpan], _d("Các đoạn giữa tiêu đề và nội dung.")] = Field(default_factory=list)
    citations: Annotated[list[Citation], _d("Các văn bản được viện dẫn, theo thứ tự.")] = Field(default_factory=list)
    body: Annotated[list[Node], _d("Cây nội dung.")] = Field(default_factory=list)
    tasks: Annotated[list[Task], _d("Các nhiệm vụ.")] = Field(default_factory=list)
    recipients: Annotated[list[Recipient], _d("Nơi nhận.")] = Field(default_factory=list)
    archive: Annotated[Archive | None, _d("Dòng lưu.")] = None
    signers: Annotated[list[Signer], _d("Người ký.")] = Field(default_factory=list)
    appendices: Annotated[list[Appendix], _d("Phụ lục và văn bản kèm theo.")] = Field(default_factory=list)
    amounts: Annotated[list[Amount], _d("Các số tiền.")] = Field(default_factory=list)
    furniture: Annotated[list[TextSpan], _d("Số trang, đường kẻ, tiêu đề trang, phần ngoài văn bản.")] = Field(default_factory=list)
    notices: Annotated[list[Notice], _d("Thông báo.")] = Field(default_factory=list)
