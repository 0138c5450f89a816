/// The things that page contents call by name, as ``PDFAssembly`` writes them.
struct PDFReadResources {
    private let objects: PDFObjects
    private var pictures: PDFPictures
    private var fontObjects: [Int: Int] = [:]
    private var fonts: [Int: PDFReadFont] = [:]
    private var pictureObjects: [Int: Int] = [:]
    /// The streams of forms.
    private(set) var forms: [Int: Int] = [:]
    private(set) var states: [Int: ContentResources.State] = [:]
    private(set) var gradients: [Int: Gradient] = [:]

    init(_ objects: PDFObjects, _ bytes: ArraySlice<UInt8>) {
        self.objects = objects
        pictures = PDFPictures(objects)
        var gradient: (index: Int, entries: [PDFEntries.Entry])?
        var state = 0
        for entry in PDFEntries(bytes).list {
            let number = entry.values.first.map { Int($0) }
            switch (entry.name.first, Int(entry.name.dropFirst())) {
            case ("F", let index?): fontObjects[index] = number
            case ("I", let index?): pictureObjects[index] = number
            case ("X", let index?): forms[index] = number
            case ("G", let index?):
                state = index
                states[index] = ContentResources.State()
            case ("S", let index?):
                if let gradient { gradients[gradient.index] = Self.gradient(gradient.entries) }
                gradient = (index, [])
            default:
                if entry.name == "ca" { states[state]?.fillOpacity = ContentWriter.thousandths(entry.values.first ?? 1) }
                if entry.name == "CA" { states[state]?.strokeOpacity = ContentWriter.thousandths(entry.values.first ?? 1) }
                gradient?.entries.append(entry)
            }
        }
        if let gradient { gradients[gradient.index] = Self.gradient(gradient.entries) }
    }

    mutating func font(_ index: Int) -> PDFReadFont? {
        if let known = fonts[index] { return known }
        guard let font = fontObjects[index].flatMap({ PDFReadFont($0, objects) }) else { return nil }
        fonts[index] = font
        return font
    }

    mutating func picture(_ index: Int) -> PrintPicture? { pictureObjects[index].flatMap { pictures.picture($0) } }

    /// Colours that run: each stretch has a first and a last one, and the bounds stand between stretches.
    private static func gradient(_ entries: [PDFEntries.Entry]) -> Gradient? {
        func values(_ name: String) -> [Double] { entries.first { $0.name == name }?.values ?? [] }
        func colours(_ name: String) -> [Paint] { entries.filter { $0.name == name && $0.values.count == 3 }.map { Paint(PDFPageReader.colour($0.values)) } }
        let (starts, ends, bounds, places) = (colours("C0"), colours("C1"), values("Bounds"), values("Coords"))
        guard let last = ends.last, starts.count == bounds.count + 1 else { return nil }
        let stops = zip([0] + bounds, starts).map { Gradient.Stop($0, $1) } + [Gradient.Stop(1, last)]
        switch places.count {
        case 4: return Gradient(.linear(PagePoint(places[0], places[1]), PagePoint(places[2], places[3])), stops: stops)
        case 6: return Gradient(.radial(PagePoint(places[0], places[1]), places[2], PagePoint(places[3], places[4]), places[5]), stops: stops)
        default: return nil
        }
    }
}
