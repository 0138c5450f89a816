public import LoaMarkup

/// A command line sorted: which command is called, and what it is given, with options wherever they stood.
public struct CommandWords: Sendable {
    /// The guide of the command.
    public let guide: CommandGuide
    /// Whether help is asked for.
    public let wantsHelp: Bool
    /// What follows the words of the command: options with their values, arguments.
    public let rest: [String]

    /// The words of the command and what follows it, for a parser that wants them in this order.
    public var arguments: [String] { guide.name.split(separator: " ").map(String.init) + rest }

    /// Sorts a command line and checks it against the guide.
    ///
    /// - Parameters:
    ///   - line: The words after `loa`.
    ///   - root: The guide of `loa` with all commands below.
    /// - Throws: When a command, option or argument is unknown, missing, doubled or too many.
    public init(_ line: [String], root: CommandGuide) throws(UsageError) {
        var (guide, rest, wantsHelp) = (root, [String](), false)
        let takesValue = Set(root.all.flatMap(\.options).filter { $0.value != nil }.map(\.name))
            .union(CommandGuide.commonOptions.filter { $0.value != nil }.map(\.name))
        var index = 0
        while index < line.count {
            let word = line[index]
            index += 1
            if word == "--" {
                rest += line[(index - 1)...]
                break
            } else if word == "-h" || word == "--help" {
                wantsHelp = true
            } else if word == "--version", guide.name.isEmpty,
                let version = root.commands.first(where: { $0.word == "version" })
            {
                guide = version
            } else if Self.isOption(word) {
                rest.append(word)
                if takesValue.contains(word), index < line.count, !Self.isOption(line[index]) {
                    rest.append(line[index])
                    index += 1
                }
            } else if word == "help", guide.name.isEmpty, !wantsHelp {
                wantsHelp = true
            } else if !guide.commands.isEmpty {
                guide = try Self.command(word, below: guide)
            } else {
                rest.append(word)
            }
        }
        self.guide = guide
        self.rest = rest
        self.wantsHelp = wantsHelp || (guide.name.isEmpty && rest.allSatisfy { $0 != "--" })
        if !wantsHelp { try Self.check(rest, guide) }
    }

    /// The language that the line asks for, even when the line is wrong otherwise.
    public static func language(_ line: [String]) -> MessageLanguage? {
        var found: MessageLanguage?
        for (index, word) in line.enumerated() {
            if word == "--" { break }
            if word == "--lang", index + 1 < line.count { found = MessageLanguage(rawValue: line[index + 1]) ?? found }
            if word.hasPrefix("--lang=") { found = MessageLanguage(rawValue: String(word.dropFirst(7))) ?? found }
        }
        return found
    }

    static func isOption(_ word: String) -> Bool { word.utf8.count > 1 && word.utf8.first == 0x2D }

    private static func command(_ word: String, below guide: CommandGuide) throws(UsageError) -> CommandGuide {
        if let found = guide.commands.first(where: { $0.word == word }) { return found }
        if guide.name.isEmpty, CommandGuide.future.contains(word) {
            throw UsageError(
                vi: "bản loa này chưa có lệnh “\(word)”; lệnh ấy sẽ có trong một bản sau",
                en: "this version of loa does not have “\(word)” yet; a later version will")
        }
        let near = Suggestion.phrase(for: word, in: guide.commands.map(\.word))
        let names = guide.commands.map(\.word).joined(separator: ", ")
        let after = guide.name.isEmpty ? ("", "") : (" sau “\(guide.name)”", " after “\(guide.name)”")
        throw UsageError(
            vi: "không có lệnh “\(word)”\(after.0)\(near.vi) (có: \(names))",
            en: "there is no command “\(word)”\(after.1)\(near.en) (there are: \(names))", call: guide.call)
    }
}
