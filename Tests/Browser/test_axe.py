"""axe-core finds nothing to complain about, on a phone and a desktop, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
WIDTHS = {360: 780, 1280: 900}

# What is opened of the real site: (path, what to do there first).
REAL = [
    ("public/index.html", None),
    ("public/404.html", None),
    ("internal/index.html", None),
    ("public/nguoi-lao-dong/index.html", "menu"),
    ("public/nong-cot/index.html", None),
    ("public/doanh-nghiep/index.html", None),
    ("internal/can-bo/index.html", "menu"),
    ("public/nguoi-lao-dong/luong/index.html", None),
    ("public/nguoi-lao-dong/bao-hiem/ai-dong-bao-nhieu/index.html", None),
    ("public/nguoi-lao-dong/luong/luong-toi-thieu/index.html", "menu"),
    ("public/nguoi-lao-dong/an-toan/tho-mo/index.html", None),
    ("public/nong-cot/nong-cot/thanh-lap-5-buoc/index.html", None),
    ("public/doanh-nghiep/doanh-nghiep/kinh-phi-cong-doan/index.html", None),
    ("internal/can-bo/can-bo/so-van-ban/index.html", None),
    ("public/nguoi-lao-dong/chu-de/index.html", None),
    ("public/nguoi-lao-dong/chu-de/luong/index.html", None),
    ("public/nguoi-lao-dong/tim-kiem/index.html", None),
    ("public/nguoi-lao-dong/tim-kiem/index.html", "search"),
    ("public/nguoi-lao-dong/404.html", None),
]
EVERYTHING = [
    ("public/tho/index.html", None),
    ("public/chu/index.html", None),
    ("public/tho/chuyen-muc/tat-ca/index.html", "menu"),
    ("internal/can-bo/chuyen-muc/tat-ca/index.html", None),
    ("public/tho/chuyen-muc/index.html", None),
]


def prepare(page, action):
    """Opens what is folded, since hidden parts are not looked at."""
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true; })")
    if action == "menu" and page.locator(".menu-button").count():
        if page.locator(".menu-button").is_visible():
            page.click(".menu-button")
        page.click(".picker summary")
    if action == "search":
        page.fill("main input[type=search]", "lương")
        page.wait_for_selector("[data-search-results] a")


def describe(violation):
    where = "; ".join(f"{' '.join(map(str, node['target']))} [{node['failureSummary']}]" for node in violation["nodes"][:4])
    return f"{violation['id']} ({violation['impact']}) {violation['help']}: {where}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
def test_no_violations(sites, window, theme, width, scheme):
    page = window(width, WIDTHS[width], color_scheme=scheme, reduced_motion="reduce")
    found = []
    for name, list_ in (("real", REAL), ("everything", EVERYTHING)):
        site = sites[name, theme]
        for path, action in list_:
            page.goto(site.page(path).as_uri())
            prepare(page, action)
            for violation in Axe().run(page, options=OPTIONS).response["violations"]:
                found.append(f"{site.name}:{path}: {describe(violation)}")
    assert not found, "\n".join(found)


def test_axe_can_fail(window):
    page = window()
    page.set_content("<html lang=vi><title>x</title><main><h1>x</h1><img src=x><p style='color:#999'>mờ</p></main>")
    ids = {violation["id"] for violation in Axe().run(page, options=OPTIONS).response["violations"]}
    assert {"image-alt", "color-contrast"} <= ids
