import Foundation
import Testing

/// Guards the architecture of Sources/README.md by reading the import lines of every source file.
@Suite("Architecture")
struct ImportTests {
    /// What the files of each target may import; C libraries stand behind one or two owners each.
    static let allowed: [String: Set<String>] = [
        "LoaMarkup": ["CArena", "CCMark", "CYAML", "CUnicode", "Synchronization"],
        "LoaStats": ["LoaMarkup"],
        "LoaLaw": ["LoaMarkup"],
        "LoaSite": ["LoaMarkup", "LoaStats", "LoaLaw", "Synchronization"],
        "LoaPictures": ["LoaMarkup", "CQREncode"],
        "LoaWeb": ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "Synchronization"],
        "LoaPrint": ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "CFonts", "CHarfBuzz", "CJPEG", "CZlib", "Synchronization"],
        "LoaShell": [
            "LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaPrint", "CCurl", "CExpat", "CInotify", "CPQ", "CPosix", "CSQLite", "CZip", "Glibc", "Foundation",
            "Synchronization", "Dispatch",
        ],
        "LoaServe": ["LoaMarkup", "CBrotli", "CPosix", "CSodium", "CZlib", "NIOCore", "NIOPosix", "NIOSSL", "Glibc", "Synchronization"],
        "LoaPreview": [
            "LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaShell", "LoaServe", "Dispatch", "Glibc", "Synchronization",
        ],
        "loa": ["LoaMarkup", "LoaPreview", "LoaServe", "LoaShell", "ArgumentParser", "Glibc"],
    ]

    /// Words that only impure code has.
    static let impure = ["print(", "getenv", "Date()", "ContinuousClock", "SystemRandomNumberGenerator", ".random(", "readLine("]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func files(of target: String) throws -> [(name: String, lines: [Substring])] {
        let folder = root.appendingPathComponent("Sources/\(target)")
        let walk = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            (file.lastPathComponent, try String(contentsOf: file, encoding: .utf8).split(separator: "\n"))
        }
    }

    static func imports(_ lines: [Substring]) -> [String] {
        lines.compactMap { line in
            var words = line.split(separator: " ")[...]
            while let first = words.first, first.hasPrefix("@") || ["public", "internal", "package", "private", "fileprivate"].contains(first) {
                words.removeFirst()
            }
            guard words.first == "import" else { return nil }
            return words.dropFirst().last.map { String($0.split(separator: ".")[0]) }
        }
    }

    @Test(
        "imports", arguments: ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaPrint", "LoaShell", "LoaServe", "LoaPreview", "loa"])
    func importsAreAllowed(_ target: String) throws {
        let allowed = try #require(Self.allowed[target])
        let files = try Self.files(of: target)
        #expect(!files.isEmpty)
        for file in files {
            for name in Self.imports(file.lines) {
                #expect(allowed.contains(name), "\(target)/\(file.name) imports \(name)")
            }
        }
    }

    @Test("purity", arguments: ["LoaMarkup", "LoaPictures", "LoaStats", "LoaLaw", "LoaSite", "LoaWeb", "LoaPrint"])
    func pureTargetsAreQuiet(_ target: String) throws {
        for file in try Self.files(of: target) {
            for (number, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                for word in Self.impure {
                    #expect(!line.contains(word), "\(target)/\(file.name):\(number + 1) has \(word)")
                }
            }
        }
    }

    @Test(
        "each C library has few owners",
        arguments: [
            "CArena", "CCMark", "CYAML", "CUnicode", "CQREncode", "CFonts", "CHarfBuzz", "CJPEG", "CZlib", "CBrotli", "CSodium", "CPosix", "CInotify", "CExpat", "CZip", "CCurl", "CPQ", "CSQLite",
        ])
    func librariesHaveOwners(_ library: String) throws {
        var owners: [String] = []
        for target in Self.allowed.keys {
            for file in try Self.files(of: target) where Self.imports(file.lines).contains(library) { owners.append(file.name) }
        }
        #expect(owners.count <= 9, "\(library) is imported by \(owners.sorted())")
    }

    @Test("no force and no crash in sources", arguments: Array(allowed.keys))
    func sourcesDoNotCrash(_ target: String) throws {
        for file in try Self.files(of: target) {
            for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                for word in ["fatalError(", "try!", "as!", "@unchecked Sendable"] {
                    #expect(!line.contains(word), "\(target)/\(file.name) has \(word)")
                }
            }
        }
    }
}
