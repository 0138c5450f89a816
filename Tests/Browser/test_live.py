"""Pages that stand open on `loa serve`: figures change on them when their source does."""

import os
import pwd
import re
import secrets
import shutil
import subprocess
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

import sites as building
from watch import Watch

SCHEMA = """\
format: 1
units:
  don-vi: { file: don-vi.csv, code: ma, name: ten, digits: 5 }
sets:
  bang:
    title: Đoàn viên
    file: bang.csv
    source: thử
    from:
FROM
    key: [ky, dv]
    period: ky
    level: public
    columns:
      ky: { title: Kỳ, type: period }
      dv: { title: Đơn vị, type: code, units: don-vi }
      cuoi: { title: Đoàn viên cuối kỳ, type: integer }
figures:
  doan-vien: { title: Đoàn viên, unit: đoàn viên, set: bang, measure: cuoi, over: last, by: [dv], definition: Số đoàn viên. }
targets:
  muc-tieu: { title: Mục tiêu, figure: doan-vien, value: 2000, from: 2026-01, by: 2028-12, document: thử }
"""

PAGE = """\
---
title: Số liệu
for: can-bo
---
Có :figure[doan-vien] hôm nay.

::progress[muc-tieu]

::chart[doan-vien]{kind=line from=2026-08}

::table[doan-vien]{rows=dv}

""" + "\n\n".join(f"Đoạn {n}." for n in range(60))

ROWS = [("2026-08", "06652", 900), ("2026-09", "06652", 950), ("2026-10", "06652", 1000), ("2026-10", "06658", 100)]


def as_reader(words):
    """PostgreSQL refuses to run as root."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words] if os.geteuid() == 0 else words


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """A real PostgreSQL server; gives a function that runs statements, and how it is reached."""
    programs = max(Path("/usr/lib/postgresql").iterdir(), key=lambda path: int(path.name)) / "bin"
    folder = Path("/tmp") / f"loa-pg-{secrets.token_hex(4)}"
    folder.mkdir()
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    subprocess.run(
        as_reader([programs / "initdb", "-N", "-D", folder / "data", "-U", "owner", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"]),
        check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen(
        as_reader([programs / "postgres", "-F", "-D", folder / "data", "-c", "listen_addresses=", "-c", f"unix_socket_directories={folder}"]),
        stderr=subprocess.DEVNULL)

    def sql(text):
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "owner", "-d", "postgres", "-c", text], check=True)

    for _ in range(200):
        if subprocess.run([programs / "pg_isready", "-q", "-h", folder]).returncode == 0:
            break
        time.sleep(0.05)
    sql("CREATE TABLE bang (ky text, dv text, cuoi int); INSERT INTO bang VALUES " + ", ".join(map(str, ROWS)))
    yield sql, folder
    server.terminate()
    server.wait()
    shutil.rmtree(folder)


class Served:
    """`loa serve` or `loa preview` on a site of one page."""

    def __init__(self, folder, source, *words, command="serve"):
        self.folder = folder
        indented = "\n".join("      " + line for line in source.splitlines())
        for name, text in {
            "content/loa.yaml": "format: 1\ntitle: Thử\nlanguage: vi\naudiences:\n  can-bo: { name: Cán bộ }\n",
            "content/so-lieu.md": PAGE,
            "content/stats/stats.yaml": SCHEMA.replace("FROM", indented),
            "content/stats/don-vi.csv": "ma,ten\n06652,Phường Hà Tu\n06658,Phường Cao Xanh\n",
        }.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        self.loa("stats", "pull")
        self.loa("build")
        log = ["--log", folder / "access.log"] if command == "serve" else []
        self.process = subprocess.Popen(
            [building.binary(), command, "--site", folder, "--port", "0", *log, *words], stderr=subprocess.PIPE, text=True)
        # What a first build tells stands before the address.
        line = next(line for line in self.process.stderr if "http://" in line)
        self.address = re.search(r"http://\S+/", line)[0]
        self.said = []
        threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True).start()

    def loa(self, *words):
        subprocess.run([building.binary(), *words, "--site", self.folder], check=True, capture_output=True)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.fixture
def serve(tmp_path):
    started = []

    def make(source, *words, **options):
        started.append(Served(tmp_path / "site", source, *words, **options))
        return started[-1]

    yield make
    for one in started:
        one.close()


NUMBERS = """() => [
  document.querySelector('[data-figure]').textContent, document.querySelector('.progress-number').textContent,
  document.querySelector('figure.figures tbody').textContent, document.querySelector('.chart-data tbody').textContent,
  document.querySelector('.progress-bar').getAttribute('aria-label'),
].map(text => text.replace(/\\s+/g, ' ').trim())"""


def opened(window, served):
    """A page that listens: scrolled, with the chart's table open and the figures' table reached with the keyboard."""
    page = window(height=500)
    page.goto(served.address + "can-bo/so-lieu/")
    page.locator(".chart-data summary").click()
    page.locator("figure.figures .table").focus()
    page.evaluate("scrollTo(0, 900)")
    page.wait_for_function("() => document.querySelector('script[data-news]') !== null")
    page.wait_for_function("() => performance.getEntriesByType('resource').filter(e => e.name.endsWith('figures.json')).length > 1")
    return page


def expect_change(page, act, number):
    """All that shows the number changes within two seconds, the reader's place stays, and it is told."""
    before = page.evaluate(NUMBERS)
    place = page.evaluate("[scrollY, document.activeElement.className, document.querySelector('.chart-data').open]")
    assert place[1:] == ["table", True] and place[0] > 0
    start = time.monotonic()
    act()
    page.wait_for_function("number => document.querySelector('[data-figure]').textContent.includes(number)", arg=number, timeout=10_000)
    took = time.monotonic() - start
    after = page.evaluate(NUMBERS)
    assert all(old != new for old, new in zip(before, after)), (before, after)
    assert page.evaluate("[scrollY, document.activeElement.className, document.querySelector('.chart-data').open]") == place
    page.wait_for_function("() => [...document.querySelectorAll('[role=status]')].some(e => e.textContent.includes('vừa được cập nhật'))")
    return took


