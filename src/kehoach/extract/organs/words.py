"""The words that open the name of a body: institutions, offices, persons, kinds of bodies, and what counts them.

Phrases are looked up by their first two syllables, in lower case. Source: names of bodies in NĐ 30/2020/NĐ-CP,
Phụ lục II, IV, and usage; contract.md, "A body".
"""

from __future__ import annotations

from kehoach.extract.organs.abbreviation_rows import BODIES
from kehoach.extract.organs.vocabulary import by_two, table, words

# Institutions of one syllable, printed with a capital or before one; what may not follow, because the word then means another thing.
INSTITUTIONS: dict[str, frozenset[str]] = table("""
    sở: hữu thích dĩ
    bộ: máy môn luật tiêu chỉ thủ dữ câu tài
    ban: hành ngày đầu phát bố
    phòng: chống ngừa tránh cháy học bệnh hộ vệ
    trường: hợp kỳ
    viện: dẫn trợ phí
    cục: bộ diện
    vụ: việc mùa án lợi
    hội: nghị thảo thi chợ trại viên trường nhập họp diễn hè tụ
    đoàn: kết viên thể tàu
    đội: ngũ viên hình tuyển
    tổ: chức quốc tiên
    đài: tưởng
    báo: cáo chí động in mạng
    khoa: học giáo
    khối: lượng
    thuế: thu suất giá nhà đất quan môn phí và khóa
    hạt: giống nhân
    trạm: thu phát
    quỹ: đất đạo
    ấp:
    thôn: xóm nào
    nhóm: hộ nhiệm chỉ giải nội trưởng
""")

# Institutions of two syllables and more, whatever their capitals.
INSTITUTIONS_OF_TWO = by_two("""
    ủy ban, uỷ ban, hội đồng, trung tâm, văn phòng, đảng ủy, đảng uỷ, đảng bộ, chi bộ, chi ủy, chi uỷ, tỉnh ủy, tỉnh uỷ, thành ủy, thành uỷ,
    huyện ủy, huyện uỷ, quận ủy, quận uỷ, thị ủy, thị uỷ, cấp ủy, cấp uỷ, công an, quân khu, tòa án, toà án, thanh tra, kho bạc, ngân hàng,
    liên đoàn, liên minh, liên hiệp, công đoàn, mặt trận tổ quốc, tỉnh đoàn, thành đoàn, huyện đoàn, quận đoàn, thị đoàn, xã đoàn,
    phường đoàn, chi đoàn, bệnh viện, học viện, công ty, tập đoàn, tổng cục, chi cục, tiểu ban, chi nhánh, chi hội, chính phủ, quốc hội,
    nhà trường, nhà máy, bộ phận, bưu điện, điện lực, thư viện, bảo tàng, hợp tác xã, thường trực, bộ đội biên phòng, cảnh sát, hải quan,
    chủ đầu tư, thi hành án, bảo hiểm xã hội, xí nghiệp, liên đội, kiểm lâm, tạp chí, đoàn thanh niên, nhà văn hóa, tổng công ty,
    cổng thông tin, lực lượng, thông tấn xã, chính quyền, trung ương hội, trung ương đoàn,
    dân quân, hiệp hội, trạm y tế, đoàn trường, nhà thầu, viễn thông, đảng đoàn, thống kê,
    đồn biên phòng, quân sự, đồn công an, báo và đài
""")
# Of those, the ones of three syllables and more, with how many.
LENGTHS = {"tổng công": 3, "hợp tác": 3, "bảo hiểm": 4, "cổng thông": 3, "thi hành": 3, "thông tấn": 3, "nhà văn": 3, "chủ đầu": 3, "báo và": 3}
# Of those, the ones that are bodies only before certain words.
THIRD: dict[str, frozenset[str]] = table("""
    bảo hiểm: xã
    hợp tác: xã
    bộ đội: biên
    cổng thông: tin
    viễn thông: tỉnh thành hà
    mặt trận: tổ các xã tỉnh huyện
    lực lượng: công quân dân vũ cảnh xung kiểm bảo biên chức
    thống kê: tỉnh thành cấp cơ huyện
    quân sự: xã phường huyện tỉnh thị
    thường trực: tỉnh thành huyện quận thị đảng hđnd hội ủy uỷ ban ubmttq ubnd
    thi hành: án
    thông tấn: xã
    chính quyền: địa các xã cấp thôn cơ phường huyện tỉnh thành sở nơi
    trung ương: hội đoàn
    nhà văn: hóa hoá
    chủ đầu: tư
    báo và: đài phát
""")

