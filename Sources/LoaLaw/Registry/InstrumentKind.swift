/// What kind of document an instrument is; the raw value is the Vietnamese word.
public enum InstrumentKind: String, Sendable, CaseIterable {
    /// The Constitution.
    case constitution = "Hiến pháp"
    /// A code.
    case code = "Bộ luật"
    /// A law.
    case law = "Luật"
    /// An ordinance.
    case ordinance = "Pháp lệnh"
    /// An order.
    case order = "Lệnh"
    /// A resolution.
    case resolution = "Nghị quyết"
    /// A decree.
    case decree = "Nghị định"
    /// A decision.
    case decision = "Quyết định"
    /// A directive.
    case directive = "Chỉ thị"
    /// A circular.
    case circular = "Thông tư"
    /// A joint circular.
    case jointCircular = "Thông tư liên tịch"
    /// A consolidated text; it has no force of its own.
    case consolidated = "Văn bản hợp nhất"
    /// An official letter.
    case letter = "Công văn"
    /// A guideline.
    case guideline = "Hướng dẫn"
    /// A plan.
    case plan = "Kế hoạch"
    /// A charter.
    case charter = "Điều lệ"
    /// A regulation of a party or an association.
    case regulation = "Quy định"
    /// A conclusion.
    case conclusion = "Kết luận"
    /// A programme.
    case programme = "Chương trình"
    /// A notice.
    case notice = "Thông báo"
    /// A draft, which is in force nowhere.
    case draft = "Dự thảo"
}
