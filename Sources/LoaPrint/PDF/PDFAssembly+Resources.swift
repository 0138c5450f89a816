internal import LoaMarkup
internal import LoaPictures

/// Fonts, pictures and the other things that contents call by name.
extension PDFAssembly {
    mutating func putResources(_ number: Int) throws(PDFFault) {
        var body: [UInt8] = []
        body.add("<<")
        if !content.resources.fonts.isEmpty { body.add("/Font<<") }
        for (index, use) in content.resources.fonts.enumerated() {
            body.add("/F")
            body.add(index)
            body.append(0x20)
            body.add(reference: try put(use))
        }
        if !content.resources.fonts.isEmpty { body.add(">>") }
        if !content.resources.pictures.isEmpty || !content.resources.forms.isEmpty {
            body.add("/XObject<<")
            for (index, picture) in content.resources.pictures.enumerated() {
                body.add("/I")
                body.add(index)
                body.append(0x20)
                body.add(reference: try put(picture))
            }
            for (index, form) in content.resources.forms.enumerated() {
                body.add("/X")
                body.add(index)
                body.append(0x20)
                body.add(reference: put(form, resources: number))
            }
            body.add(">>")
        }
        if !content.resources.states.isEmpty { body.add("/ExtGState<<") }
        for (index, state) in content.resources.states.enumerated() {
            body.add("/G")
            body.add(index)
            body.add(state.overprints ? "<</OP true/op true/OPM 1/ca " : "<</OP false/op false/OPM 1/ca ")
            body.add(thousandths: state.fillOpacity)
            body.add("/CA ")
            body.add(thousandths: state.strokeOpacity)
            body.add(">>")
        }
        if !content.resources.states.isEmpty { body.add(">>") }
        if !content.resources.gradients.isEmpty { body.add("/Shading<<") }
        for (index, gradient) in content.resources.gradients.enumerated() {
            body.add("/S")
            body.add(index)
            body.append(0x20)
            add(gradient, to: &body)
        }
        if !content.resources.gradients.isEmpty { body.add(">>") }
        if profile.isPress {
            body.add("/ColorSpace<</All[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]>>")
        }
        body.add(">>")
        file.put(number, body)
    }

    private mutating func put(_ form: ContentResources.Form, resources: Int) -> Int {
        var entries: [UInt8] = []
        entries.add("/Type/XObject/Subtype/Form/BBox")
        entries.add(box: (form.box.x, form.box.y, form.box.right, form.box.bottom))
        entries.add("/Group<</S/Transparency/CS")
        entries.add(profile.isPress ? "/DeviceCMYK" : "/DeviceRGB")
        entries.add(">>/Resources ")
        entries.add(reference: resources)
        return file.add(stream: form.content, entries)
    }

    private func add(_ gradient: Gradient, to body: inout [UInt8]) {
        body.add(profile.isPress ? "<</ColorSpace/DeviceCMYK" : "<</ColorSpace/DeviceRGB")
        switch gradient.shape {
        case .linear(let start, let end):
            body.add("/ShadingType 2/Coords[")
            for value in [start.x, start.y, end.x, end.y] { body.add(exact: value) }
        case .radial(let from, let inner, let to, let outer):
            body.add("/ShadingType 3/Coords[")
            for value in [from.x, from.y, inner, to.x, to.y, outer] { body.add(exact: value) }
        }
        body.add("]/Extend[true true]/Function")
        // Stops from 0 to 1, as functions want them; the outer colours reach as far as need be.
        var stops = gradient.stops
        if let first = stops.first, first.offset > 0 { stops.insert(Gradient.Stop(0, first.paint), at: 0) }
        if let last = stops.last, last.offset < 1 { stops.append(Gradient.Stop(1, last.paint)) }
        body.add("<</FunctionType 3/Domain[0 1]/Functions[")
        for (from, to) in zip(stops, stops.dropFirst()) {
            body.add("<</FunctionType 2/Domain[0 1]/N 1/C0[")
            ContentWriter.add(from.paint, profile.inkLimit, to: &body)
            body.add("]/C1[")
            ContentWriter.add(to.paint, profile.inkLimit, to: &body)
            body.add("]>>")
        }
        body.add("]/Bounds[")
        for stop in stops.dropFirst().dropLast() { body.add(exact: stop.offset) }
        body.add("]/Encode[")
        for _ in stops.dropFirst() { body.add("0 1 ") }
        body.add("]>>>>")
    }

    // MARK: Pictures

