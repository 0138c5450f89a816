import Foundation
import LoaMarkup
import Testing

@testable import LoaShell

/// Where printed files wait until all are made.
@Suite struct PrintStageTests {
    private static func folder() -> String {
        FileManager.default.temporaryDirectory.appending(path: "loa-print-\(UUID().uuidString)").path
    }

    private static func names(_ folder: String) -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }

    @Test func `All files come at the end, and nothing else is left`() throws {
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let stage = try PrintStage(folder)
        try stage.write("b/press.pdf", [1])
        try stage.write("a.pdf", [2])
        #expect(Self.names(folder).allSatisfy { $0.hasPrefix(".loa-new-") })
        #expect(try stage.commit() == 2)
        #expect(Self.names(folder) == ["a.pdf", "b"] && Self.names(folder + "/b") == ["press.pdf"])
    }

    @Test func `A run that ends early leaves nothing`() throws {
        let folder = Self.folder()
        do {
            let stage = try PrintStage(folder)
            try stage.write("a.pdf", [2])
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `A place that cannot be taken keeps all files from moving`() throws {
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/z.pdf/x", withIntermediateDirectories: true)
        do {
            let stage = try PrintStage(folder)
            try stage.write("a.pdf", [2])
            try stage.write("z.pdf", [3])
            let fault = #expect(throws: OutputError.self) { try stage.commit() }
            #expect(fault?.diagnostic.message.vi.contains("z.pdf") == true)
        }
        #expect(Self.names(folder) == ["z.pdf"])
    }

    @Test func `What killed runs left is taken away, what lives is not`() throws {
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // No process has the first number; the second is the parent of all.
        for name in [".loa-new-2147483646", ".loa-new-1", ".loa-new-x"] {
            try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
            try Data([1]).write(to: URL(filePath: "\(folder)/\(name)/0"))
        }
        let stage = try PrintStage(folder)
        try stage.write("a.pdf", [2])
        #expect(try stage.commit() == 1)
        #expect(Self.names(folder) == [".loa-new-1", ".loa-new-x", "a.pdf"])
    }
}
