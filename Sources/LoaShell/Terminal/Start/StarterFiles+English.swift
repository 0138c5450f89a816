extension StarterFiles {
    /// Paths and texts, in English.
    static func english(_ title: String?) -> [(String, String)] {
        let title = YAMLText.quoted(title ?? "A sample site")
        return [
            (
                "content/loa.yaml",
                """
                format: 1
                title: \(title)
                language: en
                timezone: Asia/Ho_Chi_Minh
                # url: https://your-address/

                # Each audience has a website of its own. The name on the left is used in addresses and in “for:”.
                audiences:
                  workers: { name: Workers }
                  employers: { name: Employers }
                  officers: { name: Union officers, access: internal }

                groups:
                  everyone: [workers, employers, officers]

                """
            ),
            (
                "content/_index.md",
                """
                ---
                title: \(title)
                for: [everyone]
                summary: The first page of each audience.
                ---
                :::: choose
                ::: when workers
                Welcome. This site is for workers.
                :::
                ::: when employers
                This site is for employers.
                :::
                ::: otherwise
                This is the internal site of union officers.
                :::
                ::::

                See [how to reach us](contact.md).

                """
            ),
            (
                "content/contact.md",
                """
                ---
                title: Contact
                for: [everyone]
                summary: Whom to call, where to meet.
                ---
                The union answers all questions during office hours.

                - Meet us at the union's office.
                - :for{workers} You can ask before you are a member.
                - :for{employers} Make an appointment, so that we can prepare.

                """
            ),
            (
                "content/guide/_index.md",
                """
                ---
                title: Guide
                for: [officers]
                ---
                For those who write this site.

                """
            ),
            (
                "content/guide/writing-a-page.md",
                """
                ---
                title: Writing a page
                summary: One source, to each audience its part.
                ---
                ## Who reads it

                The line `for:` at the top says which audiences the page is for. This one follows its section.

                ## A part for some

                Write it between two lines of three colons:

                ```
                ::: for workers
                Only workers see this paragraph.
                :::
                ```

                ## Check before publishing

                1. Run `loa check` to see all faults.
                2. Run `loa explain CODE` to learn how to mend them.
                3. Run `loa build`, then open `_site/public/index.html`.

                """
            ),
            (
                "content/glossary.yaml",
                """
                # Abbreviations: written out at their first use on each page.
                abbreviations:
                  SI: social insurance

                """
            ),
        ]
    }
}
