"""Every page, opened from the disk: quiet, alone, light, as wide as its window."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from watch import Watch

WIDTHS = (320, 360, 768, 1280, 2560)
FIRST_LOAD = 60_000
SITES = [("real", "quang-ninh"), ("everything", "quang-ninh"), ("everything", "builtin")]

# What one look at a page says, for one width of the window.
LOOK = r"""() => {
  const root = document.documentElement, found = [];
  const name = e => e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined ? '.' + e.className : '');
  const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.hidden, .sprite, .skip');
  if (root.scrollWidth > root.clientWidth) {
    const wide = Array.from(document.querySelectorAll('body *')).filter(e => {
      for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
        if (getComputedStyle(p).overflowX !== 'visible') return false;
      }
      return e.getBoundingClientRect().right > root.clientWidth + 0.5;
    });
    found.push('scrolls sideways by ' + (root.scrollWidth - root.clientWidth) + ': ' + wide.slice(-3).map(name));
  }
  document.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(e => {
    const style = getComputedStyle(e), ratio = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    if (!(ratio >= 1.299)) found.push('line height ' + ratio + ' of ' + name(e) + ' ' + e.textContent);
  });
  /* Other big words have letters with two marks, too; digits may stand closer. */
  document.querySelectorAll('body p, body span, body a, body strong').forEach(e => {
    const own = Array.from(e.childNodes).filter(n => n.nodeType === 3).map(n => n.data).join('');
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    if (!/\p{L}/u.test(own) || size < 28 || !shown(e)) return;
    if (!(parseFloat(style.lineHeight) / size >= 1.299)) found.push('line height of big words in ' + name(e) + ' ' + own.trim());
  });
  /* Words that are squeezed into a column of letters. */
  document.querySelectorAll('main :is(p, li, a, mark, span, td, th, h1, h2, h3, strong)').forEach(e => {
    const box = e.getBoundingClientRect(), text = e.textContent.trim();
    if (text.length > 5 && shown(e) && getComputedStyle(e).display !== 'contents' && box.width < 40 && box.height > 3 * box.width) {
      found.push('squeezed to ' + Math.round(box.width) + ': ' + name(e) + ' ' + text);
    }
  });
  /* Links inside sentences are as high as their line; everything else must be hit by a thumb. */
  document.querySelectorAll('a[href], button, summary, input').forEach(e => {
    if (!shown(e) || e.disabled || getComputedStyle(e).display === 'inline' || getComputedStyle(e).display === 'contents') return;
    const box = e.getBoundingClientRect();
    if (box.width < 24 || box.height < 24) found.push('target ' + Math.round(box.width) + '×' + Math.round(box.height) + ' ' + name(e) + ' ' + e.textContent.trim());
  });
  return found;
}"""


def first_load(page, requests):
    """Bytes of the page, its style sheets and its scripts; drawings are pictures, though they stand in the page, and so are the numbers of charts."""
    total = 0
    for url in {url.split("#")[0].split("?")[0] for url in requests}:
        if re.search(r"\.(html|css|js)$", url):
            text = Path(unquote(urlsplit(url).path)).read_bytes()
            total += len(re.sub(rb'<figure class="chart".*?</figure>|<svg.*?</svg>', b"", text, flags=re.DOTALL))
    return total


@pytest.mark.parametrize("name,theme", SITES)
def test_every_page(sites, window, name, theme):
    """Loads without a word in the console and without asking another host; at most 60 kB; fits every width."""
    site = sites[name, theme]
    page = window(reduced_motion="reduce")
    watch = Watch(page)
    found, heaviest = [], (0, "")
    for file in site.pages():
        shown = site.shown(file)
        watch.clear()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(file.as_uri())
        weight = first_load(page, watch.requests)
        heaviest = max(heaviest, (weight, shown))
        if weight > FIRST_LOAD:
            found.append((shown, f"first load {weight} bytes"))
        count = page.locator("h1").count()
        if count != 1:
            found.append((shown, f"{count} h1"))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += [(f"{shown} at {width}", fault) for fault in page.evaluate(LOOK)]
        found += [(shown, fault) for fault in watch.faults]
        found += [(shown, f"asks for {url}") for url in watch.elsewhere("file://")]
    print(f"heaviest first load: {heaviest[0]} bytes, {heaviest[1]}")
    assert not found, told(found)


def told(found):
    """Each fault once, with the first of its places."""
    places = {}
    for place, fault in found:
        places.setdefault(fault, []).append(place)
    return "\n".join(f"{fault}: {where[0]} and {len(where) - 1} more" for fault, where in list(places.items())[:60])


# The places of a page: links, pictures, scripts.
ADDRESSES = re.compile(r'<(?:a|link|img|script|form|use)\b[^>]*?\s(?:href|src|action)="([^"]*)"')
IDS = re.compile(r'\sid="([^"]*)"')


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
@pytest.mark.parametrize("name", ["real", "everything"])
def test_every_address_leads_somewhere(sites, name, theme):
    """No empty address, no file that is not there, no place in a page that it does not have."""
    site = sites[name, theme]
    texts = {file: file.read_text(encoding="utf-8") for file in site.files()}
    ids = {file: set(IDS.findall(text)) for file, text in texts.items()}
    found = []
    for file, text in texts.items():
        for address in ADDRESSES.findall(text):
            address = address.replace("&amp;", "&")
            if re.match(r"(https?|mailto|tel|data):", address):
                continue
            path, _, anchor = address.partition("#")
            path = unquote(path.split("?")[0])
            target = (file.parent / path).resolve() if path else file
            if not address or not target.is_file():
                found.append(f"{site.shown(file)}: “{address}” leads nowhere")
            elif anchor and target.suffix == ".html" and unquote(anchor) not in ids[target]:
                found.append(f"{site.shown(file)}: no place “{anchor}” in {target.name}")
    assert not found, f"{len(found)} faults\n" + "\n".join(found[:40])


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
def test_moved_pages_lead_on(sites, window, theme):
    site = sites["everything", theme]
    moved = [file for file in site.files() if site.is_moved(file)]
    assert len(moved) == 3
    page = window()
    page.goto(moved[0].as_uri())
    page.wait_for_url("**/chuyen-muc/tat-ca/index.html")
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
def test_hidden_is_hidden(sites, window, theme):
    """What only the script can serve is not there without it."""
    page = window(java_script_enabled=False)
    for path in ("public/tho/index.html", "public/tho/tim-kiem/index.html"):
        page.goto(sites["everything", theme].page(path).as_uri())
        for part in page.locator("[hidden]").all():
            assert not part.is_visible(), part.evaluate("e => e.outerHTML")


SAMPLE = [
    ("real", "public/nguoi-lao-dong/index.html"),
    ("real", "public/nong-cot/nong-cot/thanh-lap-5-buoc/index.html"),
    ("real", "public/nguoi-lao-dong/tim-kiem/index.html"),
    ("real", "internal/can-bo/index.html"),
    ("everything", "public/tho/chuyen-muc/tat-ca/index.html"),
]


@pytest.mark.parametrize("name,path", SAMPLE)
@pytest.mark.parametrize("width,height", [(320, 560), (360, 780), (768, 1024)])
def test_bar_covers_nothing(sites, window, name, path, width, height):
    """The bar on phones lies below the last words, and what has the focus can be seen."""
    page = window(width, height, reduced_motion="reduce")
    page.goto(sites[name, "quang-ninh"].page(path).as_uri())
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_timeout(50)
    covered = page.evaluate("""() => {
      const bar = document.querySelector('.bar');
      if (!bar || !bar.checkVisibility()) return [];
      const top = bar.getBoundingClientRect().top, found = [];
      document.querySelectorAll('main *, .foot *').forEach(e => {
        if (!Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()) return;
        const box = e.getBoundingClientRect();
        if (box.bottom > top + 0.5) found.push(e.outerHTML.slice(0, 100));
      });
      if (bar.getBoundingClientRect().height > innerHeight * 0.2) found.push('the bar takes a fifth of the window');
      return found;
    }""")
    assert not covered, covered
    hidden = page.evaluate("""() => {
      const bar = document.querySelector('.bar'), found = [];
      if (!bar || !bar.checkVisibility()) return [];
      document.querySelectorAll('main a[href], main button, main input, main summary').forEach(e => {
        if (!e.checkVisibility() || e.disabled) return;
        window.scrollTo(0, 0);
        e.focus();
        const box = e.getBoundingClientRect(), edge = bar.getBoundingClientRect().top;
        if (box.top >= edge - 4) found.push(e.outerHTML.slice(0, 100) + ' at ' + box.top + ' bar ' + edge);
      });
      return found;
    }""")
    assert not hidden, hidden


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
@pytest.mark.parametrize("name,path", SAMPLE)
def test_paper(sites, window, name, path, theme):
    """On paper there is nothing to press: no navigation, no bar, no search, and the text is black on white."""
    page = window(794, 1123, color_scheme="dark")
    page.goto(sites[name, theme].page(path).as_uri())
    page.emulate_media(media="print")
    left = page.evaluate("""() => Array.from(document.querySelectorAll('nav, .bar, .menu, button, form, .skip'))
      .filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0).map(e => e.outerHTML.slice(0, 100))""")
    assert not left, left
    ink = page.evaluate("""() => {
      const light = c => c.match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3;
      return Array.from(document.querySelectorAll('main h1, main h2, main p, main li, main td')).filter(e => e.checkVisibility())
        .filter(e => light(getComputedStyle(e).color) > 120).map(e => e.outerHTML.slice(0, 100));
    }""")
    assert not ink, ink
    assert page.locator("h1").first.is_visible()
