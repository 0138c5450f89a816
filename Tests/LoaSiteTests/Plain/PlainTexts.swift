/// Three texts as people wrote them: a plan of an office, and two pages drafted for workers and for employers.
enum PlainTexts {
    /// The plan: what nobody but offices reads.
    static let plan = #"""
        KẾ HOẠCH

        Triển khai Nghị quyết số 06/NQ-BCH ngày 27/8/2024 của Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam về đẩy mạnh phát triển đoàn viên, thành lập công đoàn cơ sở tại các doanh nghiệp ngoài khu vực nhà nước đến năm 2028, tầm nhìn đến năm 2033

        Căn cứ Nghị quyết số 06/NQ-BCH ngày 27/8/2024 của Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam về đẩy mạnh phát triển đoàn viên, thành lập công đoàn cơ sở tại các doanh nghiệp ngoài khu vực nhà nước đến năm 2028, tầm nhìn đến năm 2033 (sau đây gọi là Nghị quyết số 06/NQ-BCH), Ban Thường vụ LĐLĐ tỉnh Quảng Ninh ban hành kế hoạch triển khai Nghị quyết số 06/NQ-BCH như sau:

        I. MỤC TIÊU, YÊU CẦU

        1. Mục tiêu

        * **Mục tiêu tổng quát:** Thực hiện tốt vai trò đại diện bảo vệ quyền và lợi ích hợp pháp, chính đáng của đoàn viên; chăm lo lợi ích thiết thực đoàn viên; thực hiện tốt chức năng, nhiệm vụ của công đoàn trong tình hình mới; xây dựng giai cấp công nhân Việt Nam hiện đại, lớn mạnh, là lực lượng tiên phong trong thực hiện nhiệm vụ phát triển nhanh và bền vững đất nước; xây dựng tổ chức Công đoàn vững mạnh toàn diện là cơ sở tham gia xây dựng Đảng trong sạch vững mạnh, xây dựng doanh nghiệp phát triển bền vững, xây dựng môi quan hệ lao động hài hoà, ổn định, tiến bộ trong doanh nghiệp.

        * **Mục tiêu cụ thể:**

        - Đến năm 2028 phấn đấu phát triển đoàn viên tăng thêm trong các doanh nghiệp ngoài khu vực nhà nước là 25.000 đoàn viên; thành lập công đoàn cơ sở (CĐCS) ở 100% doanh nghiệp có 25 lao động trở lên.

        - Giai đoạn 2029 - 2033: phấn đấu phát triển đoàn viên tăng thêm trong các doanh nghiệp ngoài khu vực nhà nước là 30.000 đoàn viên; thành lập CĐCS ở 100% doanh nghiệp có 20 lao động trở lên.

        2. Yêu cầu

        Phát triển đoàn viên, thành lập CĐCS trong các doanh nghiệp ngoài khu vực nhà nước là một trong những nhiệm vụ trọng tâm, then chốt, là trách nhiệm chính và trực tiếp của các cấp công đoàn. Công tác triển khai phải được thực hiện đồng bộ, bài bản, linh hoạt, kiên trì, cả trước mắt và lâu dài để thu hút, tập hợp đông đảo người lao động tham gia vào tổ chức công đoàn một cách tự nguyện, tự giác và tích cực.

        Đổi mới nội dung, phương thức tuyên truyền, vận động, tập hợp người lao động tham gia vào tổ chức công đoàn đi đôi với công tác quản lý, nâng cao chất lượng đoàn viên; đổi mới, nâng cao chất lượng, hiệu quả hoạt động công đoàn làm cho đoàn viên thấy được lợi ích thiết thực gắn bó lâu dài với tổ chức công đoàn.

        II. NHIỆM VỤ, GIẢI PHÁP

        1. Chủ động tham mưu cấp ủy Đảng quan tâm lãnh đạo, chỉ đạo, tạo điều kiện cho tổ chức công đoàn thực hiện tốt chức năng, nhiệm vụ

        Liên đoàn Lao động (LĐLĐ) tỉnh tham mưu, đề xuất Tỉnh ủy lãnh đạo, chỉ đạo các cấp ủy đảng trực thuộc, chỉ đạo cơ quan quản lý nhà nước quan tâm, tạo điều kiện để LĐLĐ tỉnh chỉ đạo các cấp công đoàn thực hiện tốt chức năng, nhiệm vụ của tổ chức công đoàn, nhằm đẩy mạnh công tác phát triển đoàn viên, thành lập công đoàn trong các doanh nghiệp ngoài khu vực nhà nước, góp phần chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động.

