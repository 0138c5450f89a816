import Foundation
import Glibc
import Testing

@testable import LoaShell

/// Every system call of a build fails once, and kills it once: the output is wholly old or wholly new.
@Suite(.enabled(if: FaultInjection.canTrace, "strace cannot trace processes here")) struct OutputFaultTests {
    let folder: TestFolder
    let versions: FaultInjection.Versions

    init() throws {
        folder = try TestFolder()
        versions = try FaultInjection.Versions(in: folder)
    }

    /// Calls that change something on the disk; the others can fail, but killing there is no other case.
    private static let changing: Set<String> = [
        "openat", "write", "mkdirat", "linkat", "renameat", "renameat2", "fsync", "syncfs", "unlinkat", "close",
        "flock",
        "fchmod", "fchmodat",
    ]
    private static let reading: Set<String> = [
        "openat2", "getdents64", "newfstatat", "fstat", "pread64", "lseek", "readlink",
    ]

    /// The version to build next: the one that does not stand there.
    private func other(than version: Int?) -> Int { version == 1 ? 2 : 1 }

    /// Injects one fault into a build of the other version, and looks at what stands afterwards.
    ///
    /// - Returns: Whether everything was as it must be.
    private func check(_ faults: [String], mustSucceed: Bool = false, keep: [String], _ old: inout Int?) throws {
        let next = other(than: old)
        let arguments = [Program.probe, folder.target, folder.site, "\(next)", "2"] + keep
        let result = try FaultInjection.run(faults, arguments)
        if faults.contains(where: { $0.contains("SIGKILL") }) { #expect(result.wasKilled, "\(faults): not killed") }
        let now = versions.version(folder.target)
        #expect(now == old || now == next, "\(faults): mixed or gone: \(TestFolder.tree(folder.target).keys.sorted())")
        if result.code == 0 && !result.wasKilled { #expect(now == next, "\(faults): said done, but is not") }
        if mustSucceed { #expect(result.code == 0, "\(faults): \(result.text)") }
        if now == old, result.code == 3 { #expect(result.text.contains("output."), "\(faults): \(result.text)") }
        let beside = keep.isEmpty ? [] : ["._site.loa.new"]
        if mustSucceed {
            #expect(now == next && folder.beside == beside, "\(faults): left \(folder.beside)")
            old = now
            return
        }
        // The next build goes through and leaves nothing behind.
        let after = other(than: now)
        let clean = try Program.run([Program.probe, folder.target, folder.site, "\(after)", "2"] + keep)
        #expect(clean.code == 0, "\(faults): next build: \(clean.text)")
        #expect(versions.version(folder.target) == after, "\(faults): next build is not whole")
        #expect(folder.beside == beside, "\(faults): left \(folder.beside)")
        old = versions.version(folder.target)
    }

    @Test(arguments: [[], ["keep"]]) func `Every call fails or kills once`(keep: [String]) throws {
        for version in ["1", "2", "1"] {
            #expect(try Program.run([Program.probe, folder.target, folder.site, version, "2"] + keep).code == 0)
        }
        let arguments = [Program.probe, folder.target, folder.site, "2", "2"] + keep
        let calls = try FaultInjection.calls(arguments, log: folder.path + "/log")
        // A build that makes none of these is not the one meant here.
        for name in ["openat", "write", "linkat", "renameat2", "fsync", "syncfs", "unlinkat", "close"]
        where keep.isEmpty { #expect(calls.contains { $0.name == name }, "no \(name)") }
        var old = versions.version(folder.target)
        #expect(old == 2)
        var count = 0
        for call in calls {
            let changes = Self.changing.contains(call.name)
            guard changes || Self.reading.contains(call.name) else { continue }
            for number in call.first...call.last {
                let place = "when=\(number)"
                if changes || keep.isEmpty { try check(["\(call.name):error=EIO:\(place)"], keep: keep, &old) }
                if changes {
                    try check(["\(call.name):signal=SIGKILL:\(place)"], keep: keep, &old)
                    if keep.isEmpty { try check(["\(call.name):error=ENOSPC:\(place)"], keep: keep, &old) }
                }
                // Linux has closed the file when close says EINTR; strace says so without closing it.
                try check(["\(call.name):error=EINTR:\(place)"], mustSucceed: true, keep: keep, &old)
                count += 1
            }
        }
        #expect(count > 60)
    }

    @Test func `Without exchange: every rename fails or kills once`() throws {
        #expect(try Program.run([Program.probe, folder.target, folder.site, "1", "2"]).code == 0)
        let no = "renameat2:error=EINVAL"
        let probe = [Program.probe, folder.target, folder.site]
        let log = folder.path + "/log"
        _ = try FaultInjection.run([no, "renameat:delay_enter=0"], probe + ["2", "2"], log: log)
        #expect(versions.version(folder.target) == 2)
        let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
        let renames = text.split(separator: "\n").filter { $0.contains("renameat(") }.count
        #expect(renames == 3)
        for number in 1...renames {
            for fault in ["signal=SIGKILL", "error=EIO", "error=EXDEV"] {
                let old = versions.version(folder.target)
                let faults = [no, "renameat:\(fault):when=\(number)"]
                let result = try FaultInjection.run(faults, probe + ["\(other(than: old))", "2"])
                #expect(result.wasKilled || result.code == 3, "\(faults)")
                // For a moment there is no output, but the old one is beside and comes back.
                let stage = try OutputStage(target: folder.target, site: folder.site)
                #expect(versions.version(folder.target) == old, "\(faults)")
                stage.abandon()
                #expect(folder.beside == [], "\(faults)")
            }
        }
    }

    @Test func `A killed deletion is known as ours`() throws {
        let probe = [Program.probe, folder.target, folder.site]
        #expect(try Program.run(probe + ["2", "100"]).code == 0)
        let calls = try FaultInjection.calls(probe + ["1", "100"], log: folder.path + "/log")
        let last = try #require(calls.first { $0.name == "unlinkat" }).last
        // At the end come the last entry in the order of the disk, the marker, the folder and the lock.
        for number in [10, 40, 150, last - 5, last - 4, last - 3, last - 2, last - 1, last] {
            #expect(try FaultInjection.run(["unlinkat:signal=SIGKILL:when=\(number)"], probe + ["2", "100"]).wasKilled)
            let next = try Program.run(probe + ["1", "100"])
            #expect(next.code == 0, "\(number): \(next.text)")
            #expect(folder.beside == [])
        }
    }

    @Test func `A lock that was deleted while someone waited for it is worth nothing`() throws {
        let first = try OutputStage(target: folder.target, site: folder.site)
        try first.write("a", [49])
        let log = folder.path + "/log"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "strace", "-f", "-o", log, "-e", "trace=flock,openat", "-e", "inject=flock:delay_enter=1500000",
            Program.probe, folder.target, folder.site, "1",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        // It has opened the lock file of the first and not locked it yet.
        for _ in 0..<200 where FileManager.default.contents(atPath: log)?.firstRange(of: Data("loa.lock".utf8)) == nil {
            usleep(5_000)
        }
        _ = try first.commit()
        let second = try OutputStage(target: folder.target, site: folder.site)
        try second.write("a", [50])
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text.hasPrefix("output.busy"), "\(text)")
        #expect(try second.commit().written == 1)
    }

    @Test func `What the machine says is told with what to do`() throws {
        let cases = [
            ("openat:error=EMFILE", "ulimit -n"), ("openat:error=EACCES", "no permission"),
            ("openat:error=EROFS", "read-only"), ("write:error=EDQUOT", "quota"),
            ("write:error=ENOSPC", "disk is full"),
            ("mkdirat:error=ENAMETOOLONG", "too long"), ("write:error=EIO", "Input/output error"),
        ]
        let probe = [Program.probe, folder.target, folder.site]
        #expect(try Program.run(probe + ["2"]).code == 0)
        let calls = try FaultInjection.calls(probe + ["1"], log: folder.path + "/log")
        #expect(versions.version(folder.target) == 1)
        for (fault, words) in cases {
            let call = try #require(calls.first { $0.name == fault.prefix { $0 != ":" } })
            // Some calls may fail without harm; the first that may not tells what it was.
            let isTold = try (call.first...call.last).contains { number in
                let result = try FaultInjection.run(["\(fault):when=\(number)"], probe + ["2"])
                if result.code == 0 { _ = try Program.run(probe + ["1"]) }
                return result.code == 3 && result.text.contains(words)
            }
            #expect(isTold, "\(fault): \(words)")
            #expect(versions.version(folder.target) == 1)
        }
    }

    @Test func `A write that claims more than it did is found before the exchange`() throws {
        let probe = [Program.probe, folder.target, folder.site]
        #expect(try Program.run(probe + ["1"]).code == 0)
        let calls = try FaultInjection.calls(probe + ["2"], log: folder.path + "/log")
        #expect(try Program.run(probe + ["1"]).code == 0)
        let writes = try #require(calls.first { $0.name == "write" })
        // Between the head of the marker and the marker itself stand the three changed files.
        for number in (writes.first + 1)...(writes.first + 3) {
            let result = try FaultInjection.run(["write:retval=7:when=\(number)"], probe + ["2"])
            #expect(result.code == 3 && result.text.hasPrefix("output.disturbed"), "\(number): \(result.text)")
            #expect(versions.version(folder.target) == 1 && folder.beside == [])
        }
    }
}
