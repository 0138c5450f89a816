/// Says libyaml's faults in words that help a writer, with the likeliest remedy first.
struct YAMLFaultTranslator {
    let path: SourcePath
    let firstLine: Int

    /// The diagnostic for a fault in these bytes.
    func diagnostic(_ fault: YAMLFault, in bytes: ArraySlice<UInt8>) -> Diagnostic {
        let line = YAMLLine(fault.line, of: bytes)
        if fault.isReader { return control(fault, bytes) }
        if let column = line.indentTab ?? (line[fault.column] == "\t" ? fault.column : nil) {
            return make(
                .yamlTab, fault.line, column,
                vi: "ở đây có dấu tab; YAML chỉ thụt dòng bằng dấu cách — thay tab bằng hai dấu cách",
                en: "there is a tab here; YAML indents with spaces alone — replace it with two spaces")
        }
        if fault.context.contains("quoted scalar") { return quoted(fault) }
        if let found = missingSpace(fault, bytes) { return found }
        if line.startsWithColon {
            return make(
                .yamlComplexKey, fault.line, fault.column, vi: "thiếu tên mục trước dấu “:”",
                en: "the key before “:” is missing")
        }
        if fault.problem.hasPrefix("mapping values are not allowed") { return stray(line, fault) }
        if fault.problem.hasPrefix("could not find expected ':'") {
            return make(
                .yamlSyntax, fault.contextLine, fault.contextColumn,
                vi: "dòng này không có dạng “tên: giá trị” — thêm dấu “:” và một dấu cách sau tên mục",
                en: "this line is not “name: value” — add a “:” and a space after the key")
        }
        if fault.context.contains("flow sequence") || fault.context.contains("flow mapping") { return brackets(fault) }
        if let found = special(line, fault) { return found }
        return plain(fault)
    }

