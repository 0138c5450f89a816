import LoaMarkup
import Testing

@testable import LoaSite

/// Phrases, names out of date and places, as `plain.yaml` lists them.
@Suite struct PlainListTests {
    static let phrases = """
        phrases:
          - { words: [theo quy định của pháp luật, theo quy định], instead: theo luật }
          - { words: trên cơ sở, instead: dựa vào, unless: cấp trên cơ sở }
          - { words: "quyền, lợi ích hợp pháp", instead: quyền lợi, for: tho }
          - { words: hài hòa, advice: nêu việc cụ thể }
          - { words: chưa đến, instead: a, from: 2027-01-01 }
          - { words: đã qua, instead: a, until: 2025-01-01 }
        """

    static let terms = """
        terms:
          - { words: Sở Lao động – Thương binh và Xã hội, also: [Sở LĐ-TB&XH], until: 2025-02-28, instead: Sở Nội vụ }
          - { words: TP. Hạ Long, until: 2025-06-30, instead: tên phường }
          - { words: Sở Sau Này, until: 2030-06-30, instead: Sở Khác }
          - { words: LĐLĐ thành phố, unless: LĐLĐ thành phố Huế, until: 2025-06-30, instead: công đoàn phường }
        past: [trước đây, cũ]
        """

    static let places = """
        places:
          names: [Phường Hà Tu, Phường Hà Lầm, Phường Hạ Long, Phường Móng Cái 1, Phường Móng Cái 2, Xã Hải Hòa, Phường Liên Hòa, Đặc khu Vân Đồn, Xã Thống Nhất]
          types: { Phường: [P.], Xã: [X.], Đặc khu: [] }
          known: [Hà Tự]
        """

    @Test func phrasesAreFoundWhereTheyStand() throws {
        let site = try PlainSite(
            "Làm theo\nquy định của pháp luật. THEO QUY\u{A0}ĐỊNH. Công đoàn cấp trên cơ sở. Trên cơ sở ấy. “Theo quy định” là trích.\n", for: "tho", list: Self.phrases)
        #expect(site.faults == ["1:5 plain.phrase", "2:25 plain.phrase", "2:66 plain.phrase"])
        #expect(site.words.first == "“theo quy định của pháp luật” là cách nói hành chính — viết “theo luật” (cho tho)")
    }

    @Test func capitalsSpacesCommasAndToneMarks() throws {
        #expect(try PlainSite("Quan hệ Hài hoà, hài hòa.\n", for: "tho", list: Self.phrases).faults == ["1:9 plain.phrase", "1:18 plain.phrase"])
        #expect(try PlainSite("Bảo vệ quyền, lợi ích hợp pháp.\n", list: Self.phrases).words == ["“quyền, lợi ích hợp pháp” là cách nói hành chính — viết “quyền lợi” (cho tho)"])
        #expect(try PlainSite("Bảo vệ quyền lợi ích hợp pháp. Theo quy, định. Theo quy định-của. Chưa đến, đã qua.\n", for: "tho", list: Self.phrases).faults == ["1:48 plain.phrase"])
        #expect(try PlainSite("Hài hòađ, đhài hòa, xtheo quy định.\n", for: "tho", list: Self.phrases).faults == [])
    }

    @Test func fewPhrasesMayBeAllowed() throws {
        let config = PlainSite.config.replacing("plain: {} }", with: "plain: { phrases: 2.5 } }")
        let filler = String(repeating: "Một hai ba bốn năm. ", count: 8)
        #expect(try PlainSite(filler + "Theo quy định.\n", for: "tho", config: config, list: Self.phrases).faults == [])
        let over = try PlainSite(filler + "Theo quy định. Theo quy định.\n", for: "tho", config: config, list: Self.phrases)
        #expect(over.faults == ["1:161 plain.phrase", "1:176 plain.phrase"])
        #expect(over.words.first?.contains("quá 2,5 cụm như vậy trên 100 tiếng") == true)
    }

    @Test(arguments: [
        ("Nộp ở Sở Lao động-Thương binh và Xã hội.", true), ("Nộp ở sở lđ–tb&xh.", true), ("Nộp ở Sở Lao động - Thương binh và Xã hội nhé.", true),
        ("Nộp ở “Sở LĐ-TB&XH”.", false), ("Trước đây nộp ở Sở LĐ-TB&XH.", false), ("Trước đây khác. Nay ở Sở LĐ-TB&XH.", true),
        ("Ở TP. Hạ Long có xe.", true), ("Ở phường Hạ Long có xe.", false), ("Sở Sau Này vẫn còn.", false),
        ("LĐLĐ thành phố Huế mời họp.", false), ("LĐLĐ thành phố mời họp.", true), ("Sở Lao động, Thương binh và Xã hội.", false),
    ])
    func namesOutOfDate(_ text: String, _ isTold: Bool) throws {
        for audience in ["tho", "can-bo"] {
            let site = try PlainSite(text + "\n", for: audience, list: Self.terms)
            #expect(site.faults.contains { $0.hasSuffix("plain.term") } == isTold, "\(audience): \(site.words)")
        }
    }

