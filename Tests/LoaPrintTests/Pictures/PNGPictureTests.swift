import LoaPictures
import TestSupport
import Testing

@testable import LoaPrint

/// PNGs of every kind, made here pixel by pixel, and what is read of them.
@Suite struct PNGPictureTests {
    struct Form: CustomStringConvertible, Sendable {
        let kind: PNGPicture.Kind
        let depth: Int
        let isInterlaced: Bool
        var description: String { "\(kind) \(depth) \(isInterlaced)" }
    }

    static let forms: [Form] = {
        let kinds: [(PNGPicture.Kind, [Int])] = [
            (.gray, [1, 2, 4, 8, 16]), (.rgb, [8, 16]), (.palette, [1, 2, 4, 8]), (.grayAlpha, [8, 16]), (.rgbAlpha, [8, 16]),
        ]
        var forms: [Form] = []
        for (kind, depths) in kinds {
            for depth in depths { for isInterlaced in [false, true] { forms.append(Form(kind: kind, depth: depth, isInterlaced: isInterlaced)) } }
        }
        return forms
    }()

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        func word(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        var sum: UInt32 = 0xFFFF_FFFF
        let body = Array(name.utf8) + data
        for byte in body {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return word(data.count) + body + word(Int(sum ^ 0xFFFF_FFFF))
    }

    /// A PNG of samples (by row, pixel, sample), with a filter that changes from row to row.
    static func png(_ form: Form, width: Int, height: Int, _ samples: [[[Int]]], extra: [UInt8] = []) throws -> [UInt8] {
        func word(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        let passes = form.isInterlaced ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)]
        var raw: [UInt8] = []
        var filter: UInt8 = 0
        for (x0, y0, dx, dy) in passes {
            var above: [UInt8]?
            for y in stride(from: y0, to: height, by: dy) {
                var bits: [UInt8] = []
                for x in stride(from: x0, to: width, by: dx) {
                    for sample in samples[y][x] { for bit in (0..<form.depth).reversed() { bits.append(UInt8(sample >> bit & 1)) } }
                }
                if bits.isEmpty { continue }
                while bits.count % 8 != 0 { bits.append(0) }
                let row = stride(from: 0, to: bits.count, by: 8).map { bits[$0..<$0 + 8].reduce(0) { $0 << 1 | $1 } }
                let step = max(1, form.kind.samples * form.depth / 8)
                raw.append(filter)
                for (index, byte) in row.enumerated() {
                    let left = index >= step ? Int(row[index - step]) : 0
                    let up = above.map { Int($0[index]) } ?? 0
                    let corner = index >= step ? above.map { Int($0[index - step]) } ?? 0 : 0
                    let guess = left + up - corner
                    let (a, b, c) = (abs(guess - left), abs(guess - up), abs(guess - corner))
                    let paeth = a <= b && a <= c ? left : b <= c ? up : corner
                    let guesses: [Int] = [0, left, up, (left + up) / 2, paeth]
                    raw.append(byte &- UInt8(guesses[Int(filter)]))
                }
                above = row
                filter = (filter + 1) % 5
            }
        }
        let data = try #require(PDFWriter()).deflate(raw)
        let head = word(width) + word(height) + [UInt8(form.depth), UInt8(form.kind.rawValue), 0, 0, form.isInterlaced ? 1 : 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + extra + chunk("IDAT", Array(data.prefix(data.count / 2)))
            + chunk("IDAT", Array(data.suffix(data.count - data.count / 2))) + chunk("IEND", [])
    }

    static func samples(_ form: Form, _ width: Int, _ height: Int) -> [[[Int]]] {
        var random = SeededGenerator(UInt64(form.kind.rawValue * 100 + form.depth))
        return (0..<height).map { _ in (0..<width).map { _ in (0..<form.kind.samples).map { _ in random.below(1 << form.depth) } } }
    }

    @Test(arguments: forms)
    func everyKindIsRead(_ form: Form) throws {
        let palette = (0..<(1 << min(form.depth, 8))).flatMap { (index: Int) -> [UInt8] in [UInt8(index), UInt8(255 - index), UInt8(index / 2)] }
        for (width, height) in [(11, 9), (1, 1), (3, 2)] {
            let samples = Self.samples(form, width, height)
            let bytes = try Self.png(form, width: width, height: height, samples, extra: form.kind == .palette ? Self.chunk("PLTE", palette) : [])
            let picture = try PNGPicture(bytes)
            let writer = try #require(PDFWriter())
            let made = try picture.encoded(inkLimit: nil, writer)
            func byte(_ sample: Int) -> UInt8 { UInt8(form.depth == 16 ? sample >> 8 : sample * 255 / ((1 << form.depth) - 1)) }
            var expected: [UInt8] = []
            for pixel in samples.joined() {
                switch form.kind {
                case .gray, .grayAlpha: expected.append(byte(pixel[0]))
                case .rgb, .rgbAlpha: for part in 0..<3 { expected.append(byte(pixel[part])) }
                case .palette: expected += palette[pixel[0] * 3..<pixel[0] * 3 + 3]
                }
            }
            let inflated = Inflater.inflate(made.data, count: expected.count)
            #expect(inflated == expected)
            #expect(picture.hasAlpha == (form.kind == .grayAlpha || form.kind == .rgbAlpha))
        }
    }

    @Test func oneColourMayBeClear() throws {
        let form = Form(kind: .rgb, depth: 8, isInterlaced: false)
        let bytes = try Self.png(form, width: 2, height: 1, [[[1, 2, 3], [1, 2, 4]]], extra: Self.chunk("tRNS", [0, 1, 0, 2, 0, 4]))
        let made = try PrintPicture(bytes).encoded(inkLimit: nil, try #require(PDFWriter()))
        #expect(Inflater.inflate(try #require(made.alpha), count: 2) == [255, 0])
    }

    @Test func pixelsForThePressAreInks() throws {
        let form = Form(kind: .rgb, depth: 8, isInterlaced: false)
        let made = try PrintPicture(Self.png(form, width: 2, height: 1, [[[255, 0, 0], [10, 10, 10]]])).encoded(inkLimit: 300, try #require(PDFWriter()))
        #expect(Inflater.inflate(made.data, count: 8) == [0, 255, 255, 0, 0, 0, 0, 245])
    }

    @Test func damagedPixelsAreRefused() throws {
        let form = Form(kind: .rgb, depth: 8, isInterlaced: false)
        let good = try Self.png(form, width: 5, height: 5, Self.samples(form, 5, 5))
        var random = SeededGenerator(5)
        var refused = 0
        for _ in 0..<300 {
            var bytes = good
            bytes[random.below(bytes.count)] = UInt8(random.below(256))
            if (try? PrintPicture(bytes)) == nil { refused += 1 }
        }
        #expect(refused > 200)
        let short = try Self.png(form, width: 5, height: 4, Self.samples(form, 5, 4))
        var tall = short
        tall.replaceSubrange(8..<33, with: Self.chunk("IHDR", [0, 0, 0, 5, 0, 0, 0, 5, 8, 2, 0, 0, 0]))
        #expect(throws: PictureFault.self) { try PrintPicture(tall) }
    }
}
