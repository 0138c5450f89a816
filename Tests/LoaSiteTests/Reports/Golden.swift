import Foundation
import Testing

/// Compares text with a file beside the tests; `LOA_REWRITE_GOLDEN=1` writes the files anew.
enum Golden {
    static func check(
        _ text: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
    ) throws {
        let place = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["LOA_REWRITE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: place)
        }
        let expected = try String(decoding: Data(contentsOf: place), as: UTF8.self)
        guard expected != text else { return }
        let pairs = zip(
            expected.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false))
        let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            "\(name), line \((first?.offset ?? 0) + 1): expected “\(first?.element.0 ?? "")”, got “\(first?.element.1 ?? "")”",
            sourceLocation: location)
    }
}
