import Foundation
import LoaMarkup
import Testing

@testable import LoaShell

/// The files of a site as the disk names them.
@Suite struct DiskReaderTests {
    private func site(_ names: [String]) throws -> (URL, DiskReader) {
        let root = FileManager.default.temporaryDirectory.appending(path: "loa-\(UUID().uuidString)")
        for name in names {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("chữ".utf8).write(to: file)
        }
        return (root, DiskReader(root: root.path))
    }

    @Test func `Names come in the order of their bytes, in NFC, and can be read`() throws {
        let decomposed = "content/phe\u{301}p.md"
        let names = ["content/z.md", "content/a/b.md", "content/a.md", "content/a-b.md", "content/Đ.md", decomposed, "themes/x/theme.yaml"]
        let (root, reader) = try site(names)
        defer { try? FileManager.default.removeItem(at: root) }
        let listed = reader.list()
        let expected = names.map { $0 == decomposed ? "content/ph\u{E9}p.md" : $0 }
        let sorted = expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(listed.value.map { Array($0.string.utf8) } == sorted.map { Array($0.utf8) })
        #expect(listed.diagnostics.isEmpty)
        for path in listed.value { #expect(throws: Never.self) { try reader.read(path).get() } }
    }

    @Test func `Two names that differ in the coding of marks alone are a fault`() throws {
        let (root, reader) = try site(["content/ph\u{E9}p.md", "content/phe\u{301}p.md", "content/a.md"])
        defer { try? FileManager.default.removeItem(at: root) }
        let listed = reader.list()
        #expect(listed.diagnostics.map(\.code.name) == ["file.name"])
        #expect(listed.value.count == 2)
    }

    @Test func `Hidden files and copies of editors are left out`() throws {
        let (root, reader) = try site(["content/.a.md.swp", "content/a.md~", "content/#a.md#", "content/.git/x", "content/a.md"])
        defer { try? FileManager.default.removeItem(at: root) }
        #expect(reader.list().value.map(\.string) == ["content/a.md"])
    }
}
