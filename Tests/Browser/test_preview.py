"""The workbench: a copy of the real site is edited while `loa preview` shows it."""

import json
import os
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

import sites as building

TODAY = "2026-11-22"
# A page for workers that is long enough to be scrolled.
PAGE = "content/luong/luong-toi-thieu.md"


class Workbench:
    """A running `loa preview` on a copy of this repository's content."""

    def __init__(self, folder, *options):
        self.folder = folder
        for name in ("content", "themes"):
            shutil.copytree(building.ROOT / name, folder / name)
        self.process = subprocess.Popen(
            [building.binary(), "preview", "--site", folder, "--port", "0", "--today", TODAY, *options],
            stderr=subprocess.PIPE, text=True)
        self.address = re.search(r"http://\S+", self.process.stderr.readline()).group()

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def get(self, address):
        return urllib.request.urlopen(self.address + address, timeout=60).read().decode("utf-8")

    def write(self, path, text):
        """Saves as many editors do: beside, then over."""
        draft = self.folder / (path + "~")
        draft.write_text(text, encoding="utf-8")
        draft.rename(self.folder / path)

    def close(self):
        self.process.terminate()
        assert self.process.wait(20) == 0


@pytest.fixture
def bench(tmp_path):
    bench = Workbench(tmp_path)
    yield bench
    bench.close()


def opened(bench, window, **options):
    page = window(**options)
    faults = []
    page.set_default_timeout(60000)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(bench.address)
    page.wait_for_selector("#doors li")
    return page, faults


def until(page, expression, arg=None):
    """Waits until an expression of the page holds; asked from outside, since the page's policy allows no eval."""
    end = time.monotonic() + 60
    # What is found in a page may be a node, which does not come over.
    asked = expression if "=>" in expression else f"Boolean({expression})"
    while not page.evaluate(asked, arg):
        assert time.monotonic() < end, expression
        time.sleep(0.02)


def shown(page):
    """The frame with the page, once it has come."""
    # A page that is still on its way has no height to be scrolled over.
    until(page, """() => {
        const inner = document.getElementById('view').contentDocument;
        return Boolean(inner?.querySelector('main')) && inner.readyState === 'complete';
    }""")
    return page.frame_locator("#view")


def standing(page):
    """What the content is told of, apart from what a test does to it."""
    until(page, "document.getElementById('start-head').textContent")
    return page.evaluate("[document.getElementById('count').textContent, document.querySelectorAll('#all .fault').length]")


def go(page, bench, file):
    """Opens the page of a file through the frame's own list of where things stand."""
    address = "public/nguoi-lao-dong/" + file.removeprefix("content/").removesuffix(".md") + "/index.html"
    page.goto(bench.address + "#view=page&path=" + address)
    until(page, "file => document.getElementById('file').textContent.startsWith(file)", arg=file)
    return shown(page)


def test_an_edit_shows_and_the_place_is_kept(bench, window):
    file = PAGE
    page, faults = opened(bench, window)
    inner = go(page, bench, file)
    page.evaluate("document.getElementById('view').contentWindow.scrollTo({top: 300, behavior: 'instant'})")
    assert page.evaluate("document.getElementById('view').contentWindow.scrollY") == 300
    sound = bench.text(file)
    bench.write(file, sound + "\nMột câu vừa viết thêm.\n")
    inner.get_by_text("Một câu vừa viết thêm.").wait_for(timeout=60000)
    until(page, "Math.abs(document.getElementById('view').contentWindow.scrollY - 300) < 3")
    # Saves that follow each other while the page is still on its way do not lose the place.
    for number in range(6):
        bench.write(file, sound + f"\nCâu thứ {number} vừa viết thêm.\n")
        time.sleep(0.12)
    inner.get_by_text("Câu thứ 5 vừa viết thêm.").wait_for(timeout=60000)
    until(page, "Math.abs(document.getElementById('view').contentWindow.scrollY - 300) < 3")
    assert not faults


def test_a_fault_appears_and_goes_and_the_last_good_page_stays(bench, window):
    file = PAGE
    sound = bench.text(file)
    page, faults = opened(bench, window)
    inner = go(page, bench, file)
    before = standing(page)
    title = inner.locator("h1").first.text_content()
    bench.write(file, sound + "\n[đứt](khong-co-trang-nay.md)\n")
    fault = page.locator("#own .fault")
    fault.wait_for(timeout=60000)
    assert "khong-co-trang-nay" in fault.text_content()
    assert fault.locator("pre b").text_content().startswith("^")
    link = fault.locator("a").first.get_attribute("href")
    line = sound.count("\n") + 2
    assert re.fullmatch(rf"vscode://file/.*{re.escape(file)}:{line}:\d+", link)
    assert inner.locator("h1").first.text_content() == title
    assert page.locator("#count").text_content() == "1"
    page.click("nav button[data-view=faults]")
    mended = page.locator("#all .fault", has_text="khong-co-trang-nay")
    assert mended.count() == 1
    assert file in page.locator("#all h2").all_text_contents()
    bench.write(file, sound)
    mended.wait_for(state="detached", timeout=60000)
    assert standing(page) == before
    assert not faults


