import Foundation
import Testing

/// Compares bytes with a file beside the tests; `LOA_REWRITE_GOLDEN=1` writes the files anew.
enum ChartGolden {
    static func check(
        _ bytes: [UInt8], _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
    ) throws {
        let place = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["LOA_REWRITE_GOLDEN"] == "1" { try Data(bytes).write(to: place) }
        let expected = try [UInt8](Data(contentsOf: place))
        guard expected != bytes else { return }
        let (old, new) = (String(decoding: expected, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
        let pairs = zip(old.split(separator: "\n", omittingEmptySubsequences: false), new.split(separator: "\n", omittingEmptySubsequences: false))
        let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            "\(name), line \((first?.offset ?? 0) + 1): expected “\(first?.element.0 ?? "")”, got “\(first?.element.1 ?? "")”",
            sourceLocation: location)
    }
}
