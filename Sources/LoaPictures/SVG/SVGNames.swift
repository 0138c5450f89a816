/// The namespaces in force at a place of an XML text.
package struct SVGNames {
    private var bindings: [(prefix: String, uri: String)] = [("xml", SVGVocabulary.xml)]

    /// How many bindings there are, to return to with `leave(to:)`.
    var depth: Int { bindings.count }

    /// Adds a binding; false beyond a bound that no drawing comes near.
    mutating func bind(_ prefix: String, _ uri: String) -> Bool {
        bindings.append((prefix, uri))
        return bindings.count <= 256
    }

    /// Forgets the bindings of an element that ended.
    mutating func leave(to depth: Int) { bindings.removeLast(max(0, bindings.count - depth)) }

    /// The namespace of a prefix; nil where it is not bound.
    func uri(of prefix: String) -> String? {
        bindings.last { $0.prefix == prefix }?.uri ?? (prefix.isEmpty ? "" : nil)
    }

    /// Cuts a name at its colon.
    package static func split(_ name: String) -> (prefix: String, local: String) {
        guard let colon = name.utf8.firstIndex(of: 0x3A) else { return ("", name) }
        return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
    }
}