        LĐLĐ cấp huyện, công đoàn ngành nghiên cứu, đề xuất cấp ủy cùng cấp lãnh đạo, chỉ đạo các cấp ủy đảng trực thuộc, chính quyền, chuyên môn, tổ chức công đoàn, các cơ quan, tổ chức, doanh nghiệp tăng cường các giải pháp chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của người lao động tại địa phương, ngành, nhất là quyền gia nhập tổ chức Công đoàn theo quy định của Bộ luật Lao động, Luật Công đoàn, Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị.

        2. Công tác lãnh đạo, chỉ đạo và phối hợp chỉ đạo

        Công đoàn các cấp chủ động phối hợp các cơ quan, ngành, trong đó có nội dung phối hợp chỉ đạo, hỗ trợ công tác phát triển đoàn viên, thành lập CĐCS các doanh nghiệp ngoài khu vực nhà nước. Kiện toàn ban chỉ đạo phát triển đoàn viên, đề xuất cấp ủy, chính quyền địa phương, cơ quan chuyên môn cử cán bộ tham gia, bổ sung vào ban chỉ đạo phát triển đoàn viên của đơn vị để lãnh đạo, chỉ đạo, hỗ trợ của các đơn vị trong việc phát triển đoàn viên, thành lập CĐCS các doanh nghiệp ngoài khu vực nhà nước.

        Công đoàn các cấp chủ động phối hợp các cơ quan, ngành chức năng làm tốt công tác khảo sát, thống kê doanh nghiệp, lao động, làm cơ sở xây dựng kế hoạch, chỉ tiêu phát triển đoàn viên, thành lập CĐCS các doanh nghiệp ngoài khu vực nhà nước tại địa phương, ngành hàng năm và cả giai đoạn. Hằng năm, xây dựng kế hoạch và chọn tháng 5 (tháng công nhân) và tháng 7 (tháng thành lập Công đoàn Việt Nam) là tháng cao điểm phát triển đoàn viên, thành lập CĐCS.

        3. Đổi mới nội dung, hình thức tuyên truyền, vận động phát triển đoàn viên, thành lập công đoàn cấp cơ sở

        Đổi mới nội dung và hình thức tuyên truyền, vận động, nhằm nâng cao nhận thức của người sử dụng lao động, người lao động về lợi ích và hiệu quả khi tổ chức công đoàn được thành lập trong doanh nghiệp; lợi ích khi người lao động tham gia

        công đoàn; làm cho người sử dụng lao động, người lao động hiểu được bản chất của tổ chức công đoàn, chức năng của tổ chức công đoàn, vai trò của tổ chức công đoàn trong việc chăm lo, đại diện bảo vệ quyền lợi của người lao động, xây dựng mối quan hệ lao động hài hoà, ổn định, tiến bộ trong doanh nghiệp.

        Chọn nội dung tuyên truyền phù hợp, ngắn gọn, trọng tâm, dễ hiểu, dễ thực hiện; đa dạng, phong phú hình thức tuyên truyền, phù hợp từng đối tượng người sử dụng lao động, người lao động, phù hợp đặc điểm tình hình hoạt động sản xuất kinh doanh của doanh nghiệp. Tăng cường công tác tuyên truyền pháp luật về Lao động, Công đoàn, về chính sách BHXH, BHYT, các chính sách khác liên quan tới các đơn vị, doanh nghiệp, CNLĐ.

        Cán bộ công đoàn cấp trên trực tiếp đến các doanh nghiệp, khu công nghiệp để tuyên truyền, vận động người lao động gia nhập công đoàn; hướng dẫn người lao động tổ chức ban vận động thành lập CĐCS; hình thành mạng lưới cộng tác viên, lập ban vận động, nhóm công nhân lao động nòng cốt làm công tác tuyên truyền, phát triển đoàn viên, thành lập CĐCS tại doanh nghiệp. Công đoàn cấp trên hướng dẫn, hỗ trợ để ban vận động làm tốt vai trò, nhiệm vụ tuyên truyền, vận động người lao động tự nguyện tham gia công đoàn và tổ chức đại hội thành lập CĐCS khi đủ điều kiện. Những doanh nghiệp đã có CĐCS, ban chấp hành CĐCS giao nhiệm vụ cho cán bộ, đoàn viên làm công tác tuyên truyền, vận động người lao động gia nhập công đoàn, gắn việc giao chỉ tiêu với xét thi đua khen thưởng đối với những cá nhân có thành tích xuất sắc.

