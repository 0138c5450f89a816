public import LoaMarkup

extension DiagnosticCode {
    /// A name that is no audience.
    public static let audienceUnknown = DiagnosticCode(
        "audience.unknown",
        vi: """
            Tên nhóm độc giả không có trong content/loa.yaml. Vì danh sách là đóng, phần này không hiện cho ai cả. \
            Sửa lại tên theo gợi ý, hoặc khai báo nhóm mới ở mục “audiences” hay “groups” của content/loa.yaml.
            """,
        en: """
            The audience is not in content/loa.yaml. The list is closed, so nobody gets this part. Correct the name, \
            or declare the audience under “audiences” or “groups” in content/loa.yaml.
            """)
    /// A page or directive that names no audience.
    public static let audienceMissing = DiagnosticCode(
        "audience.missing",
        vi: """
            Trang hay khối này không nói dành cho ai. Không có gì tự động là công khai. Thêm “for: [tên-nhóm]” vào \
            đầu trang, hoặc vào tệp _index.md của thư mục.
            """,
        en: """
            The page or block does not say who it is for. Nothing is public by default. Add “for: [audience]” above \
            the page, or in the folder's _index.md.
            """)
    /// An audience inside a part that excludes it.
    public static let audienceExcluded = DiagnosticCode(
        "audience.excluded",
        vi: """
            Phần bao quanh (hoặc cả trang) không dành cho nhóm này, nên phần bên trong cũng không hiện cho họ: loại \
            trừ luôn thắng. Mở rộng phần bao quanh, hoặc bỏ tên nhóm ở đây.
            """,
        en: """
            What surrounds this part (or the page) is not for this audience, so the part is not either: exclusion \
            wins. Widen what surrounds it, or take the name out here.
            """)
    /// A marker that marks nothing.
    public static let audienceMark = DiagnosticCode(
        "audience.mark",
        vi: "“:for{nhóm}” không có ngoặc vuông chỉ dùng ở đầu mục danh sách, ô đầu của hàng bảng, hoặc đầu tiêu đề. Giữa câu thì viết “:for[chữ]{nhóm}”.",
        en: "“:for{audience}” without brackets stands first in a list item, a table row's first cell or a heading. In a sentence write “:for[words]{audience}”.")
    /// A link definition inside a restricted part.
    public static let audienceReference = DiagnosticCode(
        "audience.reference",
        vi: "Định nghĩa liên kết “[nhãn]: địa chỉ” có hiệu lực cho cả trang. Đặt trong phần riêng thì người khác cũng thấy được địa chỉ. Viết liên kết ngay trong câu.",
        en: "A definition “[label]: address” holds for the whole page, so others would see its address. Write the link in place.")
    /// A note that the reader of a reference cannot see.
    public static let footnoteHidden = DiagnosticCode(
        "footnote.hidden",
        vi: "Câu này dẫn tới một ghi chú mà người đọc không được thấy, vì ghi chú nằm trong phần dành cho nhóm khác. Đưa ghi chú ra ngoài, hoặc đưa cả dấu dẫn vào phần đó.",
        en: "The sentence refers to a note that its reader may not see, since the note stands in a part for others. Move the note out, or the reference in.")
    /// A choose with something else in it.
    public static let chooseStructure = DiagnosticCode(
        "choose.structure",
        vi: "“:::: choose” chỉ chứa các khối “::: when nhóm” và nhiều nhất một “::: otherwise”.",
        en: "“:::: choose” holds only blocks “::: when audience” and at most one “::: otherwise”.")
    /// A choose that does not give each audience exactly one variant.
    public static let chooseCoverage = DiagnosticCode(
        "choose.coverage",
        vi: "Mỗi nhóm độc giả của trang phải nhận đúng một bản trong “choose”. Thêm “::: otherwise”, hoặc bỏ tên nhóm bị lặp.",
        en: "Each audience of the page gets exactly one variant of a “choose”. Add “::: otherwise”, or take a repeated name out.")
    static let configURL = DiagnosticCode(
        "config.url", vi: "“url” là địa chỉ công khai của trang, bắt đầu bằng https:// và kết thúc bằng “/”.",
        en: "“url” is the site's public address; it starts with https:// and ends in “/”.")
    static let configAudiences = DiagnosticCode(
        "config.audiences",
        vi: "Mục “audiences” liệt kê các nhóm độc giả: tên ngắn không dấu làm địa chỉ, và “name” để hiển thị. Nhiều nhất 64 nhóm.",
        en: "“audiences” lists the groups of readers: a short ASCII name for the address and “name” to show. At most 64.")
    static let configSilence = DiagnosticCode(
        "config.silence", vi: "Mục “silence” tắt một cảnh báo theo mã, kèm lý do. Lỗi thì không tắt được.",
        en: "“silence” turns a warning off by its code, with the reason. Errors cannot be turned off.")
    static let configAction = DiagnosticCode(
        "config.action", vi: "Mỗi nút hành động cần “label” và “to”; nếu chưa có số hay địa chỉ thì ghi “missing: true”.",
        en: "Each action needs “label” and “to”; while the number or address is unknown write “missing: true”.")
    static let configLanguage = DiagnosticCode(
        "config.language", vi: "Mã ngôn ngữ theo BCP 47: vi, en, zh, ko, ja, zh-Hant…",
        en: "Language tags follow BCP 47: vi, en, zh, ko, ja, zh-Hant…")
    /// A site without `content/loa.yaml`.
    public static let configMissing = DiagnosticCode(
        "config.missing",
        vi: "Thư mục này không có content/loa.yaml. Chạy lệnh trong thư mục của trang, hoặc thêm --site THƯ-MỤC.",
        en: "The folder has no content/loa.yaml. Run the command in the site's folder, or add --site FOLDER.")
    /// Days that contradict each other.
    public static let pageDates = DiagnosticCode(
        "page.dates", vi: "Ngày hết hạn (expires) phải sau ngày đăng (publish).", en: "“expires” comes after “publish”.")
    /// A title that some readers of the page do not get.
    public static let pageTitle = DiagnosticCode(
        "page.title",
        vi: "Mỗi độc giả của trang phải có tiêu đề. Nếu tiêu đề dùng “:for[…]{…}” thì phải còn chữ cho mọi nhóm của trang.",
        en: "Each reader of the page needs a title. When it uses “:for[…]{…}”, words must be left for every audience of the page.")
    /// A file without front matter.
    public static let pageFrontMatter = DiagnosticCode(
        "page.front-matter",
        vi: "Mỗi trang bắt đầu bằng phần khai báo giữa hai dòng “---”, ít nhất có “title”.",
        en: "Each page starts with front matter between two lines “---”, with at least a “title”.")
    /// Two files with one address.
    public static let pageAddress = DiagnosticCode(
        "page.address",
        vi: "Hai tệp cho ra cùng một địa chỉ. Đổi tên một tệp, hoặc đặt “slug” khác.",
        en: "Two files have one address. Rename one, or give it another “slug”.")
    /// A language that the site does not have.
    public static let pageLanguage = DiagnosticCode(
        "page.language",
        vi: "Ngôn ngữ của trang phải có trong “languages” của trang web hoặc của nhóm độc giả trong content/loa.yaml.",
        en: "The page's language must be among the “languages” of the site or the audience in content/loa.yaml.")
    /// A translation of nothing.
    public static let pageTranslation = DiagnosticCode(
        "page.translation", vi: "“translation_of” phải là tệp trang gốc, viết như liên kết.",
        en: "“translation_of” names the file of the original page, written like a link.")
    /// A folder without `_index.md`.
    public static let sectionIndex = DiagnosticCode(
        "section.index",
        vi: "Thư mục có trang nhưng không có _index.md, nên không có trang mục lục và không có tên trong đường dẫn. Thêm _index.md với “title”.",
        en: "The folder has pages but no _index.md, so there is no section page. Add _index.md with a “title”.")
    /// All codes of the site's meaning.
    public static let siteCodes: [DiagnosticCode] = [
        audienceUnknown, audienceMissing, audienceExcluded, audienceMark, audienceReference, footnoteHidden,
        chooseStructure, chooseCoverage, configURL, configAudiences, configSilence, configAction, configLanguage,
        configMissing, pageDates, pageTitle, pageFrontMatter, pageAddress, pageLanguage, pageTranslation, sectionIndex,
    ]
}
