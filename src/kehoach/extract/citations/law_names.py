"""The names of Vietnamese laws, codes and ordinances, to see where a printed name ends.

A name may hold "và", commas and "của", so no rule for its end is sure; a name in this list is. A law that is not in it is read by the rule in
`citation_laws`. Source: the laws in force or lately replaced, 2005 to 2026; usage for the short forms. Names are parted by "|" or a line end.
"""

from __future__ import annotations

from functools import cache, lru_cache

from kehoach.text.lazy_pattern import LazyPattern

LAW_NAMES = """
An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội
Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân
Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Ban hành văn bản quy phạm pháp luật
Ban hành văn bản QPPL|Ban hành VBQPPL|Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Bầu cử đại biểu Quốc hội và đại biểu HĐND|Bầu cử ĐBQH và đại biểu HĐND|Bầu cử
Bầu cử đại biểu Hội đồng nhân dân|Bầu cử đại biểu Quốc hội|Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính
Cán bộ, công chức|Cán bộ, công chức và Luật Viên chức|Căn cước|Căn cước công dân|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Cạnh tranh
Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chứng khoán|Chuyển đổi số|Chuyển giao công nghệ|Chuyển giao người đang chấp hành án phạt tù
Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số
Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|Cơ yếu|Cư trú
Các công cụ chuyển nhượng|Các tổ chức tín dụng|Dạy nghề|Dân quân tự vệ|Dân số|Dẫn độ|Dầu khí|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu
Dự trữ quốc gia|Đa dạng sinh học|Đặc xá|Đấu giá tài sản|Đấu thầu|Đất đai|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|Đê điều
Điện ảnh|Điện lực|Điều ước quốc tế|Đo đạc và bản đồ|Đo lường|Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giáo dục|Giáo dục đại học
Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Hải quan|Hàng hải
Hàng hải Việt Nam|Hàng không dân dụng Việt Nam|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hòa giải ở cơ sở
Hòa giải, đối thoại tại Tòa án|Hóa chất|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hôn nhân và gia đình|Hợp tác xã
Hộ tịch|Hỗ trợ doanh nghiệp nhỏ và vừa|Kế toán|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại
Khiếu nại, tố cáo|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Địa chất và khoáng sản|Kinh doanh bảo hiểm
Kinh doanh bất động sản|Lâm nghiệp|Lao động|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lưu trữ|Lý lịch tư pháp
Luật sư|Mặt trận Tổ quốc Việt Nam|MTTQ Việt Nam|MTTQVN|Mặt trận Tổ quốc|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|NSNN
Ngân sách|Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Nuôi con nuôi|Phá sản|Phục hồi, phá sản|Phòng bệnh
Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy|PCCC|PCCC và CNCH|Phòng, chống bạo lực gia đình
Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người|Phòng, chống HIV/AIDS|Phòng, chống rửa tiền|Phòng, chống tham nhũng
Phòng, chống tham nhũng, lãng phí|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống thiên tai|Phòng thủ dân sự
Phổ biến, giáo dục pháp luật|PBGDPL|Phí và lệ phí|Quảng cáo|Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế|Quản lý, sử dụng tài sản công
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn
Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo
Tần số vô tuyến điện|Thanh niên|Thanh tra|Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam
Thỏa thuận quốc tế|Thống kê|Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt
Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|Thuế xuất khẩu, thuế nhập khẩu|Thuế xuất khẩu, nhập khẩu|Thư viện
Thủ đô|Thủy lợi|Thủy sản|Thú y|Thương mại|Thương mại điện tử|Thực hành tiết kiệm, chống lãng phí|Tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở
Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tình trạng khẩn cấp|Tổ chức Chính phủ
Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương|Tổ chức chính quyền địa phương|Tổ chức CQĐP|Tổ chức cơ quan điều tra hình sự
Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tố cáo|Tố tụng dân sự
Tố tụng hành chính|Tố tụng hình sự|Tương trợ tư pháp|Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trí tuệ nhân tạo|Trọng tài thương mại|Trồng trọt
Trợ giúp pháp lý|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Trật tự, an toàn giao thông đường bộ|Tư pháp người chưa thành niên|Viên chức
Viễn thông|Việc làm|Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính|Dân sự|Hình sự|BHXH|BHYT
Án phí, lệ phí Tòa án|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Công an xã|Cựu chiến binh|Dự bị động viên|Động viên công nghiệp
Giống cây trồng|Giống vật nuôi|Hợp nhất văn bản quy phạm pháp luật|Ngoại hối|Pháp điển hệ thống quy phạm pháp luật|Phòng, chống mại dâm
Quản lý thị trường|Thực hiện dân chủ ở xã, phường, thị trấn|Ưu đãi người có công với cách mạng|Xử phạt vi phạm hành chính|Chi phí tố tụng|Dân tộc
Giáo dục thường xuyên|Hoạt động giám sát của Quốc hội và HĐND|Tổ chức HĐND và UBND|Quản lý và sử dụng tài sản nhà nước
Quản lý, sử dụng tài sản nhà nước|Khoa học, công nghệ|Đầu tư nước ngoài tại Việt Nam|Hàng không dân dụng|Hôn nhân gia đình|Khám chữa bệnh
Phòng cháy chữa cháy và cứu nạn cứu hộ|Cán bộ công chức
"""
# The two ways to place a tone, letter for letter, so that offsets stay.
_NEW_TONES = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_OLD_TONES = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_TONES = tuple(zip(_NEW_TONES, _OLD_TONES, strict=True))
_WORD = LazyPattern(r"\w+")
_GAPS = (" ", ", ", ",", "/", " & ")
_LONGEST = 160
Trie = dict[str, "Trie"]


def known_name_end(text: str, at: int) -> int | None:
    """Where the longest name of a law that begins at a place ends, or None; case, commas and tone placement are folded.

    >>> known_name_end("Quản lý, sử dụng tài sản công và các văn bản", 0)
    29
    >>> known_name_end("Sao Hỏa", 0) is None
    True
    """
    branch: Trie | None = None
    end, last = None, at
    for word in _WORD.finditer(text, at, at + _LONGEST):
        if word.start() != last and (last == at or text[last : word.start()] not in _GAPS):
            break
        printed = word.group().lower()
        if branch is None:
            branch = (_names_with(printed) or _names_with(_one_tone(printed))) if word.start() == at else {}
        else:
            branch = branch.get(printed) or branch.get(_one_tone(printed))
        if not branch:
            break
        last = word.end()
        if "" in branch:
            end = last
    return end


def _one_tone(word: str) -> str:
    """A word with its tone where the list prints it; the list is in one way throughout."""
    if "o" in word or "u" in word:
        for new, old in _TONES:
            if new in word:
                word = word.replace(new, old)
    return word


@cache
def _list() -> str:
    return LAW_NAMES.replace("\n", "|").lower()


@lru_cache(maxsize=256)
def _names_with(first: str) -> Trie:
    """The names that begin with a word, word by word: read from the list when a law of that word is met, for most are never asked."""
    names, opening = _list(), "|" + first
    top: Trie = {}
    at = names.find(opening)
    while at >= 0:
        end = names.index("|", at + 1)
        words = _WORD.findall(names, at + 1, end)
        if words[0] == first:
            branch = top
            for word in words[1:]:
                branch = branch.setdefault(word, {})
            branch[""] = {}
        at = names.find(opening, end)
    return top
