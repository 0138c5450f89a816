import CYAML

/// The one owner of a libyaml parser: turns bytes into Swift events, and frees everything.
@safe struct YAMLEventReader: ~Copyable {
    private var parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    /// Reads from a buffer that must outlive the reader; the caller keeps it alive around all use.
    @unsafe init(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        isReady = unsafe yaml_parser_initialize(parser) == 1
        if isReady {
            unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        }
    }

    deinit {
        if isReady { unsafe yaml_parser_delete(parser) }
        unsafe parser.deallocate()
    }

    /// The next event, or the fault that ends the stream.
    mutating func next() throws(YAMLFault) -> YAMLMarkedEvent {
        guard isReady else { throw memoryFault }
        var event = unsafe yaml_event_t()
        while true {
            guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault() }
            defer { unsafe yaml_event_delete(&event) }
            if unsafe event.type == YAML_STREAM_START_EVENT { continue }
            return unsafe Self.swift(event)
        }
    }

    /// Lends a reader over an array slice.
    static func withReader<Result>(
        of bytes: ArraySlice<UInt8>, _ body: (inout YAMLEventReader) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var reader = unsafe YAMLEventReader(buffer)
            return body(&reader)
        }
    }

    private static func swift(_ event: yaml_event_t) -> YAMLMarkedEvent {
        var anchor: String?
        var tag: String?
        let kind: YAMLEvent
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
        case YAML_ALIAS_EVENT: kind = .alias(unsafe text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            anchor = unsafe text(scalar.anchor)
            tag = unsafe text(scalar.tag)
            let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let style: Settings.ScalarStyle =
                switch unsafe scalar.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
                case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
                default: .plain
                }
            kind = .scalar(unsafe String(decoding: value, as: UTF8.self), style)
        case YAML_SEQUENCE_START_EVENT:
            anchor = unsafe text(event.data.sequence_start.anchor)
            tag = unsafe text(event.data.sequence_start.tag)
            kind = .sequenceStart
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            anchor = unsafe text(event.data.mapping_start.anchor)
            tag = unsafe text(event.data.mapping_start.tag)
            kind = .mappingStart
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        default: kind = .streamEnd
        }
        let (start, end) = unsafe (event.start_mark, event.end_mark)
        return YAMLMarkedEvent(
            event: kind, line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
            anchor: anchor, tag: tag)
    }

    private func fault() -> YAMLFault {
        let state = unsafe parser.pointee
        return unsafe YAMLFault(
            problem: Self.text(state.problem) ?? "", context: Self.text(state.context) ?? "",
            line: state.problem_mark.line, column: state.problem_mark.column,
            contextLine: state.context_mark.line, contextColumn: state.context_mark.column,
            isReader: state.error == YAML_READER_ERROR, offset: state.problem_offset,
            value: Int(state.problem_value))
    }

    private var memoryFault: YAMLFault {
        YAMLFault(
            problem: "out of memory", context: "", line: 0, column: 0, contextLine: 0, contextColumn: 0,
            isReader: false, offset: 0, value: 0)
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
        unsafe pointer.map { unsafe String(cString: $0) }
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe pointer.map { unsafe String(cString: $0) }
    }
}
