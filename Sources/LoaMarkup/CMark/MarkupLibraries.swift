internal import CCMark
internal import CUnicode
internal import CYAML

/// The C libraries that reading stands on.
public enum MarkupLibraries {
    /// Their names and versions as loaded, not as built with.
    public static var versions: [(name: String, version: String)] {
        [
            ("cmark-gfm", unsafe text(cmark_version_string())),
            ("libyaml", unsafe text(yaml_get_version_string())),
            ("utf8proc", unsafe text(utf8proc_version())),
        ]
    }

    private static func text(_ version: UnsafePointer<CChar>?) -> String {
        guard let version = unsafe version else { return "?" }
        return unsafe String(cString: version)
    }
}
