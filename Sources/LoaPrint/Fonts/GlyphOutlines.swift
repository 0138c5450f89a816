internal import CHarfBuzz

/// Collects the outline of a glyph as HarfBuzz draws it, in font units with y upwards.
final class OutlinePen {
    var steps: [PagePath.Step] = []
    private var last = PagePoint(0, 0)

    func move(_ x: Float, _ y: Float) {
        last = PagePoint(Double(x), Double(y))
        steps.append(.move(last))
    }

    func line(_ x: Float, _ y: Float) {
        last = PagePoint(Double(x), Double(y))
        steps.append(.line(last))
    }

    func quadratic(_ handle: PagePoint, _ end: PagePoint) {
        func third(_ from: PagePoint) -> PagePoint { PagePoint(from.x + (handle.x - from.x) * 2 / 3, from.y + (handle.y - from.y) * 2 / 3) }
        curve(third(last), third(end), end)
    }

    func curve(_ one: PagePoint, _ two: PagePoint, _ end: PagePoint) {
        steps.append(.curve(one, two, end))
        last = end
    }

    func close() { steps.append(.close) }
}

/// The calls by which HarfBuzz draws, made once and never changed.
@safe struct OutlineCalls: ~Copyable, Sendable {
    nonisolated(unsafe) private let calls: OpaquePointer?

    static let shared = OutlineCalls()

    private init() {
        let made = unsafe hb_draw_funcs_create()
        unsafe hb_draw_funcs_set_move_to_func(made, { _, pen, _, x, y, _ in unsafe OutlineCalls.pen(pen)?.move(x, y) }, nil, nil)
        unsafe hb_draw_funcs_set_line_to_func(made, { _, pen, _, x, y, _ in unsafe OutlineCalls.pen(pen)?.line(x, y) }, nil, nil)
        unsafe hb_draw_funcs_set_quadratic_to_func(
            made,
            { _, pen, _, hx, hy, x, y, _ in
                unsafe OutlineCalls.pen(pen)?.quadratic(PagePoint(Double(hx), Double(hy)), PagePoint(Double(x), Double(y)))
            }, nil, nil)
        unsafe hb_draw_funcs_set_cubic_to_func(
            made,
            { _, pen, _, ax, ay, bx, by, x, y, _ in
                unsafe OutlineCalls.pen(pen)?.curve(
                    PagePoint(Double(ax), Double(ay)), PagePoint(Double(bx), Double(by)), PagePoint(Double(x), Double(y)))
            }, nil, nil)
        unsafe hb_draw_funcs_set_close_path_func(made, { _, pen, _, _ in unsafe OutlineCalls.pen(pen)?.close() }, nil, nil)
        unsafe hb_draw_funcs_make_immutable(made)
        unsafe calls = made
    }

    deinit { unsafe hb_draw_funcs_destroy(calls) }

    /// Draws a glyph of a font.
    func draw(_ glyph: UInt16, of font: OpaquePointer) -> PagePath {
        let pen = OutlinePen()
        unsafe hb_font_get_glyph_shape(font, UInt32(glyph), calls, Unmanaged.passUnretained(pen).toOpaque())
        return PagePath(pen.steps)
    }

    private static func pen(_ pointer: UnsafeMutableRawPointer?) -> OutlinePen? {
        unsafe pointer.map { unsafe Unmanaged<OutlinePen>.fromOpaque($0).takeUnretainedValue() }
    }
}
