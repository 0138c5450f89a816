import LoaMarkup
import Testing

@testable import LoaShell

/// Who sees what: a misspelt audience means nobody, and the writer is told where and what was meant.
@Suite struct AudienceContractTests {
    /// Builds a page with one fault, and asks that its words are published to nobody.
    private func nobody(_ text: String, at path: String = "content/trang.md") async throws {
        let built = try await MarkedSite.page(text, at: path).check()
        let about = built.diagnostics.first { $0.code.name == "audience.unknown" }
        #expect(about?.message.vi.contains("ý bạn là “cong-nhan”") ?? false, "\(built.report)")
        #expect(about?.sourceLine?.contains("cong-nhna") ?? false)
        #expect(!built.files.contains { String(decoding: $0.value, as: UTF8.self).contains("BIMAT") })
    }

    @Test func `Misspelt in a page`() async throws {
        try await nobody("---\ntitle: BIMAT\nfor: [«audience.unknown»cong-nhna]\n---\nBIMAT\n")
    }

    @Test func `Misspelt in a block, in words, in an item, a row, a heading, a choose, an exception`() async throws {
        for body in [
            "::: for «audience.unknown»cong-nhna\nBIMAT\n:::",
            "Chữ :for[BIMAT]{«audience.unknown»cong-nhna} thường.",
            "Dòng đầu\ndòng hai :for[BIMAT]{can-bo, «audience.unknown»cong-nhna} thường.",
            "- một\n- :for{«audience.unknown»cong-nhna} BIMAT",
            "| A | B |\n|---|---|\n| :for{«audience.unknown»cong-nhna} BIMAT | BIMAT |",
            "## :for{«audience.unknown»cong-nhna} BIMAT\n\nBIMAT\n\n### BIMAT\n\nBIMAT",
            ":::: choose\n::: when «audience.unknown»cong-nhna\nBIMAT\n:::\n::: otherwise\nkhác\n:::\n::::",
            "::: except «audience.unknown»cong-nhna\nBIMAT\n:::",
            "Chữ :except[BIMAT]{«audience.unknown»cong-nhna} thường.",
            "> - 1\n>\n>   ::: for «audience.unknown»cong-nhna\n>   BIMAT\n>   :::",
        ] {
            try await nobody(SiteParts.page(body))
        }
    }

    @Test func `Misspelt in a title, a section, a group, a menu`() async throws {
        try await nobody("---\ntitle: 'Một :for[BIMAT]{«audience.unknown»cong-nhna}'\nfor: [moi-nguoi]\n---\n")
        try await nobody("---\ntitle: BIMAT\nfor: [«audience.unknown»cong-nhna]\n---\nBIMAT\n", at: "content/muc/_index.md")
        for extra in ["  sai: [can-bo, «audience.unknown»cong-nhna]\n", "menus:\n  «audience.unknown»cong-nhna: [trang.md]\n"] {
            let config = SiteParts.config.replacing("languages: [en]\n", with: "") + extra
            let built = try await MarkedSite(
                ["content/loa.yaml": config, "content/_index.md": SiteParts.home, "content/trang.md": SiteParts.page("Chữ.")]
            ).check()
            #expect(built.diagnostics.first?.message.vi.contains("ý bạn là “cong-nhan”") ?? false, "\(built.report)")
        }
    }

    @Test func `A misspelt section goes to nobody, with all that inherits from it`() async throws {
        try await MarkedSite.page(
            "---\ntitle: Mục\nfor: [«audience.unknown»cong-nhna]\n---\n", at: "content/muc/_index.md",
            with: ["content/muc/trang.md": "---\ntitle: BIMAT\n---\nBIMAT\n"]
        ).check()
    }

    @Test func `A page without audience is an error, and inherits only from its section`() async throws {
        try await MarkedSite.page("---\n«audience.missing»title: BIMAT\n---\nBIMAT\n", at: "content/muc/trang.md", with: ["content/muc/_index.md": "---\n«audience.missing»title: Mục\n---\n"]).check()
        let built = try await MarkedSite.page(
            "---\ntitle: Trang con\n---\nChữ riêng.\n", at: "content/muc/con/trang.md",
            with: [
                "content/muc/_index.md": "---\ntitle: Mục\nfor: [can-bo]\n---\n",
                "content/muc/con/_index.md": "---\ntitle: Mục con\n---\n",
            ]
        ).check()
        #expect(built.text("internal/can-bo/muc/con/trang/index.html").contains("Chữ riêng."))
        #expect(built.files.keys.allSatisfy { !$0.hasPrefix("public/") || !$0.contains("muc/") })
    }

    @Test func `The empty list is nobody and an error`() async throws {
        try await MarkedSite.page("---\ntitle: BIMAT\n«audience.missing»for: []\n---\nBIMAT\n").check()
    }

    @Test func `A page in a language inherits from its folder too`() async throws {
        let built = try await MarkedSite.page(
            "---\ntitle: Wages\n---\nWords.\n", at: "content/muc/luong.en.md",
            with: ["content/muc/_index.md": "---\ntitle: Mục\nfor: [can-bo]\n---\n"]
        ).check()
        #expect(built.text("internal/can-bo/en/muc/luong/index.html").contains("Words."))
    }

