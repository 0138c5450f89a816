/// Decides which attributes of a drawn element are published.
struct SVGAttributes {
    let scanner: XMLScanner
    let names: SVGNames

    /// What becomes of an attribute.
    enum Verdict {
        case keep
        case drop
        case replace([UInt8])
    }

    /// Judges one attribute of an element in the SVG namespace; throws for what runs or fetches.
    func judge(
        _ attribute: XMLScanner.Attribute, on element: String, value: [UInt8]
    ) throws(PictureFault) -> Verdict {
        let (prefix, local) = SVGNames.split(attribute.name)
        if attribute.name == "xmlns" || prefix == "xmlns" {
            let uri = String(decoding: value, as: UTF8.self)
            return uri == SVGVocabulary.svg || uri == SVGVocabulary.xlink ? .keep : .drop
        }
        guard let uri = prefix.isEmpty ? "" : names.uri(of: prefix) else {
            throw scanner.fault(
                vi: "tiền tố “\(prefix):” chưa khai báo", en: "the prefix “\(prefix):” is not declared",
                at: attribute.whole.lowerBound)
        }
        switch uri {
        case "", SVGVocabulary.svg: return try judge(local, attribute, on: element, value: value)
        case SVGVocabulary.xlink: return local == "href" ? try reference(attribute, on: element, value: value) : .drop
        case SVGVocabulary.xml: return ["space", "lang", "id"].contains(local) ? .keep : .drop
        default: return .drop
        }
    }

    private func judge(
        _ name: String, _ attribute: XMLScanner.Attribute, on element: String, value: [UInt8]
    ) throws(PictureFault) -> Verdict {
        let lower = name.lowercased()
        if lower.hasPrefix("on") { throw active(attribute, "thuộc tính \(name)", "the attribute \(name)") }
        if lower == "href" || lower == "src" { return try reference(attribute, on: element, value: value) }
        if lower == "attributename" {
            let target = SVGNames.split(String(decoding: value.filter { $0 > 0x20 }, as: UTF8.self).lowercased())
            let names = [target.prefix, target.local]
            if names.contains(where: { $0 == "href" || $0 == "src" || $0.hasPrefix("on") }) {
                throw active(attribute, "hoạt hình đổi \(target.local)", "an animation that changes \(target.local)")
            }
        }
        if let offence = SVGStyleGuard.offence(in: value) {
            throw active(attribute, "\(offence) trong \(name)", "\(offence) in \(name)")
        }
        return .keep
    }

    /// Lets through references into the file itself and embedded photos, the latter without what is private in them.
    private func reference(
        _ attribute: XMLScanner.Attribute, on element: String, value: [UInt8]
    ) throws(PictureFault) -> Verdict {
        let address = value.drop { $0 <= 0x20 }
        guard let first = address.first, first != 0x23 else { return .keep }
        let head = String(decoding: address.prefix(40), as: UTF8.self).lowercased()
        guard element == "image" || element == "feImage", head.hasPrefix("data:image/"),
            let comma = address.prefix(40).firstIndex(of: 0x2C),
            head.prefix(while: { $0 != "," }).hasSuffix(";base64"),
            let bytes = Base64.decode(address[(comma + 1)...])
        else {
            let shown = String(decoding: address.prefix(60), as: UTF8.self)
            throw active(attribute, "liên kết tới “\(shown)”", "a link to “\(shown)”")
        }
        guard PictureSignature(bytes) != .known(.svg) else {
            throw active(attribute, "ảnh SVG lồng trong SVG", "an SVG embedded in the SVG")
        }
        let picture = try embedded(bytes)
        let published = picture.published(from: bytes)
        guard published != bytes else { return .keep }
        return .replace(Array("data:\(picture.info.format.mediaType);base64,".utf8) + Base64.encode(published))
    }

    /// Reads an embedded picture; its faults say that it is embedded.
    private func embedded(_ bytes: [UInt8]) throws(PictureFault) -> ParsedPicture {
        do throws(PictureFault) { return try PictureFile.parse(bytes) } catch {
            throw error.embedded
        }
    }

    private func active(_ attribute: XMLScanner.Attribute, _ vi: String, _ en: String) -> PictureFault {
        scanner.active(vi: vi, en: en, at: attribute.whole.lowerBound)
    }
}

extension XMLScanner {
    /// The fault of something that would run or fetch.
    func active(vi: String, en: String, at place: Int) -> PictureFault {
        let line = 1 + bytes[..<place].count { $0 == 0x0A }
        return PictureFault(
            .imageSVGActive,
            vi:
                "SVG có \(vi) ở dòng \(line); ảnh xuất bản không được chạy mã hay tải gì từ nơi khác, hãy bỏ đi hoặc lưu lại "
                + "dạng “Plain SVG”",
            en:
                "the SVG has \(en) on line \(line); a published picture must not run or fetch anything, so remove it or "
                + "save it as “Plain SVG”",
            line: line)
    }
}
