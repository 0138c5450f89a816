import Glibc

/// The environment of this process, which only the shell may look at.
public enum Environment {
    /// The value of a variable, or nil when it is not set.
    public static func value(_ name: String) -> String? {
        guard let found = unsafe getenv(name) else { return nil }
        return unsafe String(cString: found)
    }
}
