import Foundation
import LoaMarkup
import LoaPictures
import Testing

@testable import LoaSite
@testable import LoaWeb

@Suite struct QRCodeTests {
    static let addresses = [
        "https://congdoan.example.vn/", "tel:18001234", "https://a.vn/tìm?x=1&y=“2”#đ", "A", "1234567890",
        String(repeating: "https://a.vn/", count: 20),
    ]

    /// The modules are those that the `qrencode` program draws.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qrencode")), arguments: addresses)
    func modulesAreThoseOfTheProgram(_ address: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/qrencode")
        process.arguments = ["-l", "M", "-m", "0", "-t", "ASCII", "-o", "-", address]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let ours = try #require(QRModules.rows(of: address)).map { row in row.map { $0 ? "##" : "  " }.joined() }
        #expect(text.split(separator: "\n").map(String.init) == ours)
    }

    static func svg(_ label: String) -> String {
        var out: [UInt8] = []
        QRCode.write(ResolvedLink(target: .external, href: Array(label.utf8), fragment: nil), label, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The drawing, read back, is the code within four light modules on every side.
    @Test(arguments: addresses)
    func theDrawingIsTheCode(_ address: String) throws {
        let svg = Self.svg(address)
        #expect(HTMLShape.fault(in: svg) == nil)
        #expect(!svg.contains("style=") && svg.contains("role=\"img\"") && svg.contains("shape-rendering=\"crispEdges\""))
        let name = address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        #expect(svg.contains("aria-label=\"QR: \(name)\""))
        let modules = try #require(QRModules.rows(of: address))
        let size = modules.count + 8
        #expect(svg.contains("viewBox=\"0 0 \(size) \(size)\""))
        var drawn = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)
        let path = try #require(svg.split(separator: " d=\"").last?.split(separator: "\"").first)
        for bar in path.split(separator: "z") {
            let parts = bar.split { "Mh v".contains($0) }.compactMap { Int($0) }
            try #require(parts.count >= 3)
            for column in parts[0]..<(parts[0] + parts[2]) { drawn[parts[1]][column] = true }
        }
        for row in 0..<size {
            for column in 0..<size {
                let inside = (4..<size - 4).contains(row) && (4..<size - 4).contains(column)
                #expect(drawn[row][column] == (inside && modules[row - 4][column - 4]))
            }
        }
    }

    @Test func whatNoCodeHoldsIsWrittenOut() {
        #expect(QRModules.rows(of: "") == nil)
        #expect(QRModules.rows(of: "a\0b") == nil)
        let long = String(repeating: "ộ", count: 2_000)
        #expect(Self.svg(long) == "<code>\(long)</code>")
    }

    @Test func unusableAddressesAreFaults() {
        func faults(_ label: String) -> [String] {
            let text = Array("::qr[\(label)]\n".utf8)
            let parsed = MarkdownParser.parse(text, body: 0..<text.count, path: SourcePath("a.md"))
            return DirectiveCatalog.check(parsed.value).map { $0.message.en }
        }
        #expect(faults("https://a.vn/" + String(repeating: "b", count: 287)).isEmpty)
        #expect(faults("https://a.vn/" + String(repeating: "b", count: 288)).first?.contains("300 bytes") == true)
        #expect(faults("luong/a.md").first?.contains("whole address") == true)
    }
}
