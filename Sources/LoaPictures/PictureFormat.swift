/// The kinds of picture that browsers show and that may be published.
public enum PictureFormat: String, Sendable, CaseIterable {
    /// JPEG, baseline or progressive.
    case jpeg
    /// PNG, also animated.
    case png
    /// GIF, also animated.
    case gif
    /// WebP, lossy, lossless or extended.
    case webp
    /// SVG 1.1 or 2 as UTF-8 text.
    case svg
    /// AVIF, still pictures only.
    case avif

    /// The name that people know it by, as `JPEG`.
    public var name: String { self == .webp ? "WebP" : rawValue.uppercased() }

    /// The Internet media type, as `image/jpeg`.
    public var mediaType: String { self == .svg ? "image/svg+xml" : "image/" + rawValue }

    /// The file name extensions that fit it, in lower case, the usual one first.
    public var fileExtensions: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png", "apng"]
        case .gif, .webp, .svg, .avif: [rawValue]
        }
    }
}
