"""The workbench for every eye and hand: axe-core on each of its views, and all of it by keyboard alone."""

import os
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error

import sites as building
from test_axe import describe
from test_preview import TODAY, Workbench, shown, until

# Each frame is looked at by itself: one that changes its drawing meanwhile would leave axe waiting for its answer.
OPTIONS = {"resultTypes": ["violations"], "iframes": False, "rules": {"target-size": {"enabled": True}}}
WIDTHS = {375: 812, 1280: 900}
PAGE = "public/nguoi-lao-dong/luong/luong-toi-thieu/index.html"


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """A workbench on a copy with one fault and one warning, and with something published."""
    folder = tmp_path_factory.mktemp("bench")
    bench = Workbench(folder)
    built = subprocess.run(
        [building.binary(), "build", "--site", folder, "--today", TODAY], capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    bench.write("content/luong/a-thu.md", "---\ntitle: Thử\nfor: nguoi-lao-dong\n---\n[đứt](khong-co.md)\n")
    yield bench
    bench.close()


def look(page, bench, hash_):
    """Opens a view of the frame by its address and waits until it stands."""
    page.goto("about:blank")
    page.goto(bench.address + hash_)
    page.wait_for_selector("#doors li", state="attached")
    until(page, "document.getElementById('count').classList.contains('alarm')")


def ready(page, name):
    until(page, "name => document.getElementById(name).contentDocument?.readyState === 'complete' && document.getElementById(name).contentDocument.body?.textContent.length > 40", arg=name)


def views(page, bench):
    """Each view by name, once it stands."""
    look(page, bench, "#view=start")
    yield "start"
    look(page, bench, "#view=page&path=" + PAGE)
    shown(page)
    yield "page"
    if not page.locator("#form").is_visible():
        page.click("#controls summary")
    yield "choices"
    look(page, bench, "#view=faults")
    page.wait_for_selector("#all .fault")
    page.evaluate("document.querySelectorAll('#all details').forEach(part => { part.open = true; })")
    yield "faults"
    look(page, bench, "#view=usage")
    ready(page, "usage-view")
    yield "usage"
    look(page, bench, "#view=report")
    ready(page, "report-view")
    yield "report"
    look(page, bench, "#view=page&beside=nong-cot&path=" + PAGE)
    shown(page)
    ready(page, "other")
    yield "compare"
    look(page, bench, "#view=page&beside=published&path=" + PAGE)
    shown(page)
    ready(page, "other")
    yield "published"
    look(page, bench, "#view=start")
    page.click("#leaflets a >> nth=0")
    until(page, "document.getElementById('view').contentDocument?.querySelector('figure svg use')")
    yield "leaflet"
    page.evaluate("location.hash += '&beside=published'")
    until(page, "document.getElementById('other').contentDocument?.querySelector('figure svg use')")
    yield "leaflet-published"


def violations(page, name):
    """What axe finds in a view and in what stands inside, with the frame; a frame that was shown anew meanwhile is looked at again."""
    for _ in range(5):
        # The pages inside are looked at by the tests of sites; reports and drawings are of the workbench.
        inner = [frame for frame in page.frames if re.search(r"/(to-roi|dung|bao-cao|duyet)\b", frame.url)]
        assert (name in ("usage", "report", "leaflet", "leaflet-published")) <= bool(inner), name
        try:
            return [
                (frame.url.split("/", 3)[3][:20], violation)
                for frame in [page, *inner]
                for violation in Axe().run(frame, options=OPTIONS).response["violations"]
            ]
        except Error as error:
            if not re.search("context was destroyed|was detached", error.message):
                raise
            page.wait_for_load_state()
            page.wait_for_timeout(500)
    raise AssertionError(f"{name}: what stands inside is shown anew again and again")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_violations(bench, window, width, scheme):
    page = window(width, WIDTHS[width], color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page.set_default_timeout(60000)
    found = []
    pictures = os.environ.get("LOA_PICTURES")
    for name in views(page, bench):
        if pictures:
            page.screenshot(path=f"{pictures}/{name}-{width}-{scheme}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        found += [f"{name} {place}: {describe(violation)}" for place, violation in violations(page, name)]
    assert not found, "\n".join(sorted(set(found)))


def test_all_parts_are_in_sight(bench, window):
    for width in (320, 375):
        page = window(width, 800)
        look(page, bench, "#view=start")
        for language in range(2):
            for button in page.locator("nav button").all():
                box = button.bounding_box()
                assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["height"] >= 44, (width, language, box)
            page.click("#lang")


def test_events_of_law_have_names_that_people_know(bench, window):
    page = window()
    look(page, bench, "#view=start")
    events = page.locator("#coming li span").all_text_contents()
    assert len(events) > 3
    for event in events:
        assert not re.search("“[a-z0-9-]+”", event), event


FOCUS = """() => {
    const active = document.activeElement, box = active.getBoundingClientRect(), style = getComputedStyle(active);
    return {
        name: active.id || active.dataset.view || active.textContent.trim().slice(0, 30), tag: active.tagName, top: box.top, left: box.left, bottom: box.bottom,
        seen: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || active.tagName === 'IFRAME',
        inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""


def walk(page, most=400):
    """All that Tab reaches in the frame, from its beginning to where it leaves the window again."""
    page.evaluate("document.activeElement.blur()")
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["tag"] == "BODY":
            return stops
        if not stops or stops[-1]["name"] != stop["name"] or stop["tag"] != "IFRAME":
            stops.append(stop)
        assert stop["seen"], stop
        assert stop["inSight"], stop
    assert False, "no end: " + str([stop["name"] for stop in stops[-5:]])


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_reached_by_tab_in_order(bench, window, width):
    page = window(width, WIDTHS[width], reduced_motion="reduce")
    page.set_default_timeout(60000)
    views = ["start", "page", "faults", "usage", "report"]
    look(page, bench, "#view=faults")
    page.wait_for_selector("#all .fault")
    stops = [stop["name"] for stop in walk(page)]
    at = stops.index("start")
    assert stops[at:at + 5] == views, stops
    assert "lang" in stops and "Vì sao, sửa thế nào" in stops, stops
    look(page, bench, "#view=page&path=" + PAGE)
    shown(page)
    if width < 500:
        page.locator("#controls summary").focus()
        page.keyboard.press("Enter")
    # What is inside the page is the page's own matter: it may be left again.
    stops = [stop["name"] for stop in walk(page)]
    order = ["audience", "leaflet", "day", "shape", "beside", "view"]
    assert [name for name in stops if name in order] == order, stops
    assert "Mở tệp" in stops[stops.index("view"):], stops


def test_the_language_is_chosen_by_keyboard(bench, window):
    page = window(reduced_motion="reduce")
    look(page, bench, "#view=start")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "lang":
            break
    # The focus stays, so that the way back is the same key.
    for language in ("en", "vi"):
        page.keyboard.press("Enter")
        until(page, "language => document.documentElement.lang === language", arg=language)
        assert page.evaluate("document.activeElement.id") == "lang"
        assert ("Overview" in page.inner_text("nav")) == (language == "en"), page.inner_text("nav")


def choose(page, id_, words):
    """Chooses by typing the beginning of an option, as people without a mouse do."""
    for _ in range(40):
        if page.evaluate("document.activeElement.id") == id_:
            break
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == id_
    page.keyboard.type(words, delay=10)


def test_audience_day_and_form_are_chosen_by_keyboard_alone(bench, window):
    page = window(reduced_motion="reduce")
    page.set_default_timeout(60000)
    look(page, bench, "#view=start")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(10):
        if page.evaluate("document.activeElement.dataset.view") == "page":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#audience option')")
    choose(page, "audience", "Nòng")
    until(page, "document.getElementById('view').contentWindow.location.pathname.includes('/nong-cot/')")
    assert page.evaluate("document.activeElement.id") == "audience"
    # A day that the list offers, then one of one's own.
    choose(page, "day", "")
    page.keyboard.press("ArrowDown")
    until(page, "/^.xem.20\\d\\d-/.test(document.getElementById('view').contentWindow.location.pathname)")
    page.keyboard.press("End")
    until(page, "document.activeElement.id === 'date'")
    page.keyboard.type("05012027", delay=10)
    until(page, "document.getElementById('view').contentWindow.location.pathname.startsWith('/xem/2027-05-01/')")
    choose(page, "shape", "Cỡ")
    until(page, "document.getElementById('view').getBoundingClientRect().width === 375")
    choose(page, "beside", "Người lao")
    until(page, "!document.getElementById('right').hidden")
    assert page.locator("#right-name").text_content() == "Người lao động"


def test_escape_closes_what_was_opened(bench, window):
    page = window(375, 812)
    page.set_default_timeout(60000)
    look(page, bench, "#view=page&path=" + PAGE)
    summary = page.locator("#controls summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.locator("#audience").focus()
    page.keyboard.press("Escape")
    assert not page.evaluate("document.getElementById('controls').open")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    look(page, bench, "#view=faults")
    page.locator("#all .fault summary").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('#all details').open")
    page.keyboard.press("Escape")
    assert not page.evaluate("document.querySelector('#all details').open")
