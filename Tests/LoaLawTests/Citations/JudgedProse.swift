/// Lines of a plan, of drafted pages and of pages as published, marked by hand to judge the scanner by.
///
/// The marks are those of `JudgedSentences`. Cells of tables stand on lines of their own.
enum JudgedProse {
    static let text = #"""
        Triển khai ⟦Nghị quyết số 06/NQ-BCH ngày 27/8/2024|06/NQ-BCH@2024-08-27⟧ của Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam về đẩy mạnh phát triển đoàn viên, thành lập công đoàn cơ sở tại các doanh nghiệp ngoài khu vực nhà nước đến năm 2028, tầm nhìn đến năm 2033
        Căn cứ ⟦Nghị quyết số 06/NQ-BCH ngày 27/8/2024|06/NQ-BCH@2024-08-27⟧ của Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam về đẩy mạnh phát triển đoàn viên, thành lập công đoàn cơ sở tại các doanh nghiệp ngoài khu vực nhà nước đến năm 2028, tầm nhìn đến năm 2033 (sau đây gọi là ⟦Nghị quyết số 06/NQ-BCH|06/NQ-BCH⟧), Ban Thường vụ LĐLĐ tỉnh Quảng Ninh ban hành kế hoạch triển khai ⟦Nghị quyết số 06/NQ-BCH|06/NQ-BCH⟧ như sau:
        Đến năm 2028 phấn đấu phát triển đoàn viên tăng thêm trong các doanh nghiệp ngoài khu vực nhà nước là ⟨25.000 đoàn viên|25000 đoàn viên⟩; thành lập công đoàn cơ sở (CĐCS) ở ⟨100%|100 %⟩ doanh nghiệp có ⟨25 lao động|25 lao động⟩ trở lên.
        Giai đoạn 2029 - 2033: phấn đấu phát triển đoàn viên tăng thêm trong các doanh nghiệp ngoài khu vực nhà nước là ⟨30.000 đoàn viên|30000 đoàn viên⟩; thành lập CĐCS ở ⟨100%|100 %⟩ doanh nghiệp có ⟨20 lao động|20 lao động⟩ trở lên.
        LĐLĐ cấp huyện, công đoàn ngành nghiên cứu, đề xuất cấp ủy cùng cấp lãnh đạo, chỉ đạo các cấp ủy đảng trực thuộc, chính quyền, chuyên môn, tổ chức công đoàn, các cơ quan, tổ chức, doanh nghiệp tăng cường các giải pháp chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của người lao động tại địa phương, ngành, nhất là quyền gia nhập tổ chức Công đoàn theo quy định của Bộ luật Lao động, Luật Công đoàn, ⟦Nghị quyết số 02-NQ/TW ngày 12/6/2021|02-NQ/TW@2021-06-12⟧ của Bộ Chính trị.
        Công đoàn các cấp chủ động phối hợp các cơ quan, ngành chức năng làm tốt công tác khảo sát, thống kê doanh nghiệp, lao động, làm cơ sở xây dựng kế hoạch, chỉ tiêu phát triển đoàn viên, thành lập CĐCS các doanh nghiệp ngoài khu vực nhà nước tại địa phương, ngành hàng năm và cả giai đoạn. Hằng năm, xây dựng kế hoạch và chọn tháng 5 (tháng công nhân) và tháng 7 (tháng thành lập Công đoàn Việt Nam) là tháng cao điểm phát triển đoàn viên, thành lập CĐCS.
        Các ban, văn phòng LĐLĐ tỉnh theo chức năng, nhiệm vụ chủ động đề xuất với Ban Thường vụ LĐLĐ tỉnh triển khai thực hiện ⟦Nghị quyết số 06-NQ/BCH|06-NQ/BCH⟧ và kế hoạch này. Giao Ban Tổ chức – Kiểm tra chủ trì, phối hợp với các ban tham mưu chỉ đạo, đôn đốc, hướng dẫn, kiểm tra, sơ kết, tổng kết thực hiện nghị quyết, kế hoạch theo từng giai đoạn./.
        Đọc nhanh ⟨20 giây|20 giây⟩
        Bạn có quyền vào công đoàn. Công ty không được cấm, không được dọa, không được trả lương thấp hơn vì bạn vào công đoàn. [1] [2]
        Đoàn phí là ⟨0,5%|0,5 %⟩ tiền lương đóng bảo hiểm xã hội (BHXH). Lương đóng BHXH ⟨7.000.000 đồng|7000000 đồng⟩ thì mỗi tháng bạn đóng ⟨35.000 đồng|35000 đồng⟩. [3]
        Khi gặp chuyện về lương, hợp đồng, bảo hiểm, bạn được hỗ trợ pháp lý miễn phí. [4]
        Nói chuyện với công ty, giúp bạn làm đơn, đại diện bạn ra tòa khi bạn ủy quyền [5]
        Thương lượng với công ty và ký thỏa ước lao động tập thể [5]
        Thăm hỏi, giúp đỡ [4]
        Tư vấn, giới thiệu [4]
        Giải thích miễn phí về lao động, BHXH, bảo hiểm y tế, bảo hiểm thất nghiệp, an toàn lao động [4]
        Bạn còn được bầu người đại diện, được ứng cử và được chất vấn cán bộ công đoàn. [4]
        Đoàn phí bằng ⟨0,5%|0,5 %⟩ tiền lương đóng BHXH. Mức cao nhất là ⟨10%|10 %⟩ lương cơ sở, tức ⟨253.000 đồng|253000 đồng⟩ một tháng. [3] [6]
        ⟨5.310.000 đồng|5310000 đồng⟩
        ⟨26.550 đồng|26550 đồng⟩
        ⟨7.000.000 đồng|7000000 đồng⟩
        ⟨35.000 đồng|35000 đồng⟩
        ⟨10.000.000 đồng|10000000 đồng⟩
        ⟨50.000 đồng|50000 đồng⟩
        Còn khoản ⟨2%|2 %⟩ kinh phí công đoàn (KPCĐ) là tiền của công ty đóng. Công ty không được trừ khoản này vào lương của bạn. [7]
        Luật cấm công ty làm những việc sau vì bạn vào công đoàn: [2]
        Rủ thêm đồng nghiệp. Có từ ⟨5 người|5 người⟩ cùng muốn vào là có thể thành lập công đoàn cơ sở. [8]
        Gọi hoặc nhắn Zalo cho công đoàn phường, xã nơi công ty đóng. Cán bộ sẽ đến tận nơi hướng dẫn, làm giấy tờ giúp. [9]
        Trong lúc chờ, công đoàn cấp trên vẫn bảo vệ bạn khi bạn yêu cầu. [10]
        ⟦Khoản 1 Điều 170 Bộ luật Lao động 45/2019/QH14|45/2019/QH14|170.1⟧; ⟦khoản 1 Điều 5 Luật Công đoàn 50/2024/QH15|50/2024/QH15|5.1⟧.
        ⟦Điều 175 Bộ luật Lao động|BLLĐ|175⟧; ⟦khoản 2 Điều 10 Luật Công đoàn|LCĐ|10.2⟧.
        ⟦Quyết định 61/QĐ-TLĐ ngày 29/7/2025|61/QĐ-TLĐ@2025-07-29⟧ của Tổng Liên đoàn Lao động Việt Nam (đoàn viên ở doanh nghiệp ngoài khu vực nhà nước).
        ⟦Điều 21 Luật Công đoàn|LCĐ|21⟧.
        ⟦Khoản 2, khoản 3 Điều 11 Luật Công đoàn|LCĐ|11.2,11.3⟧; ⟦Điều 178 Bộ luật Lao động|BLLĐ|178⟧.
        ⟦Nghị định 161/2026/NĐ-CP|161/2026/NĐ-CP⟧: lương cơ sở ⟨2.530.000 đồng|2530000 đồng⟩ từ ngày 01/7/2026.
        ⟦Điểm b khoản 1 Điều 29 Luật Công đoàn|LCĐ|29.1b⟧ (sửa đổi bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧); ⟦khoản 1 Điều 102 Bộ luật Lao động|BLLĐ|102.1⟧.
        ⟦Khoản 2, khoản 5 Điều 19 Luật Công đoàn|LCĐ|19.2,19.5⟧ (sửa đổi bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧).
        ⟦Khoản 1 Điều 20 Luật Công đoàn|LCĐ|20.1⟧.
        Thành lập công đoàn cơ sở không làm tăng khoản ⟨2%|2 %⟩ kinh phí công đoàn. Luật quy định mọi doanh nghiệp có sử dụng lao động đều đóng khoản này. [1]
        Công đoàn cơ sở là đầu mối để đối thoại định kỳ và ký thỏa ước lao động tập thể. Đối thoại ít nhất mỗi năm một lần là việc luật bắt buộc. [2]
        Quyền vào công đoàn là quyền của người lao động. Doanh nghiệp tạo điều kiện, không cản trở và không làm thay. [3]
        Ví dụ ⟨100 lao động|100 lao động⟩, tiền lương đóng bảo hiểm xã hội bình quân ⟨7.000.000 đồng|7000000 đồng⟩ một tháng.
        ⟨17,5%|17,5 %⟩
        ⟨122.500.000 đồng|122500000 đồng⟩
        ⟨3%|3 %⟩
        ⟨21.000.000 đồng|21000000 đồng⟩
        ⟨1%|1 %⟩
        ⟨2%|2 %⟩
        ⟨14.000.000 đồng|14000000 đồng⟩
        ⟨23,5%|23,5 %⟩
        ⟨164.500.000 đồng|164500000 đồng⟩
        Kinh phí công đoàn được tính vào chi phí sản xuất, kinh doanh. Hạn đóng là ngày cuối cùng của tháng tiếp theo. [4]
        Khi gặp khó khăn, phải tạm dừng sản xuất, doanh nghiệp có thể đề nghị tạm dừng đóng. Thời gian tối đa ⟨12 tháng|12 tháng⟩, sau đó đóng bù. [5]
        Biết sớm, gỡ sớm. Kiến nghị về lương, bữa ăn, giờ làm đến bàn đối thoại trước khi thành ngừng việc. Năm 2025 cả nước có 55 cuộc ngừng việc tập thể. Nguyên nhân chính là chậm lương, thưởng và chế độ. [6]
        Có đối tác để thương lượng. Thỏa ước chỉ được ký khi trên ⟨50%|50 %⟩ người lao động tán thành, nên hai bên dễ giữ cam kết. [7]
        “Có công đoàn là có đình công?” Không. Luật chỉ cho đình công khi tranh chấp về lợi ích đã qua hòa giải hoặc trọng tài mà không xong. Cuộc đình công phải do tổ chức đại diện có quyền thương lượng lãnh đạo. [8]
        “Cán bộ công đoàn nghỉ việc suốt?” Luật ghi rõ số giờ được trả lương. Chủ tịch, phó chủ tịch: ⟨24 giờ|24 giờ⟩ một tháng. Ủy viên ban chấp hành, tổ trưởng, tổ phó: ⟨12 giờ|12 giờ⟩ một tháng. [9]
        “Công đoàn sẽ điều hành công ty?” Không. Quan hệ giữa công đoàn và người sử dụng lao động là hợp tác, phối hợp. [10]
        Hẹn gặp cán bộ công đoàn: ⟨30 phút|30 phút⟩, tại nhà máy.
        Không chọn người, không can thiệp bầu cử. Can thiệp là hành vi bị cấm. [11]
        Bố trí nơi làm việc cho công đoàn cơ sở sau khi thành lập. [9]
        Cản trở hoặc phân biệt đối xử vì lý do công đoàn bị xử phạt theo ⟦Nghị định 283/2026/NĐ-CP|283/2026/NĐ-CP⟧, có hiệu lực từ ngày 10/9/2026. [12]
        ⟦Điểm b khoản 1 Điều 29 Luật Công đoàn 50/2024/QH15|50/2024/QH15|29.1b⟧, sửa đổi bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧.
        ⟦Điều 63 Bộ luật Lao động 45/2019/QH14|45/2019/QH14|63⟧.
        ⟦Điều 170, Điều 177 Bộ luật Lao động|BLLĐ|170,177⟧; ⟦Điều 25 Luật Công đoàn|LCĐ|25⟧.
        ⟦Nghị định 105/2026/NĐ-CP|105/2026/NĐ-CP⟧ (hiệu lực 16/5/2026); tỷ lệ: ⟦Điều 34 Luật BHXH 41/2024/QH15|41/2024/QH15|34⟧, ⟦Nghị định 58/2020/NĐ-CP|58/2020/NĐ-CP⟧, ⟦Nghị định 188/2025/NĐ-CP|188/2025/NĐ-CP⟧, ⟦Điều 33 Luật Việc làm 74/2025/QH15|74/2025/QH15|33⟧.
        ⟦Khoản 3 Điều 30 Luật Công đoàn|LCĐ|30.3⟧.
        Tổng Liên đoàn Lao động Việt Nam, báo cáo tháng 12/2025 (theo báo chí). [XÁC MINH trước khi in]
        ⟦Khoản 1 Điều 76 Bộ luật Lao động|BLLĐ|76.1⟧.
        ⟦Điều 198, Điều 199 Bộ luật Lao động|BLLĐ|198,199⟧.
        ⟦Điều 27 Luật Công đoàn|LCĐ|27⟧.
        ⟦Điều 24 Luật Công đoàn|LCĐ|24⟧.
        ⟦Khoản 2 Điều 175 Bộ luật Lao động|BLLĐ|175.2⟧; ⟦khoản 3 Điều 10 Luật Công đoàn|LCĐ|10.3⟧.
        ⟦Nghị định 283/2026/NĐ-CP ngày 15/7/2026|283/2026/NĐ-CP@2026-07-15⟧. [Chưa đọc bản gốc — xác minh mức phạt trước khi ghi số tiền]
        Thấy rõ nguy cơ đe dọa nghiêm trọng tính mạng, bạn được dừng và rời chỗ đó. [1]
        Vẫn được trả đủ lương. [1]
        Phải báo ngay cho người phụ trách. [1]
        ⟨1 lần|1 lần⟩ một năm
        ⟨6 tháng|6 tháng⟩ một lần
        Biển cảnh báo phải có tiếng Việt và tiếng người lao động dùng nhiều. [2] [3]
        Bạn yêu cầu thì công đoàn cấp trên đứng ra lo quyền an toàn cho bạn. [4]
        Mỗi ca nên có một người biết câu “dừng, báo, ghi”. Nhắc nhau mỗi đầu ca, chỉ ⟨30 giây|30 giây⟩.
        ⟦Điểm đ khoản 1 Điều 6 Luật An toàn, vệ sinh lao động 84/2015/QH13|84/2015/QH13|6.1đ⟧ – tin A.
        ⟦Khoản 1 Điều 21 Luật An toàn, vệ sinh lao động|LATVSLĐ|21.1⟧ – tin A.
        ⟦Khoản 6 Điều 16 Luật An toàn, vệ sinh lao động|LATVSLĐ|16.6⟧ – tin A.
        ⟦Khoản 10 Điều 10 Luật An toàn, vệ sinh lao động|LATVSLĐ|10.10⟧ – tin A.
        Ký hợp đồng từ đủ ⟨1 tháng|1 tháng⟩, bạn phải được đóng BHXH. [1]
        Công ty có ⟨30 ngày|30 ngày⟩ để nộp hồ sơ tham gia. [2]
        Chậm đóng bị nộp thêm ⟨0,03%|0,03 %⟩ mỗi ngày. Quá ⟨60 ngày|60 ngày⟩ có thể là trốn đóng. [3]
        Tên gọi khác vẫn phải đóng, nếu có việc làm, trả công và chịu quản lý [1]
        Hợp đồng lao động từ đủ ⟨1 tháng|1 tháng⟩ đã phải đóng [1]
        Bảo hiểm này là bắt buộc, không phải thích thì đóng [1]
        Chậm đóng hay trốn đóng đều phải nộp thêm ⟨0,03%|0,03 %⟩ mỗi ngày trên số tiền nợ. Trốn đóng có thể bị xử lý hình sự. [3]
        Ví dụ: nợ ⟨100.000.000 đồng|100000000 đồng⟩ trong ⟨60 ngày|60 ngày⟩ thì nộp thêm ⟨1.800.000 đồng|1800000 đồng⟩.
        Nơi chưa có công đoàn cơ sở, công đoàn vẫn đại diện khi được yêu cầu. [5]
        Gọi công đoàn. Đoàn viên được hỗ trợ pháp lý miễn phí. [4]
        ⟦Điểm a, điểm l khoản 1 Điều 2 Luật Bảo hiểm xã hội 41/2024/QH15|41/2024/QH15|2.1a,2.1l⟧ – tin A.
        ⟦Khoản 1 Điều 28 Luật Bảo hiểm xã hội|LBHXH|28.1⟧ – tin A.
        ⟦Điều 38 đến Điều 41 Luật Bảo hiểm xã hội|LBHXH|38,39,40,41⟧; ⟦Nghị định 274/2025/NĐ-CP|274/2025/NĐ-CP⟧ – tin A.
        ⟦Khoản 6 Điều 21 Luật Công đoàn|LCĐ|21.6⟧ – tin A.
        ⟦Khoản 1 Điều 20 Luật Công đoàn 50/2024/QH15|50/2024/QH15|20.1⟧ – tin A.
        Mỗi năm đóng, hai bên góp ⟨2,64 tháng lương|2,64 tháng lương⟩. Rút một lần chỉ nhận ⟨2 tháng|2 tháng⟩. [1] [2]
        Đóng đủ ⟨15 năm|15 năm⟩, đến tuổi là có lương hưu hằng tháng. [3]
        Bắt đầu đóng từ ngày 01/7/2025 thì không còn rút vì nghỉ ⟨12 tháng|12 tháng⟩. [4]
        Nghỉ ⟨12 tháng|12 tháng⟩, chưa đủ ⟨20 năm|20 năm⟩, đóng trước ngày 01/7/2025 [4]
        Đủ ⟨15 năm|15 năm⟩ và đủ tuổi [3]
        Rút. Lương bình quân ⟨7.000.000 đồng|7000000 đồng⟩, lao động nữ, đóng ⟨15 năm|15 năm⟩. Cứ mỗi năm nhận ⟨2 tháng lương|2 tháng lương⟩. [2] Tổng cộng ⟨210.000.000 đồng|210000000 đồng⟩, nhận một lần.
        Để dành. Vẫn người đó, đến tuổi thì lương hưu bằng ⟨45%|45 %⟩. Mỗi tháng nhận ⟨3.150.000 đồng|3150000 đồng⟩. [5] Sau ⟨67 tháng|67 tháng⟩, tổng tiền hưu đã hơn số rút một lần.
        Ví dụ tính mọi năm theo mức từ 2014. Năm trước 2014 chỉ được ⟨1,5 tháng lương|1,5 tháng lương⟩. [2]
        ⟨15 năm|15 năm⟩
        ⟨45%|45 %⟩
        ⟨40%|40 %⟩
        ⟨20 năm|20 năm⟩
        ⟨55%|55 %⟩
        thêm ⟨2%|2 %⟩
        ⟨75%|75 %⟩
        Đến tuổi mà chưa đủ ⟨15 năm|15 năm⟩?
        Bạn có thể nhận trợ cấp hằng tháng thay vì rút một lần. [6]
        Xem bạn đã đóng mấy năm, còn thiếu mấy năm để đủ 15.
        Hỏi công đoàn trước khi nộp đơn rút. Đoàn viên được tư vấn miễn phí. [7]
        ⟦Điều 33, Điều 34 Luật Bảo hiểm xã hội 41/2024/QH15|41/2024/QH15|33,34⟧: ⟨8%|8 %⟩ và ⟨14%|14 %⟩ – tin A; ⟨22%|22 %⟩ × ⟨12 tháng|12 tháng⟩ = ⟨2,64 tháng lương|2,64 tháng lương⟩, do trang tính.
        ⟦Khoản 3 Điều 70 Luật Bảo hiểm xã hội|LBHXH|70.3⟧ – tin A.
        ⟦Khoản 1 Điều 64, Điều 98 Luật Bảo hiểm xã hội|LBHXH|64.1,98⟧ – tin A.
        ⟦Điểm đ khoản 1 Điều 70 Luật Bảo hiểm xã hội|LBHXH|70.1đ⟧ – tin A.
        ⟦Điều 66 Luật Bảo hiểm xã hội|LBHXH|66⟧ – tin A.
        ⟦Điều 23 Luật Bảo hiểm xã hội|LBHXH|23⟧ – tin A.
        ⟦Khoản 6 Điều 21 Luật Công đoàn 50/2024/QH15|50/2024/QH15|21.6⟧ – tin A.
        Tăng thêm tang-them, còn thiếu con-thieu-2028.
        Cần mỗi tháng nhip-can-2028; mười hai tháng qua mỗi tháng nhip-nay.
        Đi tới 25.000
        doan-vien-2028
        Từng đơn vị: xem bảng 54 đơn vị.
        Phủ doanh nghiệp từ ⟨25 lao động|25 lao động⟩
        dn-25
        Luật Công đoàn: dẫn “⟦Luật 50/2024/QH15|50/2024/QH15⟧, được sửa đổi, bổ sung bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧”.
        Xử phạt: dùng ⟦Nghị định 283/2026/NĐ-CP|283/2026/NĐ-CP⟧, đọc bản gốc trước khi ghi số tiền.
        Điều khoản thay thế đã đọc ở phần lớn bảng. [3] Riêng ⟦Nghị định 105|NĐ 105⟧ và ⟦Nghị định 283 năm 2026|NĐ 283/2026⟧ chưa đọc bản gốc. [4]
        ⟦Luật Công đoàn 12/2012/QH13|12/2012/QH13⟧
        ⟦Luật 50/2024/QH15|50/2024/QH15⟧, được sửa đổi, bổ sung bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧
        01/7/2025
        ⟦Nghị định 191/2013/NĐ-CP|191/2013/NĐ-CP⟧, tài chính công đoàn
        ⟦Nghị định 105/2026/NĐ-CP|105/2026/NĐ-CP⟧
        16/5/2026
        Đoàn phí ⟨1%|1 %⟩
        ⟦Quyết định 61/QĐ-TLĐ ngày 29/7/2025|61/QĐ-TLĐ@2025-07-29⟧: ⟨0,5%|0,5 %⟩ ở doanh nghiệp ngoài nhà nước
        ⟦Nghị định 12/2022/NĐ-CP|12/2022/NĐ-CP⟧, xử phạt
        ⟦Nghị định 283/2026/NĐ-CP|283/2026/NĐ-CP⟧, ký ngày 15/7/2026
        10/9/2026
        ⟦Nghị định 74/2024/NĐ-CP|74/2024/NĐ-CP⟧ và phụ lục cũ, lương tối thiểu
        ⟦Nghị định 293/2025/NĐ-CP|293/2025/NĐ-CP⟧
        01/01/2026
        ⟦Nghị định 73/2024/NĐ-CP|73/2024/NĐ-CP⟧, lương cơ sở ⟨2.340.000 đồng|2340000 đồng⟩
        ⟦Nghị định 161/2026/NĐ-CP|161/2026/NĐ-CP⟧: ⟨2.530.000 đồng|2530000 đồng⟩
        01/7/2026
        ⟦Khoản 1 Điều 139 Bộ luật Lao động|BLLĐ|139.1⟧, bản năm 2019, cho con thứ hai
        Bản hợp nhất ⟦18/VBHN-VPQH ngày 12/02/2026|18/VBHN-VPQH@2026-02-12⟧; ⟦Luật Dân số 113/2025/QH15|113/2025/QH15⟧, ⟦Nghị định 168/2026/NĐ-CP|168/2026/NĐ-CP⟧
        ⟦Nghị quyết 17/2022/UBTVQH15|17/2022/UBTVQH15⟧, ⟨60 giờ|60 giờ⟩ một tháng
        ⟦Điều 107 Bộ luật Lao động|BLLĐ|107⟧: ⟨40 giờ|40 giờ⟩ một tháng. Còn tranh cãi thì hỏi pháp chế
        ⟦Luật Bảo hiểm xã hội 58/2014/QH13|58/2014/QH13⟧, ⟦Nghị định 115/2015/NĐ-CP|115/2015/NĐ-CP⟧
        ⟦Luật 41/2024/QH15|41/2024/QH15⟧; ⟦Nghị định 158/2025|NĐ 158/2025⟧, ⟦159/2025|NĐ 159/2025⟧, ⟦176/2025|NĐ 176/2025⟧, ⟦274/2025/NĐ-CP|274/2025/NĐ-CP⟧
        ⟦Luật Việc làm 38/2013/QH13|38/2013/QH13⟧ và nghị định cũ
        ⟦Luật 74/2025/QH15|74/2025/QH15⟧; ⟦Nghị định 374/2025/NĐ-CP|374/2025/NĐ-CP⟧
        ⟦Nghị định 146/2018/NĐ-CP|146/2018/NĐ-CP⟧, bảo hiểm y tế
        ⟦Luật 51/2024/QH15|51/2024/QH15⟧; ⟦Nghị định 188/2025/NĐ-CP|188/2025/NĐ-CP⟧
        ⟦Nghị định 13/2023/NĐ-CP|13/2023/NĐ-CP⟧, dữ liệu cá nhân
        ⟦Luật 91/2025/QH15|91/2025/QH15⟧; ⟦Nghị định 356/2025/NĐ-CP|356/2025/NĐ-CP⟧
        “⟦Nghị quyết 02-NQ/TW|02-NQ/TW⟧” có hai bản. Bản ngày 12/6/2021 nói về công đoàn. Bản ngày 17/3/2026 nói về Thủ đô. Khi dẫn phải ghi đủ ngày.
        Cơ quan lao động cấp tỉnh nay là Sở Nội vụ; cấp bộ là Bộ Nội vụ. Việc sáp nhập diễn ra năm 2025.
        Quảng Ninh có 54 đơn vị: 30 phường, 22 xã, 2 đặc khu. Không còn cấp huyện. [1]
        Công đoàn còn ba cấp: Tổng Liên đoàn; công đoàn cấp trên cơ sở; công đoàn cấp cơ sở. [2]
        ⟦khoản 1 Điều 5 Luật Công đoàn|LCĐ|5.1⟧
        ⟦Điều 5.1|-|5.1⟧
        ngày 01/7/2025
        1-7-25
        ⟨25.000 đoàn viên|25000 đoàn viên⟩; ⟨1,5%|1,5 %⟩
        25,000; ⟨1.5%|1,5 %⟩
        ⟦Nghị quyết 1679/NQ-UBTVQH15 ngày 16/6/2025|1679/NQ-UBTVQH15@2025-06-16⟧; ⟦Quyết định 19/2025/QĐ-TTg|19/2025/QĐ-TTg⟧ – tin B.
        ⟦Khoản 1 Điều 8 Luật Công đoàn 50/2024/QH15|50/2024/QH15|8.1⟧, được sửa đổi, bổ sung bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧ – tin A.
        ⟦Điều 37 Luật Công đoàn|LCĐ|37⟧; ⟦khoản 2, khoản 3 Điều 5 Nghị định 293/2025/NĐ-CP|293/2025/NĐ-CP|5.2,5.3⟧; ⟦khoản 2 Điều 42 Nghị định 356/2025/NĐ-CP|356/2025/NĐ-CP|42.2⟧: các điều khoản thay thế – tin A.
        ⟦Nghị định 105/2026/NĐ-CP|105/2026/NĐ-CP⟧, ⟦Nghị định 283/2026/NĐ-CP|283/2026/NĐ-CP⟧: chưa đọc bản gốc – tin B và tin C.
        Không phân biệt đối xử, không can thiệp vì lý do công đoàn. [1]
        Không giữ giấy tờ gốc, không bắt đặt tiền khi ký hợp đồng. [2]
        Cho nghỉ việc trái luật: nhận lại người lao động và trả thêm ít nhất ⟨2 tháng lương|2 tháng lương⟩. [3]
        Mời cán bộ công đoàn cấp trên đến hướng dẫn [4]
        Thống nhất giờ, nơi gặp. Cán bộ có quyền đến tuyên truyền, hướng dẫn [4]
        Không đơn phương chấm dứt hợp đồng, sa thải, chuyển việc khi công đoàn cấp trên chưa thỏa thuận bằng văn bản. [5]
        Không thống nhất được thì báo cơ quan có thẩm quyền. Sau ⟨30 ngày|30 ngày⟩ mới được quyết định. [5]
        Hợp đồng hết hạn khi còn nhiệm kỳ thì gia hạn đến hết nhiệm kỳ. [6]
        Cấm [2]
        Hợp đồng xác định thời hạn chỉ ký thêm ⟨01 lần|1 lần⟩ [7]
        Chỉ được trừ để bồi thường thiệt hại, tối đa ⟨30%|30 %⟩ mỗi tháng [8]
        Phải tham khảo ý kiến tổ chức đại diện người lao động [9]
        Không được từ chối [10]
        Theo nguồn thứ cấp về ⟦Nghị định 283/2026/NĐ-CP|283/2026/NĐ-CP⟧, áp dụng từ ngày 10/9/2026. Hãy đối chiếu bản gốc trước khi dùng. [11]
        Cản trở hoạt động công đoàn: từ 3 đến ⟨75 triệu đồng|75000000 đồng⟩, tùy hành vi.
        Chậm hoặc không đóng kinh phí công đoàn: ⟨12%–20%|12 %⟩ số phải đóng, tối đa ⟨75 triệu đồng|75000000 đồng⟩. Mức này với cá nhân; tổ chức gấp hai lần.
        ⟦Điều 175 Bộ luật Lao động 45/2019/QH14|45/2019/QH14|175⟧; ⟦Điều 10 Luật Công đoàn 50/2024/QH15|50/2024/QH15|10⟧ – tin A.
        ⟦Điều 17 Bộ luật Lao động|BLLĐ|17⟧ – tin A.
        ⟦Điều 41 Bộ luật Lao động|BLLĐ|41⟧ – tin A.
        ⟦Khoản 2 Điều 19 Luật Công đoàn|LCĐ|19.2⟧, được sửa đổi, bổ sung bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧ – tin A.
        ⟦Khoản 2 Điều 28 Luật Công đoàn|LCĐ|28.2⟧; ⟦khoản 3 Điều 177 Bộ luật Lao động|BLLĐ|177.3⟧ – tin A.
        ⟦Khoản 1 Điều 28 Luật Công đoàn|LCĐ|28.1⟧; ⟦khoản 4 Điều 177 Bộ luật Lao động|BLLĐ|177.4⟧ – tin A.
        ⟦Khoản 2 Điều 20 Bộ luật Lao động|BLLĐ|20.2⟧ – tin A.
        ⟦Điều 102 Bộ luật Lao động|BLLĐ|102⟧ – tin A.
        ⟦Điều 36, Điều 93, Điều 104, Điều 118 Bộ luật Lao động|BLLĐ|36,93,104,118⟧ – tin A.
        ⟦Điều 70 Bộ luật Lao động|BLLĐ|70⟧ – tin A.
        ⟦Nghị định 283/2026/NĐ-CP|283/2026/NĐ-CP⟧; chưa đọc bản gốc – tin C.
        Chưa có công đoàn ở chỗ làm? Công đoàn vẫn đại diện cho bạn khi bạn yêu cầu. [1]
        Bạn được công đoàn hướng dẫn, giúp lập ban vận động. [1] Cán bộ phụ trách từng địa bàn: danh sách và số điện thoại.
        Một buổi ⟨30 phút|30 phút⟩ gồm gì?
        Công đoàn cấp trên có quyền cử cán bộ đến doanh nghiệp tuyên truyền, hướng dẫn. [1] Buổi gặp theo giờ doanh nghiệp chọn.
        0–10
        10–20
        20–30
        Kế hoạch giao Ban Tổ chức – Kiểm tra chủ trì, phối hợp với các ban. [1]
        danh sách 54 đơn vị
        ⟦Khoản 5 Điều 19 Luật Công đoàn 50/2024/QH15|50/2024/QH15|19.5⟧ – tin A.
        ⟦Khoản 2 Điều 19 Luật Công đoàn 50/2024/QH15|50/2024/QH15|19.2⟧, được sửa đổi, bổ sung bởi ⟦Luật 97/2025/QH15|97/2025/QH15⟧ – tin A.
        Mục III Kế hoạch của Ban Thường vụ Liên đoàn Lao động tỉnh Quảng Ninh triển khai ⟦Nghị quyết 06/NQ-BCH ngày 27/8/2024|06/NQ-BCH@2024-08-27⟧ – tin A.
        Báo trước ⟨45 ngày|45 ngày⟩, ⟨30 ngày|30 ngày⟩ hoặc ⟨3 ngày làm việc|3 ngày làm việc⟩, tùy hợp đồng. [1]
        Không được trả đủ hoặc đúng hạn lương thì được nghỉ ngay. [2]
        Công ty trả hết tiền trong ⟨14 ngày làm việc|14 ngày làm việc⟩. [3]
        ⟨45 ngày|45 ngày⟩
        Từ 12 đến ⟨36 tháng|36 tháng⟩
        ⟨30 ngày|30 ngày⟩
        Dưới ⟨12 tháng|12 tháng⟩
        ⟨3 ngày làm việc|3 ngày làm việc⟩
        Luật ghi bảy trường hợp. [2] Hay gặp nhất là:
        ⟨14 ngày làm việc|14 ngày làm việc⟩; đặc biệt không quá ⟨30 ngày|30 ngày⟩ [3]
        Công ty làm xong và trả bạn [3]
        Nửa tháng lương mỗi năm, trừ thời gian đã đóng BHTN [4]
        Quá ⟨14 ngày làm việc|14 ngày làm việc⟩ chưa có tiền? Gọi công đoàn.
        ⟦Khoản 1 Điều 35 Bộ luật Lao động 45/2019/QH14|45/2019/QH14|35.1⟧ – tin A.
        ⟦Khoản 2 Điều 35 Bộ luật Lao động|BLLĐ|35.2⟧ – tin A.
        ⟦Điều 48 Bộ luật Lao động|BLLĐ|48⟧ – tin A.
        ⟦Điều 46 Bộ luật Lao động|BLLĐ|46⟧ – tin A.
        Làm thêm ngày thường ít nhất ⟨150%|150 %⟩, ngày nghỉ tuần ⟨200%|200 %⟩, ngày lễ ⟨300%|300 %⟩. [1]
        Làm từ 22 giờ đến 06 giờ được thêm ít nhất ⟨30%|30 %⟩. [2]
        Bạn đồng ý thì công ty mới được xếp làm thêm. [3]
        Đơn giá làm thêm ít nhất: ⟨150%|150 %⟩ ngày thường, ⟨200%|200 %⟩ ngày nghỉ tuần, ⟨300%|300 %⟩ ngày lễ, Tết. [1]
        Phải có sự đồng ý của người lao động. [3]
        Tối đa ⟨40 giờ|40 giờ⟩ một tháng, ⟨200 giờ|200 giờ⟩ một năm; một số ngành ⟨300 giờ|300 giờ⟩ một năm. [3]
        Ví dụ tiền lương một giờ làm bình thường là ⟨30.000 đồng|30000 đồng⟩.
        ⟨150%|150 %⟩
        ⟨45.000 đồng|45000 đồng⟩
        ⟨200%|200 %⟩
        ⟨60.000 đồng|60000 đồng⟩
        Làm thêm ngày lễ, Tết [4]
        ⟨300%|300 %⟩
        ⟨90.000 đồng|90000 đồng⟩
        ⟨130%|130 %⟩
        ⟨39.000 đồng|39000 đồng⟩
        Làm thêm ban đêm ngày thường [5]
        Người hưởng lương ngày còn có tiền lương của chính ngày lễ. Khoản đó chưa nằm trong ⟨300%|300 %⟩. [1]
        Làm thêm ban đêm ngày thường gồm ba phần: ⟨150%|150 %⟩, thêm ⟨30%|30 %⟩ và thêm ⟨20%|20 %⟩. [2] Ban đêm ngày nghỉ, ngày lễ có cách tính riêng, hãy hỏi công đoàn.
        Thêm ⟨50%|50 %⟩ số giờ bình thường; tổng không quá ⟨12 giờ|12 giờ⟩
        ⟨40 giờ|40 giờ⟩
        ⟨200 giờ|200 giờ⟩
        ⟨300 giờ|300 giờ⟩
        So với dòng làm thêm trong bảng kê lương. Bảng kê phải có dòng này. [6]
        Đặt cảnh báo khi một người gần ⟨40 giờ|40 giờ⟩ trong tháng.
        Tách tiền làm thêm, tiền làm đêm thành dòng riêng trong bảng kê. [6]
        ⟦Khoản 1 Điều 98 Bộ luật Lao động 45/2019/QH14|45/2019/QH14|98.1⟧; ⟦Điều 55 Nghị định 145/2020/NĐ-CP|145/2020/NĐ-CP|55⟧ – tin A.
        ⟦Khoản 2, khoản 3 Điều 98 và Điều 106 Bộ luật Lao động|BLLĐ|98.2,98.3,106⟧ – tin A.
        ⟦Điều 107 Bộ luật Lao động|BLLĐ|107⟧ – tin A.
        ⟦Điều 112 Bộ luật Lao động|BLLĐ|112⟧: các ngày lễ, Tết – tin A.
        Do trang tính từ ⟦khoản 1, 2, 3 Điều 98|-|98.1,98.2,98.3⟧, khi ban ngày không làm thêm.
        ⟦Khoản 3 Điều 95 Bộ luật Lao động|BLLĐ|95.3⟧ – tin A.
        Luật cấm phân biệt đối xử vì lý do công đoàn. [1]
        Xin đồng ý cho từng việc. Im lặng không phải là đồng ý. [2]
        Nghị định không xếp tư cách đoàn viên vào loại dữ liệu nhạy cảm. [3] Nhưng lộ tên có thể làm người ta mất việc. Vì vậy ta vẫn giữ như dữ liệu nhạy cảm.
        Bị cấm [1]
        Nhận lại, trả lương những ngày nghỉ, thêm ít nhất ⟨2 tháng lương|2 tháng lương⟩ [4]
        Không được cho nghỉ nếu công đoàn cấp trên chưa thỏa thuận bằng văn bản [5]
        Gia hạn đến hết nhiệm kỳ [6]
        Hai bên không thống nhất thì công ty phải báo cơ quan có thẩm quyền. Sau ⟨30 ngày|30 ngày⟩ mới được quyết định. [5]
        Số người từ 1 đến 4 ghi “dưới 5” khi công bố.
        ⟦Điều 9 Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15|91/2025/QH15|9⟧ – tin A.
        ⟦Điều 4 Nghị định 356/2025/NĐ-CP|356/2025/NĐ-CP|4⟧ – tin A.
        Chỉ tiêu 25.000 tính theo tăng thêm.
        Vì sao có ô ghi “dưới 5” hay “không công bố”?
        Ở một nơi ít người, con số 2 hay 3 có thể chỉ ra đúng một người. Vì vậy trang công khai viết “dưới 5” thay cho số từ 1 đến 4. Với doanh nghiệp, số 1 và 2 viết là “dưới 3”.
        Có ô khác phải giấu theo. Nếu không, lấy tổng trừ các ô còn lại là ra số đã giấu. Những ô ấy ghi “không công bố”. Số 0 vẫn hiện.
        Không ai được ký thay bạn. Công ty không cần duyệt đơn. [1]
        Thông tin của bạn chỉ dùng để làm thủ tục vào công đoàn. Luật bảo vệ dữ liệu cá nhân áp dụng cho cả công đoàn. [2]
        Người nước ngoài, hợp đồng từ đủ ⟨12 tháng|12 tháng⟩
        Công đoàn cơ sở ở chỗ làm [3]
        ⟦Khoản 1 Điều 5 Luật Công đoàn 50/2024/QH15|50/2024/QH15|5.1⟧: quyền gia nhập là của người lao động – tin A.
        ⟦Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15|91/2025/QH15⟧; ⟦Nghị định 356/2025/NĐ-CP|356/2025/NĐ-CP⟧, từ ngày 01/01/2026 – tin A.
        ⟦Khoản 2 Điều 5 Luật Công đoàn|LCĐ|5.2⟧ – tin A.
        """#
}
