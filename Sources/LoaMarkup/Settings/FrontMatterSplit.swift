/// Where the front matter and the body of a page stand in its bytes.
public struct FrontMatterSplit: Hashable, Sendable {
    /// The bytes of the YAML, without its fences.
    public var yaml: Range<Int>
    /// The line that the YAML starts on, from 1.
    public var yamlFirstLine: Int
    /// The bytes after the closing fence's line.
    public var body: Range<Int>
    /// The line that the body starts on, from 1.
    public var bodyFirstLine: Int

    /// Finds `---` … `---` (or `...`) at the very start of decoded text; nil without front matter.
    ///
    /// A fence that is never closed is the error `yaml.front-matter`, and the value is nil.
    public static func split(_ bytes: [UInt8], path: SourcePath) -> Reported<FrontMatterSplit?> {
        guard fenceEnd(bytes, at: 0, mark: 0x2D) != nil else { return Reported(nil) }
        var line = 2
        var start = nextLine(bytes, after: 0)
        let yamlStart = start
        while start < bytes.count {
            if fenceEnd(bytes, at: start, mark: 0x2D) != nil || fenceEnd(bytes, at: start, mark: 0x2E) != nil {
                let bodyStart = nextLine(bytes, after: start)
                return Reported(
                    FrontMatterSplit(
                        yaml: yamlStart..<start, yamlFirstLine: 2, body: bodyStart..<bytes.count,
                        bodyFirstLine: line + 1))
            }
            start = nextLine(bytes, after: start)
            line += 1
        }
        return Reported(
            nil,
            [
                Diagnostic(
                    .error, .frontMatterUnclosed, at: SourceSpan(path, line: 1, column: 1, length: 3),
                    vi: "phần đầu trang mở ở đây nhưng không đóng — thêm một dòng “---” sau mục cuối cùng",
                    en: "front matter opens here and is never closed — add a “---” line after its last entry")
            ])
    }

    /// Whether two texts of a page differ below the front matter alone, and both or neither have words there.
    public static func haveSameHead(_ left: [UInt8], _ right: [UInt8], _ path: SourcePath) -> Bool {
        guard let new = split(left, path: path).value, let old = split(right, path: path).value else { return false }
        return left[..<new.body.lowerBound] == right[..<old.body.lowerBound]
            && left[new.body].contains { $0 > 32 } == right[old.body].contains { $0 > 32 }
    }

    /// The end of a line that is three marks and blanks alone, or nil.
    private static func fenceEnd(_ bytes: [UInt8], at start: Int, mark: UInt8) -> Int? {
        guard start + 3 <= bytes.count, bytes[start] == mark, bytes[start + 1] == mark, bytes[start + 2] == mark
        else { return nil }
        var index = start + 3
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index == bytes.count || bytes[index] == 0x0A ? index : nil
    }

    private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
        guard let end = bytes[start...].firstIndex(of: 0x0A) else { return bytes.count }
        return end + 1
    }
}
