import Glibc

/// A socket on loopback that sends exactly what a test writes.
struct RawClient: ~Copyable {
    let number: Int32

    init(_ port: Int, seconds: Int = 5) throws {
        number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        _ = unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        if result != 0 { throw Refused() }
    }

    struct Refused: Error {}

    deinit { close(number) }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    func finish() { shutdown(number, Int32(SHUT_WR)) }

    /// What comes until the other end closes, or nothing comes for a while, or enough has come.
    func read(until words: String? = nil) -> String {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe recv(number, &buffer, buffer.count, 0)
            if count <= 0 { break }
            all += buffer[..<count]
            if let words, String(decoding: all, as: UTF8.self).contains(words) { break }
        }
        return String(decoding: all, as: UTF8.self)
    }

    static func exchange(_ port: Int, _ text: String) throws -> String {
        let client = try RawClient(port)
        client.write(text)
        client.finish()
        return client.read()
    }
}
