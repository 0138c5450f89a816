import Foundation
import FoundationXML
import LoaMarkup
import Testing

@testable import LoaShell

/// Lists, languages, feeds and what stands above the audiences' sites.
@Suite struct SiteContractTests {
    static let rich: [String: String] = {
        var files = ["content/loa.yaml": SiteParts.config, "content/_index.md": SiteParts.home]
        files["content/luat/_index.md"] = "---\ntitle: Luật\nfor: [moi-nguoi]\n---\n"
        files["content/noi-bo/_index.md"] = "---\ntitle: Nội bộ\nfor: [moi-nguoi]\n---\n"
        files["content/noi-bo/so.md"] = SiteParts.page("Sổ.", for: "can-bo", title: "Sổ")
        for (number, who) in ["moi-nguoi", "can-bo", "cong-khai", "moi-nguoi"].enumerated() {
            files["content/luat/dieu-\(number + 1).md"] = SiteParts.page(
                "Điều \(number + 1) & \\<b>.", for: who, title: "Điều \(number + 1) & “hai”",
                keys: "weight: \(number)\ndate: 2026-0\(number + 1)-01\ntags: [\(who == "can-bo" ? "LƯƠNG" : "Lương"), chung]\nsummary: Tóm tắt \"\(number + 1)\" <i>\n")
        }
        files["content/luat/dieu-1.en.md"] = "---\ntitle: Article 1\nfor: [cong-khai]\ntranslation_of: dieu-1.md\ndate: 2026-05-05\n---\n[Vietnamese](dieu-1.md)\n"
        return files
    }()

    static func built() async throws -> BuiltSite {
        let built = try await BuiltSite(rich)
        #expect(built.faults == [], "\(built.report)")
        OutputCheck(built.files).expectSound()
        return built
    }

    @Test func `Before and after, related, tags`() async throws {
        let built = try await Self.built()
        let check = OutputCheck(built.files)
        let page = "public/cong-nhan/luat/dieu-3/index.html"
        #expect(check.tags(page, "a").first { $0["rel"] == "prev" }?["href"] == "../dieu-1/index.html")
        #expect(check.tags(page, "a").first { $0["rel"] == "next" }?["href"] == "../dieu-4/index.html")
        #expect(check.tags("internal/can-bo/luat/dieu-4/index.html", "a").first { $0["rel"] == "prev" }?["href"] == "../dieu-2/index.html")
        #expect(built.text(page).contains(">Lương</a>") && !built.text(page).contains("LƯƠNG"))
        #expect(built.files["public/cong-nhan/chu-de/luong/index.html"] != nil)
        #expect(!built.files.contains { $0.key.hasPrefix("public/") && String(decoding: $0.value, as: UTF8.self).contains("LƯƠNG") })
        #expect(check.links("public/cong-nhan/chu-de/luong/index.html").contains("../../luat/dieu-1/index.html"))
        #expect(!built.text("public/cong-nhan/chu-de/luong/index.html").contains("dieu-2"))
    }

    @Test func `A section without pages for an audience is not there for it`() async throws {
        let built = try await Self.built()
        #expect(!built.files.contains { $0.key.hasPrefix("public/") && ($0.key.contains("noi-bo") || String(decoding: $0.value, as: UTF8.self).contains("Nội bộ")) })
        #expect(built.text("internal/can-bo/index.html").contains("Nội bộ"))
        try await MarkedSite(Self.rich.merging(["content/luat/dieu-5.md": SiteParts.page("[x](«link.hidden»../noi-bo/_index.md)")]) { $1 }).check()
        let words = try await BuiltSite(Self.rich.merging(["content/noi-bo/_index.md": "---\ntitle: Nội bộ\nfor: [moi-nguoi]\n---\nChữ.\n"]) { $1 })
        #expect(words.text("public/cong-nhan/noi-bo/index.html").contains("Chữ."))
    }

    @Test func `The switcher leads to those alone who have the page, and to public ones`() async throws {
        let built = try await Self.built()
        let check = OutputCheck(built.files)
        let everybody = check.links("public/cong-nhan/luat/dieu-1/index.html")
        #expect(everybody.contains("../../../doanh-nghiep/luat/dieu-1/index.html"))
        #expect(!everybody.contains { $0.contains("can-bo") })
        let inside = check.links("internal/can-bo/luat/dieu-1/index.html")
        #expect(inside.contains("../../../../public/cong-nhan/luat/dieu-1/index.html"))
        #expect(!check.links("internal/can-bo/luat/dieu-2/index.html").contains { $0.contains("cong-nhan/luat") })
        #expect(check.links("public/index.html").sorted() == ["cong-nhan/index.html", "doanh-nghiep/index.html"])
        #expect(check.links("internal/index.html").sorted() == ["../public/cong-nhan/index.html", "../public/doanh-nghiep/index.html", "can-bo/index.html"])
        #expect(!built.files.contains { $0.key.hasPrefix("public/") && String(decoding: $0.value, as: UTF8.self).contains("can-bo") })
        #expect(!built.files.contains { $0.key.hasPrefix("public/") && String(decoding: $0.value, as: UTF8.self).contains("Cán bộ") })
    }

