"""PDFBox Preflight, which knows PDF/A-1b, finds in files for reading nothing but what PDF/A-2 and later allow."""

import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

import leaflets as making

JARS = ["preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api"]
# (code, pattern of the message, why it is right in PDF/A-2)
LATER = [
    ("1.4", r"Trailer Syntax error, /XRef cross reference streams are not allowed", "PDF 1.5 has them"),
    ("3.1.11", r"Invalid Font definition, \S+: The CIDSet entry is missing for the Composite Subset", "no longer asked for"),
    ("7.11.2", r"Error on MetaData, part must be 1", "it is 2"),
    ("2.4.1", r".*[Tt]ransparency.*|.*Group.*", "transparency is allowed"),
]


def found(file):
    """The faults of a file as (code, message)."""
    paths = [Path("/usr/share/java") / f"{jar}.jar" for jar in JARS]
    assert shutil.which("java") and all(path.exists() for path in paths), "PDFBox is not installed; .ci/packages names what the tests need"
    run = subprocess.run(
        ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", ":".join(map(str, paths)), "org.apache.pdfbox.preflight.Validator_A1b", file],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
    assert "is not a valid PDF/A-1b file" in run.stdout or "is a valid PDF/A-1b file" in run.stdout, run.stdout
    return re.findall(r"^(\d+(?:\.\d+)*) : (.*)$", run.stdout, re.MULTILINE)


def faults(file):
    return [(code, message) for code, message in found(file) if not any(code == known and re.fullmatch(pattern, message) for known, pattern, _ in LATER)]


def test_preflight_finds_no_fault(kinds):
    files = [one.file("read") for one in kinds]
    for file, result in zip(files, making.each(faults, files)):
        assert not result, f"{file}: {result}"


@pytest.mark.parametrize("spoil,code", [("intent", "2.4"), ("action", "6.2"), ("font", "3.1")])
def test_preflight_can_fail(kinds, tmp_path, spoil, code):
    bad = tmp_path / "bad.pdf"
    with pikepdf.open(kinds[0].file("read")) as pdf:
        if spoil == "intent":
            del pdf.Root.OutputIntents
        elif spoil == "action":
            pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")
        else:
            for item in pdf.objects:
                if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
                    del item["/FontFile2"]
        pdf.save(bad)
    assert any(known.startswith(code) for known, _ in faults(bad)), found(bad)
