import Glibc
import LoaMarkup
import LoaServe

/// What a server says of itself: why it cannot start, what went wrong on the way, and what to do.
enum ServeWords {
    /// Why it cannot start.
    static func cannotStart(_ fault: ServeFault) -> Message {
        let words = words(fault)
        return Message(vi: "Không phục vụ được: \(words.vi).", en: "Cannot serve: \(words.en).")
    }

    /// What begins or ends while it serves.
    static func notice(_ notice: ServeNotice) -> Message {
        switch notice {
        case .lost(let fault):
            let words = words(fault)
            return Message(vi: "\(words.vi); vẫn phục vụ như trước", en: "\(words.en); what was there before is served on")
        case .found(.accounts): return Message(vi: "lại đọc được tệp tài khoản", en: "the accounts can be read again")
        case .found(.certificate): return Message(vi: "lại đọc được chứng chỉ", en: "the certificate can be read again")
        case .found: return Message(vi: "lại đọc được trang", en: "the site can be read again")
        }
    }

    private static func words(_ fault: ServeFault) -> Message {
        let what = fault.what
        switch (fault.step, fault.number) {
        case (.listen, EADDRINUSE):
            return Message(
                vi: "\(what) đang có chương trình khác dùng; dừng chương trình ấy, hoặc chọn cổng khác với --port",
                en: "\(what) is used by another program; stop that one, or choose another port with --port")
        case (.listen, EACCES), (.listen, EPERM):
            return Message(
                vi: "không được phép nghe ở \(what); dùng cổng từ 1024 trở lên, và đặt nginx đứng trước (loa serve --print-nginx)",
                en: "listening at \(what) is not allowed; use a port from 1024 on, with nginx in front (loa serve --print-nginx)")
        case (.listen, _):
            return Message(
                vi: "máy này không nghe được ở \(what); --address cần một địa chỉ của chính máy này, ví dụ 127.0.0.1 hoặc 0.0.0.0",
                en: "this machine cannot listen at \(what); --address needs an address of this machine, as 127.0.0.1 or 0.0.0.0")
        case (.open, ENOENT):
            return Message(vi: "chưa có thư mục \(what); chạy loa build trước, hoặc chỉ thư mục khác với --dir", en: "there is no folder \(what); run loa build first, or name another with --dir")
        case (.open, ENOTDIR): return Message(vi: "\(what) không phải là thư mục", en: "\(what) is no folder")
        case (.inner, ENOENT): return Message(vi: "không có thư mục \(what) (--internal)", en: "there is no folder \(what) (--internal)")
        case (.accounts, _) where fault.line != nil:
            return Message(
                vi: "\(what), dòng \(fault.line ?? 0): không hiểu dòng này của tệp tài khoản; xóa dòng ấy rồi chạy loa serve user add để thêm lại",
                en: "\(what), line \(fault.line ?? 0): this line of the accounts cannot be understood; take it out and add the account again with loa serve user add")
        case (.certificate, 0):
            return Message(
                vi: "chứng chỉ và khóa trong \(what) không dùng được; cần tệp PEM có cả chuỗi chứng chỉ, và khóa của đúng chứng chỉ ấy, không đặt mật khẩu",
                en: "the certificate and key in \(what) cannot be used; they are PEM files, the whole chain and its own key without a password")
        default:
            let reason = unsafe String(cString: strerror(fault.number))
            let step: Message =
                switch fault.step {
                case .log: Message(vi: " (nhật ký truy cập)", en: " (access log)")
                case .scans: Message(vi: " (lượt quét)", en: " (scans)")
                case .accounts: Message(vi: " (tài khoản)", en: " (accounts)")
                case .certificate: Message(vi: " (chứng chỉ)", en: " (certificate)")
                default: Message(vi: "", en: "")
                }
            return Message(vi: "không mở hoặc không đọc ghi được \(what)\(step.vi): \(reason)", en: "\(what) cannot be opened, read or written\(step.en): \(reason)")
        }
    }
}
