import LoaStats

/// What is done with the elements of an XML file as they are met; names come without what stands before a colon.
protocol XMLHandler: AnyObject {
    /// An element begins.
    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes)
    /// Text, in pieces of any length.
    func text(_ bytes: Span<UInt8>)
    /// An element ends; true asks for a pause after it.
    func end(_ name: Span<UInt8>) -> Bool
    /// Why nothing more is to be read, or nil.
    var fault: TableFault? { get }
    /// Whether there is a fault: asked after every element, where a fault itself would be copied.
    var isStopped: Bool { get }
}

extension XMLHandler {
    /// Whether there is a fault.
    var isStopped: Bool { fault != nil }
}

extension Span where Element == UInt8 {
    /// Whether these are the bytes of a name.
    func isName(_ name: StaticString) -> Bool {
        guard count == name.utf8CodeUnitCount else { return false }
        return unsafe withUnsafeBufferPointer { bytes in
            unsafe bytes.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        }
    }
}
