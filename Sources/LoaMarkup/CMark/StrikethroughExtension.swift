internal import CCMark

/// Makes GitHub's strikethrough extension fit for threads: `~` stays special for good, its delimiters bear another sign.
///
/// cmark finds the extension of a delimiter by its list of special characters, which it also adds to a global table
/// before each inline pass and takes out after it. The list therefore may not be empty, as then a closing `~` is
/// never passed by, and may not name `~`. It names NUL, which no text holds, and so do the delimiters.
enum StrikethroughExtension {
    /// The sign of our delimiters.
    static let sign: UInt8 = 0

    /// Takes the extension over; `~` must have been made special before.
    static func takeOver(_ made: OpaquePointer) {
        let characters = unsafe cmark_llist_append(
            cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(bitPattern: Int(sign)))
        unsafe cmark_syntax_extension_set_special_inline_chars(made, characters)
        unsafe cmark_syntax_extension_set_emphasis(made, 0)
        unsafe cmark_syntax_extension_set_match_inline_func(made) { _, _, _, character, inline in
            guard character == UInt8(ascii: "~"), let inline = unsafe inline else { return nil }
            return unsafe StrikethroughExtension.match(inline)
        }
    }

    /// A run of tildes as text; one or two of them may open or close.
    static func match(_ inline: OpaquePointer) -> UnsafeMutablePointer<cmark_node>? {
        var flanking: (left: CInt, right: CInt, before: CInt, after: CInt) = (0, 0, 0, 0)
        let count = unsafe cmark_inline_parser_scan_delimiters(
            inline, 100, UInt8(ascii: "~"), &flanking.left, &flanking.right, &flanking.before, &flanking.after)
        guard count > 0, let node = unsafe cmark_node_new_with_mem(CMARK_NODE_TEXT, CMarkArena.memory) else { return nil }
        let literal = [CChar](repeating: CChar(UInt8(ascii: "~")), count: Int(count)) + [0]
        unsafe cmark_node_set_literal(node, literal)
        unsafe node.pointee.start_line = cmark_inline_parser_get_line(inline)
        unsafe node.pointee.end_line = node.pointee.start_line
        unsafe node.pointee.start_column = cmark_inline_parser_get_column(inline) - count
        if flanking.left != 0 || flanking.right != 0, count <= 2 {
            unsafe cmark_inline_parser_push_delimiter(inline, sign, flanking.left, flanking.right, node)
        }
        return unsafe node
    }
}
