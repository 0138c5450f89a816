/// What stands before the body of a request, read and checked.
///
/// The fields stay bytes: few of them are ever looked at, and most requests need none of them as text.
public struct RequestHead: Hashable, Sendable {
    /// Where a field stands in the bytes.
    struct Field: Hashable, Sendable {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// The method as written.
    public var method: String
    /// The path as written, with its encoding; `*` for a question about the whole server.
    public var path: [UInt8]
    /// What stands behind the question mark; nil without one.
    public var query: [UInt8]?
    /// The host asked for, in lower case, with its port; empty in HTTP/1.0 without one.
    public var host: String
    /// The bytes of all fields.
    var bytes: [UInt8]
    /// The fields in their order.
    var fields: [Field]
    /// A bit for each kind of name that is there, by its length and first letter: most that are asked for are absent.
    var kinds: UInt64
    /// Whether the connection may serve another request.
    public var keepsAlive: Bool
    /// How many bytes of body follow.
    public var bodyLength: Int
    /// Whether the client speaks HTTP/1.1.
    public var isCurrent: Bool

    /// The bit of a name, whatever the size of its letters.
    static func kind(_ first: UInt8, _ length: Int) -> UInt64 { 1 << UInt64((Int(first | 0x20) &+ length &* 7) & 63) }

    /// Where the values of a field are; its name in lower case.
    private func first(_ name: String, from start: Int = 0) -> Int? {
        let length = name.utf8.count
        guard let letter = name.utf8.first, kinds & Self.kind(letter, length) != 0 else { return nil }
        for index in start..<fields.count where fields[index].name.count == length {
            var at = fields[index].name.lowerBound, isSame = true
            for byte in name.utf8 {
                let own = bytes[at]
                if own != byte, own | 0x20 != byte || !(0x41...0x5A).contains(own) {
                    isSame = false
                    break
                }
                at += 1
            }
            if isSame { return index }
        }
        return nil
    }

    private func text(_ index: Int) -> String { String(decoding: bytes[fields[index].value], as: UTF8.self) }

    /// Whether a field is there.
    func has(_ name: String) -> Bool { first(name) != nil }

    /// The first value of a field; nil when it is absent.
    public func value(_ name: String) -> String? { first(name).map(text) }

    /// The bytes of the one value of a field; nil when it is absent or doubled.
    func bytes(of name: String) -> ArraySlice<UInt8>? {
        guard let index = first(name), first(name, from: index + 1) == nil else { return nil }
        return bytes[fields[index].value]
    }

    /// All values of a field in one list; nil when it is absent.
    public func list(_ name: String) -> String? {
        guard var index = first(name) else { return nil }
        var result = text(index)
        while let next = first(name, from: index + 1) {
            result += (name == "cookie" ? "; " : ", ") + text(next)
            index = next
        }
        return result
    }

    /// The one value of a field that may stand once; nil when it is absent or doubled.
    public func only(_ name: String) -> String? { bytes(of: name).map { String(decoding: $0, as: UTF8.self) } }
}
