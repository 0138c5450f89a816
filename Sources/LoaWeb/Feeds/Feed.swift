internal import LoaMarkup
internal import LoaSite

/// The newest pages of an edition as Atom (RFC 4287) and JSON Feed 1.1.
struct Feed {
    let context: RenderContext
    let edition: Edition
    let base: String
    let title: String
    let entries: [Entry]

    struct Entry {
        var title: String
        var address: String
        var absolute: String
        var summary: String
        var day: CalendarDate
        var tags: [String]
    }

    init(_ context: RenderContext, _ number: Int, _ lists: ListRenderer) {
        self.context = context
        edition = context.editions[number]
        base = context.absolute(edition, edition.prefix.map { $0 + "/" }.joined())
        title = "\(context.site.config.title(in: edition.language)) – \(context.readers[number].name)"
        let bit = edition.bit
        let prefix = edition.prefix
        let chosen = edition
        entries = lists.latest(edition, 30).compactMap { page in
            let meta = context.site.pages[page]
            guard let day = meta.front.date else { return nil }
            return Entry(
                title: meta.title.text(for: bit),
                address: String(decoding: RelativeAddress.from(prefix, to: meta.address), as: UTF8.self),
                absolute: context.absolute(chosen, meta.prettyAddress), summary: lists.facts(page, bit)?.summary ?? "",
                day: day, tags: meta.tags)
        }
    }

    /// A name that stays the same: the address, or without one a name made of the path.
    func id(_ absolute: String, _ path: String) -> String {
        absolute.isEmpty ? "tag:loa,2026:\(edition.folder)\(path)" : absolute
    }

    func instant(_ day: CalendarDate) -> String { "\(day.iso)T00:00:00Z" }

    func atom() -> [UInt8] {
        var out: [UInt8] = []
        out.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        out.escape(edition.language)
        out.add("\">\n")
        element("title", title, &out)
        element("id", id(base, ""), &out)
        element("updated", instant(entries.first?.day ?? context.site.today), &out)
        out.add("<author><name>")
        out.escape(context.site.config.title(in: edition.language))
        out.add("</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        out.escape(base.isEmpty ? "feed.xml" : base + "feed.xml")
        out.add("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        out.escape(base.isEmpty ? "index.html" : base)
        out.add("\"/>\n")
        for entry in entries {
            out.add("<entry>\n")
            element("title", entry.title, &out)
            element("id", id(entry.absolute, entry.address), &out)
            out.add("<link rel=\"alternate\" type=\"text/html\" href=\"")
            out.escape(entry.absolute.isEmpty ? entry.address : entry.absolute)
            out.add("\"/>\n")
            element("updated", instant(entry.day), &out)
            if !entry.summary.isEmpty { element("summary", entry.summary, &out) }
            for tag in entry.tags {
                out.add("<category term=\"")
                out.escape(tag)
                out.add("\"/>\n")
            }
            out.add("</entry>\n")
        }
        out.add("</feed>\n")
        return out
    }

    func element(_ name: StaticString, _ text: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "<"))
        out.add(name)
        out.append(UInt8(ascii: ">"))
        out.escape(text)
        out.add("</")
        out.add(name)
        out.add(">\n")
    }

    func json() -> [UInt8] {
        var out: [UInt8] = []
        out.add("{\n\"version\": \"https://jsonfeed.org/version/1.1\",\n\"title\": ")
        string(title, &out)
        out.add(",\n\"language\": ")
        string(edition.language, &out)
        if !base.isEmpty {
            out.add(",\n\"home_page_url\": ")
            string(base, &out)
            out.add(",\n\"feed_url\": ")
            string(base + "feed.json", &out)
        }
        out.add(",\n\"items\": [")
        for (number, entry) in entries.enumerated() {
            out.add(number == 0 ? "\n{\"id\": " : ",\n{\"id\": ")
            string(id(entry.absolute, entry.address), &out)
            out.add(", \"url\": ")
            string(entry.absolute.isEmpty ? entry.address : entry.absolute, &out)
            out.add(", \"title\": ")
            string(entry.title, &out)
            out.add(", \"content_text\": ")
            string(entry.summary, &out)
            out.add(", \"date_published\": ")
            string(instant(entry.day), &out)
            if !entry.tags.isEmpty {
                out.add(", \"tags\": [")
                for (place, tag) in entry.tags.enumerated() {
                    if place > 0 { out.add(", ") }
                    string(tag, &out)
                }
                out.append(UInt8(ascii: "]"))
            }
            out.append(UInt8(ascii: "}"))
        }
        out.add("\n]\n}\n")
        return out
    }

    func string(_ text: String, _ out: inout [UInt8]) { JSONText.add(text, to: &out) }
}

/// Writes strings of JSON (RFC 8259).
enum JSONText {
    static func add(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out.add("\\\"")
            case UInt8(ascii: "\\"): out.add("\\\\")
            case 10: out.add("\\n")
            case 0..<32:
                out.add("\\u00")
                out.append(byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
                out.append([UInt8]("0123456789abcdef".utf8)[Int(byte & 15)])
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