    private mutating func put(_ picture: PrintPicture) throws(PDFFault) -> Int {
        let made: EncodedPicture
        do throws(PictureFault) { made = try picture.encoded(inkLimit: profile.inkLimit, writer) } catch { throw .picture(error) }
        var entries: [UInt8] = []
        func add(size made: EncodedPicture) {
            entries.add("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
            entries.add(made.width)
            entries.add("/Height ")
            entries.add(made.height)
        }
        var mask: Int?
        if let alpha = made.alpha {
            add(size: made)
            entries.add("/ColorSpace/DeviceGray")
            mask = file.add(stream: alpha, entries, packing: .flated)
            entries = []
        }
        add(size: made)
        switch made.space {
        case .gray: entries.add("/ColorSpace/DeviceGray")
        case .black:
            entries.add("/ColorSpace[/Separation/Black/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0 0 1]/N 1>>]/Decode[1 0]")
        case .rgb: entries.add("/ColorSpace/DeviceRGB")
        case .cmyk: entries.add(made.isInverted ? "/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]" : "/ColorSpace/DeviceCMYK")
        }
        if let mask {
            entries.add("/SMask ")
            entries.add(reference: mask)
        }
        if made.isJPEG { entries.add("/Filter/DCTDecode") }
        return file.add(stream: made.data, entries, packing: made.isJPEG ? .none : .flated)
    }

    // MARK: Fonts

    /// A composite font with its subset: codes are glyph numbers, so that contents do not depend on what else is used.
    private mutating func put(_ use: FontUse) throws(PDFFault) -> Int {
        let (face, glyphs) = (use.face, use.glyphs)
        let kept = use.completed(glyphs)
        let program: FontPrograms.Program
        do throws(FontFault) { program = try writer.programs.program(face, kept, writer) } catch { throw .font(error) }
        let name = program.name
        var entries: [UInt8] = []
        if face.isCFF {
            entries.add("/Subtype/CIDFontType0C")
        } else {
            entries.add("/Length1 ")
            entries.add(program.count)
        }
        let data = file.add(stream: program.packed, entries, packing: .flated)
        let descriptor = file.add(Self.descriptor(face, name, data))
        var cid: [UInt8] = []
        cid.add(face.isCFF ? "<</Type/Font/Subtype/CIDFontType0/BaseFont/" : "<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont/")
        cid.add(name)
        cid.add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/FontDescriptor ")
        cid.add(reference: descriptor)
        cid.add("/W[")
        let codes = glyphs.map { (code: use.code($0), advance: face.advances[Int($0)]) }.sorted { $0.code < $1.code }
        var last: Int?
        for (code, advance) in codes {
            if last != Int(code) - 1 {
                if last != nil { cid.add("]") }
                cid.add(Int(code))
                cid.add("[")
            }
            cid.add(point: Double(advance) * 1000 / Double(face.metrics.unitsPerEm))
            last = Int(code)
        }
        if last != nil { cid.add("]") }
        cid.add("]>>")
        let descendant = file.add(cid)
        let unicode = file.add(stream: writer.packed(map: use.unicodeMap(kept)), [], packing: .flated)
        var body: [UInt8] = []
        body.add("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/")
        body.add(name)
        body.add("/DescendantFonts[")
        body.add(reference: descendant)
        body.add("]/ToUnicode ")
        body.add(reference: unicode)
        body.add(">>")
        return file.add(body)
    }

    private static func descriptor(_ face: FontFace, _ name: String, _ data: Int) -> [UInt8] {
        let metrics = face.metrics
        func scaled(_ value: Int) -> Double { Double(value) * 1000 / Double(metrics.unitsPerEm) }
        var body: [UInt8] = []
        body.add("<</Type/FontDescriptor/FontName/")
        body.add(name)
        body.add("/Flags ")
        body.add(metrics.isItalic ? 68 : 4)
        body.add("/FontBBox")
        body.add(box: (scaled(metrics.box[0]), scaled(metrics.box[1]), scaled(metrics.box[2]), scaled(metrics.box[3])))
        body.add("/ItalicAngle ")
        body.add(point: Double(metrics.italicAngle) / 65536)
        body.add("/Ascent ")
        body.add(point: scaled(metrics.ascent))
        body.add("/Descent ")
        body.add(point: scaled(-metrics.descent))
        body.add("/CapHeight ")
        body.add(point: scaled(metrics.capHeight))
        body.add("/XHeight ")
        body.add(point: scaled(metrics.xHeight))
        // No table says how thick stems are; this guess by weight is what substitutes would be chosen by.
        body.add("/StemV ")
        body.add(40 + metrics.weight / 8)
        body.add(face.isCFF ? "/FontFile3 " : "/FontFile2 ")
        body.add(reference: data)
        body.add(">>")
        return body
    }
}
