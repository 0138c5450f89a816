public import LoaMarkup

/// Help as text, made from the guides.
public struct HelpText: Sendable {
    let language: MessageLanguage
    let paint: Paint
    let columns: Int

    /// Makes a writer of help.
    ///
    /// - Parameters:
    ///   - language: The language to write in.
    ///   - colour: Whether to use the colours of a terminal.
    ///   - columns: The width of the terminal; nil when there is none. Wider than 100 is not used: it reads badly.
    public init(language: MessageLanguage, colour: Bool = false, columns: Int? = nil) {
        self.language = language
        paint = Paint(isOn: colour)
        self.columns = max(40, min(columns ?? 80, 100))
    }

    /// The help of one command.
    public func text(_ guide: CommandGuide) -> String {
        var result = wrapped("\(guide.call) — \(guide.summary.text(language))", indent: 0)
        let details = guide.details.text(language)
        if !details.isEmpty { result += "\n" + wrapped(details, indent: 0) }
        result += heading("CÁCH DÙNG", "USAGE") + "  \(usage(guide))\n"
        if !guide.commands.isEmpty {
            result += heading("LỆNH", "COMMANDS")
            result += table(guide.commands.map { ($0.word, $0.summary.text(language)) })
        }
        if !guide.arguments.isEmpty {
            result += heading("THAM SỐ", "ARGUMENTS")
            result += table(guide.arguments.map { ($0.name.text(language), $0.help.text(language)) })
        }
        if !guide.options.isEmpty {
            result += heading("TÙY CHỌN", "OPTIONS") + table(guide.options.map(row))
        }
        let common = CommandGuide.commonOptions.filter { guide.common.contains($0.name) }
        result += heading("TÙY CHỌN CHUNG", "COMMON OPTIONS") + table(common.map(row))
        if !guide.examples.isEmpty {
            result += heading("VÍ DỤ", "EXAMPLES")
            for example in guide.examples {
                result += "  \(example.line)\n" + wrapped(example.help.text(language), indent: 6)
            }
        }
        if guide.name.isEmpty { result += exitCodes }
        if !guide.commands.isEmpty {
            result += "\n" + say("Trợ giúp về một lệnh: ", "Help for one command: ")
            result += "loa help \(guide.name.isEmpty ? "" : guide.name + " ")\(say("LỆNH", "COMMAND"))\n"
        }
        return result
    }

    /// The line of how to call it.
    public func usage(_ guide: CommandGuide) -> String {
        var parts = [guide.call]
        if !guide.commands.isEmpty { parts.append(say("LỆNH", "COMMAND")) }
        for argument in guide.arguments {
            let name = argument.name.text(language) + (argument.repeats ? "…" : "")
            parts.append(argument.isRequired ? name : "[\(name)]")
        }
        parts.append(say("[TÙY CHỌN]", "[OPTIONS]"))
        return parts.joined(separator: " ")
    }

    private var exitCodes: String {
        heading("MÃ THOÁT", "EXIT CODES")
            + table([
                ("0", say("xong", "done")),
                ("1", say("nội dung có lỗi; không đăng gì", "faults in the content; nothing is published")),
                ("2", say("dòng lệnh không đúng", "the command line is wrong")),
                ("3", say("lỗi của máy hoặc của loa", "a fault of the machine or of loa")),
            ])
    }

    private func row(_ option: CommandGuide.Option) -> (String, String) {
        (option.name + (option.value.map { " " + $0.text(language) } ?? ""), option.help.text(language))
    }

    private func heading(_ vi: String, _ en: String) -> String { "\n" + paint(.bold, say(vi, en)) + "\n" }

    private func table(_ rows: [(String, String)]) -> String {
        let widest = rows.map { DisplayText.width(of: $0.0) }.max() ?? 0
        var result = ""
        for (name, help) in rows {
            let lines = DisplayText.wrapped(help, to: max(20, columns - widest - 4))
            for (index, line) in lines.enumerated() {
                let left = index == 0 ? name : ""
                result += "  \(DisplayText.padded(left, to: widest))  \(line)\n"
            }
        }
        return result
    }

    private func wrapped(_ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return DisplayText.wrapped(text, to: columns - indent).map { margin + $0 + "\n" }.joined()
    }

    private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
