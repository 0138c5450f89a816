import Foundation
import Testing

/// Texts that users see, kept in `Golden`; `LOA_GOLDEN=rewrite` writes them anew.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// Expects a text to be the one that is kept.
    static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["LOA_GOLDEN"] == "rewrite" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        #expect(text == kept, "differs from Golden/\(name)", sourceLocation: sourceLocation)
    }
}
