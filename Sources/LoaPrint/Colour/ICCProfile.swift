/// A colour profile by the rules of the International Color Consortium (ICC.1).
public struct ICCProfile: Sendable {
    /// The file.
    public let bytes: [UInt8]
    /// What it calls itself; empty when it does not say.
    public let name: String

    /// Reads the profile of a press: class output, four inks, version 2 or 4.
    public init(press bytes: [UInt8]) throws(ColourFault) {
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        func has(_ text: String, at: Int) -> Bool { bytes[at..<at + 4].elementsEqual(text.utf8) }
        guard bytes.count >= 132, bytes.count <= 16 << 20, has("acsp", at: 36), number(0) == bytes.count else {
            throw ColourFault(
                vi: "tệp hồ sơ màu (ICC) bị hỏng hoặc không phải hồ sơ màu; hãy xin lại tệp .icc của nhà in",
                en: "the colour profile (ICC) is damaged or no colour profile; ask the printing house for its .icc file again")
        }
        guard has("prtr", at: 12), has("CMYK", at: 16) else {
            throw ColourFault(
                vi: "hồ sơ màu này không dành cho máy in bốn màu (CMYK); hãy xin tệp .icc của nhà in",
                en: "this colour profile is not for printing in four colours (CMYK); ask the printing house for its .icc file")
        }
        guard bytes[8] == 2 || bytes[8] == 4 else {
            throw ColourFault(
                vi: "hồ sơ màu thuộc phiên bản \(bytes[8]); bản in nhận phiên bản 2 và 4",
                en: "the colour profile is of version \(bytes[8]); print takes versions 2 and 4")
        }
        let count = number(128)
        guard count <= 200, bytes.count >= 132 + count * 12 else { throw ColourFault.damagedProfile }
        var name = ""
        for index in 0..<count {
            let at = 132 + index * 12
            let (offset, length) = (number(at + 4), number(at + 8))
            guard offset >= 128, length <= bytes.count, offset <= bytes.count - length else { throw ColourFault.damagedProfile }
            if has("desc", at: at), length > 12, has("desc", at: offset) {
                let letters = bytes[(offset + 12)..<min(offset + length, offset + 92)].prefix { $0 != 0 }
                name = String(decoding: letters.filter { 0x20...0x7E ~= $0 }, as: Unicode.ASCII.self)
            }
        }
        self.bytes = bytes
        self.name = name
    }

    private init(bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// The colours of screens, IEC 61966-2-1, as a matrix and a curve of 1,024 steps.
    static let sRGB = ICCProfile(bytes: sRGBBytes(), name: "sRGB")

    private static func sRGBBytes() -> [UInt8] {
        func word(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        func point(_ values: [Int]) -> [UInt8] { Array("XYZ ".utf8) + word(0) + values.flatMap(word) }
        func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4) }
        let text = Array("sRGB".utf8) + [0]
        let description = Array("desc".utf8) + word(0) + word(text.count) + text + [UInt8](repeating: 0, count: 78)
        let notice = Array("text".utf8) + word(0) + Array("CC0".utf8) + [0]
        var curve = Array("curv".utf8) + word(0) + word(1024)
        for step in 0..<1024 {
            let value = Int((linear(Double(step) / 1023) * 65535).rounded())
            curve += [UInt8(value >> 8), UInt8(value & 255)]
        }
        // The primaries adapted to D50 by Bradford's matrix, in 65,536ths, as in the profile of the IEC.
        let parts: [(String, [UInt8])] = [
            ("desc", description), ("cprt", notice), ("wtpt", point([0xF6D6, 0x10000, 0xD32D])), ("rXYZ", point([0x6FA2, 0x38F5, 0x390])),
            ("gXYZ", point([0x6299, 0xB785, 0x18DA])), ("bXYZ", point([0x24A0, 0xF84, 0xB6CF])), ("rTRC", curve),
        ]
        var (table, data): ([UInt8], [UInt8]) = ([], [])
        let names = parts.map(\.0) + ["gTRC", "bTRC"]
        let start = 128 + 4 + names.count * 12
        var places: [(Int, Int)] = []
        for (_, bytes) in parts {
            places.append((start + data.count, bytes.count))
            data += padded(bytes)
        }
        places += [places[places.count - 1], places[places.count - 1]]
        for (name, place) in zip(names, places) { table += Array(name.utf8) + word(place.0) + word(place.1) }
        var head = word(start + data.count) + [UInt8](repeating: 0, count: 4) + word(0x0210_0000)
        head += Array("mntrRGB XYZ ".utf8)
        // The day of the profile is that of the standard.
        head += [0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        head += word(0xF6D6) + word(0x10000) + word(0xD32D) + [UInt8](repeating: 0, count: 48)
        return head + word(names.count) + table + data
    }

    /// The light of a value of sRGB, both from 0 to 1.
    static func linear(_ value: Double) -> Double {
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // The power 2.4 is the square times the fifth root of the square, found by Newton's rule.
        let square = base * base
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
