public import LoaMarkup

/// What `loa.yaml` says of printing (`print:`).
public struct PrintSettings: Sendable {
    /// The ICC file of the printing house, in the site’s folder; without one no press files are made.
    public var profile: Spanned<String>?
    /// The name of the printing condition, as `FOGRA39`.
    public var condition = ""
    /// The most ink on one spot in percent.
    public var inkLimit = 300
    /// Who speaks on leaflets; the site’s title when empty.
    public var issuer = ""
    /// Whether QR codes into the site say the short address of their leaflet’s code, where scans are counted.
    public var countsScans = false
    /// By how many hundredths a newer figure may differ from the printed one before paper is stale.
    public var figureLimit = 5

    /// The usual settings.
    public init() {}
}

extension PrintSettings {
    /// Reads the settings below `print`.
    static func read(_ reader: inout SettingsReader) -> PrintSettings {
        var settings = PrintSettings()
        settings.profile = reader.text("icc")
        settings.condition = reader.plainText("condition")?.value ?? ""
        settings.inkLimit = reader.integer("ink", in: 200...400)?.value ?? settings.inkLimit
        settings.issuer = reader.plainText("issuer")?.value ?? ""
        settings.countsScans = reader.flag("codes")?.value ?? false
        settings.figureLimit = reader.integer("figure_change", in: 0...1000)?.value ?? settings.figureLimit
        return settings
    }
}

extension SiteConfig {
    /// Who speaks on leaflets.
    public var issuer: String { print.issuer.isEmpty ? title : print.issuer }
}
