import LoaMarkup
import LoaWeb

/// The plain HTML of a text, as the reference program would write it.
func plainHTML(_ text: String, directives: Bool) -> String {
    var options = MarkdownParser.Options()
    options.directives = directives
    let bytes = Array(text.utf8)
    let parsed = MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("spec.md"), options: options)
    var writer = HTMLWriter(parsed.value)
    return String(decoding: writer.write(), as: UTF8.self)
}
