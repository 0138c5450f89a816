/// One person who may read internal sites.
public struct Account: Hashable, Sendable {
    /// The name to sign in with.
    public var name: String
    /// The password as Argon2id keeps it.
    public var password: String
    /// The audiences whose sites may be read.
    public var audiences: Set<String>

    /// Makes an account.
    public init(name: String, password: String, audiences: Set<String>) {
        self.name = name
        self.password = password
        self.audiences = audiences
    }

    /// Whether a name can be one: 1 to 32 letters a–z, digits, `.`, `-`, `_`.
    public static func isName(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count) && text.utf8.first != 0x2D && text.utf8.allSatisfy(isLetter)
    }

    static func isLetter(_ byte: UInt8) -> Bool { (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E || byte == 0x5F }
}

/// All accounts, as their file has them: a line each, `name:argon2id:audience,audience`.
public struct Accounts: Hashable, Sendable {
    /// The accounts by name.
    public var byName: [String: Account] = [:]

    /// Makes a list without anybody.
    public init() {}

    /// Reads the file; the number of the first line that is wrong is thrown.
    public init(_ text: String) throws(Fault) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let parts = line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, Account.isName(parts[0]), parts[1].hasPrefix("$argon2id$"), byName[parts[0]] == nil else { throw Fault(line: index + 1) }
            let audiences = parts[2].split(separator: ",").map(String.init)
            guard audiences.allSatisfy({ $0.utf8.allSatisfy(Account.isLetter) }) else { throw Fault(line: index + 1) }
            byName[parts[0]] = Account(name: parts[0], password: parts[1], audiences: Set(audiences))
        }
    }

    /// A file that cannot be understood.
    public struct Fault: Error, Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
    }

    /// The file.
    public var text: String {
        byName.values.sorted { $0.name < $1.name }.map { "\($0.name):\($0.password):\($0.audiences.sorted().joined(separator: ","))\n" }.joined()
    }
}
