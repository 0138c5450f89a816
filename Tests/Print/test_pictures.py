"""How each kind of leaflet looks, against small pictures kept beside the tests; LOA_REWRITE_GOLDEN=1 writes them anew.

The pictures are blurred a little and compared patch by patch, so that edges drawn a hair differently do not count; a line
that moved or a word that is gone does.
"""

import os
import re

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

import leaflets as making

GOLDENS = making.HERE / "goldens"
# Dots an inch of a sheet whose longer side is that of A4; larger sheets get fewer, cards more.
DENSITY = 36
BLUR = 0.8
# The side of a patch in points of the picture, and how far off, of 255, the points of a patch may be on average.
PATCH = 6
LIMIT = 10


def density(one):
    sides = [float(value) for value in one.format["sheet"].split("x")]
    return max(16, min(80, round(DENSITY * 297 / max(sides))))


def pictures(one, folder):
    """The sides of the office file, side by side in one picture."""
    making.tool("pdftoppm", "-r", density(one), "-png", one.file("office"), folder / one.code)
    images = [Image.open(file).convert("RGB") for file in sorted(folder.glob(f"{one.code}-*.png"))]
    whole = Image.new("RGB", (sum(image.width for image in images), max(image.height for image in images)), "white")
    at = 0
    for image in images:
        whole.paste(image, (at, 0))
        at += image.width
    return whole


def save(image, file):
    # Five bits of each colour are enough for the comparison and half of the file.
    ImageOps.posterize(image, 5).save(file, optimize=True)


def difference(one, other):
    """How far off the worst patch of two pictures is; 255 when their sizes differ."""
    if one.size != other.size:
        return 255
    blurred = [image.filter(ImageFilter.GaussianBlur(BLUR)) for image in (one, other)]
    bands = ImageChops.difference(*blurred).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return worst.reduce(PATCH).getextrema()[1]


def test_leaflets_look_as_they_did(kinds, tmp_path):
    made = dict(zip([one.code for one in kinds], making.each(lambda one: pictures(one, tmp_path), kinds)))
    assert len(made) == len(kinds) >= 11
    if os.environ.get("LOA_REWRITE_GOLDEN") == "1":
        GOLDENS.mkdir(exist_ok=True)
        for old in GOLDENS.glob("*.png"):
            old.unlink()
        for code, image in made.items():
            save(image, GOLDENS / f"{code}.png")
    assert {file.stem for file in GOLDENS.glob("*.png")} == set(made)
    assert sum(file.stat().st_size for file in GOLDENS.glob("*.png")) < 600_000
    off = {}
    for code, image in made.items():
        most = difference(image, Image.open(GOLDENS / f"{code}.png"))
        if most > LIMIT:
            save(image, tmp_path / f"{code}.png")
            off[code] = f"off by {most}, see {tmp_path / code}.png"
    assert not off, f"{off}; LOA_REWRITE_GOLDEN=1 bash .ci/browser Tests/Print/test_pictures.py writes the pictures anew"


def words(one):
    """The boxes of words of at least three letters on the first side, in points of the picture, and high enough to be seen."""
    scale = density(one) / 72
    text = making.tool("pdftotext", "-f", 1, "-l", 1, "-bbox", one.file("office"), "-").decode("utf-8")
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', text)
    boxes = [[float(value) * scale for value in word[:4]] for word in found if len(word[4]) >= 3]
    return [box for box in boxes if box[3] - box[1] >= 6]


def test_a_word_that_is_gone_or_moved_is_seen(kinds, tmp_path):
    count = 0
    for one in kinds:
        whole = pictures(one, tmp_path)
        for x, y, right, bottom in words(one):
            near = whole.crop((int(x) - 3 * PATCH, int(y) - 3 * PATCH, int(right) + 3 * PATCH, int(bottom) + 3 * PATCH))
            gone = near.copy()
            left, top = x - int(x) + 3 * PATCH, y - int(y) + 3 * PATCH
            ImageDraw.Draw(gone).rectangle((left, top, left + right - x, top + bottom - y), fill=near.getpixel((int(left) - 1, int(top))))
            assert difference(gone, near) > LIMIT, f"{one.code}: the word at {x:.0f}, {y:.0f}"
            count += 1
        moved = Image.new("RGB", whole.size, "white")
        moved.paste(whole, (0, 1))
        assert difference(moved, whole) > 3 * LIMIT, one.code
    assert count > 200


def test_what_is_drawn_a_hair_differently_is_not(kinds, tmp_path):
    """A tenth of a point of the picture to the side, with all edges smoothed anew."""
    for one in kinds:
        whole = pictures(one, tmp_path)
        hair = whole.transform(whole.size, Image.Transform.AFFINE, (1, 0, 0.1, 0, 1, 0), Image.Resampling.BILINEAR)
        assert difference(hair, whole) <= LIMIT, one.code
