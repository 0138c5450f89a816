internal import Glibc

/// Lends texts to C as a list that ends in a null pointer.
enum CStrings {
    /// Lends a list for the length of a call.
    static func with<Result>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
        var pointers = unsafe texts.map { unsafe UnsafePointer<CChar>(strdup($0)) }
        unsafe pointers.append(nil)
        defer { unsafe pointers.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
        return unsafe body(&pointers)
    }
}
