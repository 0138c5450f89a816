extension Settings {
    /// Reads one YAML document of NFC UTF-8 text; nil when it is not YAML or holds nothing.
    ///
    /// `firstLine` is the line of the file that the bytes start on, 2 for front matter.
    /// Anchors, aliases, tags, merge keys, several documents, keys that are not text, duplicate keys and
    /// depth over 32 are errors with codes `yaml.*`.
    public static func parse(_ bytes: [UInt8], path: SourcePath, firstLine: Int = 1) -> Reported<Settings?> {
        parse(bytes[...], path: path, firstLine: firstLine)
    }

    /// Reads one YAML document from a slice, as `parse(_:path:firstLine:)`.
    public static func parse(_ bytes: ArraySlice<UInt8>, path: SourcePath, firstLine: Int = 1) -> Reported<Settings?> {
        if let plain = PlainSettingsScanner.scan(bytes, path: path, firstLine: firstLine) { return Reported(plain) }
        var composer = SettingsComposer(path: path, firstLine: firstLine)
        return composer.compose(bytes)
    }
}
