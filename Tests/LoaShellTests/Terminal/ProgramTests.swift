import Foundation
import LoaShell
import Testing

/// The program itself: exit codes and streams.
@Suite struct ProgramTests {
    static let endings: [([String], Int32)] = [
        ([], 0), (["help"], 0), (["version"], 0), (["explain", "link.broken"], 0), (["explain", "link.brokn"], 2),
        (["biuld"], 2), (["preview", "--port", "x"], 2), (["build", "--today", "2026-02-30"], 2), (["audience"], 2),
    ]

    @Test(arguments: endings) func exitCodes(arguments: [String], code: Int32) throws {
        let ending = try BuiltProgram.run(arguments)
        #expect(ending.exitCode == code)
        #expect(ending.output.isEmpty == (code != 0))
        #expect(ending.errors.isEmpty == (code == 0))
        // Nothing of the parser's own English, no colours in a pipe.
        for word in ["USAGE:", "Usage:", "OPTIONS:", "Error:", "See '", "\u{1B}"] {
            #expect(!(ending.output + ending.errors).contains(word), "\(word)")
        }
    }

    @Test func languageOfTheEnvironment() throws {
        #expect(try BuiltProgram.run(["biuld"], environment: ["LOA_LANG": "en"]).errors.hasPrefix("error:"))
        #expect(
            try BuiltProgram.run(["biuld", "--lang", "vi"], environment: ["LOA_LANG": "en"]).errors.hasPrefix("lỗi:"))
        // The machine's own language does not matter.
        #expect(
            try BuiltProgram.run(["biuld"], environment: ["LANG": "en_US.UTF-8", "LC_ALL": "C"]).errors.hasPrefix(
                "lỗi:"))
    }

    @Test func startedInTheSitesFolder() throws {
        let folder = try Folder()
        #expect(try BuiltProgram.run(["init"], in: folder.url).exitCode == 0)
        #expect(
            try BuiltProgram.run(["new", "tin/mot", "--title", "Một", "--for", "moi-nguoi"], in: folder.url).exitCode
                == 0)
        #expect(folder.has("content/tin/mot.md"))
        let doctor = try BuiltProgram.run(["doctor"], in: folder.url)
        #expect(doctor.exitCode == 0)
        #expect(doctor.errors == "Dùng được.\n")
    }

    @Test func fileInTheWayIsTheMachinesFault() throws {
        let folder = try Folder()
        try folder.put("tep", "x")
        let ending = try BuiltProgram.run(["init", "tep/trang"], in: folder.url)
        #expect(ending.exitCode == 3)
        #expect(ending.errors.contains("lỗi [output.system]"))
    }
}
