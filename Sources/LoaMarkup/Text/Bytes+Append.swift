extension [UInt8] {
    /// Appends borrowed bytes in one copy.
    ///
    /// The standard library cannot append a span in one go yet; this is the one place that works around it.
    public mutating func append(copying bytes: borrowing Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
