extension RecordSlots {
    /// Looks the places up in the shapes, which come under their names.
    init(
        link: RecordShape, listed: RecordShape, leaflet: RecordShape, tag: RecordShape, part: RecordShape, subpart: RecordShape,
        day: RecordShape, review: RecordShape, letter: RecordShape, card: RecordShape, picture: RecordShape,
        page: RecordShape
    ) {
        self.link = Link(
            shape: Shape(link), title: link.slot("title"), name: link.slot("name"), code: link.slot("code"),
            href: link.slot("href"), current: link.slot("current"), audience: link.slot("audience_id"))
        self.listed = Listed(
            shape: Shape(listed), title: listed.slot("title"), href: listed.slot("href"), summary: listed.slot("summary"),
            date: listed.slot("date"), minutes: listed.slot("reading_minutes"), count: listed.slot("count"))
        self.leaflet = Leaflet(
            shape: Shape(leaflet), title: leaflet.slot("title"), href: leaflet.slot("href"), format: leaflet.slot("format_name"),
            summary: leaflet.slot("summary"))
        self.tag = Tag(shape: Shape(tag), title: tag.slot("title"), href: tag.slot("href"), count: tag.slot("count"))
        self.part = Self.part(part)
        self.subpart = Self.part(subpart)
        self.day = Self.day(day)
        self.review = Self.day(review)
        self.letter = Letter(
            shape: Shape(letter), letter: letter.slot("letter"), anchor: letter.slot("anchor"), pages: letter.slot("pages"),
            tags: letter.slot("tags"))
        self.card = Card(
            shape: Shape(card), title: card.slot("title"), description: card.slot("description"), type: card.slot("type"),
            url: card.slot("url"), locale: card.slot("locale"))
        self.picture = Picture(
            shape: Shape(picture), src: picture.slot("src"), width: picture.slot("width"), height: picture.slot("height"),
            alt: picture.slot("alt"))
        self.page = Shape(page)
    }

    private static func part(_ shape: RecordShape) -> Part {
        Part(
            shape: Shape(shape), title: shape.slot("title"), href: shape.slot("href"), level: shape.slot("level"),
            hasChildren: shape.slot("has_children"), children: shape.slot("children"))
    }

    private static func day(_ shape: RecordShape) -> Day {
        Day(shape: Shape(shape), iso: shape.slot("iso"), text: shape.slot("text"), by: shape.slot("by"))
    }
}
