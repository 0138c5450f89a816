public import LoaPictures
internal import Synchronization

/// A photo or bitmap for print: read and checked once, converted when a file first needs it.
public final class PrintPicture: Sendable {
    enum Source: Sendable {
        case jpeg(JPEGPicture)
        case png(PNGPicture)

        var isGrey: Bool {
            switch self {
            case .jpeg(let picture): picture.components == 1
            case .png(let picture): picture.kind == .gray || picture.kind == .grayAlpha
            }
        }
    }

    /// The width in pixels as seen, after turning.
    public let width: Int
    /// The height in pixels as seen, after turning.
    public let height: Int
    /// From the unit square of the stored picture, y upwards, to the unit square of the page, y downwards.
    let turn: PageTransform
    /// Whether something behind it shows.
    let isTransparent: Bool
    private let source: Source
    /// Whether files have it in shades of grey alone.
    let isGrey: Bool
    /// The file as it may be published, with its media type.
    let file: (type: String, bytes: [UInt8])
    private let made = Mutex<[Int: EncodedPicture]>([:])
    private let faded = Mutex<PrintPicture?>(nil)

    /// Reads a JPEG or PNG.
    ///
    /// What is private in it (place, time, camera, thumbnails) does not reach the file. Faults have codes `image.*` and `print.picture`.
    public init(_ bytes: [UInt8]) throws(PictureFault) {
        let info = try PictureFile.inspect(bytes).get()
        let orientation: Int
        switch info.format {
        case .jpeg:
            file = ("image/jpeg", try PictureFile.published(bytes).get())
            let picture = try JPEGPicture(file.bytes)
            orientation = picture.orientation
            source = .jpeg(picture)
            isTransparent = false
        case .png:
            file = ("image/png", try PictureFile.published(bytes).get())
            let picture = try PNGPicture(file.bytes)
            orientation = picture.orientation
            source = .png(picture)
            isTransparent = picture.hasAlpha
        default:
            throw PictureFault(
                .printPicture, vi: "bản in không nhận ảnh \(info.format.name); hãy lưu ảnh thành JPEG hoặc PNG",
                en: "print does not take \(info.format.name) pictures; save it as JPEG or PNG")
        }
        width = info.width
        height = info.height
        turn = Self.turn(orientation)
        isGrey = source.isGrey
    }

    private init(grey other: PrintPicture) {
        (width, height, turn, isTransparent, source, file, isGrey) = (
            other.width, other.height, other.turn, other.isTransparent, other.source, other.file, true
        )
    }

    /// The picture without colours, for photocopiers; the same object each time, so that files hold it once.
    public var grey: PrintPicture {
        if isGrey { return self }
        return faded.withLock { known in
            let result = known ?? PrintPicture(grey: self)
            known = result
            return result
        }
    }

    /// The picture for a colour space; made once for each.
    func encoded(inkLimit: Int?, _ writer: PDFWriter) throws(PictureFault) -> EncodedPicture {
        if let known = made.withLock({ $0[inkLimit ?? 0] }) { return known }
        let fresh: EncodedPicture
        switch source {
        case .jpeg(let picture): fresh = try picture.encoded(inkLimit: inkLimit, isGrey: isGrey)
        case .png(let picture): fresh = try picture.encoded(inkLimit: inkLimit, isGrey: isGrey, writer)
        }
        made.withLock { $0[inkLimit ?? 0] = fresh }
        return fresh
    }

    /// How a stored picture is laid on the page by its EXIF orientation (1 to 8).
    private static func turn(_ orientation: Int) -> PageTransform {
        // With u to the right and v down in the stored picture, both 0 to 1, and v = 1 − b.
        switch orientation {
        case 2: PageTransform(a: -1, b: 0, c: 0, d: -1, e: 1, f: 1)
        case 3: PageTransform(a: -1, b: 0, c: 0, d: 1, e: 1, f: 0)
        case 4: PageTransform(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)
        case 5: PageTransform(a: 0, b: 1, c: -1, d: 0, e: 1, f: 0)
        case 6: PageTransform(a: 0, b: 1, c: 1, d: 0, e: 0, f: 0)
        case 7: PageTransform(a: 0, b: -1, c: 1, d: 0, e: 0, f: 1)
        case 8: PageTransform(a: 0, b: -1, c: -1, d: 0, e: 1, f: 1)
        default: PageTransform(a: 1, b: 0, c: 0, d: -1, e: 0, f: 1)
        }
    }
}
