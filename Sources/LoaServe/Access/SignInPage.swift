/// The pages of signing in and out, with the look of the site: its style sheets, taken from its start page.
struct SignInPage {
    /// The lines that name the style sheets.
    let styles: String
    /// The name of the site, as HTML.
    let title: String
    /// The address of its mark; nil without one.
    let icon: String?

    /// Reads the head of a start page.
    ///
    /// - Parameter root: Where that page stands in addresses, with its slashes.
    init(home: [UInt8]?, root: String = "/") {
        var styles = "", title = "", icon: String?
        if let home {
            let head = String(decoding: home.prefix(16 * 1024), as: UTF8.self)
            for part in head.split(separator: "<") {
                if part.hasPrefix("/head") { break }
                if part.hasPrefix("title>") { title = String(part.dropFirst(6)) }
                if part.hasPrefix("link rel=\"icon\" href=\"") { icon = root + part.dropFirst(22).prefix { $0 != "\"" } }
                guard part.hasPrefix("link rel=\"stylesheet\" href=\""), let end = part.firstIndex(of: ">") else { continue }
                var line = "<" + part[...end]
                if let at = line.range("href=\"") { line.insert(contentsOf: root, at: at) }
                styles += line + "\n"
            }
        }
        self.styles = styles + "<link rel=\"stylesheet\" href=\"/\(OfficeStyle.name)\">\n"
        self.title = title.isEmpty ? "loa" : title
        self.icon = icon
    }

    /// The form to sign in; what is wrong is said above it.
    func form(action: String, token: String, to: String, fault: String?) -> [UInt8] {
        page(
            "Đăng nhập",
            (fault.map { "<p role=\"alert\">\(Self.escaped($0))</p>\n" } ?? "") + """
                <form method="post" action="\(action)">
                <input type="hidden" name="token" value="\(token)"><input type="hidden" name="to" value="\(Self.escaped(to))">
                <p class="field"><label for="name">Tên đăng nhập</label><input id="name" name="name" autocomplete="username" autocapitalize="none" maxlength="32" required></p>
                <p class="field"><label for="password">Mật khẩu</label><input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required></p>
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
            <p><a href="/_quet">Tờ nào có người quét</a></p>
            <form method="post" action="\(action)"><input type="hidden" name="token" value="\(token)"><p><button type="submit">Đăng xuất</button></p></form>

            """)
    }

    /// A page that says one thing.
    func notice(_ heading: String, _ words: String) -> [UInt8] { page(heading, "<p>\(Self.escaped(words))</p>\n") }

    /// A page of the server's own, in the look of the site.
    func page(_ heading: String, _ body: String, isWide: Bool = false) -> [UInt8] {
        let mark = icon.map { "<img src=\"\($0)\" alt=\"\" width=\"40\" height=\"40\">" } ?? ""
        return Array(
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
            <main id="main" class="office\(isWide ? " is-wide" : "")">
            <p class="office-brand">\(mark)<a href="/">\(title)</a></p>
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