@pytest.mark.parametrize("words", [["--pull"], ["--watch", "--pull"]], ids=["pull", "watch"])
def test_a_database_tells_and_the_page_changes_within_two_seconds(database, serve, window, words):
    sql, folder = database
    sql("TRUNCATE bang; INSERT INTO bang VALUES " + ", ".join(map(str, ROWS)))
    served = serve(
        f"kind: postgres\nconnection: {{ host: {folder}, dbname: postgres, user: owner }}\nquery: SELECT ky, dv, cuoi FROM bang\nlisten: so_lieu", *words)
    page = opened(window, served)
    watch = Watch(page)
    took = expect_change(page, lambda: sql("UPDATE bang SET cuoi = 1234 WHERE ky = '2026-10' AND dv = '06652'; NOTIFY so_lieu"), "1.334")
    assert took < 2, took
    took = expect_change(page, lambda: sql("UPDATE bang SET cuoi = 1250 WHERE ky = '2026-10' AND dv = '06652'; NOTIFY so_lieu"), "1.350")
    assert took < 2, took
    # What the database holds makes no sense: it is said once, and the page stays.
    for _ in range(2):
        sql("UPDATE bang SET dv = 'xyz' WHERE cuoi = 100; NOTIFY so_lieu")
        time.sleep(1)
    assert sum("bộ bang" in line for line in served.said) == 1, served.said
    assert "1.350" in page.locator("[data-figure]").first.inner_text()
    sql("UPDATE bang SET dv = '06658' WHERE cuoi = 100; NOTIFY so_lieu")
    expect_said(served, "lại lấy được")
    assert not watch.faults, watch.faults


def test_the_workbench_follows_a_database_too(database, serve):
    sql, folder = database
    sql("TRUNCATE bang; INSERT INTO bang VALUES " + ", ".join(map(str, ROWS)))
    served = serve(
        f"kind: postgres\nconnection: {{ host: {folder}, dbname: postgres, user: owner }}\nquery: SELECT ky, dv, cuoi FROM bang\nlisten: so_lieu",
        "--pull", command="preview")

    def shown():
        try:
            return urllib.request.urlopen(served.address + "xem/hom-nay/public/can-bo/so-lieu/index.html", timeout=20).read().decode()
        except urllib.error.HTTPError as error:
            # Before the first build there is nothing to show.
            return str(error)

    def took(number):
        start = time.monotonic()
        while number not in shown():
            assert time.monotonic() - start < 15, (shown()[:200], served.said)
            time.sleep(0.05)
        return time.monotonic() - start

    took("1.100")
    sql("UPDATE bang SET cuoi = 1234 WHERE ky = '2026-10' AND dv = '06652'; NOTIFY so_lieu")
    assert took("1.334") < 2
    assert "loa preview" in (served.folder / "content/stats/history/bang/journal.csv").read_text()


def expect_said(served, words):
    for _ in range(100):
        if any(words in line for line in served.said):
            return
        time.sleep(0.1)
    assert False, served.said


def csv(folder, last):
    rows = ROWS[:2] + [("2026-10", "06652", last), ROWS[3]]
    (folder / "so.csv").write_text("ky,dv,cuoi\n" + "".join(f"{ky},{dv},{cuoi}\n" for ky, dv, cuoi in rows))


def test_a_file_is_looked_at_by_interval(serve, window, tmp_path):
    (tmp_path / "site").mkdir()
    csv(tmp_path / "site", 1000)
    served = serve("kind: file\npath: so.csv", "--pull-every", "1")
    page = opened(window, served)
    took = expect_change(page, lambda: csv(tmp_path / "site", 1300), "1.400")
    assert took < 4, took


def test_a_new_build_reaches_open_pages_and_hidden_ones_ask_for_nothing(serve, window, tmp_path):
    (tmp_path / "site").mkdir()
    csv(tmp_path / "site", 1000)
    served = serve("kind: file\npath: so.csv")
    page = opened(window, served)

    def publish(last):
        csv(tmp_path / "site", last)
        served.loa("stats", "pull")
        served.loa("build")

    expect_change(page, lambda: publish(1111), "1.211")
    # A page that is not looked at holds no connection, and is up to date when it is looked at again.
    hide = """hidden => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    page.evaluate(hide, True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    publish(1222)
    page.wait_for_timeout(1500)
    assert not asked, asked
    assert "1.211" in page.locator("[data-figure]").first.inner_text()
    page.evaluate(hide, False)
    page.wait_for_function("() => document.querySelector('[data-figure]').textContent.includes('1.322')", timeout=3_000)
