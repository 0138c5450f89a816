internal import LoaMarkup

/// Writes laid-out documents as PDF; each worker has its own.
///
/// The same document gives the same bytes: dates come from its day, the identity from ``PrintDocument/identity``.
public final class PDFWriter {
    let programs: FontPrograms
    private let deflater: Deflater
    /// The colour profiles written so far, compressed: there are two at most.
    private var profiles: [(bytes: [UInt8], packed: [UInt8])] = []
    /// The maps from codes to text written so far, compressed: leaflets of one pattern share many.
    private var maps: [[UInt8]: [UInt8]] = [:]

    /// Makes a writer that shares subsets of fonts with others; nil when memory runs out.
    public init?(programs: FontPrograms = FontPrograms()) {
        guard let deflater = Deflater() else { return nil }
        self.deflater = deflater
        self.programs = programs
    }

    /// The file of a document.
    public func write(_ document: PrintDocument, as profile: PDFProfile) throws(PDFFault) -> [UInt8] {
        var assembly = PDFAssembly(self, document, profile)
        return try assembly.run()
    }

    /// Bytes as FlateDecode reads them.
    func deflate(_ bytes: [UInt8], isQuick: Bool = false) -> [UInt8] { deflater.deflate(bytes, isQuick: isQuick) }

    /// A colour profile as FlateDecode reads it, compressed once.
    func packed(profile bytes: [UInt8]) -> [UInt8] {
        if let known = profiles.first(where: { $0.bytes == bytes }) { return known.packed }
        let packed = deflate(bytes)
        profiles.append((bytes, packed))
        return packed
    }

    /// A map from codes to text as FlateDecode reads it, compressed once.
    func packed(map bytes: [UInt8]) -> [UInt8] {
        if let known = maps[bytes] { return known }
        let packed = deflate(bytes, isQuick: true)
        if maps.count >= 128 { maps.removeAll(keepingCapacity: true) }
        maps[bytes] = packed
        return packed
    }
}

/// The steps of writing one document.
struct PDFAssembly {
    let writer: PDFWriter
    let document: PrintDocument
    let profile: PDFProfile
    var file: PDFFile
    var content: ContentWriter
    /// The objects of the pages.
    var pages: [Int] = []
    /// The objects of the structure elements.
    var elements: [Int] = []
    /// The annotations of each link element.
    var annotations: [StructureNode.ID: [(object: Int, page: Int)]] = [:]

    init(_ writer: PDFWriter, _ document: PrintDocument, _ profile: PDFProfile) {
        self.writer = writer
        self.document = document
        self.profile = profile
        file = PDFFile(writer, version: profile.isPress ? "1.6" : "1.7")
        content = ContentWriter(inkLimit: profile.inkLimit, slots: document.structure.slots.count)
    }

    mutating func run() throws(PDFFault) -> [UInt8] {
        let (catalogue, tree, resources) = (file.reserve(), file.reserve(), file.reserve())
        pages = document.pages.map { _ in file.reserve() }
        elements = document.structure.nodes.map { _ in file.reserve() }
        var parts: [(content: Int, isTransparent: Bool)] = []
        for page in document.pages {
            let bytes = content.write(page)
            parts.append((file.add(stream: bytes, []), content.isTransparent))
        }
        let annotationsByPage = profile.isPress ? [:] : putLinks()
        for (index, page) in document.pages.enumerated() {
            put(page, index, parts[index], resources, annotationsByPage[index] ?? [], parent: tree)
        }
        var kids: [UInt8] = []
        kids.add("<</Type/Pages/Count ")
        kids.add(pages.count)
        kids.add("/Kids[")
        for page in pages { kids.add(reference: page) }
        kids.add("]>>")
        file.put(tree, kids)
        try putResources(resources)
        let structure = putStructure()
        let outline = profile.isPress ? nil : putOutline()
        let description = DocumentInformation(document, profile)
        let metadata = file.add(stream: description.xmp(), Array("/Type/Metadata/Subtype/XML".utf8), packing: .none)
        var root: [UInt8] = []
        root.add("<</Type/Catalog/Pages ")
        root.add(reference: tree)
        root.add("/StructTreeRoot ")
        root.add(reference: structure)
        root.add("/MarkInfo<</Marked true>>/Lang(")
        root += Self.plain(document.language)
        root.add(")/ViewerPreferences<</DisplayDocTitle true")
        if let duplex = document.duplex {
            root.add("/PrintScaling/None/PickTrayByPDFSize true/Duplex/")
            root.add(duplex.rawValue)
        }
        root.add(">>/Metadata ")
        root.add(reference: metadata)
        if let outline {
            root.add("/Outlines ")
            root.add(reference: outline)
            root.add("/PageMode/UseOutlines")
        }
        root.add("/OutputIntents[")
        root += putIntent()
        root.add("]>>")
        file.put(catalogue, root)
        let info = file.add(description.dictionary())
        return file.finish(root: catalogue, info: info, id: description.identity)
    }

    private mutating func put(
        _ page: PrintPage, _ index: Int, _ part: (content: Int, isTransparent: Bool), _ resources: Int, _ annotations: [Int], parent: Int
    ) {
        var body: [UInt8] = []
        body.add("<</Type/Page/Parent ")
        body.add(reference: parent)
        body.add("/Resources ")
        body.add(reference: resources)
        body.add("/Contents ")
        body.add(reference: part.content)
        body.add("/MediaBox")
        body.add(box: (0, 0, page.width, page.height))
        let whole = PageRect(x: 0, y: 0, width: page.width, height: page.height)
        let trim = page.trim ?? whole
        func add(_ name: StaticString, _ rect: PageRect) {
            body.add(name)
            // A box outside another that must hold it is refused by presses, also by a hair.
            body.add(
                box: (max(rect.x, 0), max(page.height - rect.bottom, 0), min(rect.right, page.width), min(page.height - rect.y, page.height)))
        }
        if page.trim != nil || profile.isPress {
            add("/BleedBox", page.bleed ?? trim)
            add("/TrimBox", trim)
        }
        body.add("/StructParents ")
        body.add(index)
        if part.isTransparent { body.add(profile.isPress ? "/Group<</S/Transparency/CS/DeviceCMYK>>" : "/Group<</S/Transparency/CS/DeviceRGB>>") }
        if !annotations.isEmpty {
            body.add("/Annots[")
            for annotation in annotations { body.add(reference: annotation) }
            body.add("]")
        }
        body.add("/Tabs/S>>")
        file.put(pages[index], body)
    }

    /// A text of ASCII letters, digits and hyphens, such as the tag of a language; anything else is dropped.
    static func plain(_ text: String) -> [UInt8] {
        text.utf8.filter { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D }
    }
}
