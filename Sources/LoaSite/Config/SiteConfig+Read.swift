public import LoaMarkup

extension SiteConfig {
    /// Reads `loa.yaml`; `knownCodes` are the codes that may be silenced.
    public static func read(_ text: [UInt8], path: SourcePath = path, knownCodes: [DiagnosticCode]) -> Reported<SiteConfig> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            var config = SiteConfig()
            config.readBasics(&reader)
            config.readAudiences(&reader)
            config.translations = SiteWords.read(&reader, config)
            config.readMenus(&reader)
            config.readSilenced(&reader, knownCodes)
            return config
        }
        // A file that is no YAML has one fault; what it lacks is not worth a second.
        return Reported(read.value, parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }

    private mutating func readBasics(_ reader: inout SettingsReader) {
        _ = reader.integer("format", in: 1...1, required: true)
        title = reader.plainText("title", required: true)?.value ?? ""
        tagline = reader.plainText("tagline")?.value ?? ""
        if let tag = reader.text("language") {
            language = tag.value
            if !Self.isLanguageTag(tag.value) { Self.badLanguage(tag, &reader) }
        }
        timezone = reader.text("timezone")?.value ?? timezone
        if let address = reader.text("url") {
            url = address.value
            if !url.hasPrefix("https://") && !url.hasPrefix("http://") {
                reader.report(
                    .configURL, at: address.span,
                    vi: "địa chỉ trang phải bắt đầu bằng https://, ví dụ https://congdoan.example/",
                    en: "the site's address starts with https://, as in https://union.example/")
            } else if !url.hasSuffix("/") {
                url += "/"
            }
        }
        if let name = reader.text("theme") {
            theme = name.value
            themeSpan = name.span
        }
        if let text = reader.plainText("footer") {
            footer = text.value
            footerSpan = text.span
        }
        let tags = reader.texts("languages")
        for tag in tags where !Self.isLanguageTag(tag.value) { Self.badLanguage(tag, &reader) }
        languages = tags.map(\.value)
        _ = reader.mapping("laws") { reader in
            lawNotice = reader.integer("notice", in: 0...3_650)?.value ?? lawNotice
            lawRecheck = reader.integer("recheck", in: 1...120)?.value ?? lawRecheck
        }
        print = reader.mapping("print") { PrintSettings.read(&$0) } ?? PrintSettings()
        limits = reader.mapping("limits") { PlainLimits.read(&$0, base: .usual) } ?? .usual
    }

    private mutating func readMenus(_ reader: inout SettingsReader) {
        let list = audiences
        for entry in reader.names("menus") {
            let who = list.mask(of: [entry.key]) { _, vi, en in
                reader.report(.audienceUnknown, at: entry.keySpan, vi: vi, en: en)
            }
            let items = (entry.value.items ?? [entry.value]).compactMap { item in
                item.text.map { Spanned($0, at: item.span) }
            }
            menus.append((who, items))
        }
    }

    private mutating func readAudiences(_ reader: inout SettingsReader) {
        let (language, limits) = (language, limits)
        let read = reader.named("audiences", required: true) { name, reader -> Audience? in
            Self.audience(name, &reader, language, limits)
        }
        var list: [Audience] = []
        for (name, audience) in read {
            guard list.count < 64 else {
                reader.report(
                    .configAudiences, at: name.span, vi: "nhiều nhất 64 nhóm độc giả", en: "at most 64 audiences")
                break
            }
            var audience = audience
            audience.bit = list.count
            list.append(audience)
        }
        if list.isEmpty, read.isEmpty, let span = reader.keySpan("audiences") {
            reader.report(
                .configAudiences, at: span, vi: "cần ít nhất một nhóm độc giả", en: "at least one audience is needed")
        }
        audiences = AudienceList(list)
        readGroups(&reader)
    }

    private mutating func readGroups(_ reader: inout SettingsReader) {
        var groups: [String: AudienceMask] = [:]
        let base = audiences
        for entry in reader.names("groups") {
            if base[entry.key] != nil {
                reader.report(
                    .configAudiences, at: entry.keySpan, vi: "“\(entry.key)” đã là tên một nhóm độc giả",
                    en: "“\(entry.key)” is already the name of an audience")
                continue
            }
            let items = entry.value.items ?? [entry.value]
            var mask = AudienceMask()
            for item in items {
                guard let name = item.text else { continue }
                let known = AudienceList(base.audiences, groups: groups)
                mask.formUnion(
                    known.mask(of: [name]) { _, vi, en in
                        reader.report(.audienceUnknown, at: item.span, vi: vi, en: en)
                    })
            }
            groups[entry.key] = mask
        }
        audiences = AudienceList(base.audiences, groups: groups)
    }

    private mutating func readSilenced(_ reader: inout SettingsReader, _ known: [DiagnosticCode]) {
        for entry in reader.names("silence") {
            let reason = entry.value.text ?? ""
            if !known.contains(where: { $0.name == entry.key }) {
                let near = Suggestion.phrase(for: entry.key, in: known.map(\.name))
                reader.report(
                    .configSilence, at: entry.keySpan, vi: "không có mã cảnh báo “\(entry.key)”\(near.vi)",
                    en: "there is no warning “\(entry.key)”\(near.en)")
            } else if reason.isEmpty {
                reader.report(
                    .configSilence, at: entry.keySpan,
                    vi: "tắt cảnh báo phải kèm lý do, ví dụ “\(entry.key): đã hỏi pháp chế ngày 01/7/2026”",
                    en: "silencing a warning needs a reason, as in “\(entry.key): asked the legal desk”")
            } else {
                silenced[entry.key] = reason
            }
        }
    }

    private enum Access: String, CaseIterable {
        case `public`
        case `internal`
    }

    private static func audience(
        _ name: Spanned<String>, _ reader: inout SettingsReader, _ language: String, _ limits: PlainLimits
    ) -> Audience? {
        let id = name.value
        let isPlain = !id.isEmpty && id.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
        if !isPlain || id.hasPrefix("-") || reserved.contains(id) {
            let slug = Slug.slug(id)
            reader.report(
                .configAudiences, at: name.span,
                vi: "tên nhóm độc giả chỉ gồm chữ thường không dấu, số và gạch nối (thử “\(slug)”), và không phải tên dành riêng",
                en: "an audience's name is lower-case ASCII letters, digits and hyphens (try “\(slug)”), and none of ours")
        }
        let tags = reader.texts("languages")
        for tag in tags where !isLanguageTag(tag.value) { badLanguage(tag, &reader) }
        return Audience(
            id: id, name: reader.plainText("name", required: true)?.value ?? id,
            description: reader.plainText("description")?.value ?? "", style: reader.text("style")?.value ?? id,
            isInternal: reader.choice("access", of: Access.self)?.value == .internal,
            languages: tags.map(\.value).filter { $0 != language }, actions: actions(&reader),
            plain: reader.mapping("plain") { PlainLimits.read(&$0, base: limits) }, bit: 0)
    }

    private static let reserved: Set<String> = ["assets", "public", "internal"]

    private static func actions(_ reader: inout SettingsReader) -> [Audience.Action] {
        reader.list("actions") { reader -> Audience.Action? in
            let label = reader.plainText("label", required: true)
            let kind = reader.choice("kind", of: Audience.Action.Kind.self)
            let to = reader.text("to")
            let missing = reader.flag("missing")
            let primary = reader.flag("primary")
            if to == nil, missing?.value != true, let label {
                reader.report(
                    .configAction, at: label.span,
                    vi: "thiếu “to: …” (số điện thoại, địa chỉ hoặc tệp); nếu chưa có thì ghi “missing: true”",
                    en: "“to: …” is missing (a number, an address or a file); while not known write “missing: true”")
            }
            guard let label else { return nil }
            return Audience.Action(
                label: label.value, kind: kind?.value ?? .link, to: missing?.value == true ? nil : to,
                isPrimary: primary?.value ?? false)
        }
    }

    static func isLanguageTag(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { ($0 | 32 >= 97 && $0 | 32 <= 122) || ($0 >= 48 && $0 <= 57) }
        }
    }

    private static func badLanguage(_ tag: Spanned<String>, _ reader: inout SettingsReader) {
        reader.report(
            .configLanguage, at: tag.span, vi: "“\(tag.value)” không phải mã ngôn ngữ; ví dụ: vi, en, zh, ko, ja",
            en: "“\(tag.value)” is no language tag; for example: vi, en, zh, ko, ja")
    }
}
