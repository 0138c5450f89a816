internal import LoaMarkup

/// The checks of one leaflet under way.
struct PreflightWork {
    let limits: PreflightLimits
    let leaflet: LaidLeaflet
    private(set) var diagnostics: [Diagnostic] = []
    /// Pairs of colours that were told.
    private var toldColours: Set<[RGBColour]> = []

    init(_ limits: PreflightLimits, _ leaflet: LaidLeaflet) {
        self.limits = limits
        self.leaflet = leaflet
    }

    mutating func check(_ laid: LaidPanel, _ facts: PanelFacts, isLast: Bool) {
        let scan = PanelScan(laid)
        checkTexts(scan, laid, facts)
        checkSafe(scan, laid, facts)
        checkPhotos(scan, facts)
        checkPaints(scan, laid, facts)
        for figure in facts.figures where figure.alternative.map(Self.isBlank) ?? false {
            add(
                .error, .printAlternative, figure.place, vi: "hình “\(figure.name)” thiếu lời thay thế; thêm vào giữa hai ngoặc vuông: ![…]",
                en: "the figure “\(figure.name)” has no words for those who cannot see it; write them between the brackets: ![…]")
        }
        for code in facts.codes { check(code) }
        // The last page of running text ends where the text ends.
        let mayBeShort = leaflet.format.pages != nil && isLast
        if !laid.items.isEmpty, laid.filled < limits.filled, !mayBeShort {
            let percent = Int((laid.filled * 100).rounded(.down))
            add(
                .warning, .printSparse, facts.place,
                vi: "\(Self.name(laid.panel).vi) mới kín \(percent) %; thêm nội dung, cho chữ to hơn hoặc chọn khổ nhỏ hơn",
                en: "\(Self.name(laid.panel).en) is filled to \(percent) % only; add something, allow larger type or choose a smaller format")
        }
    }

    mutating func add(_ severity: Severity, _ code: DiagnosticCode, _ place: SourcePlace, words: String = "", vi: String, en: String) {
        diagnostics.append(Diagnostic(severity, code, at: place, words: words, vi: vi, en: en))
    }

    static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

    /// What messages call a panel.
    static func name(_ panel: PrintPanel) -> (vi: String, en: String) {
        ("phần “\(panel.title?.vi ?? panel.name)”", "the panel “\(panel.title?.en ?? panel.name)”")
    }

    /// Where in the source something stands, by the text or figure around its middle; the panel where none is.
    static func place(of rect: PageRect, _ facts: PanelFacts) -> SourcePlace {
        let middle = rect.middle
        return text(around: rect, facts)?.place ?? facts.figures.first { $0.rect.holds(middle) }?.place ?? facts.place
    }

    /// The innermost text around the middle of a rectangle.
    static func text(around rect: PageRect, _ facts: PanelFacts) -> PlacedText? {
        let middle = rect.middle
        return facts.texts.filter { $0.rect.holds(middle) }.min { $0.rect.width * $0.rect.height < $1.rect.width * $1.rect.height }
    }

    // MARK: Colours

    mutating func checkTexts(_ scan: PanelScan, _ laid: LaidPanel, _ facts: PanelFacts) {
        var smallest: (size: Double, place: SourcePlace)?
        let least = max(leaflet.format.fit.size.lowerBound, limits.bodySize)
        for text in scan.texts {
            let known = Self.text(around: text.rect, facts)
            let place = known?.place ?? Self.place(of: text.rect, facts)
            if let colours = text.colours { checkContrast(colours, of: text, place) }
            // Numbers of notes stand small in text of any size.
            let bound = text.length <= 9 ? 0 : known?.isBody ?? false ? least : limits.anySize
            if text.size < bound - 0.01, smallest.map({ text.size < $0.size }) ?? true { smallest = (text.size, place) }
        }
        if let smallest {
            let (size, bound) = (Self.number(smallest.size), Self.number(least))
            add(
                .warning, .printTypeSize, smallest.place,
                vi: "\(Self.name(laid.panel).vi) có chữ \(size.vi) pt, khó đọc; chữ đọc cần từ \(bound.vi) pt: hãy bớt chữ hoặc chọn khổ lớn hơn",
                en: "\(Self.name(laid.panel).en) has type of \(size.en) pt, hard to read; text needs \(bound.en) pt: use fewer words or a larger format")
        }
    }