        Công đoàn cấp trên cần xây dựng, tạo lập mối quan hệ thiện cảm từ ban đầu với chủ doanh nghiệp, từng bước phổ biến các chính sách, pháp luật, Điều lệ Công đoàn để chủ doanh nghiệp hiểu và tích cực hợp tác trong việc thành lập tổ chức công đoàn tại doanh nghiệp. Mặt khác, công đoàn cấp trên tích cực tham gia với chính quyền địa phương, cơ quan chuyên môn của ngành trong vai trò kiểm tra, giám sát, thanh tra, đề xuất kiến nghị cấp có thẩm quyền trong chấp hành pháp luật lao động, công đoàn tại doanh nghiệp.

        4. Xây dựng đội ngũ cán bộ làm công tác phát triển đoàn viên, thành lập CĐCS

        Từ công đoàn cấp trên trực tiếp cơ sở trở lên bố trí, cử cán bộ phụ trách, theo dõi và trực tiếp làm công tác phát triển đoàn viên, thành lập CĐCS. Lập các tổ tư vấn, tổ tuyên truyền, mạng lưới cộng tác viên, liên kết tập hợp các nhóm cán bộ, đoàn viên, người lao động nòng cốt tại doanh nghiệp chưa có tổ chức công đoàn làm công tác tuyên truyền, vận động phát triển đoàn viên, thành lập CĐCS.

        Đẩy mạnh công tác đào tạo, bồi dưỡng nghiệp vụ, kỹ năng cho đội ngũ cán bộ làm công tác phát triển đoàn viên, thành lập CĐCS; thực hiện cơ chế khuyến khích, động viên khen thưởng kịp thời, thỏa đáng đối với những người có thành tích xuất sắc trong công tác phát triển đoàn viên, thành lập CĐCS tại địa phương, ngành.

        5. Đổi mới nội dung, phương thức và nâng cao chất lượng hoạt động của CĐCS; đẩy mạnh các hoạt động chăm lo lợi ích thiết thực cho đoàn viên, người lao động

        Thực hiện tốt vai trò đại diện, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động, góp phần hạn chế những vi phạm ảnh hưởng đến quyền, lợi của đoàn viên, người lao động. Tiếp tục đổi mới, nâng cao chất lượng thương lượng tập thể trong doanh nghiệp, thương lượng tập thể nhóm doanh nghiệp mang nhiều lợi ích cho đoàn viên, người lao động; đối thoại và tổ chức hội nghị người lao động phù hợp với tình hình, nhiệm vụ của doanh nghiệp.

        Đề xuất cấp ủy, chính quyền, chuyên môn cùng cấp tổ chức đối thoại, gặp gỡ đoàn viên, người lao động và người sử dụng lao động bằng nhiều hình thức phù hợp để lắng nghe và kịp thời giải quyết các vấn đề có liên quan đến quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động trong doanh nghiệp.

        Tiếp tục quan tâm tổ chức các hoạt động chăm lo đời sống vật chất, tinh thần cho đoàn viên, thông qua việc đổi mới tổ chức các chương trình phúc lợi đoàn viên thực chất, hiệu quả, tạo hiệu ứng lan toả trong xã hội; tổ chức kịp thời các hoạt động thăm hỏi, giúp đỡ động viên đoàn viên và gia đình khi gặp khó khăn, hoạn nạn, bệnh hiểm nghèo; phối hợp chăm sóc sức khoẻ đoàn viên; tổ chức các hoạt động văn hoá, thể thao, thăm quan nghỉ dưỡng, giao lưu, trao đổi, học hỏi kinh nghiệm, nhằm nâng cao đời sống tinh thần cho đoàn viên, để thu hút người lao động tham gia công đoàn.

        Thường xuyên lắng nghe ý kiến, tâm tư, nguyện vọng của đoàn viên để kịp thời giải quyết các vấn đề bức thiết mà đoàn viên quan tâm, đồng thời tiếp tục phát huy vai trò, sức mạnh đoàn kết trong đoàn viên, người lao động, góp phần xây dựng tổ chức Công đoàn vững mạnh.

