internal import LoaMarkup

/// Writes a value as a part of an address.
enum AddressPart {
    /// The value as it may follow what stands before it in the address.
    ///
    /// Alone it is an address itself; after `tel:` or `sms:` only the digits and `+` are left; anywhere else
    /// it is one part, in which no sign has a meaning of its own.
    static func text(_ value: String, after before: ArraySlice<UInt8>) -> String {
        if before.isEmpty { return encoded(value) { isLetterOrDigit($0) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains($0) || $0 >= 0x80 } }
        if ["tel", "sms"].contains(LinkPath.scheme(before)) {
            return String(decoding: value.utf8.filter { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "+") }, as: UTF8.self)
        }
        return encoded(value) { isLetterOrDigit($0) || "-._~".utf8.contains($0) }
    }

    /// A path as a link says it: signs that end a path are written in codes.
    static func escaped(_ path: String, and others: String = "") -> String {
        encoded(path) { !"?#%".utf8.contains($0) && !others.utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 32) &- 0x61 < 26 || byte &- 0x30 < 10 }

    private static func encoded(_ value: String, keeps: (UInt8) -> Bool) -> String {
        var out: [UInt8] = []
        for byte in value.utf8 {
            if keeps(byte) {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), RelativeAddress.hexDigit(byte >> 4), RelativeAddress.hexDigit(byte & 15)]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
