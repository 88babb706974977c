"""Bodies in running text (contract.md, "A body").

In the tables a body stands in square brackets, and "»" stands where reading stops; a text without brackets names no body.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.extract.organs.lists import COLON, END, VERB, is_office, may_open, read_organs, read_value

GOVERNMENT = [
    ("[Sở Y tế] »chủ trì tập huấn", "a department of a province"),
    ("[Sở Tài nguyên và Môi trường] »rà soát quy hoạch", '"và" in a name'),
    ("[Bộ Nội vụ] »hướng dẫn các tỉnh", "a ministry"),
    ("[Bộ trưởng Bộ Y tế] »ban hành thông tư", "a minister and the ministry are one"),
    ("[Thủ tướng Chính phủ] »phê duyệt đề án", "the Prime Minister"),
    ("[Cục Thuế tỉnh Suối Ngọc] »kiểm tra hồ sơ", "a general department's branch"),
    ("[Chi cục Dân số], [Chi cục Kiểm lâm] »báo cáo kết quả", "two sub-departments"),
    ("[Chi cục trưởng Chi cục Dân số] »báo cáo kết quả", "the head of a sub-department"),
    ("[Văn phòng Ủy ban nhân dân tỉnh] »theo dõi, đôn đốc", "an office of a committee"),
    ("[Văn phòng HĐND và UBND huyện] »tổng hợp kết quả", "one office of two councils"),
    ("[Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã] »tổng hợp kết quả", "the same written out"),
    ("[Văn phòng Đoàn ĐBQH và HĐND tỉnh] »bố trí phòng họp", "the office of the deputies"),
    ("[Văn phòng UBND tỉnh] và [UBND các huyện] »báo cáo kết quả", "an office, then other committees"),
    ("[Trung tâm Phục vụ hành chính công tỉnh] »tiếp nhận hồ sơ", "a centre"),
    ("[Bảo hiểm xã hội huyện Nậm Khăm] »báo cáo số liệu", "social insurance"),
    ("[Ngân hàng Chính sách xã hội] »giải ngân vốn vay", "a bank"),
    ("[Kho bạc Nhà nước khu vực] »hướng dẫn chi trả", "the treasury"),
    ("[Tòa án nhân dân tỉnh] »phối hợp xét xử", "a court"),
    ("[Toà án nhân dân huyện] »thực hiện xét xử", "the other tone placement"),
    ("[Viện Kiểm sát nhân dân tỉnh] »có văn bản trả lời", "a prosecutor's office"),
    ("[Công an], [Viện kiểm sát] »rà soát hồ sơ", '"sát" makes no noun of a verb'),
    ("[Thanh tra tỉnh] »tham mưu kế hoạch", "the inspectorate, though its name is a verb too"),
    ("[Thi hành án dân sự huyện] »báo cáo tiến độ", "enforcement, though its name begins with a verb"),
    ("[Ủy ban nhân dân các xã, phường] »rà soát danh sách", "a row of territories"),
    ("[Uỷ ban nhân dân xã Nậm Khăm] »thành lập tổ công tác", "the other spelling of ủy"),
    ("[UBND 06 huyện miền núi] »lồng ghép các nguồn vốn", "a number in the name"),
    ("[UBND các xã, thị trấn trong huyện] »chỉ đạo các thôn", '"trong" in the name'),
    ("[UBND các xã miền núi (thuộc 06 huyện miền núi)] »bố trí vốn", "a bracket that says who is meant"),
    ("[UBND xã nơi có rừng, hồ chứa] »tổ chức tuần tra", "a clause that says where"),
    ("[UBND TP. Vạn Hoa] »chỉ đạo các phường", "a full stop that ends nothing"),
    ("[Hội đồng nhân dân các cấp] »giám sát kết quả", "councils of all levels"),
    ("[Sở KH,CN&MT] »kiểm tra hồ sơ", "a comma without a blank"),
    ("[UBND xã] »trình HĐND xã xem xét", "a verb of one syllable"),
    ("[Trưởng thôn Nà Khoang] »thông báo lịch họp", "the head of a village"),
    ("[Thôn Nà Khoang] »tổ chức họp dân", "a village"),
    ("[Tổ dân phố số 3] »ra quân dọn vệ sinh", "a street group"),
    ("[Trưởng các thôn, bản] »vận động nhân dân", "heads of villages"),
]
PARTY_AND_UNIONS = [
    ("[Đảng ủy xã] »lãnh đạo thực hiện", "a Party committee"),
    ("[Đảng uỷ phường] »ban hành nghị quyết", "the other spelling"),
    ("[Chi bộ Bản Pheo] »quán triệt nghị quyết", "a cell"),
    ("[Tỉnh ủy Suối Ngọc] »chỉ đạo sơ kết", "a province's committee"),
    ("[Ban Thường vụ Huyện ủy] »giao nhiệm vụ", "a standing board"),
    ("[Ban Tuyên giáo và Dân vận Tỉnh ủy] »định hướng tuyên truyền", "a board of two fields"),
    ("[Thường trực Đảng ủy] »cho ý kiến", "the standing members"),
    ("[Các chi bộ, đảng bộ trực thuộc] »tổ chức học tập", "a row that is counted"),
    ("[ĐU], [HĐND], [UBND các xã] »tổng kết", "Party abbreviations"),
    ("[Mặt trận Tổ quốc Việt Nam tỉnh] »vận động nhân dân", "the Front"),
    ("[Ủy ban MTTQ xã] và [các đoàn thể] »vận động nhân dân hiến đất", "the Front and the unions"),
    ("[Hội Nông dân], [Hội Liên hiệp Phụ nữ huyện] »vận động hội viên", "two unions"),
    ("[Đoàn Thanh niên] »phát động thi đua", "the youth union"),
    ("[Đoàn TNCS Hồ Chí Minh xã] »ra quân", "its full name"),
    ("[Huyện đoàn Nậm Khăm] »phối hợp với các trường", "a district's youth union"),
    ("[Các huyện đoàn, thành đoàn, Đoàn trực thuộc] »báo cáo kết quả", "a row goes on over a capital"),
    ("[Liên đoàn Lao động tỉnh] »hướng dẫn công đoàn cơ sở", "the confederation of labour"),
    ("[Liên đoàn Lao động] »tổ chức hội thao", '"động" makes no noun of a verb'),
    ("[Công đoàn cơ sở thành viên] »đăng ký thi đua", "a trade union"),
    ("[Hội Cựu chiến binh xã] »gương mẫu đi đầu", "veterans"),
]
SCHOOLS_AND_HOSPITALS = [
    ("[Trường Tiểu học Bản Pheo] »xây dựng kế hoạch", "a school"),
    ("[Trường THCS Nậm Khăm] »tổ chức hội thi", "a school, abbreviated"),
    ("[Nhà trường] »phối hợp với cha mẹ học sinh", "the school itself"),
    ("[Ban Giám hiệu] »phân công giáo viên", "the heads of a school"),
    ("[BGH] »chỉ đạo các tổ chuyên môn", "the same, abbreviated"),
    ("[Tổ chuyên môn] »họp định kỳ", "a group of teachers"),
    ("[Giáo viên chủ nhiệm] »thông báo tới phụ huynh", "a form teacher"),
    ("[GVCN các lớp] »rà soát danh sách", "the same, abbreviated"),
    ("[Tổng phụ trách Đội] »xây dựng chương trình", "a title that holds a verb"),
    ("[Các tổ trưởng chuyên môn] »nộp báo cáo", "heads of groups"),
    ("[Hiệu trưởng các trường] »xây dựng kế hoạch", "headmasters"),
    ("[Bệnh viện Đa khoa tỉnh] »chuẩn bị giường bệnh", "a hospital"),
    ("[Trạm Y tế xã] »tiêm phòng cho trẻ", "a health station"),
    ("[Khoa Khám bệnh] »tiếp nhận người bệnh", "a ward"),
    ("[Các khoa, phòng] »nghiêm túc thực hiện", "wards and rooms"),
    ("[Phòng Kế hoạch tổng hợp] »chủ trì giao ban", '"tổng hợp" in a name'),
    ("[Phòng Điều dưỡng] »kiểm tra đột xuất", '"điều" begins no verb'),
    ("[Trung tâm Kiểm soát bệnh tật tỉnh] »giám sát ca bệnh", "a verb with a capital in a name"),
]
POLICE_AND_ARMY = [
    ("[Công an tỉnh], [Bộ Chỉ huy Quân sự tỉnh] »bảo đảm an ninh", "the police and the army"),
    ("[Công an xã] »tuần tra ban đêm", "a commune's police"),
    ("[Ban Chỉ huy Quân sự xã] »tổ chức trực ban", '"sự" of "quân sự" makes no noun'),
    ("[Bộ đội Biên phòng tỉnh] »kiểm soát đường biên", "border guards"),
    ("[Đồn Biên phòng Nậm Khăm] »phối hợp tuần tra", "a post"),
    ("[Cảnh sát giao thông] »xử lý vi phạm", "traffic police"),
    ("[Cục Cảnh sát quản lý hành chính] »báo cáo số liệu", "a field that is a verb too"),
    ("[Dân quân tự vệ] »tham gia diễn tập", "the militia"),
    ("[Lực lượng công an] »triển khai phương án", "a force"),
    ("[Đại úy Lò Văn Pha] »trực tiếp chỉ huy", "an officer"),
]
COMPANIES_AND_PRESS = [
    ("[Công ty Điện lực Suối Ngọc] »bảo đảm nguồn điện", "a power company"),
    ("[Công ty TNHH Môi trường Bản Pheo] »thu gom rác", "a company with its form"),
    ("[Tập đoàn Viễn thông] »lắp đặt trạm phát sóng", "a group"),
    ("[Hợp tác xã Chè Nậm Khăm] »cung cấp giống", "a cooperative"),
    ("[Bưu điện tỉnh] »chuyển hồ sơ", "the post"),
    ("[VNPT] và [Viettel] »bảo đảm đường truyền", "two companies by their signs"),
    ("[Viettel tỉnh] »bảo đảm đường truyền", "one whose sign is no abbreviation"),
    ("[Báo và Đài Phát thanh, truyền hình tỉnh] »đưa tin", "a press office of two names"),
    ("[Báo Suối Ngọc] »mở chuyên mục", "a newspaper"),
    ("[VTV5] »đưa tin lễ hội", "an abbreviation that no table has"),
    ("[Nhà đầu tư] »ký quỹ", '"đầu tư" is a noun here'),
    ("[Chủ đầu tư] »lập hồ sơ", "an investor"),
    ("[Các doanh nghiệp, hợp tác xã] »đầu tư máy móc", "a counted row"),
    ("[Đơn vị tư vấn] »có trách nhiệm lập hồ sơ", "a verb that tells which unit"),
]
BOARDS = [
    ("[Tiểu ban Hậu cần] »chuẩn bị cơ sở vật chất", "a subcommittee"),
    ("[Ban Chỉ đạo tỉnh] »kiện toàn nhân sự", "a board named by a verb"),
    ("[BCĐ huyện] »họp định kỳ", "the same, abbreviated"),
    ("[Ban Quản lý dự án đầu tư xây dựng huyện] »nghiệm thu công trình", "two verbs in a name"),
    ("[Ban Quản lý dự án] »báo cáo tiến độ", "a verb that no project is named by"),
    ("[Ban Tổ chức hội thi] »thông báo kết quả", "an organising board"),
    ("[Tổ công tác triển khai Đề án tỉnh] »họp hằng tháng", "a board whose name says its work"),
    ("[Ban Giám sát đầu tư của cộng đồng] »phản ánh vướng mắc", "a board of every commune"),
    ("[Tổ công tác liên ngành] »xử lý vướng mắc", '"ngành" at the end of a name'),
    ("[Tổ công tác] »rà soát hồ sơ", "a working group"),
    ("[Cơ quan thường trực Tổ công tác triển khai Đề án 09] »báo cáo kết quả", "the same in another name, with its work"),
    ("[Đoàn kiểm tra liên ngành] »lập biên bản", "a group named by a verb"),
    ("[Tổ giúp việc] »lập danh sách", '"việc" makes no noun here'),
    ("[Hội đồng thi đua] »khen thưởng tập thể", "a council"),
]
OFFICES = [
    ("[Giám đốc Sở Y tế] »chịu trách nhiệm", "the head of a body belongs to its name"),
    ("[Chủ tịch UBND xã Nậm Khăm] »chỉ đạo các thôn", "a chairman"),
    ("[Phó Chủ tịch phụ trách văn xã] »trực tiếp chỉ đạo", "what an office is in charge of"),
    ("[Phó Chủ tịch] »phụ trách chung", "being in charge of all is the work"),
    ("[Chánh Văn phòng UBND tỉnh], [Giám đốc các sở] »chịu trách nhiệm", "two offices"),
    ("[Thủ trưởng các sở, ban, ngành] và [Chủ tịch UBND các xã] »chịu trách nhiệm thi hành", "heads and chairmen"),
    ("[Các Bộ trưởng], [Thủ trưởng cơ quan ngang bộ] »chịu trách nhiệm", "ministers and their equals"),
    ("[Giám đốc, Thủ trưởng các sở] »chịu trách nhiệm", "two titles of one office"),
    ("[Đồng chí Lò Văn Pha, Chủ tịch UBND xã] »chỉ đạo chung", "a person and the office"),
    ("[Đ/c Lò Văn Pha] »phụ trách chung", "abbreviated comrade"),
    ("[Các đ/c Pha, Mẩy] »kiểm tra sổ sách", "two persons in one body"),
    ("[Ông Lò Văn Pha - Trưởng đoàn] »chủ trì họp", "an apposition"),
    ("[Bà Vàng Thị Mẩy] »làm thư ký", "a person by name"),
    ("[Lãnh đạo phòng] »ký duyệt", "leaders"),
    ("[Đại diện lãnh đạo các phòng] »báo cáo kết quả", "those who stand for the leaders"),
    ("[Cán bộ phụ trách y tế học đường] »báo cáo kết quả", "an official in charge"),
    ("[Cán bộ, công chức, viên chức] »tham gia hưởng ứng", "staff in a row"),
    ("[Toàn thể cán bộ, đảng viên] »nêu cao ý thức", "all of a group"),
    ("[Kế toán và thủ quỹ] »thanh toán", "staff that và joins"),
    ("[Bộ phận Văn thư, Kế toán] »lưu trữ hồ sơ", "staff of a section"),
]
GROUPS = [
    ("[một số địa phương] »tổ chức hội nghị", "some of them"),
    ("[các cơ sở đào tạo, bồi dưỡng giáo viên] »tổ chức lớp", "verbs that tell which schools"),
    ("[các cơ quan báo chí Trung ương, địa phương] »đưa tin", "levels are no names"),
    ("[Trung tâm Giáo dục thường xuyên] »mở lớp", "an adverb in a name"),
    ("[Giám đốc các Sở: Tài chính, Giáo dục và Đào tạo]; [Chủ tịch UBND các xã] »chịu trách nhiệm", "the members of a group, named after its colon"),
    ("[Các xã, phường] »lập dự toán", "a counted row"),
    ("[Các sở, ban, ngành tỉnh], [UBND các xã] »rà soát hồ sơ", "a row, then an institution"),
    ("[Các sở, ban, ngành] »thực hiện chế độ báo cáo", '"ngành" at the end of a row'),
    ("[Các sở, ngành] »xây dựng kế hoạch", "the same before the name of an industry"),
    ("[Các doanh nghiệp ngành xây dựng] »báo cáo tiến độ", "an industry in a name"),
    ("[Các phòng, ban, ngành huyện], [UBND các xã, thị trấn] »triển khai", "the contract's example"),
    ("[Sở, ban, ngành liên quan] »phối hợp thực hiện", "a row that nothing counts"),
    ("[Sở Y tế], [Sở Nội vụ] và [Công an tỉnh] »kiểm tra hồ sơ", "three institutions"),
    ("[Sở Y tế]; [Sở Nội vụ]; [các cơ quan liên quan] »thực hiện", "semicolons"),
    ("[Sở Y tế], [Sở Nội vụ], và [các đơn vị liên quan] »thực hiện", "a comma before và"),
    ("[Sở Y tế] [Sở Nội vụ] »phối hợp", "no sign between"),
    ("[Phòng Nội vụ] cùng [Phòng Tư pháp] »rà soát hồ sơ", '"cùng"'),
    ("[Sở Y tế], [đơn vị liên quan] »thực hiện", "a bare kind after a proper name"),
    ("[các cơ quan, đơn vị, địa phương] »báo cáo kết quả", "one counted row"),
    ("[Các cơ quan, tổ chức, cá nhân có liên quan] »chấp hành", '"tổ chức" as a noun'),
    ("[Các cơ quan có liên quan của huyện Nậm Khăm và thị xã Suối Ngọc] »phối hợp", "the contract's example"),
    ("[Hai huyện] »thống nhất nội dung", "a number in words"),
    ("[07 xã biên giới] »tổ chức tuần tra", "a number"),
    ("[3/7 thôn] »đăng ký thi đua", "a share"),
    ("[Từng hộ gia đình] »ký cam kết", "each"),
    ("[Mỗi đơn vị] »cử 01 cán bộ", "every"),
    ("[Mọi cá nhân] »chấp hành nội quy", "all persons"),
    ("[Tất cả các phòng chuyên môn] »nộp báo cáo", "two words that count"),
    ("[Tất cả các cơ quan chủ trì] »có trách nhiệm báo cáo", "two words that count, and a verb that tells which"),
    ("[Các đại biểu] »chuẩn bị ý kiến", "a group that must be counted"),
    ("[Các bên] »ký kết", "parties"),
    ("[Cơ quan chủ trì] »có trách nhiệm tổng hợp", "a verb that tells which body"),
    ("[UBND xã được phân công chủ trì thực hiện] »có trách nhiệm báo cáo", "what was laid on a body"),
    ("[Các thôn, bản] »dọn vệ sinh", "villages"),
]
STOPS = [
    ("[Hội Phụ nữ], [Đoàn Thanh niên]... »phát động phong trào", "a list that goes on after dots"),
    ("[các Bộ, ngành liên quan: Tài chính, Y tế] »hướng dẫn các địa phương", "ministries named after their colon"),
    ("[Công an xã] »luân phiên trực chốt", "taking turns"),
    ("[các thôn], [mỗi thôn] »ít nhất 02 người", "how many, not who"),
    ("[các đơn vị], »đặc biệt là các xã vùng sâu", "an example after a comma"),
    ("[Ban Công tác đặc biệt tỉnh] »chủ trì", "the same words in a name"),
    ("[Sở Ngoại vụ] »giao phòng chuyên môn", "an order"),
    ("[Sở Y tế] »phải báo cáo", "must"),
    ("[Sở Y tế] »sẽ gửi văn bản", "will"),
    ("[Sở Y tế] »là cơ quan đầu mối", "is"),
    ("[Sở Y tế]»: Tập huấn cho cán bộ", "a colon"),
    ("[Sở Y tế] và [các đơn vị sau]»:", "a colon at the end"),
    ("[Sở Y tế]».", "a full stop"),
    ("[Sở Y tế] »đã ban hành văn bản", "what is done is no order"),
    ("[Sở Y tế] (thông qua Chi cục Dân số) »cấp phát thuốc", "a bracket on the work"),
    ("[Sở Y tế (cơ quan thường trực)] »tổng hợp kết quả", "a bracket on the body"),
    ("[Các xã], »nhất là các xã biên giới, tăng cường tuần tra", "an example"),
    ("[Sở Y tế] »trong phạm vi chức năng hướng dẫn", "a field of its own"),
    ("[Sở Y tế] »căn cứ Kế hoạch này tổ chức tập huấn", "a basis"),
    ("[Sở Y tế] »Chủ trì kiểm tra", "a verb with a capital"),
    ("[Sở Y tế]», chủ trì kiểm tra", "a verb after a comma"),
    ("- [Sở Y tế] »chủ trì kiểm tra", "a bullet"),
]
NONE = [
    ("50 học sinh Trường THCS Suối Trầm tham gia", "how many people, for whom it is done"),
    ("Nâng cao chất lượng dạy học", "a verb"),
    ("Tổ chức hội nghị sơ kết", '"tổ" of "tổ chức"'),
    ("Hội nghị sơ kết tổ chức vào tháng 6", "a meeting"),
    ("Hội thi nấu ăn", "a contest"),
    ("Hội trường huyện", "a hall"),
    ("Bộ máy được kiện toàn", "an apparatus"),
    ("Bộ tiêu chí đánh giá", "a set"),
    ("Ban hành kế hoạch", "a verb that looks like a board"),
    ("Phòng chống dịch bệnh", "prevention"),
    ("Phòng, chống tham nhũng", "prevention with a comma"),
    ("Trường hợp vướng mắc, các xã báo cáo", "a case"),
    ("Xã hội hóa giáo dục", '"xã" of "xã hội"'),
    ("Báo cáo kết quả", "a report"),
    ("Khối lượng thực hiện", "a quantity"),
    ("Cấp phát thuốc cho trẻ", "a verb"),
    ("Khoa học và công nghệ phát triển", "science"),
    ("Đoàn kết toàn dân", "unity"),
    ("Tổ quốc ghi công", "the fatherland"),
    ("Chủ động phòng ngừa", "an adverb"),
    ("Thành lập tổ công tác", "a verb"),
    ("Thành phố có 12 phường", "a territory that nothing counts"),
    ("Cơ sở vật chất được đầu tư", "equipment"),
    ("Học sinh tham gia thi", "people whom nothing counts"),
    ("Ngành nghề nông thôn", "trades"),
    ("Quỹ đất công ích", "land"),
    ("Thị trường lao động", "a market"),
    ("100% các xã có trạm y tế", "a target"),
    ("12 tỷ đồng", "a sum"),
    ("2. Nhiệm vụ", "a heading"),
    ("Căn cứ Kế hoạch này", "a basis"),
    ("sở hữu trí tuệ", "property"),
    ("CNTT phát triển nhanh", "the abbreviation of a field"),
    ("KKT thu hút đầu tư", "the abbreviation of a place"),
    ("Bảo hiểm y tế toàn dân", "insurance that is no body"),
    ("Lực lượng lao động qua đào tạo", "a work force"),
    ("Thống kê số liệu", "a verb"),
    ("Hội An đón khách", "a town"),
    ("", "nothing"),
    ("…", "a sign"),
    ("(Sở Y tế)", "a bracket opens no list"),
]
COMPANY = [
    ("[Văn phòng UBND tỉnh] »giúp Chủ tịch UBND tỉnh", '"giúp" after an office'),
    ("[Văn phòng Điều phối thực hiện Chương trình OCOP tỉnh] »tổ chức hội nghị", "an office set up for one work"),
    ("[chính quyền các cấp] »tổ chức", "a government"),
    ("[Sở Tài chính], [các đơn vị liên quan] »tham mưu kinh phí", "the verb of the work"),
    ("[các cơ quan, đơn vị trong huyện] »để tuyên truyền", "a purpose"),
    ("[Hội Nông dân xã] »trong việc vận động", '"trong việc"'),
    ("[Công an huyện] »khi có yêu cầu", '"khi"'),
    ("[Phòng Nội vụ] »về nhân sự", '"về"'),
    ("[Phòng Y tế] »nhằm phát hiện sớm", '"nhằm"'),
    ("[Phòng Cảnh sát quản lý hành chính về trật tự xã hội] »rà soát", '"về" in a name'),
    ("[các đơn vị theo quy định]", '"theo quy định" belongs to the name'),
    ("[cơ quan chủ trì], [đơn vị liên quan] »rà soát hồ sơ", "kinds that nothing counts"),
    ("[cha mẹ học sinh] »giáo dục các em", "people that nothing counts"),
    ("[nhà trường, gia đình] »tổ chức", "a row that nothing counts"),
]
HEADINGS = [
    ("[Phòng Quản lý xây dựng công trình]", "verbs in a name"),
    ("[Đơn vị chủ trì]", "a verb that tells which"),
    ("[Các đơn vị phối hợp thực hiện]", "two verbs that tell which"),
    ("[Bộ phận tiếp nhận và trả kết quả]", "a section named by its work"),
    ("[Tổ kiểm tra, giám sát]", "two verbs with a comma"),
    ("[Hội đồng tư vấn giáo dục xã]", "a council named by a verb"),
    ("[KTTH], [KGVX]", "sections of an office"),
    ("[Các Sở: Y tế, Nội vụ]", "the members of a group, named after its colon"),
    ("[Các xã]»: Trồng cây, dọn vệ sinh", "a colon"),
    ("Trách nhiệm chung", "no body"),
]
PLAIN = [
    *GOVERNMENT,
    *PARTY_AND_UNIONS,
    *SCHOOLS_AND_HOSPITALS,
    *POLICE_AND_ARMY,
    *COMPANIES_AND_PRESS,
    *BOARDS,
    *OFFICES,
    *GROUPS,
    *STOPS,
    *NONE,
]


def marked(text: str, organs: tuple[tuple[int, int], ...], end: int) -> str:
    """A text with its bodies in square brackets and "»" where reading stopped, unless that is the end."""
    marks = [(start, 2, "[") for start, _ in organs] + [(last, 0, "]") for _, last in organs]
    if organs and end < len(text):
        marks.append((end, 1, "»"))
    for place, _, sign in sorted(marks, reverse=True):
        text = text[:place] + sign + text[place:]
    return text


def bare(text: str) -> str:
    return text.replace("[", "").replace("]", "").replace("»", "")


@pytest.mark.parametrize(("expected", "shows"), PLAIN, ids=[f"{number}-{row[1]}" for number, row in enumerate(PLAIN)])
def test_the_bodies_that_a_sentence_opens_with(expected: str, shows: str) -> None:
    reading = read_organs(bare(expected))
    assert marked(bare(expected), reading.organs, reading.end) == expected, shows


@pytest.mark.parametrize(("expected", "shows"), COMPANY)
def test_the_bodies_after_phoi_hop_voi(expected: str, shows: str) -> None:
    reading = read_organs(bare(expected), with_whom=True)
    assert marked(bare(expected), reading.organs, reading.end) == expected, shows


@pytest.mark.parametrize(("expected", "shows"), HEADINGS)
def test_the_bodies_of_a_heading(expected: str, shows: str) -> None:
    reading = read_organs(bare(expected), name=True)
    assert marked(bare(expected), reading.organs, reading.end) == expected, shows


def test_there_are_many_examples() -> None:
    assert len(PLAIN) > 190


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("Sở Y tế chủ trì", VERB),
        ("Sở Y tế, nhất là phòng khám", VERB),
        ("Sở Y tế: Tập huấn", COLON),
        ("Sở Y tế. Sau đó", END),
        ("Sở Y tế;", END),
        ("Sở Y tế đang rà soát", END),
        ("Sở Y tế", END),
        ("Nâng cao", END),
    ],
)
def test_at_what_reading_stops(text: str, stop: str) -> None:
    assert read_organs(text).stop == stop


def test_a_kind_that_nothing_counts_may_be_barred() -> None:
    assert read_organs("Đơn vị liên quan báo cáo kết quả").organs
    assert not read_organs("Đơn vị liên quan báo cáo kết quả", bare=False).organs


def test_reading_starts_and_ends_where_it_is_told() -> None:
    text = "giao Sở Y tế, Sở Nội vụ"
    assert [text[s:e] for s, e in read_organs(text, 5).organs] == ["Sở Y tế", "Sở Nội vụ"]
    assert [text[s:e] for s, e in read_organs(text, 5, end=12).organs] == ["Sở Y tế"]


VALUES = [
    ("……", "a blank that was left"),
    ("[Sở Y tế]\n[Công an tỉnh]", "a cell of two lines, a body in each"),
    ("[Sở Giáo dục\nvà Đào tạo]", "a cell of two lines, one body in both"),
    ("[Phòng Nội vụ]; [Phòng Y tế], [Công an huyện].", "semicolons and commas"),
    ("[Phòng Lao động - TB&XH]; [Phòng NN&PTNT], [Phòng Dân tộc huyện].", "the contract's example"),
    ("[UBND xã]", "one body"),
    ("[UBND các xã, thị trấn]; [các phòng, ban liên quan]", "two groups"),
    ("[Sở Y tế] chủ trì, phối hợp các đơn vị liên quan", "the subject of a sentence"),
    ("[Sở Y tế] báo cáo kết quả; [Sở Nội vụ] rà soát hồ sơ.", "the subjects of two"),
    ("[Lò Văn Pha], [Vàng Thị Mẩy]", "persons without an office"),
    ("[Đ/c Pha]", "a person"),
    ("[Thầy Pha], [cô Mẩy]", "teachers"),
    ("[Sở Y tế] theo chức năng, nhiệm vụ; [UBND các xã]", "a field of its own is no part of the name"),
    ("[Sở Nội vụ] theo nhiệm vụ được giao và [các đơn vị liên quan]", "the list goes on after it"),
    ("[toàn dân]", "what names no body stands as printed"),
    ("[Nhân dân các dân tộc trong xã]", "the same, longer"),
    ("[Sở Y tế]; ; [Sở Nội vụ]", "an empty piece"),
    ("[Đoàn kiểm tra]; [Tổ giúp việc]", "bodies named by verbs"),
    ("[Tổ chuyên môn], [Đoàn thanh niên], [GVCN]", "a school"),
    ("[Trường Tiểu học Bản Pheo]; [Trường Mầm non Nậm Khăm]", "two schools"),
    ("-", "a dash"),
    (";", "a sign"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("expected", "shows"), VALUES)
def test_the_bodies_of_a_value(expected: str, shows: str) -> None:
    text = bare(expected)
    assert marked(text, read_value(text), len(text)) == expected, shows


def test_a_long_sentence_is_no_body() -> None:
    assert read_value("nâng cao nhận thức " * 30) == ()


@pytest.mark.parametrize(
    "text", ["Giám đốc Sở Y tế", "Đồng chí Lò Văn Pha", "đ/c Pha", "lãnh đạo phòng", "Ông Pha", "Cục trưởng", "Chi cục trưởng Chi cục Dân số"]
)
def test_a_person_by_name_or_office(text: str) -> None:
    assert is_office(text)


@pytest.mark.parametrize("text", ["Sở Y tế", "Chi cục Dân số", "UBND xã", "các đơn vị", "", "Đồng"])
def test_no_person(text: str) -> None:
    assert not is_office(text)


@pytest.mark.parametrize("text", ["UBND xã", "các xã", "06 huyện", "- Sở Y tế", "“Sở Y tế", "VTV đưa tin", "tất cả các xã", "Viettel"])
def test_what_may_open_a_list(text: str) -> None:
    assert may_open(text)


@pytest.mark.parametrize("text", ["Nâng cao", "Đối với bò", "chi phí", "", "…", "(Sở Y tế)", "A là"])
def test_what_may_not(text: str) -> None:
    assert not may_open(text)


NAMES = [
    "Sở Y tế",
    "UBND các xã",
    "Công an tỉnh",
    "Ban Chỉ đạo huyện",
    "Trường Tiểu học Bản Pheo",
    "Hội Nông dân xã",
    "Giám đốc Sở Nội vụ",
    "Chi cục Dân số",
]
PIECES = [
    *NAMES, *"các|những|06|100%|và|cùng|với|hoặc|,|;|:|.|…|!|(|)|“|”|-|/|_|chủ trì|phối hợp|tổ chức|được giao|đã|trong|về|đơn vị|cơ quan|nơi|phải".split("|"),
    *"có trách nhiệm|phụ trách|kiểm tra|sở|bộ|ngành|thị trấn|THCS|NN&PTNT|ABC|đ/c|theo chức năng|là|quân sự|Đoàn|Tổ|việc|dự án|đầu tư|\t|\n|İ|ß|²".split("|"),
]  # fmt: skip
PROSE = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), max_size=30).map(lambda rows: "".join(a + b for a, b in rows))
TEXTS = st.one_of(st.text(max_size=80), PROSE)
MODES = st.fixed_dictionaries({"with_whom": st.booleans(), "name": st.booleans(), "bare": st.booleans()})


def assert_in_order(text: str, ranges: tuple[tuple[int, int], ...]) -> None:
    last = 0
    for start, end in ranges:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end


@given(TEXTS, MODES)
def test_bounds_are_in_range_in_order_and_never_blank(text: str, mode: dict[str, bool]) -> None:
    reading = read_organs(text, **mode)
    assert_in_order(text, reading.organs)
    assert 0 <= reading.end <= len(text)
    assert reading.stop in (VERB, COLON, END)
    assert not reading.organs or reading.organs[-1][1] <= reading.end


@given(TEXTS, st.integers(0, 40), st.integers(0, 90), MODES)
def test_reading_from_and_to_any_place(text: str, start: int, end: int, mode: dict[str, bool]) -> None:
    reading = read_organs(text, start, end=end, **mode)
    assert all(start <= first < last <= end for first, last in reading.organs)


@given(TEXTS, MODES)
def test_splitting_loses_no_letter(text: str, mode: dict[str, bool]) -> None:
    reading = read_organs(text, **mode)
    pieces, at = [], 0
    for start, end in reading.organs:
        pieces += [text[at:start], text[start:end]]
        at = end
    assert "".join(pieces) + text[at : reading.end] == text[: reading.end]


@given(TEXTS)
def test_a_value_of_any_text(text: str) -> None:
    assert_in_order(text, read_value(text))


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=12))
def test_names_between_semicolons_come_back(names: list[str]) -> None:
    value = "; ".join(names)
    assert [value[s:e] for s, e in read_value(value)] == names


@given(TEXTS, MODES)
def test_what_may_not_open_reads_as_nothing(text: str, mode: dict[str, bool]) -> None:
    assert may_open(text) or not read_organs(text, **mode).organs


HOSTILE = [
    "các ",
    "Sở ",
    "(",
    ", và ",
    "Sở Y tế; ",
    "Sở Y tế theo chức năng; ",
    "Sở Y tế (",
    "Sở, ",
    "các đơn vị phối hợp ",
    "X",
    "Sở Y tế (" + "(" * 200 + "; ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_is_read_in_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    began = time.perf_counter()
    read_organs("Sở Y tế " + text)
    read_organs(text)
    read_value.__wrapped__(text)
    assert time.perf_counter() - began < 10
