extension RGBColour {
    /// How light it is on a photocopy, 0 to 255: 30 % of red, 59 % of green, 11 % of blue (ISO 32000-1, 10.3.2).
    public var grey: UInt8 {
        let sum: Int = Int(red) * 30 + Int(green) * 59 + Int(blue) * 11
        return UInt8((sum + 50) / 100)
    }
}

extension Paint {
    /// The paint on a photocopier: grey of black ink alone.
    var inGrey: Paint {
        guard press != .registration else { return self }
        let grey = rgb.grey
        return Paint(RGBColour(grey, grey, grey), opacity: opacity)
    }
}

extension Fill {
    var inGrey: Fill {
        switch self {
        case .paint(let paint): return .paint(paint.inGrey)
        case .gradient(var gradient):
            for index in gradient.stops.indices { gradient.stops[index].paint = gradient.stops[index].paint.inGrey }
            return .gradient(gradient)
        }
    }
}

extension PageItem {
    /// The item without colours.
    var grey: PageItem {
        switch self {
        case .text(var text):
            text.paint = text.paint.inGrey
            return .text(text)
        case .path(var path):
            path.fill = path.fill?.inGrey
            if let stroke = path.stroke { path.stroke?.paint = stroke.paint.inGrey }
            return .path(path)
        case .picture(var picture):
            picture.picture = picture.picture.grey
            return .picture(picture)
        case .link: return self
        case .group(var group):
            group.items = group.items.map(\.grey)
            return .group(group)
        }
    }
}
