internal import LoaMarkup
/// Reads the number formats of spreadsheets as far as to know whether they show a day.
public enum NumberFormatCode {
    /// Whether a format built into spreadsheets shows a day; those from 27 on are of East Asian versions.
    public static func isDate(builtin id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format of one's own, as `dd/mm/yyyy;@` or `[$-42A]"ngày" d`, shows a day.
    ///
    /// Text in quotes, after `\`, `_` and `*`, and everything in brackets (colours, conditions, languages) says nothing.
    /// An `m` beside hours or seconds is minutes; a time of day alone is no day.
    public static func isDate(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        if Array(code.lowercased().utf8) == Array("general".utf8) { return false }
        var (hasDay, hasMonth, hasTime) = (false, false, false)
        var index = 0
        while index < bytes.count {
            switch bytes[index] | 0x20 {
            case _ where bytes[index] == UInt8(ascii: ";"):
                return hasDay || hasMonth && !hasTime
            case _ where bytes[index] == UInt8(ascii: "\""):
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
            case _ where bytes[index] == UInt8(ascii: "["):
                let start = index + 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
                // [h], [mm] and [ss] count time that has gone by.
                let inside = bytes[start..<max(start, min(index, bytes.count))]
                if !inside.isEmpty, inside.allSatisfy({ "hms".utf8.contains($0 | 0x20) }) { hasTime = true }
            case _ where bytes[index] == UInt8(ascii: "\\") || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "*"):
                index += 1
            case UInt8(ascii: "d"), UInt8(ascii: "y"): hasDay = true
            case UInt8(ascii: "m"): hasMonth = true
            case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
            case UInt8(ascii: "e"):
                // 0.00E+00 is a number; a lone e is a year.
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 } else { hasDay = true }
            case UInt8(ascii: "a"):
                // AM/PM and A/P: the m of it is no month.
                while index + 1 < bytes.count, "mp/".utf8.contains(bytes[index + 1] | 0x20) || bytes[index + 1] == UInt8(ascii: "/") { index += 1 }
                hasTime = true
            case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
                if !hasTime { return false }
            default: break
            }
            index += 1
        }
        return hasDay || hasMonth && !hasTime
    }
}
