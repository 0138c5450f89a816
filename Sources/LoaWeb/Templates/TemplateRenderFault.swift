/// Why a rendering was given up; the output is left as it was before.
///
/// Templates that pass the check meet these only when they call themselves through data that leads back to itself.
public enum TemplateRenderFault: Error, Hashable, Sendable {
    /// Templates called each other too deeply.
    case tooDeep
    /// Templates called each other too often.
    case tooManyCalls
}
