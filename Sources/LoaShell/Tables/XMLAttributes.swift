/// The attributes of one element, copied out of the parser's memory; one and the same is filled again and again.
final class XMLAttributes {
    private struct Entry {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// The bytes of names and values.
    private(set) var bytes: [UInt8] = []
    /// Those called by one letter, with where their values lie in ``bytes``.
    private(set) var letters: [(letter: UInt8, value: Range<Int>)] = []
    private var entries: [Entry] = []

    /// Forgets all attributes.
    func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        if !letters.isEmpty { letters.removeAll(keepingCapacity: true) }
        if !entries.isEmpty { entries.removeAll(keepingCapacity: true) }
    }

    /// Adds an attribute; what stands before a colon in its name is left out.
    func append(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        if name.count == 1 {
            unsafe bytes.append(contentsOf: value)
            letters.append((unsafe name[0], start..<bytes.count))
            return
        }
        unsafe bytes.append(contentsOf: name)
        let middle = bytes.count
        unsafe bytes.append(contentsOf: value)
        entries.append(Entry(name: start..<middle, value: middle..<bytes.count))
    }

    /// The bytes of an attribute.
    func value(_ name: StaticString) -> ArraySlice<UInt8>? {
        if name.utf8CodeUnitCount == 1 {
            let letter = unsafe name.utf8Start.pointee
            return letters.first { $0.letter == letter }.map { bytes[$0.value] }
        }
        for entry in entries where entry.name.count == name.utf8CodeUnitCount {
            let bytes = bytes
            if bytes.span.extracting(entry.name).isName(name) { return bytes[entry.value] }
        }
        return nil
    }

    /// An attribute as text, or nothing.
    func string(_ name: StaticString) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

    /// An attribute as a whole number that is not negative.
    func number(_ name: StaticString) -> Int? { value(name).flatMap { Self.number($0.span) } }

    /// Whether an attribute says yes.
    func isTrue(_ name: StaticString) -> Bool {
        guard let value = value(name) else { return false }
        return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8) || value.elementsEqual("on".utf8)
    }

    /// A whole number of up to nine digits.
    static func number(_ bytes: borrowing Span<UInt8>) -> Int? {
        guard bytes.count > 0, bytes.count <= 9 else { return nil }
        var value = 0
        for index in 0..<bytes.count {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
            value = value * 10 + Int(bytes[index] & 0x0F)
        }
        return value
    }
}
