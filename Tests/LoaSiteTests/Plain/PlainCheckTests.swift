import LoaMarkup
import Testing

@testable import LoaSite

/// What is told of a page, and where.
@Suite struct PlainCheckTests {
    static let long = "một hai ba bốn năm sáu bảy tám chín mười mười một hai ba bốn năm sáu bảy tám chín hai mươi mốt hai ba bốn năm sáu bảy tám chín ba mươi"

    @Test func oneSentenceIsToldOnceForAllItIsTooLongFor() throws {
        let site = try PlainSite("Câu ngắn.\n\nDòng này ngắn. Rồi \(Self.long) mốt hai ba bốn.\n", for: "tho, chu, can-bo")
        #expect(site.faults == ["3:16 plain.sentence"])
        #expect(site.words == ["câu dài 38 tiếng, nhiều nhất 25 (tho), 35 (chu) — tách thành hai, ba câu"])
    }

    @Test func eachAudienceIsMeasuredByWhatItGets() throws {
        let site = try PlainSite("Câu :for[\(Self.long)]{chu}. Xong.\n")
        #expect(site.faults == [])
        let other = try PlainSite("Câu :for[\(Self.long)]{tho}. Xong.\n")
        #expect(other.words == ["câu dài 34 tiếng, nhiều nhất 25 (tho) — tách thành hai, ba câu"])
    }

    @Test func headingsTablesCodeAndSourcesHaveNoSentences() throws {
        let body = """
            ## \(Self.long)

            | \(Self.long) |
            |---|
            | \(Self.long) |

            ```
            \(Self.long)
            ```

            ::: sources
            1. \(Self.long).
            :::

            ::: note \(Self.long)
            Ngắn.[^1]
            :::

            [^1]: \(Self.long).
            """
        let site = try PlainSite(body)
        #expect(site.faults == [])
        #expect(site.numbers.sentences == 1)
    }

    @Test func listItemsCountAsSentences() throws {
        let site = try PlainSite("- Một hai ba\n- Bốn năm\n- \(Self.long)\n", for: "tho")
        #expect(site.faults == ["3:3 plain.sentence"])
        #expect(site.numbers.lengths.map(Int.init) == [2, 3, 33])
    }

    @Test func averagesNeedFiveSentences() throws {
        let sentence = "Một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba. "
        #expect(try PlainSite(String(repeating: sentence, count: 4), for: "tho").faults == [])
        let site = try PlainSite(String(repeating: sentence, count: 5), for: "tho")
        #expect(site.faults == ["-2:1 plain.average"])
        #expect(site.words.first == "câu chữ quá dài cho tho: trung bình 16 tiếng một câu, giới hạn 14 — tách câu, mỗi câu một ý")
    }

    @Test func pagesLoosenTheirLimitsWithAReason() throws {
        let body = "Rồi \(Self.long).\n"
        #expect(try PlainSite(body, for: "tho").faults == ["1:1 plain.sentence"])
        #expect(try PlainSite(body, for: "tho", keys: "limits: { most: 40, reason: trích luật }\n").faults == [])
        #expect(try PlainSite(body, for: "tho", keys: "limits: { most: none, reason: trích luật }\n").faults == [])
        // A page cannot ask for less room than its audience gives.
        #expect(try PlainSite(body, for: "chu", keys: "limits: { most: 5, reason: trích luật }\n").faults == [])
        #expect(try PlainSite(body, for: "tho", keys: "limits: { most: 40 }\n").faults == ["-1:1 plain.limits"])
        #expect(try PlainSite(body, for: "tho", keys: "limits: { most: nhiều, reason: a }\n").faults.contains { $0.hasSuffix("plain.limits") })
    }