    @Test func `Exclusion wins, with a warning`() async throws {
        let built = try await MarkedSite.page(
            SiteParts.page(
                """
                :::: for doanh-nghiep
                ::: for «audience.excluded»cong-nhan
                KHONGAI
                :::
                - :for{«audience.excluded»cong-nhan} KHONGAI
                - hai

                Chữ :for[KHONGAI]{«audience.excluded»cong-nhan} thường.
                ::::

                ::: for «audience.excluded»can-bo
                KHONGAI
                :::
                """, for: "cong-khai")
        ).check()
        #expect(built.errors.isEmpty)
        #expect(built.text("public/doanh-nghiep/trang/index.html").contains("hai"))
        #expect(!built.files.contains { String(decoding: $0.value, as: UTF8.self).contains("KHONGAI") })
    }

    @Test func `Choose gives each exactly one variant`() async throws {
        try await MarkedSite.page(
            SiteParts.page(":::: «choose.coverage»choose\n::: when cong-nhan\nmột\n:::\n::::")
        ).check()
        try await MarkedSite.page(
            SiteParts.page(":::: «choose.coverage»choose\n::: when cong-nhan\nmột\n:::\n::: when cong-khai\nhai\n:::\n::: otherwise\nba\n:::\n::::")
        ).check()
        try await MarkedSite.page(SiteParts.page("::: «choose.structure»when cong-nhan\nBIMAT\n:::")).check()
        try await MarkedSite.page(
            SiteParts.page(":::: choose\n«choose.structure»chữ lạc\n\n::: otherwise\nmột\n:::\n::::")
        ).check()
    }

    @Test func `Fences that are not closed, or close nothing`() async throws {
        try await MarkedSite.page(SiteParts.page("«directive.open»::: for cong-nhan\nBIMAT")).check()
        try await MarkedSite.page(SiteParts.page("chữ\n\n«directive.stray»:::")).check()
        try await MarkedSite.page(SiteParts.page("«directive.open»:::: for cong-nhan\n::: note\nBIMAT\n:::")).check()
    }

    @Test func `Names of directives are a closed list`() async throws {
        let built = try await MarkedSite.page(SiteParts.page("::: «directive.unknown»ntoe\nchữ\n:::\n\nCâu :«directive.unknown»fo[chữ]{cong-nhan}.")).check()
        #expect(built.diagnostics.first?.message.vi.contains("“note”") ?? false, "\(built.report)")
        try await MarkedSite.page(SiteParts.page("Điều :«directive.form»panel[24].")).check()
        try await MarkedSite.page(SiteParts.page("::«directive.argument»button[Gọi]{«directive.argument»ot=https://a.example}")).check()
    }

    @Test func `What a writer cannot tailor may not hold a directive`() async throws {
        for keys in [
            "image: a.png\nimage_alt: 'Ảnh «directive.place»:for[BIMAT]{can-bo}'\n", "tags: ['«directive.place»:for[BIMAT]{can-bo}']\n",
            "review: { by: '«directive.place»:for[BIMAT]{can-bo}', on: 2026-01-01 }\n", "slug: '«directive.place»:for[bimat]{can-bo}'\n",
            "aliases: ['/«directive.place»:for[bimat]{can-bo}']\n",
        ] {
            var site = MarkedSite.page(SiteParts.page("Chữ.", keys: keys))
            site.files["content/a.png"] = ""
            let built = try await BuiltSite(
                bytes: site.files.mapValues { Array($0.utf8) }.merging(["content/a.png": SiteParts.png]) { $1 })
            #expect(built.faults == site.expected, "\(built.report)")
        }
        try await MarkedSite.page(SiteParts.page("[chữ](https://a.example \"«link.title»:for[BIMAT]{can-bo}\")")).check()
        try await MarkedSite.page(SiteParts.page("::qr[https://a.example]{caption=\"«directive.place»:for[BIMAT]{can-bo}\"}")).check()
        let footer = SiteParts.config + "footer: «directive.place»|\n  Chân :for[BIMAT]{can-bo}\n"
        try await MarkedSite(SiteParts.site(SiteParts.page("Chữ.")).merging(["content/loa.yaml": footer]) { $1 }).check()
        let name = SiteParts.config.replacing("name: Công nhân", with: "name: 'Công nhân «directive.place»:for[BIMAT]{can-bo}'")
        try await MarkedSite(SiteParts.site(SiteParts.page("Chữ.")).merging(["content/loa.yaml": name]) { $1 }).check()
    }

    @Test func `A title is there for every reader`() async throws {
        try await MarkedSite.page("---\ntitle: «page.title»':for[Một]{cong-nhan}'\nfor: [moi-nguoi]\n---\nChữ.\n").check()
    }

    @Test func `Definitions that cmark moves may not stand in parts for some`() async throws {
        for body in [
            "::: for can-bo\n«audience.reference»[a]: https://bi.example/mat\n:::\n\n[chữ][a]",
            "## :for{can-bo} Riêng\n\n«audience.reference»[a]: https://bi.example/mat\n\n## Chung\n\n[chữ][a]",
            "- :for{can-bo} Riêng\n\n  «audience.reference»[a]: https://bi.example/mat\n\n- Chung [chữ][a]",
            "> ::: for can-bo\n> «audience.reference»[a]: https://bi.example/mat\n> :::\n\n[chữ][a]",
        ] {
            try await MarkedSite.page(SiteParts.page(body)).check()
        }
        try await MarkedSite.page(
            SiteParts.page("::include[mau]"),
            with: ["content/_snippets/mau.md": "::: for can-bo\n«audience.reference»[a]: https://bi.example/mat\n:::\n\n[chữ][a]\n"]
        ).check()
        try await MarkedSite.page(
            SiteParts.page("Chung«footnote.hidden»[^a].\n\n::: for can-bo\n[^a]: BIMAT\n:::")
        ).check()
    }
}
