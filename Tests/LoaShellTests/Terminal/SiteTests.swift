import Foundation
import Glibc
import LoaShell
import Testing

/// The program on whole sites: what `init` makes is built, faults are shown, exit codes tell them apart.
@Suite struct SiteTests {
    @Test(arguments: ["vi", "en"]) func whatInitMakesIsBuilt(language: String) throws {
        let folder = try Folder()
        let environment = ["LOA_LANG": language]
        #expect(try BuiltProgram.run(["init"], in: folder.url, environment: environment).exitCode == 0)
        let check = try BuiltProgram.run(["check", "--strict"], in: folder.url, environment: environment)
        #expect(check.exitCode == 0, "\(check.errors)")
        #expect(!folder.has("_site"))
        let build = try BuiltProgram.run(["build", "--strict"], in: folder.url, environment: environment)
        #expect(build.exitCode == 0, "\(build.errors)")
        #expect(build.output.isEmpty)
        #expect(folder.has("_site/public/index.html"))
        #expect(folder.has("_site/internal"))
        // A page made by `new` is built as it is.
        let name = language == "vi" ? "moi-nguoi" : "everyone"
        let made = try BuiltProgram.run(["new", "tin/", "--title", "Tin", "--for", name], in: folder.url)
        #expect(made.exitCode == 0, "\(made.errors)")
        #expect(try BuiltProgram.run(["new", "tin/mot", "--title", "Một: “hai”"], in: folder.url).exitCode == 0)
        let again = try BuiltProgram.run(["build", "--strict"], in: folder.url, environment: environment)
        #expect(again.exitCode == 0, "\(again.errors)")
    }

    /// A site with one error and one warning.
    private func faulty() throws -> Folder {
        let folder = try Folder()
        #expect(try BuiltProgram.run(["init"], in: folder.url).exitCode == 0)
        try folder.put(
            "content/tin/mot.md", "---\ntitle: Một\nfor: [can-bo]\n---\nChào.\n\n::: for can-bộ\nĐoạn riêng.\n:::\n")
        return folder
    }

    @Test func faultsEndWithOne() throws {
        let folder = try faulty()
        for command in ["check", "build"] {
            let ending = try BuiltProgram.run([command], in: folder.url)
            #expect(ending.exitCode == 1)
            #expect(ending.output.isEmpty)
            let expected = """
                content/tin/mot.md:7:9: lỗi [audience.unknown]: không có nhóm độc giả “can-bộ” — ý bạn là “can-bo”?
                """
            #expect(ending.errors.contains(expected), "\(ending.errors)")
            #expect(ending.errors.contains("\n    7 | ::: for can-bộ\n      |         ^^^^^^\n"), "\(ending.errors)")
            #expect(ending.errors.contains("loa explain"))
        }
        #expect(!folder.has("_site"))
    }

    @Test func faultsAreJSON() throws {
        let folder = try faulty()
        let ending = try BuiltProgram.run(["check", "--json", "--lang", "en"], in: folder.url)
        #expect(ending.exitCode == 1)
        #expect(ending.errors.isEmpty)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        let list = try #require(object["diagnostics"] as? [[String: Any]])
        let error = try #require(list.first { $0["severity"] as? String == "error" })
        #expect(error["file"] as? String == "content/tin/mot.md")
        #expect(error["line"] as? Int == 7)
        #expect(error["column"] as? Int == 9)
        #expect(error["length"] as? Int == 6)
        #expect(error["code"] as? String == "audience.unknown")
        #expect(error["source"] as? String == "::: for can-bộ")
    }

    @Test func warningsFailWhenStrict() throws {
        let folder = try Folder()
        #expect(try BuiltProgram.run(["init"], in: folder.url).exitCode == 0)
        // A folder without `_index.md` is a warning.
        try folder.put("content/tin/mot.md", "---\ntitle: Một\nfor: [can-bo]\n---\nChào.\n")
        let mild = try BuiltProgram.run(["check"], in: folder.url)
        #expect(mild.exitCode == 0)
        #expect(mild.errors.contains("cảnh báo [section.index]"))
        #expect(try BuiltProgram.run(["check", "--strict"], in: folder.url).exitCode == 1)
    }

    @Test func foldersOfOthersAreUsageErrors() throws {
        let folder = try Folder()
        #expect(try BuiltProgram.run(["init"], in: folder.url).exitCode == 0)
        try folder.put("cua-toi/tep.txt", "x")
        for output in ["cua-toi", ".", "content/x"] {
            let ending = try BuiltProgram.run(["build", "--output", output], in: folder.url)
            #expect(ending.exitCode == 2, "\(output): \(ending.errors)")
        }
        #expect(try folder.text("cua-toi/tep.txt") == "x")
        // A site that is not there, and a folder that is none.
        for (site, code) in [("không-có", Int32(2)), ("cua-toi/tep.txt", 2), ("cua-toi", 1)] {
            let ending = try BuiltProgram.run(["check", "--site", site], in: folder.url)
            #expect(ending.exitCode == code, "\(site): \(ending.errors)")
            #expect(ending.errors.contains("lỗi"))
        }
    }

    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false)])
    func coloursOnATerminalAlone(environment: [String: String], coloured: Bool) throws {
        let folder = try faulty()
        let text = try onTerminal(["check"], in: folder.url, environment: ["TERM": "xterm"].merging(environment) { $1 })
        #expect(text.contains("audience.unknown"))
        #expect(text.contains("\u{1B}[1;31m") == coloured)
    }

    /// What the program prints when both streams are a terminal.
    private func onTerminal(_ arguments: [String], in folder: URL, environment: [String: String]) throws -> String {
        let leader = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        try #require(leader >= 0)
        var (lock, number) = (Int32(0), UInt32(0))
        // TIOCSPTLCK and TIOCGPTN, which Swift's Glibc does not show: unlock the other end, ask for its number.
        try #require(unsafe ioctl(leader, 0x4004_5431, &lock) == 0)
        try #require(unsafe ioctl(leader, 0x8004_5430, &number) == 0)
        let follower = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        try #require(follower >= 0)
        let process = Process()
        process.executableURL = try BuiltProgram.path
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        let stream = FileHandle(fileDescriptor: follower, closeOnDealloc: true)
        (process.standardOutput, process.standardError) = (stream, stream)
        try process.run()
        process.waitUntilExit()
        // Less than the terminal's buffer, so that it can be read at the end.
        var buffer = [UInt8](repeating: 0, count: 16384)
        let count = unsafe read(leader, &buffer, buffer.count)
        close(leader)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}