    private func control(_ fault: YAMLFault, _ bytes: ArraySlice<UInt8>) -> Diagnostic {
        let before = bytes.prefix(max(fault.offset, 0))
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
        let line = before.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
        let column = before[lineStart...].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        let digits = String(max(fault.value, 0), radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return make(
            .yamlControl, line, column, vi: "ký tự điều khiển \(name) không dùng được ở đây — xóa nó đi",
            en: "the control character \(name) cannot stand here — delete it")
    }

    private func quoted(_ fault: YAMLFault) -> Diagnostic {
        if fault.problem.contains("end of stream") || fault.problem.contains("document indicator") {
            return make(
                .yamlUnclosedQuote, fault.contextLine, fault.contextColumn,
                vi: "dấu ngoặc mở ở đây không có dấu đóng — thêm dấu ngoặc cùng loại ở cuối giá trị",
                en: "the quotation mark here is never closed — add the same mark at the end of the value")
        }
        return make(
            .yamlEscape, fault.line, fault.column,
            vi: "trong “\"…\"” dấu “\\” có nghĩa riêng — viết “\\\\”, hoặc dùng nháy đơn '…'",
            en: "inside \"…\" a “\\” has a meaning of its own — write “\\\\”, or use single quotes '…'")
    }

    /// `title:Abc` is text to YAML, and the fault shows only on a later line.
    private func missingSpace(_ fault: YAMLFault, _ bytes: ArraySlice<UInt8>) -> Diagnostic? {
        guard fault.problem.hasPrefix("mapping values") || fault.problem.hasPrefix("could not find expected ':'") else {
            return nil
        }
        for number in [fault.contextLine, fault.line, fault.line - 1] where number >= 0 {
            if let column = YAMLLine(number, of: bytes).colonWithoutSpace { return missingSpace(number, column) }
        }
        return nil
    }

    /// The fault of a `:` without its space.
    func missingSpace(_ line: Int, _ column: Int) -> Diagnostic {
        make(
            .yamlMissingSpace, line, column, vi: "thiếu dấu cách sau “:” — viết “tên: giá trị”",
            en: "the space after “:” is missing — write “name: value”")
    }

    private func stray(_ line: YAMLLine, _ fault: YAMLFault) -> Diagnostic {
        guard let key = line.key, let start = line.valueStart, start < fault.column else {
            return make(
                .yamlIndent, fault.line, fault.column,
                vi: "dòng này thụt vào không khớp với dòng trên — các mục ngang hàng phải bắt đầu cùng một cột",
                en: "this line is indented unlike the line above — entries of one level start in the same column")
        }
        let (shownKey, value) = (SettingsReader.shortened(key), SettingsReader.shortened(line.value))
        return make(
            .yamlColonInText, fault.line, fault.column,
            vi:
                "trong chữ có dấu “:”, nên phải đặt \(key == "title" ? "tiêu đề" : "cả giá trị") trong dấu ngoặc kép — viết \(shownKey): \"\(value)\"",
            en: "the text has a “:” in it, so it must stand in quotation marks — write \(shownKey): \"\(value)\"")
    }

    private func brackets(_ fault: YAMLFault) -> Diagnostic {
        let mark = fault.context.contains("sequence") ? ("[", "]") : ("{", "}")
        return make(
            .yamlBrackets, fault.contextLine, fault.contextColumn,
            vi:
                "dấu “\(mark.0)” mở ở đây không được đóng đúng — kiểm tra dấu “\(mark.1)” và dấu phẩy giữa các phần; nếu là chữ, đặt trong dấu ngoặc kép",
            en:
                "the “\(mark.0)” here is not closed properly — check the “\(mark.1)” and the commas between the parts; put text in quotation marks"
        )
    }

    /// Values that begin with a sign that YAML keeps for itself.
    private func special(_ line: YAMLLine, _ fault: YAMLFault) -> Diagnostic? {
        guard let start = line.valueStart, let sign = line[start] else { return nil }
        switch sign {
        case "\"", "'":
            return make(
                .yamlSyntax, fault.line, fault.column,
                vi: "còn chữ sau dấu ngoặc đóng — đặt cả giá trị trong một cặp ngoặc, bên trong dùng “ ”",
                en:
                    "there is text after the closing quotation mark — put the whole value in one pair, and use “ ” inside"
            )
        case "-" where fault.problem.hasPrefix("block sequence entries"):
            return make(
                .yamlSyntax, fault.line, fault.column,
                vi: "danh sách phải bắt đầu ở dòng dưới, mỗi phần một dòng “- …”, hoặc viết [a, b]",
                en: "a list starts on the next line, one “- …” a line, or is written [a, b]")
        case "@", "`", "%", "&", "*", "!", "|", ">", "?", ",", "]", "}":
            return make(
                .yamlNeedsQuotes, fault.line, start,
                vi: "chữ bắt đầu bằng “\(sign)” phải đặt trong dấu ngoặc kép",
                en: "text that starts with “\(sign)” must stand in quotation marks")
        default: return nil
        }
    }

    private func plain(_ fault: YAMLFault) -> Diagnostic {
        if fault.problem.hasPrefix("did not find expected key") || fault.problem.contains("'-' indicator") {
            return make(
                .yamlIndent, fault.line, fault.column,
                vi:
                    "dòng này không khớp với các dòng trên — các mục ngang hàng phải bắt đầu cùng một cột, mỗi mục một dòng “tên: giá trị”",
                en:
                    "this line does not fit those above — entries of one level start in the same column, one “name: value” a line"
            )
        }
        return make(
            .yamlSyntax, fault.line, fault.column,
            vi:
                "không đọc được YAML ở đây — mỗi mục một dòng “tên: giá trị”; chữ có dấu lạ thì đặt trong dấu ngoặc kép (\(fault.problem))",
            en:
                "this is not YAML — one “name: value” a line, text with unusual signs in quotation marks (\(fault.problem))"
        )
    }

    private func make(_ code: DiagnosticCode, _ line: Int, _ column: Int, vi: String, en: String) -> Diagnostic {
        Diagnostic(.error, code, at: SourceSpan(path, line: firstLine + line, column: column + 1), vi: vi, en: en)
    }
}
