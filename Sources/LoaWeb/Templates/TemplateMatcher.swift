import LoaMarkup

/// Pairs opening and closing tags; what has no partner is reported and falls silent or is closed early.
struct TemplateMatcher {
    /// How deep tags may nest.
    static let depthLimit = 100

    private(set) var tokens: [TemplateToken]
    private(set) var diagnostics: [Diagnostic] = []
    private let text: TemplateText
    private var open: [Int] = []

    /// Pairs the tags of a whole file.
    init(_ tokens: [TemplateToken], of text: TemplateText) {
        self.tokens = tokens
        self.text = text
        for index in tokens.indices {
            if tokens[index].opens {
                openTag(index)
            } else if tokens[index].kind == .close {
                closeTag(index)
            }
        }
        open.reversed().forEach { reportUnclosed($0) }
    }

    private mutating func openTag(_ index: Int) {
        if open.count == Self.depthLimit {
            diagnostics.append(
                text.diagnostic(
                    .templateTooDeep, at: tokens[index].range,
                    vi: "các phần lồng nhau quá \(Self.depthLimit) tầng; hãy tách bớt ra khuôn con {{>tên}}",
                    en: "sections nest deeper than \(Self.depthLimit); move some into a partial {{>name}}"))
        }
        open.append(index)
    }

    private mutating func closeTag(_ index: Int) {
        guard let innermost = open.last else {
            tokens[index].kind = .silent
            let name = text.string(tokens[index].name)
            diagnostics.append(
                text.diagnostic(
                    .templateMismatchedSection, at: tokens[index].range,
                    vi: "{{/\(name)}} đóng một phần chưa hề mở; hãy bỏ đi hoặc mở bằng {{#\(name)}}",
                    en: "{{/\(name)}} closes a section that was never opened; remove it or open {{#\(name)}}"))
            return
        }
        let match = open.last { isSameName($0, index) }
        if let match {
            while let last = open.last, last != match {
                reportUnclosed(last)
                open.removeLast()
            }
        } else {
            reportMismatch(index, innermost)
        }
        let opener = match ?? innermost
        open.removeLast()
        tokens[opener].partner = index
        tokens[index].partner = opener
    }

    private func isSameName(_ left: Int, _ right: Int) -> Bool {
        text.bytes[tokens[left].name].elementsEqual(text.bytes[tokens[right].name])
    }

    private mutating func reportMismatch(_ close: Int, _ opener: Int) {
        let (name, wanted) = (text.string(tokens[close].name), text.string(tokens[opener].name))
        let line = text.span(tokens[opener].range).line
        diagnostics.append(
            text.diagnostic(
                .templateMismatchedSection, at: tokens[close].range,
                vi: "ở đây phải là {{/\(wanted)}} (mở ở dòng \(line)), không phải {{/\(name)}}",
                en: "this must be {{/\(wanted)}} (opened in line \(line)), not {{/\(name)}}"))
    }

    private mutating func reportUnclosed(_ index: Int) {
        let name = text.string(tokens[index].name)
        diagnostics.append(
            text.diagnostic(
                .templateUnclosedSection, at: tokens[index].range,
                vi: "phần “\(name)” mở ở đây chưa được đóng; hãy thêm {{/\(name)}}",
                en: "the section “\(name)” that opens here is not closed; add {{/\(name)}}"))
    }
}
