public import LoaMarkup

extension CompoundTable {
    /// Reads the phrases of a file: `compounds: [công đoàn, người lao động]`.
    public static func phrases(_ text: [UInt8], path: SourcePath) -> Reported<[String]> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in reader.texts("compounds").map(\.value) }
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }
}