def test_settings_that_cannot_be_read_do_not_end_it(bench, window):
    page, faults = opened(bench, window)
    before = standing(page)
    sound = bench.text("content/loa.yaml")
    bench.write("content/loa.yaml", "\x00audiences: [[")
    until(page, "document.getElementById('count').classList.contains('alarm')")
    page.click("#doors a >> nth=0")
    shown(page).locator("h1").first.wait_for()
    bench.write("content/loa.yaml", sound)
    until(page, "!document.getElementById('count').classList.contains('alarm')")
    assert standing(page) == before
    assert not faults


def test_audience_day_form_and_comparison(bench, window):
    page, faults = opened(bench, window)
    page.click("#doors a >> nth=0")
    inner = shown(page)
    first = inner.locator("h1").first.text_content()
    page.select_option("#audience", "can-bo")
    until(page, "document.getElementById('view').contentWindow.location.pathname.startsWith('/xem/hom-nay/internal/can-bo/')")
    assert shown(page).locator("h1").first.text_content() != first
    page.select_option("#day", "other")
    page.fill("#date", "2027-05-01")
    page.locator("#date").dispatch_event("change")
    until(page, "document.getElementById('view').contentWindow.location.pathname.startsWith('/xem/2027-05-01/')")
    page.select_option("#day", "")
    page.select_option("#audience", "nguoi-lao-dong")
    page.select_option("#shape", "phone")
    until(page, "document.getElementById('view').getBoundingClientRect().width === 375")
    page.select_option("#shape", "review")
    until(page, "document.getElementById('view').contentWindow.location.pathname === '/duyet'")
    assert "RÀ SOÁT" in shown(page).locator("body").text_content()
    page.select_option("#shape", "web")
    page.select_option("#beside", "nong-cot")
    until(page, "document.getElementById('view').contentDocument.querySelector('[data-loa-khac]')")
    until(page, "document.getElementById('other').contentDocument.querySelector('[data-loa-khac]')")
    until(page, "document.getElementById('differing').textContent.length > 0")
    page.click("#next")
    until(page, "document.getElementById('view').contentDocument.querySelector('.loa-here')")
    assert not [fault for fault in faults if "404" not in fault]


def test_a_click_inside_is_followed_and_reports_lead_back(bench, window):
    page, faults = opened(bench, window)
    page.click("#doors a >> nth=0")
    inner = shown(page)
    before = page.evaluate("location.hash")
    inner.locator("main a[href$='index.html']").first.click()
    until(page, "before => location.hash !== before", arg=before)
    page.click("nav button[data-view=usage]")
    usage = page.frame_locator("#usage-view")
    usage.locator("summary").first.click()
    usage.locator("details a").first.click()
    until(page, "!document.getElementById('page').hidden")
    page.click("nav button[data-view=report]")
    page.frame_locator("#report-view").locator("table").first.wait_for()
    page.select_option("#which", "doanh-nghiep")
    page.frame_locator("#report-view").locator(".change").first.wait_for()
    page.click("#lang")
    assert page.locator("nav button[data-view=start]").text_content() == "Overview"
    assert not faults


def test_it_fits_a_phone_and_keyboards(bench, window):
    for scheme in ("light", "dark"):
        page, faults = opened(bench, window, width=375, height=812, color_scheme=scheme)
        for part in ("start", "faults", "page"):
            page.click(f"nav button[data-view={part}]")
            assert page.evaluate("document.documentElement.scrollWidth") <= 375, part
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
        assert not faults


def test_others_need_the_key(tmp_path):
    bench = Workbench(tmp_path, "--address", "0.0.0.0")
    try:
        address = re.sub(r"//[^:]+:", "//127.0.0.1:", bench.address)
        bare = address.split("?")[0]
        time.sleep(0.2)
        for path in ("", "xem/hom-nay/internal/can-bo/", "api/trang-thai", "_events", "frame.js", "?khoa=sai"):
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(bare + path)
            assert refused.value.code == 403, path
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        assert "frame.js" in opener.open(address).read().decode()
        assert opener.open(bare + "api/trang-thai").status == 200
    finally:
        bench.close()


def test_a_leaflet_is_drawn_and_follows_its_file(bench, window):
    page, faults = opened(bench, window)
    page.click("#leaflets a >> nth=0")
    until(page, "document.getElementById('view').contentDocument?.querySelector('figure svg use')")
    file = page.locator("#file code").text_content()
    page.select_option("#shape", "photo")
    until(page, "document.getElementById('view').contentWindow.location.search.includes('mau=xam')")
    page.select_option("#shape", "panels")
    until(page, "document.getElementById('view').contentDocument?.querySelector('main.mat figure svg')")
    before = page.evaluate("document.getElementById('view').contentDocument.querySelector('main').innerHTML")
    text = bench.text(file)
    bench.write(file, text.replace("title: ", "title: Thử ", 1))
    until(page, "before => document.getElementById('view').contentDocument?.querySelector('main')?.innerHTML !== before", arg=before)
    bench.write(file, text)
    until(page, "before => document.getElementById('view').contentDocument?.querySelector('main')?.innerHTML === before", arg=before)
    assert not faults


