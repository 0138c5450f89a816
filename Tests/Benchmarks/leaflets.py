#!/usr/bin/env python3
"""Leaflets a second of `loa print` against Typst: the same text, format and fonts, a leaflet a row, alternated in one run.

    leaflets.py LOA [--typst PYTHON] [--rows 500] [--runs 5] [--work DIR] [--check]

loa is timed as a whole process, from its start to the last file written, on two cores. PYTHON has the `typst` wheel: two
workers that have compiled the leaflet once before the clock starts get half of the rows each and write their files too.
Typst lays out at one size of type; loa looks for the size that fills the sheet, and checks what it painted. Both make
tagged files for reading. Prints leaflets a second, the ratio of each pair of runs and the peak of memory.
--check fails under 5 times Typst or from 60 MB up.
"""
import argparse, hashlib, os, pathlib, resource, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FONTS = ROOT / "themes" / "quang-ninh" / "print" / "fonts"
GOAL, MEMORY = 5, 60 * 1024
CORES = 2

SITE = """\
format: 1
title: Công đoàn
language: vi
timezone: Asia/Ho_Chi_Minh
url: https://example.org/
theme: kho
audiences:
  ban-doc: { name: Bạn đọc, style: worker }
"""

HEAD = """\
---
title: "{{ten}}: một tháng, có người bên bạn"
for: [ban-doc]
kind: leaflet
print: [a5]
use_until: 2027-06-30
code: "{{ma}}"
rows: { from: don-vi.csv, key: ma }
slug: "{{ma}}"
summary: Bạn được gì, đóng bao nhiêu, vào thế nào.
---
"""

STYLE = """\
@font-face { font-family: "Be Vietnam Pro"; font-weight: 400; src: url("fonts/BeVietnamPro-Regular.ttf"); }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 400; font-style: italic; src: url("fonts/BeVietnamPro-Italic.ttf"); }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 600; src: url("fonts/BeVietnamPro-SemiBold.ttf"); }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 800; src: url("fonts/BeVietnamPro-ExtraBold.ttf"); }
leaflet { font-family: "Be Vietnam Pro"; font-size: 10pt; line-height: 1.4; --fit-min: 0.95; --fit-max: 1.2; }
h1 { font-size: 20pt; font-weight: 800; }
h2 { font-size: 13pt; font-weight: 600; }
"""

# One text for both: headings, a paragraph, items, a table, a closing line. (kind, text or rows)
TEXT = [
    ("h1", "{{ten}}: một tháng, có người bên bạn"),
    ("p", "Thiếu lương, bị ép nghỉ, công ty nợ bảo hiểm: bạn không phải đi hỏi một mình. Đoàn viên ở *{{ten}}* có người đi cùng, "
          "từ bữa ăn ca cho tới phiên tòa. Mã nơi làm của bạn là **{{ma}}**."),
    ("h2", "Bạn được gì?"),
    ("li", ["**Có người nói thay.** Công đoàn gặp công ty, giúp bạn làm đơn, ra tòa cùng bạn khi bạn nhờ.",
            "**Hỏi luật không mất tiền.** Đoàn viên được hỗ trợ pháp lý miễn phí ngay tại {{ten}}.",
            "**Cùng thương lượng** tiền lương, bữa ăn ca, ngày nghỉ, xe đưa đón và môi trường làm việc an toàn.",
            "**Bầu và hỏi lại** người đại diện của mình."]),
    ("h2", "Đóng bao nhiêu?"),
    ("p", "Mỗi tháng nửa phần trăm lương đóng bảo hiểm. Lương đóng bảy triệu đồng thì đoàn phí bằng một bữa sáng."),
    ("table", [("Lương đóng bảo hiểm", "Một tháng"), ("5.310.000 đồng", "26.550 đồng"), ("7.000.000 đồng", "35.000 đồng"),
               ("10.000.000 đồng", "50.000 đồng")]),
    ("h2", "Có sợ bị gây khó không?"),
    ("p", "Luật cấm công ty đuổi việc, chuyển việc hay trả lương kém hơn vì bạn vào công đoàn. Nếu vẫn bị đuổi trái luật thì công ty "
          "phải nhận bạn trở lại, trả lương và đóng bảo hiểm cho những ngày bạn không được làm."),
    ("p", "Vào thế nào? Hỏi tổ trưởng công đoàn, hoặc gọi 0203 000 {{ma}}. Đơn một trang, bạn tự điền, tự ký."),
]

