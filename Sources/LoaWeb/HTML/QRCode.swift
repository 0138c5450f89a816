internal import LoaSite

/// Draws a code that leads to an address.
enum QRCode {
    /// Writes the code as a drawing with the address as its name.
    static func write(_ link: ResolvedLink, _ label: String, into out: inout [UInt8]) {
        out.add("<code>")
        out.escape(label)
        out.add("</code>")
    }
}
