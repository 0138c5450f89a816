import LoaMarkup
import LoaWeb
import Testing

@testable import LoaSite

@Suite struct TailoringTests {
    @Test func exclusionWins() {
        let page = Tailored(
            """
            ::: for tho
            a
            ::: for tho, chu
            b
            :::
            ::: except tho
            c
            :::
            :for[d]{chu}
            :::
            e
            //! 3:14 audience.excluded (warning)
            //! 9:9 audience.excluded (warning)
            """)
        #expect(page.found == page.expected)
        #expect(page.words("tho") == "a|b|e")
        #expect(page.words("chu") == "e")
    }

    /// Whoever is not known is nobody, and whom a misspelt exception meant to keep out stays out.
    @Test func unknownAudiencesAreNobody() {
        let page = Tailored(
            """
            ::: for thoo
            a
            :::
            ::: except chuu
            b
            :::
            :for[c]{tho, sep} :except[d]{xa}

            - :for{xx} e
            - :except{yy} f
            - g
            - :for{} h

            ::: for
            i
            :::
            //! 1:9 audience.unknown
            //! 4:12 audience.unknown
            //! 7:14 audience.unknown
            //! 7:30 audience.unknown
            //! 9:8 audience.unknown
            //! 10:11 audience.unknown
            //! 12:4 audience.missing
            //! 14:5 audience.missing
            """)
        #expect(page.found == page.expected)
        for audience in CanaryPage.audiences.audiences { #expect(page.words(audience.id) == "g") }
        #expect(page.prepared.diagnostics.contains { $0.message.vi.contains("ý bạn là “tho”?") })
    }

    @Test func marksOfItemsRowsAndSections() {
        let page = Tailored(
            """
            - :for{tho} a
              - b
            - :except{tho}

              c
            - [ ] :for{chu} d

            | x | y |
            |---|---|
            | :for{tho} e | f |
            | g | :for[h]{tho} |

            ## :for{tho} i

            j

            ### k

            l

            ## m

            n
            """)
        #expect(page.found == [])
        #expect(page.words("tho") == "a|b|x|y|e|f|g|h|i|j|k|l|m|n")
        #expect(page.words("chu") == "c|d|x|y|g||m|n")
    }

    @Test func misplacedMarksAreForNobody() {
        let page = Tailored(
            """
            a :for{tho} b

            - c :for{tho}

            | d | :for{tho} e |
            |---|---|
            //! 1:3 audience.mark
            //! 3:5 audience.mark
            //! 5:7 audience.mark
            """)
        #expect(page.found == page.expected)
    }

    @Test func chooseGivesEachExactlyOne() {
        let page = Tailored(
            """
            :::: choose
            ::: when tho, loi
            a
            :::
            ::: otherwise
            b
            :::
            ::::
            ::: for tho, chu
            :::: choose
            ::: when tho
            c
            :::
            ::: when chu
            d
            :::
            ::::
            :::
            """)
        #expect(page.found == [])
        #expect(page.words("tho") == "a|c")
        #expect(page.words("loi") == "a")
        #expect(page.words("chu") == "b|d")
        #expect(page.words("can-bo") == "b")
    }

    @Test func chooseCoverageAndStructure() {
        let page = Tailored(
            """
            :::: choose
            ::: when tho
            a
            :::
            ::: when to-chuc
            b
            :::
            ::::

            :::: choose
            ::: when nguoi-lam
            c
            :::
            ::: when tho, chu
            d
            :::
            ::: otherwise
            e
            :::
            ::::

            :::: choose
            f

            ::: otherwise
            g
            :::
            ::: otherwise
            h
            :::
            ::::

            ::: when tho
            i
            :::
            ::: otherwise
            j
            :::

            :::: choose
            ::: when thoo
            k
            :::
            ::::
            //! 1:6 choose.coverage
            //! 10:6 choose.coverage
            //! 23:1 choose.structure
            //! 28:5 choose.structure
            //! 33:5 choose.structure
            //! 36:5 choose.structure
            //! 41:10 audience.unknown
            """)
        #expect(page.found == page.expected)
        for audience in CanaryPage.audiences.audiences {
            #expect(!page.words(audience.id).contains { "fijk".contains($0) })
        }
    }

    /// What cmark makes good for the whole page may not stand in a part for some.
    @Test(arguments: [
        "::: for tho\n[x]: /bi-mat \"t\"\n:::\n[x]\n//! 2:1 audience.reference",
        "## :for{tho} A\n\n- > 1. [x\n     y]: /bi-mat\n\n[x y]\n//! 3:8 audience.reference",
        "- :for{tho} a\n\n  [x\\]y]:\n  /bi-mat\n\n[x\\]y]\n//! 3:3 audience.reference",
        "::: for tho\n[^1]: [x]: /bi-mat\n:::\n[x] :for[[^1]]{tho}\n//! 2:1 audience.reference",
        "::: for tho\n- - > - [x]: /bi-mat\n:::\n[x]\n//! 2:9 audience.reference",
        "::: for tho\n```\n[x]: /code\n```\n[x](y) và [z]: không\n:::\n[x]",
        "[x]: /chung\n\n::: for tho\n[x]\n:::",
    ])
    func definitionsOfReferences(_ marked: String) {
        let page = Tailored(marked)
        #expect(page.found == page.expected)
    }

    @Test func notesFollowTheirPlace() {
        let page = Tailored(
            """
            a[^1] :for[b[^2]]{tho}

            ::: for tho
            c[^3]

            [^3]: ba
            :::

            [^1]: một
            [^2]: hai

            ## :for{chu} d[^4]

            [^4]: bốn
            """)
        #expect(page.found == [])
        #expect(page.words("tho") == "a b|c|một|hai|ba")
        #expect(page.words("chu") == "a|d|một|bốn")
        let hidden = Tailored("a[^1]\n\n::: for tho\nb\n\n[^1]: một\n:::\n//! 1:2 footnote.hidden")
        #expect(hidden.found == hidden.expected)
        #expect(hidden.words("chu") == "a")
    }

    /// What is left without words goes, and its address, title and text with it.
    @Test func emptiedFramesLeaveNothing() {
        let page = Tailored(
            """
            a [:for[x]{tho}](/bi-mat "bi mat") b **:for[y]{tho}** c

            - :for{tho} bi-mat

            ::: note bi-mat
            :for[bi-mat]{tho}
            :::

            ::button[:for[bi-mat]{tho}]{to=/bi-mat}

            | bi-mat |
            |---|
            | :for{tho} z |

            > :for[bi-mat]{tho}

            d
            """)
        #expect(page.found == [])
        let document = page.document("chu")
        #expect(page.words("chu") == "a b c|d")
        #expect(!String(decoding: document.text, as: UTF8.self).contains("mat"))
        #expect(!"\(document.directives)".contains("mat"))
        #expect(!document.nodes.contains { [.link, .strong, .list, .table, .container, .leaf, .blockQuote].contains($0.kind) })
        #expect(page.words("tho").contains("a x b y c|bi-mat"))
    }

    /// No double space, and none before a stop, where words were left out.
    @Test func gapsClose() {
        for (source, words) in [
            ("a :for[b]{tho} c", "a c"), ("a :for[b]{tho}, c", "a, c"), (":for[b]{tho} c", "c"), ("a :for[b]{tho}", "a"),
            ("a :for[b]{tho} :for[c]{tho} d.", "a d."), ("a (:for[b]{tho}) c", "a () c"), ("# :for[b]{tho} c", "c"),
            ("a :for[b]{tho} *c*", "a c"), ("a:for[b]{tho}c", "ac"), ("**a** :for[b]{tho}.", "a."),
        ] {
            let page = Tailored(source)
            #expect(page.words("chu") == words, "\(source)")
        }
    }
}
