import CUnicode

/// The one door to libutf8proc: normal forms, lower case and kinds of scalars.
enum UnicodeData {
    /// The NFC form of valid UTF-8; nil when memory runs out.
    static func composed(_ bytes: [UInt8]) -> [UInt8]? {
        mapped(bytes, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    }

    /// The NFD form of valid UTF-8; nil when memory runs out.
    static func decomposed(_ bytes: [UInt8]) -> [UInt8]? {
        mapped(bytes, UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue)
    }

    /// The lower-case scalar of one scalar, itself when it has none.
    static func lowercase(_ scalar: UInt32) -> UInt32 {
        UInt32(bitPattern: utf8proc_tolower(Int32(bitPattern: scalar)))
    }

    /// Whether a scalar is a letter, or a mark or digit that belongs to words.
    static func isWordPart(_ scalar: UInt32) -> Bool {
        switch utf8proc_category(Int32(bitPattern: scalar)) {
        case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
            UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ND,
            UTF8PROC_CATEGORY_NL:
            true
        default: false
        }
    }

    private static func mapped(_ bytes: [UInt8], _ options: UInt32) -> [UInt8]? {
        guard !bytes.isEmpty else { return [] }
        var result: UnsafeMutablePointer<UInt8>?
        let count = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe utf8proc_map(buffer.baseAddress, buffer.count, &result, utf8proc_option_t(options))
        }
        guard count >= 0, let start = unsafe result else { return nil }
        defer { unsafe free(start) }
        return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
