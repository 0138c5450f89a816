"""The search, typed into Chromium on pages opened from the disk."""

import statistics
import unicodedata

import pytest

from watch import Watch

HITS = "[data-search-results] li a"
FIRST_RESULT_MS = 50


def nfd(text):
    return unicodedata.normalize("NFD", text)


@pytest.fixture
def searching(sites, window):
    """Opens the search page of a site and gives what a reader can do there."""

    def start(name="everything", audience="tho", theme="quang-ninh", **options):
        page = window(**options)
        watch = Watch(page)
        page.goto(sites[name, theme].page(f"public/{audience}/tim-kiem/index.html").as_uri())
        return Search(page, watch)

    return start


class Search:
    def __init__(self, page, watch):
        self.page = page
        self.watch = watch
        self.input = page.locator("main input[type=search]")
        self.status = page.locator("[data-search-results] [role=status]")

    def type(self, text):
        """Titles of the results, best first."""
        self.input.fill("")
        self.input.fill(text)
        self.page.wait_for_function(
            "text => { const s = document.querySelector('[data-search-results] [role=status]').textContent; "
            "return s.includes(text) && !s.includes('…”') }", arg=text.strip())
        return [title.strip() for title in self.page.locator(HITS).all_inner_texts()]

    def marks(self):
        return self.page.locator("[data-search-results] mark").all_inner_texts()

    def quiet(self):
        assert not self.watch.faults, self.watch.faults
        assert not self.watch.elsewhere("file://"), self.watch.requests


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
def test_marks_or_none(searching, theme):
    """With marks, without, in capitals, decomposed: the same page is found, and its own marks stay."""
    search = searching(theme=theme)
    for typed in ("doan vien", "ĐOÀN VIÊN", "đoàn viên", nfd("đoàn viên"), nfd("ĐOÀN VIÊN"), "Doan Vien"):
        assert search.type(typed)[0] == "Khi cần giúp", typed
        assert search.marks()[0].lower() == "đoàn viên", typed
        assert all(unicodedata.is_normalized("NFC", mark) for mark in search.marks())
    for typed in ("duong day nong", "đường dây nóng", nfd("đường dây nóng"), "ĐƯỜNG DÂY NÓNG"):
        assert search.type(typed)[0] == "Khi cần giúp", typed
        assert "đường dây nóng" in search.marks(), typed
    assert "Nghỉ một chút" in search.type("hoà mạng")
    search.quiet()


def test_order(searching):
    search = searching()
    exact = search.type("quả dừa")
    assert exact[0] == "Vườn nhà bác Tư"
    assert "Chợ sớm" not in exact or exact.index("Chợ sớm") > 0
    folded = search.type("qua dua")
    assert {"Vườn nhà bác Tư", "Chợ sớm"} <= set(folded)
    # Side by side stands above scattered.
    assert exact.index("Bến sông") > exact.index("Vườn nhà bác Tư") if "Bến sông" in exact else True
    assert folded.index("Bến sông") > folded.index("Chợ sớm") if "Bến sông" in folded else True
    other = search.type("quá dưa")
    assert other[0] == "Chợ sớm"
    hot = search.type("duong day nong")
    assert hot[0] == "Khi cần giúp"
    assert "Xưởng đúc" not in hot or hot.index("Xưởng đúc") > 0
    search.quiet()


def test_abbreviations_both_ways(searching):
    search = searching()
    both = {"Tên viết tắt", "Tên viết đủ"}
    for typed in ("CĐCS", "cdcs", "công đoàn cơ sở", "cong doan co so", "công đoàn công ty"):
        assert both <= set(search.type(typed)), typed


def test_beginning_of_a_word(searching):
    search = searching()
    for typed in ("đườ", "đường dây nó", "duong day no"):
        assert "Khi cần giúp" in search.type(typed), typed


def test_topics_and_summaries_are_found(searching):
    search = searching("real", "nguoi-lao-dong")
    assert any(title.startswith("Sinh con") for title in search.type("thai san"))
    assert any(title.startswith("Sinh con") for title in search.type("con thứ hai"))


def test_nothing_found_is_said(searching):
    search = searching()
    assert search.type("xyzxyz") == []
    assert "Không có kết quả" in search.status.inner_text()
    assert search.status.get_attribute("aria-live") == "polite"
    search.type("doan vien")
    assert "kết quả cho “doan vien”" in search.status.inner_text()
    search.quiet()


def test_hostile_words_stay_words(searching):
    search = searching()
    typed = '<img src=x onerror=alert(1)> "\\'
    search.type(typed)
    assert typed in search.status.inner_text()
    assert search.page.locator("[data-search-results] img").count() == 0
    search.quiet()


def test_keyboard(searching):
    search = searching()
    page = search.page
    focused = "document.activeElement"
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate(f"{focused}.type") == "search"
    search.input.focus()
    page.keyboard.type("doan vien")
    page.wait_for_selector(HITS)
    page.keyboard.press("ArrowDown")
    first = page.evaluate(f"{focused}.textContent")
    assert first == page.locator(HITS).first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{focused}.textContent") == first
    page.keyboard.press("Escape")
    assert page.evaluate(f"{focused}.type") == "search"
    page.keyboard.press("Escape")
    assert search.input.input_value() == ""
    assert page.locator(HITS).count() == 0
    page.keyboard.type("doan vien")
    page.wait_for_selector(HITS)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/duong-day-nong/index.html")
    assert page.locator("h1").inner_text() == "Khi cần giúp"
    search.quiet()


