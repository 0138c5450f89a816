internal import CCMark

/// The one owner of cmark-gfm's global state: extensions registered once, its special characters set once.
///
/// Debian's cmark-gfm adds the special characters of the attached extensions to a writable global table before
/// each inline pass and removes them after it, so two parsers on two threads disturb each other. Here they are
/// added once, and the extensions' own lists are then emptied (for strikethrough see ``StrikethroughExtension``),
/// so that no later pass changes what a text can meet and parsers may run side by side without a lock. A test
/// races threads against the result of one.
@safe struct CMarkLibrary: Sendable {
    /// The numbers that cmark gave to the nodes of extensions.
    struct Numbers: Sendable {
        /// `:::` and `::` blocks.
        var directive: UInt16 = 0
        var table: UInt16 = 0
        var tableRow: UInt16 = 0
        var tableCell: UInt16 = 0
        var strikethrough: UInt16 = 0
    }

    /// Our block and inline extensions, then those of GitHub, in the order in which they claim a line.
    nonisolated(unsafe) let extensions: [OpaquePointer]
    /// The extensions that the reference program knows, without ours.
    nonisolated(unsafe) let plainExtensions: [OpaquePointer]
    /// The node numbers.
    let numbers: Numbers

    /// The options of every parse.
    static var options: CInt { CInt(CMARK_OPT_FOOTNOTES) }

    /// Made at first use; Swift guarantees that this happens once.
    static let shared: CMarkLibrary? = CMarkLibrary()

    private init?() {
        cmark_gfm_core_extensions_ensure_registered()
        guard let blocks = unsafe DirectiveExtension.makeBlockExtension(),
            let inlines = unsafe DirectiveExtension.makeInlineExtension()
        else { return nil }
        // Ours comes before the table, which would otherwise claim the line of a fence.
        var plain: [OpaquePointer] = unsafe []
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            guard let found = unsafe cmark_find_syntax_extension(name) else { return nil }
            unsafe plain.append(found)
        }
        unsafe plainExtensions = plain
        unsafe extensions = [blocks.extension, inlines] + plain

        let all = unsafe extensions
        let directive = unsafe UInt16(truncatingIfNeeded: blocks.type.rawValue)
        guard let found = CMarkArena.run({ unsafe Self.prime(all, directive: directive) }) else { return nil }
        numbers = found
    }

    /// Makes our characters special for good, and finds out by a sample how cmark numbered the nodes of extensions.
    private static func prime(_ extensions: [OpaquePointer], directive: UInt16) -> Numbers? {
        guard let parser = unsafe cmark_parser_new_with_mem(options, CMarkArena.memory) else { return nil }
        for index in unsafe extensions.indices {
            _ = unsafe cmark_parser_attach_syntax_extension(parser, extensions[index])
        }
        unsafe cmark_manage_extensions_special_characters(parser, 1)
        for index in unsafe extensions.indices {
            unsafe cmark_syntax_extension_set_special_inline_chars(extensions[index], nil)
        }
        if let item = unsafe cmark_find_syntax_extension("strikethrough") { unsafe StrikethroughExtension.takeOver(item) }
        let sample = "| ~~a~~ |\n|---|\n| b |\n"
        unsafe cmark_parser_feed(parser, sample, sample.utf8.count)
        let root = unsafe cmark_parser_finish(parser)
        let table = unsafe cmark_node_first_child(root)
        let row = unsafe cmark_node_first_child(table)
        let cell = unsafe cmark_node_first_child(row)
        let deleted = unsafe cmark_node_first_child(cell)
        return unsafe Numbers(
            directive: directive, table: table?.pointee.type ?? 0, tableRow: row?.pointee.type ?? 0,
            tableCell: cell?.pointee.type ?? 0, strikethrough: deleted?.pointee.type ?? 0)
    }
}
