extension ChartHTML {
    /// Whether HTML has something that the style sheet of figures is for: any class with `figure` or `chart` in it.
    ///
    /// Words of the page that happen to stand behind `class="` as these do cost a reader one more small file at most.
    static func isNeeded(by html: [UInt8]) -> Bool {
        let bytes = html.span
        let raw = unsafe bytes.bytes
        typealias Sixteen = SIMD16<UInt8>
        let (quote, chart, figure) = (Sixteen(repeating: 0x22), Sixteen(repeating: 0x63), Sixteen(repeating: 0x66))
        let progress = Sixteen(repeating: 0x70)
        var index = 0
        while index &+ 17 <= bytes.count {
            // A quote with a first letter behind it; few quotes have one.
            let sixteen = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: Sixteen.self)
            let next = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index &+ 1, as: Sixteen.self)
            let found = (sixteen .== quote) .& ((next .== chart) .| (next .== figure) .| (next .== progress))
            let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0 {
                for place in index..<index &+ 16 where bytes[place] == 0x22 && names(bytes, at: place &+ 1) { return true }
            }
            index &+= 16
        }
        while index < bytes.count {
            if bytes[index] == 0x22, names(bytes, at: index &+ 1) { return true }
            index &+= 1
        }
        return false
    }

    /// Whether the name of such a class begins here.
    @inline(__always)
    private static func names(_ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
        guard start < bytes.count else { return false }
        switch bytes[start] {
        case UInt8(ascii: "c"): return begins(bytes, at: start, with: "chart")
        case UInt8(ascii: "f"): return begins(bytes, at: start, with: "figure")
        case UInt8(ascii: "p"): return begins(bytes, at: start, with: "progress-figure")
        default: return false
        }
    }

    private static func begins(_ bytes: borrowing Span<UInt8>, at start: Int, with name: String) -> Bool {
        var place = start
        for byte in name.utf8 {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }
}
