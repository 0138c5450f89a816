internal import LoaPictures
internal import LoaSite

/// Draws a code that leads to an address.
enum QRCode {
    private static let quiet = QRModules.quiet

    /// Writes the code as a drawing with the address as its name; an address too long for a code is written out.
    ///
    /// Always dark on light, whatever the colours of the page: many cameras read no light code on dark ground.
    static func write(_ link: ResolvedLink, _ label: String, into out: inout [UInt8]) {
        guard let rows = QRModules.rows(of: String(decoding: link.href, as: UTF8.self)) else {
            out.add("<code>")
            out.escape(label)
            out.add("</code>")
            return
        }
        let size = rows.count + 2 * quiet
        out.add("<svg class=\"qr-code\" role=\"img\" aria-label=\"QR: ")
        out.escape(label)
        out.add("\" viewBox=\"0 0 ")
        out.add(size)
        out.append(32)
        out.add(size)
        out.add("\" width=\"")
        out.add(size * 4)
        out.add("\" height=\"")
        out.add(size * 4)
        out.add("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
        out.add(size)
        out.append(UInt8(ascii: "v"))
        out.add(size)
        out.add("H0z\"/><path fill=\"#000\" d=\"")
        for (y, row) in rows.enumerated() { runs(row, y, &out) }
        out.add("\"/></svg>")
    }

    /// One row's dark stretches as bars.
    private static func runs(_ row: [Bool], _ y: Int, _ out: inout [UInt8]) {
        var x = 0
        while x < row.count {
            guard row[x] else {
                x += 1
                continue
            }
            let start = x
            while x < row.count, row[x] { x += 1 }
            out.append(UInt8(ascii: "M"))
            out.add(start + quiet)
            out.append(32)
            out.add(y + quiet)
            out.append(UInt8(ascii: "h"))
            out.add(x - start)
            out.add("v1h-")
            out.add(x - start)
            out.append(UInt8(ascii: "z"))
        }
    }
}
