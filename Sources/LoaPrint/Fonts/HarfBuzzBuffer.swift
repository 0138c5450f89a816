internal import CHarfBuzz

/// The one owner of a HarfBuzz buffer, used again for one word after another.
@safe struct HarfBuzzBuffer: ~Copyable {
    private let buffer: OpaquePointer
    private let language: hb_language_t?

    /// Makes an empty buffer for text in a language, a BCP 47 tag; nil when memory runs out.
    init?(language: String) {
        guard let made = unsafe hb_buffer_create(), unsafe hb_buffer_allocation_successful(made) != 0 else { return nil }
        unsafe buffer = made
        unsafe self.language = hb_language_from_string(language, -1)
    }

    deinit { unsafe hb_buffer_destroy(buffer) }

    /// Puts UTF-8 text in, read from left to right.
    func fill(_ text: ArraySlice<UInt8>) {
        unsafe hb_buffer_reset(buffer)
        unsafe text.withUnsafeBufferPointer { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) {
                unsafe hb_buffer_add_utf8(buffer, $0.baseAddress, Int32(clamping: $0.count), 0, Int32(clamping: $0.count))
            }
        }
        unsafe hb_buffer_guess_segment_properties(buffer)
        unsafe hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        unsafe hb_buffer_set_language(buffer, language)
        unsafe hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
        unsafe hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
    }

    /// Shapes with a font of HarfBuzz.
    func shape(_ font: OpaquePointer, _ features: UnsafeBufferPointer<hb_feature_t>) {
        unsafe hb_shape(font, buffer, features.baseAddress, UInt32(features.count))
    }

    /// The glyphs that came out, with the byte each belongs to.
    func glyphs() -> [ShapedGlyph] {
        var count: UInt32 = 0
        guard let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count) else { return [] }
        var positions: UInt32 = 0
        guard let places = unsafe hb_buffer_get_glyph_positions(buffer, &positions), positions == count else { return [] }
        return (0..<Int(count)).map { index in
            let (info, place) = unsafe (infos[index], places[index])
            return ShapedGlyph(
                id: UInt16(truncatingIfNeeded: info.codepoint), advance: place.x_advance, dx: place.x_offset, dy: place.y_offset,
                cluster: Int32(bitPattern: info.cluster))
        }
    }
}