def test_from_any_page(sites, window):
    """The field in the head of a page leads to the search page with the words."""
    page = window()
    watch = Watch(page)
    page.goto(sites["everything", "quang-ninh"].page("public/tho/chuyen-muc/ngan/index.html").as_uri())
    field = page.locator(".quick-search input")
    field.fill("đường dây nóng")
    field.press("Enter")
    page.wait_for_selector(HITS)
    assert page.locator(HITS).first.inner_text() == "Khi cần giúp"
    assert not watch.faults and not watch.elsewhere("file://")


def test_only_what_the_audience_may_see(sites):
    """The index of each site holds no address of another audience's page."""
    site = sites["real", "quang-ninh"]
    assert "so-van-ban" not in site.page("public/nguoi-lao-dong/search-index.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
def test_without_javascript(sites, window, theme):
    """All pages stand in a list from A to Z."""
    site = sites["everything", theme]
    page = window(java_script_enabled=False)
    page.goto(site.page("public/tho/tim-kiem/index.html").as_uri())
    for title in ("Khi cần giúp", "Chợ sớm", "Vườn nhà bác Tư"):
        assert page.locator("main").get_by_role("link", name=title).first.is_visible(), title
    letters = page.locator("main h2, main h3").all_inner_texts()
    single = [letter for letter in letters if len(letter) == 1]
    assert single == sorted(single, key="AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY".index), single
    page.locator("main").get_by_role("link", name="Khi cần giúp").first.click()
    assert page.locator("h1").inner_text() == "Khi cần giúp"


@pytest.mark.parametrize("typed,first", [
    ("luong toi thieu", "lương tối thiểu"), ("thai san", "thai sản"), ("BHXH", None), ("nghi huu", "nghỉ hưu")])
def test_real_content(searching, typed, first):
    search = searching("real", "nguoi-lao-dong")
    titles = search.type(typed)
    assert titles
    if first:
        assert first in " ".join(search.marks()).lower()
    search.quiet()


# Types once and measures until the results stand in the page; runs in the page.
TIMED = """text => {
  const input = document.querySelector('main input[type=search]'), began = performance.now();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const found = document.querySelectorAll('[data-search-results] li a').length;
  document.body.getBoundingClientRect();
  return [performance.now() - began, found];
}"""
# The same from the first touch of the field: loading and unpacking of the index are in it.
COLD = """text => new Promise(done => {
  const input = document.querySelector('main input[type=search]'), began = performance.now();
  new MutationObserver(() => {
    if (document.querySelector('[data-search-results] li a')) done(performance.now() - began);
  }).observe(document.querySelector('[data-search-results]'), { childList: true, subtree: true });
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
})"""


def test_speed_on_a_thousand_pages(searching):
    """Results stand in the page within 50 ms of a key, on a thousand pages; the best of a few tries counts, since
    others work on the machine, too."""
    cold = []
    for _ in range(3):
        search = searching("thousand", theme="quang-ninh")
        cold.append(search.page.evaluate(COLD, "duong day nong"))
    warm = {}
    for typed in ("duong day nong", "đường dây nóng", "c", "công đoàn", "hop dong lao dong thang", "bảo hiểm xã hội"):
        times = []
        for _ in range(5):
            search.page.evaluate(TIMED, "")
            time, found = search.page.evaluate(TIMED, typed)
            assert found, typed
            times.append(time)
        warm[typed] = min(times)
    print(f"first result after the first key, index loaded and unpacked: {min(cold):.0f} ms")
    print("with the index there: " + ", ".join(f"{typed}: {time:.1f} ms" for typed, time in warm.items()))
    assert max(warm.values()) <= FIRST_RESULT_MS, warm
    assert min(cold) <= COLD_MS, cold
    assert search.type("duong day nong")[0].endswith(" 500")
    search.quiet()


COLD_MS = 400


def visible_text(page, file):
    """Bytes of what a page says in its own words, without what stands on every page."""
    page.goto(file.as_uri())
    text = page.evaluate("""() => {
      document.querySelectorAll('details').forEach(part => { part.open = true; });
      return Array.from(document.querySelectorAll('main h1, main .content')).map(e => e.innerText).join(' ');
    }""")
    return len(" ".join(text.split()).encode("utf-8"))


def test_size_of_the_index(sites, window):
    """The index is at most a quarter of the words that it finds."""
    site = sites["thousand", "quang-ninh"]
    page = window(java_script_enabled=True)
    files = [file for file in site.folder.glob("public/tho/muc-*/*/index.html")]
    assert len(files) == 1000
    sample = [visible_text(page, file) for file in files[::20]]
    text = statistics.mean(sample) * len(files)
    index = site.page("public/tho/search-index.js").stat().st_size
    print(f"index {index} bytes, text about {text:.0f} bytes: {index / text:.1%}")
    assert index <= text / 4
