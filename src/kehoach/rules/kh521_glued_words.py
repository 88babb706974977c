"""KH521: words run together, as a PDF gives them: "kếhoạch", "cơ sởĐảng"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.rules.examined import Examined
from kehoach.rules.prose import node_at, place
from kehoach.rules.types import HOUSE_RULE, Found, Rule, Said
from kehoach.rules.wording import written

# A syllable has one tone. Two in one word, not side by side, are two words.
_TONED = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
_GLUED = re.compile(rf"[^\W\d_]*[{_TONED}][^\W\d_{_TONED}]+[{_TONED}][^\W\d_]*")
_TWO_TONES = re.compile(rf"[{_TONED}][^\W\d_{_TONED}]{{1,9}}+[{_TONED}]")
_FEW = 3  # fewer are slips of the keyboard


def check(examined: Examined) -> Iterator[Found]:
    if not _TWO_TONES.search(examined.vocabulary):
        return
    glued = {match.group() for word in examined.words if _TWO_TONES.search(word) for match in _GLUED.finditer(word)}
    places = sorted((at, word) for word in glued for at in written(examined, word))
    if places:
        at, word = places[0]
        few = len(places) < _FEW
        yield Found(
            place(examined, at, at + len(word)), {"count": str(len(places)), "word": word}, node_at(examined, at), blame="drafting" if few else None
        )


RULE = Rule(
    code="KH521",
    name="glued-words",
    severity="info",
    blame="conversion",
    fix="none",
    source=HOUSE_RULE,
    title=Said("Các chữ dính nhau", "Words run together"),
    message=Said("Ít nhất {count} chỗ chữ dính nhau; chỗ đầu tiên: “{word}”.", "Words run together in {count} places at least; the first: “{word}”."),
    why=Said(
        "Chữ dính nhau, thường do chuyển từ PDF, làm hỏng tìm kiếm và trích xuất; nên chuyển lại từ tệp gốc.",
        "Words run together, mostly by conversion from PDF, spoil search and extraction; convert the original again.",
    ),
    wrong="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Xây dựng kếhoạch trồng cây.\n",
    right="KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Xây dựng kế hoạch trồng cây.\n",
    check=check,
)
