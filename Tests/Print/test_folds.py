"""Sheets fold into leaflets that read in order: where the panels stand on both sides of a sheet, by the words on them."""

import re
import shutil

import pytest

import leaflets as making

# What a reader meets when the folded sheet is opened: the panels of each side from left to right. The second side is
# what shows after the sheet is turned over about its short edge, so its left is behind the first side's right.
SIDES = {
    # The flap is narrower and lies behind the first inner panel; the cover is in front, the back to the left of it.
    "a4-gap-ba": [["gap", "sau", "bia"], ["mot", "hai", "ba"]],
    # The cover opens to the left like a book; folded, the back is “ba”.
    "z-99": [["bon", "nam", "bia"], ["mot", "hai", "ba"]],
    "a4-gap-doi": [["sau", "bia"], ["trai", "phai"]],
}
WIDTHS = {"a4-gap-ba": [[97, 100, 100], [100, 100, 97]], "z-99": [[99, 99, 99], [99, 99, 99]], "a4-gap-doi": [[148.5, 148.5], [148.5, 148.5]]}
ORDER = {
    "a4-gap-ba": ["bia", "gap", "mot", "hai", "ba", "sau"],
    "z-99": ["bia", "mot", "hai", "ba", "bon", "nam"],
    "a4-gap-doi": ["bia", "trai", "phai", "sau"],
}
HEAD = "---\ntitle: Gấp thử {name}\nfor: [ban-doc]\nkind: leaflet\nprint: [{name}]\nuse_until: 2027-06-30\ncode: G-{name}\nsummary: Gấp thử.\n---\n"
FILL = "Chữ cho đầy mặt giấy, câu nào cũng như câu nào, đọc cũng được mà không đọc cũng được. " * 7
CHAPTERS = 11


def write(folder):
    for name, panels in ORDER.items():
        parts = [f"::::: panel {panel}\n## Mặt k{panel}k\n\n{FILL}\n:::::" for panel in panels]
        (folder / f"{name}.md").write_text(HEAD.format(name=name) + "\n\n".join(parts) + "\n", encoding="utf-8")
    parts = [f"## Phần c{number}c\n\n" + "\n\n".join([FILL] * 3) for number in range(CHAPTERS)]
    (folder / "so-tay.md").write_text(HEAD.format(name="so-tay") + "\n\n".join(parts) + "\n\nGọi 0203 000 000.\n", encoding="utf-8")


@pytest.fixture(scope="session")
def folded(tmp_path_factory):
    target = tmp_path_factory.mktemp("folds")
    site = target / "site"
    shutil.copytree(making.HERE / "folds", site)
    shutil.copytree(making.ROOT / "themes", site / "themes")
    (site / "content" / "leaflets").mkdir(exist_ok=True)
    shutil.copytree(making.ROOT / "content" / "leaflets" / "icc", site / "content" / "icc")
    write(site / "content" / "leaflets")
    return {one.name: one for one in making.print_all(site, target / "print")}


def places(file, pattern):
    """Words that fit a pattern: the page each stands on and its left edge in millimetres from the trimmed sheet."""
    found = {}
    page, offset = -1, 0
    for line in making.tool("pdftotext", "-bbox", file, "-").decode("utf-8").splitlines():
        if line.strip().startswith("<page "):
            page += 1
        word = re.search(r'<word xMin="([\d.]+)".*>([^<]*)</word>', line)
        if word and re.fullmatch(pattern, word[2]):
            found[word[2]] = (page, float(word[1]) / making.MILLIMETRE)
    return found


def pages(file, pattern):
    """All words of each page that fit a pattern, from left to right."""
    result = []
    for line in making.tool("pdftotext", "-bbox", file, "-").decode("utf-8").splitlines():
        if line.strip().startswith("<page "):
            result.append([])
        word = re.search(r'<word xMin="([\d.]+)".*>([^<]*)</word>', line)
        if word and re.fullmatch(pattern, word[2]):
            result[-1].append((float(word[1]) / making.MILLIMETRE, word[2]))
    return result


def slot(x, widths):
    """In which panel from the left something stands."""
    for index, width in enumerate(widths):
        if x < width:
            return index
        x -= width
    return None


@pytest.mark.parametrize("name", SIDES)
@pytest.mark.parametrize("use", ["office", "press"])
def test_panels_stand_where_the_folds_need_them(folded, name, use):
    found = places(folded[name].file(use), r"k[a-z]+k")
    assert {word[1:-1] for word in found} == set(ORDER[name])
    # The trimmed sheet stands in the middle of the press sheet: 8 mm for marks and 3 mm of bleed around it.
    edge = 11 if use == "press" else 0
    for side, panels in enumerate(SIDES[name]):
        for index, panel in enumerate(panels):
            page, x = found[f"k{panel}k"]
            assert page == side, f"{panel} is on side {page + 1}"
            assert slot(x - edge, WIDTHS[name][side]) == index, f"{panel} stands at {x:.1f} mm"


@pytest.mark.parametrize("name", SIDES)
def test_screens_get_panels_in_the_order_of_reading(folded, name):
    found = places(folded[name].file("read"), r"k[a-z]+k")
    assert [word[1:-1] for word, _ in sorted(found.items(), key=lambda item: item[1])] == ORDER[name]


def test_the_real_tri_fold_is_folded_alike(kinds):
    """Headings of the printed leaflet in its own panels."""
    one = next(one for one in kinds if one.head["print"] == ["a4-gap-ba"])
    for word, panel in {"Giấy": "ba", "Luật": "gap", "Quét": "sau"}.items():
        side = next(index for index, panels in enumerate(SIDES["a4-gap-ba"]) if panel in panels)
        found = pages(one.file("office"), word)
        assert any(slot(x, WIDTHS["a4-gap-ba"][side]) == SIDES["a4-gap-ba"][side].index(panel) for x, _ in found[side]), word


def test_booklets_read_on_when_stapled(folded):
    """The pages of the sheets, as they lie on each other and are folded, follow one another as those for screens do."""
    one = folded["so-tay"]
    wanted = [[word for _, word in page] for page in pages(one.file("read"), r"c\d+c")]
    sides = pages(one.file("office"), r"c\d+c")
    assert len(sides) % 2 == 0 and len(sides) >= 4
    count = len(sides) * 2
    assert count >= 8
    booklet = [None] * count
    for side, words in enumerate(sides):
        left = [word for x, word in words if x < 148.5]
        right = [word for x, word in words if x >= 148.5]
        # Sides 0 and 1 are the outermost sheet: its outside has the last page and the first, its inside the second and the last but one.
        if side % 2 == 0:
            booklet[count - 1 - side], booklet[side] = left, right
        else:
            booklet[side], booklet[count - 1 - side] = left, right
    assert sum(booklet, []) == [f"c{number}c" for number in range(CHAPTERS)]
    # Pages that fill the last sheet are blank and stand before the back page.
    assert [page for page in booklet if page] == [page for page in wanted if page]
    assert booklet[0] and booklet[-1]


def test_a_wrong_fold_is_seen(folded):
    """With two panels taken for each other, the places do not fit."""
    found = places(folded["a4-gap-ba"].file("office"), r"k[a-z]+k")
    found["kmotk"], found["khaik"] = found["khaik"], found["kmotk"]
    assert slot(found["kmotk"][1], WIDTHS["a4-gap-ba"][1]) != 0
