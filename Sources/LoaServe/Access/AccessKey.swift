/// A text that nobody can guess, for addresses that are given to few.
public enum AccessKey {
    /// Makes one, of 22 letters, digits, `-` and `_`.
    public static func make() -> String { Digest.base64(Digest.random(16)) }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    public static func areSame(_ left: String, _ right: String) -> Bool { Digest.areSame(Array(left.utf8), Array(right.utf8)) }
}