TYPST_HEAD = """\
#set document(title: [#sys.inputs.ten])
#set page(width: 148mm, height: 210mm, margin: 10mm)
#set text(font: "Be Vietnam Pro", size: 10pt, lang: "vi", hyphenate: false)
#set par(leading: 0.6em, justify: false, linebreaks: "optimized")
#show heading.where(level: 1): set text(size: 20pt, weight: 800)
#show heading.where(level: 2): set text(size: 13pt, weight: 600)
#show strong: set text(weight: 600)
"""


def markdown():
    out = []
    for kind, text in TEXT:
        if kind == "h1":
            out.append(f"# {text}")
        elif kind == "h2":
            out.append(f"## {text}")
        elif kind == "li":
            out.append("\n".join(f"- {item}" for item in text))
        elif kind == "table":
            head, *rows = text
            out.append("\n".join([f"| {head[0]} | {head[1]} |", "|---|---:|"] + [f"| {a} | {b} |" for a, b in rows]))
        else:
            out.append(text)
    return "::::: panel mat\n" + "\n\n".join(out) + "\n:::::\n"


def typst():
    def words(text):
        return text.replace("**", "\0").replace("*", "_").replace("\0", "*") \
            .replace("{{ten}}", "#sys.inputs.ten").replace("{{ma}}", "#sys.inputs.ma")

    def words_apart(text):
        # A name followed by a full stop would read as a field; a semicolon ends the expression.
        return words(text).replace("#sys.inputs.ten", "#sys.inputs.ten;").replace("#sys.inputs.ma", "#sys.inputs.ma;")

    out = [TYPST_HEAD]
    for kind, text in TEXT:
        if kind == "h1":
            out.append(f"= {words_apart(text)}")
        elif kind == "h2":
            out.append(f"== {words_apart(text)}")
        elif kind == "li":
            out.append("\n".join(f"- {words_apart(item)}" for item in text))
        elif kind == "table":
            head, *rows = text
            cells = "".join(f"[{a}], [{b}], " for a, b in rows)
            out.append(f"#table(columns: 2, align: (left, right), table.header([{head[0]}], [{head[1]}]), {cells})")
        else:
            out.append(words_apart(text))
    return "\n\n".join(out) + "\n"


def rows(count):
    names = ["Hà Tu", "Cao Xanh", "Việt Hưng", "Bãi Cháy", "Hồng Gai", "Tuần Châu", "Mạo Khê", "Vân Đồn", "Cô Tô", "Yên Tử"]
    return [(f"{10000 + index}", f"Tổ {index % 37 + 1}, phường {names[index % len(names)]}") for index in range(count)]


def site(folder, count):
    content, theme = folder / "content", folder / "themes" / "kho"
    (content / "leaflets").mkdir(parents=True)
    (theme / "print" / "fonts").mkdir(parents=True)
    (content / "loa.yaml").write_text(SITE, encoding="utf-8")
    (content / "_index.md").write_text("---\ntitle: Công đoàn\nfor: [ban-doc]\n---\nChào bạn.\n", encoding="utf-8")
    (content / "leaflets" / "to.md").write_text(HEAD + markdown(), encoding="utf-8")
    table = "ma,ten\n" + "".join(f'{code},"{name}"\n' for code, name in rows(count))
    (content / "leaflets" / "don-vi.csv").write_text(table, encoding="utf-8")
    shutil.copytree(ROOT / "Sources" / "LoaWeb" / "BuiltinTheme", theme, dirs_exist_ok=True)
    for font in FONTS.glob("*.ttf"):
        shutil.copy(font, theme / "print" / "fonts")
    shutil.copy(ROOT / "Sources" / "LoaPrint" / "BuiltinPrint" / "formats.yaml", theme / "print")
    (theme / "print" / "print.css").write_text(STYLE, encoding="utf-8")
    (folder / "to.typ").write_text(typst(), encoding="utf-8")


def worker(folder, first, step, count):
    """Run by the Python that has Typst: compiles once, says so, waits for a line, compiles its share."""
    from typst import Compiler
    compiler = Compiler(str(folder / "to.typ"), root=str(folder), font_paths=[str(FONTS)], ignore_system_fonts=True)
    out = folder / "typst"
    compiler.compile(format="pdf", sys_inputs={"ten": "Thử", "ma": "0"})
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print("ready", usage.ru_utime + usage.ru_stime, flush=True)
    for line in sys.stdin:
        for code, name in rows(count)[first::step]:
            (out / f"{code}.pdf").write_bytes(compiler.compile(format="pdf", sys_inputs={"ten": name, "ma": code}))
        usage = resource.getrusage(resource.RUSAGE_SELF)
        print("done", usage.ru_maxrss, usage.ru_utime + usage.ru_stime, flush=True)


