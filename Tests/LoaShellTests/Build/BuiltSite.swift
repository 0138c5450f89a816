import LoaMarkup

@testable import LoaShell

/// A site built in memory: its files and what was said of it.
struct BuiltSite {
    /// The output by path; what was handed over, even when there are errors.
    let files: [String: [UInt8]]
    let diagnostics: [Diagnostic]

    static let today = CalendarDate(year: 2026, month: 7, day: 15)

    init(
        bytes: [String: [UInt8]], today: CalendarDate? = Self.today, jobs: Int = 2
    ) async throws {
        let sink = MemorySink()
        let result = try await SiteBuild.run(MemoryReader(bytes: bytes), today: today, jobs: jobs, sink: sink)
        files = sink.all
        diagnostics = result.diagnostics
    }

    init(_ files: [String: String], today: CalendarDate? = Self.today, jobs: Int = 2) async throws {
        try await self.init(bytes: files.mapValues { Array($0.utf8) }, today: today, jobs: jobs)
    }

    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

    /// The text of an output file; empty when there is none.
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// One line for each fault: `path:line:column: code`.
    var faults: [String] {
        diagnostics.map { "\($0.span.path):\($0.span.line):\($0.span.column): \($0.code.name)" }
    }

    /// The faults with their words, to be shown when a test fails.
    var report: String { Self.report(diagnostics) }

    /// The errors alone.
    var errorReport: String { Self.report(errors) }

    private static func report(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.prefix(20).map {
            "\($0.severity) \($0.span.path):\($0.span.line):\($0.span.column): \($0.code.name): \($0.message.vi) | \($0.sourceLine ?? "")"
        }.joined(separator: "\n")
    }
}

/// Pieces of small sites.
enum SiteParts {
    /// Two public audiences, one internal, two groups.
    static let config = """
        format: 1
        title: Công đoàn mẫu
        language: vi
        url: https://congdoan.example/
        audiences:
          cong-nhan: { name: Công nhân }
          doanh-nghiep: { name: Doanh nghiệp }
          can-bo: { name: Cán bộ, access: internal }
        groups:
          moi-nguoi: [cong-nhan, doanh-nghiep, can-bo]
          cong-khai: [cong-nhan, doanh-nghiep]
        languages: [en]

        """

    /// A site with this page besides a home for all.
    static func site(_ page: String, at path: String = "content/trang.md") -> [String: String] {
        ["content/loa.yaml": config, "content/_index.md": home, path: page]
    }

    static let home = "---\ntitle: Trang đầu\nfor: [moi-nguoi]\n---\nChào.\n"

    /// A page of a body.
    static func page(_ body: String, for audiences: String = "moi-nguoi", title: String = "Trang", keys: String = "") -> String {
        "---\ntitle: \(title)\nfor: [\(audiences)]\n\(keys)---\n\(body)\n"
    }

    /// A picture of one pixel.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
        6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0, 1, 0, 0, 5, 0, 1,
        0x0D, 0x0A, 0x2D, 0xB4, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    /// The same picture with words that a program wrote into it.
    static func png(comment: String) -> [UInt8] {
        let body = Array("tEXtComment\0\(comment)".utf8)
        func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        let chunk = word(UInt32(body.count - 4)) + body + word(crc(body))
        return Array(png[..<33]) + chunk + Array(png[33...])
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var value = UInt32.max
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}
