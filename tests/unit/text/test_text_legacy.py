"""Old Vietnamese encodings: the tables, and when a text is told to be in one."""

from __future__ import annotations

import random
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli_run import SAMPLES
from kehoach.text.legacy import READINGS, reread, restore_capitals, tell_reading, western
from kehoach.text.legacy_fonts import FAMILIES, convert_font_text, letters_of
from kehoach.text.syllables import is_syllable
from legacy_makers import ENCODINGS, misread, tcvn3, vni

SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

FONT_TEXTS = [
    ("tcvn3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
    ("tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("tcvn3", "quý \u0093ngo\u00e6c\u0094", "quý “ngoổc”"),  # the quotes of windows-1252, given as bare codes
    ("tcvn3", "quy ho¹ch “v\u03bc” ph\u00adîng", "quy hoạch “và” phượng"),  # a Greek mu, a soft hyphen that is ư
    ("tcvn3", "Tiếng Việt đã là Unicode", "Tiếng Việt đó là Unicode"),  # who calls must know the font: ã is a code too
    ("vni", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("vni", "Uûy ban nhaân daân huyeän Ñöùc Phoå, ngaøy thaùng naêm", "Ủy ban nhân dân huyện Đức Phổ, ngày tháng năm"),
    ("vni", "ngöôøi kyù, kyõ, yù, kyø, myõ, kî", "người ký, kỹ, ý, kỳ, mỹ, kỵ"),
    ("vni", "plain ASCII", "plain ASCII"),
]


@pytest.mark.parametrize(("family", "printed", "text"), FONT_TEXTS)
def test_what_a_font_draws(family: str, printed: str, text: str) -> None:
    assert convert_font_text(printed, family) == text


@pytest.mark.parametrize("family", FAMILIES)
def test_every_letter_of_vietnamese_has_a_code_and_no_two_share_one(family: str) -> None:
    letters = letters_of(family)
    alone = {"tcvn3": set("aeiouy"), "vni": set("aeiouyìí")}[family]
    assert set(SMALL) - set(letters.values()) == alone
    small = [letter for code, letter in letters.items() if code == code.lower() and letter != "ỵ"]  # VNI can write ỵ in two ways
    assert sorted(small) == sorted(set(small))


def test_the_table_of_tcvn3_is_that_of_glibc() -> None:
    """glibc's TCVN5712-1 is table VN1, of which VN3 is a part; its combining marks are composed here."""
    if shutil.which("iconv") is None:
        pytest.skip("no iconv")
    for code, letter in letters_of("tcvn3").items():
        run = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=code.encode("latin-1"), capture_output=True, check=True)
        assert unicodedata.normalize("NFC", run.stdout.decode()) == letter


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("reading", READINGS)
def test_every_sample_comes_back_from_every_encoding(path: Path, reading: str) -> None:
    """TCVN3 has no capitals with tones: they come back only beside other capitals, so case is not compared there."""
    text = unicodedata.normalize("NFC", path.read_text("utf-8"))
    text = "".join(sign for sign in text if sign.isascii() or sign in SMALL + SMALL.upper() + "“”–…")
    raw = ENCODINGS[reading](text)
    garbled = raw.decode() if reading.startswith("utf-8") else western(raw)
    assert tell_reading(garbled) == reading
    again = reread(garbled, reading)
    assert again is not None
    assert again.lower() == text.lower() if reading == "tcvn3" else again == text


@given(st.text(alphabet=SMALL + SMALL.upper() + " .,;:-/0123456789\n", max_size=80))
def test_vni_and_windows_1258_lose_no_letter(text: str) -> None:
    assert convert_font_text(western(vni(text)), "vni") == text or _meets_a_sign(text)
    assert reread(western(ENCODINGS["cp1258"](text)), "cp1258") == text


def _meets_a_sign(text: str) -> bool:
    """Letters that VNI writes with the code of a sign (ơ, ư, ỉ, ĩ, ị, ỵ, đ stand alone) never follow the base of that sign in Vietnamese; random ones may."""
    signs = {code[1] for code in letters_of("vni") if len(code) == 2} | set("ìíÌÍ")
    return any(sign in signs for sign in text) or any(vni(sign).decode("cp1252")[:1] in signs for sign in text if not sign.isascii())


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    tell_reading(text)
    restore_capitals(text)
    for family in FAMILIES:
        assert unicodedata.is_normalized("NFC", convert_font_text(text, family)) or text.isascii()


REFUSED = {
    "French": "Le comité a été créé à Genève; l’année dernière, les élèves étaient très fâchés. Où êtes-vous? Ça va, déjà, naïve, Noël, goût, août, forêt. ",
    "German": "Für die Gemeinde müssen wir künftig größere Maßnahmen prüfen; Köln, München, Österreich, schöne Grüße, Bäume, Straße, Löwe. ",
    "Portuguese": "A administração não está em condições; o coração, maçã, pão, avó, avô, você, três, já, é, à, São João, município, saúde, órgão. ",
    "Spanish": "El niño comió más piñas; España, mañana, año, señor, corazón, qué, cómo, dónde, también, está, así, público, médico. ",
    "Italian": "Perché la città è così; più, già, può, università, attività, lunedì, sarà, caffè, però, né, là. ",
    "Swedish": "Vi åker på sjön; är, över, från, någon, kött, mjölk, böcker, små, hår, rött, båt, träd. ",
    "Polish in windows-1250": "Za¿ó³æ gêœl¹ jaŸñ; król, mo¿na, wiêc, bêdzie, têcza, s³oñce, ¿ycie, œwiat, ksi¹¿ka. ",
    "English with typographic quotes": "“Smart quotes” – it’s a café… naïve résumé £5 © 2024 ½ cup • item ",
    "Vietnamese in Unicode": "Ủy ban nhân dân xã tổ chức thực hiện kế hoạch đã được phê duyệt. ",
    "Vietnamese in decomposed Unicode": unicodedata.normalize("NFD", "Ủy ban nhân dân xã tổ chức thực hiện kế hoạch đã được phê duyệt. "),
    "Unicode and TCVN3 in one text": "Ủy ban nhân dân xã tổ chức thực hiện. Uû ban nh©n d©n x· tæ chøc thùc hiÖn kÕ ho¹ch. ",
    "Greek in windows-1253": "\u00c7 \u00e5\u00eb\u00eb\u00e7\u00ed\u00e9\u00ea\u00de \u00e3\u00eb\u00fe\u00f3\u00f3\u00e1 \u00e5\u00df\u00ed\u00e1\u00e9 \u00f0\u00ef\u00eb\u00fd. ",
    "Russian in KOI8-R": "\u00f2\u00d5\u00d3\u00d3\u00cb\u00c9\u00ca \u00d1\u00da\u00d9\u00cb \u00cf\u00de\u00c5\u00ce\u00d8 \u00cb\u00d2\u00c1\u00d3\u00c9\u00d7\u00d9\u00ca. ",
    "ASCII": "Ke hoach cong tac nam 2024. ",
}


@pytest.mark.parametrize("language", REFUSED)
def test_no_other_text_is_taken_for_an_old_encoding(language: str) -> None:
    assert tell_reading(REFUSED[language] * 30) is None


def test_a_short_text_is_not_told() -> None:
    assert tell_reading(western(vni("Ủy ban nhân dân xã"))) is None
    assert tell_reading(western(tcvn3("Kế hoạch công tác tháng 5, xã Mường Bú"))) is None


def test_one_sentence_said_many_times_is_not_enough() -> None:
    """Seven different words prove nothing, however often they stand there."""
    assert tell_reading(western(vni("Ủy ban nhân dân xã đề nghị ")) * 100) is None


@pytest.mark.parametrize("seed", range(8))
def test_random_bytes_are_not_told(seed: int) -> None:
    chance = random.Random(seed)
    assert tell_reading(western(chance.randbytes(4000))) is None
    letters = b"aeiouybcdghklmnprstvx  \n" + bytes(range(0xA0, 0x100))
    assert tell_reading(western(bytes(chance.choice(letters) for _ in range(4000)))) is None


def test_half_of_a_text_is_not_enough() -> None:
    """A long text is told by its beginning and read as a whole: what comes later must agree."""
    good = western(tcvn3("Uỷ ban nhân dân xã đã tổ chức hội nghị triển khai nhiệm vụ trọng tâm năm học mới.\n")) * 4000
    assert tell_reading(good) == "tcvn3"
    assert tell_reading(good + REFUSED["French"] * 4000) is None


CAPITALS = [
    ("KÕ HO¹CH", "KẾ HOẠCH"),
    ("ñY BAN NH¢N D¢N", "ỦY BAN NHÂN DÂN"),
    ("KT. CHñ TÞCH", "KT. CHỦ TỊCH"),
    ("I. MôC §ÝCH, Y£U CÇU", "I. MỤC ĐÍCH, YÊU CẦU"),
    ("Së Néi vô, Uû ban", "Sở Nội vụ, Uỷ ban"),
    ("Sè: 12/KH-UBND", "Số: 12/KH-UBND"),  # no word says that "Sè" is capital
    ("Lý ThÞ Mü", "Lý Thị Mỹ"),
    ("kÕ ho¹ch", "kế hoạch"),  # a font for capitals may have drawn it so: nobody can know
    ("c¸c phßng KINH TÕ vµ V¡N HO¸", "các phòng KINH Tế và VĂN HOÁ"),  # "Tế" beside small words is left
]


@pytest.mark.parametrize(("printed", "text"), CAPITALS)
def test_capitals_that_tcvn3_has_no_codes_for(printed: str, text: str) -> None:
    assert reread(printed, "tcvn3") == text


SYLLABLES = "nghiêng được quyết khuya giữa gì giếng huỳnh hoà hòa thuý khuỷu ngoằn uống ỷ ơi yếu rượu toòng đắk xoong quỳnh quốc oẳn tuần".split()
NOT_SYLLABLES = "été größe nãoa hoàc ngạ́o straße été für ộtộ kế́ hoạchx ḿ zẫn fũng wạn ặ́ quȧ mãt họcc".split()


@pytest.mark.parametrize("word", SYLLABLES)
def test_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", NOT_SYLLABLES)
def test_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_a_text_misread_once_more_than_it_can_be_told_stays() -> None:
    thrice = misread(western(misread(western(misread("Kế hoạch tổ chức thực hiện nhiệm vụ. ")))))
    assert tell_reading(thrice.decode()) is None
