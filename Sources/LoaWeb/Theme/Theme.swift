public import LoaMarkup
internal import LoaSite

/// A theme as loaded: its words, templates and assets.
public final class Theme: Sendable {
    /// The words by language and key.
    public let strings: [String: [String: String]]
    /// The templates.
    public let templates: TemplateSet
    /// The model that the templates were checked against.
    public let model: PageModel
    /// The files under `assets/` by their place in it.
    public let assets: [(path: String, bytes: [UInt8])]
    /// The part of assets' addresses that changes when any of them does.
    public let assetHash: String

    private init(
        strings: [String: [String: String]], templates: TemplateSet, model: PageModel,
        assets: [(path: String, bytes: [UInt8])], assetHash: String
    ) {
        self.strings = strings
        self.templates = templates
        self.model = model
        self.assets = assets
        self.assetHash = assetHash
    }

    /// The style sheet that only readers of a style load, `styles/STYLE.css` in `assets/`; nil where the theme has none.
    public func sheet(ofStyle style: String) -> String? {
        let path = "styles/\(style).css"
        return assets.contains { $0.path == path } ? path : nil
    }

    /// The templates that every theme has.
    public static let required = ["page", "section", "home", "tag", "tags", "search", "notfound", "chooser"]

    /// The words of a language; keys that it lacks are Vietnamese.
    public func words(_ language: String) -> [String: String] {
        let base = String(language.prefix { $0 != "-" })
        return (strings["vi"] ?? [:]).merging(strings[language] ?? strings[base] ?? [:]) { $1 }
    }

    /// Loads a theme from its files, given by their paths inside the theme (`web/page.mustache`).
    ///
    /// `folder` is where it stands, for messages.
    public static func load(_ files: [(path: String, bytes: [UInt8])], folder: String) -> Reported<Theme> {
        var diagnostics: [Diagnostic] = []
        let settings = SourcePath("\(folder)/theme.yaml")
        var strings: [String: [String: String]] = [:]
        if let file = files.first(where: { $0.path == "theme.yaml" }) {
            let text = SourceText.decode(file.bytes, path: settings)
            diagnostics += text.diagnostics
            let read = readSettings(text.value ?? [], settings)
            diagnostics += read.diagnostics
            strings = read.value
        } else {
            diagnostics.append(
                Diagnostic(
                    .themeFile, at: SourceSpan(settings), vi: "giao diện thiếu tệp theme.yaml",
                    en: "the theme has no theme.yaml"))
        }
        let model = PageModel(strings: Set(strings.values.flatMap(\.keys)))
        var sources: [TemplateSource] = []
        for file in files where file.path.hasPrefix("web/") && file.path.hasSuffix(".mustache") {
            let path = SourcePath("\(folder)/\(file.path)")
            let text = SourceText.decode(file.bytes, path: path)
            diagnostics += text.diagnostics
            let name = String(file.path.dropFirst(4).dropLast(9))
            sources.append(TemplateSource(name: name, path: path, bytes: text.value ?? []))
        }
        var roots: [String: [TemplateType]] = [:]
        for name in required {
            guard sources.contains(where: { $0.name == name }) else {
                diagnostics.append(
                    Diagnostic(
                        .themeFile, at: SourceSpan(SourcePath("\(folder)/web/\(name).mustache")),
                        vi: "giao diện thiếu mẫu trang web/\(name).mustache",
                        en: "the theme has no template web/\(name).mustache"))
                continue
            }
            roots[name] = [model.edition.type, model.folder.type, model.page.type]
        }
        let compiled = TemplateSet.compile(sources, schema: model.schema, roots: roots)
        diagnostics += compiled.diagnostics
        var assets: [(path: String, bytes: [UInt8])] = []
        for file in files {
            let bytes = file.path.hasSuffix(".css") ? StyleSqueezer.squeeze(file.bytes) : file.bytes
            if file.path == "tokens.css" { assets.append(("tokens.css", bytes)) }
            if file.path.hasPrefix("web/assets/") { assets.append((String(file.path.dropFirst(11)), bytes)) }
        }
        assets.append(("search.js", SearchScript.bytes))
        assets.append(("figures.js", FigureScript.bytes))
        assets.append(("figures-live.js", FigureScript.live))
        assets.sort { $0.path < $1.path }
        return Reported(
            Theme(
                strings: strings, templates: compiled.value, model: model, assets: assets, assetHash: hash(assets)),
            diagnostics)
    }

    private static func readSettings(
        _ text: [UInt8], _ path: SourcePath
    ) -> Reported<[String: [String: String]]> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            _ = reader.text("name", required: true)
            _ = reader.value("version")
            _ = reader.value("licence")
            var strings: [String: [String: String]] = [:]
            for language in reader.names("strings", required: true) {
                var words: [String: String] = [:]
                for entry in language.value.entries ?? [] {
                    if let text = entry.value.text {
                        words[entry.key] = text
                    } else {
                        reader.report(
                            .themeFile, at: entry.keySpan, vi: "“\(entry.key)” phải là chữ", en: "“\(entry.key)” must be text")
                    }
                }
                strings[language.key] = words
            }
            return strings
        }
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }

    /// Eight hexadecimal digits of all paths and bytes (FNV-1a, 64 bits).
    static func hash(_ assets: [(path: String, bytes: [UInt8])]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        for asset in assets {
            add(asset.path.utf8)
            add([0])
            add(asset.bytes)
            add([0])
        }
        let digits = String(hash, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
    }
}

extension DiagnosticCode {
    static let themeFile = DiagnosticCode(
        "theme.file",
        vi: "Một giao diện có theme.yaml, tokens.css và các mẫu web/*.mustache. Thêm tệp bị thiếu, hoặc lấy từ giao diện mẫu.",
        en: "A theme has theme.yaml, tokens.css and templates web/*.mustache. Add the missing file, or take it from another theme.")
    /// A theme that is not there.
    public static let themeMissing = DiagnosticCode(
        "theme.missing", vi: "Tên giao diện trong content/loa.yaml phải là một thư mục trong themes/.",
        en: "The theme named in content/loa.yaml must be a folder in themes/.")

    /// All codes of themes.
    public static let themeCodes: [DiagnosticCode] = [themeFile, themeMissing]
}
