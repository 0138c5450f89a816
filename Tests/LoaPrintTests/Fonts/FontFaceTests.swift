import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct FontFaceTests {
    @Test func measuresAreThoseOfTheTables() throws {
        let face = try Samples.regular.get()
        #expect(face.name == "BeVietnamPro-Regular")
        #expect(face.metrics.unitsPerEm == 1000 && face.metrics.ascent == 1000 && face.metrics.descent == 265)
        #expect(face.metrics.capHeight > 650 && face.metrics.capHeight < 750 && face.metrics.xHeight > 480 && face.metrics.xHeight < 580)
        #expect(face.metrics.weight == 400 && !face.metrics.isItalic && !face.isCFF)
        #expect(try Samples.italic.get().metrics.isItalic)
        #expect(try Samples.bold.get().metrics.weight == 800)
        #expect(try Samples.plain.get().isCFF)
    }

    @Test func allVietnameseIsCovered() throws {
        let face = try Samples.regular.get()
        let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
        for scalar in (letters + letters.uppercased()).unicodeScalars { #expect(face.covers(scalar), "\(scalar)") }
        #expect(!face.covers("中") && !face.covers("\u{1F600}"))
    }

    /// A font whose table is called, or whose byte is, something else.
    static func changed(_ font: String = "Regular", table: String, to name: String? = nil, at offset: Int = 0, bytes: [UInt8] = []) -> [UInt8] {
        var font = Samples.fontBytes(font)
        for entry in 0..<(Int(font[4]) << 8 | Int(font[5])) {
            let at = 12 + entry * 16
            guard font[at..<at + 4].elementsEqual(table.utf8) else { continue }
            if let name { font.replaceSubrange(at..<at + 4, with: name.utf8) }
            let start = font[at + 8..<at + 12].reduce(0) { $0 << 8 | Int($1) }
            for (index, byte) in bytes.enumerated() { font[start + offset + index] = byte }
        }
        return font
    }

    @Test(arguments: [
        (Array("wOF2aaaaaaaa".utf8), "font.format", "WOFF2"), (Array("wOFFaaaaaaaa".utf8), "font.format", "WOFF"),
        (Array("ttcfaaaaaaaa".utf8), "font.format", "TTC"), (Array("hello".utf8), "font.format", "not a TrueType"),
        ([], "font.format", "not a TrueType"), (Array(Samples.fontBytes("Regular").prefix(4000)), "font.damaged", "outside the file"),
        (changed(table: "GPOS", to: "fvar"), "font.format", "variable"),
        (changed(table: "OS/2", at: 8, bytes: [0, 2]), "font.licence", "fsType 2"),
        (changed(table: "OS/2", at: 8, bytes: [1, 0]), "font.licence", "fsType 256"),
        (changed(table: "cmap", to: "xmap"), "font.damaged", "cmap is missing"),
        (changed(table: "glyf", to: "xlyf"), "font.damaged", "no outlines"),
        (changed(table: "head", at: 18, bytes: [0, 0]), "font.damaged", "head"),
        (changed(table: "hhea", at: 34, bytes: [0xFF, 0xFF]), "font.damaged", "hmtx"),
        (changed(table: "maxp", at: 4, bytes: [0, 0]), "font.damaged", "no glyphs"),
        (changed(table: "loca", at: 40, bytes: [0xFF, 0xFF, 0xFF, 0xFF]), "font.damaged", "lies outside glyf"),
    ])
    func badFontsAreRefused(_ bytes: [UInt8], _ code: String, _ words: String) {
        do throws(FontFault) {
            _ = try FontFace(bytes)
            Issue.record("the font was taken")
        } catch {
            #expect(error.code.name == code)
            #expect(error.message.en.contains(words), "\(error.message.en)")
            #expect(!error.message.vi.isEmpty && error.message.vi != error.message.en)
        }
    }

    /// Rights to preview and print, or to edit, allow embedding.
    @Test(arguments: [[0, 0], [0, 4], [0, 8], [0, 6]] as [[UInt8]])
    func openLicencesPass(_ rights: [UInt8]) throws {
        _ = try FontFace(Self.changed(table: "OS/2", at: 8, bytes: rights))
    }

    @Test func charactersOfNumberedFontsHaveTheirNumbers() throws {
        #expect(try Samples.numbered.get().characterIDs == [0, 100, 200, 300])
        #expect(try Samples.plain.get().characterIDs.isEmpty)
    }

    @Test func theNearestWeightIsTaken() throws {
        let faces = [try Samples.regular.get(), try Samples.italic.get(), try Samples.bold.get()]
        let family = try #require(FontFamily(faces))
        #expect(family.face(FontStyle(weight: 500)) === faces[0])
        #expect(family.face(FontStyle(weight: 600)) === faces[2])
        #expect(family.face(FontStyle(weight: 300)) === faces[0])
        #expect(family.face(FontStyle(weight: 700, isItalic: true)) === faces[1])
        #expect(FontFamily([]) == nil)
    }
}
