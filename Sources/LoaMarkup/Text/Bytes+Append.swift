extension [UInt8] {
    /// Appends borrowed bytes in one copy.
    ///
    /// The standard library cannot append a span in one go yet; this is the one place that works around it.
    public mutating func append(copying bytes: borrowing Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension Span where Element == UInt8 {
    /// Whether these bytes come before others.
    public func precedes(_ other: borrowing Span<UInt8>) -> Bool {
        let both = Swift.min(count, other.count)
        var at = 0
        while at < both {
            if self[at] != other[at] { return self[at] < other[at] }
            at &+= 1
        }
        return count < other.count
    }
}
