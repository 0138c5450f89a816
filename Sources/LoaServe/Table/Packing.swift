internal import CBrotli
internal import CZlib

/// Packs bodies once, when a table is made.
enum Packing {
    /// Less than this is sent faster as it is, in bytes.
    static let least = 512

    /// The bytes packed; nil when that does not make them smaller by a tenth.
    static func packed(_ bytes: [UInt8], _ coding: ContentCoding) -> [UInt8]? {
        guard bytes.count >= least else { return nil }
        let result = coding == .gzip ? gzip(bytes) : brotli(bytes)
        guard let result, result.count < bytes.count - bytes.count / 10 else { return nil }
        return result
    }

    private static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        // 15 bits of window and 16 for the head of gzip, whose time stays empty: same input, same bytes.
        guard unsafe deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        var result = [UInt8](repeating: 0, count: unsafe Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let room = result.count
        let written: Int? = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe result.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(room)
                return unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END ? room - Int(stream.avail_out) : nil
            }
        }
        guard let written else { return nil }
        return Array(result[..<written])
    }

    private static func brotli(_ bytes: [UInt8]) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        guard size > 0 else { return nil }
        var result = [UInt8](repeating: 0, count: size)
        let done = unsafe BrotliEncoderCompress(6, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.count, bytes, &size, &result)
        return done == 1 ? Array(result[..<size]) : nil
    }
}
