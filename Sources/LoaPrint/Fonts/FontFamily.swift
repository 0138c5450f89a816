/// A weight and a lean, as CSS names them.
public struct FontStyle: Hashable, Sendable {
    /// The weight, 1 to 1000; 400 is regular, 700 bold.
    public var weight: Int
    /// Whether letters lean.
    public var isItalic: Bool

    /// Names a style.
    public init(weight: Int = 400, isItalic: Bool = false) {
        self.weight = weight
        self.isItalic = isItalic
    }
}

/// The faces of one design and the families that stand in for what it lacks.
public struct FontFamily: Sendable {
    /// The faces by style; at least one.
    public let faces: [FontFace]
    /// The families to look in next, best first.
    public let fallbacks: [FontFamily]

    /// Puts a family together; nil without a face.
    public init?(_ faces: [FontFace], fallbacks: [FontFamily] = []) {
        guard !faces.isEmpty else { return nil }
        self.faces = faces
        self.fallbacks = fallbacks
    }

    /// The face nearest to a style, by the rules of CSS Fonts 4 (5.2): the lean first, then the weight.
    public func face(_ style: FontStyle) -> FontFace {
        let leaning = faces.filter { $0.metrics.isItalic == style.isItalic }
        let found = leaning.isEmpty ? faces : leaning
        return found.min { Self.distance($0.metrics.weight, style.weight) < Self.distance($1.metrics.weight, style.weight) } ?? faces[0]
    }

    /// The fonts for a style: the nearest face, then that of each fallback.
    public func chain(_ style: FontStyle) -> FontChain { FontChain(face(style), fallbacks: fallbacks.map { $0.face(style) }) }

    /// How far a weight is from the one wanted; those on the wrong side come after all on the right one.
    private static func distance(_ weight: Int, _ wanted: Int) -> Int {
        if 400...500 ~= wanted {
            // From 400 to 500 up to 500 first, then down, then up.
            if weight >= wanted, weight <= 500 { return weight - wanted }
            return weight < wanted ? 1000 + wanted - weight : 2000 + weight - wanted
        }
        let isRight = wanted < 400 ? weight <= wanted : weight >= wanted
        return abs(weight - wanted) + (isRight ? 0 : 1000)
    }
}
