import LoaMarkup
import Testing

@testable import LoaShell

/// Leaflets stand beside the sites: no pages of their own, but in the lists and links of those who may have them.
@Suite("Leaflets in the sites")
struct LeafletContractTests {
    /// The faults, but for those of how little there is on paper.
    private static func faults(_ site: BuiltSite) -> [String] {
        site.faults.filter { !$0.hasSuffix("print.sparse") && !$0.hasSuffix("leaflet.contact") && !$0.hasSuffix("print.type-size") }
    }

    private static func leaflet(
        _ body: String = "::: panel mat\nGọi [0203 123 456](tel:0203123456), KÍN-ĐÁO.\n:::", for audiences: String = "cong-nhan", title: String = "Tờ một", keys: String = "print: [a5]\n"
    ) -> String {
        SiteParts.page(body, for: audiences, title: title, keys: "kind: leaflet\nsummary: Một câu\n" + keys)
    }

    @Test("A leaflet is in the list of its readers' home alone, and nowhere else")
    func lists() async throws {
        var files = SiteParts.site(Self.leaflet(), at: "content/leaflets/mot.md")
        files["content/leaflets/con/hai.md"] = Self.leaflet(for: "moi-nguoi", title: "Tờ hai", keys: "print: [a5, a5-x2]\n")
        files["content/luong/_index.md"] = SiteParts.page("", title: "Lương")
        files["content/luong/to.md"] = Self.leaflet(title: "Tờ ba")
        let site = try await BuiltSite(files)
        #expect(Self.faults(site) == [], "\(site.report)")
        let home = site.text("public/cong-nhan/index.html")
        for way in ["print/mot/read.pdf", "print/con/hai/read.pdf", "print/con/hai-a5-x2/read.pdf", "print/luong/to/read.pdf"] {
            #expect(home.contains("href=\"\(way)\""), "\(way)")
        }
        #expect(home.contains("Tờ một (A5 một mặt, PDF)"))
        #expect(!site.text("public/doanh-nghiep/index.html").contains("print/mot"))
        #expect(site.text("public/doanh-nghiep/index.html").contains("href=\"print/con/hai/read.pdf\""))
        #expect(site.text("internal/can-bo/index.html").contains("href=\"print/con/hai/read.pdf\""))
        // A section of leaflets alone is none, and no file but the home knows of them.
        #expect(!home.contains("luong/index.html"))
        for (path, bytes) in site.files where path != "public/cong-nhan/index.html" && !path.hasSuffix(".pdf") {
            #expect(!path.contains("print/") && !path.contains("leaflets"), "\(path)")
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Tờ một") && !text.contains("KÍN-ĐÁO"), "\(path)")
        }
    }

    @Test("One code on the paper of two pages is refused; readers and rows of one page have codes of their own")
    func codes() async throws {
        var files = SiteParts.site(Self.leaflet(keys: "print: [a5]\ncode: T1\n"), at: "content/leaflets/mot.md")
        files["content/leaflets/hai.md"] = Self.leaflet(title: "Tờ hai", keys: "print: [a5, a5-x2]\ncode: t1\n")
        files["content/leaflets/ba.md"] = Self.leaflet(for: "moi-nguoi", title: "Tờ ba", keys: "print: [a5, a5-x2]\ncode: T3\n")
        let site = try await BuiltSite(files)
        #expect(Self.faults(site).count == 1, "\(site.report)")
        #expect(site.report.contains("mã “T1” đã in trên tờ content/leaflets/hai.md"), "\(site.report)")
        files["content/leaflets/hai.md"] = Self.leaflet(title: "Tờ hai", keys: "print: [a5, a5-x2]\ncode: T2\n")
        #expect(Self.faults(try await BuiltSite(files)) == [])
    }

    @Test("A page that is printed says so, others not")
    func pages() async throws {
        var files = SiteParts.site(SiteParts.page("Chữ.", keys: "print: [a5]\n"), at: "content/muc/trang.md")
        files["content/muc/_index.md"] = SiteParts.page("Mục.", title: "Mục")
        files["content/muc/khac.md"] = SiteParts.page("Chữ.", title: "Khác")
        let site = try await BuiltSite(files)
        #expect(Self.faults(site) == [], "\(site.report)")
        #expect(site.text("public/cong-nhan/muc/trang/index.html").contains("In trang này: <a href=\"../../print/muc/trang/read.pdf\">A5 một mặt (PDF)</a>"))
        #expect(!site.text("public/cong-nhan/muc/khac/index.html").contains("PDF"))
        #expect(!site.text("public/cong-nhan/index.html").contains("PDF"))
    }

