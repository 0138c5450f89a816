internal import LoaMarkup

/// The identifiers at the end of a file: what it was made from, and a hash of its bytes.
///
/// They make a file the memory of its own making: one whose identity is the wanted one and whose bytes are whole need not be made again.
/// The hash tells damage and edits apart from what was written; it is no signature.
public enum PDFSeal {
    /// The digits of the identity, and those of the hash behind them.
    private static let (identityCount, hashCount) = (32, 16)
    private static let start = Array("/ID[<".utf8)
    private static let middle = Array("><".utf8)
    private static let end = Array(">]".utf8)
    /// How far from the end the identifiers are looked for: the table of places stands between.
    private static let reach = 1 << 16

    /// Whether these are the whole bytes of the file that a document of an identity gives.
    public static func isWhole(_ bytes: [UInt8], identity: [UInt8], as use: SheetUse) -> Bool {
        let wanted = Array(DocumentInformation.identity(identity, use.rawValue).utf8)
        guard let at = place(in: bytes, from: max(0, bytes.count - reach)), bytes[at..<at + identityCount].elementsEqual(wanted) else { return false }
        return isSealed(bytes, at: at)
    }

    /// Whether these are the whole bytes of some file that was written here.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        place(in: bytes, from: max(0, bytes.count - reach)).map { isSealed(bytes, at: $0) } ?? false
    }

    private static func isSealed(_ bytes: [UInt8], at: Int) -> Bool {
        let other = at + identityCount + hashCount + middle.count
        guard bytes[at..<other - middle.count].elementsEqual(bytes[other..<other + identityCount + hashCount]) else { return false }
        let hash = Array(bytes[at + identityCount..<at + identityCount + hashCount])
        var blank = bytes
        put(Array(repeating: UInt8(ascii: "0"), count: hashCount), into: &blank, at: at)
        return digits(of: blank) == hash
    }

    /// The entry of a file that is not sealed yet.
    static func entry(_ identity: String) -> String {
        let blank = String(repeating: "0", count: hashCount)
        return "/ID[<\(identity)\(blank)><\(identity)\(blank)>]"
    }

    /// Puts the hash of a finished file in its place.
    static func seal(_ bytes: inout [UInt8], from: Int) {
        guard let at = place(in: bytes, from: from) else { return }
        put(digits(of: bytes), into: &bytes, at: at)
    }

    /// Where the identity begins; nil where there is none of our kind.
    private static func place(in bytes: [UInt8], from: Int) -> Int? {
        let length = identityCount + hashCount
        let whole = start.count + 2 * length + middle.count + end.count
        guard bytes.count >= whole else { return nil }
        var at = bytes.count - whole
        while at >= from {
            defer { at -= 1 }
            guard bytes[at] == start[0], bytes[at..<at + start.count].elementsEqual(start) else { continue }
            let first = at + start.count
            let second = first + length + middle.count
            guard bytes[first + length..<second].elementsEqual(middle), bytes[second + length..<second + length + end.count].elementsEqual(end),
                bytes[first..<first + length].allSatisfy(isDigit)
            else { continue }
            return first
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x41...0x46 ~= byte }

    private static func put(_ hash: [UInt8], into bytes: inout [UInt8], at place: Int) {
        let other = place + identityCount + hashCount + middle.count
        for offset in 0..<hashCount {
            bytes[place + identityCount + offset] = hash[offset]
            bytes[other + identityCount + offset] = hash[offset]
        }
    }

    private static func digits(of bytes: [UInt8]) -> [UInt8] {
        let text = String(ContentHash.value(of: bytes), radix: 16, uppercase: true)
        return Array((String(repeating: "0", count: hashCount - text.count) + text).utf8)
    }
}
