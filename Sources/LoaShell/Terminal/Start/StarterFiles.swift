/// The files of a small site that shows how a page for several audiences is written.
enum StarterFiles {
    /// Paths and texts, in Vietnamese.
    static func vietnamese(_ title: String?) -> [(String, String)] {
        let title = YAMLText.quoted(title ?? "Trang mẫu")
        return [
            (
                "content/loa.yaml",
                """
                format: 1
                title: \(title)
                language: vi
                timezone: Asia/Ho_Chi_Minh
                # url: https://dia-chi-cua-ban/

                # Mỗi nhóm độc giả có một trang web riêng. Tên bên trái dùng trong địa chỉ và trong “for:”.
                audiences:
                  nguoi-lao-dong: { name: Người lao động }
                  doanh-nghiep: { name: Người sử dụng lao động }
                  can-bo: { name: Cán bộ công đoàn, access: internal }

                groups:
                  moi-nguoi: [nguoi-lao-dong, doanh-nghiep, can-bo]

                """
            ),
            (
                "content/_index.md",
                """
                ---
                title: \(title)
                for: [moi-nguoi]
                summary: Trang đầu của mỗi nhóm độc giả.
                ---
                :::: choose
                ::: when nguoi-lao-dong
                Chào bạn. Đây là trang dành cho người lao động.
                :::
                ::: when doanh-nghiep
                Đây là trang dành cho người sử dụng lao động.
                :::
                ::: otherwise
                Đây là trang nội bộ của cán bộ công đoàn.
                :::
                ::::

                Xem [cách liên hệ](lien-he.md).

                """
            ),
            (
                "content/lien-he.md",
                """
                ---
                title: Liên hệ
                for: [moi-nguoi]
                summary: Gọi ai, gặp ở đâu.
                ---
                Công đoàn trả lời mọi câu hỏi trong giờ làm việc.

                - Gặp trực tiếp tại văn phòng công đoàn.
                - :for{nguoi-lao-dong} Bạn hỏi được cả khi chưa là đoàn viên.
                - :for{doanh-nghiep} Doanh nghiệp hẹn trước để được chuẩn bị tài liệu.

                """
            ),
            (
                "content/huong-dan/_index.md",
                """
                ---
                title: Hướng dẫn
                for: [can-bo]
                ---
                Dành cho người viết trang này.

                """
            ),
            (
                "content/huong-dan/viet-mot-trang.md",
                """
                ---
                title: Viết một trang
                summary: Một nguồn, mỗi nhóm nhận phần của mình.
                ---
                ## Cho ai đọc

                Dòng `for:` ở đầu trang nói trang dành cho nhóm nào. Trang này theo mục “Hướng dẫn”.

                ## Phần riêng trong một trang

                Viết phần riêng giữa hai dòng ba dấu hai chấm:

                ```
                ::: for nguoi-lao-dong
                Chỉ người lao động thấy đoạn này.
                :::
                ```

                ## Kiểm tra trước khi đăng

                1. Chạy `loa check` để xem mọi lỗi.
                2. Chạy `loa explain MÃ` để biết cách sửa.
                3. Chạy `loa build`, rồi mở tệp `_site/public/index.html`.

                """
            ),
            (
                "content/glossary.yaml",
                """
                # Chữ viết tắt: được viết đầy đủ ở lần dùng đầu trong mỗi trang.
                abbreviations:
                  BHXH: bảo hiểm xã hội
                  CĐCS: công đoàn cơ sở

                """
            ),
        ]
    }
}
