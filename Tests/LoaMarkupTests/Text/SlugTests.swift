import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct SlugTests {
    @Test(arguments: [
        ("Điều 24", "dieu-24"), ("hoà", "hoa"), ("hòa", "hoa"),
        ("  Vào công đoàn: được gì?  ", "vao-cong-doan-duoc-gi"),
        ("100% “Nghỉ phép” – 2026/NĐ-CP", "100-nghi-phep-2026-nd-cp"), ("企业工会（2%）", "企业工会-2"), ("労働組合ガイド", "労働組合ガイド"),
        ("노조 경비 2%", "노조-경비-2"), ("Straße ÆØ Łódź", "strasse-aeo-lodz"), ("ＢＨＸＨ", "bhxh"), ("…—!?", ""), ("", ""),
        ("a--b__c", "a-b-c"),
        ("👍 tốt", "tot"), ("ÐƯỜNG", "duong"),
    ])
    func slugs(_ title: String, _ wanted: String) {
        #expect(Array(Slug.slug(title).utf8) == Array(wanted.utf8))
        #expect(Array(Slug.slug(FoldTests.decomposed(title)).utf8) == Array(wanted.utf8))
    }

    @Test func longTitlesAreCutAtAWord() {
        let title = "Hướng dẫn thành lập công đoàn cơ sở tại doanh nghiệp ngoài khu vực nhà nước"
        #expect(Slug.slug(title) == "huong-dan-thanh-lap-cong-doan-co-so-tai-doanh-nghiep-ngoai")
        #expect(Slug.slug(title).count <= 60)
        #expect(Slug.slug("aaaa bbbb", limit: 9) == "aaaa-bbbb")
        #expect(Slug.slug("aaaa bbbbb", limit: 9) == "aaaa")
        #expect(Slug.slug("aaaa bbbb c", limit: 9) == "aaaa-bbbb")
        #expect(Slug.slug("aaaaaaaaaaaa", limit: 9) == "aaaaaaaaa")
        #expect(Slug.slug(String(repeating: "工", count: 80)).count == 60)
    }

    @Test func unitNamesHaveTheirOwnSlugs() {
        let slugs = Set(CollationTests.units.map { Slug.slug($0) })
        #expect(slugs.count == CollationTests.units.count)
        #expect(slugs.contains("mong-cai-1") && slugs.contains("dong-trieu"))
    }

    @Test func `The quick way gives what folding gives`() {
        var random = SeededGenerator(11)
        let latin = (0x20...0x17F).compactMap(Unicode.Scalar.init) + (0x1EA0...0x1EFF).compactMap(Unicode.Scalar.init)
        let pieces = latin.map(String.init) + ["Điều", " ", "-", "/", "ươ", "Ộ", "a\u{301}", "\u{A0}", "中", "ﬁ", "２", "\u{AD}", "’", "–", "ǎ", "😀"]
        for round in 0..<6000 {
            let text = (0..<Int.random(in: 0...(round % 3 == 0 ? 40 : 8), using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let limit = [3, 10, 60, Int.max][round % 4]
            var (quick, folded): ([UInt8], [UInt8]) = (Array("x".utf8), Array("x".utf8))
            Slug.append(Array(text.utf8).span, into: &quick, limit: limit)
            Slug.appendFolded(Array(text.utf8).span, into: &folded, limit: limit)
            #expect(quick == folded, "\(text) at \(limit)")
        }
    }

    @Test func `What is a slug stays as it is`() {
        for text in ["luat", "phep-nam-2026", "a", "0", "", "-a", "a-", "a--b", "A", "a b", "dieu-24"] {
            var full: [UInt8] = []
            Slug.appendFolded(Array(text.utf8).span, into: &full, limit: 60)
            #expect(Slug.slug(text) == String(decoding: full, as: UTF8.self), "\(text)")
        }
    }
}
