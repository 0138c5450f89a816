internal import Synchronization

/// What directives stated before on other pages of the same site, so that a minimum wage on a thousand pages is worked out
/// once.
///
/// Only what was stated without a word to say about it is kept: faults are told at each place. A class, since every worker
/// asks the same one; what is found is what would be worked out anew, whoever came first.
final class LawMemory: Sendable {
    private let known = Mutex<[LawQuestion: LawStatement]>([:])
    private static let most = 20_000

    /// What was stated before.
    func statement(_ question: LawQuestion) -> LawStatement? { known.withLock { $0[question] } }

    /// Keeps a statement.
    func keep(_ statement: LawStatement, for question: LawQuestion) {
        known.withLock { known in
            if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
            known[question] = statement
        }
    }
}
