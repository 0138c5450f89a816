internal import CCurl
internal import LoaStats

/// The one user of libcurl: gets an address within a time, up to a size.
///
/// libcurl and not URLSession, whose limit of time does not hold while a server drips, and which follows redirects and
/// uses proxies unless told otherwise. libcurl's limit holds for the whole transfer, the look-up of the name included.
enum HTTPTransfer {
    /// What libcurl hands pieces to.
    private final class Taker {
        var bytes: [UInt8] = []
        var isTooLarge = false
    }

    private static let isReady = loa_http_begin() == 0

    /// The body of an answer; a key goes into the header `Authorization: Bearer`.
    static func get(_ url: String, key: String?, _ fetch: LiveFetch) throws(SourceFailure) -> [UInt8] {
        guard isReady else { throw failed("libcurl") }
        let taker = Taker()
        var headers = ["Accept: application/json, text/csv", "User-Agent: loa", "Expect:"]
        if let key { headers.append("Authorization: Bearer \(key)") }
        var status = 0
        var reason = [CChar](repeating: 0, count: 512)
        let end = unsafe CStrings.with(headers) { headers in
            unsafe loa_http_get(
                url, headers, max(1, fetch.deadline.left), take, Unmanaged.passUnretained(taker).toOpaque(), &status, &reason, reason.count)
        }
        if taker.isTooLarge { throw .tooLarge }
        if end == LOA_HTTP_LATE { throw fetch.deadline.left < 100 ? fetch.late : failed(text(reason)) }
        guard end == LOA_HTTP_DONE else { throw failed(text(reason)) }
        switch status {
        case 200: return taker.bytes
        case 300..<400:
            throw SourceFailure(
                vi: "máy chủ chuyển sang địa chỉ khác (\(status)); loa không đi theo, hãy ghi địa chỉ mới vào “url”",
                en: "the server sends on to another address (\(status)); loa does not follow, write the new address in “url”")
        case 401, 403:
            throw SourceFailure(
                vi: "máy chủ từ chối (\(status)); kiểm tra khóa bí mật và quyền", en: "the server refuses (\(status)); check the key and the rights")
        default: throw SourceFailure(vi: "máy chủ trả lời \(status), không phải 200", en: "the server answered \(status), not 200")
        }
    }

    private static let take: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int) -> Int32 = { context, bytes, count in
        guard let context = unsafe context else { return 1 }
        let taker = unsafe Unmanaged<Taker>.fromOpaque(context).takeUnretainedValue()
        if taker.bytes.count + count > LiveFetch.sizeLimit {
            taker.isTooLarge = true
            return 1
        }
        unsafe taker.bytes += UnsafeBufferPointer(start: bytes, count: count)
        return 0
    }

    private static func text(_ bytes: [CChar]) -> String {
        String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func failed(_ reason: String) -> SourceFailure {
        let text = SourceFailure.brief(reason)
        return SourceFailure(vi: "không nối được máy chủ (\(text))", en: "the server cannot be reached (\(text))")
    }
}
