import LoaMarkup
import Testing

@testable import LoaPrint

/// Where lines of real text break.
@Suite struct LineBreakTests {
    /// Real paragraphs at several widths, as they come out; `LOA_REWRITE_GOLDEN=1` writes them anew.
    @Test func goldenLines() throws {
        var made = ""
        let samples: [(String, String, [Double])] = [
            ("prose", Paragraphs.prose, [150, 240, 340, 420]),
            ("address", "Xem https://vieclam.quangninh.gov.vn/thong-bao/2026/tuyen-dung?trang=2&muc=3 để biết thêm", [120, 180, 300]),
            ("law", NoBreak.text("Theo Điều 5 Nghị định số 293/2025/NĐ-CP, mức lương tối thiểu vùng II là 4.730.000 đồng từ ngày 01/01/2026."), [70, 110, 180]),
            ("headline", "Lương tối thiểu vùng tăng từ ngày\u{A0}01/01/2026, bạn được bao nhiêu?", [120, 200, 280]),
            ("title", "Tám điều nên biết khi ký hợp đồng lao động", [90, 120, 180]),
            ("chinese", "工会是代表职工利益的组织，维护“合法权益”（2026年5天）。《工会法》规定：每个职工都可以加入ABC公司工会。", [63, 100, 150]),
        ]
        for (name, words, widths) in samples {
            for width in widths {
                for wrap in PrintStyle.Wrap.allCases {
                    let lines = try Paragraphs.shape(words).lines(width: width, wrap: wrap)
                    made += "# \(name) \(Int(width)) \(wrap.rawValue)\n"
                    for (line, words) in zip(lines, Paragraphs.trimmed(lines)) {
                        let filled = Int((line.width / width * 100).rounded())
                        made += (words + " | \(filled)\n").replacing("\u{A0}", with: "~").replacing("\u{2060}", with: "^")
                    }
                }
            }
        }
        #expect(try Paragraphs.golden("lines.txt", made) == made)
    }

