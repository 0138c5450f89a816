/// A picture as a PDF holds it.
struct EncodedPicture: Sendable {
    /// What the samples are.
    enum Space: Sendable {
        /// One sample, 0 for black.
        case gray
        /// One sample like gray, printed with black ink alone.
        case black
        case rgb
        case cmyk
    }

    let width: Int
    let height: Int
    let space: Space
    /// Whether 0 is full ink, as Adobe writes CMYK into JPEG.
    var isInverted = false
    /// A whole JPEG; else samples packed with zlib.
    let isJPEG: Bool
    let data: [UInt8]
    /// How opaque each pixel is, packed with zlib.
    var alpha: [UInt8]?
}
