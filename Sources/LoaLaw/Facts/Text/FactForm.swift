/// How a fact is put into words.
public enum FactForm: String, Sendable, CaseIterable {
    /// Number and unit: `5.310.000 đồng/tháng`, `12%–20%`.
    case value
    /// The number alone: `5.310.000`.
    case number
    /// The number in words: `năm triệu ba trăm mười nghìn đồng`.
    case words
    /// As short as it stays exact: `5,31 triệu đồng`.
    case short
    /// The fact’s sentence.
    case text
    /// With what kind of bound it is: `ít nhất 2 tháng lương`, `từ 12% đến 20%`.
    case bound
    /// The first day: `01/7/2025`.
    case day
    /// All parts with their names: `vùng I 5.310.000 đồng/tháng, vùng II …`.
    case list
}
