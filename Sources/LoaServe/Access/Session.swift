/// Who has signed in, as a signed cookie tells it: nothing is kept in the server but the key.
struct Session: Equatable {
    /// The account.
    let name: String
    /// When it ends, in seconds since 1970.
    let expires: Int
    /// Tells this sign-in from others.
    let id: String

    /// How long a sign-in holds, in seconds.
    static let length = 12 * 3600

    /// The value of the cookie.
    ///
    /// The password's hash is signed along, so that a new password ends all sessions.
    func cookie(key: [UInt8], password: String) -> String {
        let text = "\(name)|\(expires)|\(id)"
        return text + "|" + Session.signature(text, key, password)
    }

    /// Reads a cookie; nil unless it is ours, of a known account, and not too old.
    static func read(_ cookie: String, key: [UInt8], accounts: Accounts, now: Int) -> Session? {
        let parts = cookie.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, cookie.utf8.count < 256, let expires = Int(parts[1]), "\(expires)" == parts[1], now < expires, expires <= now + length else { return nil }
        guard let account = accounts.byName[parts[0]] else { return nil }
        let wanted = signature(parts[..<3].joined(separator: "|"), key, account.password)
        guard Digest.areSame(Array(wanted.utf8), Array(parts[3].utf8)) else { return nil }
        return Session(name: parts[0], expires: expires, id: parts[2])
    }

    private static func signature(_ text: String, _ key: [UInt8], _ password: String) -> String {
        Digest.base64(Digest.hash(Array("session|\(text)|\(password)".utf8), key: key, length: 32))
    }

    /// The value of one cookie in a field; nil when it is absent or doubled.
    static func cookie(_ name: String, in field: String?) -> String? {
        guard let field else { return nil }
        var found: String?
        for item in field.split(separator: ";") {
            let text = item.drop { $0 == " " || $0 == "\t" }
            guard text.hasPrefix(name + "=") else { continue }
            if found != nil { return nil }
            found = String(text.dropFirst(name.utf8.count + 1))
        }
        return found
    }
}