# Abbreviations that name a body or an office wherever they stand; some have no full form that fits every place ("BCH", "BTV").
ABBREVIATED = frozenset(BODIES) | words("""
    BCH BTV BTT GVCN GVBM TPT HĐQT CAND QĐND LHPN CCB VNPT EVN TNCS ĐTN HND TTCM CSGT LHTN PGD Viettel MobiFone Mobifone VinaPhone
""")

# Persons by their office; a body that follows belongs to the name ("Giám đốc Sở Tài chính").
TITLES = by_two("""
    chủ tịch, giám đốc, thủ trưởng, chánh văn phòng, chánh thanh tra, chánh án, bí thư, hiệu trưởng, bộ trưởng, cục trưởng, vụ trưởng,
    viện trưởng, trưởng phòng, trưởng ban, trưởng thôn, trưởng công an, trưởng khoa, trưởng các, trưởng đoàn, trưởng bộ phận, trưởng trạm,
    trưởng tiểu ban, trưởng ấp, trưởng bản, trưởng xóm, trưởng tổ, trưởng khối, trưởng khu, tổ trưởng, đội trưởng, phó chủ tịch, phó giám đốc,
    phó trưởng, phó hiệu trưởng, phó bí thư, phó chánh, phó thủ trưởng, phó ban, phó tổ, người đứng đầu, lãnh đạo, thành viên, đại diện,
    cán bộ, chuyên viên, công chức, viên chức, giáo viên, nhân viên, kế toán, văn thư, ủy viên, uỷ viên, thư ký, tổng giám đốc,
    tổng phụ trách, thủ tướng, chỉ huy trưởng, chủ nhiệm, thủ quỹ, người phụ trách, tổng biên tập, cộng tác viên, điều dưỡng, bác sĩ, bác sỹ,
    chánh kiểm, trưởng đài, giảng viên
""")
PERSONS = by_two("""
    đồng chí, đ/c, ông, bà, thầy, cô, đại tá, thượng tá, trung tá, thiếu tá, đại úy, đại uý, thượng úy, thượng uý, trung úy, trung uý,
    thiếu úy, thiếu tướng, thiếu uý
""")

# Persons whose name may begin with a small letter or a sign: "đ/c A", "Đồng chí …".
PERSONS_AS_PRINTED = words("đ/c đồng")

