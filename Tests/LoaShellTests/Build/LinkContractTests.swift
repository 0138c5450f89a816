import Foundation
import LoaMarkup
import Testing

@testable import LoaShell

/// Links lead somewhere for every reader, or the writer hears of it where it is written.
@Suite struct LinkContractTests {
    private let others = [
        "content/chung.md": SiteParts.page("## Mục một\n\n::: for can-bo\n## Riêng cán bộ\n\nChữ.\n:::\n\n## Mục hai", title: "Chung"),
        "content/rieng.md": SiteParts.page("Chữ.", for: "can-bo", title: "Riêng"),
        "content/nhap.md": "---\ntitle: Nháp\nfor: [moi-nguoi]\ndraft: true\n---\nChữ.\n",
        "content/sau.md": "---\ntitle: Sau\nfor: [moi-nguoi]\npublish: 2027-01-01\n---\nChữ.\n",
    ]

    @Test(arguments: [
        "[x](«link.broken»khong-co.md)", "[x](«link.broken»../ngoai.md)", "[x](«link.broken»chung.md#muc-mot-hai)",
        "[x](«link.hidden»rieng.md)", "[x](«link.hidden»nhap.md)", "[x](«link.hidden»sau.md)", "[x](«link.hidden»chung.md#rieng-can-bo)",
        "[x](«link.broken»#khong-co)", "[x«link.broken»]()", "«image.alt»![](«link.broken»a.png)", "![có](«link.broken»khong.png)",
        "![x](«image.external»https://may-khac.example/a.png)", "![x](«image.external»//may-khac.example/a.png)",
        "[x](«link.scheme»javascript:alert)", "[x](«link.scheme»JavaScript:alert)", "[x](«link.scheme»data:text/html,x)",
        "[x](«link.scheme»vbscript:x)", "[x](«link.scheme»file:///etc/passwd)",
        "::button[Gọi]{to=«link.scheme»javascript:alert}", "::button[Gọi]{to=«link.hidden»rieng.md}",
        "::image[có]{src=«link.broken»khong.png}", "::: for cong-khai\n[x](«link.hidden»rieng.md)\n:::",
        "- :for{cong-nhan} [x](«link.hidden»rieng.md)", "Chữ :for[[x](«link.hidden»rieng.md)]{cong-nhan, can-bo}.",
        "[x][a]\n\n[a]: khong-co.md", "Chữ[^1].\n\n[^1]: Xem [x](«link.broken»khong-co.md).",
    ])
    func `Links that lead nowhere`(body: String) async throws {
        var body = body
        // Where the address stands apart from the words the fault is told where the link is used.
        if body.hasPrefix("[x][a]") { body = "«link.broken»" + body }
        try await MarkedSite.page(SiteParts.page(body), with: others).check()
    }

    @Test(arguments: [
        "[x](chung.md) [x](./chung.md) [x](/chung.md) [x](chung.md#muc-mot) [x](chung.md#Mục-Một) [x](#toi)\n\n## Tới",
        "::: for can-bo\n[x](rieng.md) [y](chung.md#rieng-can-bo)\n:::", ":for[[x](rieng.md)]{can-bo}",
        "<https://a.example> www.a.example [x](mailto:a@a.example) [x](tel:+8419001234) [x](https://a.example/?q=\"<b>\")",
        "::button[Xem]{to=chung.md}", "[x](chung.md \"tiêu đề\") [x](_index.md) [x](/)", "## A\n\n## A\n\n## A\n\n[x](#a) [x](#a-2) [x](#a-3)",
    ])
    func `Links that are right`(body: String) async throws {
        try await MarkedSite.page(SiteParts.page(body), with: others).check()
    }

    @Test func `The message tells who does not see the target`() async throws {
        let built = try await BuiltSite(SiteParts.site(SiteParts.page("[x](rieng.md)")).merging(others) { $1 })
        let message = built.errors.first?.message.vi ?? ""
        #expect(message.contains("cong-nhan, doanh-nghiep") && !message.contains("can-bo"), "\(message)")
        let near = try await BuiltSite(SiteParts.site(SiteParts.page("[x](chunng.md)")).merging(others) { $1 })
        #expect(near.errors.first?.message.vi.contains("“content/chung.md”") ?? false, "\(near.report)")
        let anchor = try await BuiltSite(SiteParts.site(SiteParts.page("[x](chung.md#muc-mott)")).merging(others) { $1 })
        #expect(anchor.errors.first?.message.vi.contains("“#muc-mot”") ?? false, "\(anchor.report)")
    }

