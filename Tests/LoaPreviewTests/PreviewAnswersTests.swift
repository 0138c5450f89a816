import Foundation
import LoaMarkup
import LoaServe
import NIOCore
import Testing

@testable import LoaPreview
@testable import LoaShell

/// What the workbench answers, and to whom.
@Suite struct PreviewAnswersTests {
    /// A built site with two pages, one of them for officers.
    private static func answers(key: String? = nil) async throws -> (answers: PreviewAnswers, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "loa-preview-\(UUID().uuidString)")
        let files = StarterFiles.vietnamese("Thử") + [("content/a.md", "---\ntitle: Trang A\nfor: [moi-nguoi]\n---\nChào.\n")]
        for (path, text) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let live = LiveSite(root: folder.path, today: CalendarDate(year: 2026, month: 11, day: 23), jobs: 1)
        await live.build()
        return (
            PreviewAnswers(
                live, published: PublishedOutput(folder.path + "/_site"), language: .vi, editor: PreviewRun.usualEditor, root: folder.path,
                key: key.map { PreviewKey(text: $0) }), folder
        )
    }

    private static func ask(_ answers: PreviewAnswers, _ target: String, _ fields: String = "") throws -> Answer? {
        let head = try PreviewQueryTests.head(target, fields)
        let path = try #require(RequestPath(head.path))
        return answers.answer(head, path, RequestContext(peer: "127.0.0.1", now: 0))
    }

    private static func text(_ answer: Answer?) -> String { answer.map { String(decoding: $0.body.readableBytesView, as: UTF8.self) } ?? "" }

    @Test func `Pages, state and frame are answered, anything else is not there`() async throws {
        let (answers, folder) = try await Self.answers()
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = try Self.ask(answers, "/xem/hom-nay/public/nguoi-lao-dong/a/")
        #expect(page?.status == 200 && Self.text(page).contains("<h1>Trang A</h1>"))
        #expect(try Self.ask(answers, "/xem/hom-nay/public/nguoi-lao-dong/a")?.status == 302)
        #expect(try Self.ask(answers, "/xem/hom-nay/public/nguoi-lao-dong/b/")?.status == 404)
        #expect(try Self.ask(answers, "/xem/2026-13-01/public/nguoi-lao-dong/a/")?.status == 404)
        #expect(try Self.ask(answers, "/api/trang-thai?ngay=2026-13-01")?.status == 400)
        #expect(try Self.ask(answers, "/_events") == nil)
        for target in ["/khac", "/api/khac", "/api", "/frame.js/a", "/xem"] { #expect(try Self.ask(answers, target)?.status == 404, "\(target)") }
        let state = try #require(try JSONSerialization.jsonObject(with: Data(Self.text(try Self.ask(answers, "/api/trang-thai")).utf8)) as? [String: Any])
        #expect(state["errors"] as? Int == 0 && state["current"] as? Bool == true)
        let info = Self.text(try Self.ask(answers, "/api/trang?xem=public/nguoi-lao-dong/a/index.html"))
        #expect(info.contains("\"file\":\"content/a.md\"") && info.contains("\"printed\":false"))
        #expect(Self.text(try Self.ask(answers, "/to-roi?trang=content/a.md&nhom=nguoi-lao-dong")).contains("loa"))
        #expect(try Self.ask(answers, "/to-roi?trang=content/a.md&nhom=nguoi-lao-dong")?.status == 404)
    }

    @Test func `Pages run no script of elsewhere and stand in our frame alone`() async throws {
        let (answers, folder) = try await Self.answers()
        defer { try? FileManager.default.removeItem(at: folder) }
        for target in ["/", "/xem/hom-nay/public/nguoi-lao-dong/a/", "/dung", "/xem/hom-nay/khong/co/"] {
            let safety = try #require(try Self.ask(answers, target)).safety
            #expect(safety.contains("default-src 'none'") && safety.contains("frame-ancestors 'self'"), "\(target)")
            #expect(!safety.contains("script-src 'unsafe-inline'"))
        }
    }

    @Test func `With a key nothing is answered without it`() async throws {
        let (answers, folder) = try await Self.answers(key: "dung-khoa")
        defer { try? FileManager.default.removeItem(at: folder) }
        let targets = ["/", "/frame.js", "/xem/hom-nay/public/nguoi-lao-dong/a/", "/api/trang-thai", "/_events", "/dung", "/to-roi", "/?khoa=sai", "/?khoa=", "/a?khoa=dung-khoa"]
        for target in targets { #expect(try Self.ask(answers, target)?.status == 403, "\(target)") }
        for cookie in ["loa_xem=sai", "loa_xem=", "loa_xem=dung-khoa2", "xloa_xem=dung-khoa", "loa_xem=dung-kho"] {
            #expect(try Self.ask(answers, "/", "Cookie: \(cookie)\r\n")?.status == 403, "\(cookie)")
        }
        let led = try #require(try Self.ask(answers, "/?khoa=dung-khoa"))
        #expect(led.status == 302 && led.lines.contains("Location: /\r\n") && led.lines.contains("HttpOnly; SameSite=Strict"))
        #expect(try Self.ask(answers, "/api/trang-thai", "Cookie: a=b; loa_xem=dung-khoa\r\n")?.status == 200)
        #expect(try Self.ask(answers, "/healthz") == nil)
    }
}
