import LoaMarkup
import Testing

@testable import LoaPrint

@Suite("Panels of leaflets")
struct LeafletPanelTests {
    private func faults(_ body: String, for audiences: String = "tho", format: PrintFormat = Formats.three) throws -> [String] {
        let read = try LeafletSite(body, for: audiences, print: format.id).read(format: format)
        return read.diagnostics.filter { $0.code.name != "leaflet.contact" }.map { "\($0.span.line - 6):\($0.span.column) \($0.code.name) \($0.message.vi)" }
    }

    private func panels(_ body: String, format: PrintFormat) throws -> [String] {
        let read = try LeafletSite(body, print: format.id).read(format: format)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        return read.value.panels.map { panel in "\(panel.name): " + panel.blocks.map(\.element.name).joined(separator: " ") }
    }

    @Test("Panels are filled by name in the order of the source; notes and foot go where the format says")
    func named() throws {
        let body = """
            ::: panel sau
            Sau [nối](https://a.example)
            :::

            ::: panel trong
            # Trong
            :::
            """
        #expect(try panels(body, format: Formats.three) == ["sau: p footer", "trong: h1 notes"])
    }

    @Test("Headings of level two begin panels")
    func headings() throws {
        #expect(try panels("# A\n\nb\n\n## C\n\nd\n\n## E\n", format: Formats.parts) == ["dau: h1 p", "giua: h2 p", "cuoi: h2 footer"])
        #expect(try panels("::: panel dau\na\n:::\n\n::: panel giua\nb\n:::\n\n::: panel cuoi\nc\n:::\n", format: Formats.parts) == ["dau: p", "giua: p", "cuoi: p footer"])
        #expect(try faults("# A\n\n## B\n\n## C\n\n## D", format: Formats.parts) == ["7:1 leaflet.panel khổ “muc” chỉ có 3 mặt mà bài có 4 phần — gộp bớt mục “##”"])
        #expect(try faults("# A\n\n## B", format: Formats.parts) == ["-1:9 leaflet.panel mặt “cuoi” của khổ “muc” không có chữ nào"])
    }

    @Test("Running text takes panels as they come")
    func flow() throws {
        #expect(try panels("::: panel a\nx\n:::\n\n## B\n", format: Formats.flow) == [": p h2 footer"])
    }

    @Test("A format of one panel needs no name")
    func single() throws {
        #expect(try panels("# A\n\nb\n", format: Formats.one) == ["mat: h1 p footer"])
    }

    @Test("What does not go into panels is told with its place")
    func wrong() throws {
        let good = "::: panel trong\na\n:::\n\n::: panel sau\nb\n:::\n"
        #expect(try faults(good) == [])
        #expect(try faults("a") == ["-1:9 leaflet.panel chưa có “::: panel …” nào; khổ “ba” có các mặt: gap, trong, sau"])
        #expect(try faults("::: panel trogn\na\n:::\n\n" + good) == ["1:11 leaflet.panel khổ “ba” không có mặt “trogn” — ý bạn là “trong”? (có: gap, trong, sau)"])
        #expect(try faults(good + "\n::: panel sau\nc\n:::\n") == ["9:11 leaflet.panel mặt “sau” đã có chữ ở trên — gộp hai khối làm một, hoặc đổi tên mặt"])
        #expect(try faults("Chữ rơi\n\nnữa\n\n" + good) == ["1:1 leaflet.panel chữ ở đây không nằm trong mặt nào nên không in được — đưa vào một “::: panel …” (có: gap, trong, sau)"])
        #expect(try faults("<!-- kín -->\n\n" + good) == [])
        #expect(try faults("::: panel sau\nb\n:::\n") == ["-1:9 leaflet.panel mặt “trong” của khổ “ba” không có chữ nào"])
        #expect(try faults("::: panel trong\n:::\n\n::: panel sau\nb\n:::\n") == ["1:11 leaflet.panel mặt “trong” của khổ “ba” không có chữ nào"])
        #expect(
            try faults("::: panel trong\n::: for chu\na\n:::\n:::\n\n::: panel sau\nb\n:::\n", for: "tho, chu")
                == ["-1:9 leaflet.panel mặt “trong” của khổ “ba” không có chữ nào với nhóm “tho”"])
    }

    @Test("Panels stand at the top of leaflets, and have plain names")
    func places() throws {
        #expect(try faults("::: tip\n::: panel trong\na\n:::\n:::\n").contains { $0.hasPrefix("2:5 leaflet.place") })
        #expect(try faults("::: panel\na\n:::\n").contains { $0.hasPrefix("1:5 directive.argument") })
        #expect(try faults("::: panel Trong Này\na\n:::\n").contains { $0.contains("thử “trong-nay”") })
        #expect(try faults("::: for tho\n::: panel trong\na\n:::\n:::\n\n::: panel sau\nb\n:::\n") == [])
        let site = try LeafletSite(files: ["content/a.md": "---\ntitle: A\nfor: [tho]\n---\n::: panel mat\na\n:::\n"])
        #expect(try site.read(format: Formats.one, path: "content/a.md").diagnostics.contains { $0.code.name == "leaflet.place" && $0.span.line == 5 })
    }

    @Test("A leaflet says its format, whom to ask and until when it holds")
    func keys() throws {
        func codes(_ text: String) throws -> [String] {
            try LeafletSite(files: [LeafletSite.path: text]).read(format: Formats.one).diagnostics.map { "\($0.span.line) \($0.code.name)" }
        }
        #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\n---\nGọi 0203 123 456\n") == ["4 leaflet.format"])
        #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\nprint: [mot, mot]\n---\nGọi 0203 123 456\n") == ["5 leaflet.format"])
        #expect(try codes("---\ntitle: A\nfor: [tho]\nuse_until: 2026-12-31\n---\nGọi 0203 123 456\n").contains("4 leaflet.format"))
        #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\nprint: [mot]\n---\nChữ 15.000.000 đồng\n") == ["5 leaflet.contact"])
        for contact in ["Gọi 0203.123.4567", "Gọi 1900 1234", "Gọi +84 203 123 456", "a@b.example", "[x](zalo:1)", "::qr[https://a.example/]", "::: action\nHỏi.\n:::"] {
            #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\nprint: [mot]\n---\n\(contact)\n") == [], "\(contact)")
        }
        #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\nprint: [mot]\n---\nGọi 0203 123 456. :fact[phi]{as=note}\n") == ["5 leaflet.until"])
        #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\nprint: [mot]\nuse_until: 2026-09-01\n---\nGọi 0203 123 456. :fact[phi]{as=note}\n") == [])
        // Checked by nobody since it began over twelve months ago; one checked last month is not told.
        #expect(try codes("---\ntitle: A\nfor: [tho]\nkind: leaflet\nprint: [mot]\nuse_until: 2026-09-01\n---\nGọi 0203 123 456. :fact[so-nguoi] :fact[phi]\n").contains("5 print.law-check"))
    }
}
