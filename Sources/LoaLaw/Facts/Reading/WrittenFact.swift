internal import LoaMarkup

/// A fact as its entry says, before names are looked up.
struct WrittenFact {
    var fact: LegalFact
    var versions: [WrittenVersion]

    /// The keys of a version, which stand directly in the fact when it has one alone.
    private static let versionKeys = [
        "value", "values", "formula", "formulas", "range", "bounds", "round", "condition", "basis", "from", "to", "status", "trust", "source", "checked", "note",
    ]

    /// Reads an entry; nil when it has no id.
    static func read(_ reader: inout SettingsReader) -> WrittenFact? {
        let id = FactID.read(&reader, required: true)
        let group = reader.text("group")?.value ?? ""
        let text = reader.text("text", required: true)
        let languages = LawWords.read(&reader, [.text, .unit, .condition])
        let schema = FactSchema.read(&reader)
        var versions: [WrittenVersion] = []
        if reader.peek("versions") == nil {
            _ = reader.value("versions")
            versions = [WrittenVersion.read(&reader, schema, text: text, isOwn: false)]
        } else {
            for key in versionKeys {
                guard let span = reader.keySpan(key) else { continue }
                _ = reader.value(key)
                reader.report(
                    .lawFact, at: span, vi: "dữ kiện có “versions” thì “\(key)” ghi trong từng bản", en: "a fact with “versions” has “\(key)” in each of them")
            }
            versions = reader.list("versions", required: true) { WrittenVersion.read(&$0, schema, text: text, isOwn: true) }
        }
        guard let id, text != nil, !schema.parts.isEmpty else { return nil }
        let fact = LegalFact(id: id.value, span: id.span, group: group, kind: schema.kind, parts: schema.parts, languages: languages, versions: [])
        return WrittenFact(fact: fact, versions: versions)
    }
}