# Kinds of bodies and of people who act; they name one after a word that counts them ("các xã"), or in a row ("sở, ban, ngành").
KINDS_OF_ONE = words("""
    ngành sở ban phòng xã phường huyện quận tỉnh bên thôn trường hội khoa tổ lớp bộ cấp ấp bản làng xóm khối trạm đoàn nhóm đội viện cục
    vụ báo đài chủ hộ quỹ gvcn thị phó trưởng tp thành ubnd hđnd
""")
KINDS_OF_TWO = by_two("""
    cơ quan, đơn vị, doanh nghiệp, địa phương, tổ chức, cá nhân, thị trấn, thị xã, thành phố, đối tượng, đoàn thể, đặc khu, nhà đầu tư,
    nhà cung cấp, chủ rừng, chủ thể, chủ cơ sở, chủ sở hữu, chủ hộ, ban quản lý, nhà khoa học, đảng viên, học sinh, học viên,
    ban ngành, ban chỉ đạo, tổ dân phố, cụm dân cư, hộ gia đình, hộ dân, cơ sở, phân xưởng, giáo viên, phòng chuyên môn, thành phần, đại biểu,
    đội ngũ, cha mẹ, tiểu khu, mặt trận, người dân, hội viên, đoàn viên, phụ huynh, trường học, phòng ban, sở ngành, bộ ngành
""")
NAMES_OF_TWO = INSTITUTIONS_OF_TWO | TITLES | KINDS_OF_TWO
# Where the syllable of a kind is part of another word: "xã hội", "khối lượng".
NO_KIND_OF_ONE = by_two("""
    xã hội, cấp phát, cấp độ, cấp giấy, bên trong, bên ngoài, bên cạnh, hội trường, hội nghị, hội thảo, hội thi, bộ tiêu, bộ chỉ,
    bộ luật, bộ máy, bộ quy, bộ hồ, bộ tài, bộ câu, khối lượng, tổ hợp, phòng chống, phòng ngừa, lớp tập, lớp bồi, trường hợp, đoàn công,
    đoàn kết, nhóm giải, nhóm nhiệm, nhóm chỉ, nhóm đối, báo cáo, ban hành, vụ việc, vụ án, quỹ đất, khoa học, ngành nghề, ngành hàng, cô đơn,
    khoa giáo, tổ quốc, thị trường, phòng cháy, chủ yếu, chủ trương, chủ động, chủ trì, chủ đề, trưởng thành, phòng bệnh, phòng dịch,
    thành lập, thành tích, tỉnh táo, cấp trung, cấp tiểu, cấp học, cấp mầm, cấp thpt, cấp thcs, cấp bách,
    cấp thiết
""")
# What ministries and departments are named by: "các Bộ, ngành liên quan: Tài chính, Y tế".
FIELDS = by_two("""
    tài chính, xây dựng, nội vụ, y tế, giáo dục, công thương, nông nghiệp, lao động, kế hoạch, tư pháp, văn hóa, văn hoá, khoa học, thông tin,
    giao thông, tài nguyên, quốc phòng, ngoại giao, ngoại vụ, dân tộc
""")
# In a row of territories a kind of body after a comma is another one: "UBND các xã, phường, đơn vị".
TERRITORIES = words("xã phường thị trấn huyện quận đặc khu thành phố tỉnh thôn bản ấp , và")
# What may stand at the end of a name and before a further verb of it: "Ban Chỉ đạo phát triển du lịch tỉnh tổ chức …".
LEVELS = words("tỉnh huyện xã phường quận thị trấn phố khu cấp trường trung ương đó")
# Staff in a row are one body: "Phòng Công chức, viên chức".
STAFF = by_two("""
    cán bộ, công chức, viên chức, kế toán, thủ quỹ, văn thư, giáo viên, nhân viên, người lao động, học sinh, sinh viên, đảng viên
""")
# Words that count bodies, and so open the name of a group: "các xã", "hai huyện", "toàn thể cán bộ".
QUANTIFIERS = frozenset(("các", "những", "mọi", "mỗi", "từng", "hai", "ba", "bốn", "cả"))
QUANTIFIERS_OF_TWO = frozenset(("toàn thể", "tất cả", "toàn bộ", "một số"))
# Kinds that only become a body when something counts them.
NEVER_FIRST = by_two("""
    đại biểu, đội ngũ, cha mẹ, tổ chức, đối tượng, thành phần, cơ sở, học sinh, học viên, người dân, cá nhân, hội viên, đoàn viên, hộ dân,
    hộ gia đình, đảng viên, phụ huynh, thành phố, thị trấn, thị xã, đặc khu, chủ thể, nhà khoa học, trường học
""")
# What may stand bare after a comma and still be another body, once the name before it is a proper one.
BARE = by_two("""
    cơ quan, đơn vị, tổ chức, doanh nghiệp, địa phương, đoàn thể, nhà đầu tư, cá nhân, viện nghiên cứu, trường đại học, cơ sở, nhà khoa học,
    đội ngũ, cha mẹ
""")

# Signs and words that join the bodies of a list.
JOINERS = words("và cùng với hoặc")
# After a comma these go on with a row that something counts: "Các huyện đoàn, thành đoàn, Đoàn trực thuộc".
ROW_GOES_ON = words("trực nhà có liên bộ khối trên thuộc trong")
# "Văn phòng HĐND và UBND huyện" is one body: the councils that an office serves, and how the first of two is printed.
OFFICES = words("văn vp")
COUNCILS = words("ubnd hđnd")
COUNCILS_OF_TWO = by_two("ủy ban, uỷ ban, hội đồng")
COUNCIL_ENDINGS = ("hđnd", "đbqh", "hội đồng nhân dân", "quốc hội")
# "Sở Y tế Sở Nội vụ" are two though no sign stands between: not where another word is meant, nor after a word that needs the name.
PRINTED_AGAIN = words("sở bộ")
NOT_PRINTED_AGAIN = words("đội phận chỉ tư")
NEEDS_A_NAME = words("của thuộc tại và các với")
# Towns whose names look like those of bodies.
TOWNS = by_two("hội an")
# A bracket belongs to a name where it opens with one of these ("thuộc 06 huyện", "nếu có"), and not where it names the work.
KEPT_IN_BRACKETS = words("""
    thuộc gồm bao kể cơ đơn các trừ là có nơi sau gọi hoặc cũ nay trước nếu đã được ở tại
""")
WORK_IN_BRACKETS = by_two("đề án, kế hoạch, dự án, nhiệm vụ, chủ trì, phối hợp, qua văn bản, thông qua")
# A full stop after these does not end a sentence: "TP. Vạn Hoa".
SHORT_UNITS = words("TP TX TT P Q H")
# Offices whose first two syllables name the institution: "Chi cục trưởng".
OFFICERS = frozenset(("chi cục trưởng", "tổng cục trưởng"))
