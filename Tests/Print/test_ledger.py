"""What was printed is kept: runs, what they state, where their codes lead, and what no longer holds."""

import csv
import json
import re
import shutil
import subprocess
import urllib.error
import urllib.request

import pytest

import leaflets as making

LEAFLET = "co-nguoi-ben-ban"
TARGET = "content/tham-gia/vao-cong-doan.md"


class Site:
    """A copy of this repository's content that is printed, changed and built."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("content", "themes"):
            shutil.copytree(making.ROOT / name, folder / name)

    def run(self, *call, today=making.TODAY):
        run = subprocess.run(
            [making.binary(), *map(str, call), "--site", self.folder, "--today", today], capture_output=True, text=True, timeout=300)
        return run.returncode, run.stdout + run.stderr

    def record(self, quantity, leaflet=LEAFLET, **options):
        return self.run("print", f"leaflets/{leaflet}", "--record", quantity, *[part for name, value in options.items() for part in (f"--{name}", value)])

    @property
    def ledger(self):
        return self.folder / "content" / "print-ledger.csv"

    def replace(self, path, old, new):
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


def test_a_run_is_recorded_with_what_it_states(site):
    code, words = site.record(500, printer="Nhà in A", note="đợt 1, “gấp”")
    assert code == 0, words
    assert (site.folder / "_print/public/nguoi-lao-dong/print" / LEAFLET / "ticket.pdf").exists()
    assert site.record(20)[0] == 0
    first, second = csv.DictReader(site.ledger.read_text(encoding="utf-8").splitlines(), escapechar="\\")
    assert (first["quantity"], first["printer"], first["note"], second["quantity"]) == ("500", "Nhà in A", "đợt 1, “gấp”", "20")
    assert first["digest"] == second["digest"] and re.fullmatch("[0-9a-f]{64}", first["digest"])
    assert "ltt-thang.I=" in first["facts"] and "50/2024/QH15" in first["laws"]
    assert first["qr"].endswith("/nguoi-lao-dong/tham-gia/vao-cong-doan/")
    code, words = site.run("ledger")
    assert code == 0 and "520" in words and "!" not in words


def test_a_run_that_is_out_of_date_is_told(site):
    assert site.record(500)[0] == 0
    code, words = site.run("ledger", today="2027-01-05")
    assert code == 1 and "! 22/11/2026" in words and "31/12/2026" in words
    # A wage that is another one now.
    site.replace("content/laws/du-kien-d-tien-luong.yaml", "5.310.000", "5.320.000")
    code, words = site.run("ledger", "--json")
    run = json.loads(words)["runs"][0]
    assert code == 1 and any("ltt-thang.I" in json.dumps(reason, ensure_ascii=False) for reason in run["stale"]), words


def test_codes_live_as_long_as_the_paper(site):
    assert site.record(500)[0] == 0
    (site.folder / "content" / "leaflets" / f"{LEAFLET}.md").unlink()
    for file in (site.folder / "content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        if LEAFLET in text:
            file.write_text(re.sub(rf"\[([^\]]*)\]\([^)]*{LEAFLET}[^)]*\)", r"\1", text), encoding="utf-8")
    code, words = site.run("build")
    assert code == 0, words
    codes = dict(line.split()[::2] for line in (site.folder / "_site" / "public" / "q.txt").read_text(encoding="utf-8").splitlines())
    assert codes["T1"] == "nguoi-lao-dong/tham-gia/vao-cong-doan/"
    server = subprocess.Popen(
        [making.binary(), "serve", "--site", site.folder, "--port", "0", "--log", "/dev/null"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    try:
        address = re.search(r"http://\S+", server.stderr.readline()).group()
        with urllib.request.urlopen(f"{address}q/T1", timeout=30) as answer:
            assert answer.status == 200 and answer.url.endswith("/nguoi-lao-dong/tham-gia/vao-cong-doan/")
        with pytest.raises(urllib.error.HTTPError) as gone:
            urllib.request.urlopen(f"{address}q/T99", timeout=30)
        assert gone.value.code == 404
    finally:
        server.terminate()
        assert server.wait(20) == 0


def test_a_page_on_paper_does_not_vanish(site):
    assert site.record(500)[0] == 0
    site.replace(TARGET, "\n---\n", "\nslug: gia-nhap\n---\n")
    code, words = site.run("build")
    assert code == 1 and "[print.qr-gone]" in words and "content/print-ledger.csv:2:" in words, words
    assert not (site.folder / "_site").exists()
    # It is told beside what else is wrong.
    site.replace(TARGET, "\nslug: gia-nhap\n---\n", "\nslug: gia-nhap\n---\n\nXem :khong-co[đây].\n")
    code, words = site.run("build")
    assert code == 1 and "[print.qr-gone]" in words and "khong-co" in words, words
    site.replace(TARGET, "\n\nXem :khong-co[đây].\n", "\n")
    site.replace(TARGET, "\nslug: gia-nhap\n", "\nslug: gia-nhap\naliases: [/tham-gia/vao-cong-doan/]\n")
    code, words = site.run("build")
    assert code == 0, words


def test_a_ledger_that_was_damaged_is_not_written_on(site):
    assert site.record(500)[0] == 0
    text = site.ledger.read_text(encoding="utf-8")
    site.ledger.write_text(text.replace(",500,", ",nhiều,"), encoding="utf-8")
    before = site.ledger.read_bytes()
    code, words = site.record(5)
    assert code == 1 and "content/print-ledger.csv:2:" in words, words
    assert site.ledger.read_bytes() == before


def test_rows_go_into_one_file(site):
    units = list(csv.DictReader((site.folder / "content" / "stats" / "don-vi.csv").read_text(encoding="utf-8-sig").splitlines()))
    merge = site.folder / "ba.csv"
    merge.write_text(",".join(units[0]) + "\n" + "".join(",".join(unit.values()) + "\n" for unit in units), encoding="utf-8")
    code, words = site.run("print", "leaflets/luong-toi-thieu-phuong-xa", "--merge", merge, "--one-file", "--only", "read")
    assert code == 0, words
    files = [str(file.relative_to(site.folder / "_print")) for file in (site.folder / "_print").rglob("*.pdf")]
    assert len(files) == 1, files
    info = making.tool("pdfinfo", site.folder / "_print" / files[0]).decode()
    assert int(re.search(r"Pages:\s+(\d+)", info)[1]) % len(units) == 0


def test_a_table_of_firms_stands_for_one_leaflet_alone(site):
    merge = site.folder / "cong-ty.csv"
    merge.write_text("ma,ten,vung_luong\nCT1,Công ty May Hạ Long,I\nCT2,Công ty Gốm Đông Triều,II\n", encoding="utf-8")
    code, words = site.run("print", "leaflets/luong-toi-thieu-phuong-xa", "--merge", merge, "--only", "read")
    assert code == 0, words
    files = sorted((site.folder / "_print").rglob("*.pdf"))
    assert len(files) == 2, files
    text = " ".join(" ".join(making.tool("pdftotext", file, "-").decode() for file in files).split())
    assert "Công ty May Hạ Long" in text and "Công ty Gốm Đông Triều" in text, text
    merge.write_text("ma,ten\nCT1,Công ty May Hạ Long\n", encoding="utf-8")
    code, words = site.run("print", "leaflets/luong-toi-thieu-phuong-xa", "--merge", merge)
    assert code == 1 and "vung_luong" in words, words