def test_a_leaflet_is_compared_with_its_published_form_and_with_others(bench, window):
    """Words that differ are framed in the drawings; the published leaflet is shown with its own marks."""
    subprocess.run([building.binary(), "build", "--site", bench.folder, "--today", TODAY], check=True, capture_output=True)
    page, faults = opened(bench, window)
    # What was just published is what is there now, for every leaflet: each panel is drawn from its file, and no word differs.
    state = json.loads(bench.get("api/trang-thai"))
    asked = [(one["path"], audience["id"]) for audience in state["audiences"] for one in audience["leaflets"]]
    assert len(asked) > 8, asked
    for path, audience in asked:
        source = json.loads(bench.get("api/trang?" + urllib.parse.urlencode({"xem": path})))["page"]
        address = "to-roi?" + urllib.parse.urlencode({"trang": source, "nhom": audience, "dang": "mat"})
        now, old = (bench.get(address + more) for more in ("&khac=da-dang", "&ban=da-dang"))
        assert '<rect data-loa-khac' not in now + old, path
        assert now.count("<figure") == old.count("<figure") > 0 and old.count("<use ") == now.count("<use ") > 0, path
    page.click("#leaflets a[href*=co-nguoi-ben-ban]")
    until(page, "document.getElementById('view').contentDocument?.querySelector('figure svg use')")
    until(page, "[...document.getElementById('beside').options].some((one) => one.value === 'published')")
    page.select_option("#beside", "published")
    drawn = "document.getElementById('view').contentDocument?.querySelectorAll('svg [data-loa-khac]').length"
    gone = "document.getElementById('other').contentDocument?.querySelectorAll('svg [data-loa-khac]').length"
    until(page, "document.getElementById('other').contentDocument?.querySelector('figure svg use')")
    until(page, "document.getElementById('differing').textContent === 'Chữ hai bên giống nhau.'")
    assert page.evaluate(f"[{drawn}, {gone}]") == [0, 0]
    file = "content/leaflets/co-nguoi-ben-ban.md"
    text = bench.text(file)
    assert "Điền đơn một trang." in text
    bench.write(file, text.replace("Điền đơn một trang.", "Điền đơn hai trang."))
    until(page, f"{drawn} === 1 && {gone} === 1")
    until(page, "document.getElementById('differing').textContent === '1 chỗ khác, có khung.'")
    page.click("#next")
    assert page.evaluate("document.getElementById('view').contentDocument.querySelectorAll('.loa-here').length") == 1
    # What was reached stays framed when something else is saved.
    page.evaluate("document.getElementById('news').replaceChildren()")
    elsewhere = "content/leaflets/dung-voi-rut.md"
    bench.write(elsewhere, bench.text(elsewhere) + "\n")
    until(page, "document.getElementById('news').textContent !== ''")
    assert page.evaluate("document.getElementById('view').contentDocument.querySelectorAll('.loa-here').length") == 1
    for shape, asked_for in (("panels", "dang=mat"), ("photo", "mau=xam")):
        page.select_option("#shape", shape)
        until(page, f"document.getElementById('view').contentWindow.location.href.includes('{asked_for}')")
        until(page, f"document.getElementById('other').contentWindow.location.href.includes('{asked_for}')")
        until(page, f"{drawn} === 1 && {gone} === 1")
    if os.environ.get("LOA_PICTURES"):
        page.screenshot(path=os.environ["LOA_PICTURES"] + "/leaflet-published.png")
    # What is gone is on the other side alone, and is counted and found there.
    bench.write(file, text.replace("Điền đơn một trang.", "Điền đơn trang."))
    until(page, "document.getElementById('other').contentDocument?.querySelectorAll('svg [data-loa-khac=them]').length === 1")
    until(page, f"{drawn} === 0 && {gone} === 1")
    until(page, "document.getElementById('differing').textContent === '1 chỗ khác, có khung.'")
    page.click("#next")
    assert page.evaluate("document.getElementById('other').contentDocument.querySelectorAll('.loa-here').length") == 1
    bench.write(file, text)
    until(page, f"{drawn} === 0 && {gone} === 0")
    assert not faults


def test_the_language_of_a_page_is_chosen(bench, window):
    """A page with translations offers them by name; one without offers nothing."""
    page, faults = opened(bench, window)
    go(page, bench, PAGE)
    assert page.locator("#language-box").is_hidden()
    page.goto(bench.address + "#view=page&path=public/doanh-nghiep/doanh-nghiep/co-cong-doan/index.html")
    shown(page)
    page.wait_for_selector("#language-box", state="visible")
    assert page.locator("#language option").all_text_contents() == ["Tiếng Việt", "Tiếng Anh"]
    for name, code in (("Tiếng Anh", "en"), ("Tiếng Việt", "vi")):
        page.select_option("#language", label=name)
        until(page, "code => document.getElementById('view').contentDocument?.documentElement?.lang === code", arg=code)
    assert not faults
