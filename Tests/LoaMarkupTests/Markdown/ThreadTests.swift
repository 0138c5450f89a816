import LoaMarkup
import Testing

/// cmark's global table must not show: documents parsed side by side are those parsed alone.
///
/// Four threads parse what is most easily disturbed: strikethrough, bare addresses and our own directives.
@Suite struct ThreadTests {
    static let samples: [[UInt8]] = [
        "~~bỏ~~ và ~một~ và www.example.vn, https://example.vn/a?b=c rồi ai@example.vn\n",
        "Gọi :for[1800 1234]{worker} hay :except[số khác]{worker}: **~~cũ~~** mới\n\n- :for{worker} mục ~a~\n- :x[y]{z}\n",
        "| a | b |\n|:--|--:|\n| ~~1~~ | www.example.vn |\n| :for[2]{x} | http://example.vn |\n",
        "::: note ~~tên~~ {a=b}\nwww.example.vn ~~a **b** c~~ ftp://example.vn\n:::\n\n::button[Gọi]{to=tel:1}\n",
        "Chữ thường: không có gì, chỉ có dấu hai chấm: và {ngoặc} thôi.\n\n> ~~trích~~ [^1]\n\n[^1]: ghi ~chú~ www.example.vn\n",
        "~~a ~b~~ c~ ~~~d~~~ x~y~z \\~~e~~ `~~f~~` [~~g~~](h) ![~i~](j) www.w.example.vn w:w {w} ~\n",
    ].map { Array($0.utf8) }

    #if DEBUG
        static let rounds = 4_000
    #else
        static let rounds = 10_000
    #endif

    /// A document as bytes, every field of every node included.
    static func digest(_ source: [UInt8]) -> [UInt8] {
        let document = MarkdownParser.parse(source, body: 0..<source.count, path: SourcePath("a.md")).value
        var bytes = document.text
        for node in document.nodes {
            bytes.append(node.kind.rawValue)
            bytes.append(node.level)
            for number in [node.end, node.text.start, node.text.count, node.extra.count, node.line, node.column, node.value] {
                bytes.append(UInt8(truncatingIfNeeded: number))
                bytes.append(UInt8(truncatingIfNeeded: number >> 8))
            }
        }
        for directive in document.directives {
            bytes += Array(directive.name.utf8) + Array(directive.argument.utf8) + Array(directive.label.utf8)
            for name in directive.names { bytes += Array(name.utf8) }
            for (key, value) in directive.attributes { bytes += Array(key.utf8) + Array(value.utf8) }
        }
        return bytes
    }

    @Test func fourThreadsGiveTheBytesOfOne() async {
        let alone = Self.samples.map(Self.digest)
        let wrong = await withTaskGroup(of: Int.self) { group in
            for thread in 0..<4 {
                group.addTask {
                    var wrong = 0
                    for round in 0..<Self.rounds {
                        let sample = (round &* 7 &+ thread) % Self.samples.count
                        if Self.digest(Self.samples[sample]) != alone[sample] { wrong += 1 }
                    }
                    return wrong
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }

    /// What a race would break first: that each extension still works at all.
    @Test func extensionsWork() {
        let document = MarkdownParser.parse(Self.samples[0], body: 0..<Self.samples[0].count, path: SourcePath("a.md")).value
        #expect(document.nodes.count { $0.kind == .strikethrough } == 2)
        #expect(document.nodes.count { $0.kind == .link } == 3)
    }
}
