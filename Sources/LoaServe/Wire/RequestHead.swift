/// What stands before the body of a request, read and checked.
public struct RequestHead: Hashable, Sendable {
    /// One field; the name in lower case.
    public struct Field: Hashable, Sendable {
        /// The name in lower case.
        public let name: String
        /// The value without spaces round it.
        public let value: String
    }

    /// The method as written.
    public var method: String
    /// The path as written, with its encoding; `*` for a question about the whole server.
    public var path: [UInt8]
    /// What stands behind the question mark; nil without one.
    public var query: [UInt8]?
    /// The host asked for, in lower case, with its port; empty in HTTP/1.0 without one.
    public var host: String
    /// The fields in their order.
    public var fields: [Field]
    /// Whether the connection may serve another request.
    public var keepsAlive: Bool
    /// How many bytes of body follow.
    public var bodyLength: Int
    /// Whether the client speaks HTTP/1.1.
    public var isCurrent: Bool

    /// The first value of a field; nil when it is absent.
    public func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of a field in one list; nil when it is absent.
    public func list(_ name: String) -> String? {
        let values = fields.filter { $0.name == name }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: name == "cookie" ? "; " : ", ")
    }

    /// The one value of a field that may stand once; nil when it is absent or doubled.
    public func only(_ name: String) -> String? {
        let values = fields.filter { $0.name == name }
        return values.count == 1 ? values[0].value : nil
    }
}
