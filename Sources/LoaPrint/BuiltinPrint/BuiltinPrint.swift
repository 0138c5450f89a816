internal import CFonts

/// The print side of the built-in theme, for sites whose theme has none.
public enum BuiltinPrint {
    /// The formats, as `formats.yaml`.
    public static var formats: [UInt8] { PackageResources.formats_yaml }
    /// The style sheet, as `print.css`.
    public static var sheet: [UInt8] { PackageResources.print_css }
    /// The name of the family.
    public static let family = "Be Vietnam Pro"

    /// The font files: regular and bold.
    public static var fonts: [[UInt8]] {
        (0...1).map { number in
            var size = 0
            guard let start = unsafe loa_font(Int32(number), &size) else { return [] }
            return unsafe Array(UnsafeBufferPointer(start: start, count: size))
        }
    }
}
