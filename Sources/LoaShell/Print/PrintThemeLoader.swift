internal import LoaMarkup
internal import LoaPrint
internal import LoaSite

/// Reads the print side of a theme: `print/formats.yaml`, `print/print.css`, `tokens.css`, fonts and pictures.
enum PrintThemeLoader {
    /// What people call the formats, by id; nothing is read where nothing is printed.
    static func formatNames(_ site: SiteIndex, _ reader: any SourceReader) -> [String: Message] {
        guard !site.leaflets.isEmpty else { return [:] }
        let path = SourcePath("themes/\(site.config.theme)/print/formats.yaml")
        let text = (try? reader.read(path).get()) ?? BuiltinPrint.formats
        return Dictionary(FormatTable.parse(text, path: path).value.all.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// Loads it; nil with a fault when something is missing or damaged.
    static func load(_ reader: any SourceReader, _ config: SiteConfig) -> Reported<PrintTheme?> {
        var diagnostics: [Diagnostic] = []
        let folder = "themes/\(config.theme)"
        let (formatsPath, sheetPath, tokensPath) = (
            SourcePath("\(folder)/print/formats.yaml"), SourcePath("\(folder)/print/print.css"), SourcePath("\(folder)/tokens.css")
        )
        let paths = Set(reader.list().value)
        // A theme without a print side is printed with ours.
        let isBuiltin = !paths.contains(formatsPath) && !paths.contains(sheetPath)
        for path in [formatsPath, sheetPath] where !isBuiltin && !paths.contains(path) {
            diagnostics.append(
                Diagnostic(
                    .printTheme, at: SourceSpan(path), vi: "giao diện thiếu tệp \(path.string), cần để in tờ rơi",
                    en: "the theme has no \(path.string), which leaflets need"))
        }
        guard diagnostics.isEmpty,
            let formatsText = isBuiltin ? BuiltinPrint.formats : SiteLoader.text(formatsPath, reader, &diagnostics),
            let sheetText = isBuiltin ? BuiltinPrint.sheet : SiteLoader.text(sheetPath, reader, &diagnostics)
        else { return Reported(nil, diagnostics) }
        let tokens = paths.contains(tokensPath) ? SiteLoader.text(tokensPath, reader, &diagnostics) : nil
        let formats = FormatTable.parse(formatsText, path: formatsPath)
        let sheet = PrintStyleSheet.parse(tokens: tokens ?? [], tokensPath: tokensPath, sheet: sheetText, path: sheetPath)
        diagnostics += formats.diagnostics + sheet.diagnostics
        // Where formats are not known, neither are their names.
        if !formats.failed { diagnostics += sheet.value.unknownNames(formats: formats.value, audiences: config.audiences.audiences.map(\.id)) }
        var digest = KeyBytes()
        for text in [formatsText, sheetText, tokens ?? []] { digest.add(text) }
        var faces: [(family: String, face: FontFace)] = []
        for rule in sheet.value.faces {
            let path = SourcePath("\(folder)/print/\(rule.source)")
            guard let bytes = bytes(path, named: rule.place, reader, &diagnostics) else { continue }
            do throws(FontFault) {
                faces.append((rule.family, try FontFace(bytes)))
                digest.add(rule.family)
                digest.add(bytes)
            } catch {
                diagnostics.append(error.diagnostic(of: path))
            }
        }
        // A style sheet that names no font is set in ours.
        if sheet.value.faces.isEmpty {
            for bytes in BuiltinPrint.fonts {
                guard let face = try? FontFace(bytes) else { continue }
                faces.append((BuiltinPrint.family, face))
                digest.add(bytes)
            }
        }
        var pictures: [String: PrintArt] = [:]
        for use in sheet.value.pictures where pictures[use.path] == nil {
            let path = SourcePath("\(folder)/print/\(use.path)")
            guard let bytes = bytes(path, named: use.place, reader, &diagnostics) else { continue }
            switch PrintTheme.art(bytes, path) {
            case .success(let art):
                pictures[use.path] = art
                digest.add(use.path)
                digest.add(bytes)
            case .failure(let fault): diagnostics.append(fault.diagnostic)
            }
        }
        let intent = intent(config, reader, &diagnostics)
        digest.add(intent?.identifier)
        if let intent { digest.add(intent.profile.bytes) }
        let (families, fallback) = families(faces)
        guard let fallback else {
            if !diagnostics.contains(where: { $0.severity == .error }) {
                diagnostics.append(
                    Diagnostic(
                        .printTheme, at: SourceSpan(sheetPath), vi: "print.css chưa khai phông chữ nào; thêm @font-face với src: url(fonts/….ttf)",
                        en: "print.css declares no font; add @font-face with src: url(fonts/….ttf)"))
            }
            return Reported(nil, diagnostics)
        }
        let theme = PrintTheme(
            formats: formats.value, sheet: sheet.value, families: families, fallback: fallback, intent: intent, digest: digest.digest,
            pictures: pictures, reader: reader)
        return Reported(theme, diagnostics)
    }

    private static func bytes(_ path: SourcePath, named place: SourcePlace, _ reader: any SourceReader, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        switch reader.read(path) {
        case .success(let bytes): return bytes
        case .failure:
            diagnostics.append(
                Diagnostic(.printTheme, at: place, vi: "không đọc được tệp \(path.string)", en: "the file \(path.string) cannot be read"))
            return nil
        }
    }

    private static func intent(_ config: SiteConfig, _ reader: any SourceReader, _ diagnostics: inout [Diagnostic]) -> PressIntent? {
        guard let profile = config.print.profile else { return nil }
        let path = SourcePath(profile.value)
        do {
            let bytes = try reader.read(path).get()
            return PressIntent(
                profile: try ICCProfile(press: bytes), identifier: config.print.condition.isEmpty ? "Custom" : config.print.condition,
                inkLimit: config.print.inkLimit)
        } catch let fault as ColourFault {
            diagnostics.append(fault.diagnostic(of: path))
        } catch {
            diagnostics.append(
                Diagnostic(
                    .printProfile, at: profile.span, vi: "không đọc được hồ sơ màu \(path.string); để tệp trong content/ hoặc themes/",
                    en: "the colour profile \(path.string) cannot be read; keep the file in content/ or themes/"))
        }
        return nil
    }

    private static func families(_ faces: [(family: String, face: FontFace)]) -> ([String: FontFamily], FontFamily?) {
        var (families, first): ([String: FontFamily], FontFamily?) = ([:], nil)
        for (name, _) in faces where families[name.lowercased()] == nil {
            let own = faces.filter { $0.family.lowercased() == name.lowercased() }.map(\.face)
            let family = FontFamily(own)
            families[name.lowercased()] = family
            if first == nil { first = family }
        }
        return (families, first)
    }
}

extension DiagnosticCode {
    static let printTheme = DiagnosticCode(
        "print.theme", vi: "Để in tờ rơi, giao diện cần print/formats.yaml, print/print.css và phông chữ TTF hoặc OTF khai bằng @font-face.",
        en: "To print leaflets a theme needs print/formats.yaml, print/print.css and TTF or OTF fonts declared by @font-face.")
    /// All codes of leaflets in the shell.
    static let printShellCodes: [DiagnosticCode] = [printTheme]
}
