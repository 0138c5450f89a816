"""Nothing is lost on the way to paper: every word of a leaflet's page on the web stands in each of its files, and
nothing else does but notes, marks of notes and the imprint."""

import re
import unicodedata

import lxml.html
import pikepdf
import pytest

import leaflets as making

# Stands where a mark of a note was.
CUT = "\uE000"
BLOCKS = ["p", "li", "h1", "h2", "h3", "h4", "th", "td", "figcaption", "blockquote", "dt", "dd", "caption", "summary"]


def squeezed(text):
    """Text without what layouts change: spaces, kinds of spaces, soft marks."""
    return re.sub(r"[\s\u00a0\u00ad\u200b\u2060\u202f•]+", "", unicodedata.normalize("NFC", text))


def own_words(element):
    """The words of an element in order, without those of blocks in it, which come by themselves."""
    yield element.text or ""
    for child in element:
        if child.tag not in BLOCKS:
            yield from own_words(child)
        # Behind a figure, too, stands the mark of its note.
        yield (CUT if child.get("data-figure") and child.tag == "a" else "") + (child.tail or "")


def pieces(page):
    """The runs of words of a page, cut where marks of notes stand, in order."""
    tree = lxml.html.fromstring(page.read_bytes().decode("utf-8"))
    [content] = tree.xpath('//div[@class="content"]')
    for gone in content.xpath('.//svg|.//script|.//sup[contains(@class, "law-ref")]|.//section[@class="bases"]|.//details|.//*[contains(@class, "illustrative")]'):
        if gone.tag == "sup":
            gone.text = CUT
            for inner in list(gone):
                gone.remove(inner)
        else:
            gone.drop_tree()
    found = []
    for block in content.iter():
        if block.tag not in BLOCKS:
            continue
        found += [part for part in (squeezed(part) for part in "".join(own_words(block)).split(CUT)) if part]
    return found


def shown(file):
    return unicodedata.normalize("NFC", making.tool("pdftotext", "-raw", file, "-").decode("utf-8"))


def page(words, one):
    return words / one.audience / "leaflets" / one.name / "index.html"


@pytest.mark.parametrize("use", making.USES)
def test_every_word_is_printed(printed, words, use):
    count = 0
    texts = making.each(lambda one: shown(one.file(use)), printed)
    for one, text in zip(printed, texts):
        printed_text = squeezed(text)
        # Longest first, so that a short run does not take the place of a part of a long one.
        for piece in sorted(pieces(page(words, one)), key=len, reverse=True):
            at = printed_text.find(piece)
            assert at >= 0, f"{one.file(use)} lost “{piece}”"
            printed_text = printed_text[:at] + "\0" + printed_text[at + len(piece):]
            count += 1
    assert count > 600
