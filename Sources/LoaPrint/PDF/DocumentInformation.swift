internal import LoaMarkup

/// What a file says of itself, once for old readers and once as XMP; the two must agree.
struct DocumentInformation {
    private let document: PrintDocument
    private let profile: PDFProfile
    /// The identity of the file: 32 hexadecimal digits.
    let identity: String

    init(_ document: PrintDocument, _ profile: PDFProfile) {
        self.document = document
        self.profile = profile
        identity = Self.identity(document.identity, "\(profile.name)")
    }

    /// The identity of a document's file for a use.
    static func identity(_ document: [UInt8], _ use: String) -> String {
        String(SHA256.hex(document + Array(use.utf8)).prefix(32)).uppercased()
    }

    private static let producer = "loa"

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    /// The day with a separator between year, month and day.
    private func day(_ separator: String) -> String {
        [Self.digits(document.day.year, 4), Self.digits(document.day.month, 2), Self.digits(document.day.day, 2)].joined(separator: separator)
    }

    /// The information dictionary.
    func dictionary() -> [UInt8] {
        var body: [UInt8] = []
        body.add("<</Title")
        body.add(text: document.title)
        if let author = document.author {
            body.add("/Author")
            body.add(text: author)
        }
        if let subject = document.subject {
            body.add("/Subject")
            body.add(text: subject)
        }
        body.add("/Creator(\(Self.producer))/Producer(\(Self.producer))")
        let date = "(D:\(day(""))000000+00'00')"
        body.add("/CreationDate\(date)/ModDate\(date)")
        if profile.isPress { body.add("/GTS_PDFXVersion(PDF/X-4)/Trapped/False") }
        body.add(">>")
        return body
    }

    /// The XMP packet.
    func xmp() -> [UInt8] {
        let date = "\(day("-"))T00:00:00+00:00"
        var out: [UInt8] = []
        out.add("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
        out.add("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"")
        out.add(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
        out.add(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"")
        switch profile {
        case .press: out.add(" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n")
        case .read: out.add(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
        case .office: out.add(">\n")
        }
        out.add("<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        Self.escape(document.title, into: &out)
        out.add("</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>")
        out += PDFAssembly.plain(document.language)
        out.add("</rdf:li></rdf:Bag></dc:language>\n")
        if let author = document.author {
            out.add("<dc:creator><rdf:Seq><rdf:li>")
            Self.escape(author, into: &out)
            out.add("</rdf:li></rdf:Seq></dc:creator>\n")
        }
        if let subject = document.subject {
            out.add("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
            Self.escape(subject, into: &out)
            out.add("</rdf:li></rdf:Alt></dc:description>\n")
        }
        out.add("<xmp:CreatorTool>\(Self.producer)</xmp:CreatorTool>\n<pdf:Producer>\(Self.producer)</pdf:Producer>\n")
        for name in ["CreateDate", "ModifyDate", "MetadataDate"] { out.add("<xmp:\(name)>\(date)</xmp:\(name)>\n") }
        let uuid = Self.uuid(identity)
        out.add("<xmpMM:DocumentID>uuid:\(uuid)</xmpMM:DocumentID>\n<xmpMM:InstanceID>uuid:\(uuid)</xmpMM:InstanceID>\n")
        out.add("<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n")
        switch profile {
        case .press:
            out.add("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n<pdf:Trapped>False</pdf:Trapped>\n</rdf:Description>\n")
        case .read:
            out.add("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n")
            out.add("</rdf:Description>\n")
            out.add(Self.schema)
        case .office: out.add("</rdf:Description>\n")
        }
        out.add("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
        return out
    }

    /// PDF/A wants names that it does not know itself described in the file; `pdfuaid` is such a one.
    private static let schema: StaticString = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

        """

    private static func uuid(_ digits: String) -> String {
        let lower = Array(digits.lowercased())
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(lower[$0]) }.joined(separator: "-")
    }

    private static func escape(_ text: String, into out: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): out.add("&lt;")
            case UInt8(ascii: ">"): out.add("&gt;")
            case UInt8(ascii: "&"): out.add("&amp;")
            // Control characters are not allowed in XML.
            case 0..<0x20: out.append(0x20)
            default: out.append(byte)
            }
        }
    }
}
