/// The places of the keys of the records inside a page, which are filled by place hundreds of thousands of times.
struct RecordSlots: BitwiseCopyable, Sendable {
    /// What all shapes have: the type, and how many keys.
    struct Shape: BitwiseCopyable, Sendable {
        let type: TemplateType
        let count: Int

        init(_ shape: RecordShape) {
            type = shape.type
            count = shape.count
        }
    }
    /// A link.
    struct Link: BitwiseCopyable, Sendable {
        let shape: Shape
        let title: Int
        let name: Int
        let code: Int
        let href: Int
        let current: Int
        let audience: Int
    }
    /// A page in a list.
    struct Listed: BitwiseCopyable, Sendable {
        let shape: Shape
        let title: Int
        let href: Int
        let summary: Int
        let date: Int
        let minutes: Int
        let count: Int
    }
    /// Something printed.
    struct Leaflet: BitwiseCopyable, Sendable {
        let shape: Shape
        let title: Int
        let href: Int
        let format: Int
        let summary: Int
    }
    /// A subject.
    struct Tag: BitwiseCopyable, Sendable {
        let shape: Shape
        let title: Int
        let href: Int
        let count: Int
    }
    /// A heading of the contents list, also one of the second rank.
    struct Part: BitwiseCopyable, Sendable {
        let shape: Shape
        let title: Int
        let href: Int
        let level: Int
        let hasChildren: Int
        let children: Int
    }
    /// A day, also that of a review.
    struct Day: BitwiseCopyable, Sendable {
        let shape: Shape
        let iso: Int
        let text: Int
        let by: Int
    }
    /// A letter of a list.
    struct Letter: BitwiseCopyable, Sendable {
        let shape: Shape
        let letter: Int
        let anchor: Int
        let pages: Int
        let tags: Int
    }
    /// What other sites show of a page.
    struct Card: BitwiseCopyable, Sendable {
        let shape: Shape
        let title: Int
        let description: Int
        let type: Int
        let url: Int
        let locale: Int
    }
    /// A picture.
    struct Picture: BitwiseCopyable, Sendable {
        let shape: Shape
        let src: Int
        let width: Int
        let height: Int
        let alt: Int
    }

    let link: Link
    let listed: Listed
    let leaflet: Leaflet
    let tag: Tag
    let part: Part
    let subpart: Part
    let day: Day
    let review: Day
    let letter: Letter
    let card: Card
    let picture: Picture
    let page: Shape
}
