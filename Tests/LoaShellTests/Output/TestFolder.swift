import Foundation
import Glibc

/// A temporary folder with a site in it, deleted at the end of a test.
final class TestFolder {
    /// Its path, with all links followed.
    let path: String

    init() throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "loa-output-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: base.appending(path: "site/content"), withIntermediateDirectories: true)
        path = base.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var site: String { path + "/site" }
    var target: String { path + "/site/_site" }

    /// Everything below a folder: the bytes of files, nil for folders, the target for links.
    static func tree(_ folder: String) -> [String: [UInt8]?] {
        var tree: [String: [UInt8]?] = [:]
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return tree }
        while let name = walk.nextObject() as? String {
            let file = FileManager.default.contents(atPath: folder + "/" + name)
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
            tree[name] = .some(isFolder.boolValue ? nil : file.map { Array($0) })
        }
        return tree
    }

    /// The text of a file in the target, or nil.
    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: target + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Writes a file below the folder, making the folders above it.
    func put(_ name: String, _ text: String) throws {
        let url = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The names that stand beside the target, the target and `content` left out.
    var beside: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: site)) ?? [])
            .filter { $0 != "_site" && $0 != "content" }.sorted()
    }

    /// What the system knows about a file.
    static func status(_ path: String) -> stat {
        var result = stat()
        _ = unsafe lstat(path, &result)
        return result
    }
}

/// Runs a program and waits for it.
enum Program {
    struct Result {
        let code: Int32
        let text: String
        let wasKilled: Bool
    }

    /// The folder with the built programs.
    static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    static let probe = products + "/output-probe"

    static func run(_ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus, text: String(decoding: data, as: UTF8.self),
            wasKilled: process.terminationReason == .uncaughtSignal)
    }
}
