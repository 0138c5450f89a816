"""The files are sound: qpdf finds no fault, fonts are embedded, boxes are where a printer expects them."""

import re
import subprocess

import pikepdf
import pytest

import leaflets as making

BLEED = 3


def near(one, other):
    return abs(one - other) < 0.01


def checked(file):
    return subprocess.run(["qpdf", "--check", file], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)


def test_qpdf_finds_no_fault(printed):
    files = [one.file(use) for one in printed for use in making.USES]
    assert len(files) >= 3 * 11
    for file, run in zip(files, making.each(checked, files)):
        assert run.returncode == 0 and "No syntax or stream encoding errors found" in run.stdout, f"{file}: {run.stdout}"
        assert "WARNING" not in run.stdout, f"{file}: {run.stdout}"


def test_qpdf_sees_damage(kinds, tmp_path):
    bytes = bytearray(kinds[0].file("read").read_bytes())
    at = bytes.find(b"/FlateDecode")
    start = bytes.find(b"stream\n", at) + 7
    bytes[start + 40:start + 60] = b"\0" * 20
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(bytes)
    assert checked(bad).returncode != 0


def fonts(file):
    rows = making.tool("pdffonts", file).decode().splitlines()[2:]
    return [re.match(r"(\S+)\s+(.*?)\s+(\S+)\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+", row).groups() for row in rows]


def test_fonts_are_embedded_subsets_with_text(printed):
    files = [one.file(use) for one in printed for use in making.USES]
    for file, found in zip(files, making.each(fonts, files)):
        assert found, f"{file} has no font"
        for name, kind, _, embedded, subset, unicode in found:
            assert (embedded, subset, unicode) == ("yes", "yes", "yes"), f"{file}: {name}"
            assert re.match(r"[A-Z]{6}\+", name) and kind in ("CID TrueType", "CID Type 0C"), f"{file}: {name} {kind}"


def box(page, name):
    return [float(value) for value in page[name]] if name in page else None


def sheet(format):
    return [float(value) for value in format["sheet"].split("x")]


def test_boxes_of_press_files(printed):
    for one in printed:
        width, height = (side * making.MILLIMETRE for side in sheet(one.format))
        with pikepdf.open(one.file("press")) as pdf:
            for number, page in enumerate(pdf.pages):
                place = f"{one.file('press')}, page {number + 1}"
                media, bleed, trim = (box(page, name) for name in ("/MediaBox", "/BleedBox", "/TrimBox"))
                assert trim and bleed and "/ArtBox" not in page, place
                assert near(trim[2] - trim[0], width) and near(trim[3] - trim[1], height), f"{place}: {trim}"
                for side in range(4):
                    out = bleed[side] - trim[side]
                    assert near(abs(out), BLEED * making.MILLIMETRE) and (out < 0) == (side < 2), f"{place}: bleed {bleed}"
                assert media[0] <= bleed[0] and media[1] <= bleed[1] and media[2] >= bleed[2] and media[3] >= bleed[3], place
                assert "/Rotate" not in page, place


def test_sheets_of_office_files(printed):
    for one in printed:
        given = one.format.get("impose", {}).get("sheet", one.format["sheet"])
        width, height = (float(value) * making.MILLIMETRE for value in given.split("x"))
        with pikepdf.open(one.file("office")) as pdf:
            for page in pdf.pages:
                media = box(page, "/MediaBox")
                assert near(media[0], 0) and near(media[1], 0), one.name
                assert near(media[2], width) and near(media[3], height), f"{one.file('office')}: {media}"
            sides = one.format.get("sides")
            if sides:
                assert len(pdf.pages) == len(sides), one.name
            wanted = "/DuplexFlipShortEdge" if one.format.get("flip") == "short" else "/DuplexFlipLongEdge"
            if len(pdf.pages) > 1:
                assert pdf.Root.ViewerPreferences.Duplex == wanted, one.name


def test_pages_of_read_files_are_panels(printed):
    for one in printed:
        sides = one.format.get("sides")
        if not sides:
            continue
        whole = sheet(one.format)
        widths = {}
        for side in sides:
            for panel in side:
                if isinstance(panel, dict):
                    widths[panel["panel"]] = panel.get("width", whole[0])
                else:
                    widths[panel] = whole[0]
        order = one.format.get("order", [name for side in sides for name in ([p["panel"] if isinstance(p, dict) else p for p in side])])
        with pikepdf.open(one.file("read")) as pdf:
            assert len(pdf.pages) == len(order), one.name
            for name, page in zip(order, pdf.pages):
                media = box(page, "/MediaBox")
                assert near(media[2], widths[name] * making.MILLIMETRE) and near(media[3], whole[1] * making.MILLIMETRE), f"{one.name}, {name}: {media}"


@pytest.mark.parametrize("use,wanted", [
    ("press", [("pdfxid:GTS_PDFXVersion", "PDF/X-4")]),
    ("office", []),
    ("read", [("pdfaid:part", "2"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")])])
def test_files_say_what_they_keep_to(printed, use, wanted):
    for one in printed:
        with pikepdf.open(one.file(use)) as pdf:
            with pdf.open_metadata() as data:
                for key, value in wanted:
                    assert data.get(key) == value, f"{one.file(use)}: {key} is {data.get(key)}"
                assert data["dc:title"] == str(pdf.docinfo["/Title"]), one.name
            assert str(pdf.Root.Lang).split("-")[0] == one.head.get("lang", "vi"), one.name
            assert bool(pdf.Root.MarkInfo.Marked) and "/StructTreeRoot" in pdf.Root, one.name
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle), one.name
            [intent] = pdf.Root.OutputIntents
            if use == "press":
                assert intent.S == "/GTS_PDFX" and intent.DestOutputProfile.N == 4, one.name
                assert str(pdf.docinfo["/GTS_PDFXVersion"]) == "PDF/X-4" and str(pdf.docinfo["/Trapped"]) == "/False", one.name
                assert pdf.pdf_version == "1.6", one.name
            else:
                assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3, one.name
            assert pdf.trailer.ID[0] == pdf.trailer.ID[1] and not pdf.is_encrypted, one.name
