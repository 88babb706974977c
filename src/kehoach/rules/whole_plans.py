"""Which documents are whole plans, so that what they lack can be held against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.rules.foot_parts import main_nodes
from kehoach.rules.numbering import main_lists

if TYPE_CHECKING:
    from kehoach.rules.examined import Examined

_SHORTEST = 600  # characters: a shorter plan is a schedule or a notice
_FEWEST_SECTIONS = 3


def is_whole_plan(examined: Examined) -> bool:
    """Whether a document is a plan from its title to its signature, with tasks and with sections of its own, none of them left out.

    A decision that issues a plan, an excerpt, a short schedule is none.
    """
    plan = examined.plan
    if plan.metadata.type_name != "Kế hoạch" or not plan.tasks or not (plan.signers or plan.recipients):
        return False
    if any(notice.code in ("unread-foot", "second-document") for notice in plan.notices):
        return False
    sections = [
        found for found in main_lists(examined) if found.parent is None and found.entries[0].node.kind in ("part", "chapter", "section", "article")
    ]
    if sum(len(found.entries) for found in sections) < _FEWEST_SECTIONS:
        return False
    whole = all({entry.value for entry in found.entries} == set(range(1, len(found.entries) + 1)) for found in sections)
    return whole and sum(len(node.text) for node in main_nodes(examined)) >= _SHORTEST


def example(*last: str) -> str:
    """A small plan for the examples of rules, from its title to its recipients; ``last`` are its last lines."""
    lines = (
        "KẾ HOẠCH", "Trồng cây phân tán năm 2026", "",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Phủ xanh đất trống ven đường, ven kênh và trong khuôn viên trường học, trạm y tế, nhà văn hóa thôn trên địa bàn xã Khe Lành.",
        "2. Chọn loài cây hợp với đất đai, khí hậu của xã; trồng đến đâu chăm sóc, bảo vệ đến đó; không trồng theo hình thức.", "",
        "II. CHỈ TIÊU",
        "1. Trồng 5.000 cây bản địa tại 12 thôn, trong đó có ít nhất 800 cây bóng mát dọc đường trục xã.",
        "2. Tỷ lệ cây sống sau 12 tháng đạt từ 85% trở lên.", "",
        "III. NHIỆM VỤ",
        "1. Chuẩn bị cây giống",
        "- Đơn vị chủ trì: Phòng Kinh tế xã.",
        "- Thời gian thực hiện: Hoàn thành trước ngày 15/02/2026.",
        "2. Trồng và chăm sóc cây",
        "- Đơn vị chủ trì: Hội Nông dân xã.",
        "- Thời gian thực hiện: Từ ngày 20/02/2026 đến ngày 31/3/2026.",
        *last, "",
        "Nơi nhận:", "- Các thôn;", "- Lưu: VT, KT.", "",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Pản", "",
    )  # fmt: skip
    return "\n".join(lines)
