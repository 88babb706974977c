"""The words with which a body's work begins, so that its name ends before them; and those among them that a name may hold.

Phrases are looked up by their first two syllables, in lower case. Source: the verbs of the seed plans and usage; contract.md,
"A body": a clause that restricts a body belongs to its name ("đối tượng thực hiện kiểm kê").
"""

from __future__ import annotations

from kehoach.extract.organs.vocabulary import by_two, table, table_by_two, words

# What a body has to do begins with one of these: its name ends before.
VERBS_OF_TWO = by_two("""
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
    tôn tạo, tu bổ, nạo vét, gia cố, trực ban, trực chiến, túc trực, trực chốt, luân phiên, thi hành, cấp thẻ, chấm điểm, nắm tình hình,
    tham dự, phát tin, phát bản tin, phát tờ rơi, phát thuốc, phát quà, thu phí, sơ cứu, ít nhất, tối thiểu, tối đa
""")
VERBS_OF_ONE = words("""
    là cần phải sẽ làm lập gửi trình cử giao giúp nộp khi nếu nhằm để hãy nên luôn vẫn ký in mời mở khám tiêm trồng dọn treo tặng trao
    thăm họp chuyển trả gắn đưa đào tưới ươm lắp cắm dời mua
""")
# Of those, what also tells which body is meant: "cơ quan chủ trì", "Đoàn kiểm tra", "đối tượng thực hiện kiểm kê".
RESTRICTING = by_two("""
    chủ trì, phối hợp, tham mưu, thực hiện, kiểm tra, giám sát, quản lý, tổ chức, tư vấn, soạn thảo, giúp việc, phụ trách, thẩm định,
    tham gia, tiếp nhận, cung cấp, chỉ đạo, hỗ trợ, sử dụng, nghiên cứu, đào tạo, truyền thông, đầu tư, theo dõi, tổng hợp, điều phối,
    xây dựng, bảo vệ, lãnh đạo, thông tin, báo cáo, tuyên truyền, khảo sát, ứng phó, tuần tra, giải quyết, xử lý, đề xuất, trực tiếp,
    tìm kiếm, thẩm tra, đăng ký, chuyển giao, vận động, khai thác, đánh giá, vận hành, nghiệm thu, chuẩn bị, sửa chữa, thu gom, phát triển,
    bồi dưỡng, hợp tác, liên kết, xúc tiến, biên soạn, học tập, giới thiệu, điều tra, ứng dụng, lưu trữ, giáo dục, phát hành, quyết toán,
    phòng chống, tuyên giáo
""")
# Bodies whose very name may be such a verb: "Tổ kiểm tra", "Ban chỉ đạo", "cán bộ quản lý".
NAMED_BY_VERB = words("ban tổ đoàn đội nhóm phòng viện trạm khối") | by_two("""
    trung tâm, văn phòng, bộ phận, tiểu ban, hội đồng, lực lượng
""")
# The verbs that they are named by.
NAMING = by_two("""
    kiểm tra, giám sát, quản lý, chỉ đạo, tư vấn, giúp việc, soạn thảo, biên soạn, thẩm định, thẩm tra, điều phối, tiếp nhận, truyền thông,
    nghiên cứu, đào tạo, bảo vệ, thông tin, tuyên truyền, khảo sát, ứng phó, tuần tra, xử lý, giải quyết, tìm kiếm, điều tra,
    kiểm soát, vận động, chấp hành, phát triển, khai thác, hỗ trợ, xúc tiến, chuyển giao, giáo dục, lưu trữ
""")
# Bodies set up for one work, whose names say which: "Ban Chỉ đạo thực hiện các chương trình … tỉnh", "Tổ công tác triển khai Đề án … huyện".
SET_UP = by_two("""
    ban chỉ đạo, ban quản lý, ban tổ chức, tổ công tác, tổ giúp việc, hội đồng, tiểu ban, đoàn kiểm tra, ban vận động,
    tổ triển khai, ban điều hành, tổ biên tập, ban soạn thảo
""")
# Any verb right after one of these is a noun with it: "nhà đầu tư", "người quản lý", "việc thực hiện", "công tác kiểm tra".
MAKE_NOUNS = words("nhà người việc")
MAKE_NOUNS_OF_TWO = by_two("công tác, hoạt động, lĩnh vực")
# Here it does not: "Tổ giúp việc lập …".
NO_NOUNS_OF_TWO = by_two("giúp việc, làm việc")
# After these only some verbs are nouns: "dự án đầu tư", but "Ban Quản lý dự án báo cáo"; "Tổ công tác triển khai Đề án 06".
NOUNS_AFTER = table_by_two("""
    dự án: đầu tư, xây dựng, phát triển, hỗ trợ, bảo vệ
    đề án: đầu tư, xây dựng, phát triển, hỗ trợ, bảo vệ
    cảnh sát: quản lý, điều tra, bảo vệ
    đại diện: tổ chức, lãnh đạo
    giám sát: đầu tư
    tổ công tác: triển khai, thực hiện
    giáo dục: thường xuyên
""")
# What an industry is named by: "doanh nghiệp ngành xây dựng", but "các sở, ban, ngành xây dựng kế hoạch".
INDUSTRIES = by_two("xây dựng, giáo dục, quản lý, thống kê, bảo vệ, truyền thông, đầu tư")
# The last syllables of all these: a quick test.
BEFORE_NOUNS = MAKE_NOUNS | words("sự ban ngành tác động vực án sát diện tư dục")
# Verbs of one syllable that make another word with what stands before or after: "chương trình", "bầu cử", "giao thông".
NO_VERB_AFTER: dict[str, frozenset[str]] = table("""
    làm: việc
    trình: chương công lộ quy quá tờ tiến giáo
    cử: bầu ứng đề
    giao: bàn chuyển ngoại
    lập: thành độc tự trung công thiết
    giúp: trợ
    gửi: tiền thư
    mời: giấy thư
    cần: hậu
    ký: chữ thư nhật đăng
    khám: phòng
    họp: phòng
    chuyển: vận luân
    đưa: thư
    đào: hoa bích
""")
# … and the syllables after which they do: "làm dịch vụ", "gửi thông báo" are verbs, "thu hút" is not this one.
NO_VERB_BEFORE = words("thông dịch độ túc thiết nghiệp tịch hình nhập hút")
# Verbs that follow only a body that leads: what stands between the name and them still belongs to the name.
LEADS = by_two("""
    chủ trì, phối hợp, có trách nhiệm, chịu trách nhiệm, chủ động, tham mưu, làm đầu mối, có nhiệm vụ, căn cứ
""")
# Verbs that are as often nouns: "Ban Tổ chức", "Trung tâm Quản lý đầu tư xây dựng".
NOMINAL = by_two("""
    tổng hợp, quản lý, tổ chức, đào tạo, bồi dưỡng, hợp tác, đầu tư, kiểm tra, thanh tra, phát triển, xây dựng, truyền thông, giáo dục,
    chăm sóc, bảo vệ, nghiên cứu, tuyên truyền, giám sát
""")
# After these nothing else can be meant: what stood before is the subject.
VERY_STRONG = by_two("""
    có trách nhiệm, có nhiệm vụ, chịu trách nhiệm
""") | frozenset(("phải",))
# After these it is likely, where a verb that a name may hold stood before.
STRONG = by_two("""
    có trách nhiệm, có nhiệm vụ, chịu trách nhiệm, chủ động, tích cực, căn cứ, nghiêm túc, khẩn trương, tiếp tục, tăng cường, thường xuyên,
    kịp thời, định kỳ, trực tiếp, trong phạm vi, theo chức năng
""") | frozenset(("cần", "phải", "sẽ"))
# What a body has begun or not: "đã ban hành" is no order, the list ends there.
STATES = words("đã đang chưa")
# Verbs that name the work and never the body: a heading does not go on over them.
DOING = by_two("tổ chức, thực hiện, triển khai, tiến hành, báo cáo, rà soát, tham gia")
# Verbs printed with a capital in the middle of a sentence: "Sở Y tế Chủ trì …".
VERBS_IN_CAPITALS = by_two("phối hợp, chủ trì, có trách nhiệm, chịu trách nhiệm")
# A list also ends where an example or an exception begins: "các xã, nhất là …".
CONNECTIVES = by_two("nhất là, trong đó, đặc biệt, đồng thời, bao gồm, ngoài ra")
# The list after "phối hợp với" ends where its purpose begins: "trong việc …", "để …", "khi …".
PURPOSES = words("trong về nhằm để khi theo")
# "được giao", "chọn cử" restrict the body: the verbs after them belong to its name.
PASSIVES = words("được chọn")
# Before these "tổ chức" after a comma is the noun: "Hội Nông dân, tổ chức đoàn thể".
AFTER_ORGANIZATIONS = words(", chính đoàn thành xã hội có liên đảng cơ")
# Between the members of a row: "cơ quan, tổ chức".
IN_A_ROW = words(", ; và hoặc")
# Before "sự" these make another word with it: "quân sự", "nhân sự".
FORCES = words("quân nhân hình dân")
# Two more verbs that name a board: "Ban Tổ chức", "Ban Xây dựng".
NAMED_AFTER_BAN = by_two("tổ chức, xây dựng")
# Before "tổng hợp" these make the name of an office: "Phòng Kế hoạch tổng hợp".
PLANNING = by_two("kế hoạch, kinh tế")
# "phụ trách" tells which office is meant; before these it is the work: "Phó Chủ tịch phụ trách chung".
IN_CHARGE = "phụ trách"
IN_CHARGE_OF_ALL = words("chung trực chính")
# "phối hợp" before these is the work: "cơ quan phối hợp với …".
WITH = words("với cùng chặt")
# Kinds that a verb always tells apart: "đối tượng thực hiện kiểm kê", "bên cung cấp".
ALWAYS_TOLD = by_two("đối tượng, bên")
# … and one that only these do: "các cơ sở đào tạo, bồi dưỡng giáo viên".
TOLD_BY = table_by_two("""
    cơ sở: đào tạo, bồi dưỡng, giáo dục, nghiên cứu
""")
# After "phối hợp với" these tell a kind apart, and the second only one that nothing counts: "cơ quan chủ trì", "đơn vị hỗ trợ".
TOLD_AFTER_WITH = by_two("chủ trì, quản lý, soạn thảo")
TOLD_AFTER_WITH_UNCOUNTED = by_two("phối hợp, tham mưu, hỗ trợ, thực hiện")
# A clause that says where a body is holds the commas after it: "UBND xã nơi có rừng, hồ chứa".
WHERE = "nơi"
