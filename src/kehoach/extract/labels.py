"""Field labels: "Cơ quan chủ trì:", "Thời gian thực hiện:" and their kin, with the role each gives.

A label is one string in this table. Matched at the start of a paragraph, whatever its case, before a colon.
Source: the labels counted over 13,984 published texts; contract.md, "role".
"""

from __future__ import annotations

from typing import NamedTuple

LABELS: dict[str, tuple[str, ...]] = {
    "lead": (
        "cơ quan thực hiện",
        "cơ quan chủ trì",
        "cơ quan chủ trì thực hiện",
        "cơ quan chủ trì tham mưu",
        "cơ quan chủ trì, tham mưu",
        "cơ quan chủ trì tham mưu thực hiện",
        "cơ quan tham mưu thực hiện",
        "cơ quan tham mưu, thực hiện",
        "cơ quan tổ chức",
        "cơ quan đầu mối",
        "cơ quan thường trực",
        "cơ quan chịu trách nhiệm",
        "cơ quan được giao",
        "đơn vị chủ trì",
        "đơn vị thực hiện",
        "đơn vị chủ trì thực hiện",
        "đơn vị chủ trì tham mưu",
        "đơn vị chủ trì tham mưu thực hiện",
        "đơn vị tham mưu thực hiện",
        "đơn vị tham mưu, thực hiện",
        "đơn vị tổ chức",
        "đơn vị tổ chức thực hiện",
        "đơn vị đầu mối",
        "đơn vị phụ trách",
        "đơn vị chịu trách nhiệm chính",
        "cơ quan chủ trì soạn thảo",
        "đơn vị chủ trì soạn thảo",
        "chủ trì tham mưu",
        "chịu trách nhiệm",
        "chịu trách nhiệm chính",
        "giao",
        "đơn vị xây dựng kế hoạch",
        "đơn vị chịu trách nhiệm",
        "đơn vị, cá nhân chịu trách nhiệm",
        "đơn vị/cá nhân phụ trách",
        "đơn vị/cá nhân chịu trách nhiệm",
        "cơ quan, đơn vị chủ trì",
        "cơ quan, đơn vị thực hiện",
        "cơ quan/đơn vị chủ trì",
        "cơ quan/đơn vị thực hiện",
        "đơn vị chủ trì, thực hiện",
        "cơ quan, tổ chức chủ trì",
        "chủ trì thực hiện",
        "chủ trì, thực hiện",
        "chủ trì",
        "đầu mối",
        "phụ trách",
        "người phụ trách",
        "cá nhân phụ trách",
        "bộ phận phụ trách",
        "bộ phận thực hiện",
        "người thực hiện",
        "phân công",
        "phân công thực hiện",
        "phân công phụ trách",
        "trách nhiệm",
        "trách nhiệm thực hiện",
        "đồng chí phụ trách",
        "tổ chức thực hiện",
        "lực lượng thực hiện",
        "ban tổ chức",
    ),
    "directing": ("cơ quan chỉ đạo", "đơn vị chỉ đạo", "chỉ đạo", "người chỉ đạo", "lãnh đạo phụ trách", "lãnh đạo chỉ đạo", "chỉ đạo thực hiện"),
    "advising": ("cơ quan tham mưu", "đơn vị tham mưu", "tham mưu", "bộ phận tham mưu"),
    "coordinating": (
        "cơ quan phối hợp",
        "cơ quan phối hợp thực hiện",
        "đơn vị phối hợp",
        "đơn vị phối hợp thực hiện",
        "phối hợp thực hiện",
        "phối hợp",
        "đơn vị liên quan",
        "cơ quan liên quan",
        "cơ quan, đơn vị phối hợp",
        "cơ quan/đơn vị phối hợp",
        "bộ phận phối hợp",
        "đơn vị, cá nhân phối hợp",
    ),
    "monitoring": (
        "cơ quan giám sát",
        "đơn vị giám sát",
        "giám sát",
        "cơ quan theo dõi",
        "đơn vị theo dõi",
        "theo dõi, đôn đốc",
        "theo dõi",
        "theo dõi, giám sát",
        "theo dõi, kiểm tra",
        "kiểm tra",
        "đôn đốc",
        "cơ quan kiểm tra",
        "kiểm tra, giám sát",
        "đơn vị kiểm tra",
    ),
    "time": (
        "thời gian thực hiện",
        "thời gian",
        "thời gian hoàn thành",
        "thời gian hoàn tất",
        "thời gian triển khai",
        "thời gian triển khai thực hiện",
        "thời gian trình",
        "thời gian tổ chức",
        "thời gian tổ chức thực hiện",
        "thời gian thực hiện và hoàn thành",
        "thời gian báo cáo",
        "thời gian dự kiến",
        "thời hạn",
        "thời hạn hoàn thành",
        "thời hạn thực hiện",
        "thời hạn ban hành",
        "thời hạn gửi báo cáo",
        "thời hạn báo cáo",
        "hạn nộp báo cáo",
        "hạn hoàn thành",
        "hoàn thành",
        "hoàn thành trước",
        "hoàn thành trước ngày",
        "tiến độ",
        "tiến độ thực hiện",
        "tiến độ hoàn thành",
        "lộ trình",
        "lộ trình thực hiện",
        "thời điểm",
        "thời điểm thực hiện",
        "thời gian làm việc",
        "thời gian, tiến độ",
        "thời gian, tiến độ thực hiện",
        "thời hạn, tiến độ",
        "thời gian, địa điểm",
        "thời gian và địa điểm",
    ),
    "output": (
        "sản phẩm",
        "sản phẩm đầu ra",
        "kết quả",
        "kết quả thực hiện",
        "kết quả đầu ra",
        "sản phẩm/kết quả",
        "kết quả/sản phẩm",
        "sản phẩm, kết quả",
        "kết quả, sản phẩm",
        "dự kiến kết quả",
        "kết quả dự kiến",
        "sản phẩm dự kiến",
        "sản phẩm hoàn thành",
        "sản phẩm dự kiến hoàn thành",
        "kết quả cần đạt",
        "kết quả cần đạt được",
        "yêu cầu sản phẩm",
    ),
    "funding": (
        "kinh phí",
        "kinh phí thực hiện",
        "nguồn kinh phí",
        "nguồn kinh phí thực hiện",
        "nguồn vốn",
        "dự toán",
        "dự toán kinh phí",
        "dự toán kinh phí thực hiện",
        "dự kiến kinh phí",
        "kinh phí dự kiến",
        "kinh phí khái toán",
        "tổng kinh phí",
        "nguồn lực thực hiện",
    ),
    "location": ("địa điểm", "địa điểm thực hiện", "địa điểm tổ chức", "địa điểm làm việc", "địa bàn", "địa bàn thực hiện"),
}

