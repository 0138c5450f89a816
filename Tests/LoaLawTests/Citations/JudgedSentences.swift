/// Sentences as newspapers, offices, leaflets and chat groups write them, marked by hand to judge the scanner by.
///
/// `⟦words|instrument|places⟧` is a citation, `⟨words|value unit⟩` an amount. The instrument is its number, a name by its short
/// sign with a year (LCĐ:2012), a kind with what was typed (NĐ 293/2025), `?` for a name that no list has, `-` for none. A day
/// of signing follows `@`. What is not marked must not be found.
enum JudgedSentences {
    static let text = #"""
        Theo ⟦khoản 1 Điều 5 Luật Công đoàn số 50/2024/QH15|50/2024/QH15|5.1⟧, người lao động là người Việt Nam có quyền thành lập, gia nhập và hoạt động công đoàn.
        ⟦Nghị định 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ|293/2025/NĐ-CP@2025-11-10⟧ nâng lương tối thiểu vùng I lên ⟨5,31 triệu đồng|5310000 đồng⟩/tháng, tăng ⟨7,2%|7,2 %⟩ so với hiện hành.
        Từ ngày 01/7/2026, lương cơ sở tăng từ ⟨2,34 triệu đồng|2340000 đồng⟩ lên ⟨2,53 triệu đồng|2530000 đồng⟩ mỗi tháng theo ⟦Nghị định 161/2026/NĐ-CP|161/2026/NĐ-CP⟧.
        Bộ Chính trị đã ban hành ⟦Nghị quyết số 02-NQ/TW ngày 12-6-2021|02-NQ/TW@2021-06-12⟧ về đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới.
        Ông Nguyễn Văn A, ⟨45 tuổi|45 tuổi⟩, trú tại phường Bãi Cháy, làm việc tại công ty từ năm 2015.
        Đến hết quý III/2026, toàn tỉnh kết nạp mới ⟨12.480 đoàn viên|12480 đoàn viên⟩, đạt ⟨49,9%|49,9 %⟩ kế hoạch.
        Sáng 28/7, tại Hạ Long, hơn ⟨500 người|500 người⟩ dự lễ kỷ niệm ⟨97 năm|97 năm⟩ Ngày thành lập Công đoàn Việt Nam.
        Căn cứ ⟦Luật Công đoàn ngày 27 tháng 11 năm 2024|LCĐ@2024-11-27⟧;
        Căn cứ ⟦Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019|45/2019/QH14@2019-11-20⟧;
        Căn cứ ⟦Nghị quyết số 06/NQ-BCH ngày 27 tháng 8 năm 2024 của Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam|06/NQ-BCH@2024-08-27⟧ về đẩy mạnh phát triển đoàn viên;
        Thực hiện ⟦Công văn số 4133/TLĐ-ToC ngày 23/5/2025|4133/TLĐ-ToC@2025-05-23⟧ của Tổng Liên đoàn về việc dừng thu đoàn phí công đoàn.
        Kính gửi: Ban Thường vụ Liên đoàn Lao động tỉnh. Số: ⟦128/KH-LĐLĐ|128/KH-LĐLĐ⟧.
        Đề nghị các đơn vị gửi báo cáo trước ngày 20/12/2026 qua thư điện tử bantochuc@example.org, điện thoại 0203.3825.555.
        Việc xử phạt thực hiện theo ⟦Điều 38 Nghị định số 12/2022/NĐ-CP|12/2022/NĐ-CP|38⟧; từ ngày 10/9/2026 áp dụng ⟦Nghị định số 283/2026/NĐ-CP|283/2026/NĐ-CP⟧.
        ⟦Điểm b khoản 1 Điều 29 Luật Công đoàn|LCĐ|29.1b⟧ quy định mức đóng kinh phí công đoàn là ⟨2%|2 %⟩ quỹ tiền lương làm căn cứ đóng bảo hiểm xã hội.
        Trường hợp quy định tại ⟦khoản 2 và khoản 3 Điều 35 Bộ luật Lao động|BLLĐ|35.2,35.3⟧ thì không phải báo trước.
        Người lao động làm việc theo hợp đồng không xác định thời hạn phải báo trước ít nhất ⟨45 ngày|45 ngày⟩ (⟦điểm a khoản 1 Điều 35 BLLĐ|BLLĐ|35.1a⟧).
        Nghỉ phép năm được quy định tại ⟦Điều 113, 114 Bộ luật Lao động năm 2019|BLLĐ:2019|113,114⟧.
        Thời giờ làm việc, thời giờ nghỉ ngơi: ⟦các điều 105 đến 107 BLLĐ|BLLĐ|105,106,107⟧.
        ae cho hỏi k2 đ35 là sao, em nghỉ ngang có bị trừ lương k ạ
        Mọi người xem ⟦điều 102 bộ luật lao động|BLLĐ|102⟧ nhé, cty chỉ được trừ tối đa ⟨30%|30 %⟩ lương thôi
        tháng này em làm 26 công, được ⟨8tr2|8200000 đồng⟩, trừ bhxh còn hơn ⟨7tr|7000000 đồng⟩
        lương tối thiểu giờ là ⟨25.500đ|25500 đồng⟩/h đó chị, xem ⟦nđ 293/2025|NĐ 293/2025⟧
        Theo ⟦NĐ 293|NĐ 293⟧ thì vùng 2 là ⟨4tr73|4730000 đồng⟩ nha cả nhà
        Đoàn phí có ⟨35k|35000 đồng⟩ một tháng à, bằng ly cà phê
        Gọi 0912 345 678 gặp chị Hoa, hoặc Zalo 0987654321 trước 17h30 hôm nay.
        Hẹn 7 giờ 30 sáng thứ 2 tại nhà ăn số 3, ai vắng báo em.
        ⟦luật công đoàn 2024|LCĐ:2024⟧ có hiệu lực từ 1/7/2025 rồi mà, sao cty vẫn nói luật cũ
        ⟦Luật 50/2024|QH 50/2024⟧ bỏ quy định đó rồi, giờ theo ⟦điều 21|QH 50/2024|21⟧ ấy
        ⟦NQ 02|NQ 02⟧ nói rõ rồi: đổi mới để thu hút người lao động.
        Bạn đóng ⟨0,5%|0,5 %⟩ lương, tức ⟨35.000 đồng|35000 đồng⟩ nếu lương đóng bảo hiểm là ⟨7 triệu đồng|7000000 đồng⟩.
        Làm thêm ngày thường ⟨150%|150 %⟩, ngày nghỉ tuần ⟨200%|200 %⟩, ngày lễ ⟨300%|300 %⟩.
        Chỉ cần ⟨5 người|5 người⟩ là lập được công đoàn. Gọi số 1900 1234 nhánh 2.
        Trang 3 tờ rơi này có mẫu đơn. Bước 1: điền tên. Bước 2: ký. Bước 3: nộp.
        3 việc công ty không được làm: đuổi việc, hạ lương, chuyển ca vì bạn vào công đoàn.
        Nghỉ thai sản ⟨6 tháng|6 tháng⟩; con thứ hai ⟨7 tháng|7 tháng⟩. Chồng nghỉ ⟨10 ngày làm việc|10 ngày làm việc⟩.
        Từ 01/01/2026 đến 31/12/2026 áp dụng mức ⟨5.310.000 đồng|5310000 đồng⟩ ở vùng I.
        Căn hộ 402, tòa B5, khu đô thị 25/4, phường Hồng Gai.
        Xem thêm: https://congdoan.example.vn/luat-50-2024-QH15/dieu-5?ky=2026&trang=12 hoặc www.example.vn/12/2022/ND-CP.
        Mức phạt từ ⟨3 triệu|3000000 đồng⟩ đến ⟨75 triệu đồng|75000000 đồng⟩, tổ chức vi phạm phạt gấp ⟨2 lần|2 lần⟩.
        Doanh nghiệp chậm đóng bị phạt ⟨12%–20%|12 %⟩ số tiền phải đóng, tối đa ⟨75.000.000 đồng|75000000 đồng⟩.
        Tổng số tiền hỗ trợ là ⟨1,2 tỷ đồng|1200000000 đồng⟩ cho ⟨2.400 đoàn viên|2400 đoàn viên⟩ có hoàn cảnh khó khăn.
        Quyết định có hiệu lực kể từ ngày ký và thay thế ⟦Quyết định số 1908/QĐ-TLĐ ngày 19/12/2016 của Đoàn Chủ tịch|1908/QĐ-TLĐ@2016-12-19⟧.
        ⟦Khoản 3 Điều 6 Thông tư số 10/2020/TT-BLĐTBXH|10/2020/TT-BLĐTBXH|6.3⟧ hướng dẫn chi tiết nội dung này.
        ⟦Thông tư liên tịch số 03/2023/TTLT-BNV-BTC|03/2023/TTLT-BNV-BTC⟧ đã hết hiệu lực.
        ⟦Chỉ thị 16/CT-TTg|16/CT-TTg⟧ yêu cầu các địa phương chăm lo nhà ở cho công nhân.
        ⟦Hướng dẫn số 15/HD-TLĐ|15/HD-TLĐ⟧ nêu cách tính quỹ; ⟦Kết luận 54-KL/TW|54-KL/TW⟧ của Ban Bí thư nhấn mạnh việc kiểm tra.
        Bản hợp nhất ⟦18/VBHN-VPQH|18/VBHN-VPQH⟧ dễ tra hơn bản gốc.
        ⟦Nghị quyết 1679/NQ-UBTVQH15 ngày 16/6/2025|1679/NQ-UBTVQH15@2025-06-16⟧ sắp xếp lại còn 54 đơn vị hành chính cấp xã.
        Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2026.
        Trừ trường hợp quy định tại khoản 4 Điều này, người sử dụng lao động phải trả lương đúng hạn.
        Theo ⟦Điều 8 Luật Đất đai|?|8⟧, việc này do Ủy ban nhân dân tỉnh quyết định.
        ⟦Luật Doanh nghiệp năm 2020|?:2020⟧ không quy định việc này.
        ⟦Luật Bảo hiểm xã hội 2014|LBHXH:2014⟧ hết hiệu lực, nay áp dụng ⟦Luật BHXH số 41/2024/QH15|41/2024/QH15⟧.
        ⟦Điều 33, Điều 34 Luật BHXH|LBHXH|33,34⟧ và ⟦NĐ 158/2025/NĐ-CP|158/2025/NĐ-CP⟧ quy định tỷ lệ đóng: người lao động ⟨8%|8 %⟩, doanh nghiệp ⟨17%|17 %⟩.
        Đóng đủ ⟨15 năm|15 năm⟩ là có lương hưu (⟦khoản 1 Điều 64 Luật Bảo hiểm xã hội|LBHXH|64.1⟧).
        Lao động nam ⟨61 tuổi|61 tuổi⟩ ⟨6 tháng|6 tháng⟩, lao động nữ ⟨57 tuổi|57 tuổi⟩ nghỉ hưu trong năm 2026.
        Trợ cấp thất nghiệp bằng ⟨60%|60 %⟩ bình quân tiền lương của ⟨6 tháng|6 tháng⟩ gần nhất, theo ⟦Điều 39 Luật Việc làm số 74/2025/QH15|74/2025/QH15|39⟧.
        Quyền từ chối làm việc: ⟦điểm đ khoản 1 Điều 6 Luật An toàn, vệ sinh lao động|LATVSLĐ|6.1đ⟧.
        Luật Công đoàn và Bộ luật Lao động đều cấm phân biệt đối xử.
        ⟦Luật Công đoàn (số 50/2024/QH15)|50/2024/QH15⟧ gồm 6 chương, 37 điều.
        Tại ⟦Điều 10 của Luật Công đoàn số 50/2024/QH15|50/2024/QH15|10⟧ liệt kê các hành vi bị nghiêm cấm.
        ⟦Nghị định 145/2020/NĐ–CP|145/2020/NĐ-CP⟧ dành cả ⟦Chương V|145/2020/NĐ-CP|ch.V⟧ cho đối thoại; ⟦khoản 2 Điều 38|145/2020/NĐ-CP|38.2⟧ ấn định số người.
        ⟦Mục II Nghị quyết số 02-NQ/TW|02-NQ/TW|mục.II⟧ nêu mục tiêu đến năm 2030.
        ⟦Phụ lục I Nghị định 128/2025/NĐ-CP|128/2025/NĐ-CP|phụlục.I⟧ bị bãi bỏ theo ⟦khoản 3 Điều 5 Nghị định 293/2025/NĐ-CP|293/2025/NĐ-CP|5.3⟧.
        Khoản ⟨5 triệu đồng|5000000 đồng⟩ này là tiền gì? Em chưa hiểu.
        Khoản tiền ⟨5 triệu đồng|5000000 đồng⟩ sẽ được chuyển trước ngày 25 hằng tháng.
        Đạt 9 điểm trên 10, xếp thứ 3 toàn đoàn.
        Đội bóng công nhân thắng 3–1, ghi bàn ở phút 12 và 88.
        Năm 2025, cả nước có 55 cuộc ngừng việc, giảm 21 cuộc so với năm trước.
        Tỷ lệ nữ chiếm ⟨63,4%|63,4 %⟩; trên ⟨70 phần trăm|70 %⟩ là lao động ngoại tỉnh.
        Mỗi suất quà trị giá ⟨1 triệu đồng|1000000 đồng⟩, gồm ⟨500 nghìn đồng|500000 đồng⟩ tiền mặt và hiện vật.
        Hỗ trợ ⟨50 triệu đồng|50000000 đồng⟩ xây mái ấm công đoàn cho chị Lan, công nhân Xí nghiệp 86.
        Ca 1 từ 6 giờ đến 14 giờ, ca 2 từ 14 giờ đến 22 giờ.
        Mỗi tháng không làm thêm quá ⟨40 giờ|40 giờ⟩, mỗi năm không quá ⟨200 giờ|200 giờ⟩.
        Chủ tịch công đoàn cơ sở được dành ⟨24 giờ|24 giờ⟩ làm việc trong một tháng, theo ⟦khoản 2 Điều 27|-|27.2⟧.
        Cứ đủ ⟨5 năm|5 năm⟩ làm việc thì được thêm ⟨1 ngày|1 ngày⟩ nghỉ phép.
        Bồi thường ít nhất ⟨02 tháng tiền lương|2 tháng lương⟩ theo ⟦Điều 41 BLLĐ 2019|BLLĐ:2019|41⟧.
        Trợ cấp thôi việc: mỗi năm làm việc được nửa tháng lương.
        Đại hội XIV Công đoàn Việt Nam, nhiệm kỳ 2026–2031, họp ⟨3 ngày|3 ngày⟩ tại Hà Nội.
        Quảng Ninh đặt chỉ tiêu ⟨25.000 đoàn viên|25000 đoàn viên⟩ mới đến năm 2028, ⟨100%|100 %⟩ doanh nghiệp từ ⟨25 lao động|25 lao động⟩ có công đoàn.
        Kinh phí công đoàn nộp về tài khoản số 117000012345 tại Ngân hàng Công Thương, chi nhánh 2.
        ⟦QĐ 61/QĐ-TLĐ|61/QĐ-TLĐ⟧ nói đóng ⟨0,5%|0,5 %⟩, nhưng không quá ⟨253.000đ|253000 đồng⟩ nha mấy bạn.
        ⟦NĐ-CP số 105/2026|NĐ 105/2026⟧ cho giảm tới ⟨20%|20 %⟩ trong ⟨6 tháng|6 tháng⟩, chị kế toán xem lại giúp.
        Bên em theo ⟦điều 63 blld|BLLĐ|63⟧ thì ⟨1 năm|1 năm⟩ đối thoại ⟨1 lần|1 lần⟩ thôi.
        Sửa đổi ⟦khoản 1 Điều 8 Luật Công đoàn số 50/2024/QH15|50/2024/QH15|8.1⟧ đã được sửa đổi, bổ sung một số điều theo ⟦Luật số 97/2025/QH15|97/2025/QH15⟧.
        Hồ sơ gồm: 01 đơn đề nghị, 02 ảnh 3x4, 01 bản sao giấy khai sinh; nộp trong ⟨30 ngày|30 ngày⟩.
        Công ty TNHH 1 thành viên 397, mã số thuế 5700101234, đã đóng ⟨122.500.000 đồng|122500000 đồng⟩.
        Giải nhất ⟨10.000.000đ|10000000 đồng⟩, giải nhì ⟨5.000.000 VNĐ|5000000 đồng⟩, giải ba ⟨3 triệu|3000000 đồng⟩.
        Theo quy định tại ⟦Điều 4 Nghị định số 105/2026/NĐ-CP ngày 01 tháng 4 năm 2026 của Chính phủ|105/2026/NĐ-CP@2026-04-01|4⟧, hạn đóng là ngày cuối cùng của tháng tiếp theo.
        Xe 45 chỗ khởi hành lúc 5h sáng ngày 30/4, biển số 14B-012.34.
        iPhone 15, màn hình 6,1 inch, giá chỉ còn một nửa khi rút thăm.
        Vắc xin COVID-19, tiêu chuẩn ISO 45001:2018, hộp số 5.3.1 trong danh mục.
        """#
}
