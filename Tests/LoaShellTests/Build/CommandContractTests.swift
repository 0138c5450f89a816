import Foundation
import Testing

/// `loa build` and `loa check` as a user runs them: exit codes, messages, reports for machines.
@Suite struct CommandContractTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
        for (path, text) in SiteParts.site(SiteParts.page("Chữ.")) { try folder.put(path, text) }
    }

    private func run(_ arguments: String...) throws -> BuiltProgram.Ending {
        try BuiltProgram.run(arguments + ["--today", "2026-07-15"], in: folder.url)
    }

    @Test func `Done is 0, and check writes nothing`() throws {
        #expect(try run("check").exitCode == 0)
        #expect(!folder.has("_site"))
        #expect(try run("build").exitCode == 0)
        #expect(folder.has("_site/public/cong-nhan/trang/index.html"))
        let again = try run("build")
        #expect(again.exitCode == 0 && again.output.isEmpty, "\(again)")
    }

    @Test func `Faults in content are 1, and nothing is published`() throws {
        #expect(try run("build").exitCode == 0)
        try folder.put("content/trang.md", SiteParts.page("[x](khong.md)"))
        try folder.put("content/moi.md", SiteParts.page("Mới."))
        for command in ["build", "check"] {
            let ending = try run(command)
            #expect(ending.exitCode == 1)
            #expect(ending.errors.contains("content/trang.md:5:5: lỗi [link.broken]:"), "\(ending.errors)")
            #expect(ending.errors.contains("[x](khong.md)\n"))
        }
        #expect(!folder.has("_site/public/cong-nhan/moi/index.html"))
        #expect(try folder.text("_site/public/cong-nhan/trang/index.html").contains("Chữ."))
        let english = try run("check", "--lang", "en")
        #expect(english.errors.contains("error [link.broken]: there is no file"), "\(english.errors)")
    }

    @Test func `A warning fails only when asked to`() throws {
        try folder.put("content/muc/a.md", SiteParts.page("Chữ."))
        let ending = try run("build")
        #expect(ending.exitCode == 0 && ending.errors.contains("[section.index]"))
        try folder.put("content/muc/b.md", SiteParts.page("Chữ."))
        #expect(try run("build", "--strict").exitCode == 1)
        #expect(!folder.has("_site/public/cong-nhan/muc/b/index.html"))
        #expect(try run("check", "--strict").exitCode == 1)
        try folder.put("content/loa.yaml", SiteParts.config + "silence:\n  section.index: đã hỏi ban biên tập\n")
        let silenced = try run("build", "--strict")
        #expect(silenced.exitCode == 0 && !silenced.errors.contains("section.index"), "\(silenced.errors)")
        try folder.put("content/loa.yaml", SiteParts.config + "silence:\n  link.broken: thôi kệ\n")
        try folder.put("content/trang.md", SiteParts.page("[x](khong.md)"))
        #expect(try run("check").exitCode == 1)
    }

    @Test func `Usage is 2, the machine is 3`() throws {
        for arguments in [["biuld"], ["build", "--today", "2026-02-30"], ["build", "--jobs", "0"], ["build", "--site", "khong-co"]] {
            #expect(try BuiltProgram.run(arguments, in: folder.url).exitCode == 2, "\(arguments)")
        }
        try folder.put("cua-toi/bai.txt", "giữ lấy")
        let foreign = try run("build", "--output", "cua-toi")
        #expect(foreign.exitCode == 2 && foreign.errors.contains("[output."), "\(foreign)")
        #expect(try folder.text("cua-toi/bai.txt") == "giữ lấy")
        // Not even root writes there.
        let machine = try run("build", "--output", "/proc/loa-khong-ghi-duoc")
        #expect(machine.exitCode == 3 || machine.exitCode == 2, "\(machine)")
        #expect(!machine.errors.isEmpty)
        let empty = try Folder()
        let none = try BuiltProgram.run(["build"], in: empty.url)
        #expect((none.exitCode == 1 || none.exitCode == 2) && none.errors.contains("loa.yaml"), "\(none)")
        #expect(!empty.has("_site"))
    }

    @Test func `The report for machines is one object, on standard output`() throws {
        try folder.put("content/trang.md", SiteParts.page("[x](khong.md) và <b>\n\nHoà :for[chữ]{cong-nhna}."))
        for command in ["build", "check"] {
            let ending = try run(command, "--json")
            #expect(ending.exitCode == 1 && ending.errors.isEmpty)
            let object = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
            #expect(object["errors"] as? Int == 2 && object["warnings"] as? Int == 1 && object["exit"] as? Int == 1)
            let faults = try #require(object["diagnostics"] as? [[String: Any]])
            #expect(faults.map { $0["code"] as? String } == ["link.broken", "html.raw", "audience.unknown"])
            let last = try #require(faults.last)
            #expect(last["file"] as? String == "content/trang.md" && last["line"] as? Int == 7 && last["column"] as? Int == 15)
            #expect(last["severity"] as? String == "error" && (last["source"] as? String)?.hasPrefix("Hoà") == true)
            #expect((last["message"] as? String)?.contains("“cong-nhan”") == true)
        }
        try folder.put("content/trang.md", SiteParts.page("Chữ."))
        let fine = try run("build", "--json")
        #expect(fine.exitCode == 0)
        let object = try JSONSerialization.jsonObject(with: Data(fine.output.utf8)) as? [String: Any]
        #expect(object?["exit"] as? Int == 0 && (object?["diagnostics"] as? [Any])?.isEmpty == true)
    }

    @Test func `Read-only content, names with marks either way, links out of the site`() throws {
        try folder.put("content/Hoa\u{300} giải.md", SiteParts.page("Chữ."))
        try folder.put("content/.an.md", "không phải trang")
        try folder.put("content/#khoa#.md", SiteParts.page("Chữ."))
        let content = folder.url.appending(path: "content").path
        for name in try FileManager.default.contentsOfDirectory(atPath: content) {
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: content + "/" + name)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: content)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: content) }
        #expect(try run("build").exitCode == 0)
        #expect(folder.has("_site/public/cong-nhan/hoa-giai/index.html") && folder.has("_site/public/cong-nhan/khoa/index.html"))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: content)
        try FileManager.default.createSymbolicLink(atPath: content + "/ngoai.md", withDestinationPath: "/etc/passwd")
        let ending = try run("build")
        #expect(ending.exitCode == 1 && ending.errors.contains("content/ngoai.md") && ending.errors.contains("[file.link]"), "\(ending.errors)")
    }
}
