"""`loa serve --watch` as an office runs it: files are edited, and what is served follows; rights and the last good site stay."""

import http.client
import os
import re
import shutil
import subprocess
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

import sites as building
from test_live import SCHEMA
from test_serve import PASSWORD

TODAY = "2026-11-22"
FILES = {
    "content/loa.yaml": "format: 1\ntitle: Thử\nlanguage: vi\ntheme: quang-ninh\naudiences:\n  tho: { name: Thợ }\n"
    "  can-bo: { name: Cán bộ, access: internal }\ngroups:\n  moi-nguoi: [tho, can-bo]\n",
    "content/trang.md": "---\ntitle: Trang\nfor: [moi-nguoi]\n---\nChào. Tuổi nghỉ hưu là :fact[tuoi].\n\n::: for can-bo\nMật của cán bộ.\n:::\n",
    "content/rieng.md": "---\ntitle: Sổ mật\nfor: can-bo\n---\nChỉ cán bộ thấy.\n",
    "content/so-lieu.md": "---\ntitle: Số liệu\nfor: [moi-nguoi]\n---\nCó :figure[doan-vien].\n",
    "content/stats/don-vi.csv": "ma,ten\n06652,Phường Hà Tu\n06658,Phường Cao Xanh\n",
    "content/stats/stats.yaml": SCHEMA.split("    from:\n")[0] + SCHEMA.split("FROM\n")[1].split("targets:")[0],
    "content/stats/bang.csv": "ky,dv,cuoi\n2026-10,06652,1000\n2026-10,06658,100\n",
    "content/laws/luat.yaml": """\
format: 1
instruments:
  - number: 45/2019/QH14
    type: Bộ luật
    title: Bộ luật Lao động
    signed: 2019-11-20
    from: 2021-01-01
facts:
  - id: tuoi
    group: Hưu trí
    text: Tuổi nghỉ hưu là {value}
    type: number
    unit: tuổi
    value: 61
    basis: [45/2019/QH14 Điều 169]
    from: 2026-01-01
    trust: A
    source: S1
""",
}
# The clock of the wall as the program asks for it, set some seconds ahead.
CLOCK = """\
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
time_t time(time_t *place) {
  struct timeval now;
  gettimeofday(&now, 0);
  time_t ahead = now.tv_sec + atol(getenv("CLOCK_OFFSET"));
  if (place) *place = ahead;
  return ahead;
}
"""
# Midnight before 1 January 2027 in Viet Nam.
NEW_YEAR = 1798736400


class Office:
    """`loa serve --watch` on a small site, with an account for officers."""

    def __init__(self, folder, files, *words, settings=None):
        self.folder = folder
        shutil.copytree(building.ROOT / "themes/quang-ninh", folder / "themes/quang-ninh")
        for name, text in files.items():
            self.write(name, text)
        subprocess.run(
            [building.binary(), "serve", "user", "add", "lan", "can-bo", "--password-stdin", "--site", folder], input=PASSWORD.encode(), check=True,
            capture_output=True)
        self.process = subprocess.Popen(
            [building.binary(), "serve", "--watch", "--site", folder, "--port", "0", "--log", folder / "access.log", *words], stderr=subprocess.PIPE, text=True,
            env={**os.environ, **(settings or {})})
        self.said = []
        threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True).start()
        self.expect("Đang phục vụ")
        self.address = re.search(r"http://\S+/", "".join(self.said))[0]
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])
        self.cookie = self.signed_in()

    def signed_in(self):
        """The cookie of the officer's session."""
        jar = urllib.request.build_opener(cookies := urllib.request.HTTPCookieProcessor())
        token = re.search(r'name="token" value="([^"]*)"', jar.open(self.address + "_dang-nhap").read().decode())[1]
        form = urllib.parse.urlencode({"token": token, "name": "lan", "password": PASSWORD, "to": "/noi-bo/can-bo/"})
        jar.open(self.address + "_dang-nhap", form.encode())
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies.cookiejar)

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(file.name + "~")
        draft.write_text(text, encoding="utf-8")
        draft.rename(file)

    def expect(self, words):
        end = time.monotonic() + 30
        while not any(words in line for line in list(self.said)):
            assert time.monotonic() < end, (words, self.said)
            time.sleep(0.02)

    def get(self, path, cookie=""):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        link.request("GET", path, headers={"Host": "localhost", "Cookie": cookie})
        answer = link.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace").replace("\u00a0", " ")

    def becomes(self, path, words, cookie=""):
        end = time.monotonic() + 30
        while words not in self.get(path, cookie)[1]:
            assert time.monotonic() < end, (path, words, self.said)
            time.sleep(0.05)

    def rights_hold(self):
        """Officers read what is theirs; others get none of it, in no file."""
        status, text = self.get("/noi-bo/can-bo/rieng/", self.cookie)
        assert status == 200 and "Chỉ cán bộ thấy" in text, (status, text)
        for cookie in ("", "loa=sai", self.cookie[:-2]):
            status, text = self.get("/noi-bo/can-bo/rieng/", cookie)
            assert status in (302, 303, 403) and "Chỉ cán bộ thấy" not in text, status
        assert "Mật của cán bộ" in self.get("/noi-bo/can-bo/trang/", self.cookie)[1]
        for path in ("/tho/trang/", "/tho/", "/", "/tho/feed.xml", "/tho/tim-kiem/"):
            assert "Mật của cán bộ" not in self.get(path)[1], path
        assert self.get("/tho/rieng/")[0] == 404

    def close(self):
        self.process.terminate()
        assert self.process.wait(20) == 0


