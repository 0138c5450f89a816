/// What a server is told when it starts.
public struct ServeRules: Sendable {
    /// The folder of addresses in which the internal root stands, without slashes; nil when it has a host of its own.
    public var prefix: String? = "noi-bo"
    /// The host of the internal root; nil when it stands in a folder.
    public var internalHost: String?
    /// The hosts that are answered; empty for any.
    public var hosts: Set<String> = []
    /// Addresses of reverse proxies whose word on the client is taken.
    public var proxies: Set<String> = []
    /// The field in which such a proxy names the user who has signed in there; in lower case.
    public var userField: String?
    /// Whether connections are encrypted.
    var isSecure = false
    /// What clients may send.
    public var limits = RequestParser.Limits()
    /// Connections together.
    public var connections = 8192
    /// Connections of one address; proxies are not counted.
    public var connectionsPerAddress = 512
    /// Open streams of events.
    public var streams = 5000
    /// How long a head may take, in seconds.
    public var headSeconds = 10
    /// How long a connection may stand idle, in seconds.
    public var idleSeconds = 30
    /// How long a piece of an answer may take, in seconds.
    public var writeSeconds = 30

    /// Makes the usual rules.
    public init() {}

    /// Where the public root stands for pages of the internal one.
    var stylesAt: String { internalHost == nil ? "/" : "/public/" }
}
