import Foundation
import Glibc
import LoaMarkup
import Testing

@testable import LoaShell

/// Writing, reusing and replacing an output.
@Suite struct OutputStageTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @discardableResult
    private func build(
        _ files: [String: String], keepsSpare: Bool = false, exchanges: Bool = true
    ) throws -> OutputSummary {
        let stage = try OutputStage(
            target: folder.target, site: folder.site, keepsSpare: keepsSpare, exchanges: exchanges)
        for (path, text) in files { try stage.write(path, Array(text.utf8)) }
        return try stage.commit()
    }

    @Test func `A first build makes the folder with plain rights and nothing beside it`() throws {
        let summary = try build(["a/b/c.html": "c", "d.html": "", "điều 24 – đúng.html": "đ"])
        #expect(summary.written == 3 && summary.unchanged == 0 && summary.removed == 0 && summary.replaced)
        #expect(summary.bytes == 3)
        #expect(folder.text("a/b/c.html") == "c")
        #expect(folder.text("d.html") == "")
        #expect(folder.text("điều 24 – đúng.html") == "đ")
        #expect(folder.beside == [])
        #expect(TestFolder.status(folder.target + "/a/b/c.html").st_mode & 0o7777 == 0o644)
        #expect(TestFolder.status(folder.target + "/a/b").st_mode & 0o7777 == 0o755)
        #expect(TestFolder.status(folder.target).st_mode & 0o7777 == 0o755)
    }

    @Test(arguments: [false, true]) func `An unchanged build leaves the output alone`(keepsSpare: Bool) throws {
        try build(["a/1.html": "1", "2.html": "2"], keepsSpare: keepsSpare)
        let before = ["", "/a", "/a/1.html", "/.loa"].map { TestFolder.status(folder.target + $0) }
        let summary = try build(["a/1.html": "1", "2.html": "2"], keepsSpare: keepsSpare)
        #expect(summary.written == 0 && summary.unchanged == 2 && !summary.replaced)
        let after = ["", "/a", "/a/1.html", "/.loa"].map { TestFolder.status(folder.target + $0) }
        for (old, new) in zip(before, after) {
            #expect(old.st_ino == new.st_ino)
            #expect(old.st_mtim.tv_sec == new.st_mtim.tv_sec && old.st_mtim.tv_nsec == new.st_mtim.tv_nsec)
        }
    }

    @Test(arguments: [false, true]) func `Unchanged files stay the same file and orphans go`(keepsSpare: Bool) throws {
        try build(["a/1.html": "1", "a/2.html": "2", "old/3.html": "3"], keepsSpare: keepsSpare)
        let before = TestFolder.status(folder.target + "/a/1.html")
        for round in 0..<5 {
            let summary = try build(
                ["a/1.html": "1", "a/2.html": "two \(round)", "new\(round)": "4"], keepsSpare: keepsSpare)
            #expect(summary.written == 2 && summary.unchanged == 1 && summary.removed == 1 && summary.replaced)
            let after = TestFolder.status(folder.target + "/a/1.html")
            #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
            #expect(Set(TestFolder.tree(folder.target).keys) == [".loa", "a", "a/1.html", "a/2.html", "new\(round)"])
            #expect(folder.text("a/2.html") == "two \(round)")
            #expect(folder.beside == (keepsSpare ? ["._site.loa.new"] : []))
        }
        try build(["a/1.html": "1"])
        #expect(folder.beside == [])
        #expect(Set(TestFolder.tree(folder.target).keys) == [".loa", "a", "a/1.html"])
    }

    @Test(arguments: [false, true]) func `Files become folders and folders files`(keepsSpare: Bool) throws {
        for round in 0..<4 {
            try build(
                round % 2 == 0 ? ["x": "file", "y/z": "1"] : ["x/y/z": "2", "y": "file"], keepsSpare: keepsSpare)
            #expect(folder.text(round % 2 == 0 ? "x" : "y") == "file")
            #expect(folder.text(round % 2 == 0 ? "y/z" : "x/y/z") == (round % 2 == 0 ? "1" : "2"))
            #expect(TestFolder.tree(folder.target).count == (round % 2 == 0 ? 4 : 5))
        }
    }

    @Test func `The marker is the same for the same files in any order, and another for others`() throws {
        try build(["a": "1", "b": "2", "c/d": "3"])
        let first = folder.text(".loa")
        let other = try TestFolder()
        let stage = try OutputStage(target: other.target, site: other.site)
        for (path, text) in [("c/d", "3"), ("b", "2"), ("a", "1")] { try stage.write(path, Array(text.utf8)) }
        _ = try stage.commit()
        #expect(other.text(".loa") == first)
        #expect(first?.contains("files 3\nbytes 3\n") == true)
        try build(["a": "2", "b": "1", "c/d": "3"])
        #expect(folder.text(".loa") != first)
    }

    @Test func `Whatever was changed by hand in the output is put right`() throws {
        let files = ["a/1": "one", "a/2": "two", "b": "three", "c": "four"]
        try build(files)
        let expected = TestFolder.tree(folder.target)
        try folder.put("site/_site/a/1", "ONE")
        try folder.put("site/_site/extra/file", "x")
        #expect(unsafe unlink(folder.target + "/b") == 0 && symlink("a/2", folder.target + "/b") == 0)
        #expect(unsafe chmod(folder.target + "/c", 0o400) == 0)
        let summary = try build(files)
        #expect(summary.written == 3 && summary.unchanged == 1)
        #expect(TestFolder.tree(folder.target) == expected)
        #expect(TestFolder.status(folder.target + "/c").st_mode & 0o7777 == 0o644)
        #expect(TestFolder.status(folder.target + "/b").st_mode & S_IFMT == S_IFREG)
        try folder.put("site/_site/extra/file", "x")
        #expect(try build(files).replaced)
        #expect(TestFolder.tree(folder.target) == expected)
        #expect(unsafe chmod(folder.target + "/a", 0o500) == 0 && chmod(folder.target, 0o555) == 0)
        try build(["a/1": "changed"])
        #expect(TestFolder.tree(folder.target).count == 3)
        #expect(folder.beside == [])
    }

    @Test func `A file with a second name elsewhere is written anew, not linked`() throws {
        try build(["a": "1", "b": "2"])
        try folder.put("elsewhere/x", "")
        #expect(unsafe link(folder.target + "/a", folder.path + "/elsewhere/a") == 0)
        #expect(try build(["a": "1", "b": "new"]).written == 2)
        try Data("changed elsewhere".utf8).write(to: URL(filePath: folder.path + "/elsewhere/a"))
        #expect(folder.text("a") == "1")
    }

    @Test(arguments: [false, true]) func `A spare is trusted in nothing`(killed: Bool) throws {
        try build(["a/1": "1", "b": "2", "c": "3"], keepsSpare: true)
        try build(["a/1": "1", "b": "new", "c": "3"], keepsSpare: true)
        let spare = folder.site + "/._site.loa.new"
        #expect(FileManager.default.fileExists(atPath: spare + "/a/1"))
        #expect(unsafe unlink(spare + "/c") == 0)
        try folder.put("site/._site.loa.new/c", "false")
        try folder.put("site/._site.loa.new/stray/deep/file", "x")
        try folder.put("site/._site.loa.new/.loa.new", "half a marker")
        if killed {
            try FileManager.default.removeItem(atPath: spare + "/a")
            #expect(unsafe symlink(folder.site + "/content", spare + "/a") == 0)
        }
        let summary = try build(["a/1": "1", "b": "newer", "c": "3"], keepsSpare: true)
        #expect(summary.written == 1 && summary.unchanged == 2)
        #expect(Set(TestFolder.tree(folder.target).keys) == [".loa", "a", "a/1", "b", "c"])
        #expect(folder.text("c") == "3" && folder.text("b") == "newer" && folder.text("a/1") == "1")
        #expect(TestFolder.tree(folder.site + "/content").isEmpty)
    }

    @Test func `A file that the spare shares with the output is never written to`() throws {
        try build(["a": "1", "b": "1"], keepsSpare: true)
        try build(["a": "1", "b": "2"], keepsSpare: true)
        let spare = TestFolder.status(folder.site + "/._site.loa.new/a")
        #expect(spare.st_ino == TestFolder.status(folder.target + "/a").st_ino)
        let source = folder.site + "/content/b"
        try Data("3".utf8).write(to: URL(filePath: source))
        let stage = try OutputStage(target: folder.target, site: folder.site, keepsSpare: true)
        try stage.write("a", [51])
        try stage.copy("b", fromFile: source)
        #expect(folder.text("a") == "1" && folder.text("b") == "2")
        stage.abandon()
        #expect(folder.text("a") == "1" && folder.text("b") == "2")
    }

    @Test func `Without a previous output a left staging folder is used safely`() throws {
        try build(["a": "1", "b": "2"], keepsSpare: true)
        try build(["a": "1", "b": "3"], keepsSpare: true)
        try FileManager.default.removeItem(atPath: folder.target)
        #expect(try build(["a": "1", "b": "4"], keepsSpare: true).written == 2)
        #expect(folder.text("a") == "1" && folder.text("b") == "4")
        #expect(folder.beside == [])
    }

    @Test func `A file system that cannot exchange two folders is served by two renames`() throws {
        try build(["a": "1", "b": "2"], exchanges: false)
        let summary = try build(["a": "1", "c": "3"], exchanges: false)
        #expect(summary.written == 1 && summary.unchanged == 1 && summary.removed == 1)
        #expect(Set(TestFolder.tree(folder.target).keys) == [".loa", "a", "c"])
        #expect(folder.beside == [])
    }

    @Test func `An output caught between the two renames is put back`() throws {
        try build(["a": "1"])
        let old = TestFolder.tree(folder.target)
        #expect(unsafe rename(folder.target, folder.site + "/._site.loa.old") == 0)
        try folder.put("site/._site.loa.new/.loa", "loa output 1\n")
        try folder.put("site/._site.loa.new/a", "half")
        let stage = try OutputStage(target: folder.target, site: folder.site)
        #expect(TestFolder.tree(folder.target) == old)
        stage.abandon()
        #expect(TestFolder.tree(folder.target) == old)
        #expect(folder.beside == [])
    }

    @Test func `Pictures are copied, compared, and never linked to their source`() throws {
        let picture = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let source = folder.site + "/content/ảnh.png"
        try Data(picture).write(to: URL(filePath: source))
        func copy() throws -> OutputSummary {
            let stage = try OutputStage(target: folder.target, site: folder.site)
            try stage.copy("p/ảnh.png", fromFile: source)
            try stage.write("x", Array(UUID().uuidString.utf8))
            return try stage.commit()
        }
        #expect(try copy().written == 2)
        let first = TestFolder.status(folder.target + "/p/ảnh.png")
        #expect(first.st_ino != TestFolder.status(source).st_ino && first.st_nlink == 1)
        #expect(FileManager.default.contents(atPath: folder.target + "/p/ảnh.png").map { Array($0) } == picture)
        #expect(try copy().unchanged == 1)
        #expect(TestFolder.status(folder.target + "/p/ảnh.png").st_ino == first.st_ino)
        let copied = folder.text(".loa")?.split(separator: "\n").last
        var changed = picture
        changed[150_000] ^= 1
        try Data(changed).write(to: URL(filePath: source))
        #expect(try copy().written == 2)
        #expect(FileManager.default.contents(atPath: folder.target + "/p/ảnh.png").map { Array($0) } == changed)
        #expect(folder.text(".loa")?.split(separator: "\n").last != copied)
    }

    @Test func `Written and copied bytes give the same marker`() throws {
        for size in [0, 1, 15, 16, 17, 65_536, 65_537, 200_000] {
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let source = folder.site + "/content/f"
            try Data(bytes).write(to: URL(filePath: source))
            let first = try OutputStage(target: folder.path + "/one", site: folder.site)
            try first.write("f", bytes)
            _ = try first.commit()
            let second = try OutputStage(target: folder.path + "/two", site: folder.site)
            try second.copy("f", fromFile: source)
            _ = try second.commit()
            #expect(TestFolder.tree(folder.path + "/one") == TestFolder.tree(folder.path + "/two"))
        }
    }

    @Test func `An abandoned or dropped stage leaves no trace`() throws {
        try build(["a": "1"])
        let old = TestFolder.tree(folder.target)
        let stage = try OutputStage(target: folder.target, site: folder.site)
        try stage.write("a", [50])
        stage.abandon()
        #expect(folder.beside == [] && TestFolder.tree(folder.target) == old)
        #expect(throws: OutputError.self) { try stage.write("b", [50]) }
        #expect(throws: OutputError.self) { try stage.commit() }
        do {
            let dropped = try OutputStage(target: folder.target, site: folder.site)
            try dropped.write("a", [51])
        }
        #expect(folder.beside == [] && TestFolder.tree(folder.target) == old)
    }

    @Test func `Composed and decomposed names are kept as they are`() throws {
        let composed = "\u{1EA3}nh.html"
        let decomposed = "a\u{309}nh 2.html"
        try build([composed: "1", decomposed: "2"])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.target).map { Array($0.utf8) }
        #expect(names.contains(Array(composed.utf8)) && names.contains(Array(decomposed.utf8)))
        #expect(try build([composed: "1", decomposed: "2"]).unchanged == 2)
    }
}
