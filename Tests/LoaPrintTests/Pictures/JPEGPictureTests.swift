import LoaPictures
import TestSupport
import Testing

@testable import LoaPrint

@Suite struct JPEGPictureTests {
    @Test(arguments: ["plain.jpg", "progressive.jpg", "restart.jpg", "thumb.jpg"])
    func photosPassAsTheyAreWithoutWhatIsPrivate(_ name: String) throws {
        let picture = try PrintPicture(Samples.picture(name))
        let screen = try picture.encoded(inkLimit: nil, try #require(PDFWriter()))
        #expect(screen.isJPEG && screen.data.starts(with: [0xFF, 0xD8]))
        #expect(try PictureFile.published(Samples.picture(name)).get() == screen.data)
        let press = try picture.encoded(inkLimit: 280, try #require(PDFWriter()))
        #expect(press.space == .cmyk || press.space == .black)
    }

    @Test func inksAreShownOnScreensInColours() throws {
        let picture = try PrintPicture(Samples.picture("cmyk-adobe.jpg"))
        let screen = try picture.encoded(inkLimit: nil, try #require(PDFWriter()))
        #expect(screen.space == .rgb && screen.data != Samples.picture("cmyk-adobe.jpg"))
        let press = try picture.encoded(inkLimit: 280, try #require(PDFWriter()))
        #expect(press.space == .cmyk && press.isInverted)
    }

    @Test func turnedPhotosHaveTheSizeAsSeen() throws {
        let picture = try PrintPicture(Samples.picture("gps-orientation6.jpg"))
        #expect(picture.width == 32 && picture.height == 48)
        let stored = try picture.encoded(inkLimit: nil, try #require(PDFWriter()))
        #expect(stored.width == 48 && stored.height == 32)
    }

    @Test(arguments: ["still.gif", "simple.webp", "plain.avif"])
    func otherKindsAreRefused(_ name: String) {
        #expect(throws: PictureFault.self) { try PrintPicture(Samples.picture(name)) }
    }

    @Test func damagedPhotosAreRefusedOrRead() throws {
        for name in ["plain.jpg", "progressive.jpg", "cmyk-adobe.jpg", "restart.jpg"] {
            let source = Samples.picture(name)
            var random = SeededGenerator(11)
            var refused = 0
            for _ in 0..<80 {
                var bytes = source
                for _ in 0...random.below(3) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
                guard let picture = try? PrintPicture(bytes) else {
                    refused += 1
                    continue
                }
                _ = try? picture.encoded(inkLimit: 300, try #require(PDFWriter()))
            }
            #expect(refused > 10)
            #expect(throws: PictureFault.self) { try PrintPicture(Array(source.prefix(source.count / 2))) }
        }
    }
}
