/// Colours on a terminal, or nothing.
struct Paint {
    /// Whether there are colours.
    var isOn: Bool

    /// The few styles in use, as SGR parameters.
    enum Style: String {
        case bold = "1"
        case error = "1;31"
        case warning = "1;33"
        case good = "32"
        case faint = "2"
    }

    /// A text in a style.
    func callAsFunction(_ style: Style, _ text: String) -> String {
        isOn ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
