import LoaPictures
import Testing

@Suite struct PicturePublishTests {
    @Test(arguments: PictureFixture.names)
    func nothingPrivateIsLeft(name: String) throws {
        let source = try PictureFixture.bytes(name)
        let published = try PictureFile.published(source).get()
        #expect(!published.holds("SECRET"))
        #expect(!published.holds("GPS"))
        // 31,41 seconds north, as EXIF stores them.
        #expect(!published.holds([0, 0, 0x0C, 0x45, 0, 0, 0, 0x64]))
        #expect(published.count <= source.count)
        #expect(try PictureFile.inspect(published).get() == PictureFile.inspect(source).get())
        #expect(try PictureFile.published(published).get() == published, "publishing twice changes nothing more")
    }

    @Test func theFixturesDoHoldSecrets() throws {
        for name in PictureFixture.names where !["plain.jpg", "plain.avif", "still.gif"].contains(name) {
            #expect(try PictureFixture.bytes(name).holds("SECRET"), "\(name)")
        }
        #expect(try PictureFixture.bytes("gps-orientation6.jpg").holds([0, 0, 0x0C, 0x45, 0, 0, 0, 0x64]))
    }

    @Test(arguments: ["plain.jpg", "plain.avif", "still.gif"])
    func whatIsCleanStaysAsItIs(name: String) throws {
        let source = try PictureFixture.bytes(name)
        #expect(try PictureFile.published(source).get() == source)
    }

    /// Tables, frames and scans in their order, read by other code than the one under test.
    @Test(arguments: ["gps-orientation6.jpg", "progressive.jpg", "cmyk-adobe.jpg", "restart.jpg", "thumb.jpg"])
    func codedDataOfJPEGIsUntouched(name: String) throws {
        let source = try PictureFixture.bytes(name)
        let published = try PictureFile.published(source).get()
        #expect(codedData(source) == codedData(published))
        #expect(codedData(source).count > 4)
    }

    @Test func jpegKeepsOrientationProfileAndColourTransform() throws {
        let turned = try PictureFile.published(PictureFixture.bytes("gps-orientation6.jpg")).get()
        #expect(turned.holds("ICC_PROFILE\0"))
        #expect(turned.holds("JFIF\0"))
        #expect(turned.holds(Array("Exif\0\0MM\0*".utf8)))
        #expect(!turned.holds("MPF") && !turned.holds("JFXX") && !turned.holds("Photoshop"))
        #expect(try PictureFile.published(PictureFixture.bytes("cmyk-adobe.jpg")).get().holds("Adobe"))
        let upright = try PictureFile.published(PictureFixture.bytes("progressive.jpg")).get()
        #expect(!upright.holds("Exif"))
        #expect(Array(upright.suffix(2)) == [0xFF, 0xD9])
    }

    @Test func pngKeepsWhatDraws() throws {
        let still = try PictureFile.published(PictureFixture.bytes("text-exif.png")).get()
        #expect(chunks(still) == ["IHDR", "eXIf", "iCCP", "pHYs", "IDAT", "IEND"])
        let animated = try PictureFile.published(PictureFixture.bytes("animated.png")).get()
        #expect(chunks(animated) == ["IHDR", "iCCP", "pHYs", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "IEND"])
    }

    @Test func webpHeaderTellsTheTruth() throws {
        let published = try PictureFile.published(PictureFixture.bytes("lossy-exif.webp")).get()
        #expect(Int(published[4]) | Int(published[5]) << 8 == published.count - 8)
        #expect(published[20] & 0x0C == 0, "no EXIF or XMP announced")
        #expect(published[20] & 0x20 != 0, "the colour profile still is")
    }

    /// Decoders refuse an EXIF item that is no TIFF structure, so that zeros alone would break the picture.
    @Test func avifKeepsAnEmptyEXIF() throws {
        let published = try PictureFile.published(PictureFixture.bytes("exif.avif")).get()
        #expect(published.holds([0, 0, 0, 0, 0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]))
        #expect(published.count == (try PictureFixture.bytes("exif.avif").count))
    }

    @Test func gifKeepsItsLoop() throws {
        let published = try PictureFile.published(PictureFixture.bytes("animated.gif")).get()
        #expect(published.holds("NETSCAPE2.0"))
        #expect(published.last == 0x3B)
    }

    private func codedData(_ bytes: [UInt8]) -> [[UInt8]] {
        var (found, at): ([[UInt8]], Int) = ([], 2)
        while at + 4 <= bytes.count {
            let marker = bytes[at + 1]
            if marker == 0xD9 { break }
            var end = at + 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
            if marker == 0xDA {
                while !(bytes[end] == 0xFF && bytes[end + 1] != 0 && !(0xD0...0xD7 ~= bytes[end + 1])) { end += 1 }
            }
            if marker < 0xE0 { found.append(Array(bytes[at..<end])) }
            at = end
        }
        return found
    }

    private func chunks(_ png: [UInt8]) -> [String] {
        var (names, at): ([String], Int) = ([], 8)
        while at + 8 <= png.count {
            let name = String(decoding: png[at + 4..<at + 8], as: UTF8.self)
            if names.last != name || name != "IDAT" { names.append(name) }
            at += 12 + png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        return names
    }
}
