internal import CSodium

/// Passwords as Argon2id keeps them (RFC 9106), through libsodium.
public enum PasswordHash {
    /// How much work a hash is.
    public struct Cost: Sendable {
        let passes: UInt64
        let memory: Int
        /// For sign-in: two passes over 64 MiB.
        public static let normal = Cost(passes: 2, memory: 64 << 20)
        /// For tests alone: the least that the library takes.
        public static let least = Cost(passes: 1, memory: 8 << 10)
    }

    /// The longest password, in bytes: longer ones are refused before any work is done.
    public static let longest = 256

    /// The text to keep for a password; nil when there is no memory for it.
    public static func make(_ password: [UInt8], cost: Cost = .normal) -> String? {
        guard sodium_init() >= 0, !password.isEmpty, password.count <= longest else { return nil }
        var text = [CChar](repeating: 0, count: 128)
        let signed = password.map(CChar.init(bitPattern:))
        guard unsafe crypto_pwhash_str_alg(&text, signed, UInt64(signed.count), cost.passes, cost.memory, 2) == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether a password belongs to such a text.
    public static func verify(_ password: [UInt8], _ text: String) -> Bool {
        guard sodium_init() >= 0, password.count <= longest, text.utf8.count < 128 else { return false }
        let signed = password.map(CChar.init(bitPattern:))
        return unsafe crypto_pwhash_str_verify(text, signed, UInt64(signed.count)) == 0
    }
}
