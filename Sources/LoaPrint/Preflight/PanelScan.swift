/// What is painted on a panel as a reader sees it: all maps applied, in points from the panel’s top left corner.
struct PanelScan {
    /// Words of one item.
    struct Text {
        /// From the top of the capitals to below the baseline.
        var rect: PageRect
        /// The size as it is seen, in points.
        var size: Double
        var isBold: Bool
        /// The colours of the words and of what is behind them, at the place where they are nearest to each other; nil over photos and
        /// colours that run into each other.
        var colours: (front: RGBColour, behind: RGBColour)?
        /// How many bytes of text it has.
        var length: Int
    }

    /// A photo.
    struct Photo {
        /// What is seen of it.
        var rect: PageRect
        /// Pixels on an inch in the direction that has fewer.
        var dotsPerInch: Double
    }

    private(set) var texts: [Text] = []
    private(set) var photos: [Photo] = []
    /// The thinnest line in points; nil where there is none.
    private(set) var thinnest: Double?
    /// The most ink of a colour that was asked for in inks, in percent.
    private(set) var mostInk = 0
    /// Whether something is painted in the colour of marks.
    private(set) var hasRegistration = false
    private var layers: [PaintedLayer] = []
    private let paper: RGBColour

    /// Looks at all that a panel paints.
    init(_ laid: LaidPanel) {
        paper = laid.background.map { Contrast.mixed($0, opacity: 1, over: .white) } ?? .white
        if let background = laid.background { note(background) }
        for item in laid.backdrop + laid.items { read(item, .identity, opacity: 1, clip: nil) }
    }

    private mutating func read(_ item: PageItem, _ map: PageTransform, opacity: Double, clip: PageRect?) {
        switch item {
        case .text(let text): read(text, map, opacity)
        case .path(let path): read(path, map, opacity, clip)
        case .picture(let picture):
            let rect = map.apply(picture.rect)
            let seen = clip.map { $0.common(with: rect) } ?? rect
            // Turned by a quarter on the page, width and height of the pixels change places.
            let (across, down) = abs(map.a) >= abs(map.b) ? (rect.width, rect.height) : (rect.height, rect.width)
            if across > 0, down > 0, seen.width > 0, seen.height > 0 {
                photos.append(Photo(rect: seen, dotsPerInch: min(Double(picture.picture.width) / across, Double(picture.picture.height) / down) * 72))
            }
            layers.append(PaintedLayer(PagePath(rect), isEvenOdd: false, clip: clip, paint: nil, opacity: opacity))
        case .link: break
        case .group(let group):
            let inner = map.after(group.transform)
            let own = group.clip?.box.map { inner.apply($0) }
            let both = own.map { box in clip.map { $0.common(with: box) } ?? box } ?? clip
            for item in group.items { read(item, inner, opacity: opacity * group.opacity, clip: both) }
        }
    }

    private mutating func read(_ path: PathItem, _ map: PageTransform, _ opacity: Double, _ clip: PageRect?) {
        let scale = abs(map.determinant).squareRoot()
        if let stroke = path.stroke {
            note(stroke.paint)
            thinnest = min(thinnest ?? .infinity, stroke.width * scale)
        }
        guard let fill = path.fill else { return }
        var paint: Paint?
        if case .paint(let one) = fill {
            paint = one
            note(one)
            // A rule may also be a thin rectangle.
            if path.path.steps.count == 1, let box = path.path.box, min(box.width, box.height) > 0, path.stroke == nil {
                thinnest = min(thinnest ?? .infinity, min(box.width, box.height) * scale)
            }
        }
        layers.append(PaintedLayer(path.path.mapped(map), isEvenOdd: path.isEvenOdd, clip: clip, paint: paint, opacity: opacity))
    }

    private mutating func read(_ text: TextItem, _ map: PageTransform, _ opacity: Double) {
        note(text.paint)
        let inked = text.pieces.filter { piece in piece.run.text.contains { $0 != 0x20 } }
        guard let left = inked.map(\.x).min(), let face = inked.first?.run.face,
            let right = inked.map({ $0.x + $0.run.width(at: text.size) + text.tracking * Double($0.run.glyphs.count) }).max()
        else { return }
        let metrics = face.metrics
        let rise = Double(metrics.capHeight) * text.size / Double(metrics.unitsPerEm)
        let rect = PageRect(x: text.origin.x + left, y: text.origin.y - rise, width: right - left, height: rise + 0.2 * text.size)
        let middle = text.origin.y - rise / 2
        let spots = [0.02, 0.5, 0.98].map { map.apply(PagePoint(rect.x + rect.width * $0, middle)) }
        texts.append(
            Text(
                rect: map.apply(rect), size: text.size * abs(map.determinant).squareRoot(), isBold: metrics.weight >= 700,
                colours: worst(of: text.paint, opacity, at: spots), length: inked.reduce(0) { $0 + $1.run.text.count }))
    }

    /// The colours at the spot where words are hardest to read; nil when a spot cannot be told.
    private func worst(of paint: Paint, _ opacity: Double, at spots: [PagePoint]) -> (front: RGBColour, behind: RGBColour)? {
        var result: (front: RGBColour, behind: RGBColour)?
        for spot in spots {
            guard let behind = colour(at: spot) else { return nil }
            let front = Contrast.mixed(paint, opacity: opacity, over: behind)
            if result.map({ Contrast.ratio(front, behind) < Contrast.ratio($0.front, $0.behind) }) ?? true { result = (front, behind) }
        }
        return result
    }

    /// The colour of what has been painted so far; nil on photos and colours that run into each other.
    private func colour(at point: PagePoint) -> RGBColour? {
        var colour: RGBColour? = paper
        for layer in layers where layer.holds(point) {
            guard let paint = layer.paint else {
                colour = nil
                continue
            }
            if paint.opacity * layer.opacity >= 1 {
                colour = paint.rgb
            } else if let under = colour {
                colour = Contrast.mixed(paint, opacity: layer.opacity, over: under)
            }
        }
        return colour
    }

    private mutating func note(_ paint: Paint) {
        switch paint.press {
        case .inks(let inks): mostInk = max(mostInk, inks.totalInk)
        case .registration: hasRegistration = true
        case .converted: break
        }
    }
}

extension PageRect {
    /// What lies in both; without width or height where nothing does.
    func common(with other: PageRect) -> PageRect {
        let (left, top) = (max(x, other.x), max(y, other.y))
        return PageRect(x: left, y: top, width: max(min(right, other.right) - left, 0), height: max(min(bottom, other.bottom) - top, 0))
    }

    /// Whether a point lies in it.
    func holds(_ point: PagePoint) -> Bool { x <= point.x && point.x <= right && y <= point.y && point.y <= bottom }

    /// The point in its middle.
    var middle: PagePoint { PagePoint(x + width / 2, y + height / 2) }
}
