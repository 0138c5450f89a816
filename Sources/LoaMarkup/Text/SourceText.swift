/// The guard that every file passes before it is read as text.
public enum SourceText {
    /// The text of a file as NFC UTF-8 with LF line ends, or nil with the reason.
    ///
    /// Byte order marks, zero-width spaces and soft hyphens are taken out, Ð in Vietnamese words becomes Đ, and
    /// U+2028 and its like become LF. The limit counts bytes. Clean text is handed back without a copy.
    /// Codes: `text.too-large`, `text.encoding`, `text.nul`, `text.legacy-font`.
    public static func decode(
        _ bytes: [UInt8], path: SourcePath, limit: Int = 1 << 20
    ) -> Reported<[UInt8]?> {
        guard bytes.count <= limit else { return Reported(nil, [tooLarge(bytes.count, limit, path)]) }
        if TextScan.isPlainlyClean(bytes.span) { return Reported(bytes) }
        let found = TextScan.scan(bytes.span)
        if found.contains(.invalid) { return Reported(nil, [notUnicode(bytes, path)]) }
        if found.contains(.nul) { return Reported(nil, [hasNul(bytes, path)]) }
        if !found.isDisjoint(with: .legacy), let fault = LegacyFont.fault(in: bytes, path) {
            return Reported(nil, [fault])
        }
        var text = bytes
        if !found.isDisjoint(with: .mended) { text = TextMending.mended(text) }
        if !found.isDisjoint(with: .denormal) { text = UnicodeData.composed(text) ?? text }
        return Reported(text)
    }

    private static func tooLarge(_ count: Int, _ limit: Int, _ path: SourcePath) -> Diagnostic {
        let (size, most) = (kibibytes(count), kibibytes(limit))
        return Diagnostic(
            .error, .textTooLarge, at: SourceSpan(path),
            vi: "tệp dài \(size) KiB, nhiều nhất là \(most) KiB — chia thành nhiều trang",
            en: "the file has \(size) KiB, at most \(most) KiB are read — split it into several pages")
    }

    private static func notUnicode(_ bytes: [UInt8], _ path: SourcePath) -> Diagnostic {
        let offset = TextScan.firstInvalid(bytes.span) ?? 0
        let guess = EncodingGuess.guess(bytes)
        return Diagnostic(
            .error, .textEncoding, at: guess.hasLines ? place(of: offset, in: bytes, path) : SourceSpan(path),
            vi: "tệp không phải UTF-8\(guess.phrase.vi) — \(guess.remedy.vi)",
            en: "the file is not UTF-8\(guess.phrase.en) — \(guess.remedy.en)")
    }

    private static func hasNul(_ bytes: [UInt8], _ path: SourcePath) -> Diagnostic {
        let guess = EncodingGuess.guess(bytes)
        if guess != .unknown {
            return Diagnostic(
                .error, .textEncoding, at: SourceSpan(path),
                vi: "tệp không phải UTF-8\(guess.phrase.vi) — \(guess.remedy.vi)",
                en: "the file is not UTF-8\(guess.phrase.en) — \(guess.remedy.en)")
        }
        return Diagnostic(
            .error, .textNul, at: place(of: bytes.firstIndex(of: 0) ?? 0, in: bytes, path),
            vi: "có ký tự rỗng (NUL) ở đây: đây không phải tệp chữ, hoặc đã hỏng — lưu lại bằng UTF-8",
            en: "a NUL character stands here: this is not a text file, or it is damaged — save it anew as UTF-8")
    }

    private static func kibibytes(_ count: Int) -> Int { (count + 1023) / 1024 }

    /// The line and column of a byte of raw text, where CR, LF and both end a line.
    static func place(of offset: Int, in bytes: [UInt8], _ path: SourcePath) -> SourceSpan {
        var (line, column) = (1, 1)
        for index in 0..<offset {
            let byte = bytes[index]
            if byte == 0x0A || (byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] != 0x0A) {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80, byte != 0x0D {
                column += 1
            }
        }
        return SourceSpan(path, line: line, column: column)
    }
}