        Tăng cường các hình thức liên kết trong hoạt động công đoàn đối với các doanh nghiệp cùng ngành nghề, nhóm doanh nghiệp cùng địa bàn, trong các khu công nghiệp, cụm công nghiệp nhằm tăng cường sức mạnh, phát triển phong trào công nhân và hoạt động công đoàn.

        Triển khai các ứng dụng công nghệ thông tin trong công tác tuyên truyền. Đổi mới cách thức sinh hoạt công đoàn đảm bảo hấp dẫn, linh hoạt, phát huy trí tuệ đoàn viên, phù hợp với điều kiện sản xuất kinh doanh của doanh nghiệp và thời giờ làm việc, nghỉ ngơi của đoàn viên; khuyến khích sử dụng có hiệu quả các ứng dụng công nghệ thông tin trong sinh hoạt và hoạt động công đoàn.

        6. Tăng cường nguồn lực tài chính công đoàn cho công tác phát triển đoàn viên, thành lập CĐCS

        Phân bổ nguồn tài chính thoả đáng cho công tác phát triển đoàn viên, thành lập CĐCS doanh nghiệp ngoài khu vực nhà nước. Có các giải pháp cụ thể về tài chính đảm bảo đủ kinh phí chi cho công tác phát triển đoàn viên, thành lập CĐCS; chi đào tạo, bồi dưỡng cán bộ làm công tác phát triển đoàn viên, thành lập CĐCS.

        Sửa đổi, bổ sung quy chế chi tiêu nội bộ, quy chế khen thưởng chuyên đề đối với công tác phát triển đoàn viên, thành lập CĐCS nhằm kịp thời động viên các tập thể, cá nhân có thành tích xuất sắc; khuyến khích, thu hút cộng tác viên, tình nguyện viên trực tiếp làm công tác phát triển đoàn viên, thành lập CĐCS.

        7. Gắn công tác phát triển đoàn viên, thành lập CĐCS với công tác xây dựng tổ chức Đảng trong các doanh nghiệp ngoài khu vực nhà nước

        Đẩy mạnh công tác tuyên truyền, giáo dục, vận động, thuyết phục, tạo sự thống nhất về nhận thức trong cán bộ, đảng viên, đoàn viên và chủ doanh nghiệp về nhiệm vụ xây dựng, phát triển tổ chức đảng, đoàn thể trong doanh nghiệp. Gắn công tác phát triển Đảng với công tác phát triển đoàn viên công đoàn trong các doanh nghiệp ngoài khu vực nhà nước; phát huy vai trò các đoàn thể cùng chăm lo đời sống vật chất, tinh thần và bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động và doanh nghiệp.

        Đề xuất, kiến nghị với cấp ủy Đảng các giải pháp phát triển Đảng viên trong công nhân lao động các doanh nghiệp, có cơ chế đặc thù phù hợp với điều kiện lao động sản xuất của công nhân lao động, nhất là các thủ tục giới thiệu, bồi dưỡng lý luận chính trị, học cảm tình đảng, mô hình sinh hoạt Đảng ở cơ sở; việc phát triển đảng viên đối với những đoàn viên ưu tú được công đoàn bồi dưỡng ở nơi chưa có tổ chức Đảng, chú trọng phát triển Đảng là chủ tịch CĐCS doanh nghiệp ngoài khu vực nhà nước.

        8. Tăng cường công tác kiểm tra, giám sát, sơ kết, tổng kết và khen thưởng đối với các cấp công đoàn, cán bộ công đoàn có thành tích trong công tác phát triển đoàn viên, thành lập CĐCS

        Đẩy mạnh công tác kiểm tra, giám sát định kỳ, thường xuyên, giao ban đánh giá việc thực hiện các chỉ tiêu, nhiệm vụ phát triển đoàn viên, thành lập CĐCS và kết quả tham gia giới thiệu đoàn viên công đoàn ưu tú cho Đảng xem xét, bồi dưỡng, kết nạp. Qua đó, tìm ra những hạn chế, khó khăn, vướng mắc để có các giải pháp, biện pháp chỉ đạo, hỗ trợ kịp thời nhằm góp phần đạt mục tiêu đề ra.

        Hàng năm, tổ chức sơ kết đánh giá, đề ra các biện pháp tổ chức thực hiện cho năm sau. Kịp thời biểu dương khen thưởng, động viên những tập thể, cá nhân có thành tích trong công tác phát triển đoàn viên, thành lập CĐCS; có hình thức nhân rộng điển hình, những cách làm hay tạo chuyên biến tích cực. Bổ sung chỉ tiêu phát triển đoàn viên, thành lập CĐCS vào chỉ tiêu chấm điểm thi đua hàng năm đối với các cấp công đoàn.

