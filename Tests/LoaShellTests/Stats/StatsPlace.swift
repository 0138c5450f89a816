import Foundation
import LoaMarkup
import Testing

@testable import LoaShell
@testable import loa

/// A site with one small data set, in a folder that goes away with the test.
final class StatsPlace {
    let folder: Folder

    static let schema = """
        format: 1
        units:
          don-vi: { file: don-vi.csv, code: ma, name: ten, digits: 5 }
        sets:
          bang:
            title: Đoàn viên
            file: bang.csv
            source: thử
            key: [ky, dv]
            period: ky
            rules: [cuoi = dau + nap, dau = previous(cuoi)]
            columns:
              ky: { title: Kỳ, type: period }
              dv: { title: Đơn vị, type: code, units: don-vi }
              dau: { title: Đoàn viên đầu kỳ, type: integer }
              nap: { title: Kết nạp mới, type: integer, heads: [Kết nạp], min: 0 }
              cuoi: { title: Đoàn viên cuối kỳ, type: integer }
              nu: { title: Trong đó nữ, type: integer, optional: true }
              ngay: { title: Ngày báo cáo, type: date, optional: true }

        """
    static let head = "ky,dv,dau,nap,cuoi,nu,ngay\n"

    init() throws {
        folder = try Folder()
        try folder.put("content/loa.yaml", "format: 1\ntitle: Thử\naudiences:\n  moi-nguoi: { name: Mọi người }\n")
        try folder.put("content/stats/stats.yaml", Self.schema)
        try folder.put("content/stats/don-vi.csv", "ma,ten\n06652,Phường Hà Tu\n06658,Phường Cao Xanh\n06661,Phường Việt Hưng\n")
    }

    var path: String { folder.url.path }
    var stored: String? { try? folder.text("content/stats/bang.csv") }
    var journal: [String] { ((try? folder.text("content/stats/history/bang/journal.csv")) ?? "").split(separator: "\n").map(String.init) }

    /// The names in the folder of the set's history, hidden ones among them.
    var history: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/content/stats/history/bang")) ?? []).sorted()
    }

    /// Writes a file beside the site's content and gives its path.
    func file(_ text: String, _ name: String = "gui.csv") throws -> String {
        try folder.put(name, text)
        return path + "/" + name
    }

    /// Runs `loa stats` in the process of the test.
    func run(_ words: String..., day: String = "2026-11-05") async -> CommandLineTool.Ending {
        await CommandLineTool().run(["stats"] + words + ["--site", path] + (words.first == "import" ? ["--today", day] : []))
    }
}
