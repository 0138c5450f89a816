public import LoaMarkup

/// To which step a computed number is rounded, and in which direction.
public struct Rounding: Hashable, Sendable {
    /// Where a number between two steps goes.
    public enum Way: String, Sendable, CaseIterable {
        /// To the nearer, halves away from zero.
        case nearest
        /// To the larger.
        case up
        /// To the smaller.
        case down
    }

    /// The step, above zero: 1.000 rounds to thousands.
    public var step: DecimalNumber
    /// The direction.
    public var way: Way

    /// Makes a rounding; nil for a step of zero or less.
    public init?(step: DecimalNumber, way: Way = .nearest) {
        guard step.units > 0 else { return nil }
        self.step = step
        self.way = way
    }

    /// Reads `1.000`, `1.000 up`, `1.000 down`; `lên` and `xuống` too.
    public static func parse(_ text: String) -> Result<Rounding, ExpressionFault> {
        var words = text.split(separator: " ").map(String.init)
        var way = Way.nearest
        if words.count > 1, let last = words.last {
            switch last {
            case "up", "lên": way = .up
            case "down", "xuống": way = .down
            case "nearest": break
            default: return .failure(fault(text))
            }
            words.removeLast()
        }
        guard case .success(let step) = VietnameseNumber.parse(words.joined(separator: " ")), let rounding = Rounding(step: step, way: way) else {
            return .failure(fault(text))
        }
        return .success(rounding)
    }

    private static func fault(_ text: String) -> ExpressionFault {
        ExpressionFault(
            .lawNumber, vi: "“\(text)” không phải bước làm tròn; viết 1.000, 1.000 up (làm tròn lên) hoặc 1.000 down (làm tròn xuống)",
            en: "“\(text)” is no step to round to; write 1.000, 1.000 up or 1.000 down", at: 0..<text.utf8.count)
    }
}