    @Test func `Languages have their own tree, and lead to each other`() async throws {
        let built = try await Self.built()
        let check = OutputCheck(built.files)
        let english = "public/cong-nhan/en/luat/dieu-1/index.html"
        #expect(built.text(english).contains("<html lang=\"en\">"))
        #expect(check.links(english).contains("../../../luat/dieu-1/index.html"))
        #expect(check.tags(english, "a").contains { $0["hreflang"] == "vi" })
        #expect(check.tags("public/cong-nhan/luat/dieu-1/index.html", "a").contains { $0["hreflang"] == "en" && $0["href"] == "../../en/luat/dieu-1/index.html" })
        // Whoever does not see the original is not led to it, nor the other way.
        #expect(!check.tags("internal/can-bo/luat/dieu-1/index.html", "a").contains { $0["hreflang"] == "en" })
        #expect(built.files["internal/can-bo/en/index.html"] == nil)
        try await MarkedSite(Self.rich.merging(["content/luat/x.en.md": "---\ntitle: X\nfor: [moi-nguoi]\ntranslation_of: «page.translation»khong.md\n---\n"]) { $1 }).check()
        try await MarkedSite(Self.rich.merging(["content/luat/x.md": "---\ntitle: X\nfor: [moi-nguoi]\nlang: «page.language»fr\n---\n"]) { $1 }).check()
    }

    @Test func `The site speaks to readers of another language in its own words`() async throws {
        let words = """
            translations:
              en:
                title: Union & work
                tagline: Short and plain
                footer: "[Article](luat/dieu-1.md) foot"
                audiences:
                  cong-nhan: { name: Workers, actions: [Ask us, Read] }

            """
        let config = SiteParts.config.replacing(
            "{ name: Công nhân }", with: "{ name: Công nhân, actions: [{ label: Hỏi, missing: true }, { label: Đọc, to: luat/dieu-1.md }] }")
        let built = try await BuiltSite(Self.rich.merging(["content/loa.yaml": config + words]) { $1 })
        #expect(built.faults == [], "\(built.report)")
        OutputCheck(built.files).expectSound()
        let english = built.text("public/cong-nhan/en/luat/dieu-1/index.html")
        #expect(english.contains("Article 1 | Union &amp; work</title>"))
        #expect(english.contains("Workers") && english.contains("Ask us") && !english.contains("Hỏi"))
        // What has no words of its own keeps those of the site; what leads to a page leads to its translation.
        #expect(english.contains("Doanh nghiệp"))
        let check = OutputCheck(built.files)
        #expect(check.links("public/cong-nhan/en/index.html").filter { $0 == "luat/dieu-1/index.html" }.count >= 2)
        #expect(built.text("public/cong-nhan/en/feed.xml").contains("Union &amp; work – Workers"))
        let own = built.text("public/cong-nhan/luat/dieu-1/index.html")
        #expect(own.contains("Hỏi") && !own.contains("Ask us") && !own.contains("Workers"))
    }

    @Test func `Words in other languages are checked`() async throws {
        let config = SiteParts.config.replacing("{ name: Công nhân }", with: "{ name: Công nhân, actions: [{ label: Hỏi, missing: true }, { label: Đọc, missing: true }] }")
        for words in [
            "translations: { «config.language»fr: { title: X } }", "translations: { en: { audiences: { «audience.unknown»cong-nha: { name: X } } } }",
            "translations: { en: { audiences: { cong-nhan: { actions: [«config.action»One] } } } }", "translations: { en: { «yaml.unknown-key»titel: X } }",
            "translations: { en: { footer: «link.broken»\"[a](khong.md)\" } }",
        ] {
            try await MarkedSite(Self.rich.merging(["content/loa.yaml": config + words + "\n"]) { $1 }).check()
        }
    }

