import Foundation
import LoaMarkup
import LoaPrint
import Testing

/// The print files of this repository’s themes.
enum ThemeFiles {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let formats = ["themes/quang-ninh/print/formats.yaml", "Sources/LoaPrint/BuiltinPrint/formats.yaml"]
    /// Style sheets with the tokens that they use.
    static let sheets = [
        ("themes/quang-ninh/print/print.css", "themes/quang-ninh/tokens.css"), ("Sources/LoaPrint/BuiltinPrint/print.css", "Sources/LoaWeb/BuiltinTheme/tokens.css"),
    ]

    static func bytes(_ file: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(file))) }

    static func table(_ file: String) throws -> FormatTable {
        let read = FormatTable.parse(try bytes(file), path: SourcePath(file))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        return read.value
    }
}
