internal import CSodium

/// BLAKE2b of libsodium: marks of content, and with a key the signatures of cookies and forms.
enum Digest {
    /// Sixteen bytes as 22 letters, digits, `-` and `_`.
    static func text(_ bytes: [UInt8]) -> String { base64(hash(bytes, key: [], length: 16)) }

    /// A hash of 16 to 64 bytes, with a key when it is not empty.
    static func hash(_ bytes: [UInt8], key: [UInt8], length: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: length)
        _ = unsafe crypto_generichash(&result, length, bytes, UInt64(bytes.count), key.isEmpty ? nil : key, key.count)
        return result
    }

    /// Bytes that nobody can guess.
    static func random(_ count: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: count)
        unsafe randombytes_buf(&result, count)
        return result
    }

    /// Whether two runs of bytes are the same, in a time that does not tell where they differ.
    static func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        unsafe left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    /// Base 64 for addresses, without padding.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var result: [UInt8] = []
        var (store, bits) = (0, 0)
        for byte in bytes {
            store = (store << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                result.append(letters[store >> bits & 63])
            }
        }
        if bits > 0 { result.append(letters[store << (6 - bits) & 63]) }
        return String(decoding: result, as: UTF8.self)
    }
}
