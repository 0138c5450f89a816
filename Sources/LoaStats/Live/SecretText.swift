internal import LoaMarkup

/// Knows text that holds a password or key, so that messages about `stats.yaml` do not show it.
enum SecretText {
    /// What a name of a secret has in it, folded to plain small letters without blanks.
    private static let marks = ["pass", "pwd", "secret", "token", "matkhau", "apikey", "accesskey", "privatekey", "credential", "bimat"]

    /// Whether a name is that of a secret, as `password`, `--api-key`, `mật khẩu`.
    static func isSecret(_ name: String) -> Bool {
        let folded = Fold.fold(name).filter { $0.isLetter || $0.isNumber }
        // A file that holds a password is no password.
        if folded.hasSuffix("file") || folded == "passfile" { return false }
        return marks.contains { folded.contains($0) }
    }

    /// Whether a value has a secret in it: `password=…`, or a user with a password in an address.
    static func holdsSecret(_ text: String) -> Bool { !values(in: text, isLine: false).isEmpty }

    /// Whether a text can be the name of an environment variable for a secret.
    static func isVariable(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, first >= 0x41 && first <= 0x5A || first == 0x5F, bytes.count <= 100 else { return false }
        return bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5F }
    }

    /// What may be a secret in the text of a settings file, found without understanding the file.
    static func values(inFile text: [UInt8]) -> [String] {
        var result: [String] = []
        var isDue = false
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            let clean = trimmed(line)
            // What stands on the line after `password:` or `password: |`.
            if isDue, !clean.isEmpty {
                result.append(clean)
                isDue = false
            }
            if let colon = clean.lastIndex(of: ":"), isSecret(lastWord(clean[..<colon])) {
                isDue = clean[clean.index(after: colon)...].allSatisfy { " |>-+".contains($0) }
            }
            result += values(in: String(line), isLine: true)
        }
        // The longest first, so that no end of one is left.
        return Set(result).filter { $0.utf8.count >= 3 }.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    }

    /// What may be secret in one value, or in one line of a settings file.
    private static func values(in text: String, isLine: Bool) -> [String] {
        var result = userInfo(in: text)
        var at = text.startIndex
        while let mark = text[at...].firstIndex(where: { $0 == "=" || isLine && ($0 == ":" || $0 == ",") }) {
            let after = text.index(after: mark)
            at = after
            let name = lastWord(text[..<mark])
            let rest = trimmed(text[after...])
            guard isSecret(name), !rest.isEmpty else { continue }
            if isLine, text[mark] == ":", name == "secret", isVariable(String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })) { continue }
            if text[mark] == ",", !name.hasPrefix("-") { continue }
            result.append(rest)
            let short = rest.prefix { !" ,}])\"'&;".contains($0) }
            if !short.isEmpty { result.append(String(short)) }
        }
        return result
    }

    /// The user and password of addresses, `https://user:password@host`.
    private static func userInfo(in text: String) -> [String] {
        var result: [String] = []
        var rest = text[...]
        while let colon = rest.firstIndex(of: ":") {
            rest = rest[rest.index(after: colon)...]
            guard rest.hasPrefix("//") else { continue }
            let authority = rest.dropFirst(2).prefix { !"/?# \"'".contains($0) }
            guard let end = authority.lastIndex(of: "@") else { continue }
            let user = authority[..<end]
            result.append(String(user))
            if let colon = user.firstIndex(of: ":") { result.append(String(user[user.index(after: colon)...])) }
        }
        return result
    }

    private static func lastWord(_ text: Substring) -> String {
        let end = text.lastIndex { !" \"'".contains($0) }.map { text.index(after: $0) } ?? text.startIndex
        let start = text[..<end].lastIndex { " \"'{[,?&;(".contains($0) }.map { text.index(after: $0) } ?? text.startIndex
        let word = String(text[start..<end])
        // “mật khẩu” are two words.
        if Fold.fold(word) == "khau" { return "mat" + word }
        return word
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let isEdge = { (character: Character) in character.isWhitespace || "\"'".contains(character) }
        let front = text.drop(while: isEdge)
        return String(front.reversed().drop(while: isEdge).reversed())
    }
}
