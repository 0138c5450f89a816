/// The theme of sites that have none of their own, carried in the binary.
public enum BuiltinTheme {
    /// Its files by their places inside a theme.
    public static var files: [(path: String, bytes: [UInt8])] {
        [
            ("theme.yaml", PackageResources.theme_yaml),
            ("tokens.css", PackageResources.tokens_css),
            ("web/actions.mustache", PackageResources.actions_mustache),
            ("web/assets/favicon.svg", PackageResources.favicon_svg),
            ("web/assets/site.css", PackageResources.site_css),
            ("web/chooser.mustache", PackageResources.chooser_mustache),
            ("web/home.mustache", PackageResources.home_mustache),
            ("web/layout.mustache", PackageResources.layout_mustache),
            ("web/notfound.mustache", PackageResources.notfound_mustache),
            ("web/page.mustache", PackageResources.page_mustache),
            ("web/rows.mustache", PackageResources.rows_mustache),
            ("web/search-form.mustache", PackageResources.search_form_mustache),
            ("web/search.mustache", PackageResources.search_mustache),
            ("web/section.mustache", PackageResources.section_mustache),
            ("web/sections.mustache", PackageResources.sections_mustache),
            ("web/tag.mustache", PackageResources.tag_mustache),
            ("web/tags.mustache", PackageResources.tags_mustache),
        ]
    }
}
