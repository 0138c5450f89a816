public import LoaMarkup

/// Why a colour profile cannot be used.
public struct ColourFault: Error, Hashable, Sendable {
    /// What is wrong and what to do about it; starts in lower case, has no full stop.
    public let message: Message

    init(vi: String, en: String) { message = Message(vi: vi, en: en) }

    /// The same as an error of the profile's own file.
    public func diagnostic(of path: SourcePath) -> Diagnostic {
        Diagnostic(.printProfile, at: SourceSpan(path, line: 0), vi: message.vi, en: message.en)
    }

    static let damagedProfile = ColourFault(
        vi: "tệp hồ sơ màu (ICC) bị hỏng; hãy xin lại tệp .icc của nhà in",
        en: "the colour profile (ICC) is damaged; ask the printing house for its .icc file again")
}

extension DiagnosticCode {
    /// A colour profile of a press that cannot be used.
    public static let printProfile = DiagnosticCode(
        "print.profile",
        vi: "Bản cho nhà in cần hồ sơ màu ICC của máy in bốn màu (CMYK), do nhà in cung cấp.",
        en: "Files for the printing house need the ICC profile of a press with four inks (CMYK), which the printing house gives.")

    /// Every code about colours for print, for `loa explain`.
    public static let printColourCodes: [DiagnosticCode] = [printProfile]
}
