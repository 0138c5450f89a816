/// The pages of signing in and out, with the look of the site: its style sheets, taken from its start page.
struct SignInPage {
    /// The lines that name the style sheets.
    let styles: String
    /// The name of the site.
    let title: String

    /// Reads the head of a start page.
    ///
    /// - Parameter root: Where that page stands in addresses, with its slashes.
    init(home: [UInt8]?, root: String = "/") {
        var styles = "", title = ""
        if let home {
            let head = String(decoding: home.prefix(16 * 1024), as: UTF8.self)
            for part in head.split(separator: "<") {
                if part.hasPrefix("/head") { break }
                if part.hasPrefix("title>") { title = String(part.dropFirst(6)) }
                guard part.hasPrefix("link rel=\"stylesheet\" href=\""), let end = part.firstIndex(of: ">") else { continue }
                var line = "<" + part[...end]
                if let at = line.range("href=\"") { line.insert(contentsOf: root, at: at) }
                styles += line + "\n"
            }
        }
        self.styles = styles
        self.title = title.isEmpty ? "loa" : title
    }

    /// The form to sign in; what is wrong is said above it.
    func form(action: String, token: String, to: String, fault: String?) -> [UInt8] {
        page(
            "Đăng nhập",
            (fault.map { "<p role=\"alert\"><strong>\(Self.escaped($0))</strong></p>\n" } ?? "") + """
                <form method="post" action="\(action)">
                <input type="hidden" name="token" value="\(token)"><input type="hidden" name="to" value="\(Self.escaped(to))">
                <p><label for="name">Tên đăng nhập</label><br><input id="name" name="name" autocomplete="username" autocapitalize="none" maxlength="32" required></p>
                <p><label for="password">Mật khẩu</label><br><input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required></p>
                <p><button type="submit">Đăng nhập</button></p>
                </form>

                """)
    }

    /// Who is signed in, with the button to sign out.
    func signedIn(name: String, action: String, token: String, home: String) -> [UInt8] {
        page(
            "Đăng nhập",
            """
            <p>Đang đăng nhập với tên <strong>\(Self.escaped(name))</strong>.</p>
            <p><a href="\(Self.escaped(home))">Vào trang nội bộ</a></p>
            <form method="post" action="\(action)"><input type="hidden" name="token" value="\(token)"><p><button type="submit">Đăng xuất</button></p></form>

            """)
    }

    /// A page that says one thing.
    func notice(_ heading: String, _ words: String) -> [UInt8] { page(heading, "<p>\(Self.escaped(words))</p>\n") }

    private func page(_ heading: String, _ body: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(heading) – \(title)</title>
            \(styles)</head>
            <body>
            <main id="main" class="wrap">
            <h1>\(heading)</h1>
            \(body)</main>
            </body>
            </html>

            """.utf8)
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}

extension String {
    /// The place behind the first occurrence of some words.
    fileprivate func range(_ words: String) -> String.Index? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(words) { return index(start, offsetBy: words.count) }
            start = index(after: start)
        }
        return nil
    }
}
