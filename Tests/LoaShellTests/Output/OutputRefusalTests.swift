import Foundation
import Glibc
import LoaMarkup
import Testing

@testable import LoaShell

/// Targets and paths that are refused, and that nothing is left behind by it.
@Suite struct OutputRefusalTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func refused(_ target: String) -> DiagnosticCode? {
        do {
            _ = try OutputStage(target: target, site: folder.site)
            return nil
        } catch {
            #expect(!error.message.vi.isEmpty && !error.message.en.isEmpty)
            #expect(error.diagnostic.code == error.code)
            return error.code
        }
    }

    @Test func `The site, what holds it, and its sources are no targets`() throws {
        try folder.put("site/themes/t/x", "x")
        for target in [
            "/site", "", "/site/content", "/site/content/out", "/site/content/a/b/out", "/site/themes/x", "/site/.git",
        ] {
            #expect(refused(folder.path + target) == .outputPlace, "\(target)")
            #expect(refused(folder.path + target + "/") == .outputPlace, "\(target)/")
        }
        #expect(refused("/") == .outputPlace)
        #expect(refused(folder.path + "/site/_site/..") == .outputPlace)
        #expect(unsafe symlink(folder.site + "/content", folder.path + "/link") == 0)
        #expect(refused(folder.path + "/link") == .outputPlace)
        #expect(refused(folder.path + "/link/out") == .outputPlace)
        #expect(unsafe symlink(folder.path + "/nowhere", folder.path + "/broken") == 0)
        #expect(refused(folder.path + "/broken") == .outputPlace)
        #expect(
            TestFolder.tree(folder.path).keys.sorted() == [
                "broken", "link", "site", "site/content", "site/themes", "site/themes/t", "site/themes/t/x",
            ])
    }

    @Test func `A source folder that is a link is guarded at its real place`() throws {
        try FileManager.default.removeItem(atPath: folder.site + "/content")
        try folder.put("real/deep/page.md", "x")
        #expect(unsafe symlink(folder.path + "/real/deep", folder.site + "/content") == 0)
        for target in ["/real", "/real/deep", "/real/deep/out"] {
            #expect(refused(folder.path + target) == .outputPlace)
        }
        #expect(refused(folder.path + "/real2") == nil)
    }

    @Test func `A foreign folder, a file and a repository are refused, and left as they are`() throws {
        try folder.put("foreign/note.txt", "mine")
        try folder.put("false/.loa", "something else")
        try folder.put("file", "x")
        try folder.put("repo/.loa", "loa output 1\n")
        try folder.put("repo/.git/HEAD", "ref")
        let before = TestFolder.tree(folder.path)
        #expect(refused(folder.path + "/foreign") == .outputForeign)
        #expect(refused(folder.path + "/false") == .outputForeign)
        #expect(refused(folder.path + "/file") == .outputNotFolder)
        #expect(refused(folder.path + "/file/below") == .outputNotFolder)
        #expect(refused(folder.path + "/repo") == .outputForeign)
        #expect(TestFolder.tree(folder.path) == before)
    }

    @Test func `Something foreign with the name of the staging folder stops the build`() throws {
        try folder.put("site/._site.loa.new/mine", "x")
        #expect(refused(folder.target) == .outputForeign)
        #expect(TestFolder.tree(folder.site).keys.sorted() == ["._site.loa.new", "._site.loa.new/mine", "content"])
        try FileManager.default.removeItem(atPath: folder.site + "/._site.loa.new")
        try folder.put("site/._site.loa.new", "x")
        #expect(refused(folder.target) == .outputForeign)
        try FileManager.default.removeItem(atPath: folder.site + "/._site.loa.new")
        #expect(unsafe symlink(folder.site + "/content", folder.site + "/._site.loa.new") == 0)
        #expect(refused(folder.target) == .outputForeign)
    }

    @Test func `An empty folder, a new one in new folders, and a link to one of ours are fine`() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
        for target in ["/empty", "/new/below/here", "/empty"] {
            let stage = try OutputStage(target: folder.path + target, site: folder.site)
            try stage.write("a", [49])
            _ = try stage.commit()
            #expect(TestFolder.tree(folder.path + target).count == 2)
        }
        #expect(unsafe symlink(folder.path + "/empty", folder.path + "/link") == 0)
        let stage = try OutputStage(target: folder.path + "/link", site: folder.site)
        try stage.write("b", [50])
        _ = try stage.commit()
        #expect(TestFolder.status(folder.path + "/link").st_mode & S_IFMT == S_IFLNK)
        #expect(Set(TestFolder.tree(folder.path + "/empty").keys) == [".loa", "b"])
    }

    @Test func `An empty folder that fills meanwhile is not replaced`() throws {
        try FileManager.default.createDirectory(atPath: folder.target, withIntermediateDirectories: true)
        let stage = try OutputStage(target: folder.target, site: folder.site)
        try stage.write("a", [49])
        try folder.put("site/_site/mine", "x")
        #expect(throws: OutputError.self) { try stage.commit() }
        #expect(folder.text("mine") == "x" && folder.beside == [])
    }

    @Test func `A target that another program replaces meanwhile is not exchanged`() throws {
        let first = try OutputStage(target: folder.target, site: folder.site)
        try first.write("a", [49])
        _ = try first.commit()
        let stage = try OutputStage(target: folder.target, site: folder.site)
        try stage.write("a", [50])
        try FileManager.default.removeItem(atPath: folder.target)
        try folder.put("site/_site/mine", "x")
        #expect { try stage.commit() } throws: { ($0 as? OutputError)?.code == .outputDisturbed }
        #expect(folder.text("mine") == "x" && folder.beside == [])
    }

    @Test func `Two builds at once are refused, under any name of the folder`() throws {
        try FileManager.default.createDirectory(atPath: folder.target, withIntermediateDirectories: true)
        #expect(unsafe symlink(folder.target, folder.path + "/link") == 0)
        let stage = try OutputStage(target: folder.target, site: folder.site)
        #expect(refused(folder.target) == .outputBusy)
        #expect(refused(folder.path + "/link") == .outputBusy)
        let other = try Program.run([Program.probe, folder.target, folder.site, "1"])
        #expect(other.code == 3 && other.text.hasPrefix("output.busy"))
        try stage.write("a", [49])
        _ = try stage.commit()
        #expect(folder.text("a") == "1" && folder.beside == [])
        #expect(try Program.run([Program.probe, folder.target, folder.site, "1"]).code == 0)
    }

    @Test func `Many builds at once: each is whole or refused`() throws {
        let results = Results()
        let (target, site) = (folder.target, folder.site)
        DispatchQueue.concurrentPerform(iterations: 24) { round in
            do {
                let stage = try OutputStage(target: target, site: site)
                for page in 0..<20 { try stage.write("p\(page)", Array("round \(round)".utf8)) }
                _ = try stage.commit()
                results.add(nil)
            } catch { results.add((error as? OutputError)?.code) }
        }
        #expect(results.all.contains(nil))
        #expect(results.all.allSatisfy { $0 == nil || $0 == .outputBusy })
        let tree = TestFolder.tree(folder.target).filter { $0.key != ".loa" }
        #expect(tree.count == 20 && Set(tree.values).count == 1)
        #expect(folder.beside == [])
    }

    @Test(arguments: [
        "", "/a", "a//b", "a/", "../a", "a/../b", "a/..", "./a", "a/.", "a\0b", ".loa", ".loa.new",
        "d/" + String(repeating: "x", count: 256), String(repeating: "đ", count: 128) + "/a",
        String(repeating: "abc/", count: 1100) + "x",
    ]) func `Unusable paths are refused by name before anything is written`(path: String) throws {
        let stage = try OutputStage(target: folder.target, site: folder.site)
        #expect { try stage.write(path, [49]) } throws: { ($0 as? OutputError)?.code == .outputPath }
        // The first error stops everything.
        #expect { try stage.write("fine", [49]) } throws: { ($0 as? OutputError)?.code == .outputPath }
        #expect { try stage.commit() } throws: { ($0 as? OutputError)?.code == .outputPath }
        #expect(!FileManager.default.fileExists(atPath: folder.target) && folder.beside == [])
    }

    @Test(arguments: [["a/b", "a/b"], ["a", "a/b"], ["a/b", "a"], ["a/b/c", "a/b"], ["\u{1EA3}", "a\u{309}"]])
    func `One path for two files, or for a file and a folder, is an error that names it`(paths: [String]) throws {
        let stage = try OutputStage(target: folder.target, site: folder.site)
        try stage.write(paths[0], [49])
        #expect { try stage.write(paths[1], [49]) } throws: { error in
            guard let error = error as? OutputError else { return false }
            return error.code == .outputPath && paths.contains { error.message.vi.contains("“\($0)”") }
        }
    }

    @Test func `Names of 255 bytes and deep paths are fine`() throws {
        let stage = try OutputStage(target: folder.target, site: folder.site)
        let long = String(repeating: "đ", count: 127) + "x"
        let deep = String(repeating: "abc/", count: 200) + "x"
        try stage.write(long, [49])
        try stage.write(deep, [49])
        try stage.write("...", [49])
        try stage.write(".dot/..file", [49])
        #expect(try stage.commit().written == 4)
        #expect(folder.text(long) == "1" && folder.text(deep) == "1")
    }

    @Test func `A source that is missing, a folder or a pipe is an error that names it`() throws {
        #expect(unsafe mkfifo(folder.site + "/content/pipe", 0o644) == 0)
        for name in ["missing.png", "", "pipe"] {
            let source = folder.site + "/content/" + name
            let stage = try OutputStage(target: folder.target, site: folder.site)
            #expect { try stage.copy("a.png", fromFile: source) } throws: {
                ($0 as? OutputError)?.message.en.contains(source) == true
            }
        }
    }

    @Test func `Someone else's change in the staging folder stops the commit`() throws {
        for damage in 0..<4 {
            let stage = try OutputStage(target: folder.target, site: folder.site)
            try stage.write("a/b", Array("hello".utf8))
            let staging = folder.site + "/._site.loa.new"
            switch damage {
            case 0: try folder.put("site/._site.loa.new/extra", "x")
            case 1: try FileManager.default.removeItem(atPath: staging + "/a/b")
            case 2: try folder.put("site/._site.loa.new/a/b", "hell")
            default:
                try FileManager.default.removeItem(atPath: staging + "/a/b")
                #expect(unsafe symlink("/etc/passwd", staging + "/a/b") == 0)
            }
            #expect { try stage.commit() } throws: { ($0 as? OutputError)?.code == .outputDisturbed }
            #expect(!FileManager.default.fileExists(atPath: folder.target) && folder.beside == [])
        }
    }

    @Test func `Every code explains itself in both languages`() {
        for code in DiagnosticCode.outputCodes {
            #expect(code.name.hasPrefix("output.") && !code.explanation.vi.isEmpty && !code.explanation.en.isEmpty)
        }
        #expect(Set(DiagnosticCode.outputCodes.map(\.name)).count == 7)
    }
}

/// Collects results from several threads.
private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [DiagnosticCode?] = []

    func add(_ code: DiagnosticCode?) { lock.withLock { list.append(code) } }
    var all: [DiagnosticCode?] { lock.withLock { list } }
}
