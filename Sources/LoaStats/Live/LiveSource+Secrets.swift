internal import LoaMarkup

extension LiveSource {
    /// Tells passwords that stand in `from`, without repeating them; whether there are any.
    static func reportsSecrets(in settings: Settings, _ reader: inout SettingsReader) -> Bool {
        var places: [SourceSpan] = []
        find(in: settings, isTop: true, &places)
        for place in places {
            reader.report(
                .statsSecret, at: place,
                vi: "ở đây có vẻ có mật khẩu hoặc khóa bí mật; xóa khỏi tệp này, đổi mật khẩu ấy, rồi ghi tên biến môi trường vào “secret” (hoặc tệp ngoài content vào “secret_file”)",
                en: "this looks like a password or key; take it out of this file, change it, and name an environment variable in “secret” (or a file outside content in “secret_file”)")
        }
        return !places.isEmpty
    }

    private static func find(in settings: Settings, isTop: Bool, _ places: inout [SourceSpan]) {
        switch settings.content {
        case .empty: break
        case .scalar(let text, _): if SecretText.holdsSecret(text) { places.append(settings.span) }
        case .sequence(let items):
            for (index, item) in items.enumerated() {
                // --password x: the word before says what this one is.
                let isValue = index > 0 && (items[index - 1].text.map { $0.hasPrefix("-") && SecretText.isSecret($0) } ?? false)
                if isValue { places.append(item.span) } else { find(in: item, isTop: false, &places) }
            }
        case .mapping(let entries):
            for entry in entries {
                let isName = isTop && ["secret", "secret_file", "columns"].contains(entry.key)
                if isName { continue }
                if SecretText.isSecret(entry.key) { places.append(entry.keySpan) } else { find(in: entry.value, isTop: false, &places) }
            }
        }
    }

    /// Reads where the secret comes from; what was written is never repeated, since it may be the secret itself.
    static func secret(_ reader: inout SettingsReader) -> Secret? {
        let variable = reader.text("secret")
        let file = reader.text("secret_file")
        if let variable, file != nil {
            reader.report(.statsSecret, at: variable.span, vi: "chỉ dùng “secret” hoặc “secret_file”", en: "use “secret” or “secret_file”, not both")
            return nil
        }
        if let variable {
            if SecretText.isVariable(variable.value) { return .variable(variable.value) }
            reader.report(
                .statsSecret, at: variable.span, vi: "“secret” là tên một biến môi trường, viết hoa như LOA_MAT_KHAU; không ghi chính mật khẩu ở đây",
                en: "“secret” is the name of an environment variable in capitals, as LOA_PASSWORD; do not write the password itself here")
        }
        if let file {
            let parts = file.value.split(separator: "/").filter { $0 != "." }
            if !file.value.hasPrefix("/"), parts.first == "content" {
                reader.report(
                    .statsSecret, at: file.span, vi: "tệp bí mật phải nằm ngoài thư mục content", en: "a file with a secret must lie outside the folder content")
                return nil
            }
            return .file(file.value)
        }
        return nil
    }
}
