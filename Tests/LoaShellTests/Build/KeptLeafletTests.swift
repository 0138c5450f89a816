import LoaMarkup
import LoaSite
import Testing

@testable import LoaPrint
@testable import LoaShell

/// A leaflet whose inputs are the same is not typeset again, and what comes out is the same as without any memory.
@Suite("Leaflets that are kept")
struct KeptLeafletTests {
    private static func build(
        _ files: [String: [UInt8]], after before: [String: [UInt8]] = [:], today: CalendarDate? = BuiltSite.today, jobs: Int = 2
    ) async throws -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
        let sink = MemorySink(after: before)
        let result = try await SiteBuild.run(MemoryReader(bytes: files), today: today, jobs: jobs, sink: sink)
        try #require(!result.failed, "\(result.diagnostics.map { "\($0.span.path.string):\($0.span.line) \($0.message.en)" })")
        return (sink.all, result.diagnostics)
    }

    private static let path = "public/cong-nhan/print/mot/read.pdf"
    private static let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\" fill=\"#003366\"/></svg>"

    /// A site with a leaflet that gives no warnings.
    private static func site() -> [String: [UInt8]] {
        let words = Array(repeating: "Người lao động gọi cho công đoàn cơ sở khi cần.", count: 16).joined(separator: " ")
        let body = """
            ::: panel mat
            # Gọi công đoàn

            ![Cây](cay.svg)

            Lương tối thiểu là :fact[ltt.I].

            \(words)

            ::: action
            Gọi [0203 123 456](tel:0203123456)
            :::
            :::
            """
        var files = LawSite.files(SiteParts.page("Chữ."))
        files["content/loa.yaml", default: ""] += "\nprint: { issuer: Công đoàn mẫu }\n"
        files["content/leaflets/mot.md"] = SiteParts.page(body, for: "cong-nhan", title: "Tờ một", keys: "kind: leaflet\nsummary: Một câu\nprint: [a5]\n")
        files["content/leaflets/cay.svg"] = drawing
        files["content/glossary.yaml"] = "abbreviations:\n  CĐCS: công đoàn cơ sở\n"
        var bytes = files.mapValues { Array($0.utf8) }
        // The theme without a name has the built-in look on the web.
        bytes["themes//tokens.css"] = Array(":root { --accent: #0b4f6c; }\n".utf8)
        bytes["themes//print/formats.yaml"] = BuiltinPrint.formats
        bytes["themes//print/print.css"] = Array("@font-face { font-family: Nha; src: url(x.ttf); }\n".utf8) + BuiltinPrint.sheet
        bytes["themes//print/x.ttf"] = BuiltinPrint.fonts[0]
        return bytes
    }

    private static func replaced(_ bytes: [UInt8]?, _ old: String, _ new: String) throws -> [UInt8] {
        let text = try #require(bytes.flatMap { String(validating: $0, as: UTF8.self) })
        try #require(text.contains(old))
        return Array(text.replacing(old, with: new).utf8)
    }

    /// The files with another byte in each leaflet, sealed as if they had been written so: what comes out again was kept.
    private static func forged(_ files: [String: [UInt8]], isSealed: Bool = true) throws -> [String: [UInt8]] {
        var result = files
        for (path, bytes) in files where path.hasSuffix(".pdf") {
            let at = try #require(bytes.indices.first { bytes[$0...].starts(with: "dc:format".utf8) })
            var forged = bytes
            forged[at + 2] = UInt8(ascii: "F")
            if isSealed {
                let seal = try #require(forged.indices.last { forged[$0...].starts(with: "/ID[<".utf8) })
                // The seal is made over zeros in its own place.
                for start in [seal + 5 + 32, seal + 5 + 48 + 2 + 32] { for offset in 0..<16 { forged[start + offset] = UInt8(ascii: "0") } }
                PDFSeal.seal(&forged, from: seal)
            }
            result[path] = forged
        }
        return result
    }

    @Test("The same inputs: the files are taken as they are")
    func same() async throws {
        let first = try await Self.build(Self.site())
        #expect(first.files[Self.path] != nil && first.files.keys.filter { $0.hasSuffix(".pdf") }.count == 2)
        for jobs in [1, 3] {
            #expect(try await Self.build(Self.site(), after: first.files, jobs: jobs).files == first.files)
            let forged = try Self.forged(first.files)
            let kept = try await Self.build(Self.site(), after: forged, jobs: jobs).files
            #expect(kept[Self.path] == forged[Self.path] && kept[Self.path] != first.files[Self.path])
        }
    }

    @Test("Any input that changes makes the leaflet anew, with the bytes of a build without memory")
    func changes() async throws {
        let site = Self.site()
        let memory = try Self.forged(try await Self.build(site).files)
        var changes: [(name: String, files: [String: [UInt8]])] = []
        func change(_ path: String, _ old: String, _ new: String) throws {
            var files = site
            files[path] = try Self.replaced(files[path], old, new)
            changes.append((path + ": " + new, files))
        }
        try change("content/leaflets/mot.md", "Gọi công đoàn", "Gọi công đoàn ngay")
        try change("content/leaflets/mot.md", "Một câu", "Hai câu")
        try change("content/leaflets/mot.md", "![Cây]", "![Cây xanh]")
        try change("content/leaflets/mot.md", "tel:0203123456", "tel:0203123457")
        try change("content/laws/du-kien.yaml", "I: 5.310.000", "I: 5.320.000")
        try change("content/glossary.yaml", "công đoàn cơ sở", "cần khi nào")
        try change("content/loa.yaml", "Công đoàn mẫu", "Công đoàn khác")
        try change("content/leaflets/cay.svg", "#003366", "#003367")
        try change("themes//tokens.css", "#0b4f6c", "#0b4f6d")
        try change("themes//print/print.css", "font-size: 2.2em", "font-size: 2.1em")
        try change("themes//print/formats.yaml", "sheet: 148 x 210", "sheet: 147 x 210")
        var files = site
        files["themes//print/x.ttf"] = BuiltinPrint.fonts[1]
        changes.append(("font", files))
        for (name, files) in changes {
            let (fresh, made) = (try await Self.build(files), try await Self.build(files, after: memory, jobs: 1))
            #expect(made.files[Self.path] == fresh.files[Self.path] && made.diagnostics == fresh.diagnostics, "\(name)")
            #expect(made.files[Self.path] != memory[Self.path], "\(name)")
        }
        let tomorrow = CalendarDate(year: 2026, month: 7, day: 16)
        #expect(try await Self.build(site, after: memory, today: tomorrow).files == Self.build(site, today: tomorrow).files)
    }

    @Test("A file that was changed, cut or is not there makes the leaflet anew")
    func damage() async throws {
        let site = Self.site()
        let first = try await Self.build(site).files
        #expect(try await Self.build(site, after: try Self.forged(first, isSealed: false)).files == first)
        var memory = try Self.forged(first)
        for count in [0, 7, 4000] {
            memory[Self.path] = Array(try #require(first[Self.path]).dropLast(count + 1))
            #expect(try await Self.build(site, after: memory).files == first)
        }
        memory[Self.path] = nil
        #expect(try await Self.build(site, after: memory).files == first)
        memory[Self.path] = first["public/cong-nhan/print/mot/office.pdf"]
        #expect(try await Self.build(site, after: memory).files == first)
    }

    @Test("Warnings are told at each build")
    func warnings() async throws {
        var site = Self.site()
        site["themes//tokens.css"] = Array(":root { --ink: #cccccc; }\n".utf8)
        let first = try await Self.build(site)
        #expect(first.diagnostics.contains { $0.code.name == "print.contrast" })
        let again = try await Self.build(site, after: try Self.forged(first.files))
        #expect(again.diagnostics == first.diagnostics && again.files == first.files)
    }
}
