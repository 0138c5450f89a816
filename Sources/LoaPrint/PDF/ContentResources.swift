/// The things that page contents call by name, gathered over a whole document.
struct ContentResources {
    /// What a graphics state parameter dictionary sets.
    struct State: Hashable {
        var overprints = false
        /// Thousandths.
        var fillOpacity = 1000
        var strokeOpacity = 1000
    }

    /// A form: painted as a whole, then faded.
    struct Form {
        let content: [UInt8]
        let box: PageRect
    }

    private(set) var fonts: [FontUse] = []
    private var fontIndexes: [ObjectIdentifier: Int] = [:]
    private(set) var pictures: [PrintPicture] = []
    private var pictureIndexes: [ObjectIdentifier: Int] = [:]
    private(set) var states: [State] = []
    private(set) var gradients: [Gradient] = []
    private(set) var forms: [Form] = []

    mutating func font(_ face: FontFace) -> Int {
        if let index = fontIndexes[ObjectIdentifier(face)] { return index }
        fontIndexes[ObjectIdentifier(face)] = fonts.count
        fonts.append(FontUse(face))
        return fonts.count - 1
    }

    @inline(__always)
    mutating func note(_ font: Int, _ glyph: UInt16, _ scalar: UInt32) -> Bool { fonts[font].note(glyph, scalar) }

    mutating func note(_ font: Int, _ glyph: UInt16, phrase: ArraySlice<UInt8>) -> Bool { fonts[font].note(glyph, phrase: phrase) }

    mutating func picture(_ picture: PrintPicture) -> Int {
        if let index = pictureIndexes[ObjectIdentifier(picture)] { return index }
        pictureIndexes[ObjectIdentifier(picture)] = pictures.count
        pictures.append(picture)
        return pictures.count - 1
    }

    mutating func state(_ state: State) -> Int {
        if let index = states.firstIndex(of: state) { return index }
        states.append(state)
        return states.count - 1
    }

    mutating func gradient(_ gradient: Gradient) -> Int {
        if let index = gradients.firstIndex(of: gradient) { return index }
        gradients.append(gradient)
        return gradients.count - 1
    }

    mutating func form(_ content: [UInt8], _ box: PageRect) -> Int {
        forms.append(Form(content: content, box: box))
        return forms.count - 1
    }
}
