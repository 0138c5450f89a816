internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// Figures as the print ledger names them, so that each can be asked for again: `doan-vien`, `doan-vien/06652`, `doan-vien%muc-tieu`.
///
/// Id, `@` and the period where one was asked for, `/` and each code, `%` and the whole of which it is a part.
enum LedgerFigure {
    static func id(_ query: FigureQuery, _ store: FigureStore) -> String {
        var id = store.schema.figures[query.figure].id
        if let period = query.period { id += "@\(period.iso)" }
        for side in query.place.sides { id += "/\(side.code)" }
        switch query.whole {
        case .figure(let other)?: id += "%\(store.schema.figures[other].id)"
        case .target(let target)?: id += "%\(store.schema.targets[target].id)"
        case nil: break
        }
        return id
    }

    /// What a figure says today, and the day it holds on; nil when it cannot be asked for any longer.
    static func value(_ id: String, _ store: FigureStore, level: PublicationLevel) -> (value: String, day: CalendarDate)? {
        let parts = id.split(separator: "%", maxSplits: 1).map(String.init)
        var codes = (parts.first ?? "").split(separator: "/").map(String.init)
        guard !codes.isEmpty else { return nil }
        let head = codes.removeFirst().split(separator: "@", maxSplits: 1).map(String.init)
        guard let name = head.first, let figure = store.schema.figure(name) else { return nil }
        var period: Period?
        if head.count > 1 {
            guard let named = Period.parse(head[1]) else { return nil }
            period = named
        }
        guard let place = place(codes, of: figure, store) else { return nil }
        let value: FigureValue?
        if parts.count > 1 {
            guard let whole = whole(parts[1], store) else { return nil }
            value = store.share(of: figure, in: whole, at: period, in: place, level: level)
        } else {
            value = store.value(figure, at: period, in: place, level: level)
        }
        return value.map { (PrintedNumber.text($0.amount), $0.asOf) }
    }

    private static func whole(_ id: String, _ store: FigureStore) -> FigureWhole? {
        if let figure = store.schema.figure(id) { return .figure(figure) }
        return store.schema.targets.firstIndex { $0.id == id }.map { .target($0) }
    }

    /// The first way of cutting the figure that knows all the codes.
    private static func place(_ codes: [String], of figure: Int, _ store: FigureStore) -> FigurePlace? {
        if codes.isEmpty { return .whole }
        for cuts in store.cuts(figure) where cuts.count == codes.count {
            let sides = zip(cuts, codes)
            if sides.allSatisfy({ cut, code in store.codes(figure, along: cut).contains { $0.code == code } }) {
                return FigurePlace(sides.map { (cut: $0, code: $1) })
            }
        }
        return nil
    }
}
