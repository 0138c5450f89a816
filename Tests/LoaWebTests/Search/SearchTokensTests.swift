import Testing

@testable import LoaWeb

/// How text is cut into words and separators.
struct SearchTokensTests {
    func tokens(_ text: String, _ kind: SearchTextKind = .body) -> [String] {
        var tokens = SearchTokens()
        let run = tokens.add(Array(text.utf8).span, kind)
        return tokens.tokens(in: run).map { String(decoding: tokens.words.word(Int($0)), as: UTF8.self) }
    }

    @Test(arguments: [
        ("Công đoàn", ["Công", "đoàn", "\u{E002}"]),
        ("  công\n\t đoàn \u{A0} ", ["công", "đoàn", "\u{E002}"]),
        ("đoàn viên, công (an) toàn.", ["đoàn", "viên", ", ", "công", " (", "an", ") ", "toàn", ".\u{E002}"]),
        ("“Hỏi”: 25.000 đồng", ["“", "Hỏi", "”: ", "25", ".", "000", "đồng", "\u{E002}"]),
        ("293/2025/\u{2060}NĐ-CP", ["293", "/", "2025", "/", "NĐ", "-", "CP", "\u{E002}"]),
        ("25.000\u{A0}đồng, 5\u{A0}%\u{A0}\u{A0}năm·\u{A0}9\u{A0}", ["25", ".", "000", "đồng", ", ", "5", " % ", "năm", "· ", "9", "\u{E002}"]),
        ("中文3号", ["中", "文", "", "3", "", "号", "\u{E002}"]),
        ("한국어 문서", ["한국어", "문서", "\u{E002}"]),
        ("mềm\u{AD}mại", ["mềm", "", "mại", "\u{E002}"]),
        ("a 😀 b", ["a", " 😀 ", "b", "\u{E002}"]),
        ("x...............y", ["x", "............", "y", "\u{E002}"]),
        ("\u{E000}mật\u{E001}", ["mật", "\u{E002}"]),
        ("— … —", []), ("", []),
    ])
    func cuts(_ text: String, _ expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test func endsTitlesAlways() {
        #expect(tokens("", .title) == ["\u{E000}"])
        #expect(tokens("Hỏi?", .heading) == ["Hỏi", "?\u{E001}"])
    }

    @Test func agreesWithAPlainReading() {
        // Every length of word at every distance from the end of the text: the eight-byte steps leave nothing out.
        let letters = ["a", "đ", "ệ", "Z", "9", "ữ"]
        for length in 1...24 {
            let word = (0..<length).map { letters[($0 * 7 + length) % 6] }.joined()
            for tail in ["", " ", ".", " b", ", ợ", "\u{A0}x", "— y", "” và rất nhiều chữ nữa"] {
                let text = word + tail
                let found = tokens(text)
                #expect(found.first == word, "\(text)")
                let rest = tail.split { !$0.isLetter }.map(String.init)
                #expect(
                    found.filter { $0.first.map { $0.isLetter || $0.isNumber } == true } == [word] + rest, "\(text)")
            }
        }
    }

    @Test func keepsRunsOfAnyLength() {
        var tokens = SearchTokens()
        let long = String(repeating: "ba ", count: 150_000) + "cuối"
        var runs: [(Range<Int>, Int, String)] = []
        for step in 0..<40 {
            let text = step == 7 ? long : String(repeating: "một hai ", count: 2000) + "bước\(step)"
            runs.append((tokens.add(Array(text.utf8).span, .body), text.split(separator: " ").count, step == 7 ? "cuối" : "bước\(step)"))
        }
        tokens = tokens.finished()
        var merged: [Range<Int>] = []
        for (run, count, last) in runs {
            let found = Array(tokens.tokens(in: run))
            #expect(found.count == count + 1)
            #expect(String(decoding: tokens.words.word(Int(found[count - 1])), as: UTF8.self) == last)
            SearchCollector.append(run, to: &merged)
        }
        // Joined runs are the same tokens in the same order.
        #expect(merged.count < runs.count)
        #expect(merged.flatMap { Array(tokens.tokens(in: $0)) } == runs.flatMap { Array(tokens.tokens(in: $0.0)) })
    }

    @Test func numbersWordsOnce() {
        var table = WordTable()
        let long = "một-từ-dài-hơn-mười-sáu-byte"
        let words = (0..<20000).map { "từ\($0)" } + [long, long + "a", ""]
        for (number, word) in words.enumerated() { #expect(table.intern(Array(word.utf8)[...]) == UInt32(number)) }
        for (number, word) in words.enumerated() { #expect(table.find(Array(word.utf8)[...]) == UInt32(number)) }
        #expect(table.find(Array("không".utf8)[...]) == nil)
    }

    @Test func lowersVietnameseCapitals() {
        let capitals = "ĂÂĐÊÔƠƯÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴABCXYZ×9"
        var out: [UInt8] = []
        LowerCase.fill(&out, with: Array(capitals.utf8)[...])
        #expect(String(decoding: out, as: UTF8.self) == capitals.lowercased())
        LowerCase.fill(&out, with: Array(capitals.lowercased().utf8)[...])
        #expect(String(decoding: out, as: UTF8.self) == capitals.lowercased())
    }
}
