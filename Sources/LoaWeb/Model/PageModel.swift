/// The names that templates may use, with their kinds; the list that theme authors read is in Sources/README.md.
///
/// Three records are given to every template: what belongs to the edition (an audience's site in a language),
/// to the folder, and to the page.
public struct PageModel: Sendable {
    let schema: TemplateSchema
    let audience: RecordShape
    let link: RecordShape
    let action: RecordShape
    let home: RecordShape
    let part: RecordShape
    let subpart: RecordShape
    let day: RecordShape
    let review: RecordShape
    let listed: RecordShape
    let leaflet: RecordShape
    let tag: RecordShape
    let letter: RecordShape
    let picture: RecordShape
    let card: RecordShape
    let words: RecordShape
    let edition: RecordShape
    let folder: RecordShape
    let page: RecordShape
    /// The places of the keys of pages.
    let slots: PageSlots
    /// The places of the keys of records inside pages.
    let records: RecordSlots

    init(strings: Set<String>) {
        var schema = TemplateSchema()
        audience = RecordShape("audience", ["id": .text, "name": .text, "description": .text, "style": .text, "sheet": .text], in: &schema)
        link = RecordShape("link", ["title": .text, "name": .text, "code": .text, "href": .text, "current": .flag, "audience_id": .text], in: &schema)
        action = RecordShape(
            "action",
            [
                "label": .text, "href": .text, "kind": .text, "value": .text, "missing": .flag, "primary": .flag,
                "is_call": .flag, "is_zalo": .flag, "is_mail": .flag, "is_join": .flag, "is_link": .flag,
            ], in: &schema)
        home = RecordShape(
            "home",
            [
                "name": .text, "href": .text, "current": .flag, "audience_id": .text, "description": .text, "style": .text,
                "is_internal": .flag,
            ], in: &schema)
        subpart = RecordShape("subpart", ["title": .text, "href": .text], in: &schema)
        part = RecordShape(
            "part",
            ["title": .text, "href": .text, "level": .number, "has_children": .flag, "children": .list(subpart.type)],
            in: &schema)
        day = RecordShape("day", ["iso": .text, "text": .text], in: &schema)
        review = RecordShape("review", ["by": .text, "iso": .text, "text": .text], in: &schema)
        listed = RecordShape(
            "listed",
            [
                "title": .text, "href": .text, "summary": .text, "date": .record(day.type), "reading_minutes": .number,
                "count": .number,
            ], in: &schema)
        leaflet = RecordShape("leaflet", ["title": .text, "href": .text, "format_name": .text, "summary": .text], in: &schema)
        tag = RecordShape("tag", ["title": .text, "href": .text, "count": .number], in: &schema)
        letter = RecordShape(
            "letter", ["letter": .text, "anchor": .text, "pages": .list(listed.type), "tags": .list(tag.type)], in: &schema)
        picture = RecordShape("picture", ["src": .text, "width": .number, "height": .number, "alt": .text], in: &schema)
        card = RecordShape(
            "card",
            ["title": .text, "description": .text, "type": .text, "url": .text, "image": .text, "locale": .text], in: &schema)
        var words = RecordShape("words", [:], in: &schema)
        words.add(strings.sorted(), in: &schema)
        self.words = words
        edition = RecordShape(
            "edition",
            [
                "lang": .text, "site_title": .text, "site_tagline": .text, "audience": .record(audience.type),
                "t": .record(words.type), "year": .number, "is_internal": .flag,
            ], in: &schema)
        folder = RecordShape(
            "folder",
            [
                "root": .text, "home_href": .text, "search_href": .text, "tags_href": .text, "assets": .text, "index_js": .text,
                "nav": .list(link.type), "has_nav": .flag, "actions": .list(action.type), "has_actions": .flag,
                "homes": .list(home.type), "feed_atom": .text, "feed_json": .text, "footer": .html, "contact_line": .html,
                "chooser_href": .text,
            ], in: &schema)
        page = RecordShape(
            "page",
            [
                "title": .text, "head_title": .text, "summary": .text, "canonical": .text, "is_home": .flag, "is_page": .flag,
                "is_section": .flag, "is_tag": .flag, "is_tags": .flag, "is_search": .flag, "is_notfound": .flag,
                "crumbs": .list(link.type), "has_crumbs": .flag, "switcher": .list(link.type), "has_switcher": .flag,
                "languages": .list(link.type), "has_languages": .flag, "og": .record(card.type), "content": .html,
                "content_has_h1": .flag, "has_figures": .flag, "has_toc": .flag, "toc": .list(part.type), "date": .record(day.type),
                "review": .record(review.type), "as_of": .record(day.type), "expires": .record(day.type),
                "reading_minutes": .number, "words": .number, "tags": .list(tag.type), "has_tags": .flag,
                "prev": .record(link.type), "next": .record(link.type), "has_pager": .flag, "related": .list(listed.type),
                "has_related": .flag, "image": .record(picture.type), "pages": .list(listed.type), "has_pages": .flag,
                "sections": .list(listed.type), "has_sections": .flag, "latest": .list(listed.type), "has_latest": .flag,
                "letters": .list(letter.type), "has_letters": .flag, "leaflets": .list(leaflet.type), "has_leaflets": .flag,
            ], in: &schema)
        slots = PageSlots(page)
        records = RecordSlots(
            link: link, listed: listed, leaflet: leaflet, tag: tag, part: part, subpart: subpart, day: day, review: review, letter: letter,
            card: card, picture: picture, page: page)
        self.schema = schema
    }
}
