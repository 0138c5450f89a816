internal import LoaMarkup
internal import LoaShell

/// The page of the workbench that shows a leaflet.
struct LeafletPage {
    let view: LeafletView
    /// Whether the newest texts can be laid out; else what is shown is older.
    let isSound: Bool
    let form: LeafletForm
    let language: MessageLanguage
    /// The files of the site as built; the printed ones are offered.
    let files: [String: [UInt8]]
    /// The words to compare with, by format; nil when nothing is compared.
    var others: [String: [[UInt8]]]?

    private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// The page, with its style sheet inside and without script.
    func html() -> [UInt8] {
        var out: [UInt8] = []
        func add(_ text: String) { out += text.utf8 }
        add(Self.head(view.title, form, language))
        if !isSound {
            let text =
                view.pictures.isEmpty
                ? say("Chưa dàn được tờ này vì có lỗi. Xem danh sách lỗi bên cạnh.", "This leaflet cannot be laid out because of faults. See the list beside.")
                : say("Bản đang lưu có lỗi nên chưa dàn được. Đây là bản lành gần nhất.", "What is saved now has faults. This is the last sound state.")
            add("<p class=\"alarm\" role=\"status\">\(text)</p>")
        }
        for picture in view.pictures {
            out += picture.definitions
            let size = picture.pages.first.map { "\($0.width) × \($0.height) mm" } ?? ""
            let count = say("\(picture.pages.count) \(form == .sheet ? "mặt" : "phần")", "\(picture.pages.count) \(form == .sheet ? "sides" : "panels")")
            add("<section><h2>\(Self.escaped(picture.format.text(language)))</h2><p class=\"facts\">\(form == .sheet ? size + " · " : "")\(count)")
            let offered = [
                ("office", say("PDF máy in văn phòng", "PDF for office printers")), ("press", say("PDF nhà in", "PDF for printing houses")),
                ("read", say("PDF đọc màn hình", "PDF for screens")),
            ]
            for (name, words) in offered where files["\(picture.folder)\(name).pdf"] != nil {
                add(" · <a href=\"/xem/hom-nay/\(picture.folder)\(name).pdf\" target=\"_blank\" rel=\"noopener\">\(words)</a>")
            }
            add("</p>")
            if form == .sheet, picture.pages.contains(where: { $0.svg.contains(subsequence: "class=\"fold\"") }) {
                add("<p class=\"facts\"><span class=\"crease\" aria-hidden=\"true\"></span> \(say("Nét đứt là nếp gấp, không in ra.", "Dashed lines are folds; they are not printed."))</p>")
            }
            let marks = LeafletMarks(picture, against: others.map { $0[picture.id] ?? [] })
            if let text = marks.text(language) { add("<p class=\"facts\">\(text)</p>") }
            out += Self.pages(picture, marks, form, language)
            add("</section>")
        }
        add("</main></body></html>")
        return out
    }

    /// The drawings of a leaflet with marks.
    static func pages(_ picture: LeafletPicture, _ marks: LeafletMarks, _ form: LeafletForm, _ language: MessageLanguage) -> [UInt8] {
        var out = Array("<div class=\"pages\">".utf8)
        for (number, page) in picture.pages.enumerated() {
            // A whole side is to be seen at once.
            let width = form == .sheet && page.height > 0 ? " style=\"max-width:calc(92vh*\(page.width)/\(page.height))\"" : ""
            out += "<figure lang=\"\(escaped(picture.language))\"\(width)>".utf8
            out += marks.marked(page.svg, number)
            out += "<figcaption lang=\"\(language.rawValue)\">\(escaped(page.name.text(language)))</figcaption></figure>".utf8
        }
        return out + "</div>".utf8
    }

    /// The beginning of a page, up to its heading.
    ///
    /// - Parameter isMono: Whether drawings that have colours are to be seen without.
    static func head(_ title: String, _ form: LeafletForm, _ language: MessageLanguage, isMono: Bool = false) -> String {
        "<!doctype html><html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
            + "<title>\(escaped(title))</title><style>\(style)</style></head><body><main class=\"\(form.rawValue)\(isMono ? " xam" : "")\"><h1>\(escaped(title))</h1>"
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let style = """
        :root{color-scheme:light dark;--ink:#221f1c;--soft:#5d564e;--ground:#e9e5df;--alarm:#a1150c;--sea:#0b4f6c}
        @media (prefers-color-scheme:dark){:root{--ink:#f0ebe5;--soft:#b9b0a6;--ground:#26231f;--alarm:#ff9c8f;--sea:#8fd0ee}}
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
        main{padding:1rem clamp(.75rem,3vw,2rem) 2.5rem;max-width:75rem;margin:0 auto}
        h1{font-size:1.3rem;line-height:1.3;margin:0}
        h2{font-size:1.05rem;margin:1.5rem 0 0}
        p{margin:.25rem 0}
        a{color:var(--sea)}
        .facts{color:var(--soft);font-size:.9rem}
        .alarm{color:var(--alarm);font-weight:600}
        .crease{display:inline-block;width:2rem;border-top:2px dashed #0b6fb8;vertical-align:middle}
        .pages{display:grid;gap:1.25rem;margin-top:.8rem}
        .mat .pages{grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));align-items:start}
        figure{margin:0}
        figure svg{display:block;width:100%;height:auto;background:#fff;box-shadow:0 0 0 1px rgb(0 0 0/.18),0 2px 10px rgb(0 0 0/.18)}
        figcaption{color:var(--soft);font-size:.85rem;margin-top:.35rem}
        .defs{position:absolute}
        .xam figure svg > :not([data-loa-khac]){filter:grayscale(1)}
        image{image-orientation:none}
        svg [data-loa-khac]{fill:#d68314;fill-opacity:.3;stroke:#a85a00;stroke-width:.7;stroke-dasharray:2 1.2}
        svg [data-loa-khac=them]{fill:#2c8c50;stroke:#1c6a3a;stroke-dasharray:none}
        svg [data-loa-khac].loa-here{fill-opacity:.45;stroke:#0b4f6c;stroke-width:1.6}
        """
}

extension [UInt8] {
    /// Whether an ASCII text stands in the bytes.
    func contains(subsequence text: StaticString) -> Bool { PageBlocks.find(text, in: self, from: 0) != nil }
}
