"""The style sheets that readers get say what the theme's author wrote."""

import pytest

import sites as building

RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  /* Values of custom properties are kept as they are written, down to the spaces. */
  return Array.from(sheet.cssRules).map(rule => rule.cssText.replace(/, /g, ','));
}"""


@pytest.mark.parametrize("theme,folder", [
    ("quang-ninh", building.ROOT / "themes" / "quang-ninh"),
    ("builtin", building.ROOT / "Sources" / "LoaWeb" / "BuiltinTheme")])
def test_squeezed_sheets_mean_the_same(sites, window, theme, folder):
    page = window()
    page.goto("about:blank")
    sources = [folder / "tokens.css", *sorted((folder / "web" / "assets").glob("*.css"))]
    assert len(sources) > 1
    for source in sources:
        [built] = sites["everything", theme].folder.glob(f"public/tho/assets/*/{source.name}")
        written = page.evaluate(RULES, source.read_text(encoding="utf-8"))
        assert written
        assert page.evaluate(RULES, built.read_text(encoding="utf-8")) == written, source.name
        assert built.stat().st_size < source.stat().st_size
