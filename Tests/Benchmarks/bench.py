#!/usr/bin/env python3
"""Times loa against its own floor and against Hugo, alternating, and prints ratios.

    bench.py LOA FLOOR [--pages 10000] [--runs 5] [--hugo HUGO] [--work DIR] [--output DIR] [--check]

Times are whole processes, wall clock, medians; memory is the largest of each. Times alone mean nothing on another
machine: only the ratios are worth quoting. --output names another place for what is built, as /dev/shm, where the disk and
loa's waiting for it (Hugo does not wait) play no part. --check fails when a ratio misses its goal.
"""
import argparse, hashlib, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).parent


def run(command, cwd=None):
    """Wall seconds and the peak memory in MB of one run."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{error.decode(errors='replace')[-2000:]}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def corpus(folder, pages, style):
    if not folder.exists():
        subprocess.run([sys.executable, HERE / "corpus.py", str(pages), folder, "--style", style], check=True)
    return folder


class Targets:
    """A new folder for each run, deleted when all are done.

    ext4 looks at every lately deleted inode again before it takes one: making 20,000 files right after deleting as many
    costs seconds of system time that have nothing to do with who makes them.
    """

    def __init__(self, work):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="out-", dir=work))
        self.last = {}

    def new(self, name):
        os.sync()
        self.last[name] = self.folder / f"{name}-{len(list(self.folder.iterdir()))}"
        return self.last[name]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def warm(folder):
    """Reads all sources once: a machine that gives up its cache between runs would measure its disk."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.read_bytes()


def alternate(runs, *tasks):
    """Runs tasks in turn; for each the list of seconds and the peak of memory."""
    results = [([], 0) for _ in tasks]
    for _ in range(runs):
        for number, (source, command, cwd) in enumerate(tasks):
            warm(source)
            seconds, memory = run(command(), cwd)
            times, peak = results[number]
            results[number] = (times + [seconds], max(peak, memory))
    return results


def checksum(folder):
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def single(content):
    """The corpus as one site: one audience that everybody is."""
    text = (content / "loa.yaml").read_text()
    if "worker, employer" not in text:
        (content / "loa.yaml").write_text(
            text.split("audiences:")[0] + "audiences:\n  all: { name: Mọi người }\n"
            "groups: { worker: [all], employer: [all], officer: [all] }\n# worker, employer, officer are one\n")


def hugo_site(folder, pages, config, style):
    content = corpus(folder / "content", pages, style)
    for name in ("layouts", "static"):
        shutil.copytree(HERE / "hugo" / name, folder / name, dirs_exist_ok=True)
    shutil.copy(HERE / "hugo" / config, folder / "hugo.toml")
    return content


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("loa", type=pathlib.Path)
    a.add_argument("floor", type=pathlib.Path)
    a.add_argument("--pages", type=int, default=10_000)
    a.add_argument("--runs", type=int, default=5)
    a.add_argument("--hugo", type=pathlib.Path)
    a.add_argument("--work", type=pathlib.Path, default=pathlib.Path(".build/bench"))
    a.add_argument("--output", type=pathlib.Path)
    a.add_argument("--check", action="store_true")
    o = a.parse_args()
    work, loa, floor = o.work.resolve(), o.loa.resolve(), o.floor.resolve()
    work.mkdir(parents=True, exist_ok=True)
    n, missed = o.pages, []

    def ratio(name, value, goal, least=True):
        if goal is None:
            print(f"{name}: {value:.2f}")
            return
        good = value >= goal if least else value <= goal
        if not good:
            missed.append(name)
        print(f"{name}: {value:.2f} (goal {'at least' if least else 'at most'} {goal}){'' if good else '  MISSED'}")

    three, one = work / f"three-{n}", work / f"one-{n}"
    corpus(three / "content", n, "loa")
    corpus(one / "content", n, "loa")
    single(one / "content")
    targets = Targets((o.output or work).resolve())

    def build(site, target):
        return [loa, "build", "--site", site, "--output", target, "--today", "2026-11-22"]

    tasks = [
        (one, lambda: build(one, targets.new("one")), None),
        (one, lambda: [floor, one / "content", targets.new("floor")], None),
        (three, lambda: build(three, targets.new("three")), None),
    ]
    if o.hugo:
        hugo = o.hugo.resolve()
        fast, roles = work / f"hugo-{n}", work / f"hugo-roles-{n}"
        hugo_site(fast, n, "hugo.toml", "plain")
        hugo_site(roles, n, "roles.toml", "hugo")
        tasks += [
            (fast, lambda: [hugo, "--quiet", "--destination", targets.new("hugo")], fast),
            (roles, lambda: [hugo, "--quiet", "--destination", targets.new("roles")], roles),
        ]
    results = alternate(o.runs, *tasks)
    median = [statistics.median(times) for times, _ in results]
    memory = [peak for _, peak in results]
    print(f"{n} pages, {o.runs} alternated runs, medians of whole processes")
    print(f"checksums: one site {checksum(targets.last['one'])}, three audiences {checksum(targets.last['three'])}")
    ratio("one site / floor (read, cmark, write)", median[0] / median[1], 2.5, least=False)
    if o.hugo:
        ratio("Hugo / loa, one site", median[3] / median[0], 8)
        ratio("Hugo's roles / loa, three audiences", median[4] / median[2], 12)
        ratio("Hugo's memory / loa's, one site", memory[3] / memory[0], 10)
        ratio("Hugo's memory / loa's, three audiences", memory[4] / memory[2], 10)

    # One page of 1,000 changes: from the saved file to the finished output.
    for name, goal in (("one site", 100), ("three audiences", None)):
        small = work / f"{name.split()[0]}-1000"
        corpus(small / "content", 1000, "loa")
        if name == "one site":
            single(small / "content")
        target = targets.new("edited")
        run(build(small, target))
        page = next((small / "content").rglob("*-00007.md"))
        edits, before = [], page.read_text()
        for turn in range(o.runs * 2 + 2):
            page.write_text(before + f"\nĐoạn này vừa được sửa lần {turn}.\n")
            os.sync()
            edits.append(run(build(small, target))[0])
        page.write_text(before)
        milliseconds = statistics.median(edits[2:]) * 1000
        ratio(f"one page of 1,000 edited, {name}, milliseconds", milliseconds, goal, least=False)
    targets.remove()
    if missed and o.check:
        sys.exit("goals missed: " + ", ".join(missed))


if __name__ == "__main__":
    main()
