public import LoaMarkup

/// What a layout knows of a leaflet beyond what is painted: where in the source things come from.
public struct LaidFacts: Sendable {
    /// The panels, in the order of ``LaidLeaflet/panels``.
    public var panels: [PanelFacts]

    /// Puts panels together.
    public init(panels: [PanelFacts] = []) { self.panels = panels }
}

/// What stands on one panel; rectangles are in points from its top left corner, as in ``LaidPanel/items``.
public struct PanelFacts: Sendable {
    /// Where the panel begins in the source.
    public var place: SourcePlace
    /// The text blocks.
    public var texts: [PlacedText]
    /// The pictures, drawings and charts.
    public var figures: [PlacedFigure]
    /// The codes.
    public var codes: [PlacedCode]

    /// A panel that begins at a place.
    public init(place: SourcePlace, texts: [PlacedText] = [], figures: [PlacedFigure] = [], codes: [PlacedCode] = []) {
        self.place = place
        self.texts = texts
        self.figures = figures
        self.codes = codes
    }
}

/// A block of text, or a part of it, in its place.
public struct PlacedText: Sendable {
    /// The rectangle that holds its lines.
    public var rect: PageRect
    /// Whether it is text for reading (paragraphs, lists, tables), and not a headline, note or imprint.
    public var isBody: Bool
    /// Where it stands in the source.
    public var place: SourcePlace

    /// Places text.
    public init(_ rect: PageRect, isBody: Bool, place: SourcePlace) {
        self.rect = rect
        self.isBody = isBody
        self.place = place
    }
}

/// A picture, drawing or chart in its place.
public struct PlacedFigure: Sendable {
    /// The rectangle it is seen in.
    public var rect: PageRect
    /// What messages call it: the file of a picture, the title of a chart.
    public var name: String
    /// The words for those who cannot see it; nil for decoration, which needs none.
    public var alternative: String?
    /// Where it stands in the source.
    public var place: SourcePlace

    /// Places a figure.
    public init(_ rect: PageRect, name: String, alternative: String?, place: SourcePlace) {
        self.rect = rect
        self.name = name
        self.alternative = alternative
        self.place = place
    }
}

/// A QR code in its place.
public struct PlacedCode: Sendable {
    /// The white square with the code in its middle.
    public var rect: PageRect
    /// What it says, mostly an address.
    public var payload: String
    /// What it does, for those who cannot see it.
    public var alternative: String
    /// How wide the white border in the square is, in modules.
    public var quiet: Int
    /// Where it stands in the source.
    public var place: SourcePlace

    /// Places a code as ``QRPicture`` draws it.
    public init(_ rect: PageRect, payload: String, alternative: String, quiet: Int = 4, place: SourcePlace) {
        self.rect = rect
        self.payload = payload
        self.alternative = alternative
        self.quiet = quiet
        self.place = place
    }
}
