internal import CQREncode

/// The dark and light squares of a QR code; the one owner of libqrencode.
public enum QRModules {
    /// The empty border that scanners need, in modules (ISO/IEC 18004).
    public static let quiet = 4

    /// The rows of modules, true where dark, at level M; nil when the text is empty, has a NUL or does not fit.
    public static func rows(of text: String) -> [[Bool]]? {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = Int(unsafe code.pointee.width)
        guard let data = unsafe code.pointee.data else { return nil }
        return (0..<width).map { y in (0..<width).map { x in unsafe data[y * width + x] & 1 == 1 } }
    }
}
