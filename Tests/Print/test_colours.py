"""Files for presses hold inks alone, no more of them than the paper takes, and black letters print over what is there."""

import subprocess

import pikepdf
import pytest
import yaml

import colours
import leaflets as making


@pytest.fixture(scope="session")
def press(printed):
    return [(one.file("press"), colours.read(one.file("press"))) for one in printed]


def test_all_colours_are_inks(press):
    for file, found in press:
        assert found.painted > 10, file
        assert not found.faults, found.faults[:5]


def test_no_more_ink_than_the_limit(press):
    limit = yaml.safe_load((making.ROOT / "content" / "loa.yaml").read_text(encoding="utf-8"))["print"]["ink"]
    for file, found in press:
        for inks in found.fills:
            assert inks is not None, file
            assert sum(inks) <= limit + 0.5, f"{file}: {inks}"


def test_black_letters_are_one_ink_that_prints_over(press):
    for file, found in press:
        assert found.black_text > 0, file
        assert found.without_overprint == 0, f"{file}: {found.without_overprint} of {found.black_text}"
        # Black made of several inks shows coloured seams on small letters.
        for inks in found.fills:
            c, m, y, k = inks
            assert not (k > 95 and c + m + y > 0 and c + m + y < 30), f"{file}: {inks}"


def test_screens_get_no_inks(kinds):
    for one in kinds:
        for use in ("office", "read"):
            with pikepdf.open(one.file(use)) as pdf:
                for page in pdf.pages:
                    operators = {str(operator) for _, operator in pikepdf.parse_content_stream(page)}
                    assert not operators & {"k", "K"} and operators & {"rg", "g"}, f"{one.file(use)}"


@pytest.mark.parametrize("change,fault", [
    (lambda text: text.replace(b" k\n", b" k 0 0 1 rg\n", 1), "faults"),
    (lambda text: text.replace(b" gs\n", b" gs /G9 gs\n"), "without_overprint")])
def test_the_walk_sees_changes(kinds, tmp_path, change, fault):
    bad = tmp_path / "press.pdf"
    with pikepdf.open(kinds[0].file("press")) as pdf:
        page = pdf.pages[0]
        page.Resources.ExtGState["/G9"] = pikepdf.Dictionary(OP=False, op=False)
        before = page.Contents.read_bytes()
        after = change(before)
        assert after != before
        page.Contents.write(after)
        pdf.save(bad)
    assert getattr(colours.read(bad), fault)


def test_unpacked_files_name_no_screen_colours(kinds, tmp_path):
    """The same without any parser: in the text that qpdf unpacks."""
    for one in kinds:
        plain = tmp_path / "plain.pdf"
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", one.file("press"), plain], check=True, timeout=60)
        text = plain.read_bytes()
        assert b" rg\n" not in text and b" RG\n" not in text and b"/DeviceRGB" not in text and b"/CalRGB" not in text
        assert text.count(b"]TJ") > 5
