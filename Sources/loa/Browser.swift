import Glibc

/// Opens an address with the program that the desktop uses for it; without one nothing happens.
enum Browser {
    static func open(_ address: String) {
        var process: pid_t = 0
        let words = ["xdg-open", address]
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
        unsafe arguments.append(nil)
        defer { unsafe arguments.forEach { unsafe free($0) } }
        _ = unsafe posix_spawnp(&process, "xdg-open", nil, nil, arguments, environ)
    }
}