    @Test("A link to a leaflet leads to the file to read, for those who have it")
    func links() async throws {
        var files = SiteParts.site(SiteParts.page("[Tờ](../leaflets/mot.md)", for: "cong-nhan"), at: "content/muc/trang.md")
        files["content/muc/_index.md"] = SiteParts.page("Mục.", title: "Mục")
        files["content/leaflets/mot.md"] = Self.leaflet()
        let site = try await BuiltSite(files)
        #expect(Self.faults(site) == [], "\(site.report)")
        #expect(site.text("public/cong-nhan/muc/trang/index.html").contains("href=\"../../print/mot/read.pdf\""))
        files["content/muc/trang.md"] = SiteParts.page("[Tờ](../leaflets/mot.md)")
        #expect(try await BuiltSite(files).faults == ["content/muc/trang.md:5:6: link.hidden"])
    }

    @Test("What is wrong in a leaflet is told like in any page")
    func checks() async throws {
        func faults(_ text: String) async throws -> [String] { try await BuiltSite(SiteParts.site(text, at: "content/leaflets/mot.md")).faults }
        #expect(try await faults(Self.leaflet(keys: "")) == ["content/leaflets/mot.md:4:7: leaflet.format"])
        #expect(try await faults(Self.leaflet("[x](khong-co.md)")) == ["content/leaflets/mot.md:8:5: link.broken"])
        #expect(try await faults(Self.leaflet("::: panel mat\n:fact[khong]\n:::")) == ["content/leaflets/mot.md:9:7: law.fact-unknown"])
        #expect(try await faults(Self.leaflet("![Cây](cay.png)")) == ["content/leaflets/mot.md:8:8: link.broken"])
        #expect(try await faults(Self.leaflet(for: "cong-nhann")) == ["content/leaflets/mot.md:3:7: audience.unknown"])
    }

    @Test("The list of compounds moves line ends, is no file of the site, and its faults are told")
    func compounds() async throws {
        let words =
            "::: panel mat\n"
            + String(
                repeating: "Khi đi làm xa nhà, mọi người nên ghi lại giờ vào ca và giờ tan ca mỗi ngày, để khi cần thì có cái mà so với bảng lương. ", count: 6) + "\n:::"
        /// The pages as they are painted: what stands before the description of the file, which names the list too.
        func painted(_ list: String?) async throws -> (pages: ArraySlice<UInt8>, faults: [String]) {
            var files = SiteParts.site(Self.leaflet(words), at: "content/leaflets/mot.md")
            if let list { files["content/compounds.yaml"] = list }
            let site = try await BuiltSite(files)
            #expect(!site.files.keys.contains { $0.hasSuffix("compounds.yaml") })
            let bytes = site.files["public/cong-nhan/print/mot/read.pdf"] ?? []
            let end = bytes.indices.first { bytes[$0...].starts(with: "/Type/Metadata".utf8) }
            return (bytes[..<(end ?? bytes.startIndex)], Self.faults(site))
        }
        let plain = try await painted(nil)
        #expect(plain.pages.count > 1000 && plain.faults == [])
        #expect(try await painted("compounds: [không có]\n").pages == plain.pages)
        let held = try await painted("compounds: [làm xa nhà, mọi người, ghi lại, giờ vào ca, giờ tan ca, mỗi ngày, khi cần, bảng lương]\n")
        #expect(held.pages.count > 1000 && held.pages != plain.pages && held.faults == [])
        #expect(try await painted("compounds: [giờ vào, ca]\n").faults == ["content/compounds.yaml:1:22: print.compounds"])
    }

    @Test("Printed files have addresses of their own")
    func addresses() async throws {
        var files = SiteParts.site(SiteParts.page("Chữ."), at: "content/print/trang.md")
        files["content/print/_index.md"] = SiteParts.page("Chữ.", title: "In")
        #expect(try await BuiltSite(files).faults.filter { $0.hasSuffix("page.address") }.count == 2)
        files = SiteParts.site(Self.leaflet(), at: "content/leaflets/luong/mot.md")
        files["content/luong/_index.md"] = SiteParts.page("Mục.", title: "Lương")
        files["content/luong/mot.md"] = SiteParts.page("Chữ.", keys: "print: [a5]\n")
        #expect(try await BuiltSite(files).faults == ["content/luong/mot.md:4:9: page.address"])
        files = SiteParts.site(Self.leaflet(), at: "content/leaflets/mot.md")
        files["content/leaflets/con/mot.md"] = Self.leaflet(keys: "print: [a5]\nslug: mot\n")
        #expect(Self.faults(try await BuiltSite(files)) == [])
    }
}
