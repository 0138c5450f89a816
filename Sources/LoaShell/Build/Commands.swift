import LoaMarkup

/// What the command line asks of the product: each function does one command and returns what to show.
public enum Commands {
    /// Builds the sites into the output folder.
    public static func build(_ options: CommandOptions) async -> CommandResult { unfinished }

    /// Does everything that `build` does but write.
    public static func check(_ options: CommandOptions) async -> CommandResult { unfinished }

    /// Which blocks of each page each audience sees; also as an HTML page when `html` names a file.
    public static func audienceReport(_ options: CommandOptions, html: String?) async -> CommandResult { unfinished }

    /// What only A, only B, or both in different variants get, in words; of one page or of all.
    public static func audienceDiff(
        _ options: CommandOptions, _ a: String, _ b: String, page: String?
    ) async -> CommandResult { unfinished }

    /// A copy of a page with all variants, flagged by audience; into the file `to`, or as text.
    public static func audienceReview(_ options: CommandOptions, page: String, to: String?) async -> CommandResult {
        unfinished
    }

    private static var unfinished: CommandResult {
        CommandResult(
            exitCode: .machine,
            summary: Message(vi: "lệnh này chưa làm xong trong bản đang dựng", en: "this command is not finished yet"))
    }
}
