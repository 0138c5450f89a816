public import LoaMarkup

extension DiagnosticCode {
    static let directiveUnknown = DiagnosticCode(
        "directive.unknown",
        vi: """
            Không có lệnh nào tên như vậy. Các lệnh: for, except, choose, when, otherwise; note, tip, important, \
            warning, caution, case, unverified; steps, action, quick, sources, more, hero, questions, number, cards; \
            include, button, image, qr; figure, progress, chart, table, definitions, reporting; fact, calc, law, when-fact, instruments; rows; missing; panel (trong tờ rơi). Nếu chỉ là dấu hai chấm trong câu thì viết \\:
            """,
        en: """
            There is no such directive. There are: for, except, choose, when, otherwise; note, tip, important, \
            warning, caution, case, unverified; steps, action, quick, sources, more, hero, questions, number, cards; \
            include, button, image, qr; figure, progress, chart, table, definitions, reporting; fact, calc, law, when-fact, instruments; rows; missing; panel (in leaflets). If it is but a colon in a sentence, write \\:
            """)
    static let directiveForm = DiagnosticCode(
        "directive.form", vi: "Mỗi lệnh có một cách viết: khối “::: tên”, dòng riêng “::tên[…]{…}”, hoặc trong câu “:tên[…]{…}”.",
        en: "Each directive has its form: a block “::: name”, a line of its own “::name[…]{…}”, or in a sentence “:name[…]{…}”.")
    static let directiveArgument = DiagnosticCode(
        "directive.argument", vi: "Lệnh có tham số không dùng được, hoặc thiếu tham số. Xem gợi ý trong thông báo.",
        en: "The directive has an argument that it cannot use, or lacks one. See the suggestion in the message.")
    static let directivePlace = DiagnosticCode(
        "directive.place",
        vi: "Nhãn, mô tả ảnh, địa chỉ, tên người kiểm tra, chân trang và các mục của loa.yaml giống nhau cho mọi độc giả, nên không đặt lệnh ở đó.",
        en: "Tags, descriptions of pictures, addresses, reviewers' names, the footer and what loa.yaml says are the same for all readers, so a directive cannot stand there.")
    static let snippetMissing = DiagnosticCode(
        "snippet.missing", vi: "“::include[tên]” lấy tệp content/_snippets/tên.md. Kiểm tra lại tên tệp.",
        en: "“::include[name]” takes the file content/_snippets/name.md. Check the file's name.")
    static let snippetLoop = DiagnosticCode(
        "snippet.loop", vi: "Các đoạn dùng chung gọi lẫn nhau thành vòng. Bỏ một lệnh include.",
        en: "Snippets include each other in a circle. Take one include out.")

    static let snippetTooMuch = DiagnosticCode(
        "snippet.too-much",
        vi: "Các đoạn dùng chung lồng nhau quá 8 lớp, hoặc một trang lấy quá 1.000 đoạn hay quá 8 MiB chữ. Viết phẳng hơn, hoặc chia trang.",
        en: "Snippets include each other more than 8 deep, or a page takes over 1,000 of them or over 8 MiB of text. Write it flatter, or split the page.")

    /// All codes of directives' meaning.
    public static let directiveCodes: [DiagnosticCode] = [
        directiveUnknown, directiveForm, directiveArgument, directivePlace, snippetMissing, snippetLoop,
        snippetTooMuch,
    ]
}
