import CPosix

/// A system call that failed: the call and its error number.
struct SystemFault: Error, Hashable {
    /// The name of the call, as `openat`.
    let call: String
    /// The error number.
    let number: Int32

    /// What the system says of the error, in English whatever the locale.
    var text: String { unsafe String(cString: loa_error_text(number)) }
}
