internal import Glibc

/// Asks for a password on the terminal, without showing it.
public enum PasswordPrompt {
    /// The password; nil when there is no terminal or nothing was written.
    ///
    /// - Parameters:
    ///   - fromInput: Whether to read the first line of standard input instead.
    ///   - prompt: What is shown.
    public static func read(fromInput: Bool, prompt: String) -> [UInt8]? {
        if fromInput { return line(STDIN_FILENO) }
        let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        var before = termios()
        guard unsafe tcgetattr(terminal, &before) == 0 else { return nil }
        var quiet = before
        quiet.c_lflag &= ~tcflag_t(ECHO)
        guard unsafe tcsetattr(terminal, TCSAFLUSH, &quiet) == 0 else { return nil }
        defer { _ = unsafe tcsetattr(terminal, TCSAFLUSH, &before) }
        let bytes = Array(prompt.utf8)
        _ = unsafe write(terminal, bytes, bytes.count)
        let answer = line(terminal)
        _ = unsafe write(terminal, [0x0A], 1)
        return answer
    }

    private static func line(_ number: Int32) -> [UInt8]? {
        var result: [UInt8] = []
        var byte: UInt8 = 0
        while result.count <= 1024 {
            let count = unsafe Glibc.read(number, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if count <= 0 || byte == 0x0A { break }
            result.append(byte)
        }
        if result.last == 0x0D { result.removeLast() }
        return result.isEmpty ? nil : result
    }
}
