/// How a body is packed for the way.
enum ContentCoding: String, CaseIterable {
    /// As it is.
    case identity
    /// gzip (RFC 1952).
    case gzip
    /// Brotli (RFC 7932).
    case brotli = "br"

    /// The codings that a client takes besides the plain one.
    struct Accepted: Hashable {
        var gzip = false
        var brotli = false

        /// Reads `Accept-Encoding`; a coding with `q=0` is not taken.
        init(_ field: ArraySlice<UInt8>) {
            for item in field.split(separator: 0x2C) {
                let end = item.firstIndex(of: 0x3B) ?? item.endIndex
                var name = item[..<end].drop { $0 == 0x20 || $0 == 0x09 }
                while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
                let isTaken = end == item.endIndex || !Self.isRefused(item[end...])
                switch name.count {
                case 2 where Self.isSame(name, "br"): brotli = isTaken
                case 4 where Self.isSame(name, "gzip"), 6 where Self.isSame(name, "x-gzip"): gzip = isTaken
                default: break
                }
            }
        }

        private static func isSame(_ name: ArraySlice<UInt8>, _ word: String) -> Bool {
            name.elementsEqual(word.utf8) { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
        }

        /// Whether parameters have a weight of nothing.
        private static func isRefused(_ parameters: ArraySlice<UInt8>) -> Bool {
            for part in parameters.split(separator: 0x3B) {
                let bare = part.filter { $0 != 0x20 && $0 != 0x09 }
                guard bare.count >= 3, bare[0] | 0x20 == 0x71, bare[1] == 0x3D, bare[2] == 0x30 else { continue }
                return bare.dropFirst(3).allSatisfy { $0 == 0x2E || $0 == 0x30 }
            }
            return false
        }
    }
}
