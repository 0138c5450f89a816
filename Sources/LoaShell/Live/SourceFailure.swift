internal import LoaMarkup

/// Why a source gave nothing that can be used.
struct SourceFailure: Error {
    /// What went wrong, and what to do.
    var message: Message
    /// Whether the source answered, but with what cannot be taken; otherwise it was not reached.
    var isRefusal = false

    /// The source was not reached, or did not do what it was asked.
    init(vi: String, en: String) { message = Message(vi: vi, en: en) }

    /// The source gave too much.
    static var tooLarge: SourceFailure {
        let size = LiveFetch.sizeLimit >> 20
        var failure = SourceFailure(
            vi: "nguồn trả về hơn \(size) MB; chọn ít dòng hơn", en: "the source gives more than \(size) MB; choose fewer rows")
        failure.isRefusal = true
        return failure
    }

    /// The time was over.
    static func late(_ source: Int) -> SourceFailure {
        SourceFailure(
            vi: "quá \(source) giây mà chưa xong; kiểm tra nguồn, hoặc tăng “timeout”",
            en: "not done after \(source) seconds; look at the source, or raise “timeout”")
    }

    /// A foreign text, short enough for a message and on one line.
    static func brief(_ text: String, lines: Int = 1) -> String {
        let found = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }.prefix(lines)
        let joined = found.joined(separator: " / ")
        return joined.count <= 300 ? joined : String(joined.prefix(299)) + "…"
    }
}
