public import LoaMarkup

extension DiagnosticCode {
    static let imageEmpty = DiagnosticCode(
        "image.empty",
        vi: "Tệp ảnh không có nội dung (0 byte), thường do chép dở. Hãy chép lại từ bản gốc.",
        en: "The picture file has no content (0 bytes), often after an interrupted copy. Copy it again.")
    static let imageFormat = DiagnosticCode(
        "image.format",
        vi: "Nội dung tệp không phải JPEG, PNG, GIF, WebP, AVIF (ảnh tĩnh) hay SVG, nên trình duyệt có thể không hiện "
            + "được. Hãy lưu ảnh thành JPEG (ảnh chụp) hoặc PNG (hình vẽ, ảnh màn hình); đổi đuôi tệp là chưa đủ.",
        en:
            "The content is not JPEG, PNG, GIF, WebP, AVIF (still) or SVG, so browsers may not show it. Save it as JPEG "
            + "(photos) or PNG (drawings, screenshots); renaming the file is not enough.")
    static let imageExtension = DiagnosticCode(
        "image.extension",
        vi:
            "Đuôi tên tệp không khớp với nội dung. Máy chủ báo kiểu ảnh theo đuôi tệp, nên đuôi sai có thể làm ảnh không "
            + "hiện. Hãy đổi tên tệp, rồi sửa đường dẫn trong bài.",
        en: "The file name's extension does not fit the content. Servers tell the type by the name, so the picture may "
            + "not show. Rename the file and mend the link in the page.")
    static let imageTruncated = DiagnosticCode(
        "image.truncated",
        vi: "Tệp ảnh kết thúc trước khi hết ảnh, nên sẽ hiện thiếu hoặc không hiện. Hãy chép lại từ bản gốc.",
        en: "The file ends before its picture does, so it would show in part or not at all. Copy it again.")
    static let imageDamaged = DiagnosticCode(
        "image.damaged",
        vi: "Cấu trúc tệp ảnh sai. Ảnh không đọc được thì cũng không thể xoá chắc chắn vị trí chụp (GPS) và thông tin "
            + "riêng, nên không được xuất bản. Hãy mở bằng phần mềm ảnh rồi lưu lại.",
        en: "The structure of the file is wrong. What cannot be read cannot be surely rid of its place (GPS) and other "
            + "private data, so it is not published. Open it in a picture editor and save it again.")
    static let imageSize = DiagnosticCode(
        "image.size",
        vi: "Chiều rộng và chiều cao phải từ 1 đến 65535 px.",
        en: "Width and height must be 1 to 65535 px.")
    static let imageSVGSize = DiagnosticCode(
        "image.svg-size",
        vi:
            "Thẻ <svg> cần width và height (px, mm, cm, in, pt, pc, Q, em, ex) hoặc viewBox, để trang chừa đúng chỗ cho ảnh.",
        en:
            "The <svg> tag needs width and height (px, mm, cm, in, pt, pc, Q, em, ex) or a viewBox, so that the page can "
            + "keep the right room for it.")
    static let imageSVGSyntax = DiagnosticCode(
        "image.svg-syntax",
        vi:
            "Tệp SVG phải là XML đúng cú pháp, mã UTF-8, gốc là <svg xmlns=\"http://www.w3.org/2000/svg\">; sai thì trình "
            + "duyệt không hiện ảnh. Hãy mở bằng Inkscape rồi lưu lại dạng “Plain SVG”.",
        en:
            "An SVG must be well-formed XML in UTF-8 with the root <svg xmlns=\"http://www.w3.org/2000/svg\">; browsers do "
            + "not show others. Open it in Inkscape and save it as “Plain SVG”.")
    static let imageSVGActive = DiagnosticCode(
        "image.svg-active",
        vi:
            "Ảnh xuất bản không được chạy mã hay tải gì từ nơi khác: không script, thuộc tính on…, foreignObject, liên kết "
            + "hay ảnh ngoài, @import, hoặc thực thể trong DOCTYPE. Hãy lưu lại dạng “Plain SVG”, nhúng ảnh vào trong tệp.",
        en:
            "A published picture must not run or fetch anything: no script, on… attributes, foreignObject, outside links "
            + "or pictures, @import, or entities in a DOCTYPE. Save it as “Plain SVG” with its pictures embedded.")

    /// Every code about pictures, for `loa explain`.
    public static let imageCodes: [DiagnosticCode] = [
        imageEmpty, imageFormat, imageExtension, imageTruncated, imageDamaged, imageSize, imageSVGSize, imageSVGSyntax,
        imageSVGActive,
    ]
}
