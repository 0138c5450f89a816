public import LoaMarkup

/// A picture as print can place it.
public enum PrintArt: Sendable {
    /// Shapes.
    case vector(VectorDrawing)
    /// Pixels.
    case bitmap(PrintPicture)

    /// The size that the file asks for, in points: 96 CSS pixels are an inch, and so are 300 of a photo.
    var natural: (width: Double, height: Double) {
        switch self {
        case .vector(let drawing): (drawing.width * 0.75, drawing.height * 0.75)
        case .bitmap(let picture): (Double(picture.width) * 0.24, Double(picture.height) * 0.24)
        }
    }

    /// The picture in a rectangle.
    func item(in rect: PageRect, mark: ContentMark) -> PageItem {
        switch self {
        case .vector(let drawing): drawing.item(in: rect, mark: mark)
        case .bitmap(let picture): .picture(PictureItem(picture, in: rect, mark: mark))
        }
    }
}

/// The pictures and fonts that leaflets may use: read, checked and shared by all workers.
public protocol PrintStock: Sendable {
    /// A picture of the content or the theme; nil when it cannot be used, which was told before.
    func art(_ path: SourcePath) -> PrintArt?
    /// A picture that the style sheet names, by the path written there.
    func themeArt(_ path: String) -> PrintArt?
    /// The families of the theme’s fonts by their names in small letters.
    var families: [String: FontFamily] { get }
    /// The family of text that names none or an unknown one.
    var fallback: FontFamily { get }
}

extension PrintStock {
    /// The fonts for a style.
    func fonts(_ style: PrintStyle) -> FontChain {
        let wanted = FontStyle(weight: style.weight, isItalic: style.isItalic)
        let known = style.families.compactMap { families[$0.lowercased()] }
        guard let first = known.first else { return fallback.chain(wanted) }
        let rest = known.dropFirst().flatMap { $0.chain(wanted).faces }
        let chain = first.chain(wanted)
        return FontChain(chain.first, fallbacks: Array(chain.faces.dropFirst()) + rest + fallback.chain(wanted).faces)
    }
}
