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
}
