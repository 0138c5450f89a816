#!/usr/bin/env python3
"""How soon an edit shows in `loa preview`, as a ratio to `loa build` of the same site in the same run.

    preview.py LOA [--pages 1000] [--edits 15]

Two kinds of edits, saved by rename: words of a page, and its title, which other pages show. Counted is the time from the save until the new bytes are served; the 30 ms in which saves are gathered are in it.
"""
import argparse, http.client, json, pathlib, re, statistics, subprocess, sys, tempfile, threading, time

HERE = pathlib.Path(__file__).resolve().parent


class Watcher:
    """The stream of events of a running preview."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.connection.request("GET", "/_events")
        self.stream = self.connection.getresponse()
        self.told = threading.Condition()
        self.events = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.stream:
            if line.startswith(b"data: {"):
                with self.told:
                    self.events.append(json.loads(line[6:]))
                    self.told.notify_all()

    def wait(self, accept, after):
        with self.told:
            assert self.told.wait_for(lambda: any(accept(event) for event in self.events[after:]), 60), "nothing was told"


def served(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    return connection.getresponse().read()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("loa")
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--edits", type=int, default=15)
    given = arguments.parse_args()
    loa = str(pathlib.Path(given.loa).resolve())
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        subprocess.run([sys.executable, HERE / "corpus.py", str(given.pages), root / "content", "--style", "loa"], check=True, stdout=subprocess.DEVNULL)
        # A port of 0 is any that is free.
        preview = subprocess.Popen([loa, "preview", "--site", root, "--port", "0", "--today", "2026-11-22"], stderr=subprocess.PIPE, text=True)
        try:
            port = int(re.search(r":(\d+)/", preview.stderr.readline()).group(1))
            while not json.loads(served(port, "/api/trang-thai"))["n"]:
                time.sleep(0.05)
            watcher = Watcher(port)
            time.sleep(0.2)
            page = sorted(file for file in root.rglob("content/*/*/*.md") if not file.name.startswith("_"))[given.pages // 2]
            text = page.read_text(encoding="utf-8")
            times = {"words of a page": [], "title of a page": [], "whole site after words": [], "whole site after a title": []}
            builds = []
            # The words first: after a title each edit of words would put the old title back.
            for kind in ("words of a page", "title of a page"):
                for number in range(given.edits):
                    new = text + f"\nLần {number}.\n" if kind == "words of a page" else re.sub(r"(?m)^title: .*$", f"title: Tên {number}", text)
                    draft = page.with_suffix(".new~")
                    draft.write_text(new, encoding="utf-8")
                    after = len(watcher.events)
                    began = time.perf_counter()
                    draft.rename(page)
                    watcher.wait(lambda event: "changed" not in event or event["changed"], after)
                    changed = next(event for event in watcher.events[after:] if "changed" not in event or event["changed"]).get("changed") or []
                    mine = [path for path in changed if path.endswith("index.html") and page.stem in path] or ["public/index.html"]
                    body = served(port, "/xem/hom-nay/" + mine[0])
                    times[kind].append(time.perf_counter() - began)
                    if kind == "words of a page" and changed:
                        assert f"Lần {number}." in body.decode()
                    watcher.wait(lambda event: event["whole"] and event["current"], after)
                    times["whole site after words" if kind == "words of a page" else "whole site after a title"].append(time.perf_counter() - began)
                    began = time.perf_counter()
                    subprocess.run([loa, "build", "--site", root, "--output", root / "out", "--today", "2026-11-22"], check=True, capture_output=True)
                    builds.append(time.perf_counter() - began)
        finally:
            preview.terminate()
            preview.wait()
    build = statistics.median(builds[1:] or builds)
    print(f"{given.pages} pages, loa build (one page changed): {build * 1000:.0f} ms")
    for kind, found in times.items():
        print(f"{kind}: median {statistics.median(found) * 1000:.0f} ms, worst {max(found) * 1000:.0f} ms, {statistics.median(found) / build:.2f} of a build")


main()