    private mutating func checkContrast(_ colours: (front: RGBColour, behind: RGBColour), of text: PanelScan.Text, _ place: SourcePlace) {
        let isLarge = text.size >= 18 || (text.isBold && text.size >= 14)
        let bound = isLarge ? limits.largeContrast : limits.contrast
        let (inColour, inGrey) = (Contrast.ratio(colours.front, colours.behind), Contrast.greyRatio(colours.front, colours.behind))
        guard min(inColour, inGrey) < bound, toldColours.insert([colours.front, colours.behind]).inserted else { return }
        let (need, pair) = (Self.number(bound), (Self.hex(colours.front), Self.hex(colours.behind)))
        if inColour < bound {
            let found = Self.number(inColour, down: true)
            add(
                .warning, .printContrast, place,
                vi: "chữ \(pair.0) trên nền \(pair.1) chỉ tương phản \(found.vi):1, cần \(need.vi):1; chọn màu chữ đậm hơn hoặc nền nhạt hơn",
                en: "text \(pair.0) on \(pair.1) has a contrast of \(found.en):1 and needs \(need.en):1; choose a darker text or a lighter background")
        } else {
            let found = Self.number(inGrey, down: true)
            add(
                .warning, .printContrastGrey, place,
                vi: "chữ \(pair.0) trên nền \(pair.1) khi phô tô chỉ còn tương phản \(found.vi):1, cần \(need.vi):1; chọn hai màu khác nhau về độ sáng",
                en: "text \(pair.0) on \(pair.1) has a contrast of \(found.en):1 on photocopies and needs \(need.en):1; choose colours that differ in "
                    + "lightness")
        }
    }

    mutating func checkPaints(_ scan: PanelScan, _ laid: LaidPanel, _ facts: PanelFacts) {
        let name = Self.name(laid.panel)
        if scan.hasRegistration {
            add(
                .error, .printInk, facts.place, vi: "\(name.vi) dùng màu của dấu cắt (đủ bốn mực 100 %); hãy dùng màu đen thường",
                en: "\(name.en) uses the colour of cut marks (all inks in full); use plain black")
        } else if scan.mostInk > limits.ink {
            add(
                .warning, .printInk, facts.place,
                vi: "\(name.vi) có màu \(scan.mostInk) % mực, quá mức \(limits.ink) %; bản in sẽ giảm xuống, hãy chọn màu ít mực hơn",
                en: "\(name.en) has a colour of \(scan.mostInk) % ink, over the limit of \(limits.ink) %; it will be reduced: choose one with less")
        }
        if let width = scan.thinnest, width < limits.lineWidth - 0.001 {
            let (found, need) = (Self.number(width, digits: 2), Self.number(limits.lineWidth, digits: 2))
            add(
                .warning, .printHairline, facts.place,
                vi: "\(name.vi) có nét mảnh \(found.vi) pt, dễ mất khi in; hãy cho nét dày từ \(need.vi) pt",
                en: "\(name.en) has a line of \(found.en) pt, which may vanish; make it \(need.en) pt or more")
        }
    }

    // MARK: Photos and codes

    mutating func checkPhotos(_ scan: PanelScan, _ facts: PanelFacts) {
        for photo in scan.photos where photo.dotsPerInch < limits.dotsPerInch {
            let middle = photo.rect.middle
            let figure = facts.figures.first { $0.rect.holds(middle) }
            let name = figure.map { " “\($0.name)”" } ?? ""
            let (found, need) = (Int(photo.dotsPerInch.rounded(.down)), Int(limits.dotsPerInch))
            add(
                .warning, .printResolution, figure?.place ?? facts.place,
                vi: "ảnh\(name) chỉ có \(found) dpi ở cỡ in này, cần \(need); dùng ảnh gốc lớn hơn hoặc cho ảnh nhỏ lại",
                en: "the picture\(name) has \(found) dpi at this size and needs \(need); use a larger original or make it smaller")
        }
    }
}
