/// Tells addresses that only work inside an office from those that a phone in the street can open.
enum PrivateAddress {
    /// Whether what a code says leads to an intranet, this computer or a file.
    static func isPrivate(_ payload: String) -> Bool {
        let text = payload.lowercased()
        guard let colon = text.firstIndex(of: ":") else { return isPrivateNumber(host(text[...])) || isLocalName(host(text[...])) }
        switch text[..<colon] {
        case "file", "smb": return true
        case "http", "https", "ftp":
            let rest = text[text.index(after: colon)...]
            guard rest.hasPrefix("//") else { return true }
            return isPrivateHost(host(rest.dropFirst(2)))
        // Calls, messages and mail have no host; “host:port” without a scheme does.
        default:
            let rest = text[text.index(after: colon)...]
            return rest.first?.isNumber == true && (isPrivateNumber(text[..<colon]) || isLocalName(text[..<colon]))
        }
    }

    /// The host of what stands behind `//`: without user, port and path.
    private static func host(_ text: Substring) -> Substring {
        var host = text.prefix { !"/?#\\".contains($0) }
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        if host.first == "[" { return host.dropFirst().prefix { $0 != "]" } }
        return host.prefix { $0 != ":" }
    }

    private static func isPrivateHost(_ given: Substring) -> Bool {
        var host = given
        while host.last == "." { host.removeLast() }
        if host.contains(":") { return host == "::1" || host == "::" || ["fc", "fd", "fe8", "fe9", "fea", "feb", "::ffff:"].contains { host.hasPrefix($0) } }
        return !host.contains(".") || isPrivateNumber(host) || isLocalName(host)
    }

    private static func isLocalName(_ host: Substring) -> Bool {
        host == "localhost" || [".local", ".localhost", ".lan", ".internal", ".intranet", ".home.arpa"].contains { host.hasSuffix($0) }
    }

    /// The ranges that are not routed (RFC 1918, 5735, 6598).
    private static func isPrivateNumber(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard parts.count == 4, parts.allSatisfy({ 0...255 ~= $0 }) else { return false }
        switch (parts[0], parts[1]) {
        case (0, _), (10, _), (127, _), (169, 254), (192, 168): return true
        case (172, 16...31), (100, 64...127): return true
        default: return false
        }
    }
}
