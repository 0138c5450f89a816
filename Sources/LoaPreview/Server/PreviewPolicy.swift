/// What pages of the workbench may load and where they may stand; no script in pages, nothing from elsewhere.
enum PreviewPolicy {
    /// For the built pages: as `loa serve` sends them, but inside the frame.
    static let pages = lines(style: "'self'", frames: "'none'")
    /// For the frame itself.
    static let frame = lines(style: "'self'", frames: "'self'")
    /// For reports, which bring their style sheet inside and have no script.
    static let reports = lines(style: "'self' 'unsafe-inline'", frames: "'none'", script: "'none'")

    private static func lines(style: String, frames: String, script: String = "'self'") -> String {
        "Content-Security-Policy: default-src 'none'; script-src \(script); style-src \(style); img-src 'self' data:; font-src 'self'; media-src 'self'; "
            + "connect-src 'self'; frame-src \(frames); manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'\r\n"
            + "X-Content-Type-Options: nosniff\r\nX-Frame-Options: SAMEORIGIN\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Opener-Policy: same-origin\r\n"
            + "Cross-Origin-Resource-Policy: same-origin\r\nPermissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"
    }
}