    @Test func namesOutOfDateInTitlesTablesAndOldPages() throws {
        let site = try PlainSite("| Sở LĐ-TB&XH |\n|---|\n| a |\n", list: Self.terms, title: "Hỏi Sở LĐ-TB&XH")
        #expect(site.diagnostics.map { "\($0.span.line):\($0.span.column)" } == ["2:12", "5:3"], "\(site.words)")
        #expect(try PlainSite("Hỏi Sở LĐ-TB&XH.\n", list: Self.terms, keys: "as_of: 2025-02-28\n").faults == [])
        #expect(try PlainSite("Hỏi Sở LĐ-TB&XH.\n", list: Self.terms, keys: "as_of: 2025-03-01\n").faults == ["1:5 plain.term"])
        #expect(try PlainSite("Hỏi Sở LĐ-TB&XH.\n", list: Self.terms, today: CalendarDate(year: 2025, month: 2, day: 28)).faults == [])
        #expect(try PlainSite("Hỏi Sở LĐ-TB&XH.\n", list: Self.terms, today: CalendarDate(year: 2025, month: 3, day: 1)).faults == ["1:5 plain.term"])
    }

    @Test(arguments: [
        ("Ở phường Hà Tu.", ""), ("Ở PHƯỜNG HÀ TU.", ""), ("Ở xã Hải Hoà và phường Liên Hoà.", ""), ("Ở P. Hà Tu.", ""), ("Ở đặc khu Vân Đồn.", ""),
        ("Ở phường Móng Cái 1.", ""), ("Các phường, xã gọi nhau.", ""), ("Ở phường bên.", ""), ("Ở phường Bến Nghé.", ""), ("Ở phường Hà Tự.", ""),
        ("Ở phường Hà Lâm.", "Phường Hà Lầm"), ("Ở phường Hà Tù đó.", "Phường Hà Tu"), ("Ở P. Ha Tu.", "Phường Hà Tu"), ("Ở phường Liên Hoàa.", "Phường Liên Hòa"),
        ("Ở xã Thống Nhât.", "Xã Thống Nhất"), ("Ở đặc khu Vân Đòn.", "Đặc khu Vân Đồn"), ("Ở xã Hà Tu.", "Phường Hà Tu"),
        ("Ở phường Móng Cái.", "Phường Móng Cái 1, Phường Móng Cái 2"), ("Ở phường **Hà Lâm**.", "Phường Hà Lầm"),
    ])
    func places(_ text: String, _ meant: String) throws {
        let site = try PlainSite(text + "\n", for: "can-bo", list: Self.places)
        #expect(site.words.count == (meant.isEmpty ? 0 : 1), "\(site.words)")
        if let words = site.words.first { #expect(words.contains(meant), "\(words)") }
    }

    @Test func faultsOfTheListAreTold() throws {
        let list = """
            phrases:
              - { words: nhằm, instead: để }
              - { words: Nhằm, instead: để }
              - { words: "…", instead: để }
              - { words: góp phần }
              - { words: vì, instead: a, for: thợ }
              - { words: hài hoà, instead: a }
              - { words: hài hòa, instead: b }
            terms:
              - { words: Sở Cũ, instead: Sở Mới }
            places: { types: { Phường: [] } }
            thuật: 1
            """
        let site = try PlainSite("Chữ.\n", list: list)
        #expect(
            site.faults == [
                "content/plain.yaml:3:14 plain.list", "content/plain.yaml:4:14 plain.list", "content/plain.yaml:5:14 plain.list", "content/plain.yaml:6:35 audience.unknown",
                "content/plain.yaml:8:14 plain.list", "content/plain.yaml:10:5 yaml.missing-key", "content/plain.yaml:11:9 plain.list", "content/plain.yaml:12:1 yaml.unknown-key",
            ], "\(site.words)")
    }

    @Test func limitsAreReadAndUnknownOnesRefused() throws {
        let config = PlainSite.config.replacing("plain: {} }", with: "plain: { average: 12,5, mots: 3, p90: 1.5, most: none } }")
        let site = try PlainSite("Chữ.\n", config: config)
        #expect(site.faults.count >= 3)
        let common = PlainSite.config + "\nlimits: { average: 12.5, most: none }\n"
        let limits = try #require(try PlainSite("Chữ.\n", config: common).site.config.audiences.audiences[0].plain)
        #expect(limits[.average] == 125)
        #expect(limits[.most] == nil)
        #expect(limits[.p90] == 200)
    }
}
