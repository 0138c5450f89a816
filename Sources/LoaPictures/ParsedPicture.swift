/// A picture that was read to its end: what it is, and which of its bytes may be published.
struct ParsedPicture {
    /// What a page must know.
    let info: PictureInfo
    /// The published file, piece by piece, in order.
    let pieces: PicturePieces

    /// Puts the published file together.
    func published(from source: [UInt8]) -> [UInt8] { pieces.joined(from: source) }

    /// Checks the size and puts a picture together; orientations 5 to 8 lie on their side.
    static func make(
        _ format: PictureFormat, size: (width: Int, height: Int), orientation: Int = 1, isAnimated: Bool = false,
        pieces: PicturePieces
    ) throws(PictureFault) -> ParsedPicture {
        guard 1...65535 ~= size.width, 1...65535 ~= size.height else {
            throw .size(format, String(size.width), String(size.height))
        }
        let turned = orientation >= 5
        return ParsedPicture(
            info: PictureInfo(
                format: format, width: turned ? size.height : size.width, height: turned ? size.width : size.height,
                isAnimated: isAnimated),
            pieces: pieces)
    }
}
