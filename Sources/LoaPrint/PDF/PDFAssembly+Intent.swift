/// The condition that the colours of a file are meant for.
extension PDFAssembly {
    /// Writes the profile; the dictionary that names it.
    mutating func putIntent() -> [UInt8] {
        var body: [UInt8] = []
        switch profile {
        case .press(let intent):
            let data = file.add(stream: writer.packed(profile: intent.profile.bytes), Array("/N 4".utf8), packing: .flated)
            body.add("<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier")
            body.add(literal: intent.identifier)
            body.add("/Info")
            body.add(literal: intent.profile.name)
            body.add("/DestOutputProfile ")
            body.add(reference: data)
        case .office, .read:
            let data = file.add(stream: writer.packed(profile: ICCProfile.sRGB.bytes), Array("/N 3".utf8), packing: .flated)
            body.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
            body.add(reference: data)
        }
        body.add(">>")
        return body
    }
}

extension [UInt8] {
    /// Appends a literal string of printable ASCII; what is not is left out.
    mutating func add(literal text: String) {
        append(0x28)
        for byte in text.utf8 where 0x20...0x7E ~= byte {
            if byte == 0x28 || byte == 0x29 || byte == 0x5C { append(0x5C) }
            append(byte)
        }
        append(0x29)
    }
}
