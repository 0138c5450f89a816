internal import LoaMarkup
internal import LoaPictures

/// QR codes: can they be read, and do they lead somewhere.
extension PreflightWork {
    mutating func check(_ code: PlacedCode) {
        if Self.isBlank(code.alternative) {
            add(
                .error, .printAlternative, code.place, vi: "mã QR thiếu lời nói mã dẫn tới đâu",
                en: "the QR code has no words that say where it leads")
        }
        if PrivateAddress.isPrivate(code.payload) {
            add(
                .error, .printCodePrivate, code.place, words: code.payload,
                vi: "mã QR dẫn tới địa chỉ nội bộ “\(code.payload)”, điện thoại người đọc không mở được; dùng địa chỉ công khai",
                en: "the QR code leads to the internal address “\(code.payload)”, which no reader’s phone can open; use a public one")
        }
        guard let modules = QRModules.rows(of: code.payload)?.count else {
            add(
                .error, .printCodeText, code.place, vi: "mã QR không chứa nổi nội dung này hoặc nội dung trống; dùng địa chỉ ngắn hơn",
                en: "the QR code cannot hold this text, or it is empty; use a shorter address")
            return
        }
        if code.quiet < QRModules.quiet {
            add(
                .warning, .printCodeQuiet, code.place, vi: "quanh mã QR chỉ có \(code.quiet) ô trắng, cần \(QRModules.quiet)",
                en: "the QR code has an empty border of \(code.quiet) modules and needs \(QRModules.quiet)")
        }
        let module = min(code.rect.width, code.rect.height) / PageUnit.millimetre / Double(modules + 2 * code.quiet)
        let side = module * Double(modules)
        if module < limits.codeModule - 0.001 {
            let need = (limits.codeModule * Double(modules + 2 * code.quiet)).rounded(.up)
            let (found, least) = (Self.number(module, digits: 2), Self.number(limits.codeModule, digits: 2))
            add(
                .warning, .printCodeSize, code.place, words: code.payload,
                vi: "ô của mã QR chỉ rộng \(found.vi) mm, cần \(least.vi) mm; cho mã rộng \(Int(need)) mm (cả viền trắng) hoặc dùng địa chỉ ngắn hơn",
                en: "the modules of the QR code are \(found.en) mm wide and need \(least.en) mm; make it \(Int(need)) mm wide (white border included) or "
                    + "use a shorter address")
        } else if side < limits.codeSide - 0.05 {
            let need = (limits.codeSide / Double(modules) * Double(modules + 2 * code.quiet)).rounded(.up)
            let (found, least) = (Self.number(side, down: true), Self.number(limits.codeSide))
            add(
                .warning, .printCodeSize, code.place, words: code.payload,
                vi: "mã QR chỉ rộng \(found.vi) mm, cần \(least.vi) mm; cho mã rộng \(Int(need)) mm (cả viền trắng)",
                en: "the QR code is \(found.en) mm wide and needs \(least.en) mm; make it \(Int(need)) mm wide (white border included)")
        }
    }

    /// A number with few digits, with a comma in Vietnamese and a point in English.
    static func number(_ value: Double, digits: Int = 1, down: Bool = false) -> (vi: String, en: String) {
        let unit = digits == 1 ? 10 : 100
        let scaled = min(max(value, 0), 1_000_000) * Double(unit)
        let whole = Int(down ? scaled.rounded(.down) : scaled.rounded())
        var part = String(whole % unit + unit).dropFirst()
        while part.last == "0" { part.removeLast() }
        let front = String(whole / unit)
        return part.isEmpty ? (front, front) : (front + "," + part, front + "." + part)
    }

    /// A colour as style sheets write it.
    static func hex(_ colour: RGBColour) -> String {
        "#" + [colour.red, colour.green, colour.blue].map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
    }
}
