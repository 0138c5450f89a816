internal import LoaServe

/// The key that addresses need when the workbench listens wider than this machine, since internal pages are shown.
///
/// Whoever opens the printed address gets a cookie and is led to the address without the key.
struct PreviewKey {
    /// The key, made anew at each start.
    let text: String

    static let cookie = "loa_xem"

    /// What answers a request without the right; nil when it has it.
    func check(_ head: RequestHead, _ path: RequestPath, _ query: PreviewQuery) -> Answer? {
        if path.segments == ["healthz"] { return nil }
        if path.segments.isEmpty, let given = query["khoa"] {
            guard AccessKey.areSame(given, text) else { return .refused(403) }
            return .moved(to: "/", lines: "Set-Cookie: \(Self.cookie)=\(text); Path=/; HttpOnly; SameSite=Strict\r\nCache-Control: no-store\r\n")
        }
        let cookies = (head.list("cookie") ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
        let hasIt = cookies.contains { cookie in
            cookie.hasPrefix(Self.cookie + "=") && AccessKey.areSame(String(cookie.dropFirst(Self.cookie.count + 1)), text)
        }
        return hasIt ? nil : .refused(403)
    }
}
