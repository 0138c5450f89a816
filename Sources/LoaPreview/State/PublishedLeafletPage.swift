internal import LoaMarkup
internal import LoaShell

/// The page of the workbench that shows a leaflet as it was published last, with marks on what is no longer so.
struct PublishedLeafletPage {
    /// The leaflet as it is now.
    let view: LeafletView
    /// Whether without colours, as photocopiers make it.
    let isMono: Bool
    let language: MessageLanguage
    let published: PublishedOutput

    private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// The page, with its style sheet inside and without script.
    func html() -> [UInt8] {
        var out: [UInt8] = []
        func add(_ text: String) { out += text.utf8 }
        add(LeafletPage.head(view.title, .panels, language, isMono: isMono))
        for (number, current) in view.pictures.enumerated() {
            let file = published.read(current.folder + "read.pdf")
            let picture = file.flatMap { LeafletPicture(published: $0, of: current, title: view.title, prefix: "d\(number)-") }
            if let picture { out += picture.definitions }
            add("<section><h2>\(LeafletPage.escaped(current.format.text(language)))</h2>")
            defer { add("</section>") }
            guard file != nil else {
                add("<p>\(say("Tờ này chưa đăng lần nào (chạy loa build để đăng).", "This leaflet was never published (loa build publishes it)."))</p>")
                continue
            }
            let address = LeafletPage.escaped("/xem/da-dang/\(current.folder)read.pdf")
            let open = say("Mở tệp PDF đã đăng", "Open the published PDF")
            add("<p class=\"facts\"><a href=\"\(address)\" target=\"_blank\" rel=\"noopener\">\(open)</a></p>")
            guard let picture else {
                let text = say(
                    "Không vẽ lại được tệp đã đăng: tệp không do loa làm ra, hoặc đã bị sửa.", "The published file cannot be drawn: loa did not make it, or it was changed.")
                add("<p class=\"alarm\">\(text)</p>")
                continue
            }
            let marks = LeafletMarks(picture, against: current.words.map(\.text))
            if let text = marks.text(language, isOld: true) { add("<p class=\"facts\">\(text)</p>") }
            out += LeafletPage.pages(picture, marks, .panels, language)
        }
        add("</main></body></html>")
        return out
    }
}
