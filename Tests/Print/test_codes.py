"""Every QR code of every leaflet leads, read from a picture of 200 dots an inch, where its source says."""

import re
import shutil
import subprocess

import pytest

import leaflets as making

DENSITY = 200


def addresses(source):
    return set(re.findall(r"::qr\[([^\]]+)\]", source.read_text(encoding="utf-8")))


def read(picture):
    run = subprocess.run(["zbarimg", "--quiet", "--raw", "--set", "*.enable=0", "--set", "qrcode.enable=1", picture],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)
    return set(run.stdout.split())


def codes(file, folder):
    """What a telephone reads off the sheets of a file."""
    making.tool("pdftoppm", "-r", DENSITY, "-gray", file, folder / "sheet")
    found = set()
    for picture in sorted(folder.iterdir()):
        found |= read(picture)
        picture.unlink()
    return found


@pytest.mark.parametrize("use", making.USES)
def test_codes_lead_where_the_source_says(kinds, tmp_path, use):
    def work(one):
        folder = tmp_path / one.name
        folder.mkdir()
        return codes(one.file(use), folder)

    read_any = 0
    for one, found in zip(kinds, making.each(work, kinds)):
        assert found == addresses(one.source), f"{one.file(use)}: {found}"
        read_any += len(found)
    assert read_any >= 8


def test_a_code_that_is_covered_is_not_read(kinds, tmp_path):
    from PIL import Image, ImageDraw
    one = next(one for one in kinds if addresses(one.source) and one.format["sheet"] == "148 x 210")
    pages = tmp_path / "pages"
    pages.mkdir()
    assert shutil.which("zbarimg")
    making.tool("pdftoppm", "-r", DENSITY, "-gray", one.file("read"), pages / "sheet")
    for picture in pages.iterdir():
        image = Image.open(picture)
        ImageDraw.Draw(image).rectangle([0, image.height // 2, image.width, image.height], fill=0)
        image.save(picture)
        assert read(picture) == set()
