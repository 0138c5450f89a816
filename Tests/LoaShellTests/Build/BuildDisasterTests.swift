import Foundation
import Glibc
import Testing

@testable import LoaShell

/// The whole program, failing and killed: what stands in the output is wholly old or wholly new, and the next build works.
@Suite(.serialized) struct BuildDisasterTests {
    /// Two versions of a small site, and what each builds into.
    let folder: TestFolder
    let trees: [[String: [UInt8]?]]

    private static let loa = Program.products + "/loa"

    init() throws {
        folder = try TestFolder()
        var trees: [[String: [UInt8]?]] = []
        for version in 0..<2 {
            let folder = folder
            try Self.put(version, folder)
            let result = try Program.run(Self.build(folder, "reference\(version)"))
            guard result.code == 0 else { throw Broken(text: result.text) }
            trees.append(TestFolder.tree(folder.path + "/reference\(version)"))
        }
        self.trees = trees
    }

    struct Broken: Error { let text: String }

    private static func put(_ version: Int, _ folder: TestFolder) throws {
        try folder.put("site/content/loa.yaml", SiteParts.config)
        try folder.put("site/content/_index.md", SiteParts.home)
        for page in 0..<4 { try folder.put("site/content/p\(page).md", SiteParts.page("Bản \(version), trang \(page).")) }
        let gone = folder.path + "/site/content/chi-co-o-ban-\(1 - version).md"
        try? FileManager.default.removeItem(atPath: gone)
        try folder.put("site/content/chi-co-o-ban-\(version).md", SiteParts.page("Chữ."))
    }

    private static func build(_ folder: TestFolder, _ output: String = "site/_site") -> [String] {
        [loa, "build", "--site", folder.site, "--output", folder.path + "/" + output, "--today", "2026-07-15", "--jobs", "2"]
    }

    /// The version that stands in the output, whole; nil when it is neither.
    private var standing: Int? {
        let tree = TestFolder.tree(folder.target)
        return trees.firstIndex(of: tree)
    }

    private func settle(_ version: Int) throws {
        try Self.put(version, folder)
        let result = try Program.run(Self.build(folder))
        #expect(result.code == 0 && standing == version, "\(result.text)")
    }

