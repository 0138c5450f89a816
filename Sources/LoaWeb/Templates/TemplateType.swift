/// A record type of a ``TemplateSchema``, such as `page` or `link`.
public struct TemplateType: Hashable, Sendable, BitwiseCopyable {
    /// Its number in the schema, which is also its register while rendering.
    let id: Int
}
