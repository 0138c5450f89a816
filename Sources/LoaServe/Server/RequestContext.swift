/// What is known of a request besides its bytes.
public struct RequestContext: Sendable {
    /// The address at the other end.
    public var peer: String
    /// The time, in seconds since 1970.
    public var now: Int
    /// The body, of small forms alone.
    public var body: [UInt8]

    /// Puts them together.
    public init(peer: String, now: Int, body: [UInt8] = []) {
        self.peer = peer
        self.now = now
        self.body = body
    }
}
