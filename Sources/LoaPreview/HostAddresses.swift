internal import Glibc

/// The addresses of this machine that others can reach.
enum HostAddresses {
    /// The IPv4 addresses of its networks, without loopback.
    static var all: [String] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard unsafe getifaddrs(&first) == 0 else { return [] }
        defer { unsafe freeifaddrs(first) }
        var found: [String] = []
        var at = unsafe first
        while let entry = unsafe at {
            if let address = unsafe entry.pointee.ifa_addr, unsafe address.pointee.sa_family == sa_family_t(AF_INET), unsafe entry.pointee.ifa_flags & UInt32(IFF_LOOPBACK) == 0 {
                var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
                if unsafe getnameinfo(address, socklen_t(MemoryLayout<sockaddr_in>.size), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 {
                    found.append(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
                }
            }
            unsafe at = entry.pointee.ifa_next
        }
        return found
    }

    /// A path with all links followed; as it is when it does not exist.
    static func realPath(_ path: String) -> String {
        guard let found = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }
}
