#!/usr/bin/env python3
"""Times `loa stats import` of a large CSV file against SQLite's own import and pandas, alternating, and prints ratios.

    import.py LOA [--rows 1000000] [--runs 3] [--sqlite sqlite3] [--pandas PYTHON] [--check]

loa checks every cell, code, key and rule, and keeps a history; SQLite reads text into a table with a key and pandas
reads and looks for keys that stand twice. Times are whole processes, wall clock, medians; only the ratios are worth
quoting. The memory of an import of a tenth of the rows is compared too: what is flat does not grow with the rows.
--check fails when a goal of memory is missed: at most 1.5 times that of a tenth of the rows, and at most 100 MB.
"""
import argparse, pathlib, shutil, statistics, sys, tempfile

from bench import run

SCHEMA = """format: 1
units:
  don-vi: { file: don-vi.csv, code: ma, name: ten, digits: 5 }
sets:
  lon:
    title: Bộ lớn
    file: lon.csv
    source: đo tốc độ
    level: internal
    period: ky
    every: month
    key: [ky, ma, nganh]
    columns:
      ky: { type: period }
      ma: { type: code, units: don-vi }
      nganh: { type: integer, min: 0 }
      dau: { type: integer, min: 0 }
      vao: { type: integer, min: 0 }
      ra: { type: integer, min: 0 }
      cuoi: { type: integer, min: 0 }
    rules: [cuoi = dau + vao - ra]
figures:
  cuoi: { title: Cuối, definition: Cuối kỳ., set: lon, measure: cuoi, over: last, level: internal }
"""
CONFIG = "format: 1\ntitle: Đo\nlanguage: vi\naudiences:\n  a: { name: A, access: internal }\n"
PANDAS = """import sys, pandas
rows = pandas.read_csv(sys.argv[1], dtype={"ma": str})
assert not rows.duplicated(["ky", "ma", "nganh"]).any()
assert (rows.cuoi == rows.dau + rows.vao - rows.ra).all()
"""


def write(path, count):
    """Rows of 12 months, 50 units, and as many branches as it takes."""
    with open(path, "w") as file:
        file.write("ky,ma,nganh,dau,vao,ra,cuoi\n")
        for number in range(count):
            branch, rest = divmod(number, 600)
            month, unit = divmod(rest, 50)
            start, new, gone = number % 9000, number % 37, number % 11
            file.write(f"2025-{month + 1:02},{unit + 1:05},{branch},{start + 11},{new},{gone},{start + 11 + new - gone}\n")


def site(folder, rows):
    stats = folder / "content" / "stats"
    stats.mkdir(parents=True)
    (folder / "content" / "loa.yaml").write_text(CONFIG)
    (stats / "stats.yaml").write_text(SCHEMA)
    (stats / "don-vi.csv").write_text("ma,ten\n" + "".join(f"{unit:05},Đơn vị {unit}\n" for unit in range(1, 51)))
    (stats / "lon.csv").write_text("ky,ma,nganh,dau,vao,ra,cuoi\n")
    write(folder / "gui.csv", rows)
    return folder


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("loa", type=pathlib.Path)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--sqlite", default=shutil.which("sqlite3"))
    options.add_argument("--pandas", help="a Python that has pandas")
    options.add_argument("--check", action="store_true", help="fail when a goal is missed")
    asked = options.parse_args()
    loa = asked.loa.resolve()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        program = work / "read.py"
        program.write_text(PANDAS)
        small = site(work / "small", asked.rows // 10)
        _, little = run([loa, "stats", "import", "gui.csv", "--as", "lon", "--today", "2026-06-01"], small)
        times, memory = {}, {}
        for number in range(asked.runs):
            folder = site(work / f"site{number}", asked.rows)
            peers = {"loa": [loa, "stats", "import", "gui.csv", "--as", "lon", "--today", "2026-06-01"]}
            if asked.sqlite:
                peers["SQLite"] = [
                    asked.sqlite, work / f"{number}.db", "CREATE TABLE t(ky TEXT, ma TEXT, nganh INTEGER, dau INTEGER, vao INTEGER,"
                    " ra INTEGER, cuoi INTEGER, PRIMARY KEY(ky, ma, nganh));", ".mode csv", ".import --skip 1 gui.csv t"]
            if asked.pandas:
                peers["pandas"] = [asked.pandas, program, "gui.csv"]
            for name, command in peers.items():
                seconds, megabytes = run(command, folder)
                times.setdefault(name, []).append(seconds)
                memory[name] = max(memory.get(name, 0), megabytes)
            shutil.rmtree(folder)
    ours = statistics.median(times["loa"])
    print(f"import of {asked.rows} rows, {asked.runs} alternated runs, medians of whole processes")
    for name in times:
        if name != "loa":
            print(f"loa / {name}: {ours / statistics.median(times[name]):.2f} in time, {memory['loa'] / memory[name]:.2f} in memory")
    missed = []
    for name, value, goal in (
            (f"loa's memory, {asked.rows} rows / {asked.rows // 10} rows", memory["loa"] / little, 1.5),
            (f"loa's memory, {asked.rows} rows, MB", memory["loa"], 100)):
        if value > goal:
            missed.append(name)
        print(f"{name}: {value:.2f} (goal at most {goal}){'  MISSED' if value > goal else ''}")
    if asked.check and missed:
        sys.exit("goals missed: " + ", ".join(missed))


if __name__ == "__main__":
    sys.exit(main())