        III. TỔ CHỨC THỰC HIỆN

        1. Các đồng chí Ủy viên Ban Chấp hành, Ủy viên Ban Thường vụ LĐLĐ tỉnh căn cứ nhiệm vụ được phân công, có trách nhiệm chỉ đạo, đôn đốc các đơn vị trực thuộc tập trung triển khai các nhiệm vụ phát triển đoàn viên, thành lập CĐCS các doanh nghiệp ngoài khu vực nhà nước đạt chỉ tiêu đề ra.

        2. Các LĐLĐ huyện, thị xã, thành phố, công đoàn ngành, CĐCS trực thuộc căn cứ kế hoạch và các văn bản chỉ đạo của LĐLĐ tỉnh xây dựng kế hoạch, trong đó đề ra chỉ tiêu hằng năm triển khai thực hiện đạt kết quả.

        3. Các ban, văn phòng LĐLĐ tỉnh theo chức năng, nhiệm vụ chủ động đề xuất với Ban Thường vụ LĐLĐ tỉnh triển khai thực hiện Nghị quyết số 06-NQ/BCH và kế hoạch này. Giao Ban Tổ chức – Kiểm tra chủ trì, phối hợp với các ban tham mưu chỉ đạo, đôn đốc, hướng dẫn, kiểm tra, sơ kết, tổng kết thực hiện nghị quyết, kế hoạch theo từng giai đoạn./.

        Nơi nhận:

        - Ban Tổ chức TLĐ;
        - Thường trực LĐLĐ tỉnh;
        - Ủy viên BCH LĐLĐ tỉnh;
        - CĐ cấp trên TTCS;
        - CĐCS trực thuộc;
        - Các đơn vị trực thuộc;
        - Các ban, VP LĐLĐ tỉnh;
        - Lưu: TC-KT, VP.

        **TM. BAN THƯỜNG VỤ
        CHỦ TỊCH**
        """#

    /// A page for workers.
    static let workers = #"""
        # Vào công đoàn: được gì, đóng bao nhiêu, làm thế nào?

        **Đọc nhanh 20 giây**

        - Bạn có quyền vào công đoàn. Công ty không được cấm, không được dọa, không được trả lương thấp hơn vì bạn vào công đoàn. [1] [2]
        - Đoàn phí là 0,5% tiền lương đóng bảo hiểm xã hội (BHXH). Lương đóng BHXH 7.000.000 đồng thì mỗi tháng bạn đóng 35.000 đồng. [3]
        - Khi gặp chuyện về lương, hợp đồng, bảo hiểm, bạn được hỗ trợ pháp lý miễn phí. [4]

        ## Bạn được gì?

        | Khi bạn gặp chuyện | Công đoàn làm gì |
        |---|---|
        | Bị trả thiếu lương, bị cho nghỉ sai luật | Nói chuyện với công ty, giúp bạn làm đơn, đại diện bạn ra tòa khi bạn ủy quyền [5] |
        | Muốn tăng lương, thêm tiền ăn ca, thêm ngày nghỉ | Thương lượng với công ty và ký thỏa ước lao động tập thể [5] |
        | Ốm đau, sinh con, khó khăn, hoạn nạn | Thăm hỏi, giúp đỡ [4] |
        | Cần học nghề, tìm việc mới | Tư vấn, giới thiệu [4] |
        | Chưa hiểu luật | Giải thích miễn phí về lao động, BHXH, bảo hiểm y tế, bảo hiểm thất nghiệp, an toàn lao động [4] |

        Bạn còn được bầu người đại diện, được ứng cử và được chất vấn cán bộ công đoàn. [4]

        ## Đóng bao nhiêu?

        Đoàn phí bằng 0,5% tiền lương đóng BHXH. Mức cao nhất là 10% lương cơ sở, tức 253.000 đồng một tháng. [3] [6]

        | Lương đóng BHXH | Đoàn phí một tháng |
        |---:|---:|
        | 5.310.000 đồng | 26.550 đồng |
        | 7.000.000 đồng | 35.000 đồng |
        | 10.000.000 đồng | 50.000 đồng |

