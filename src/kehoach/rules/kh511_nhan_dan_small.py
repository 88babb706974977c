"""KH511: "nhân dân" in small letters where it is a noun of its own: "phục vụ nhân dân"."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import Found, Rule, Said, nd30
from kehoach.rules.wording import letter_edits, word_before, written

# After these it is a noun by itself; after others (Ủy ban, công an, an ninh, tín dụng …) it is part of a name or an attribute.
_ALONE = frozenset("của cho và với vì đến tới để do giúp".split())
_LAST_OF_TWO = {"vụ": "phục vụ", "động": "vận động", "lớp": "tầng lớp", "thể": "toàn thể", "sống": "đời sống", "khỏe": "sức khỏe", "khoẻ": "sức khoẻ"}


def check(examined: Examined) -> Iterator[Found]:
    text = examined.prose.text
    places = [at for at in written(examined, "nhân dân") if _noun(text, at)] if "nhân dân" in text else []
    if not places:
        return
    where = [place(examined, at, at + len("nhân dân")) for at in places]
    edits = tuple(edit for one in where if one is not None for edit in letter_edits(examined.text, one, "Nhân dân"))
    before = word_before(text, places[0])
    values = {"count": str(len(places)), "context": f"{_LAST_OF_TWO.get(before, before)} nhân dân"}
    yield Found(where[0], values, node_at(examined, places[0]), edits, fix="suggested" if edits else "none")


def _noun(text: str, at: int) -> bool:
    before = word_before(text, at)
    phrase = _LAST_OF_TWO.get(before)
    if text.startswith(" tệ", at + len("nhân dân")):
        return False
    return before in _ALONE or (phrase is not None and text.endswith(f"{phrase} ", 0, at))


RULE = Rule(
    code="KH511",
    name="nhan-dan-small",
    severity="info",
    blame="drafting",
    fix="suggested",
    source=nd30("Phụ lục II, V.1"),
    title=Said("“nhân dân” đứng một mình mà viết thường", "“nhân dân” by itself without a capital"),
    message=Said(
        "“{context}”: danh từ Nhân dân đứng độc lập viết hoa ({count} chỗ).",
        "“{context}”: the noun Nhân dân by itself has a capital ({count} places).",
    ),
    why=Said(
        "Nhân dân, Nhà nước là danh từ thuộc trường hợp đặc biệt, viết hoa khi đứng độc lập; trong tên cơ quan (Ủy ban nhân dân) viết thường.",
        "Nhân dân and Nhà nước have a capital where they stand by themselves; in the names of bodies (Ủy ban nhân dân) they have none.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Tạo bóng mát phục vụ nhân dân.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n1. Tạo bóng mát phục vụ Nhân dân.\n",
    check=check,
    regimes=("state",),
)
