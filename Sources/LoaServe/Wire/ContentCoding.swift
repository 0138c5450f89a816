/// How a body is packed for the way.
enum ContentCoding: String, CaseIterable {
    /// As it is.
    case identity
    /// gzip (RFC 1952).
    case gzip
    /// Brotli (RFC 7932).
    case brotli = "br"

    /// The codings that a client takes, the best first; a coding with `q=0` is not taken.
    static func accepted(_ field: String?) -> [ContentCoding] {
        guard let field else { return [.identity] }
        var gzip = false, brotli = false
        for item in field.lowercased().split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = parts.first else { continue }
            let refused = parts.dropFirst().contains { $0.hasPrefix("q=0") && $0.dropFirst(3).allSatisfy { $0 == "." || $0 == "0" } }
            if name == "gzip" || name == "x-gzip" { gzip = !refused }
            if name == "br" { brotli = !refused }
        }
        return (brotli ? [.brotli] : []) + (gzip ? [.gzip] : []) + [.identity]
    }
}
