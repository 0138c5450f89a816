internal import LoaMarkup

/// Gathers all that a leaflet is made from, so that the same key means the same leaflet.
///
/// Every value carries its length or its kind, so that no two rows of values give the same bytes.
public struct KeyBytes: Sendable {
    private var bytes: [UInt8] = []

    /// Begins with nothing.
    public init() {}

    /// The digest of everything: 64 hexadecimal digits.
    public var digest: String { SHA256.hex(bytes) }

    /// Adds a number.
    public mutating func add(_ number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Adds bytes.
    public mutating func add(_ value: [UInt8]) {
        add(value.count)
        bytes += value
    }

    /// Adds words.
    public mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds words that may be missing, which is not the same as empty.
    public mutating func add(_ text: String?) {
        if let text { add(text) } else { add(-1) }
    }

    /// Adds words in their order.
    public mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }
}