    /// A line more, and no compound is torn.
    @Test func looseLinesKeepCompounds() throws {
        let text = try Paragraphs.shape(Paragraphs.prose)
        let lines = Paragraphs.trimmed(text.lines(width: 240, wrap: .pretty, isLoose: true))
        #expect(
            lines == [
                "Công đoàn là tổ chức đại diện, chăm lo và bảo", "vệ quyền, lợi ích hợp pháp, chính đáng của",
                "đoàn viên. Khi có công đoàn cơ sở, bạn không", "đơn độc trước những khó khăn ở nơi làm việc:",
                "được đại diện khi ký kết, sửa đổi, chấm dứt", "hợp đồng lao động và khi có tranh chấp; được",
                "tư vấn pháp luật miễn phí về tiền lương, giờ làm", "thêm, bảo hiểm xã hội, thai sản, tai nạn lao động;",
                "được thương lượng tập thể về lương, thưởng Tết,", "bữa ăn ca, xe đưa đón và môi trường làm việc",
                "an toàn; được thăm hỏi, trợ giúp khi ốm đau,", "hiếu, hỉ, thiên tai.",
            ])
        #expect(text.lineCount(width: 240, wrap: .pretty, isLoose: true) == lines.count)
        // Headlines never take more lines, nor does text without compounds.
        #expect(text.lines(width: 240, wrap: .balance, isLoose: true).count == lines.count - 1)
        let plain = try Paragraphs.shape(Paragraphs.prose, compounds: CompoundTable())
        #expect(plain.lines(width: 240, wrap: .pretty, isLoose: true).count == lines.count - 1)
    }

    @Test func headlinesAreBalanced() throws {
        #expect(try Paragraphs.broken("Tám điều nên biết khi ký hợp đồng lao động", 180, .balance) == ["Tám điều nên biết khi", "ký hợp đồng lao động"])
        // A break at a comma is worth a little unevenness.
        let question = "Lương tối thiểu tăng nhiều, bạn được bao nhiêu?"
        #expect(try Paragraphs.broken(question, 170, .balance) == ["Lương tối thiểu tăng nhiều,", "bạn được bao nhiêu?"])
        #expect(try Paragraphs.broken("Gia nhập công đoàn", 180, .balance) == ["Gia nhập công đoàn"])
        #expect(try Paragraphs.broken("Gia nhập công đoàn", 70, .balance) == ["Gia nhập", "công đoàn"])
    }

    /// Filled from the front, “ca.” would stand alone.
    @Test func noSyllableStandsAlone() throws {
        let words = "Công nhân được nghỉ giữa giờ và ăn ca."
        let full = try Paragraphs.shape(words).fullWidth
        let width = full - 12
        let lines = try Paragraphs.broken(words, width)
        #expect(lines == ["Công nhân được nghỉ giữa giờ và", "ăn ca."])
        #expect(try Paragraphs.broken("Nghiêng trước", try Paragraphs.shape("Nghiêng trước").fullWidth - 1) == ["Nghiêng", "trước"])
    }

    @Test func compoundsStayWhole() throws {
        let words = "Mọi người ở đây đều ký hợp đồng từ đầu năm"
        #expect(try Paragraphs.broken(words, 150, compounds: CompoundTable()) == ["Mọi người ở đây đều ký hợp", "đồng từ đầu năm"])
        #expect(try Paragraphs.broken(words, 150, compounds: CompoundTable(["HỢP ĐỒNG"])) == ["Mọi người ở đây đều ký", "hợp đồng từ đầu năm"])
    }

    @Test func spacesThatHoldAreKept() throws {
        let lines = try Paragraphs.broken("Mức lương là 5.310.000\u{A0}đồng từ ngày\u{A0}01/7/2025", 85)
        #expect(lines == ["Mức lương là", "5.310.000\u{A0}đồng", "từ", "ngày\u{A0}01/7/2025"])
        #expect(try Paragraphs.broken("Mức 5.310.000\u{A0}đồng", 20) == ["Mức", "5.310.000\u{A0}đồng"])
    }

    /// Every line of any width begins and ends with what may stand there.
    @Test(arguments: Array(stride(from: 20.0, through: 260, by: 7))) func bracketsAndPointsStayAtTheirWords(width: Double) throws {
        let words = "Ai ( nếu có ) hỏi : “ vì sao ” thì nói ( thẳng ) rằng “có” ; còn không ? Thì thôi ! 5 % là [ít] ."
        for line in try Paragraphs.broken(words, width) {
            let first = try #require(line.first)
            let last = try #require(line.last)
            #expect(!")”:;?!%].".contains(first) && !"(“[".contains(last), "\(line)")
        }
    }

    @Test func dotsToWriteOnBeginALine() throws {
        #expect(try Paragraphs.broken("Họ và tên ..........................", 80) == ["Họ và tên", ".........................."])
    }

    @Test func numbersKeepTheirUnitWhereTheyCan() throws {
        #expect(try Paragraphs.broken("Members pay a fee of 12 dollars a year in total", 130) == ["Members pay a fee of", "12 dollars a year in total"])
    }

    @Test func dashesEndLines() throws {
        #expect(try Paragraphs.broken("Công đoàn luôn ở bên bạn – mọi lúc và mọi nơi", 140) == ["Công đoàn luôn ở bên bạn –", "mọi lúc và mọi nơi"])
        #expect(try Paragraphs.broken("Công đoàn luôn ở bên bạn – mọi lúc và mọi nơi", 130) == ["Công đoàn luôn ở bên", "bạn – mọi lúc và mọi nơi"])
    }

    // MARK: Addresses

    @Test func longAddressesBreakAfterTheirSigns() throws {
        let words = "Xem https://vieclam.quangninh.gov.vn/thong-bao/2026/tuyen-dung?trang=2&muc=3 để biết thêm"
        #expect(
            try Paragraphs.broken(words, 120) == [
                "Xem https://vieclam.", "quangninh.gov.vn/", "thong-bao/2026/", "tuyen-dung?trang=2&", "muc=3 để biết thêm",
            ])
        #expect(try Paragraphs.broken(words, 900) == [words])
    }

    @Test func wordsThatAreNotWideStayWhole() throws {
        #expect(try Paragraphs.broken("Gửi thư đến ldld@quangninh.gov.vn trước ngày mai", 200) == ["Gửi thư đến ldld@quangninh.gov.vn", "trước ngày mai"])
        #expect(try Paragraphs.broken("Bạn có thể ký và/hoặc gửi đơn", 90, compounds: CompoundTable()) == ["Bạn có thể ký", "và/hoặc gửi đơn"])
    }

    @Test func signsOfInstrumentsBreakInNarrowColumnsAlone() throws {
        #expect(try Paragraphs.broken("Nghị định số\u{A0}293/2025/NĐ-CP", 78) == ["Nghị định", "số\u{A0}293/2025/", "NĐ-CP"])
        #expect(try Paragraphs.broken("Nghị định số\u{A0}293/2025/NĐ-CP", 110) == ["Nghị định", "số\u{A0}293/2025/NĐ-CP"])
        #expect(try Paragraphs.broken("293/2025/NĐ\u{2060}-CP", 40) == ["293/2025/", "NĐ\u{2060}-CP"])
    }

    @Test(arguments: ["5.310.000.000.000", "01/07/2025", "0203.3825.825", "1,234,567,890.00", "24/7"]) func numbersAreNeverBroken(number: String) throws {
        #expect(try Paragraphs.broken(number, 5) == [number])
    }

    // MARK: Chinese, Japanese, Korean

    @Test func ideographsBreakBetweenEachOther() throws {
        let lines = try Paragraphs.broken("工会是代表职工利益的组织，维护“合法权益”（2026年5天）。《工会法》规定：", 63)
        #expect(lines == ["工会是代表职工利益的", "组织，维护“合法权益”", "（2026年5天）。", "《工会法》规定："])
        let text = try Paragraphs.shape("工会，法")
        #expect(text.missing.map(\.missing.offset) == [0, 3, 6, 9])
    }

    @Test(arguments: 4...20) func kinsoku(count: Int) throws {
        let words = "「労働組合（ユニオン）」は、働く人々の“権利”を守る……団体です。ちょっと待って！時々、ラーメン（500円）を食べ・飲みます——本当？"
        let glyph = try Paragraphs.shape("工").fullWidth
        for line in try Paragraphs.broken(words, glyph * Double(count) + 0.1) {
            let first = try #require(line.first)
            let last = try #require(line.last)
            #expect(!"」）、。！？”ょっー々・ィ…".contains(first), "\(line)")
            #expect(!"「（“".contains(last), "\(line)")
        }
    }

    @Test func koreanBreaksAtSpaces() throws {
        #expect(try Paragraphs.broken("노동조합은 근로자를 대표하는 조직입니다", 63) == ["노동조합은 근로자를", "대표하는 조직입니다"])
        let text = try Paragraphs.shape("노동조합은")
        #expect(text.leastWidth == text.fullWidth)
    }

    @Test func zeroWidthSpacesLetBreak() throws {
        #expect(try Paragraphs.broken("aaaaaaaa\u{200B}bbbbbbbb", 50) == ["aaaaaaaa\u{200B}", "bbbbbbbb"])
        #expect(try Paragraphs.broken("aaaaaaaa\u{200B}bbbbbbbb", 150) == ["aaaaaaaa\u{200B}bbbbbbbb"])
    }
}
