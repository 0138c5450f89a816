/// A colour as screens and as presses show it.
public struct Paint: Hashable, Sendable {
    /// How a press mixes it.
    public enum Press: Hashable, Sendable {
        /// By the plain conversion of the screen colour; see ``CMYKColour/init(_:)``.
        case converted
        /// Of these inks.
        case inks(CMYKColour)
        /// Of all inks in full, for crop, fold and registration marks only.
        case registration
    }

    /// The colour in office and reading files.
    public var rgb: RGBColour
    /// The colour in press files.
    public var press: Press
    /// How opaque it is, 0 to 1.
    public var opacity: Double

    /// Makes a paint.
    public init(_ rgb: RGBColour, press: Press = .converted, opacity: Double = 1) {
        self.rgb = rgb
        self.press = press
        self.opacity = opacity
    }

    /// The paint of reading text: darker than one quarter becomes full black ink alone in press files.
    ///
    /// Thin strokes and marks of four inks blur when the plates shift by a hair.
    public static func text(_ rgb: RGBColour) -> Paint {
        max(rgb.red, rgb.green, rgb.blue) < 64 ? Paint(rgb, press: .inks(CMYKColour(percent: 0, 0, 0, 100))) : Paint(rgb)
    }

    /// Black: full black ink alone in press files.
    public static let black = Paint(.black)
    /// White: the paper.
    public static let white = Paint(.white)
    /// Crop, fold and registration marks: on every plate of a press file, black elsewhere.
    public static let registration = Paint(.black, press: .registration)

    /// The inks with no more than a limit in percent.
    func inks(limit: Int) -> CMYKColour {
        switch press {
        case .converted: CMYKColour(rgb).limited(to: limit)
        case .inks(let colour): colour.limited(to: limit)
        case .registration: CMYKColour(percent: 100, 100, 100, 100)
        }
    }
}

/// What a shape is filled with.
public enum Fill: Hashable, Sendable {
    /// One colour.
    case paint(Paint)
    /// Colours that run into each other.
    case gradient(Gradient)
}

/// Colours that run into each other along a line or between two circles.
public struct Gradient: Hashable, Sendable {
    /// A colour at a share of the way.
    public struct Stop: Hashable, Sendable {
        /// From 0 to 1, never less than that of the stop before.
        public var offset: Double
        /// The colour; its opacity does not count.
        public var paint: Paint

        /// Makes a stop.
        public init(_ offset: Double, _ paint: Paint) {
            self.offset = offset
            self.paint = paint
        }
    }

    /// Where colours run.
    public enum Shape: Hashable, Sendable {
        /// From one point to another.
        case linear(PagePoint, PagePoint)
        /// From a circle (a point, mostly) to another: centre and radius of each.
        case radial(PagePoint, Double, PagePoint, Double)
    }

    /// Where colours run, before ``transform``.
    public var shape: Shape
    /// The colours; at least two.
    public var stops: [Stop]
    /// Maps the shape to the coordinates of the filled path.
    public var transform: PageTransform
    /// How opaque the whole is, 0 to 1.
    public var opacity: Double

    /// Makes a gradient.
    public init(_ shape: Shape, stops: [Stop], transform: PageTransform = .identity, opacity: Double = 1) {
        self.shape = shape
        self.stops = stops
        self.transform = transform
        self.opacity = opacity
    }
}