@pytest.fixture
def office(tmp_path):
    started = []

    def make(files, *words, settings=None):
        started.append(Office(tmp_path, files, *words, settings=settings))
        return started[-1]

    yield make
    for one in started:
        one.close()


def test_what_is_served_follows_every_kind_of_file(office, tmp_path):
    office = office(FILES, "--today", TODAY)
    page = "/tho/trang/"
    assert "Chào." in office.get(page)[1] and "61 tuổi" in office.get(page)[1], office.get(page)
    office.rights_hold()
    # A page.
    office.write("content/trang.md", FILES["content/trang.md"].replace("Chào.", "Chào buổi sáng."))
    office.becomes(page, "Chào buổi sáng.")
    office.rights_hold()
    # A fact of law.
    office.write("content/laws/luat.yaml", FILES["content/laws/luat.yaml"].replace("value: 61", "value: 62"))
    office.becomes(page, "62 tuổi")
    office.rights_hold()
    # A file of the theme.
    tokens = "themes/quang-ninh/tokens.css"
    office.write(tokens, (tmp_path / tokens).read_text() + "\n:root { --thu-mau: #123456; }\n")
    end = time.monotonic() + 30
    while "#123456" not in "".join(office.get(link)[1] for link in styles(office, page)):
        assert time.monotonic() < end, office.said
        time.sleep(0.05)
    office.rights_hold()
    # An import of figures, while the server runs.
    assert "1.100" in office.get("/tho/so-lieu/")[1]
    (tmp_path / "moi.csv").write_text("Kỳ,Đơn vị,Đoàn viên cuối kỳ\n2026-10,06652,1500\n2026-10,06658,100\n")
    done = subprocess.run(
        [building.binary(), "stats", "import", tmp_path / "moi.csv", "--as", "bang", "--by", "Lan", "--reason", "đếm lại", "--site", tmp_path, "--today", TODAY],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout
    office.becomes("/tho/so-lieu/", "1.600")
    office.rights_hold()
    # A page that is taken from the public is gone for it, and officers have it.
    office.write("content/trang.md", FILES["content/trang.md"].replace("[moi-nguoi]", "can-bo"))
    end = time.monotonic() + 30
    while office.get(page)[0] != 404:
        assert time.monotonic() < end, office.said
        time.sleep(0.05)
    assert office.get("/noi-bo/can-bo/trang/", office.cookie)[0] == 200


def styles(office, page):
    return [urllib.parse.urljoin(page, link) for link in re.findall(r'<link[^>]+href="([^"]+\.css)"', office.get(page)[1])]


def test_a_fault_keeps_the_last_good_site_and_is_said_in_plain_words(office):
    office = office(FILES, "--today", TODAY)
    before = office.get("/tho/trang/")[1]
    faults = [
        ("content/trang.md", FILES["content/trang.md"] + "\n[đứt](khong-co.md)\n", "content/trang.md:11:"),
        ("content/loa.yaml", "format: [[", "content/loa.yaml:"),
        ("content/laws/luat.yaml", FILES["content/laws/luat.yaml"].replace("value: 61", "value: không"), "content/laws/luat.yaml:"),
    ]
    for path, broken, words in faults:
        office.said.clear()
        office.write(path, broken)
        office.expect(words)
        office.expect("Có lỗi nên không xuất bản gì")
        assert any(": lỗi [" in line for line in office.said), office.said
        assert not any("Fatal" in line or "Swift." in line for line in office.said), office.said
        assert office.get("/tho/trang/")[1] == before
        office.rights_hold()
        office.said.clear()
        office.write(path, FILES[path].replace("Chào.", "Chào."))
        office.expect("Đã dựng")
        assert office.get("/tho/trang/")[1] == before
        office.rights_hold()


def test_a_new_day_publishes_what_waits_for_it(office, tmp_path):
    """Nobody touches a file at midnight, and pages come and laws change all the same."""
    library = tmp_path / "clock.so"
    compiler = next(name for name in ("clang", "cc") if shutil.which(name))
    subprocess.run([compiler, "-shared", "-fPIC", "-x", "c", "-", "-o", library], input=CLOCK, text=True, check=True)
    settings = {"LD_PRELOAD": str(library), "CLOCK_OFFSET": str(NEW_YEAR - 20 - int(time.time()))}
    law, versions = FILES["content/laws/luat.yaml"].split("    value: 61\n")
    rest = [line.strip() for line in versions.splitlines() if "from:" not in line]
    for value, days in ((61, ("from: 2026-01-01", "to: 2026-12-31")), (62, ("from: 2027-01-01",))):
        law += "    versions:\n" if value == 61 else ""
        law += f"      - value: {value}\n" + "".join(f"        {line}\n" for line in (*days, *rest))
    files = {
        **FILES,
        "content/laws/luat.yaml": law,
        "content/sang-nam.md": "---\ntitle: Sang năm\nfor: [moi-nguoi]\npublish: 2027-01-01\n---\nChào năm mới.\n",
    }
    office = office(files, settings=settings)
    assert office.get("/tho/sang-nam/")[0] == 404 and "61 tuổi" in office.get("/tho/trang/")[1], office.said
    office.becomes("/tho/sang-nam/", "Chào năm mới.")
    office.becomes("/tho/trang/", "62 tuổi")
    office.rights_hold()


def test_saves_and_fetches_do_not_get_in_each_others_way(office, tmp_path):
    """Figures are fetched each second while pages are saved: all comes through, and nobody is told of a build that had to wait."""
    (tmp_path / "nguon.csv").write_text("ky,dv,cuoi\n2026-10,06652,1000\n2026-10,06658,100\n")
    files = {**FILES, "content/stats/stats.yaml": SCHEMA.replace("FROM", "      kind: file\n      path: nguon.csv").split("targets:")[0]}
    office = office(files, "--pull-every", "1", "--today", TODAY)
    for number in range(12):
        (tmp_path / "nguon.csv").write_text(f"ky,dv,cuoi\n2026-10,06652,{2000 + number}\n2026-10,06658,100\n")
        office.write("content/trang.md", FILES["content/trang.md"].replace("Chào.", f"Chào lần {number}."))
        # A build by hand may hold the others up too.
        if number % 4 == 1:
            subprocess.run([building.binary(), "build", "--site", tmp_path, "--today", TODAY], capture_output=True)
        time.sleep(0.35)
    office.becomes("/tho/trang/", "Chào lần 11.")
    office.becomes("/tho/so-lieu/", "2.111")
    office.rights_hold()
    assert not any("đang ghi vào" in line or "không dựng lại được" in line for line in office.said), office.said


def test_the_unit_keeps_every_option():
    """What is asked on the command line is what the service runs with; paths are whole, since services start elsewhere."""
    words = "--port 443 --certificate /c.pem --key /k.pem --log so/truy-cap.log --host a.vn --proxy 10.0.0.1 --internal-host b.vn --pull-every 60 --watch"
    unit = subprocess.run([building.binary(), "serve", "--print-unit", *words.split()], check=True, capture_output=True, text=True).stdout
    call = re.search(r"^ExecStart=(.*)$", unit, re.M)[1]
    for part in words.replace("so/truy-cap.log", "/var/log/loa/truy-cap.log").split(" --"):
        assert ("--" + part.removeprefix("--")) in call, (part, call)
    for line in ("LogsDirectory=loa", "SupplementaryGroups=ssl-cert", "AmbientCapabilities=CAP_NET_BIND_SERVICE"):
        assert line in unit.splitlines(), unit
    call = subprocess.run([building.binary(), "serve", "--print-unit", "--dir", "/srv/a", "--internal", "b"], check=True, capture_output=True, text=True).stdout
    assert "--dir /srv/a --internal b" in call and "WorkingDirectory=/srv/a" in call and "CapabilityBoundingSet=\n" in call, call