class Typst:
    def __init__(self, python, folder, count):
        (folder / "typst").mkdir()
        self.memory, self.used, self.work = 0, [0.0] * CORES, []
        self.workers = [
            subprocess.Popen([python, __file__, "--worker", str(folder), str(index), str(CORES), str(count)],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for index in range(CORES)]
        for index, one in enumerate(self.workers):
            told = one.stdout.readline().split()
            assert told[:1] == ["ready"], "Typst did not start"
            self.used[index] = float(told[1])
    def run(self):
        start = time.perf_counter()
        for one in self.workers:
            one.stdin.write("go\n")
            one.stdin.flush()
        told = [one.stdout.readline().split() for one in self.workers]
        seconds = time.perf_counter() - start
        assert all(words[:1] == ["done"] for words in told), "Typst failed"
        self.memory = max(self.memory, sum(int(words[1]) for words in told))
        used = [float(words[2]) for words in told]
        self.work.append(sum(used) - sum(self.used))
        self.used = used
        return seconds

    def close(self):
        for one in self.workers:
            one.stdin.close()
            one.wait()


class Loa:
    def __init__(self, binary, folder):
        self.folder, self.memory, self.sums, self.work = folder, 0, set(), []
        self.call = [str(binary), "print", "leaflets/to", "--site", str(folder), "--only", "read", "--today", "2026-11-23",
                     "--jobs", str(CORES), "--to"]

    def run(self, number):
        out = self.folder / f"loa-{number}"
        log = self.folder / "loa.txt"
        start = time.perf_counter()
        with open(log, "w") as shown:
            one = subprocess.Popen(self.call + [str(out)], stdout=shown, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(one.pid, 0)
        seconds = time.perf_counter() - start
        one.returncode = status
        if status:
            sys.exit("loa failed:\n" + log.read_text()[-3000:])
        self.memory = max(self.memory, usage.ru_maxrss)
        self.work.append(usage.ru_utime + usage.ru_stime)
        made = sorted(out.rglob("*.pdf"))
        self.sums.add((len(made), hashlib.sha256(b"".join(file.read_bytes() for file in made)).hexdigest()[:16]))
        return seconds


def main():
    # In memory, so that the speed of the disk does not count.
    memory = pathlib.Path("/dev/shm")
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("loa", type=pathlib.Path)
    a.add_argument("--typst", type=pathlib.Path)
    a.add_argument("--rows", type=int, default=500)
    a.add_argument("--runs", type=int, default=5)
    a.add_argument("--work", type=pathlib.Path, default=memory if memory.is_dir() else pathlib.Path(tempfile.gettempdir()))
    a.add_argument("--check", action="store_true")
    given = a.parse_args()
    folder = given.work.resolve() / "loa-leaflets"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    site(folder, given.rows)
    loa = Loa(given.loa.resolve(), folder)
    peer = Typst(given.typst, folder, given.rows) if given.typst else None
    ours, theirs = [], []
    for number in range(given.runs):
        ours.append(loa.run(number))
        if peer:
            theirs.append(peer.run())
    if peer:
        peer.close()
    assert len(loa.sums) == 1, "runs of loa differ"
    [(made, digest)] = loa.sums
    assert made == given.rows, f"{made} files instead of {given.rows}"
    rate = given.rows / statistics.median(ours)
    print(f"loa    {rate:6.0f} leaflets a second, {loa.memory / 1024:.0f} MB, {made} files, checksum {digest}")
    ratio = None
    if peer:
        ratios = sorted(theirs[index] / ours[index] for index in range(given.runs))
        ratio = statistics.median(ratios)
        print(f"Typst  {given.rows / statistics.median(theirs):6.0f} leaflets a second, {peer.memory / 1024:.0f} MB in {CORES} workers")
        print(f"loa is {ratio:.1f} times Typst ({ratios[0]:.1f} to {ratios[-1]:.1f}), "
              f"with {statistics.median(peer.work) / statistics.median(loa.work):.1f} times less work of the processor")
    if given.check:
        if loa.memory >= MEMORY:
            sys.exit(f"memory: {loa.memory / 1024:.0f} MB, the goal is under {MEMORY // 1024} MB")
        if ratio is not None and ratio < GOAL:
            sys.exit(f"speed: {ratio:.1f} times Typst, the goal is {GOAL}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        worker(pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:6]))
    else:
        main()
