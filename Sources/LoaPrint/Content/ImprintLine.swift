internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// The line at the foot of a leaflet: the days its figures and rules are of, until when it may be used, who speaks, its code.
struct ImprintLine {
    private let figures: CalendarDate?
    private let law: CalendarDate?
    private let written: CalendarDate
    /// The last day on which the leaflet is to be handed out; nil for no end.
    let until: CalendarDate?
    private let isLasting: Bool
    private let issuer: String
    private let code: String
    private let words: ImprintWords
    private let contact: ContactRecord

    init(builder: ContentBuilder, meta: Page, code: String) {
        figures = builder.figures?.day
        law = builder.law.flatMap { $0.hasUses ? $0.page.ground.day : nil }
        written = meta.front.date ?? builder.site.today
        let end = meta.front.print?.until ?? builder.law?.until
        // A page that is taken down is handed out no longer, either.
        let expires = meta.front.expires.flatMap { CalendarDate(daysSinceEpoch: $0.daysSinceEpoch - 1) }
        until = [end, expires].compactMap { $0 }.min()
        isLasting = figures == nil && law == nil
        issuer = builder.site.config.issuer
        self.code = code
        words = ImprintWords(TextLanguage(tag: meta.language) ?? .en)
        contact = builder.contact
    }

    /// The line.
    func block(_ place: SourcePlace) -> PrintBlock {
        var parts: [String] = []
        if let figures, let law, figures != law {
            parts += [words.figures(figures), words.rules(law)]
        } else if figures != nil, let law {
            parts.append(words.both(law))
        } else if let figures {
            parts.append(words.figures(figures))
        } else if let law {
            parts.append(words.rules(law))
        } else {
            parts.append(words.text(written))
        }
        if let until { parts.append(words.until(until)) }
        parts += [issuer, code].filter { !$0.isEmpty }
        let element = StyleElement("footer", classes: ["imprint"])
        var builder = TextBuilder(element)
        builder.add(parts.joined(separator: " · "), place)
        return PrintBlock(element, role: .paragraph, .text(builder.text), place: place)
    }

    /// What the leaflet lacks to be of use: whom to ask, until when it holds.
    func faults(_ panels: [PanelContent], at place: SourcePlace) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var contact = contact
        for panel in panels {
            var text: [UInt8] = []
            for block in panel.blocks where block.element.name != "footer" && block.element.name != "notes" { block.plain(into: &text) }
            contact.look(through: text)
        }
        if !contact.hasContact, !contact.hasAction {
            found.append(
                Diagnostic(
                    .warning, .leafletContact, at: place, vi: "tờ rơi không có số điện thoại, địa chỉ, mã QR hay lời mời làm gì — thêm ::qr hoặc khối “::: action”",
                    en: "the leaflet has no telephone number, address, code or call to action — add ::qr or a block “::: action”"))
        }
        if !isLasting, until == nil {
            found.append(
                Diagnostic(
                    .warning, .leafletUntil, at: place, vi: "tờ rơi có số liệu hoặc quy định mà không nói dùng đến ngày nào — thêm “use_until: 2026-12-31”",
                    en: "the leaflet has figures or rules and does not say until when to use it — add “use_until: 2026-12-31”"))
        }
        return found
    }
}
