extension Descriptor {
    /// Fills an array from an offset on until it is full or the file ends; the number of bytes read.
    func read(_ bytes: inout [UInt8], at offset: Int) throws(SystemFault) -> Int {
        var fault: SystemFault?
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            do throws(SystemFault) {
                return try unsafe read(into: buffer, at: offset)
            } catch {
                fault = error
                return 0
            }
        }
        if let fault { throw fault }
        return count
    }
}
