import Dispatch
import Foundation
import LoaMarkup
import Testing

@testable import LoaShell

/// Several threads write into one stage.
@Suite struct OutputConcurrencyTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test(arguments: [false, true]) func `Four threads make one tree`(keepsSpare: Bool) throws {
        for round in 0..<3 {
            let stage = try OutputStage(target: folder.target, site: folder.site, keepsSpare: keepsSpare)
            DispatchQueue.concurrentPerform(iterations: 4) { thread in
                for page in stride(from: thread, to: 2000, by: 4) {
                    let text = page % 100 == 0 ? "page \(page) round \(round)" : "page \(page)"
                    // All threads need the same folders at the same time.
                    _ = try? stage.write("s\(page / 4 % 50)/t\(page / 8)/page-\(page).html", Array(text.utf8))
                }
            }
            let summary = try stage.commit()
            #expect(summary.written == (round == 0 ? 2000 : 20) && summary.unchanged == (round == 0 ? 0 : 1980))
            #expect(summary.removed == 0)
            let tree = TestFolder.tree(folder.target)
            #expect(tree.values.filter { $0 != nil }.count == 2001)
            for page in [0, 1, 999, 1900] {
                let text = page % 100 == 0 ? "page \(page) round \(round)" : "page \(page)"
                #expect(folder.text("s\(page / 4 % 50)/t\(page / 8)/page-\(page).html") == text)
            }
        }
    }

    @Test func `The same bytes whatever the number of threads`() throws {
        var trees: [[String: [UInt8]?]] = []
        for threads in [1, 2, 7] {
            let target = folder.path + "/out\(threads)"
            let stage = try OutputStage(target: target, site: folder.site)
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                for page in stride(from: thread, to: 300, by: threads) {
                    _ = try? stage.write("d\(page % 7)/\(page)", Array(repeating: UInt8(page % 251), count: page * 37))
                }
            }
            _ = try stage.commit()
            trees.append(TestFolder.tree(target))
        }
        #expect(trees[0].count == 308 && trees[0] == trees[1] && trees[1] == trees[2])
    }

    @Test func `One path taken by two threads at once is an error for one of them, and of the commit`() throws {
        for _ in 0..<20 {
            let stage = try OutputStage(target: folder.target, site: folder.site)
            DispatchQueue.concurrentPerform(iterations: 2) { _ in _ = try? stage.write("a/b", [49]) }
            #expect { try stage.commit() } throws: { ($0 as? OutputError)?.code == .outputPath }
        }
        #expect(!FileManager.default.fileExists(atPath: folder.target) && folder.beside == [])
    }

    @Test func `The first error stops the other threads with the same error`() throws {
        let stage = try OutputStage(target: folder.target, site: folder.site)
        #expect(throws: OutputError.self) { try stage.copy("p.png", fromFile: folder.path + "/missing.png") }
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            #expect { try stage.write("x\(thread)", [49]) } throws: {
                ($0 as? OutputError)?.message.en.contains("missing.png") == true
            }
        }
        #expect { try stage.commit() } throws: { ($0 as? OutputError)?.message.vi.contains("missing.png") == true }
        #expect(folder.beside == [])
    }
}
