/// What a page must know of a picture to lay it out.
public struct PictureInfo: Hashable, Sendable {
    /// The kind, told by the content.
    public let format: PictureFormat
    /// The width in CSS pixels as displayed, after turning, 1 to 65,535.
    public let width: Int
    /// The height in CSS pixels as displayed, after turning, 1 to 65,535.
    public let height: Int
    /// Whether it holds more than one frame; SVG animation does not count.
    public let isAnimated: Bool

    /// Describes a picture.
    public init(format: PictureFormat, width: Int, height: Int, isAnimated: Bool = false) {
        self.format = format
        self.width = width
        self.height = height
        self.isAnimated = isAnimated
    }

    /// The fault of a file name whose extension does not fit the content, such as a PNG called `anh.jpg`.
    ///
    /// Servers tell the media type from the name, so that a wrong one can keep a picture from showing.
    public func mismatch(withName name: String) -> PictureFault? {
        let base = name.split(separator: "/").last ?? ""
        let parts = base.split(separator: ".", omittingEmptySubsequences: false)
        let found = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
        guard !format.fileExtensions.contains(found) else { return nil }
        let usual = format.fileExtensions[0]
        return PictureFault(
            .imageExtension,
            vi: "tệp mang đuôi “\(found)” nhưng nội dung là \(format.name); hãy đổi đuôi tệp thành “.\(usual)”",
            en: "the file is named “\(found)” but its content is \(format.name); rename it to end in “.\(usual)”")
    }
}