        Còn khoản 2% kinh phí công đoàn (KPCĐ) là tiền của công ty đóng. Công ty không được trừ khoản này vào lương của bạn. [7]

        ## Sợ bị gây khó dễ?

        Luật cấm công ty làm những việc sau vì bạn vào công đoàn: [2]

        - đuổi việc, kỷ luật, không ký tiếp hợp đồng;
        - chuyển bạn sang việc khác;
        - trả lương, thưởng, xếp giờ làm kém hơn người khác;
        - hứa cho tiền hay quà để bạn không vào công đoàn.

        Nếu bị như vậy, hãy ghi lại ngày giờ, người nói, tin nhắn, rồi gọi số ở cuối trang.

        ## Vào như thế nào?

        **Công ty đã có công đoàn:** xin mẫu đơn ở tổ công đoàn, điền tên, ký, nộp lại.

        **Công ty chưa có công đoàn:**

        1. Rủ thêm đồng nghiệp. Có từ 5 người cùng muốn vào là có thể thành lập công đoàn cơ sở. [8]
        2. Gọi hoặc nhắn Zalo cho công đoàn phường, xã nơi công ty đóng. Cán bộ sẽ đến tận nơi hướng dẫn, làm giấy tờ giúp. [9]
        3. Lập ban vận động, họp, bầu ban chấp hành.

        Trong lúc chờ, công đoàn cấp trên vẫn bảo vệ bạn khi bạn yêu cầu. [10]

        > **Gọi ngay:** {{ lien_he.hotline }} · Zalo: {{ lien_he.zalo }} · {{ don_vi.ten }}, {{ don_vi.dia_chi }}

        ### Căn cứ

        1. Khoản 1 Điều 170 Bộ luật Lao động 45/2019/QH14; khoản 1 Điều 5 Luật Công đoàn 50/2024/QH15.
        2. Điều 175 Bộ luật Lao động; khoản 2 Điều 10 Luật Công đoàn.
        3. Quyết định 61/QĐ-TLĐ ngày 29/7/2025 của Tổng Liên đoàn Lao động Việt Nam (đoàn viên ở doanh nghiệp ngoài khu vực nhà nước).
        4. Điều 21 Luật Công đoàn.
        5. Khoản 2, khoản 3 Điều 11 Luật Công đoàn; Điều 178 Bộ luật Lao động.
        6. Nghị định 161/2026/NĐ-CP: lương cơ sở 2.530.000 đồng từ ngày 01/7/2026.
        7. Điểm b khoản 1 Điều 29 Luật Công đoàn (sửa đổi bởi Luật 97/2025/QH15); khoản 1 Điều 102 Bộ luật Lao động.
        8. Điều lệ Công đoàn Việt Nam. **[CẦN XÁC MINH theo Điều lệ hiện hành sau Đại hội XIV]**
        9. Khoản 2, khoản 5 Điều 19 Luật Công đoàn (sửa đổi bởi Luật 97/2025/QH15).
        10. Khoản 1 Điều 20 Luật Công đoàn.
        """#

    /// A page for employers.
    static let employers = #"""
        # Có công đoàn cơ sở: doanh nghiệp tốn gì, được gì, phải làm gì?

        **Ba điều cần biết trước**

        1. Thành lập công đoàn cơ sở **không làm tăng** khoản 2% kinh phí công đoàn. Luật quy định mọi doanh nghiệp có sử dụng lao động đều đóng khoản này. [1]
        2. Công đoàn cơ sở là đầu mối để đối thoại định kỳ và ký thỏa ước lao động tập thể. Đối thoại ít nhất mỗi năm một lần là việc luật bắt buộc. [2]
        3. Quyền vào công đoàn là quyền của người lao động. Doanh nghiệp tạo điều kiện, không cản trở và không làm thay. [3]

        ## Chi phí: tính thử

        Ví dụ 100 lao động, tiền lương đóng bảo hiểm xã hội bình quân 7.000.000 đồng một tháng.

        | Khoản doanh nghiệp đóng | Tỷ lệ | Một tháng |
        |---|---:|---:|
        | Bảo hiểm xã hội (gồm tai nạn lao động, bệnh nghề nghiệp) | 17,5% | 122.500.000 đồng |
        | Bảo hiểm y tế | 3% | 21.000.000 đồng |
        | Bảo hiểm thất nghiệp | 1% | 7.000.000 đồng |
        | Kinh phí công đoàn | 2% | 14.000.000 đồng |
        | **Cộng** | **23,5%** | **164.500.000 đồng** |

