public import LoaMarkup
internal import LoaSite

extension Commands {
    /// The day that a build now would be of; nil when the settings cannot be read.
    public static func day(_ options: CommandOptions) -> CalendarDate? {
        if let today = options.today { return today }
        guard let bytes = NewFile.read(options.path(SiteConfig.path.string)) else { return nil }
        return SiteClock.now(in: SiteConfig.read(bytes, knownCodes: DiagnosticCode.all).value.timezone)
    }
}
