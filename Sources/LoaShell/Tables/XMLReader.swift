import CExpat
import Glibc
import LoaStats

/// The one owner of an expat parser: hands the elements of an XML file to a handler, and can pause between them.
///
/// A DOCTYPE is refused, so there are no entities but the five of XML itself and nothing outside the file is looked at.
@safe struct XMLReader: ~Copyable {
    /// How far the bytes were read.
    enum State: Equatable {
        /// To their end.
        case hungry
        /// To a place where the handler asked for a pause.
        case paused
    }

    /// What expat's functions get handed; lives as long as the reader.
    @safe private final class Context {
        let parser: OpaquePointer
        let handler: any XMLHandler
        let attributes = XMLAttributes()
        var depth = 0
        var refusal: TableFault? { didSet { isRefused = refusal != nil } }
        private(set) var isRefused = false

        init(_ parser: OpaquePointer, _ handler: any XMLHandler) {
            unsafe self.parser = parser
            self.handler = handler
        }

        func refuse(_ fault: TableFault) {
            refusal = fault
            stop(canResume: false)
        }

        func stop(canResume: Bool) { _ = unsafe XML_StopParser(parser, canResume ? 1 : 0) }
    }

    /// Elements within elements; sheets have ten.
    private static let depthLimit = 200
    /// About the longest tag; expat keeps one whole, and looks at an unfinished one from its start with each piece.
    private static let tagLimit = 1 << 20

    private let parser: OpaquePointer
    private let context: Context
    private var fed = 0

    /// Makes a reader for one file.
    init(_ handler: any XMLHandler) throws(TableFault) {
        guard let made = unsafe XML_ParserCreate(nil) else { throw Self.damaged("out of memory") }
        unsafe parser = made
        context = unsafe Context(made, handler)
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
        unsafe XML_SetElementHandler(parser, Self.started, Self.ended)
        unsafe XML_SetCharacterDataHandler(parser, Self.gotText)
        unsafe XML_SetStartDoctypeDeclHandler(parser, Self.gotDoctype)
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Reads the first `count` of the bytes; expat keeps what it has not read at a pause.
    mutating func feed(_ bytes: [UInt8], count: Int, isLast: Bool) throws(TableFault) -> State {
        fed += count
        let status = unsafe bytes.withUnsafeBytes { buffer in
            unsafe XML_Parse(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), isLast ? 1 : 0)
        }
        return try state(status)
    }

    /// Goes on after a pause.
    mutating func resume() throws(TableFault) -> State { try state(unsafe XML_ResumeParser(parser)) }

    private func state(_ status: XML_Status) throws(TableFault) -> State {
        if let fault = context.refusal ?? context.handler.fault { throw fault }
        if status == XML_STATUS_SUSPENDED { return .paused }
        guard status == XML_STATUS_OK else {
            throw Self.damaged(unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? "")
        }
        let read = unsafe XML_GetCurrentByteIndex(parser)
        guard read < 0 || fed - Int(read) <= Self.tagLimit else { throw Self.damaged("a tag without end") }
        return .hungry
    }

    private static func damaged(_ reason: String) -> TableFault {
        TableFault(
            .tableDamaged, vi: "nội dung XML bị hỏng (\(reason)) — mở bằng Excel và lưu lại",
            en: "the XML content is damaged (\(reason)) — open the file in Excel and save it anew")
    }

    /// Lends the context, without counting references for every element.
    @inline(__always)
    private static func with(_ pointer: UnsafeMutableRawPointer?, _ body: (Context) -> Void) {
        guard let pointer = unsafe pointer else { return }
        unsafe Unmanaged<Context>.fromOpaque(pointer)._withUnsafeGuaranteedRef { if !$0.isRefused { body($0) } }
    }

    /// The bytes of a name after its colon.
    private static func bytes(_ text: UnsafePointer<CChar>, isName: Bool) -> UnsafeBufferPointer<UInt8> {
        let count = unsafe strlen(text)
        let raw = unsafe UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
        guard isName, let colon = unsafe raw.firstIndex(of: UInt8(ascii: ":")) else { return unsafe raw }
        return unsafe UnsafeBufferPointer(rebasing: raw[(colon + 1)...])
    }

    private static let started: XML_StartElementHandler = { user, name, list in
        guard let name = unsafe name else { return }
        unsafe with(user) { context in
            context.depth += 1
            guard context.depth <= depthLimit else { return context.refuse(damaged("too deep")) }
            context.attributes.removeAll()
            if var entry = unsafe list {
                while let key = unsafe entry[0], let value = unsafe entry[1] {
                    unsafe context.attributes.append(name: bytes(key, isName: true), value: bytes(value, isName: false))
                    unsafe entry += 2
                }
            }
            unsafe context.handler.start(bytes(name, isName: true).span, context.attributes)
            if context.handler.isStopped { context.stop(canResume: false) }
        }
    }

    private static let ended: XML_EndElementHandler = { user, name in
        guard let name = unsafe name else { return }
        unsafe with(user) { context in
            context.depth -= 1
            let pauses = unsafe context.handler.end(bytes(name, isName: true).span)
            let isStopped = context.handler.isStopped
            if isStopped || pauses { context.stop(canResume: !isStopped) }
        }
    }

    private static let gotText: XML_CharacterDataHandler = { user, text, count in
        guard let text = unsafe text else { return }
        unsafe with(user) { context in
            let raw = unsafe UnsafeRawBufferPointer(start: text, count: Int(count)).assumingMemoryBound(to: UInt8.self)
            unsafe context.handler.text(raw.span)
            if context.handler.isStopped { context.stop(canResume: false) }
        }
    }

    private static let gotDoctype: XML_StartDoctypeDeclHandler = { user, _, _, _, _ in
        unsafe with(user) { context in
            context.refuse(
                TableFault(
                    .tableDamaged, vi: "tệp có khai báo DOCTYPE, bảng tính thật không có — có thể là tệp cố ý làm hại, đừng mở",
                    en: "the file declares a DOCTYPE, which no spreadsheet does — it may be made to do harm, do not open it"))
        }
    }
}
