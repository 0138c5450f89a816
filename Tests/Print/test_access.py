"""Readers aloud get all of a leaflet: two checkers of PDF/UA find nothing wrong in any file for reading."""

import outloud
import pdfua
import pikepdf
import pytest

import leaflets as making


def test_outloud_finds_nothing(printed):
    files = [one.file("read") for one in printed]
    for file, result in zip(files, making.each(lambda file: outloud.check(str(file)), files)):
        assert result.error is None, f"{file}: {result.error}"
        found = [f"{finding.rule}: {finding.message} ({finding.evidence})" for finding in result.findings if finding.severity in ("error", "warning")]
        assert not found, f"{file}: {found}"
        assert result.stats["tagged"] and not [run.rule for run in result.runs if run.status == "crashed"], file


def findings(file):
    return pdfua.validate(str(file)).findings


def test_pdfua_finds_no_error(printed):
    files = [one.file("read") for one in printed]
    for file, found in zip(files, making.each(findings, files)):
        errors = [finding for finding in found if finding.severity == pdfua.Severity.ERROR]
        assert not errors, f"{file}: {errors}"


@pytest.mark.parametrize("spoil", ["language", "title", "alternative"])
def test_the_checkers_can_fail(kinds, tmp_path, spoil):
    bad = tmp_path / "bad.pdf"
    one = next(one for one in kinds if one.name == "nam-buoc")
    with pikepdf.open(one.file("read")) as pdf:
        if spoil == "language":
            del pdf.Root.Lang
        elif spoil == "title":
            del pdf.Root.ViewerPreferences
        else:
            figures = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"]
            assert figures
            for figure in figures:
                del figure["/Alt"]
        pdf.save(bad)
    assert outloud.check(str(bad)).errors > 0
    assert [finding for finding in findings(bad) if finding.severity == pdfua.Severity.ERROR] or spoil == "title"
