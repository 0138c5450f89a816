import ArgumentParser
import LoaMarkup
import LoaShell

/// The options that all commands take; values are read here, so that what is wrong with them is said in full.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("site")) var site = "."
    @Option(name: .customLong("output")) var output: String?
    @Option(name: .customLong("today")) var today: String?
    @Option(name: .customLong("lang")) var lang: String?
    @Flag(name: .customLong("json")) var json = false
    @Flag(name: .customLong("strict")) var strict = false
    @Option(name: .customLong("jobs")) var jobs: String?

    /// The options with their values read.
    ///
    /// - Parameters:
    ///   - variable: The language that the environment asks for.
    ///   - terminal: What is known of the terminal.
    ///   - call: The command, for errors.
    func read(_ variable: MessageLanguage?, _ terminal: TerminalFacts, _ call: String) throws(UsageError)
        -> CommandOptions
    {
        let language = try Self.language(lang, call) ?? variable
        return CommandOptions(
            site: site, output: output, today: try Self.date(today, "--today", call), language: language, json: json,
            strict: strict, jobs: try Self.jobs(jobs, call), terminal: terminal,
            progress: Progress(
                isOn: terminal.showsProgress && !json, language: language ?? .vi, columns: terminal.columns ?? 80))
    }

    private static func language(_ text: String?, _ call: String) throws(UsageError) -> MessageLanguage? {
        guard let text else { return nil }
        if let language = MessageLanguage(rawValue: text) { return language }
        throw UsageError(
            vi: "không có ngôn ngữ “\(text)” cho thông báo; viết --lang vi hoặc --lang en",
            en: "there are no messages in “\(text)”; write --lang vi or --lang en", call: call)
    }

    static func date(_ text: String?, _ option: String, _ call: String) throws(UsageError) -> CalendarDate? {
        guard let text else { return nil }
        switch CalendarDate.parse(text) {
        case .success(let date): return date
        case .failure(let fault):
            throw UsageError(vi: "\(option): \(fault.message.vi)", en: "\(option): \(fault.message.en)", call: call)
        }
    }

    private static func jobs(_ text: String?, _ call: String) throws(UsageError) -> Int? {
        guard let text else { return nil }
        if let number = Int(text), (1...1024).contains(number) { return number }
        throw UsageError(
            vi: "--jobs cần một số từ 1 đến 1024, không phải “\(text)”",
            en: "--jobs needs a number from 1 to 1024, not “\(text)”", call: call)
    }
}
