import CZip
import LoaStats

/// The one owner of a libzip archive that is read, with the one part of it that is open.
@safe struct ZipArchive: ~Copyable {
    /// A part of the archive, as its directory describes it.
    struct Part {
        var index: UInt64
        /// The bytes that it takes up in the archive; 0 when the directory does not say.
        var packed: Int
    }

    private let archive: OpaquePointer
    private var current: OpaquePointer?

    /// Opens a file; its parts are checked when they are read.
    init(path: String) throws(TableFault) {
        guard loa_zip_begin() == 0 else {
            throw TableFault(
                .tableDamaged, vi: "máy thiếu thư viện libzip.so.4 để đọc .xlsx — cài gói libzip4",
                en: "the library libzip.so.4, which reads .xlsx, is missing — install the package libzip4")
        }
        var number: Int32 = 0
        guard let opened = unsafe zip_open(path, ZIP_RDONLY, &number) else {
            throw TableFault(
                .tableDamaged, vi: "tệp hỏng hoặc tải về chưa hết — xin lại tệp, hoặc mở bằng Excel và lưu lại",
                en: "the file is damaged or not whole — ask for it again, or open it in Excel and save it anew")
        }
        unsafe archive = opened
        unsafe current = nil
    }

    deinit {
        if let current = unsafe current { unsafe zip_fclose(current) }
        unsafe zip_discard(archive)
    }

    /// How many parts there are.
    var count: Int { Int(unsafe zip_get_num_entries(archive, 0)) }

    /// The part of a name, letters compared without case as Excel does; nil when there is none.
    func part(_ name: String) -> Part? {
        var index = unsafe zip_name_locate(archive, name, 0)
        if index < 0 { index = unsafe zip_name_locate(archive, name, ZIP_FL_NOCASE) }
        guard index >= 0 else { return nil }
        var status = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { return nil }
        let isKnown = unsafe status.valid & zip_uint64_t(ZIP_STAT_COMP_SIZE) != 0
        return Part(index: UInt64(index), packed: isKnown ? Int(clamping: unsafe status.comp_size) : 0)
    }

    /// Opens a part for reading, in place of the one that is open.
    mutating func open(_ part: Part) throws(TableFault) {
        if let current = unsafe current { unsafe zip_fclose(current) }
        unsafe current = zip_fopen_index(archive, part.index, 0)
        guard unsafe current == nil else { return }
        let number = unsafe zip_error_code_zip(zip_get_error(archive))
        if number == ZIP_ER_NOPASSWD || number == ZIP_ER_WRONGPASSWD {
            throw TableFault(
                .tableKind, vi: "tệp có mật khẩu — mở bằng Excel, bỏ mật khẩu, rồi lưu lại thành .xlsx",
                en: "the file has a password — open it in Excel, take the password away and save it as .xlsx")
        }
        throw Self.damaged
    }

    /// Fills the bytes from the open part; how many there were, 0 at its end.
    mutating func read(into bytes: inout [UInt8]) throws(TableFault) -> Int {
        guard let current = unsafe current else { return 0 }
        let got = unsafe bytes.withUnsafeMutableBytes { unsafe zip_fread(current, $0.baseAddress, UInt64($0.count)) }
        guard got >= 0 else { throw Self.damaged }
        return Int(got)
    }

    private static var damaged: TableFault {
        TableFault(
            .tableDamaged, vi: "nội dung nén bị hỏng — xin lại tệp, hoặc mở bằng Excel và lưu lại",
            en: "the packed content is damaged — ask for the file again, or open it in Excel and save it anew")
    }
}
