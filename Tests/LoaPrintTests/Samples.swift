import Foundation
import LoaMarkup
import Testing

@testable import LoaPrint

/// Fonts, files and documents for tests.
enum Samples {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

    static func fontBytes(_ name: String) -> [UInt8] {
        let file =
            name.hasSuffix(".otf")
            ? folder.appendingPathComponent("Fixtures/\(name)")
            : root.appendingPathComponent("themes/quang-ninh/print/fonts/BeVietnamPro-\(name).ttf")
        return [UInt8]((try? Data(contentsOf: file)) ?? Data())
    }

    /// A picture of the fixtures of `LoaPicturesTests`.
    static func picture(_ name: String) -> [UInt8] {
        [UInt8]((try? Data(contentsOf: root.appendingPathComponent("Tests/LoaPicturesTests/Fixtures/\(name)"))) ?? Data())
    }

    static let regular = Result { try FontFace(fontBytes("Regular")) }
    static let italic = Result { try FontFace(fontBytes("Italic")) }
    static let bold = Result { try FontFace(fontBytes("ExtraBold")) }
    static let plain = Result { try FontFace(fontBytes("plain.otf")) }
    static let numbered = Result { try FontFace(fontBytes("numbered.otf")) }

    static let day = CalendarDate(year: 2026, month: 11, day: 23) ?? CalendarDate(daysSinceEpoch: 0)

    /// Words on a line from the left, spaces as words of their own.
    static func line(
        _ text: String, at origin: PagePoint, size: Double = 12, face: FontFace, paint: Paint = .black, mark: ContentMark, shaper: Shaper
    ) -> PageItem {
        var pieces: [TextItem.Piece] = []
        var x = 0.0
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            for part in index == 0 ? [String(word)] : [" ", String(word)] where !part.isEmpty {
                let run = shaper.shape(Array(part.utf8)[...], with: face)
                pieces.append(TextItem.Piece(run, x: x))
                x += run.width(at: size)
            }
        }
        return .text(TextItem(origin: origin, size: size, paint: paint, pieces: pieces, mark: mark))
    }

    /// A document of one page that a closure fills.
    static func document(
        width: Double = 200, height: Double = 100, _ fill: (inout PrintPage, inout StructureTree, Shaper) throws -> Void
    ) throws -> PrintDocument {
        var page = PrintPage(width: width, height: height)
        var tree = StructureTree()
        try fill(&page, &tree, try #require(Shaper()))
        return PrintDocument(
            title: "Thử <&> “in”", language: "vi", author: "Liên đoàn", day: day, identity: Array("thử".utf8), pages: [page], structure: tree)
    }

    static func write(_ document: PrintDocument, as profile: PDFProfile = .read) throws -> [UInt8] {
        try #require(PDFWriter()).write(document, as: profile)
    }

    /// A press profile of few bytes: every mix of inks is as dark as the inks say.
    static let press: Result<PressIntent, any Error> = Result { PressIntent(profile: try ICCProfile(press: PressProfile.bytes), identifier: "Thu nghiem") }
}
