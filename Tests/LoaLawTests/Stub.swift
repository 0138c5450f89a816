import LoaLaw
import Testing

@Suite struct ProvisionTests {
    @Test func theWholeInstrumentHasNoArticle() { #expect(Provision().article == nil) }
}