    @Test func paragraphsAndWalls() throws {
        let short = "Một hai ba bốn năm sáu bảy. "
        let long = String(repeating: short, count: 12)
        #expect(try PlainSite(long, for: "tho").faults == ["1:1 plain.paragraph"])
        let paragraph = String(repeating: short, count: 11) + "\n\n"
        let wall = try PlainSite(String(repeating: paragraph, count: 4), for: "tho")
        #expect(wall.faults == ["1:1 plain.wall"])
        #expect(wall.words.first?.hasPrefix("308 tiếng liền không có tiêu đề") == true)
        for between in ["## Tiêu đề\n\n", "- Mục\n\n", "| a |\n|---|\n| b |\n\n", "![ảnh](https://example.org/a.png)\n\n", "> trích\n\n"] {
            let site = try PlainSite(String(repeating: paragraph, count: 2) + between + String(repeating: paragraph, count: 2), for: "tho")
            #expect(!site.faults.contains { $0.hasSuffix("plain.wall") }, "\(between)")
        }
    }

    @Test func audiencesWithoutLimitsAreOnlyMeasured() throws {
        let site = try PlainSite("Rồi \(Self.long). GTVT nhận 5.000.000, theo quy định.\n", for: "can-bo", list: "phrases: [{ words: theo quy định, instead: theo luật }]")
        #expect(site.faults == [])
        #expect(site.numbers.phrases == 1)
    }

    @Test func otherLanguagesAreLeftAlone() throws {
        let site = try PlainSite("Text.\n", keys: "lang: en\n")
        #expect(!PlainReader.measures(site.site.pages[0]))
    }

    @Test func abbreviationsAreToldAtTheirFirstUse() throws {
        let body = """
            Hỏi BHXH tỉnh. Báo NLĐ và GTVT ngay.

            - GTVT trả lời. Ủy ban an toàn (UBAT) họp. UBAT ký.
            - Nghị định 283/2026/NĐ-CP, mục IV, SỐ LIỆU MINH HỌA, mã QR, FTA (hiệp định thương mại).
            """
        let site = try PlainSite(body, list: "abbreviations: [QR]", glossary: "BHXH: bảo hiểm xã hội, NLĐ: người lao động")
        #expect(site.faults == ["1:27 plain.abbreviation"], "\(site.words)")
        #expect(site.words.first?.contains("“GTVT” không được giải thích cho tho, chu") == true)
    }

    @Test(arguments: [
        ("Lương là 5.310.000.", true), ("Bạn đóng 35.000 mỗi tháng.", true), ("Trả 7.000.000, rồi đi.", true),
        ("Lương là 5.310.000 đồng.", false), ("Từ 1.000 đến 2.000 người.", false), ("Từ 1.000–2.000 người.", false),
        ("Năm 2026 là năm cuối.", false), ("Gọi 1900.1234 nhé.", false), ("Gọi 0203123456 ngay.", false), ("Luật 50/2024/QH15 nói rõ.", false),
        ("Đóng 5.000.000đ là đủ.", false), ("Có 25.000 [1] đoàn viên.", false), ("Có 25.000 **đoàn viên**.", false), ("Ghi “25.000” vào ô.", false), ("Chỉ 999 là ít.", false),
        ("Tài khoản số 123456 ở đó.", false), ("Có 5000 là đủ.", true), ("Tỷ lệ là 1.234,5 điểm.", false),
    ])
    func numbersSayWhatTheyCount(_ text: String, _ isTold: Bool) throws {
        #expect(try PlainSite(text + "\n", for: "tho").faults.contains { $0.hasSuffix("plain.number") } == isTold)
    }

    @Test(arguments: [
        ("Đơn được ký bởi giám đốc.", true), ("Người lao động bị đuổi bởi công ty.", true),
        ("Luật được sửa đổi, bổ sung bởi Luật 97/2025/QH15.", false), ("Bạn được nghỉ. Bởi bạn mệt.", false), ("Bạn được nghỉ và được trả lương.", false),
        ("Việc thực hiện việc kiểm tra cần sự phối hợp.", true), ("Làm việc, nghỉ việc, tìm việc là việc của bạn.", false),
        ("Công tác tuyên truyền gắn với công tác thi đua và việc khen thưởng.", true), ("Đi công tác ba ngày thì có công tác phí và sự cố.", false),
    ])
    func chainsOfNounsAndPassives(_ text: String, _ isTold: Bool) throws {
        #expect(try PlainSite(text + "\n", for: "tho").faults.contains { $0.hasSuffix("plain.chain") } == isTold)
    }
}
