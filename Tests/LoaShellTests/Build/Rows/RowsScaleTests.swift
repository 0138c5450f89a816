import LoaMarkup
import LoaSite
import Testing

@testable import LoaShell

/// Many rows are built alike on any number of tasks.
@Suite struct RowsScaleTests {
    private func files(_ count: Int, for audiences: String = "moi-nguoi") -> [String: String] {
        let rows = (0..<count).map { "\($0),Nơi \($0 % 50) \($0),\($0 % 3 == 0 ? "xa" : "phuong"),0203 \($0)\n" }.joined()
        let body = "## Về {{ten}}\n\n[kề](mau.md?{{ma}}) {{dien_thoai}}\n\n::: for can-bo\n{{loai}}\n:::"
        let pattern = RowsSite.pattern(body, rows: "{ from: bang.csv, sort: ten }", keys: "tags: [{{loai}}]\n")
        return RowsSite.files(
            pattern.replacing("[moi-nguoi]", with: "[\(audiences)]"),
            table: "ma,ten,loai,dien_thoai\n" + rows, section: RowsSite.section + "\n::rows[mau.md]{group=loai}\n")
    }

    @Test func `Any number of jobs and any order of files`() async throws {
        let site = files(90)
        let first = try await BuiltSite(site, jobs: 1)
        #expect(first.faults == [], "\(first.report)")
        for jobs in [2, 5] {
            let sink = MemorySink()
            let reader = DeterminismTests.ShuffledReader(inner: MemoryReader(site), seed: UInt64(jobs))
            _ = try await SiteBuild.run(reader, today: BuiltSite.today, jobs: jobs, sink: sink)
            let all = sink.all
            #expect(all.keys.sorted() == first.files.keys.sorted())
            for path in all.keys.sorted() where all[path] != first.files[path] { Issue.record("\(jobs) jobs: \(path) differs") }
        }
    }

    @Test func `Faults are the same on any number of jobs`() async throws {
        var site = files(90)
        site[RowsSite.path] = site[RowsSite.path]?.replacing("[kề](mau.md?{{ma}})", with: "[kề](tep-{{ma}}.md) :for[x]{ai-{{loai}}}")
        let first = try await BuiltSite(site, jobs: 1)
        #expect(first.errors.count == 2, "\(first.report)")
        for jobs in [2, 5] {
            let reader = DeterminismTests.ShuffledReader(inner: MemoryReader(site), seed: UInt64(jobs))
            let result = try await SiteBuild.run(reader, today: BuiltSite.today, jobs: jobs, sink: NullSink())
            #expect(result.diagnostics == first.diagnostics)
        }
    }

    @Test func `Two thousand rows`() async throws {
        let built = try await BuiltSite(files(2000, for: "cong-nhan"))
        #expect(built.errors.isEmpty, "\(built.report)")
        #expect(built.files.keys.filter { $0.hasPrefix("public/cong-nhan/noi/") }.count == 2001)
    }
}
