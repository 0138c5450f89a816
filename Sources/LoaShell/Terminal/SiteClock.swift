import Glibc
public import LoaMarkup

/// The one place that asks what day it is.
public enum SiteClock {
    /// Where the system keeps time zones.
    static let zones = "/usr/share/zoneinfo/"

    /// Today in a time zone such as `Asia/Ho_Chi_Minh`; nil when the system does not know the zone.
    ///
    /// Sets `TZ` of the process, so it is called before any parallel work begins.
    public static func today(in zone: String) -> CalendarDate? {
        guard knows(zone) else { return nil }
        unsafe setenv("TZ", ":" + zone, 1)
        tzset()
        var now = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&now, &parts) != nil else { return nil }
        return unsafe CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// Today in the time zone that ``today(in:)`` has set for the process; safe while others work.
    ///
    /// Another zone than that is set as there.
    static func now(in zone: String) -> CalendarDate? {
        guard let set = unsafe getenv("TZ"), unsafe String(cString: set) == ":" + zone else { return today(in: zone) }
        var now = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&now, &parts) != nil else { return nil }
        return unsafe CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// Now in a time zone, as `2026-11-05T09:30:00+07:00`; in Greenwich's when the system does not know the zone.
    ///
    /// Sets `TZ` of the process, as ``today(in:)``.
    public static func stamp(in zone: String) -> String {
        unsafe setenv("TZ", knows(zone) ? ":" + zone : "UTC0", 1)
        tzset()
        var now = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&now, &parts) != nil else { return "1970-01-01T00:00:00+00:00" }
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let day = unsafe "\(Int(parts.tm_year) + 1900)-\(two(Int(parts.tm_mon) + 1))-\(two(Int(parts.tm_mday)))"
        let clock = unsafe "\(two(Int(parts.tm_hour))):\(two(Int(parts.tm_min))):\(two(Int(parts.tm_sec)))"
        let offset = unsafe parts.tm_gmtoff / 60
        return "\(day)T\(clock)\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
    }

    /// Whether the system has data for a time zone.
    public static func knows(_ zone: String) -> Bool {
        let isName = zone.utf8.allSatisfy { byte in
            (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || "/_+-".utf8.contains(byte)
        }
        guard isName, !zone.isEmpty, zone.utf8.first != 0x2F else { return false }
        var status = stat()
        return unsafe stat(zones + zone, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
