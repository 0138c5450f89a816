internal import CZlib

/// The one owner of a zlib compressor, used again for one stream after another.
@safe struct Deflater: ~Copyable {
    private let state: UnsafeMutablePointer<z_stream>

    /// Makes a compressor; nil when memory runs out.
    init?() {
        let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe state.initialize(to: unsafe z_stream())
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe deflateInit2_(state, 6, Z_DEFLATED, 15, 8, Z_DEFAULT_STRATEGY, zlibVersion(), size) == Z_OK else {
            unsafe state.deallocate()
            return nil
        }
        unsafe self.state = state
    }

    deinit {
        unsafe deflateEnd(state)
        unsafe state.deallocate()
    }

    /// The bytes compressed as PDF's FlateDecode reads them.
    ///
    /// What is made for one document alone is done quickly: in half the time, for a file that is a fortieth larger.
    func deflate(_ bytes: [UInt8], isQuick: Bool = false) -> [UInt8] {
        unsafe deflateReset(state)
        unsafe deflateParams(state, isQuick ? 1 : 6, Z_DEFAULT_STRATEGY)
        let bound = Int(unsafe deflateBound(state, UInt(bytes.count)))
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { out, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe state.pointee.avail_in = UInt32(clamping: input.count)
                unsafe state.pointee.next_out = out.baseAddress
                unsafe state.pointee.avail_out = UInt32(clamping: out.count)
                _ = unsafe CZlib.deflate(state, Z_FINISH)
                count = out.count - Int(unsafe state.pointee.avail_out)
            }
        }
    }
}

/// Unpacks zlib streams.
enum Inflater {
    /// The bytes of a stream of unknown length; nil when it is damaged or longer than a limit.
    static func inflate(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var room = min(max(bytes.count * 4, 1024), limit)
        while true {
            var (length, status) = (UInt(room), Z_OK)
            let out = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
                unsafe status = uncompress(buffer.baseAddress, &length, bytes, UInt(bytes.count))
                used = status == Z_OK ? Int(length) : 0
            }
            if status == Z_OK { return out }
            guard status == Z_BUF_ERROR, room < limit else { return nil }
            room = min(room * 4, limit)
        }
    }

    /// The bytes of a stream that is to hold just so many; nil when it is damaged or of another length.
    static func inflate(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        var length = UInt(count)
        let out = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            let status = unsafe uncompress(buffer.baseAddress, &length, bytes, UInt(bytes.count))
            used = status == Z_OK ? Int(length) : 0
        }
        return out.count == count ? out : nil
    }
}
