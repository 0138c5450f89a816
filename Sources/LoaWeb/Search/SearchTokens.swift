/// What a collector gathered: the runs of its texts as numbers of words; a value that tasks may share.
public struct SearchTokens: Sendable {
    /// The runs, one after the other.
    let tokens: [UInt32]
    /// The words and the marks between them.
    let words: WordTable
}
