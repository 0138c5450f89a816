import Foundation
import Glibc
import Testing

@testable import LoaShell

/// Kills at random moments, full disks, limits and foreign rights, with a real process.
@Suite struct OutputDisasterTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test(arguments: [[], ["keep"]]) func `Killed at random moments`(keep: [String]) throws {
        let pages = "400"
        let references = try ["1", "2"].map { version in
            let target = folder.path + "/reference\(version)"
            _ = try Program.run([Program.probe, target, folder.site, version, pages])
            return TestFolder.tree(target)
        }
        #expect(try Program.run([Program.probe, folder.target, folder.site, "1", pages]).code == 0)
        var killed = 0
        for round in 0..<14 {
            let process = Process()
            process.executableURL = URL(filePath: Program.probe)
            process.arguments = [folder.target, folder.site, round % 2 == 0 ? "2" : "1", pages] + keep
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 5_000...60_000))
            _ = kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            #expect(references.contains(TestFolder.tree(folder.target)))
        }
        #expect(killed > 0)
        #expect(try Program.run([Program.probe, folder.target, folder.site, "1", pages]).code == 0)
        #expect(TestFolder.tree(folder.target) == references[0])
        #expect(folder.beside == [])
    }

    /// Whether a small disk can be mounted, by this user or in a user namespace.
    private static let mounting: [String]? = [["unshare", "-m"], ["unshare", "-rm"]].first {
        (try? Program.run($0 + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).code) == 0
    }

    @Test(.enabled(if: mounting != nil, "no small disk can be mounted here"), arguments: ["size=600k", "nr_inodes=60"])
    func `A disk that fills up keeps the old output`(limit: String) throws {
        let script = """
            set -e
            mount -t tmpfs -o \(limit) tmpfs "$1"; mkdir -p "$1/site/content"; cd "$1/site"
            "$2" _site . 1 3 $3; cp -a _site ../../kept
            if "$2" _site . 2 200 $3; then echo "NOT FULL"; exit 1; fi
            diff -r _site ../../kept; ls -A; test "$(ls -A | wc -l)" = 2
            "$2" _site . 2 3 $3; "$2" _site . 1 3; diff -r _site ../../kept; test "$(ls -A | wc -l)" = 2
            echo WHOLE
            """
        let prefix = try #require(Self.mounting)
        for keep in ["", "keep"] {
            let disk = folder.path + "/d\(keep)/disk"
            try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
            let result = try Program.run(prefix + ["sh", "-c", script, "sh", disk, Program.probe, keep])
            #expect(result.text.contains("WHOLE"), "\(result.text)")
            #expect(result.text.contains("the disk is full"), "\(result.text)")
        }
    }

    @Test func `A limit on the size of files cuts a write short, and is told`() throws {
        let script = """
            trap '' XFSZ
            cd "$1" && "$2" _site . 1 && cp -a _site ../kept && ulimit -f 1 && ! "$2" _site . 2 \
            && diff -r _site ../kept && echo WHOLE
            """
        // bash counts in 1024 bytes: the file of 3,000 bytes is written in part, then refused.
        let result = try Program.run(["bash", "-c", script, "bash", folder.site, Program.probe])
        #expect(result.text.contains("WHOLE") && result.text.contains("larger than allowed"), "\(result.text)")
        #expect(folder.beside == [])
    }

    @Test func `Few open files are enough, and too few are told`() throws {
        let script = #"cd "$1" && ulimit -n "$3" && exec "$2" _site . 1 50"#
        let run = { (limit: String) in
            try Program.run(["sh", "-c", script, "sh", folder.site, Program.probe, limit])
        }
        #expect(try run("24").code == 0)
        let result = try run("6")
        #expect(result.code == 3 && result.text.contains("ulimit -n"), "\(result.text)")
    }

    @Test func `A umask changes nothing`() throws {
        for keep in ["", "keep"] {
            let script = #"cd "$1" && umask 077 && "$2" _site . 1 2 $3 && "$2" _site . 2 2 $3 && "$2" _site . 1 2 $3"#
            let result = try Program.run(["sh", "-c", script, "sh", folder.site, Program.probe, keep])
            #expect(result.code == 0, "\(result.text)")
            for (name, bytes) in TestFolder.tree(folder.target) {
                let mode = TestFolder.status(folder.target + "/" + name).st_mode & 0o777
                #expect(mode == (bytes == nil ? 0o755 : 0o644), "\(name)")
            }
            #expect(TestFolder.status(folder.target).st_mode & 0o777 == 0o755)
        }
    }

    @Test(.enabled(if: getuid() == 0, "only root can become someone else"))
    func `Another user replaces an output made read-only, and is told where there is no right`() throws {
        #expect(unsafe chmod(folder.path, 0o755) == 0)
        #expect(try Program.run(["chown", "-R", "nobody", folder.site]).code == 0)
        // The probe may lie where others cannot read.
        let probe = folder.path + "/probe"
        try FileManager.default.copyItem(atPath: Program.probe, toPath: probe)
        let other = ["setpriv", "--reuid", "nobody", "--clear-groups", probe, folder.target, folder.site]
        let first = try Program.run(other + ["1"])
        #expect(first.code == 0, "\(first.text)")
        #expect(try Program.run(["chmod", "-R", "a-w", folder.target]).code == 0)
        #expect(unsafe chmod(folder.target + "/public", 0) == 0)
        let second = try Program.run(other + ["2"])
        #expect(second.code == 0, "\(second.text)")
        #expect(folder.beside == [] && folder.text("public/index.html") == "version 2\n")
        #expect(try Program.run(["chown", "root", folder.site]).code == 0)
        let third = try Program.run(other + ["1"])
        #expect(third.code == 3 && third.text.contains("no permission"), "\(third.text)")
        #expect(folder.text("public/index.html") == "version 2\n")
    }
}