    @Test func `What loa.yaml links to is checked too`() async throws {
        for extra in [
            "footer: «link.scheme»\"[x](javascript:alert)\"\n", "footer: «link.broken»\"[x](khong-co.md)\"\n", "footer: «link.hidden»\"[x](rieng.md)\"\n",
            "footer: «link.broken»\"![x](a.png)\"\n", "menus:\n  cong-nhan: [«link.broken»khong-co.md]\n",
        ] {
            try await MarkedSite(SiteParts.site(SiteParts.page("Chữ.")).merging(others) { $1 }.merging(["content/loa.yaml": SiteParts.config + extra]) { $1 }).check()
        }
        for (to, code) in [("«link.scheme»javascript:alert", ""), ("«link.broken»khong-co.md", ""), ("«link.hidden»rieng.md", "")] {
            let config = SiteParts.config.replacing(
                "cong-nhan: { name: Công nhân }", with: "cong-nhan:\n    name: Công nhân\n    actions: [{ label: Gọi, kind: call, to: \"x\(code)\" }]\n"
            ).replacing("to: \"x\"", with: "to: \(to)")
            try await MarkedSite(SiteParts.site(SiteParts.page("Chữ.")).merging(others) { $1 }.merging(["content/loa.yaml": config]) { $1 }).check()
        }
    }

    @Test func `Files of odd names are published where links find them`() async throws {
        for name in ["a b.pdf", "Mẫu đơn số 1.PDF", "50% #1.pdf", "a\"b.pdf", "🎉.pdf", "a.tar.gz"] {
            let written = name.replacing("%", with: "%25").replacing("#", with: "%23").replacing("\"", with: "%22")
            let built = try await BuiltSite(SiteParts.site(SiteParts.page("[tải](<\(written)>)")).merging(["content/\(name)": "x"]) { $1 })
            #expect(built.faults == [], "\(name): \(built.report)")
            OutputCheck(built.files).expectSound()
            #expect(built.files.keys.contains { $0.hasPrefix("public/cong-nhan/") && ($0.lowercased().hasSuffix(".pdf") || $0.hasSuffix("gz")) })
        }
    }

    @Test func `Files that stand in the way of pages are named`() async throws {
        for name in ["index.html", "feed.xml", "search-index.js", "404.html", "assets/x.css", "tim-kiem/x.pdf", "trang/index.html"] {
            let built = try await BuiltSite(SiteParts.site(SiteParts.page("[tải](\(name))")).merging(["content/\(name)": "x"]) { $1 })
            #expect(built.faults == ["content/\(name):0:1: file.address"], "\(name): \(built.report)")
        }
        let two = try await BuiltSite(SiteParts.site(SiteParts.page("[a](a.pdf) [b](A.pdf)")).merging(["content/a.pdf": "x", "content/A.pdf": "y"]) { $1 })
        #expect(two.faults == ["content/a.pdf:0:1: file.address"], "\(two.report)")
    }

    @Test func `Only pictures in use are published, for those alone who see them`() async throws {
        var site = SiteParts.site(
            SiteParts.page("![a](a.png)\n\n::: for can-bo\n![b](b.png) ![e](e.png)\n:::\n\n::: for cong-nhan\n![e](e.png)\n:::")
        ).mapValues { Array($0.utf8) }
        for name in ["a", "b", "c", "e"] { site["content/\(name).png"] = SiteParts.png(comment: "MAY ANH CUA TOI") }
        let built = try await BuiltSite(bytes: site)
        #expect(built.faults == [])
        let pictures = built.files.keys.filter { $0.hasSuffix(".png") }.sorted()
        #expect(
            pictures == [
                "internal/can-bo/a.png", "internal/can-bo/b.png", "internal/can-bo/e.png", "public/cong-nhan/a.png", "public/cong-nhan/e.png",
                "public/doanh-nghiep/a.png",
            ])
        #expect(!built.files.contains { String(decoding: $0.value, as: UTF8.self).contains("MAY ANH") })
        OutputCheck(built.files).expectSound()
        #expect(built.text("public/cong-nhan/trang/index.html").contains("width=\"1\" height=\"1\""))
    }

    @Test func `What a camera writes into a picture is not published`() async throws {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../LoaPicturesTests/Fixtures/gps-orientation6.jpg")
        let written = Array(try Data(contentsOf: fixture))
        #expect(written.firstRange(of: Array("Exif".utf8)) != nil)
        var site = SiteParts.site(SiteParts.page("![cổng nhà máy](cong.jpg)", for: "cong-nhan")).mapValues { Array($0.utf8) }
        site["content/cong.jpg"] = written
        let built = try await BuiltSite(bytes: site)
        #expect(built.faults == [])
        let published = try #require(built.files["public/cong-nhan/cong.jpg"])
        // How the camera was held may stay; where and with what it was taken may not.
        for word in ["GPS", "Canon", "Apple", "2026:", "2025:", "2024:", "photoshop", "xmp"] {
            #expect(published.firstRange(of: Array(word.utf8)) == nil, "\(word)")
        }
        #expect(published.count < written.count)
    }

    @Test func `An address that no code can hold is told once`() async throws {
        try await MarkedSite.page(SiteParts.page("::qr[«directive.argument»khong-co.md]")).check()
        let long = "https://a.example/" + String(repeating: "x", count: 300)
        try await MarkedSite.page(SiteParts.page("::qr[«directive.argument»\(long)]")).check()
    }
}
