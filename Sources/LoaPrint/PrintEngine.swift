internal import CHarfBuzz
internal import CZlib

/// What makes leaflets, as far as it shows in their bytes.
public enum PrintEngine {
    /// Goes up whenever the same content comes to look different, or gives other bytes.
    static let generation = 2

    /// The generation, and the versions of the libraries that shape and pack.
    public static let name = unsafe "\(generation) \(String(cString: hb_version_string())) \(String(cString: zlibVersion()))"
}
