/// Puts units as written together into places: “khoản 2, khoản 3 Điều 5, Điều 7” are three.
enum ProvisionResolver {
    /// Units that follow each other without a comma, going up (điểm, khoản, Điều) or down.
    fileprivate struct Chain {
        var items: [ProvisionItem]
        var joint: ProvisionItem.Joint
        var place = Provision()
        var top: ProvisionItem.Level
        var low: ProvisionItem.Level

        init(_ item: ProvisionItem) {
            items = [item]
            joint = item.joint
            top = item.level
            low = item.level
            set(item)
        }

        var isUpward: Bool { items.count == 1 || items[0].level < items[items.count - 1].level }
        var isRooted: Bool { top >= .article }

        mutating func add(_ item: ProvisionItem) {
            items.append(item)
            top = max(top, item.level)
            low = min(low, item.level)
            set(item)
        }

        private mutating func set(_ item: ProvisionItem) {
            switch item.level {
            case .point: place.point = item.letter ?? String(item.number)
            case .clause: (place.clause, place.clauseLetter) = (item.number, item.letter)
            case .article: (place.article, place.articleLetter) = (item.number, item.letter)
            case .division: place.division = item.division
            }
        }

        /// Takes over what stands above its highest unit.
        mutating func inherit(_ other: Chain) {
            if top < .clause { (place.clause, place.clauseLetter) = (other.place.clause, other.place.clauseLetter) }
            if top < .article { (place.article, place.articleLetter) = (other.place.article, other.place.articleLetter) }
            if top < .division { place.division = other.place.division }
            top = max(top, other.top)
        }
    }

    /// The places, in the order written, each once.
    static func places(_ items: [ProvisionItem]) -> [Provision] {
        var chains: [Chain] = []
        for item in items {
            if let last = chains.last, last.takes(item) {
                chains[chains.count - 1].add(item)
            } else {
                chains.append(Chain(item))
            }
        }
        // What goes up belongs to what comes next: “khoản 2, khoản 3 Điều 5”.
        for index in chains.indices.dropLast().reversed() where !chains[index].isRooted {
            let next = chains[index + 1]
            if next.isRooted, next.isUpward, next.low <= chains[index].top, next.top > chains[index].top {
                chains[index].inherit(next)
            }
        }
        // What is left goes down: “Điều 5 khoản 1, khoản 2”.
        var result: [Provision] = []
        var before: Chain?
        for chain in chains {
            var chain = chain
            if let before, !chain.isRooted {
                let isInside = before.low > chain.top
                chain.inherit(before)
                if isInside, result.last == before.place { result.removeLast() }
            }
            if chain.joint == .range, let from = before?.place { result += between(from, chain.place) }
            if !result.contains(chain.place) { result.append(chain.place) }
            before = chain
        }
        return result
    }

    /// The most places that a range may stand for.
    private static let widest = 60

    /// The places between two ends of a range, without the ends; none when they are not on one level.
    private static func between(_ from: Provision, _ to: Provision) -> [Provision] {
        if let low = from.point, let high = to.point {
            let letters = Provision.pointLetters
            guard low.count == 1, high.count == 1, let first = low.first.flatMap(letters.firstIndex(of:)),
                let last = high.first.flatMap(letters.firstIndex(of:)), first < last
            else { return [] }
            return letters[(first + 1)..<last].map { letter in
                var place = to
                place.point = String(letter)
                return place
            }
        }
        if let low = from.clause, let high = to.clause, low < high, high - low <= widest {
            return ((low + 1)..<high).map { number in
                var place = to
                (place.clause, place.clauseLetter) = (number, nil)
                return place
            }
        }
        if let low = from.article, let high = to.article, from.clause == nil, to.clause == nil, low < high, high - low <= widest {
            return ((low + 1)..<high).map { Provision(article: $0, division: to.division) }
        }
        return []
    }
}

extension ProvisionResolver.Chain {
    /// Whether a unit belongs to this chain: it goes on up or down, or up after a comma as in “khoản 1, Điều 5”.
    fileprivate func takes(_ item: ProvisionItem) -> Bool {
        switch item.joint {
        case .none: isUpward && item.level > top || (items.count == 1 || !isUpward) && item.level < low
        case .comma: isUpward && item.level > top && item.level <= .article
        case .and, .range: false
        }
    }
}
