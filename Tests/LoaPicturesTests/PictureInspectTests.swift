import LoaMarkup
import LoaPictures
import Testing

@Suite struct PictureInspectTests {
    /// Kind, size as displayed and animation, as Chromium and Pillow tell them of the same files.
    @Test(arguments: [
        ("animated.gif", "gif", 40, 30, true), ("animated.png", "png", 24, 16, true),
        ("animated.webp", "webp", 33, 21, true), ("cmyk-adobe.jpg", "jpeg", 32, 48, false),
        ("exif.avif", "avif", 48, 64, false), ("gps-orientation6.jpg", "jpeg", 32, 48, false),
        ("lossless.webp", "webp", 33, 21, false), ("lossy-exif.webp", "webp", 33, 21, false),
        ("palette.png", "png", 48, 32, false), ("plain.avif", "avif", 64, 48, false),
        ("plain.jpg", "jpeg", 48, 32, false), ("progressive.jpg", "jpeg", 48, 32, false),
        ("restart.jpg", "jpeg", 48, 32, false), ("simple.webp", "webp", 33, 21, false),
        ("still.gif", "gif", 40, 30, false), ("text-exif.png", "png", 32, 48, false),
        ("thumb.jpg", "jpeg", 48, 32, false),
    ])
    func fixture(name: String, format: String, width: Int, height: Int, isAnimated: Bool) throws {
        let info = try PictureFile.inspect(PictureFixture.bytes(name)).get()
        #expect(info.format.rawValue == format)
        #expect((info.width, info.height) == (width, height))
        #expect(info.isAnimated == isAnimated)
        #expect(info.mismatch(withName: name) == nil)
    }

    @Test func everyOrientationTurnsAsItShould() throws {
        let source = try PictureFixture.bytes("gps-orientation6.jpg")
        let published = try PictureFile.published(source).get()
        // The minimal EXIF that publishing writes has its value at a known place.
        let tag: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0]
        let at = try #require(published.indices.first { published[$0...].starts(with: tag) }) + tag.count
        for value in UInt8(0)...9 {
            var turned = published
            turned[at] = value
            let info = try PictureFile.inspect(turned).get()
            #expect((info.width, info.height) == (5...8 ~= value ? (32, 48) : (48, 32)), "orientation \(value)")
        }
    }

    @Test func everyFrameKindOfJPEG() throws {
        let source = try PictureFixture.bytes("plain.jpg")
        let at = try #require(source.indices.first { source[$0...].starts(with: [0xFF, 0xC0, 0, 17]) }) + 1
        for marker: UInt8 in [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF] {
            var other = source
            other[at] = marker
            #expect(PictureFixture.code(other) == "jpeg 48×32")
        }
    }

    @Test(arguments: PictureFixture.names)
    func cutOffAnywhereIsAFault(name: String) throws {
        let source = try PictureFile.published(PictureFixture.bytes(name)).get()
        for length in 0..<source.count {
            guard case .failure(let fault) = PictureFile.inspect(Array(source[..<length])) else {
                Issue.record("\(name) passes with \(length) of \(source.count) bytes")
                continue
            }
            let expected: Set<String> =
                length < 12
                ? ["image.empty", "image.format", "image.truncated", "image.damaged"]
                : ["image.truncated", "image.damaged"]
            #expect(expected.contains(fault.code.name), "\(name) \(length): \(fault.code.name)")
        }
    }

    @Test func absurdSizes() throws {
        var gif = try PictureFixture.bytes("still.gif")
        gif[6] = 0
        gif[7] = 0
        #expect(PictureFixture.code(gif) == "image.size")
        var jpeg = try PictureFixture.bytes("plain.jpg")
        let at = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0, 0, 17]) })
        jpeg[at + 5] = 0
        jpeg[at + 6] = 0
        #expect(PictureFixture.code(jpeg) == "image.size")
        var webp = try PictureFixture.bytes("animated.webp")
        webp[26] = 1
        #expect(PictureFixture.code(webp) == "image.size")
    }

    @Test func namesAreNotBelieved() throws {
        let info = try PictureFile.inspect(PictureFixture.bytes("palette.png")).get()
        #expect(info.mismatch(withName: "a/Ảnh.PNG") == nil)
        let fault = try #require(info.mismatch(withName: "a.b/ảnh.jpg"))
        #expect(fault.code.name == "image.extension")
        #expect(fault.message.vi == "tệp mang đuôi “jpg” nhưng nội dung là PNG; hãy đổi đuôi tệp thành “.png”")
        #expect(info.mismatch(withName: "png") != nil)
    }

    @Test func foreignKindsAreNamed() {
        let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8)
        #expect(PictureFixture.code(heic) == "image.format")
        if case .failure(let fault) = PictureFile.inspect(heic) { #expect(fault.message.vi.contains("HEIC")) }
        for text in ["%PDF-1.7", "hello", "II*\0", "\0", "GIF88a", "RIFF....WAVE"] {
            #expect(PictureFixture.code(Array(text.utf8)) == "image.format", "\(text)")
        }
        #expect(PictureFixture.code([]) == "image.empty")
    }

    @Test func everyCodeIsListedAndExplained() {
        #expect(Set(DiagnosticCode.imageCodes).count == 9)
        for code in DiagnosticCode.imageCodes {
            #expect(code.name.hasPrefix("image."))
            #expect(!code.explanation.vi.isEmpty && !code.explanation.en.isEmpty)
        }
    }

    @Test func faultsBecomeDiagnostics() throws {
        let svg = Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<script/></svg>".utf8)
        guard case .failure(let fault) = PictureFile.inspect(svg) else {
            Issue.record("passes")
            return
        }
        let diagnostic = fault.diagnostic(of: SourcePath("content/a.svg"))
        #expect(diagnostic.span.line == 2)
        #expect(diagnostic.code.name == "image.svg-active")
        #expect(diagnostic.severity == .error)
    }
}
