public import LoaMarkup

extension CompoundTable {
    /// Where the list stands.
    public static let path = SourcePath("content/compounds.yaml")

    /// Reads the phrases of the list: `compounds: [công đoàn, người lao động]`.
    ///
    /// Phrases that keep nothing together and those that stand there before are errors, at their words.
    public static func phrases(_ text: [UInt8], path: SourcePath = path) -> Reported<[String]> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            var seen: [[UInt64]: Int] = [:]
            var result: [String] = []
            for phrase in reader.texts("compounds", required: true) {
                let keys = syllables(phrase.value)
                if keys.count < 2 {
                    reader.report(
                        .printCompounds, at: phrase.span, vi: "“\(phrase.value)” không có hai tiếng liền nhau để giữ trên một dòng — bỏ đi hoặc viết cả từ",
                        en: "“\(phrase.value)” has no two syllables to keep on one line — take it out or write the whole word")
                } else if let line = seen.updateValue(phrase.span.line, forKey: keys) {
                    reader.report(
                        .printCompounds, at: phrase.span, vi: "“\(phrase.value)” đã có ở dòng \(line) — bỏ một chỗ",
                        en: "“\(phrase.value)” is on line \(line) already — take one out")
                } else {
                    result.append(phrase.value)
                }
            }
            return result
        }
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }

    /// The syllables of a phrase as compounds are compared by; punctuation aside.
    private static func syllables(_ phrase: String) -> [UInt64] {
        Array(phrase.utf8).split(separator: 0x20).compactMap { word in
            var key = SyllableKey()
            key.add(word)
            return key.value == 0 ? nil : key.value
        }
    }
}
