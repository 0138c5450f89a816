import Foundation

/// Debian's `cmark-gfm` program, whose HTML is the reference.
enum ReferenceProgram {
    /// The same extensions as ours.
    static let flags = "-e table -e strikethrough -e autolink -e tasklist -e footnotes"

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    /// The HTML of each text, each by a run of its own; with raw HTML and all addresses passed unless told otherwise.
    static func html(of texts: [String], unsafe: Bool = true) throws -> [[UInt8]] {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "loa-spec-\(ProcessInfo.processInfo.globallyUniqueString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        for (index, text) in texts.enumerated() {
            try Data(text.utf8).write(to: folder.appending(path: "\(index).md"))
        }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = folder
        process.arguments = ["-ec", "for f in *.md; do cmark-gfm \(flags)\(unsafe ? " --unsafe" : "") $f >$f.html; done"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(description: "cmark-gfm does not run: install the packages of .ci/packages")
        }
        return try texts.indices.map { Array(try Data(contentsOf: folder.appending(path: "\($0).md.html"))) }
    }
}
