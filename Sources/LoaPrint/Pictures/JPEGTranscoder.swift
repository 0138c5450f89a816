internal import CJPEG
internal import LoaPictures

/// Decodes photos and writes them in other colours; the one owner of libjpeg.
enum JPEGTranscoder {
    /// The quality of what is encoded anew, of 100.
    private static let quality: Int32 = 92

    /// Decodes a photo to see that it is whole.
    static func check(_ bytes: [UInt8]) throws(PictureFault) {
        var (out, size): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        let faults = unsafe loa_jpeg_transcode(bytes, bytes.count, nil, nil, 0, 0, &out, &size)
        guard faults == 0 else { throw damaged }
    }

    /// A photo of RGB in inks.
    static func inked(_ bytes: [UInt8], limit: Int) throws(PictureFault) -> [UInt8] {
        var limit = Int32(limit)
        return unsafe try transcode(bytes, components: 4, context: &limit) { from, to, width, context in
            guard let from = unsafe from, let to = unsafe to, let context = unsafe context else { return }
            let most = Int(unsafe context.assumingMemoryBound(to: Int32.self).pointee) * 255 / 100
            for index in 0..<Int(width) {
                let inks = unsafe InkLimiter.inks(from[index * 3], from[index * 3 + 1], from[index * 3 + 2], most)
                unsafe to[index * 4] = inks.0
                unsafe to[index * 4 + 1] = inks.1
                unsafe to[index * 4 + 2] = inks.2
                unsafe to[index * 4 + 3] = inks.3
            }
        }
    }

    /// A photo of inks as screens show it, by the plain reverse: what black leaves of what an ink leaves.
    static func screened(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
        var nothing: Int32 = 0
        return unsafe try transcode(bytes, components: 3, context: &nothing) { from, to, width, _ in
            guard let from = unsafe from, let to = unsafe to else { return }
            for index in 0..<Int(width) {
                let white = 255 - Int(unsafe from[index * 4 + 3])
                for part in 0..<3 {
                    unsafe to[index * 3 + part] = UInt8((255 - Int(from[index * 4 + part])) * white / 255)
                }
            }
        }
    }

    /// A photo of three or four colours in shades of grey.
    static func greyed(_ bytes: [UInt8], components: Int) throws(PictureFault) -> [UInt8] {
        var parts = Int32(components)
        return unsafe try transcode(bytes, components: 1, context: &parts) { from, to, width, context in
            guard let from = unsafe from, let to = unsafe to, let context = unsafe context else { return }
            let parts = Int(unsafe context.assumingMemoryBound(to: Int32.self).pointee)
            for index in 0..<Int(width) {
                let at = index * parts
                var colour = unsafe RGBColour(from[at], from[at + 1], from[at + 2])
                if parts == 4 {
                    let white = 255 - Int(unsafe from[at + 3])
                    func light(_ ink: UInt8) -> UInt8 { UInt8((255 - Int(ink)) * white / 255) }
                    colour = RGBColour(light(colour.red), light(colour.green), light(colour.blue))
                }
                unsafe to[index] = colour.grey
            }
        }
    }

    private static func transcode(
        _ bytes: [UInt8], components: Int32, context: UnsafeMutablePointer<Int32>, _ convert: loa_jpeg_row
    ) throws(PictureFault) -> [UInt8] {
        var (out, size): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        let faults = unsafe loa_jpeg_transcode(bytes, bytes.count, convert, context, components, quality, &out, &size)
        guard faults >= 0, let start = unsafe out else { throw damaged }
        defer { unsafe loa_jpeg_free(start) }
        return unsafe Array(UnsafeBufferPointer(start: start, count: size))
    }

    private static let damaged = PictureFault.damaged(.jpeg, vi: "dữ liệu ảnh sai", en: "its picture data is wrong")
}
