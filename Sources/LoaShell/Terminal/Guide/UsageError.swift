public import LoaMarkup

/// A command line that cannot be followed: exit code 2.
public struct UsageError: Error, Hashable, Sendable {
    /// What is wrong and what to do; starts in lower case, has no full stop.
    public let message: Message
    /// The command that it was about, as `loa audience report`, whose help is named at the end.
    public var call: String

    /// Makes an error.
    public init(vi: String, en: String, call: String = "loa") {
        message = Message(vi: vi, en: en)
        self.call = call
    }

    /// The lines to print.
    public func text(_ language: MessageLanguage, colour: Bool) -> String {
        let help = call == "loa" ? "loa help" : "loa help " + call.dropFirst(4)
        let paint = Paint(isOn: colour)
        return language == .vi
            ? "\(paint(.error, "lỗi:")) \(DisplayText.harmless(message.vi))\nXem cách dùng: \(help)\n"
            : "\(paint(.error, "error:")) \(DisplayText.harmless(message.en))\nFor usage: \(help)\n"
    }
}
