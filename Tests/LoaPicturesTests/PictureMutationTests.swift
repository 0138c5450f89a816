import LoaPictures
import Testing

/// Whatever the bytes are: an answer, never a trap, and the same answers from both functions.
@Suite struct PictureMutationTests {
    private static let drawing = Array(
        """
        <?xml version="1.0" encoding="utf-8"?><!-- c --><!DOCTYPE svg PUBLIC "a" "b"><svg xmlns="http://www.w3.org/2000/svg"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="urn:i" width="2cm" viewBox="0 0 64 48" i:a="b"><metadata>x</metadata>
        <style><![CDATA[a{fill:url(#b)}]]></style><g style="fill:\\75 rl(#a)" i:c='d'>&#x41;&amp;<use xlink:href="#a"/>
        <image href="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs="/></g></svg>
        """.utf8)

    @Test func twentyThousandMutations() throws {
        var sources = try PictureFixture.names.map { try PictureFixture.bytes($0) }
        sources += [Self.drawing, Self.drawing, Self.drawing]
        sources.append(try PictureFile.published(sources[5]).get())
        var random = Xorshift(state: 20_250_701)
        var passed = 0
        for round in 0..<20_000 {
            var bytes = sources[round % sources.count]
            for _ in 0...Int(random.next() % 3) { mutate(&bytes, &random) }
            let info = PictureFile.inspect(bytes)
            switch (info, PictureFile.published(bytes)) {
            case (.success(let info), .success(let published)):
                passed += 1
                #expect(PictureFile.inspect(published) == .success(info), "round \(round)")
                #expect(PictureFile.published(published) == .success(published), "round \(round)")
            case (.failure(let one), .failure(let other)): #expect(one == other)
            default: Issue.record("the two functions disagree in round \(round)")
            }
        }
        // Both outcomes must be frequent, or the mutations test nothing.
        #expect(2_000...18_000 ~= passed, "\(passed)")
    }

    @Test func hostileSizesTakeLittleTime() throws {
        let open = SVGPictureTests.open + "width='1' height='1'"
        func many(_ text: String, _ count: Int = 20_000) -> String { String(repeating: text, count: count) }
        let texts = [
            many("<"), open + many(" "), open + ">" + many("<g>"), open + ">" + many("<g/>"), open + ">" + many("&"),
            open + (0..<20_000).map { " a\($0)='1'" }.joined() + "/>", open + " d='" + many("url(#a) (") + "'/>",
            open + (0..<20_000).map { " xmlns:a\($0)='u'" }.joined() + "/>", open + ">" + many("<!--") + "-->",
            open + ">" + many("<a:b xmlns:a='c'/>", 5_000) + "</svg>",
            open + "><style>" + many("\\") + "</style></svg>",
        ]
        let binaries: [[UInt8]] = [
            [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 100_000),
            [0xFF, 0xD8] + (0..<25_000).flatMap { _ in [0xFF, 0xFE, 0, 2] as [UInt8] },
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0] + (0..<20_000).flatMap { _ in [0x21, 0xFE, 0] as [UInt8] },
            Array("\0\0\0\u{10}ftypavif\0\0\0\0".utf8)
                + (0..<20_000).flatMap { _ in [0, 0, 0, 8, 65, 65, 65, 65] as [UInt8] },
        ]
        let clock = ContinuousClock()
        for bytes in texts.map({ Array($0.utf8) }) + binaries {
            let time = clock.measure { _ = PictureFile.published(bytes) }
            // Milliseconds when linear; generous for a busy machine, and far under what quadratic work takes.
            #expect(time < .seconds(10), "\(String(decoding: bytes.prefix(150).suffix(30), as: UTF8.self)): \(time)")
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Xorshift) {
        guard !bytes.isEmpty else { return }
        // Half of all changes hit the first 200 bytes, where the structure is.
        let limit = random.next() & 1 == 0 ? min(200, bytes.count) : bytes.count
        let at = Int(random.next() % UInt64(limit))
        let length = min(Int(random.next() % 16), bytes.count - at)
        switch random.next() % 8 {
        case 0: bytes[at] ^= 1 << UInt8(random.next() % 8)
        case 1: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 2: bytes[at] = [0, 1, 0x7F, 0x80, 0xFF][Int(random.next() % 5)]
        case 3: bytes.removeSubrange(at..<at + length)
        case 4: bytes.insert(contentsOf: bytes[at..<at + length], at: at)
        case 5: for index in at..<at + length { bytes[index] = [0, 0xFF][Int(random.next() % 2)] }
        case 6: bytes.insert(contentsOf: (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }, at: at)
        default: if random.next() % 4 == 0 { bytes.removeSubrange(at...) } else { bytes.swapAt(at, bytes.count - 1) }
        }
    }

    private struct Xorshift {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}
