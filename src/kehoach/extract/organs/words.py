"""The words that open the name of a body, and the words that end it.

Phrases are looked up by their first two syllables, in lower case. Source: names of bodies in NĐ 30/2020/NĐ-CP,
Phụ lục II, IV, and usage; contract.md, "A body".
"""

from __future__ import annotations

from kehoach.extract.organs.abbreviations import ABBREVIATIONS


def _by_two(*lists: str) -> frozenset[str]:
    """The phrases of comma-separated lists, each cut to its first two syllables."""
    return frozenset(" ".join(phrase.split()[:2]) for words in lists for phrase in words.replace("\n", " ").split(", "))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> dict[str, frozenset[str]]:
    """Rows of "key: words"."""
    rows = (row.split(":") for row in text.strip().split("\n"))
    return {key.strip(): frozenset(words.split()) for key, words in rows}


# Institutions of one syllable, printed with a capital or before one; what may not follow, because the word then means another thing.
INSTITUTIONS: dict[str, frozenset[str]] = _table("""
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
INSTITUTIONS_OF_TWO = _by_two("""
    ủy ban, uỷ ban, hội đồng, trung tâm, văn phòng, đảng ủy, đảng uỷ, đảng bộ, chi bộ, chi ủy, chi uỷ, tỉnh ủy, tỉnh uỷ, thành ủy, thành uỷ,
    huyện ủy, huyện uỷ, quận ủy, quận uỷ, thị ủy, thị uỷ, cấp ủy, cấp uỷ, công an, quân khu, tòa án, toà án, thanh tra, kho bạc, ngân hàng,
    liên đoàn, liên minh, liên hiệp, công đoàn, mặt trận tổ quốc, tỉnh đoàn, thành đoàn, huyện đoàn, quận đoàn, thị đoàn, xã đoàn,
    phường đoàn, chi đoàn, bệnh viện, học viện, công ty, tập đoàn, tổng cục, chi cục, tiểu ban, chi nhánh, chi hội, chính phủ, quốc hội,
    nhà trường, nhà máy, bộ phận, bưu điện, điện lực, thư viện, bảo tàng, hợp tác xã, thường trực, bộ đội biên phòng, cảnh sát, hải quan,
    chủ đầu tư, thi hành án, bảo hiểm xã hội, xí nghiệp, liên đội, kiểm lâm, tạp chí, đoàn thanh niên, nhà văn hóa, tổng công ty,
    cổng thông tin, lực lượng, dân quân, hiệp hội, trạm y tế, đoàn trường, nhà thầu, viễn thông, đảng đoàn, thống kê, đồn biên phòng, quân sự,
    đồn công an
""")
# Of those, the ones of three syllables and more, with how many.
LENGTHS = {"tổng công": 3, "hợp tác": 3, "bảo hiểm": 4, "cổng thông": 3, "thi hành": 3, "nhà văn": 3, "chủ đầu": 3}
# Of those, the ones that are bodies only before certain words.
THIRD: dict[str, frozenset[str]] = _table("""
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
    nhà văn: hóa hoá
    chủ đầu: tư
""")

# Printed in capitals as a whole: bodies and offices wherever they stand.
ABBREVIATED = _words("""
    UBND HĐND UBMTTQ UBMTTQVN MTTQ MTTQVN UB UBBC BCĐ BCH BCHQS BTV BTT BGH GVCN GVBM TPT HĐQT CĐCS QĐND CAND BĐBP TAND VKSND TTYT BHXH KBNN
    NHCSXH NHNN LĐLĐ LHPN CCB HTX BQL BQLDA VP VPUB VPUBND VPCP VPĐP VNPT EVN TNCS ĐTN HND TTCM CSGT TTHTCĐ CTMT LHTN PGD Viettel MobiFone
    Mobifone VinaPhone SGDĐT SYT STC SNV STP SXD SCT SKHCN SNNMT HĐND-UBND HĐND&UBND
""") | frozenset(key for key, name in ABBREVIATIONS.items() if name.startswith(("Ủy ban", "Hội đồng", "Sở ", "Bộ ", "Ban ")))

# Persons by their office; a body that follows belongs to the name ("Giám đốc Sở Tài chính").
TITLES = _by_two("""
    chủ tịch, giám đốc, thủ trưởng, chánh văn phòng, chánh thanh tra, chánh án, bí thư, hiệu trưởng, bộ trưởng, cục trưởng, vụ trưởng,
    viện trưởng, trưởng phòng, trưởng ban, trưởng thôn, trưởng công an, trưởng khoa, trưởng các, trưởng đoàn, trưởng bộ phận, trưởng trạm,
    trưởng tiểu ban, trưởng ấp, trưởng bản, trưởng xóm, trưởng tổ, trưởng khối, trưởng khu, tổ trưởng, đội trưởng, phó chủ tịch, phó giám đốc,
    phó trưởng, phó hiệu trưởng, phó bí thư, phó chánh, phó thủ trưởng, phó ban, phó tổ, người đứng đầu, lãnh đạo, thành viên, đại diện,
    cán bộ, chuyên viên, công chức, viên chức, giáo viên, nhân viên, kế toán, văn thư, ủy viên, uỷ viên, thư ký, tổng giám đốc,
    tổng phụ trách, thủ tướng, chỉ huy trưởng, chủ nhiệm, thủ quỹ, người phụ trách, tổng biên tập, cộng tác viên, điều dưỡng, bác sĩ, bác sỹ,
    chánh kiểm, trưởng đài, chi cục trưởng, tổng cục trưởng, giảng viên
""")
PERSONS = _by_two("""
    đồng chí, đ/c, ông, bà, thầy, cô, đại tá, thượng tá, trung tá, thiếu tá, đại úy, đại uý, thượng úy, thượng uý, trung úy, trung uý,
    thiếu úy, thiếu tướng, thiếu uý
""")

# Kinds of bodies and of people who act; they name one after a word that counts them ("các xã"), or in a row ("sở, ban, ngành").
GENERIC_ONE = _words("""
    ngành sở ban phòng xã phường huyện quận tỉnh bên thôn trường hội khoa tổ lớp bộ cấp ấp bản làng xóm khối trạm đoàn nhóm đội đ/c viện cục
    vụ báo đài thầy cô chủ hộ quỹ gvcn thị phó trưởng tp thành ubnd hđnd
""")
GENERIC_TWO = (
    INSTITUTIONS_OF_TWO
    | TITLES
    | _by_two("""
    cơ quan, đơn vị, doanh nghiệp, địa phương, tổ chức, cá nhân, thị trấn, thị xã, thành phố, đối tượng, đoàn thể, đặc khu, nhà đầu tư,
    nhà cung cấp, chủ rừng, chủ thể, chủ cơ sở, chủ sở hữu, chủ hộ, đồng chí, ban quản lý, nhà khoa học, đảng viên, học sinh, học viên,
    ban ngành, ban chỉ đạo, tổ dân phố, cụm dân cư, hộ gia đình, hộ dân, cơ sở, phân xưởng, giáo viên, phòng chuyên môn, thành phần, đại biểu,
    đội ngũ, cha mẹ, tiểu khu, mặt trận, người dân, hội viên, đoàn viên, phụ huynh, trường học, phòng ban, sở ngành, bộ ngành
""")
)
NOT_GENERIC_ONE = _by_two("""
    xã hội, bộ phận, cấp phát, cấp độ, cấp giấy, bên trong, bên ngoài, bên cạnh, hội trường, hội nghị, hội thảo, hội thi, bộ tiêu, bộ chỉ,
    bộ luật, bộ máy, bộ quy, bộ hồ, bộ tài, bộ câu, khối lượng, tổ hợp, phòng chống, phòng ngừa, lớp tập, lớp bồi, trường hợp, đoàn công,
    đoàn kết, nhóm giải, nhóm nhiệm, nhóm chỉ, nhóm đối, báo cáo, ban hành, vụ việc, vụ án, quỹ đất, khoa học, ngành nghề, ngành hàng, cô đơn,
    khoa giáo, tổ quốc, thị trường, phòng cháy, chủ yếu, chủ trương, chủ động, chủ trì, chủ đề, đội ngũ, trưởng thành, phòng bệnh, phòng dịch,
    thành lập, thành tích, thành viên, thành phần, tỉnh táo, bộ đội, cấp trung, cấp tiểu, cấp học, cấp mầm, cấp thpt, cấp thcs, cấp bách,
    cấp thiết
""")
TERRITORIES = _words("xã phường thị trấn huyện quận đặc khu thành phố tỉnh thôn bản ấp , và")
QUANTIFIERS = frozenset(("các", "những", "mọi", "mỗi", "từng", "hai", "ba", "bốn", "cả"))
QUANTIFIERS_OF_TWO = frozenset(("toàn thể", "tất cả", "toàn bộ"))
# Kinds that only become a body when something counts them.
NEVER_FIRST = _by_two("""
    đại biểu, đội ngũ, cha mẹ, tổ chức, đối tượng, thành phần, cơ sở, học sinh, học viên, người dân, cá nhân, hội viên, đoàn viên, hộ dân,
    hộ gia đình, đảng viên, phụ huynh, thành phố, thị trấn, thị xã, đặc khu, chủ thể, nhà khoa học, trường học
""")
# What may stand bare after a comma and still be another body, once the name before it is a proper one.
BARE = _by_two("""
    cơ quan, đơn vị, tổ chức, doanh nghiệp, địa phương, đoàn thể, nhà đầu tư, cá nhân, viện nghiên cứu, trường đại học, cơ sở, nhà khoa học,
    đội ngũ, cha mẹ
""")

# What a body has to do begins with one of these: its name ends before.
PREDICATES_OF_TWO = _by_two("""
    chủ trì, phối hợp, có trách nhiệm, có nhiệm vụ, có kế hoạch, có giải pháp, có biện pháp, có văn bản, chịu trách nhiệm, xây dựng, ban hành,
    tổ chức, thực hiện, tham mưu, tham gia, triển khai, hướng dẫn, theo dõi, kiểm tra, giám sát, báo cáo, căn cứ, chủ động, tích cực,
    tăng cường, tiếp tục, tập trung, bố trí, cân đối, rà soát, đề xuất, tổng hợp, thường xuyên, kịp thời, nghiêm túc, định kỳ, phổ biến,
    quán triệt, chỉ đạo, tư vấn, lồng ghép, bảo đảm, đảm bảo, ưu tiên, giới thiệu, trực tiếp, tuyên truyền, vận động, đôn đốc, phát huy,
    nâng cao, đẩy mạnh, chuẩn bị, cung cấp, tiếp nhận, thẩm định, phê duyệt, quyết định, quản lý, đề nghị, kiến nghị, yêu cầu, phân công,
    phụ trách, lãnh đạo, tiến hành, thành lập, kiện toàn, đầu tư, hỗ trợ, huy động, cập nhật, công khai, công bố, phản ánh, xử lý, giải quyết,
    khắc phục, ứng dụng, khuyến khích, tạo điều kiện, đánh giá, khảo sát, nghiên cứu, thu thập, thống kê, lựa chọn, đăng ký, tập huấn,
    bồi dưỡng, đào tạo, thông báo, phát động, ký kết, ký cam kết, cử cán bộ, lập dự toán, lập kế hoạch, lập danh sách, lập hồ sơ, gửi báo cáo,
    giúp việc, giúp ủy ban, hoàn thành, hoàn thiện, duy trì, khai thác, sử dụng, đổi mới, quan tâm, chú trọng, khẩn trương, trong phạm vi,
    theo chức năng, theo nhiệm vụ, theo thẩm quyền, trên cơ sở, liên hệ, đóng góp, chấp hành, tuân thủ, hằng năm, hàng năm, hằng quý,
    hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, bám sát, nắm bắt, cụ thể hóa, trao đổi, bàn bạc, điều chỉnh, điều phối, xác định,
    xác nhận, phân bổ, chi trả, chuyển giao, nghiệm thu, bàn giao, mở rộng, phát hiện, ngăn chặn, đấu tranh, tuần tra, truyền thông, quảng bá,
    xúc tiến, kết nối, liên kết, hợp tác, thu hút, bảo vệ, chăm sóc, cấp phát, in ấn, trang trí, đón tiếp, sắp xếp, niêm yết, lưu trữ, số hóa,
    số hoá, kết hợp, trang bị, mua sắm, sửa chữa, vận hành, đăng tải, đăng tin, viết bài, đưa tin, biên soạn, soạn thảo, dự thảo, dự trù,
    nhân rộng, tổng kết, sơ kết, khen thưởng, gương mẫu, đề cao, thống nhất, lắng nghe, cùng với, ứng phó, di dời, sơ tán, tìm kiếm, bảo quản,
    thay mặt, đảm nhận, tìm hiểu, hưởng ứng, đồng hành, tiếp thu, học tập, điểm danh, phát triển, củng cố, giữ gìn, chuyển đổi, giảm thiểu,
    thu gom, lập báo cáo, lập phương án, giải ngân, thanh toán, quyết toán, thanh quyết toán, bổ sung, tiếp cận, chia sẻ, làm đầu mối,
    làm tốt, chọn cử, giao nhiệm vụ, tiến tới, tự tổ chức, tự kiểm tra, tự chịu, cần phải, quyết tâm, phấn đấu, nỗ lực, giao lưu, thực thi,
    phát hành, giáo dục, thăm hỏi, trực tại, nắm chắc, mở đợt, mở lớp, đưa nội dung, đưa vào, mời gọi, kêu gọi, tận dụng, tham vấn, thăm dò,
    nhắc nhở, xem xét, cân nhắc, ký ban hành, thẩm tra, giám định, thành thạo, giải đáp, góp ý, đề ra, hợp đồng, mời báo cáo viên,
    tổng rà soát, dự kiến, dự họp, cấp cứu, định hướng, điều tra, thiết kế, khám sức khỏe, khám chữa, tiêm phòng, kiểm soát, bắt giữ,
    triệu tập, thiết lập, triệt xóa, triệt phá, xác minh, thắp sáng, dọn vệ sinh, phát quang, nêu cao, trả lời, trả kết quả, tự đánh giá,
    tự giác, dự giờ, ra quân, cho phép, bảo trì, bảo dưỡng, kiểm kê, kiểm đếm, lấy mẫu, xét nghiệm, cách ly, khoanh vùng, đề cử, hiệp thương,
    ấn định, thảo luận, cho ý kiến, phản biện, chất vấn, rút kinh nghiệm, chấn chỉnh, xử phạt, truy quét, tấn công, trấn áp, ghi nhận,
    ghi chép, lập biên bản, đối chiếu, phát sóng, tường thuật, quán xuyến, giữ vững, cam đoan, kê khai, giảng dạy, biểu quyết, bầu chọn,
    lấy ý kiến, thu nhận, nhập dữ liệu, cài đặt, lắp đặt, tích hợp, vệ sinh, tiêu độc, khử trùng, phun thuốc, cấp giấy, chỉnh lý, chỉnh trang,
    tôn tạo, tu bổ, nạo vét, gia cố, trực ban, trực chiến, túc trực
""")
PREDICATES = _words("""
    là cần phải sẽ được làm lập gửi trình cử giao giúp nộp khi nếu nhằm để hãy nên luôn vẫn ký in mời mở khám tiêm trồng dọn treo tặng trao
    thăm họp chuyển trả gắn
""")
# Of those, what also tells which body is meant: "cơ quan chủ trì", "Đoàn kiểm tra", "đối tượng thực hiện kiểm kê".
RESTRICTING = _by_two("""
    chủ trì, phối hợp, tham mưu, thực hiện, kiểm tra, giám sát, quản lý, tổ chức, tư vấn, soạn thảo, giúp việc, phụ trách, thẩm định,
    tham gia, tiếp nhận, cung cấp, chỉ đạo, hỗ trợ, sử dụng, nghiên cứu, đào tạo, truyền thông, đầu tư, theo dõi, tổng hợp, điều phối,
    xây dựng, bảo vệ, lãnh đạo, thông tin, báo cáo, tuyên truyền, khảo sát, ứng phó, tuần tra, giải quyết, xử lý, đề xuất, trực tiếp,
    tìm kiếm, thẩm tra, đăng ký, chuyển giao, vận động, khai thác, đánh giá, vận hành, nghiệm thu, chuẩn bị, sửa chữa, thu gom, phát triển,
    bồi dưỡng, hợp tác, liên kết, xúc tiến, biên soạn, học tập, giới thiệu, điều tra, ứng dụng, lưu trữ, giáo dục, phát hành, quyết toán,
    phòng chống, tuyên giáo
""")
# Bodies whose very name may be such a verb: "Tổ kiểm tra", "Ban chỉ đạo", "cán bộ quản lý".
NAMED_BY_VERB = _words("ban tổ đoàn đội nhóm phòng viện trạm khối") | _by_two("""
    trung tâm, văn phòng, bộ phận, tiểu ban, hội đồng, lực lượng
""")
# Kinds that a following verb may tell apart: the words after it decide.
TOLD_BY_VERB = _by_two("""
    cơ quan, đơn vị, đối tượng, tổ chức, cá nhân, doanh nghiệp, địa phương, bên, đoàn thể, bộ phận, cơ sở
""")
NAMING = _by_two("""
    kiểm tra, giám sát, quản lý, chỉ đạo, tư vấn, giúp việc, soạn thảo, biên soạn, thẩm định, thẩm tra, điều phối, tiếp nhận, truyền thông,
    nghiên cứu, đào tạo, bảo vệ, thông tin, tuyên truyền, khảo sát, ứng phó, tuần tra, xử lý, giải quyết, tìm kiếm, phục vụ, điều tra,
    kiểm soát, điều hành, vận động, chấp hành, phát triển, khai thác, hỗ trợ, xúc tiến, chuyển giao, giáo dục, phòng chống, lưu trữ
""")
# Bodies set up for one work, whose names say which: "Ban Chỉ đạo thực hiện các chương trình … tỉnh", "Tổ công tác triển khai Đề án … huyện".
SET_UP = _by_two("""
    ban chỉ đạo, ban quản lý, ban tổ chức, tổ công tác, tổ giúp việc, hội đồng, văn phòng điều phối, tiểu ban, đoàn kiểm tra, ban vận động,
    tổ triển khai, ban điều hành, tổ biên tập, ban soạn thảo
""")
LEVELS = _words("tỉnh huyện xã phường quận thị trấn phố khu cấp trường trung ương đó")
# A verb right after one of these is a noun with it: "nhà đầu tư", "công tác kiểm tra", "dự án xây dựng".
MAKE_NOUNS = _words("nhà người tác việc sự động vực ngành án sát diện phó")
# Verbs of one syllable that make another word with what stands before or after: "chương trình", "bầu cử", "giao thông".
NO_VERB_AFTER: dict[str, frozenset[str]] = _table("""
    làm: việc
    trình: chương công lộ quy quá tờ tiến giáo
    cử: bầu ứng đề
    giao: bàn chuyển
    lập: thành độc tự trung công thiết
    giúp: trợ
    gửi: tiền thư
    mời: giấy thư
    cần: hậu
    thu: nguồn tạm
    ký: chữ thư nhật đăng
    nhận: giấy chứng tiếp
    khám: phòng
    họp: phòng
    chuyển: vận luân
""")
NO_VERB_BEFORE = _words("thông dịch độ túc thiết nghiệp tịch hình nhập hút")
# Verbs that follow only a body that leads: what stands between the name and them still belongs to the name.
LEADS = _by_two("""
    chủ trì, phối hợp, có trách nhiệm, chịu trách nhiệm, chủ động, tham mưu, làm đầu mối, có nhiệm vụ, căn cứ
""")
NOMINAL = _by_two("""
    tổng hợp, quản lý, tổ chức, đào tạo, bồi dưỡng, hợp tác, đầu tư, kiểm tra, thanh tra, phát triển, xây dựng, truyền thông, giáo dục,
    chăm sóc, bảo vệ, nghiên cứu, tuyên truyền, giám sát
""")
STAFF = _by_two("""
    cán bộ, công chức, viên chức, kế toán, thủ quỹ, văn thư, giáo viên, nhân viên, người lao động, học sinh, sinh viên, đảng viên
""")
# After these nothing else can be meant: what stood before is the subject.
VERY_STRONG = _by_two("""
    có trách nhiệm, có nhiệm vụ, chịu trách nhiệm
""") | frozenset(("phải",))
STRONG = _by_two("""
    có trách nhiệm, có nhiệm vụ, chịu trách nhiệm, chủ động, tích cực, căn cứ, nghiêm túc, khẩn trương, tiếp tục, tăng cường, thường xuyên,
    kịp thời, định kỳ, trực tiếp, trong phạm vi, theo chức năng
""") | frozenset(("cần", "phải", "sẽ"))