_ROLES = {label: role for role, labels in LABELS.items() for label in labels}
_SIGNS = ".;(–:-"  # a label inside a paragraph stands after one of these, or has a capital
_LAST_WORDS = {label[label.rfind(" ") + 1 :] for label in _ROLES} | {""}
_LONGEST_LABEL = max(map(len, _ROLES)) + 1
_LONGEST = _LONGEST_LABEL + 69


class Field(NamedTuple):
    """A field: the label as printed, the role it gives, the value after the colon."""

    label: str
    role: str
    value: str


def read_field(text: str) -> Field | None:
    """The field that a paragraph is, None where it is none.

    >>> read_field("Cơ quan chủ trì: Sở Y tế.").role
    'lead'
    >>> read_field("Đối tượng: học sinh") is None
    True
    """
    colon = text.find(":", 0, _LONGEST)
    if colon < 0:
        return None
    label = text[:colon].rstrip()
    if label.endswith(")") and "(" in label:
        label = label[: label.index("(")].rstrip()  # "Cơ quan phối hợp (nếu có): …"
    role = _ROLES.get(label.lower())
    return Field(label, role, text[colon + 1 :].strip()) if role else None


def is_field(text: str) -> bool:
    """Whether a paragraph is a field."""
    return read_field(text) is not None


def role_of(label: str) -> str | None:
    """The role that a label gives, None for what is no label; ``label`` in lower case, without its colon.

    >>> role_of("cơ quan chủ trì")
    'lead'
    """
    return _ROLES.get(label)


def inline_labels(text: str, start: int = 0) -> list[tuple[int, int, str]]:
    """The labels inside a paragraph, each with its start, the end of its colon, and its role.

    >>> inline_labels("Diễn tập (chủ trì: Công an xã; thời gian: quý I/2026)")
    [(10, 18, 'lead'), (31, 41, 'time')]
    """
    found: list[tuple[int, int, str]] = []
    colon = text.find(":", start)
    while colon >= 0:
        begin = max(start, colon - _LONGEST_LABEL)
        window = text[begin:colon].rstrip()
        if window[window.rfind(" ") + 1 :].lower().lstrip(_SIGNS) in _LAST_WORDS:
            label = _label_at_end(window)
            if label is not None:
                found.append((begin + label[0], colon + 1, label[1]))
        colon = text.find(":", colon + 1)
    return found


def _label_at_end(window: str) -> tuple[int, str] | None:
    """Where the label begins in which a piece of text ends, after a sign or with a capital, and its role."""
    at = max(map(window.rfind, _SIGNS)) + 1
    words = window[at:].lstrip()
    role = _ROLES.get(words.lower())
    if role is not None:
        return len(window) - len(words), role
    for place in range(1, len(window)):
        if window[place].isupper() and window[place - 1] in " \n" and (role := _ROLES.get(window[place:].lower())):
            return place, role
    return None
