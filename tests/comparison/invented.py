"""Invented words for edits, as plans of such offices have them. No office, person or document is real."""

from __future__ import annotations

WORK = """
Đẩy mạnh chuyển đổi số trong tiếp nhận, giải quyết hồ sơ của người dân
Tổ chức hội nghị sơ kết, đánh giá kết quả sau sáu tháng triển khai
Lồng ghép nội dung tuyên truyền vào sinh hoạt thường kỳ của thôn, tổ dân phố
Biên soạn sổ tay hướng dẫn nghiệp vụ phát đến từng cán bộ phụ trách
Rà soát, thống kê cơ sở vật chất còn thiếu để có phương án bổ sung
Xây dựng chuyên mục riêng trên trang thông tin điện tử để phản ánh kết quả
Phát động phong trào thi đua nước rút chào mừng ngày truyền thống
Mở sổ theo dõi tiến độ, cập nhật hằng tuần những việc còn chậm
Nhân rộng mô hình hay, cách làm sáng tạo từ cơ sở
Khắc phục ngay tình trạng đùn đẩy, né tránh khi xử lý công việc chung
Kiện toàn tổ giúp việc, phân công từng thành viên phụ trách địa bàn
Thực hiện công khai, minh bạch các khoản đóng góp tự nguyện
Ứng dụng bản đồ số để quản lý các điểm tập kết vật tư
Bảo đảm an toàn giao thông, phòng cháy tại nơi tổ chức hoạt động
Huy động nguồn lực xã hội hóa để sửa chữa nhà văn hóa, sân thể thao
Tăng thời lượng phát thanh bằng tiếng dân tộc thiểu số
Kịp thời biểu dương tập thể, cá nhân có nhiều đóng góp
Chuẩn bị đầy đủ tài liệu, hiện vật phục vụ trưng bày
Thiết lập đường dây nóng tiếp nhận phản ánh ngoài giờ hành chính
Lấy ý kiến rộng rãi của Nhân dân trước khi ban hành quy ước mới
""".strip().splitlines()
ORDERS = """
{} chủ trì, phối hợp với các đơn vị liên quan xây dựng phương án bảo vệ hiện trường
{} hướng dẫn quy trình lập, thẩm định hồ sơ khen thưởng đột xuất
{} tổng hợp khó khăn, vướng mắc, đề xuất hướng tháo gỡ
{} bố trí xe, phương tiện phục vụ đoàn công tác
{} kiểm tra việc chấp hành giờ giấc tại các điểm trực
{} cung cấp số liệu dân cư phục vụ việc lập danh sách
{} vận động hội viên hiến kế, góp công làm đường ngõ xóm
{} rà phá, thu gom vật liệu nổ còn sót lại trên nương rẫy
""".strip().splitlines()
TITLES = ["KIỂM TRA, GIÁM SÁT", "CHẾ ĐỘ THÔNG TIN, BÁO CÁO", "KHEN THƯỞNG, KỶ LUẬT", "CÔNG TÁC TUYÊN TRUYỀN", "DỰ KIẾN KHÓ KHĂN"]
BASES = """
Căn cứ Nghị định số 245/2023/NĐ-CP ngày 12 tháng 4 năm 2023 của Chính phủ quy định về công tác văn thư điện tử;
Căn cứ Quyết định số 3107/QĐ-TTg ngày 09/8/2023 của Thủ tướng Chính phủ phê duyệt Đề án nâng cao chất lượng phục vụ;
Căn cứ Thông tư số 71/2022/TT-BVHTTDL ngày 30 tháng 12 năm 2022 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch;
Căn cứ Nghị quyết số 189/NQ-HĐND ngày 15/7/2023 của Hội đồng nhân dân tỉnh Lam Giang về nhiệm vụ năm sau;
""".strip().splitlines()
GROUNDS = """
Căn cứ tình hình thực tế của địa phương và nguyện vọng của Nhân dân;
Xét điều kiện thời tiết và khả năng huy động lực lượng tại chỗ;
""".strip().splitlines()
RECIPIENTS = [
    "Báo Lam Giang",
    "Hội Cựu chiến binh",
    "Ban Dân vận",
    "Chi cục Thống kê khu vực",
    "Bưu điện trung tâm",
    "Hội Chữ thập đỏ",
    "Kho bạc Nhà nước khu vực",
]
NAMES = ["Đinh Công Tráng", "Lê Thị Hải Vân", "Hoàng Văn Thái", "Bùi Quốc Việt", "Ngô Thị Thanh Mai", "Trịnh Xuân Hòa", "Vi Văn Sơn"]
PHRASES = """
kịp thời và đúng mức
một cách đồng bộ
theo lộ trình phù hợp
gắn với cơ sở
sát điều kiện thực tiễn
bền vững hơn nữa
thật sự nền nếp
với quyết tâm cao
tránh dàn trải
cụ thể từng bước
chặt chẽ ngay từ đầu
sâu rộng hơn trước
""".strip().splitlines()
PROVINCE = ["Sở Xây dựng", "Sở Tư pháp", "Thanh tra tỉnh", "Sở Công Thương", "Sở Nội vụ", "Ban Quản lý Khu kinh tế tỉnh", "Tỉnh đoàn", "Sở Y tế"]
DISTRICT = [
    "Phòng Tư pháp",
    "Phòng Văn hóa và Thông tin",
    "Thanh tra huyện",
    "Hạt Kiểm lâm huyện",
    "Huyện đoàn",
    "Phòng Kinh tế và Hạ tầng",
    "Trung tâm Y tế huyện",
]
COMMUNE = ["Công an xã", "Hội Nông dân xã", "Trạm Y tế xã", "Đoàn Thanh niên xã", "Hội Liên hiệp Phụ nữ xã", "Ban Chỉ huy Quân sự xã"]
OUTPUTS = ["Báo cáo tổng kết chuyên đề", "Cẩm nang điện tử", "Bộ chỉ số đánh giá", "Hồ sơ dự toán được duyệt", "Biên bản bàn giao"]
SUBJECTS = ["gắn với xây dựng đời sống văn hóa", "theo hướng tinh gọn, hiệu quả", "bằng nguồn lực xã hội hóa"]
TIMES = ["Trước ngày 20/11/{}", "Quý IV/{}", "Tháng 8/{}", "Trước ngày 15 tháng 9 năm {}", "Từ tháng 3 đến tháng 10 năm {}"]


def bodies_of(text: str) -> list[str]:
    """Bodies of the level for which the plan was drawn up."""
    counts = {text.count("Sở "): PROVINCE, text.count("huyện"): DISTRICT, text.count(" xã") // 2: COMMUNE}
    return counts[max(counts)]
