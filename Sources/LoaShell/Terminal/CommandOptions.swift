public import LoaMarkup

/// What every command is told, whatever it does.
public struct CommandOptions: Sendable {
    /// The folder of the site, as written.
    public var site: String
    /// The folder to build into, as written; nil means `_site` in the site's folder.
    public var output: String?
    /// The day that everything dated obeys; nil means today in the site's time zone, see ``SiteClock``.
    public var today: CalendarDate?
    /// The day whose evening's figures are meant; nil for those of now.
    public var figuresAsOf: CalendarDate?
    /// The language asked for; nil means that of the site, and Vietnamese when it is neither of ours.
    public var language: MessageLanguage?
    /// Whether the answer is for machines.
    public var json: Bool
    /// Whether warnings fail.
    public var strict: Bool
    /// How many threads to use; nil means one for each core.
    public var jobs: Int?
    /// What is known of the terminal, for reports.
    public var terminal: TerminalFacts
    /// Where to tell how far the work is; silent unless on a terminal and slow.
    public var progress: Progress

    /// Makes options; without any, those of a bare command in the current folder, piped.
    public init(
        site: String = ".", output: String? = nil, today: CalendarDate? = nil, language: MessageLanguage? = nil,
        json: Bool = false, strict: Bool = false, jobs: Int? = nil, terminal: TerminalFacts = TerminalFacts(),
        progress: Progress = Progress()
    ) {
        self.site = site
        self.output = output
        self.today = today
        self.language = language
        self.json = json
        self.strict = strict
        self.jobs = jobs
        self.terminal = terminal
        self.progress = progress
    }

    /// The folder to build into: the one asked for, or `_site` in the site's folder.
    public var outputFolder: String { output ?? path("_site") }

    /// Throws when the site's folder is no folder; what is wrong inside it is not a matter of the command line.
    public func requireSite(_ call: String) throws(UsageError) {
        if NewFile.isFolder(site) { return }
        throw UsageError(
            vi: "không có thư mục “\(site)” (--site)", en: "there is no folder “\(site)” (--site)", call: call)
    }

    /// A path below the site's folder, as in `path("content/loa.yaml")`; short when the site is the current folder.
    public func path(_ inside: String) -> String {
        if site == "." { return inside }
        return site.utf8.last == 0x2F ? site + inside : site + "/" + inside
    }
}
