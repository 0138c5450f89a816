internal import Glibc
public import LoaMarkup
public import LoaStats

/// CSV files on the disk.
public enum CSVFile {
    /// Reads so much at once.
    private static let step = 1 << 18

    /// The rows of a file, read as they are asked for; or why the file is no CSV.
    public static func open(
        _ file: String, path: SourcePath, options: CSVOptions = CSVOptions()
    ) -> Result<CSVRows, TableFault> {
        do throws(TableFault) {
            let kind = try TableFileKind.of(file: file)
            if kind != .text { throw kind.refusal ?? notText }
            let descriptor: Descriptor
            do { descriptor = try Descriptor(file, in: AT_FDCWD, O_RDONLY) } catch { throw unreadable(error) }
            let pieces = Pieces(descriptor)
            return .success(CSVRows(path: path, options: options) { pieces.append(to: &$0, path) })
        } catch {
            return .failure(error)
        }
    }

    /// The open file with how far it was read.
    private final class Pieces {
        private let descriptor: Descriptor
        private var offset = 0
        private var piece = [UInt8](repeating: 0, count: step)

        init(_ descriptor: consuming Descriptor) {
            self.descriptor = descriptor
        }

        func append(to bytes: inout [UInt8], _ path: SourcePath) -> TableChunk {
            do throws(SystemFault) {
                let count = try descriptor.read(&piece, at: offset)
                offset += count
                bytes += piece[..<count]
                return count < piece.count ? .end : .more
            } catch {
                return .failed(unreadable(error).diagnostic(in: path))
            }
        }
    }

    private static func unreadable(_ fault: SystemFault) -> TableFault {
        TableFault(.fileRead, vi: "không đọc được tệp: \(fault.text)", en: "the file cannot be read: \(fault.text)")
    }

    private static var notText: TableFault {
        TableFault(
            .tableKind, vi: "tệp là .xlsx hoặc tệp nén, không phải CSV — đổi đuôi tệp thành .xlsx",
            en: "the file is an .xlsx or an archive, not CSV — name it .xlsx")
    }
}
