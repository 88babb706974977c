"""Whether a word is shaped like a Vietnamese syllable: an onset, a rhyme, a tone that the rhyme can bear.

Shape is not meaning: "ngoẵng" is a syllable whether or not a dictionary has it. A text read in a wrong encoding seldom
gives syllables. Source: the table of rhymes of standard Vietnamese (quốc ngữ); a stop at the end bears only sắc or nặng.
"""

from __future__ import annotations

import unicodedata

_ONSETS = frozenset(["", *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split()])
_RHYMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i "
    "ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oau oay oăc oăm oăn oăng oăp oăt "
    "oc oe oec oem oen oeng oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uang uân uâng uât uây uăn "
    "uăng uc uê uêch uên uênh uêt uêu ui um un ung uơ uơn up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc "
    "ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu ynh yt yu ".split()
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPS = ("p", "t", "c", "ch")
_STOPPED_TONES = frozenset("\u0301\u0323")


def is_syllable(word: str) -> bool:
    """Whether a word in small letters (NFC) is shaped like a syllable.

    >>> [is_syllable(word) for word in ("nghiêng", "được", "quyết", "ộtộ", "nh©n", "hoàc")]
    [True, True, True, False, False, False]
    """
    tones = []
    letters = []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES:
            tones.append(sign)
        else:
            letters.append(sign)
    if len(tones) > 1:
        return False
    base = unicodedata.normalize("NFC", "".join(letters))
    if base.endswith("k"):
        base = base[:-1] + "c"  # Đắk, Lắk, Pắk: names that came from other tongues
    for length in range(min(3, len(base) - 1), -1, -1):
        if base[:length] in _ONSETS and base[length:] in _RHYMES:
            return not tones or not base.endswith(_STOPS) or tones[0] in _STOPPED_TONES
    return False
