/// The name of a sheet, as its tab shows it: “Tháng 10”.
public struct SheetName: Hashable, Sendable, CustomStringConvertible {
    /// The name as the file has it.
    public let string: String

    /// Makes a name.
    public init(_ string: String) {
        self.string = string
    }

    /// The name.
    public var description: String { string }
}