    @Test(.enabled(if: FaultInjection.canTrace, "strace cannot trace processes here"))
    func `Every system call that touches the disk fails, or kills`() throws {
        try settle(0)
        try settle(1)
        try settle(0)
        try Self.put(1, folder)
        let log = folder.path + "/log"
        _ = try Program.run(["strace", "-f", "-o", log] + Self.build(folder))
        #expect(standing == 1)
        let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
        var counts: [String: Int] = [:]
        let names: Set<Substring> = [
            "openat", "write", "mkdirat", "linkat", "renameat", "renameat2", "fsync", "syncfs", "unlinkat", "close", "flock", "fchmod",
            "read", "getdents64", "fstat", "newfstatat", "readlink", "lseek", "ftruncate",
        ]
        for line in text.split(separator: "\n") {
            let name = line.drop { $0.isNumber }.drop { $0 == " " }.prefix { $0 != "(" }
            if names.contains(name) { counts[String(name), default: 0] += 1 }
        }
        for name in ["openat", "write", "mkdirat", "renameat2", "syncfs", "unlinkat"] { #expect(counts[name, default: 0] > 0, "no \(name)") }
        // One after the other would take minutes; a few of each, the first and last among them, spread evenly.
        var tried = 0
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            let isChange = ["write", "mkdirat", "linkat", "renameat", "renameat2", "fsync", "syncfs", "unlinkat", "openat", "flock"].contains(name)
            let places = isChange ? 7 : 3
            let numbers = Set((0..<places).map { 1 + $0 * (count - 1) / max(1, places - 1) }).sorted()
            for (turn, number) in numbers.enumerated() {
                let kinds = isChange ? ["error=ENOSPC", "signal=SIGKILL", "error=EIO", "error=EINTR"] : ["error=EIO", "signal=SIGKILL"]
                let fault = "\(name):\(kinds[turn % kinds.count]):when=\(number)"
                let old = standing
                let next = 1 - (old ?? 0)
                try Self.put(next, folder)
                let result = try FaultInjection.run([fault], Self.build(folder))
                let now = standing
                #expect(now == old || now == next, "\(fault): mixed or gone: \(result.text.prefix(300))")
                if result.code == 0, !result.wasKilled { #expect(now == next, "\(fault): said done") }
                // Reading and the loader of programs may fail before our own words.
                if !result.wasKilled, result.code > 3 { #expect(!isChange || result.code == 127, "\(fault): code \(result.code) \(result.text.prefix(300))") }
                tried += 1
                try settle(1 - (standing ?? 0))
                #expect(folder.beside.allSatisfy { $0 == "._site.loa.new" }, "\(fault): left \(folder.beside)")
            }
        }
        #expect(tried > 40)
    }

    @Test func `Killed at random moments`() throws {
        try settle(0)
        var random = SeededRandom(5)
        var killed = 0
        for _ in 0..<25 {
            let old = standing
            let next = 1 - (old ?? 0)
            try Self.put(next, folder)
            let process = Process()
            process.executableURL = URL(filePath: Self.loa)
            process.arguments = Array(Self.build(folder).dropFirst())
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(5_000 + random.below(120_000)))
            _ = kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            let now = standing
            #expect(now == old || now == next, "mixed or gone")
        }
        #expect(killed > 3)
        try settle(0)
        try settle(1)
    }

    @Test func `Two builds at once: one works, the other is told or waits its turn`() throws {
        try settle(0)
        try Self.put(1, folder)
        var running: [(Process, Pipe)] = []
        for _ in 0..<4 {
            let process = Process()
            process.executableURL = URL(filePath: Self.loa)
            process.arguments = Array(Self.build(folder).dropFirst())
            let pipe = Pipe()
            process.standardError = pipe
            try process.run()
            running.append((process, pipe))
        }
        var codes: [Int32] = []
        for (process, pipe) in running {
            let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            codes.append(process.terminationStatus)
            if process.terminationStatus != 0 { #expect(process.terminationStatus == 3 && text.contains("[output.busy]"), "\(text)") }
        }
        #expect(codes.contains(0) && standing == 1)
        try settle(0)
    }

    private static let mounting: [String]? = [["unshare", "-m"], ["unshare", "-rm"]].first {
        (try? Program.run($0 + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).code) == 0
    }

    @Test(.enabled(if: mounting != nil, "no small disk can be mounted here"), arguments: ["size=1200k", "nr_inodes=260"])
    func `A disk that fills up keeps the old output`(limit: String) throws {
        try Self.put(0, folder)
        let more = (0..<150).map { "printf -- '---\\ntitle: T\\nfor: [moi-nguoi]\\n---\\nChữ.\\n' > \"$3/content/them-\($0).md\"" }.joined(separator: "\n")
        let script = """
            set -e
            mount -t tmpfs -o \(limit) tmpfs "$1"
            build() { "$2" build --site "$3" --output "$1/_site" --today 2026-07-15; }
            build "$1" "$2" "$3"; cp -a "$1/_site" "$1/../kept"
            \(more)
            if build "$1" "$2" "$3" 2> "$1/../words"; then echo "NOT FULL"; exit 1; fi
            cat "$1/../words"
            diff -r "$1/_site" "$1/../kept"; rm "$3"/content/them-*; build "$1" "$2" "$3"; diff -r "$1/_site" "$1/../kept"
            echo WHOLE
            """
        let disk = folder.path + "/d/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let prefix = try #require(Self.mounting)
        let result = try Program.run(prefix + ["sh", "-c", script, "sh", disk, Self.loa, folder.site])
        #expect(result.text.contains("WHOLE") && result.text.contains("[output.system]"), "\(result.text.suffix(600))")
    }
}
