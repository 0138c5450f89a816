/// A small ICC profile of a press for tests: valid structure, rough colours (ICC.1:2001-04, lut8Type).
enum PressProfile {
    static let bytes: [UInt8] = {
        func word(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4) }
        let name = Array("Test press".utf8) + [0]
        let description = Array("desc".utf8) + word(0) + word(name.count) + name + [UInt8](repeating: 0, count: 78)
        let point = Array("XYZ ".utf8) + word(0) + word(0xF6D6) + word(0x10000) + word(0xD32D)
        let identity = [1, 0, 0, 0, 1, 0, 0, 0, 1].flatMap { word($0 * 0x10000) }
        let ramp = (0...255).map { UInt8($0) }
        func table(inputs: Int, outputs: Int, _ grid: [UInt8]) -> [UInt8] {
            Array("mft1".utf8) + word(0) + [UInt8(inputs), UInt8(outputs), 2, 0] + identity
                + (0..<inputs).flatMap { _ in ramp } + grid + (0..<outputs).flatMap { _ in ramp }
        }
        // Corners of the cube: lightness falls with each ink, a and b are neutral.
        let toLab = (0..<16).flatMap { corner -> [UInt8] in
            let dark = (corner & 1 == 1) ? 255 : min(255, (corner >> 1).nonzeroBitCount * 70)
            return [UInt8(255 - dark), 128, 128]
        }
        let fromLab = (0..<8).flatMap { corner -> [UInt8] in [0, 0, 0, corner & 4 == 4 ? 0 : 255] }
        let parts: [(String, [UInt8])] = [
            ("desc", description), ("cprt", Array("text".utf8) + word(0) + Array("CC0".utf8) + [0]), ("wtpt", point),
            ("A2B0", table(inputs: 4, outputs: 3, toLab)), ("B2A0", table(inputs: 3, outputs: 4, fromLab)),
            ("gamt", table(inputs: 3, outputs: 1, [UInt8](repeating: 0, count: 8))),
        ]
        var (index, data): ([UInt8], [UInt8]) = ([], [])
        let start = 132 + parts.count * 12
        for (tag, bytes) in parts {
            index += Array(tag.utf8) + word(start + data.count) + word(bytes.count)
            data += padded(bytes)
        }
        var head = word(start + data.count) + word(0) + word(0x0210_0000) + Array("prtrCMYKLab ".utf8)
        head += [0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        head += word(0xF6D6) + word(0x10000) + word(0xD32D) + [UInt8](repeating: 0, count: 48)
        return head + word(parts.count) + index + data
    }()
}
