/// Puts no-break spaces where Vietnamese typography wants them.
public enum NoBreak {
    /// Changes the text from an offset to its end.
    public static func apply(to text: inout [UInt8], from start: Int) {}
}