        Kinh phí công đoàn được tính vào chi phí sản xuất, kinh doanh. Hạn đóng là ngày cuối cùng của tháng tiếp theo. [4]

        **Khi gặp khó khăn,** phải tạm dừng sản xuất, doanh nghiệp có thể đề nghị tạm dừng đóng. Thời gian tối đa 12 tháng, sau đó đóng bù. [5]

        ## Doanh nghiệp được gì?

        - **Biết sớm, gỡ sớm.** Kiến nghị về lương, bữa ăn, giờ làm đến bàn đối thoại trước khi thành ngừng việc. Năm 2025 cả nước có 55 cuộc ngừng việc tập thể. Nguyên nhân chính là chậm lương, thưởng và chế độ. [6]
        - **Có đối tác để thương lượng.** Thỏa ước chỉ được ký khi trên 50% người lao động tán thành, nên hai bên dễ giữ cam kết. [7]
        - **Thuận lợi với khách hàng.** Nhiều nhãn hàng và hiệp định thương mại yêu cầu tôn trọng quyền của người lao động.
        - **Giữ người.** Chăm lo đời sống, văn hóa, thể thao được tổ chức đều hơn.

        ## Ba lo ngại thường gặp

        **“Có công đoàn là có đình công?”** Không. Luật chỉ cho đình công khi tranh chấp về lợi ích đã qua hòa giải hoặc trọng tài mà không xong. Cuộc đình công phải do tổ chức đại diện có quyền thương lượng lãnh đạo. [8]

        **“Cán bộ công đoàn nghỉ việc suốt?”** Luật ghi rõ số giờ được trả lương. Chủ tịch, phó chủ tịch: 24 giờ một tháng. Ủy viên ban chấp hành, tổ trưởng, tổ phó: 12 giờ một tháng. [9]

        **“Công đoàn sẽ điều hành công ty?”** Không. Quan hệ giữa công đoàn và người sử dụng lao động là hợp tác, phối hợp. [10]

        ## Việc doanh nghiệp cần làm

        1. Hẹn gặp cán bộ công đoàn: 30 phút, tại nhà máy.
        2. Cho phép cán bộ gặp người lao động ở nhà ăn hoặc giờ giao ca.
        3. Không chọn người, không can thiệp bầu cử. Can thiệp là hành vi bị cấm. [11]
        4. Bố trí nơi làm việc cho công đoàn cơ sở sau khi thành lập. [9]

        Cản trở hoặc phân biệt đối xử vì lý do công đoàn bị xử phạt theo Nghị định 283/2026/NĐ-CP, có hiệu lực từ ngày 10/9/2026. [12]

        > **Đặt lịch:** {{ lien_he.dien_thoai_dn }} · {{ lien_he.email }} · Bản tiếng Trung, Nhật, Hàn, Anh: xem cuối trang.

        ### Căn cứ

        1. Điểm b khoản 1 Điều 29 Luật Công đoàn 50/2024/QH15, sửa đổi bởi Luật 97/2025/QH15.
        2. Điều 63 Bộ luật Lao động 45/2019/QH14.
        3. Điều 170, Điều 177 Bộ luật Lao động; Điều 25 Luật Công đoàn.
        4. Nghị định 105/2026/NĐ-CP (hiệu lực 16/5/2026); tỷ lệ: Điều 34 Luật BHXH 41/2024/QH15, Nghị định 58/2020/NĐ-CP, Nghị định 188/2025/NĐ-CP, Điều 33 Luật Việc làm 74/2025/QH15.
        5. Khoản 3 Điều 30 Luật Công đoàn.
        6. Tổng Liên đoàn Lao động Việt Nam, báo cáo tháng 12/2025 (theo báo chí). **[XÁC MINH trước khi in]**
        7. Khoản 1 Điều 76 Bộ luật Lao động.
        8. Điều 198, Điều 199 Bộ luật Lao động.
        9. Điều 27 Luật Công đoàn.
        10. Điều 24 Luật Công đoàn.
        11. Khoản 2 Điều 175 Bộ luật Lao động; khoản 3 Điều 10 Luật Công đoàn.
        12. Nghị định 283/2026/NĐ-CP ngày 15/7/2026. **[Chưa đọc bản gốc — xác minh mức phạt trước khi ghi số tiền]**
        """#
}
