extension MarkupGuard {
    mutating func checkCounts() {
        if pipes > Self.columns + 1 {
            refuse(
                "bảng có hơn \(Self.columns) cột — hãy chia bảng, hoặc để thành tệp tải về",
                "a table has more than \(Self.columns) columns — split it, or offer it as a download")
        } else if cells > Self.cells {
            refuse(
                "các bảng có hơn 100.000 ô — hãy để thành tệp tải về",
                "the tables have more than 100,000 cells — offer them as a download")
        } else if marks.most > Self.marks {
            refuse(
                "một đoạn có quá nhiều dấu cùng loại (hơn 2.000 dấu <!, <?, ![, @ hoặc 10.000 dấu [, *, _, ~) — có phải dán nhầm dữ liệu?",
                "one paragraph has too many signs of one kind (over 2,000 of <!, <?, ![, @ or 10,000 of [, *, _, ~) — was data pasted by mistake?")
        } else if blanks > Self.blanks {
            refuse(
                "có hơn 10.000 dòng trống liền nhau — xóa bớt đi", "there are more than 10,000 blank lines in a row — delete them")
        } else if directives > Self.directives || notes > Self.notes {
            refuse(
                "văn bản có hơn 10.000 lệnh hoặc 2.000 ghi chú — có phải dán nhầm dữ liệu?",
                "the text has more than 10,000 directives or 2,000 notes — was data pasted by mistake?")
        }
    }

    mutating func checkExpansion() {
        guard closings * longestDefinition > Self.expansion else { return }
        fault = Diagnostic(
            .markupTooMuch, at: SourceSpan(path),
            vi: "liên kết tham chiếu lặp lại quá nhiều (hơn 1 MiB khi mở ra) — hãy viết liên kết trực tiếp",
            en: "references are repeated too often (over 1 MiB when expanded) — write the links directly")
    }

    mutating func tooDeep() {
        guard !isRefused else { return }
        isRefused = true
        fault = Diagnostic(
            .markupDepth, at: SourceSpan(path, line: line),
            vi: "trích dẫn, danh sách hay khối ::: lồng nhau quá \(DocumentBuilder.depthLimit) lớp — hãy viết phẳng hơn",
            en: "quotations, lists or ::: blocks nest more than \(DocumentBuilder.depthLimit) deep — write it flatter")
    }

    mutating func refuse(_ vi: String, _ en: String) {
        guard !isRefused else { return }
        isRefused = true
        fault = Diagnostic(.markupTooMuch, at: SourceSpan(path, line: line), vi: vi, en: en)
    }
}
