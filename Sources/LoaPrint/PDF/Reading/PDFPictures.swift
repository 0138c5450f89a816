internal import LoaPictures

/// The pictures of a file that was written here, as picture files again.
struct PDFPictures {
    let objects: PDFObjects
    private var known: [Int: PrintPicture] = [:]

    init(_ objects: PDFObjects) { self.objects = objects }

    /// A picture by its object; nil when it is of a kind that files for reading do not have.
    mutating func picture(_ number: Int) -> PrintPicture? {
        if let picture = known[number] { return picture }
        guard let entries = objects.entries(of: number), let data = objects.content(of: number) else { return nil }
        guard let bytes = entries.contains("DCTDecode") ? data : png(entries, data), let picture = try? PrintPicture(bytes) else { return nil }
        known[number] = picture
        return picture
    }

    /// The samples as a PNG, with those of the mask for how opaque each pixel is.
    private func png(_ entries: PDFEntries, _ samples: [UInt8]) -> [UInt8]? {
        let channels = entries.contains("DeviceRGB") ? 3 : entries.contains("DeviceGray") ? 1 : 0
        guard channels > 0, let width = entries.integer("Width"), let height = entries.integer("Height"), width > 0, height > 0,
            width <= PNGPicture.mostPixels / height, samples.count == width * height * channels, let deflater = Deflater()
        else { return nil }
        var alpha: [UInt8]?
        if let mask = entries.integer("SMask") {
            guard let opacities = objects.content(of: mask), opacities.count == width * height else { return nil }
            alpha = opacities
        }
        var rows: [UInt8] = []
        rows.reserveCapacity(height * (1 + width * (channels + (alpha == nil ? 0 : 1))))
        for row in 0..<height {
            rows.append(0)
            guard let alpha else {
                rows += samples[row * width * channels..<(row + 1) * width * channels]
                continue
            }
            for pixel in row * width..<(row + 1) * width {
                rows += samples[pixel * channels..<(pixel + 1) * channels]
                rows.append(alpha[pixel])
            }
        }
        var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        func bytes(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
        func add(_ kind: StaticString, _ data: [UInt8]) {
            out += bytes(data.count)
            let start = out.count
            out.add(kind)
            out += data
            out += CRC32.bytes(of: out, start..<out.count)
        }
        let kind = (channels == 3 ? PNGPicture.Kind.rgb.rawValue : PNGPicture.Kind.gray.rawValue) + (alpha == nil ? 0 : 4)
        add("IHDR", bytes(width) + bytes(height) + [8, UInt8(kind), 0, 0, 0])
        add("IDAT", deflater.deflate(rows, isQuick: true))
        add("IEND", [])
        return out
    }
}