    @Test func `Translations of translations belong together`() async throws {
        var files = SiteParts.site(SiteParts.page("A."), at: "content/a.md")
        files["content/loa.yaml"] = SiteParts.config.replacing("[en]", with: "[en, zh]")
        files["content/b.en.md"] = SiteParts.page("B.", keys: "translation_of: a.md\n")
        files["content/c.zh.md"] = SiteParts.page("C.", keys: "translation_of: b.en.md\n")
        let built = try await BuiltSite(files)
        #expect(built.faults == [], "\(built.report)")
        let check = OutputCheck(built.files)
        for path in ["a", "en/b", "zh/c"] {
            #expect(check.tags("public/cong-nhan/\(path)/index.html", "a").filter { $0["hreflang"] != nil }.count == 3, "\(path)")
        }
    }

    @Test func `Titles that differ by audience are put in order for each`() async throws {
        var files = ["content/loa.yaml": SiteParts.config, "content/_index.md": SiteParts.home, "content/m/_index.md": "---\ntitle: M\nfor: [moi-nguoi]\n---\n"]
        files["content/m/a.md"] = SiteParts.page("Chữ.", title: "':for[Zzz]{cong-nhan}:except[Aaa]{cong-nhan}'")
        files["content/m/b.md"] = SiteParts.page("Chữ.", title: "Mmm")
        let built = try await BuiltSite(files)
        func order(_ audience: String) -> [String] {
            OutputCheck(built.files).links("public/\(audience)/m/index.html").filter { ["a/index.html", "b/index.html"].contains($0) }
        }
        #expect(order("cong-nhan") == ["b/index.html", "a/index.html"])
        #expect(order("doanh-nghiep") == ["a/index.html", "b/index.html"])
        let check = OutputCheck(built.files)
        #expect(check.tags("public/cong-nhan/m/a/index.html", "a").first { $0["rel"] == "prev" }?["href"] == "../b/index.html")
        #expect(check.tags("public/doanh-nghiep/m/a/index.html", "a").first { $0["rel"] == "next" }?["href"] == "../b/index.html")
    }

    @Test func `Feeds, site map and robots`() async throws {
        let built = try await Self.built()
        for (path, bytes) in built.files where path.hasSuffix(".xml") {
            let parser = XMLCheck(bytes)
            #expect(parser.isSound, "\(path): \(String(decoding: bytes, as: UTF8.self))")
        }
        for (path, bytes) in built.files where path.hasSuffix(".json") {
            let feed = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any], "\(path)")
            #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        }
        let feed = built.text("public/cong-nhan/feed.xml")
        #expect(feed.contains("https://congdoan.example/cong-nhan/luat/dieu-1/") && !feed.contains("Điều 2"))
        let inside = built.text("internal/can-bo/feed.json")
        #expect(!inside.contains("congdoan.example"))
        let map = built.text("public/sitemap.xml")
        #expect(map.contains("<loc>https://congdoan.example/cong-nhan/luat/dieu-3/</loc>") && !map.contains("can-bo") && !map.contains("dieu-2"))
        #expect(map.contains("<loc>https://congdoan.example/cong-nhan/en/luat/dieu-1/</loc>"))
        #expect(built.text("public/robots.txt").contains("Sitemap: https://congdoan.example/sitemap.xml"))
        #expect(built.text("internal/robots.txt").contains("Disallow: /"))
        #expect(built.files["internal/sitemap.xml"] == nil)
        #expect(built.files["public/404.html"] != nil && built.files["public/cong-nhan/404.html"] != nil)
        let plain = try await BuiltSite(Self.rich.merging(["content/loa.yaml": SiteParts.config.replacing("url: https://congdoan.example/\n", with: "")]) { $1 })
        #expect(plain.files["public/sitemap.xml"] == nil && plain.errors.isEmpty)
        OutputCheck(plain.files).expectSound()
    }

    @Test func `A thousand tags`() async throws {
        var files = SiteParts.site(SiteParts.page("Chữ."))
        for page in 0..<50 {
            files["content/p\(page).md"] = SiteParts.page("Chữ.", keys: "tags: [\((0..<20).map { "nhãn \(page * 20 + $0)" }.joined(separator: ", "))]\n")
        }
        let built = try await BuiltSite(files)
        #expect(built.faults == [])
        #expect(built.files.keys.count { $0.hasPrefix("public/cong-nhan/chu-de/") } == 1001)
        OutputCheck(built.files).expectSound()
    }
}

/// Reads XML with Foundation's parser.
final class XMLCheck: NSObject, XMLParserDelegate {
    private(set) var isSound = false

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        isSound = parser.parse()
    }
}
