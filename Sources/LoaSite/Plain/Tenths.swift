public import LoaMarkup

/// Writes numbers that are kept in tenths.
public enum Tenths {
    /// A number as people write it, as 12,1 in Vietnamese and 12.1 in English; without the zero of a whole one.
    public static func text(_ tenths: Int, _ language: MessageLanguage) -> String {
        let whole = tenths / 10
        return tenths % 10 == 0 ? "\(whole)" : "\(whole)\(language == .vi ? "," : ".")\(tenths % 10)"
    }
}
