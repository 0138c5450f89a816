import Foundation
import LoaMarkup
import LoaSite
import Testing

@testable import LoaShell

/// Same inputs, same day: same bytes and same messages, on any number of jobs, in any order, folder and locale.
@Suite struct DeterminismTests {
    /// Gives the files of a site in another order than the usual one.
    struct ShuffledReader: SourceReader {
        let inner: MemoryReader
        let seed: UInt64

        func list() -> Reported<[SourcePath]> {
            var random = SeededRandom(seed)
            var listed = inner.list()
            listed.value.shuffle(using: &random)
            return listed
        }

        func read(_ path: SourcePath) -> Result<[UInt8], ReadFault> { inner.read(path) }
    }

    @Test(arguments: [21, 22]) func `Any number of jobs and any order of files`(seed: UInt64) async throws {
        // More pages than one slice has, so that several workers share them.
        var files = CanarySite(seed: seed).files
        for number in 0..<120 {
            files["content/them-\(number).md"] = Array(
                SiteParts.page("Chữ \(number) đoàn viên công đoàn.", for: "alpha, beta", title: "Trang \(number % 7)", keys: "tags: [chung, nhan-\(number % 9)]\n").utf8)
        }
        let first = try await BuiltSite(bytes: files, jobs: 1)
        #expect(first.errors.isEmpty, "\(first.errorReport)")
        for jobs in [2, 3, 8] {
            let sink = MemorySink()
            let reader = ShuffledReader(inner: MemoryReader(bytes: files), seed: UInt64(jobs))
            let result = try await SiteBuild.run(reader, today: BuiltSite.today, jobs: jobs, sink: sink)
            #expect(result.diagnostics == first.diagnostics)
            let all = sink.all
            #expect(all.keys.sorted() == first.files.keys.sorted())
            for path in all.keys.sorted() where all[path] != first.files[path] { Issue.record("\(jobs) jobs: \(path) differs") }
        }
    }

    @Test func `Faults are the same in any order too`() async throws {
        var files = SiteParts.site(SiteParts.page("Chữ."))
        for number in 0..<80 {
            files["content/p\(number % 40)-\(number).md"] = SiteParts.page("[x](khong.md) :for[y]{ai} [z](p1-1.md#a)\n\n:::", keys: "slug: p\(number / 2)\nla: 1\n")
        }
        let first = try await BuiltSite(files, jobs: 1)
        #expect(first.errors.count > 200)
        for jobs in [2, 5] {
            let reader = ShuffledReader(inner: MemoryReader(files), seed: UInt64(jobs))
            let result = try await SiteBuild.run(reader, today: BuiltSite.today, jobs: jobs, sink: NullSink())
            #expect(result.diagnostics == first.diagnostics)
        }
    }

    @Test func `Any locale, folder and time zone of the machine`() throws {
        let site = CanarySite(seed: 23).files
        var trees: [[String: [UInt8]?]] = []
        for (locale, place) in [("C", "mot"), ("vi_VN.UTF-8", "hai có dấu"), ("tr_TR.UTF-8", "ba/sau/hon")] {
            let folder = try Folder()
            for (path, bytes) in site {
                let file = folder.url.appending(path: place).appending(path: path)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            }
            let ending = try BuiltProgram.run(
                ["build", "--today", "2026-07-15", "--jobs", "\(trees.count + 1)"], in: folder.url.appending(path: place),
                environment: ["LC_ALL": locale, "LANG": locale, "TZ": ["UTC", "Asia/Tokyo", "America/New_York"][trees.count]])
            #expect(ending.exitCode == 0, "\(ending.errors)")
            let output = folder.url.appending(path: place).appending(path: "_site").path
            trees.append(TestFolder.tree(output))
        }
        #expect(trees[0].count > 100)
        #expect(trees[0].keys.sorted() == trees[1].keys.sorted() && trees[0].keys.sorted() == trees[2].keys.sorted())
        for path in trees[0].keys.sorted() where trees[0][path] != trees[1][path] || trees[0][path] != trees[2][path] {
            Issue.record("\(path) differs")
        }
    }
}
