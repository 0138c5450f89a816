/// Something that is painted on a page; later items cover earlier ones.
public indirect enum PageItem: Sendable {
    /// Glyphs on a baseline.
    case text(TextItem)
    /// A filled or outlined shape.
    case path(PathItem)
    /// A photo or bitmap.
    case picture(PictureItem)
    /// A stretch of the page that leads somewhere; left out of press files.
    case link(LinkItem)
    /// Items that are mapped, cut or faded together.
    case group(GroupItem)
}

/// What a painted thing is to somebody who hears the document.
public enum ContentMark: Hashable, Sendable {
    /// Decoration that is not read: backgrounds, rules, marks.
    case artifact
    /// Running heads, page numbers and other things of the page, which are not read.
    case pagination
    /// A part of the document, in its place of reading.
    case content(ContentSlot)
}

/// Glyphs on one baseline in one paint.
public struct TextItem: Sendable {
    /// A word in its place.
    public struct Piece: Sendable {
        /// The word; a space is a word too, so that copied text has its spaces.
        public var run: ShapedRun
        /// How far right of the item's origin it begins, in points.
        public var x: Double

        /// Places a word.
        public init(_ run: ShapedRun, x: Double) {
            self.run = run
            self.x = x
        }
    }

    /// Where the baseline begins.
    public var origin: PagePoint
    /// The size of the type in points.
    public var size: Double
    /// The colour.
    public var paint: Paint
    /// The words from left to right.
    public var pieces: [Piece]
    /// Points added behind each glyph but the last of a word.
    public var tracking: Double
    /// What it is to a listener.
    public var mark: ContentMark

    /// Places words.
    public init(origin: PagePoint, size: Double, paint: Paint, pieces: [Piece], tracking: Double = 0, mark: ContentMark) {
        self.origin = origin
        self.size = size
        self.paint = paint
        self.pieces = pieces
        self.tracking = tracking
        self.mark = mark
    }
}

/// How an outline is drawn.
public struct Stroke: Hashable, Sendable {
    /// The shape of line ends, as PDF numbers them.
    public enum Cap: Int, Sendable {
        /// Cut off at the end.
        case butt
        /// A half circle.
        case round
        /// Half the width further.
        case square
    }

    /// The shape of corners, as PDF numbers them.
    public enum Join: Int, Sendable {
        /// Pointed.
        case miter
        /// Round.
        case round
        /// Cut off.
        case bevel
    }

    /// The colour.
    public var paint: Paint
    /// The width in points.
    public var width: Double
    /// The line ends.
    public var cap: Cap
    /// The corners.
    public var join: Join
    /// From which ratio of length to width on pointed corners are cut off.
    public var miterLimit: Double
    /// Lengths of dashes and gaps in points; empty for an unbroken line.
    public var dashes: [Double]
    /// How far into the dashes the line begins.
    public var dashPhase: Double

    /// Makes a stroke.
    public init(
        _ paint: Paint, width: Double, cap: Cap = .butt, join: Join = .miter, miterLimit: Double = 10, dashes: [Double] = [],
        dashPhase: Double = 0
    ) {
        self.paint = paint
        self.width = width
        self.cap = cap
        self.join = join
        self.miterLimit = miterLimit
        self.dashes = dashes
        self.dashPhase = dashPhase
    }
}

/// A filled or outlined shape.
public struct PathItem: Sendable {
    /// The shape.
    public var path: PagePath
    /// What it is filled with.
    public var fill: Fill?
    /// What it is outlined with.
    public var stroke: Stroke?
    /// Whether holes are told by counting crossings (even-odd); by direction otherwise.
    public var isEvenOdd: Bool
    /// What it is to a listener.
    public var mark: ContentMark

    /// Makes a shape.
    public init(_ path: PagePath, fill: Fill? = nil, stroke: Stroke? = nil, isEvenOdd: Bool = false, mark: ContentMark = .artifact) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
        self.isEvenOdd = isEvenOdd
        self.mark = mark
    }
}

/// A photo or bitmap in a rectangle.
public struct PictureItem: Sendable {
    /// The picture.
    public var picture: PrintPicture
    /// Where it stands; it is stretched to fill the rectangle.
    public var rect: PageRect
    /// What it is to a listener.
    public var mark: ContentMark

    /// Places a picture.
    public init(_ picture: PrintPicture, in rect: PageRect, mark: ContentMark) {
        self.picture = picture
        self.rect = rect
        self.mark = mark
    }
}

/// A stretch of the page that leads somewhere.
public struct LinkItem: Sendable {
    /// Where a link leads.
    public enum Target: Hashable, Sendable {
        /// An address such as `https://…`, `tel:…` or `mailto:…`; letters beyond ASCII are percent-encoded.
        case address(String)
        /// A page of the same document, counted from 0, and a point on it.
        case page(Int, PagePoint)
    }

    /// The words of the link, one rectangle a line.
    public var rects: [PageRect]
    /// Where it leads.
    public var target: Target
    /// What it says, for those who hear the document.
    public var contents: String
    /// The element of role ``StructureRole/link`` that it belongs to.
    public var node: StructureNode.ID

    /// Makes a link.
    public init(_ rects: [PageRect], to target: Target, contents: String, node: StructureNode.ID) {
        self.rects = rects
        self.target = target
        self.contents = contents
        self.node = node
    }
}

/// Items that are mapped, cut or faded together.
public struct GroupItem: Sendable {
    /// The items.
    public var items: [PageItem]
    /// How coordinates in the group are mapped to those outside.
    public var transform: PageTransform
    /// What cuts the items, in coordinates of the group; nothing when nil.
    public var clip: PagePath?
    /// Whether holes of the clip are told by counting crossings.
    public var isEvenOdd: Bool
    /// How opaque the whole is, 0 to 1.
    public var opacity: Double
    /// What the whole is to a listener, in place of the marks of the items; by nil each item keeps its own.
    public var mark: ContentMark?

    /// Makes a group; a faded one needs a mark of its own and is an artifact without.
    public init(
        _ items: [PageItem], transform: PageTransform = .identity, clip: PagePath? = nil, isEvenOdd: Bool = false, opacity: Double = 1,
        mark: ContentMark? = nil
    ) {
        self.items = items
        self.transform = transform
        self.clip = clip
        self.isEvenOdd = isEvenOdd
        self.opacity = opacity
        self.mark = opacity < 1 ? mark ?? .artifact : mark
    }
}
