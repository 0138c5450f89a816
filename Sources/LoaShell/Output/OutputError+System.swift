import Glibc
import LoaMarkup

extension OutputError {
    /// A failed system call, with what the user can do about the common ones.
    ///
    /// - Parameters:
    ///   - fault: The call.
    ///   - path: What it was about.
    ///   - isPublished: Whether the new output stands already; otherwise the previous one does.
    init(_ fault: SystemFault, _ path: String, isPublished: Bool = false) {
        let advice =
            Self.advice(fault.number) ?? Message(vi: "hệ thống báo lỗi", en: "the system reports an error")
        let cause = "(\(fault.text), \(fault.call))"
        let state =
            isPublished
            ? Message(
                vi: "bản mới đã được đặt vào nhưng ổ đĩa chưa xác nhận, hãy chạy lại",
                en: "the new output is in place but the disk has not confirmed it, run again")
            : Message(vi: "bản trước vẫn nguyên vẹn", en: "the previous output is untouched")
        self.init(
            .outputSystem, path, vi: "không ghi hoặc đọc được “\(path)”: \(advice.vi) \(cause); \(state.vi)",
            en: "cannot write or read “\(path)”: \(advice.en) \(cause); \(state.en)", errorNumber: fault.number)
    }

    private static func advice(_ number: Int32) -> Message? {
        switch number {
        case ENOSPC:
            Message(
                vi: "ổ đĩa đã đầy, hãy giải phóng chỗ rồi chạy lại", en: "the disk is full, make room and run again")
        case EDQUOT:
            Message(vi: "đã hết hạn mức ổ đĩa, hãy xoá bớt tệp", en: "the disk quota is used up, delete some files")
        case EROFS:
            Message(vi: "ổ đĩa chỉ cho đọc, hãy chọn thư mục khác", en: "the disk is read-only, choose another folder")
        case EISDIR, ENOTDIR:
            Message(vi: "chỗ của tệp là thư mục hoặc ngược lại, hãy đổi tên hoặc xoá nó", en: "a folder is where a file goes or the other way round, rename or delete it")
        case EACCES, EPERM:
            Message(
                vi: "không có quyền, hãy kiểm tra quyền của thư mục",
                en: "no permission, check the rights of the folder")
        case EMFILE, ENFILE:
            Message(
                vi: "đang mở quá nhiều tệp, hãy đóng bớt chương trình hoặc tăng `ulimit -n`",
                en: "too many open files, close programs or raise `ulimit -n`")
        case ENAMETOOLONG: Message(vi: "tên quá dài, hãy rút ngắn", en: "the name is too long, shorten it")
        case EIO: Message(vi: "ổ đĩa bị lỗi, hãy kiểm tra ổ đĩa", en: "the disk is faulty, check it")
        case EFBIG: Message(vi: "tệp lớn hơn mức cho phép", en: "the file is larger than allowed")
        case EXDEV, EBUSY:
            Message(
                vi: "thư mục là một điểm gắn ổ đĩa, hãy chọn một thư mục con của nó",
                en: "the folder is a mount point, choose a folder inside it")
        case ENOENT: Message(vi: "không tìm thấy", en: "it is not there")
        default: nil
        }
    }
}
