/// Reads pictures from their bytes and takes what is private out of them.
public enum PictureFile {
    /// The kind, displayed size and animation of a picture, told from its content alone.
    ///
    /// The whole structure is read, so that whatever passes here can also be published. Faults have codes `image.*`.
    public static func inspect(_ bytes: [UInt8]) -> Result<PictureInfo, PictureFault> {
        do throws(PictureFault) { return .success(try parse(bytes).info) } catch { return .failure(error) }
    }

    /// The picture without place, time, camera, author, thumbnails, comments and trailing data; pixels stay as they are.
    ///
    /// Colour profiles stay, and so does the orientation of JPEG and PNG, alone in a new EXIF block. A file that cannot
    /// be read to its end is a fault, because nobody can say what it holds. Publishing twice changes nothing more.
    public static func published(_ bytes: [UInt8]) -> Result<[UInt8], PictureFault> {
        do throws(PictureFault) { return .success(try parse(bytes).published(from: bytes)) } catch {
            return .failure(error)
        }
    }

    /// Reads a picture of any known kind.
    static func parse(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        guard !bytes.isEmpty else {
            throw PictureFault(
                .imageEmpty, vi: "tệp ảnh trống (0 byte); hãy chép lại từ bản gốc",
                en: "the picture file is empty (0 bytes); copy it again from the original")
        }
        switch PictureSignature(bytes) {
        case .known(let format):
            switch format {
            case .jpeg: return try JPEGParser.parse(bytes)
            case .png: return try PNGParser.parse(bytes)
            case .gif: return try GIFParser.parse(bytes)
            case .webp: return try WebPParser.parse(bytes)
            case .avif: return try AVIFParser.parse(bytes)
            case .svg: return try SVGParser.parse(bytes)
            }
        case .foreign(let name):
            throw PictureFault(
                .imageFormat,
                vi: "tệp này là \(name), nhiều trình duyệt không hiện được; hãy lưu ảnh thành JPEG hoặc PNG",
                en: "this file is \(name), which many browsers do not show; save it as JPEG or PNG")
        case .unknown:
            throw PictureFault(
                .imageFormat,
                vi: "nội dung tệp không phải ảnh JPEG, PNG, GIF, WebP, AVIF hay SVG; hãy lưu ảnh thành JPEG hoặc PNG",
                en: "the content is not a JPEG, PNG, GIF, WebP, AVIF or SVG picture; save it as JPEG or PNG")
        }
    }
}
