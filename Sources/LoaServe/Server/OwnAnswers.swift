/// What answers requests before the tables of files do, as the workbench does.
public protocol OwnAnswers: Sendable {
    /// Whether the answer takes a while and is better made elsewhere than where all connections wait.
    func isSlow(_ head: RequestHead) -> Bool

    /// The answer to a GET or HEAD; nil to leave it to the tables.
    func answer(_ head: RequestHead, _ path: RequestPath, _ context: RequestContext) -> Answer?
}
