internal import LoaMarkup

/// The short codes of leaflets, whose addresses a server redirects: `/q/T4`.
public enum LeafletCode {
    /// The first part of the addresses of codes.
    public static let folder = "q"
    /// The file in the public root that tells servers where codes lead.
    public static let file = "q.txt"

    /// The code of a page for an audience; nil when it has none or one that is no name.
    ///
    /// A page made from a row adds the row, readers after the first add their number, since each may lead elsewhere.
    public static func base(of page: Page, bit: Int) -> String? {
        guard var code = page.front.print?.code else { return nil }
        if let key = page.row?.key, !code.hasSuffix(key) { code += "-" + Slug.slug(key) }
        if let first = page.intended.bits.first, first != bit { code += "-\(bit - first + 1)" }
        return isName(code) ? code : nil
    }

    /// Whether a server takes a text for a code: letters without marks, digits and hyphens, at most 32.
    public static func isName(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D }
    }

    /// Whether a server may redirect to an address of the public site.
    public static func canLead(to address: String) -> Bool {
        !address.isEmpty && !address.hasPrefix("/")
            && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A && $0 != 0x5C && $0 != 0x26 && $0 != 0x22 && $0 != 0x3C }
    }
}
