internal import CCMark

/// Our directives as true extensions of cmark: containers nest, work in list items and quotes, and interrupt paragraphs.
enum DirectiveExtension {
    /// The fence that starts at `offset` of a line: colons and whether nothing follows them.
    static func fence(
        _ line: UnsafePointer<UInt8>, _ length: Int, from offset: Int
    ) -> (colons: Int, closing: Bool) {
        var at = offset
        while at < length, unsafe line[at] == UInt8(ascii: ":") { at += 1 }
        let colons = at - offset
        while at < length, unsafe line[at] == 32 || line[at] == 9 || line[at] == 10 || line[at] == 13 { at += 1 }
        return (colons, at == length)
    }

    static func record(_ node: UnsafeMutablePointer<cmark_node>) -> UnsafeMutablePointer<FenceRecord>? {
        unsafe node.pointee.user_data?.assumingMemoryBound(to: FenceRecord.self)
    }

    static func makeBlockExtension()
        -> (extension: OpaquePointer, type: cmark_node_type)?
    {
        guard let made = unsafe cmark_syntax_extension_new("directive") else { return nil }
        let type = cmark_syntax_extension_add_node(0)
        unsafe cmark_syntax_extension_set_private(made, UnsafeMutableRawPointer(bitPattern: UInt(type.rawValue)), nil)
        unsafe cmark_syntax_extension_set_can_contain_func(made) { _, node, child in
            guard let node = unsafe node, let record = unsafe DirectiveExtension.record(node) else { return 0 }
            guard unsafe record.pointee.role == .container else { return 0 }
            return child.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK) ? 1 : 0
        }
        unsafe cmark_syntax_extension_set_get_type_string_func(made) { _, _ in unsafe DirectiveExtension.typeName }
        unsafe cmark_syntax_extension_set_match_block_func(made) { ext, parser, input, length, container in
            guard let ext = unsafe ext, let parser = unsafe parser, let input = unsafe input,
                let container = unsafe container
            else { return 0 }
            return unsafe DirectiveExtension.matches(ext, parser, UnsafePointer(input), Int(length), container)
        }
        unsafe cmark_syntax_extension_set_open_block_func(made) { ext, indented, parser, parent, input, length in
            guard indented == 0, let ext = unsafe ext, let parser = unsafe parser, let parent = unsafe parent,
                let input = unsafe input
            else { return nil }
            return unsafe DirectiveExtension.open(ext, parser, parent, UnsafePointer(input), Int(length))
        }
        return unsafe (made, type)
    }

    nonisolated(unsafe) static let typeName: UnsafePointer<CChar> = {
        let name: StaticString = "directive"
        return unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }()

    /// Whether a line belongs to an open container; its closing fence does not.
    static func matches(
        _ ext: OpaquePointer, _ parser: UnsafeMutablePointer<cmark_parser>,
        _ line: UnsafePointer<UInt8>, _ length: Int, _ container: UnsafeMutablePointer<cmark_node>
    ) -> CInt {
        guard let record = unsafe record(container), unsafe record.pointee.role == .container else { return 0 }
        let offset = unsafe Int(parser.pointee.first_nonspace)
        guard unsafe parser.pointee.indent < 4, offset < length, unsafe line[offset] == UInt8(ascii: ":") else {
            return 1
        }
        let number = unsafe Int32(parser.pointee.line_number)
        if unsafe record.pointee.decidedLine != number {
            let fence = unsafe fence(line, length, from: offset)
            guard fence.colons >= 3, fence.closing else { return 1 }
            unsafe decide(ext, fence.colons, number, from: container)
        }
        guard unsafe record.pointee.closes else { return 1 }
        unsafe record.pointee.closingLine = number
        return 0
    }

    /// Which open container a closing fence closes: the innermost, unless a longer fence names one further out.
    ///
    /// All containers of the chain learn it at once. In code nothing closes.
    static func decide(
        _ ext: OpaquePointer, _ colons: Int, _ line: Int32, from container: UnsafeMutablePointer<cmark_node>
    ) {
        var innermost: UnsafeMutablePointer<FenceRecord>?
        var target: UnsafeMutablePointer<FenceRecord>?
        var isCode = false
        var at: UnsafeMutablePointer<cmark_node>? = unsafe container
        while let node = unsafe at, unsafe node.pointee.flags & 1 != 0 {
            let type = unsafe node.pointee.type
            if type == UInt16(truncatingIfNeeded: CMARK_NODE_CODE_BLOCK.rawValue) {
                isCode = unsafe isCode || node.pointee.as.code.fenced != 0
            } else if type == UInt16(truncatingIfNeeded: CMARK_NODE_HTML_BLOCK.rawValue) {
                isCode = unsafe isCode || node.pointee.as.html_block_type <= 5
            } else if unsafe node.pointee.extension == ext, let found = unsafe record(node),
                unsafe found.pointee.role == .container
            {
                unsafe innermost = found
                unsafe found.pointee.decidedLine = line
                unsafe found.pointee.closes = false
                if unsafe Int(found.pointee.colons) == colons { unsafe target = found }
            }
            unsafe at = node.pointee.last_child
        }
        guard !isCode, let innermost = unsafe innermost else { return }
        if let target = unsafe target, unsafe colons > Int(innermost.pointee.colons) {
            unsafe target.pointee.closes = true
        } else {
            unsafe innermost.pointee.closes = true
        }
    }

    /// Opens a container or a leaf; takes closing fences off the line so that they are never text.
    static func open(
        _ ext: OpaquePointer, _ parser: UnsafeMutablePointer<cmark_parser>,
        _ parent: UnsafeMutablePointer<cmark_node>, _ line: UnsafePointer<UInt8>, _ length: Int
    ) -> UnsafeMutablePointer<cmark_node>? {
        let offset = unsafe Int(parser.pointee.first_nonspace)
        guard offset + 1 < length, unsafe line[offset] == UInt8(ascii: ":"), unsafe line[offset + 1] == UInt8(ascii: ":")
        else { return nil }
        let fence = unsafe fence(line, length, from: offset)
        var role = FenceRecord.Role.container
        if fence.closing {
            guard fence.colons >= 3 else { return nil }
            if let last = unsafe parent.pointee.last_child, unsafe last.pointee.extension == ext,
                let record = unsafe record(last),
                unsafe record.pointee.closingLine == Int32(parser.pointee.line_number)
            {
                unsafe advance(parser, line, length)
                return nil
            }
            role = .stray
        } else if fence.colons == 2 {
            role = .leaf
        }
        let type = unsafe cmark_node_type(rawValue: UInt32(UInt(bitPattern: cmark_syntax_extension_get_private(ext))))
        guard let node = unsafe cmark_parser_add_child(parser, parent, type, CInt(offset) + 1) else { return nil }
        // The words of the line are kept with the record: cmark overwrites its own copy with the next line.
        let from = offset + fence.colons
        let size = unsafe MemoryLayout<FenceRecord>.stride
        guard let memory = unsafe CMarkArena.memory, let room = unsafe memory.pointee.calloc(1, size + length - from)
        else { return nil }
        let data = unsafe room.bindMemory(to: FenceRecord.self, capacity: 1)
        let words = unsafe (room + size).bindMemory(to: UInt8.self, capacity: length - from)
        unsafe words.update(from: line + from, count: length - from)
        var end = length - from
        if end > 0, unsafe words[end - 1] == 10 { end -= 1 }
        unsafe data.initialize(
            to: FenceRecord(
                role: role, colons: Int32(fence.colons), offset: Int32(offset), closingLine: 0,
                text: UnsafeBufferPointer(start: words, count: end)))
        unsafe cmark_node_set_syntax_extension(node, ext)
        unsafe cmark_node_set_user_data(node, data)
        unsafe advance(parser, line, length)
        return unsafe node
    }

    static func advance(_ parser: UnsafeMutablePointer<cmark_parser>, _ line: UnsafePointer<UInt8>, _ length: Int) {
        var end = length
        while end > 0, unsafe line[end - 1] == 10 || line[end - 1] == 13 { end -= 1 }
        let count = unsafe CInt(end) - parser.pointee.offset
        guard count > 0 else { return }
        unsafe cmark_parser_advance_offset(
            parser, UnsafeRawPointer(line).assumingMemoryBound(to: CChar.self), count, 0)
    }

    /// `:name[`, `:name{…}` and `]{…}` in a line: leaves marker nodes and lets cmark read what is in the brackets.
    ///
    /// Markers are inline-HTML nodes that bear our extension, since table cells drop types that they do not know.
    static func makeInlineExtension() -> OpaquePointer? {
        guard let made = unsafe cmark_syntax_extension_new("directive-inline") else { return nil }
        var characters: UnsafeMutablePointer<cmark_llist>?
        for byte in [UInt8(ascii: ":"), UInt8(ascii: "{")] {
            unsafe characters = cmark_llist_append(
                cmark_get_default_mem_allocator(), characters, UnsafeMutableRawPointer(bitPattern: Int(byte)))
        }
        unsafe cmark_syntax_extension_set_special_inline_chars(made, characters)
        unsafe cmark_syntax_extension_set_match_inline_func(made) { ext, _, _, character, inline in
            guard let ext = unsafe ext, let inline = unsafe inline else { return nil }
            switch character {
            case UInt8(ascii: ":"): return unsafe DirectiveExtension.name(ext, inline)
            case UInt8(ascii: "{"): return unsafe DirectiveExtension.braces(ext, inline)
            default: return nil
            }
        }
        return unsafe made
    }

    /// `:name[` leaves “name[”, `:name{…}` leaves “name{…}”.
    static func name(
        _ ext: OpaquePointer, _ inline: OpaquePointer
    ) -> UnsafeMutablePointer<cmark_node>? {
        let start = unsafe cmark_inline_parser_get_offset(inline)
        var at = start + 1
        var text: [UInt8] = []
        while true {
            let byte = unsafe cmark_inline_parser_peek_at(inline, at)
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
                text.append(byte)
                at += 1
                continue
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard !text.isEmpty else { return nil }
                text.append(byte)
                at += 1
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                guard !text.isEmpty else { return nil }
                if byte == UInt8(ascii: "[") {
                    text.append(byte)
                    // A backslash tells the pairing that there is something to put back.
                    if unsafe EscapedBrackets.hide(inline, from: at) { text.append(UInt8(ascii: "\\")) }
                } else {
                    let (braces, end) = unsafe bracesText(inline, from: at)
                    text += braces
                    at = end
                }
                return unsafe marker(ext, inline, text, start: start, end: at)
            default:
                return nil
            }
        }
    }

    /// `{…}` right after `]` leaves itself.
    static func braces(
        _ ext: OpaquePointer, _ inline: OpaquePointer
    ) -> UnsafeMutablePointer<cmark_node>? {
        let start = unsafe cmark_inline_parser_get_offset(inline)
        guard start > 0, unsafe cmark_inline_parser_peek_at(inline, start - 1) == UInt8(ascii: "]") else { return nil }
        let (text, end) = unsafe bracesText(inline, from: start)
        return unsafe marker(ext, inline, text, start: start, end: end)
    }

    /// The bytes from `{` to its `}`, or to the end of the line when there is none.
    static func bracesText(_ inline: OpaquePointer, from start: CInt) -> ([UInt8], CInt) {
        var text: [UInt8] = []
        var at = start
        var quote: UInt8 = 0
        while case let byte = unsafe cmark_inline_parser_peek_at(inline, at), byte != 0, byte != 10, byte != 13 {
            text.append(byte)
            at += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), text.dropLast().last == UInt8(ascii: "=") {
                quote = byte
            } else if byte == UInt8(ascii: "}") {
                break
            }
        }
        return (text, at)
    }

    static func marker(
        _ ext: OpaquePointer, _ inline: OpaquePointer, _ text: [UInt8], start: CInt,
        end: CInt
    ) -> UnsafeMutablePointer<cmark_node>? {
        guard let node = unsafe cmark_node_new_with_mem_and_ext(CMARK_NODE_HTML_INLINE, CMarkArena.memory, ext) else { return nil }
        let terminated = text.map { CChar(bitPattern: $0) } + [0]
        unsafe cmark_node_set_literal(node, terminated)
        unsafe node.pointee.start_line = cmark_inline_parser_get_line(inline)
        unsafe node.pointee.start_column = cmark_inline_parser_get_column(inline)
        unsafe cmark_inline_parser_set_offset(inline, end)
        return unsafe node
    }
}
