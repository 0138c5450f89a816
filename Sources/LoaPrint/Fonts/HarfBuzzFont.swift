internal import CHarfBuzz

/// The one owner of a HarfBuzz face and its font, which nothing changes once they are made; so threads may share it.
@safe struct HarfBuzzFont: ~Copyable, Sendable {
    nonisolated(unsafe) private let face: OpaquePointer
    nonisolated(unsafe) private let font: OpaquePointer

    /// Takes a copy of checked bytes; nil when memory runs out.
    init?(_ bytes: [UInt8]) {
        let blob = unsafe bytes.withUnsafeBytes { buffer in
            unsafe hb_blob_create_or_fail(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: buffer.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
        }
        guard let blob = unsafe blob else { return nil }
        defer { unsafe hb_blob_destroy(blob) }
        guard let face = unsafe hb_face_create(blob, 0) else { return nil }
        guard let font = unsafe hb_font_create(face) else {
            unsafe hb_face_destroy(face)
            return nil
        }
        unsafe hb_face_make_immutable(face)
        unsafe hb_font_make_immutable(font)
        unsafe self.face = face
        unsafe self.font = font
    }

    deinit {
        unsafe hb_font_destroy(font)
        unsafe hb_face_destroy(face)
    }

    /// The units of the em, 16 to 16,384.
    var unitsPerEm: Int { Int(unsafe hb_face_get_upem(face)) }

    /// The scalars that the font has glyphs for, in order, with these.
    func coverage() -> [(scalar: UInt32, glyph: UInt16)] {
        guard let set = unsafe hb_set_create() else { return [] }
        defer { unsafe hb_set_destroy(set) }
        unsafe hb_face_collect_unicodes(face, set)
        var result: [(UInt32, UInt16)] = []
        var scalar = UInt32.max
        while unsafe hb_set_next(set, &scalar) != 0 {
            var glyph: UInt32 = 0
            guard unsafe hb_font_get_nominal_glyph(font, scalar, &glyph) != 0, glyph != 0, let glyph = UInt16(exactly: glyph) else { continue }
            result.append((scalar, glyph))
        }
        return result
    }

    /// The top of a glyph's box above the baseline, in font units; 0 where it has no shape.
    func height(_ glyph: UInt16) -> Int {
        var extents = hb_glyph_extents_t()
        return unsafe hb_font_get_glyph_extents(font, UInt32(glyph), &extents) != 0 ? Int(extents.y_bearing) : 0
    }

    /// The shape of a glyph, in font units with y upwards; empty for a space.
    func outline(_ glyph: UInt16) -> PagePath { unsafe OutlineCalls.shared.draw(glyph, of: font) }

    /// Whether `GSUB` knows a feature, such as `tnum`.
    func hasFeature(_ name: StaticString) -> Bool {
        var tags = [hb_tag_t](repeating: 0, count: 256)
        var count = UInt32(tags.count)
        let table = Self.tag("GSUB")
        _ = unsafe tags.withUnsafeMutableBufferPointer { unsafe hb_ot_layout_table_get_feature_tags(face, table, 0, &count, $0.baseAddress) }
        return tags.prefix(Int(count)).contains(Self.tag(name))
    }

    /// Shapes what a buffer holds.
    func shape(_ buffer: borrowing HarfBuzzBuffer, features: [hb_feature_t]) {
        unsafe features.withUnsafeBufferPointer { list in unsafe buffer.shape(font, list) }
    }

    /// A font with these glyphs alone, under their old numbers, without the tables that drawing does not need.
    ///
    /// Nil when HarfBuzz refuses the outlines.
    func subset(keeping glyphs: [UInt16]) -> [UInt8]? {
        guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
        defer { unsafe hb_subset_input_destroy(input) }
        let flags = HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
        unsafe hb_subset_input_set_flags(input, flags)
        if let set = unsafe hb_subset_input_glyph_set(input) { for glyph in glyphs { unsafe hb_set_add(set, UInt32(glyph)) } }
        if let drop = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG) {
            for name in Self.needless { unsafe hb_set_add(drop, Self.tag(name)) }
        }
        guard let made = unsafe hb_subset_or_fail(face, input) else { return nil }
        defer { unsafe hb_face_destroy(made) }
        guard let blob = unsafe hb_face_reference_blob(made) else { return nil }
        defer { unsafe hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let start = unsafe hb_blob_get_data(blob, &length), length > 0 else { return nil }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
    }

    private static let needless: [StaticString] = [
        "GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "cmap", "kern", "gasp", "DSIG", "STAT", "vhea", "vmtx", "VORG", "BASE", "meta",
        "hdmx", "VDMX", "LTSH", "FFTM", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "MATH", "JSTF", "MVAR", "HVAR",
    ]

    /// A name of four letters as HarfBuzz wants it.
    static func tag(_ name: StaticString) -> hb_tag_t {
        unsafe UnsafeBufferPointer(start: name.utf8Start, count: 4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
