"""`loa serve` as people run it: signing in, what officers see, how it fails, what it keeps."""

import http.client
import re
import signal
import subprocess
import time

import pytest

import sites as building
from watch import Watch

PASSWORD = "mật-khẩu-thử"


@pytest.fixture
def office(sites, tmp_path):
    """Serves the real site, with printed codes and two accounts."""
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    output = tmp_path / "_site"
    subprocess.run(["cp", "-r", sites["real", "quang-ninh"].folder, output], check=True)
    (output / "public/q.txt").write_text("K7 lan-1 nguoi-lao-dong/index.html\nK8 2026-10 doanh-nghiep/index.html\nK9 lan-1 nguoi-lao-dong/lien-he/index.html\n")
    accounts = tmp_path / "accounts.txt"
    for name, audience in [("lan", "can-bo"), ("mai", "nhom-khac")]:
        subprocess.run(
            [building.binary(), "serve", "user", "add", name, audience, "--accounts", accounts, "--password-stdin", "--site", folder], input=PASSWORD.encode(),
            check=True, capture_output=True)
    running = []

    def start(*words):
        process = subprocess.Popen(
            [building.binary(), "serve", "--output", output, "--accounts", accounts, "--port", "0", "--log", tmp_path / "access.log", "--scans", tmp_path / "scans.txt", *words],
            stderr=subprocess.PIPE, text=True)
        running.append(process)
        line = process.stderr.readline()
        found = re.search(r"http://127.0.0.1:(\d+)/", line)
        assert found, line
        return process, int(found[1])

    start.folder = tmp_path
    yield start
    for process in running:
        process.kill()
        process.wait()


def get(port, path, host="localhost", method="GET"):
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    link.request(method, path, headers={"Host": host})
    answer = link.getresponse()
    return answer.status, answer.read()


def sign_in(page, port, name, password=PASSWORD, to="/noi-bo/can-bo/"):
    page.goto(f"http://127.0.0.1:{port}{to}")
    page.fill("#name", name)
    page.fill("#password", password)
    page.click("button[type=submit]")


def test_signing_in_and_out(office, window, request):
    _, port = office()
    page = window()
    watch = Watch(page)
    page.goto(f"http://127.0.0.1:{port}/noi-bo/can-bo/")
    assert "/_dang-nhap" in page.url
    assert page.evaluate("document.styleSheets.length") >= 3 and page.locator(".office-brand img").evaluate("e => e.naturalWidth") > 0
    watch.clear()
    sign_in(page, port, "lan", "sai")
    assert page.locator("[role=alert]").inner_text() == "Tên đăng nhập hoặc mật khẩu không đúng."
    sign_in(page, port, "lan")
    assert page.url.endswith("/noi-bo/can-bo/"), page.url
    page.goto(f"http://127.0.0.1:{port}/_dang-nhap")
    assert "lan" in page.locator("main").inner_text()
    page.click("button[type=submit]")
    page.goto(f"http://127.0.0.1:{port}/noi-bo/can-bo/")
    assert "/_dang-nhap" in page.url
    sign_in(page, port, "mai")
    assert "không có quyền" in page.locator("main").inner_text()
    page.goto(f"http://127.0.0.1:{port}/_quet")
    assert "không có quyền" in page.locator("main").inner_text()
    faults = [fault for fault in watch.faults if "403" not in fault]
    assert not faults, faults


@pytest.mark.parametrize("width,scheme", [(375, "light"), (375, "dark"), (1280, "light"), (1280, "dark")])
def test_the_servers_own_pages_fit(office, window, tmp_path, width, scheme):
    """Signing in, who is signed in, scans: at both widths and in both palettes, nothing sticks out."""
    _, port = office()
    page = window(width=width, height=800, color_scheme=scheme)
    for code, count in [("K7", 3), ("K8", 12)]:
        for _ in range(count):
            get(port, f"/q/{code}")
    shots = tmp_path
    page.goto(f"http://127.0.0.1:{port}/_dang-nhap")
    page.screenshot(path=shots / f"sign-in-{width}-{scheme}.png")
    sign_in(page, port, "lan", to="/_quet")
    assert page.locator("tbody").first.locator("tr").count() == 3
    for _ in range(2):
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        page.screenshot(path=shots / f"{'scans' if '_quet' in page.url else 'signed-in'}-{width}-{scheme}.png", full_page=True)
        page.goto(f"http://127.0.0.1:{port}/_dang-nhap")


def test_scans_outlive_a_crash(office, window):
    process, port = office()
    for _ in range(7):
        assert get(port, "/q/K7")[0] == 302
    time.sleep(3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    # As if the crash had cut a line off.
    with open(office.folder / "scans.txt", "a") as file:
        file.write("2026-11-2")
    process, port = office()
    for _ in range(2):
        assert get(port, "/q/K7")[0] == 302
    page = window()
    sign_in(page, port, "lan", to="/_quet")
    assert page.locator("tr:has-text('K7') [data-label='Tất cả']").inner_text() == "9"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=15) == 0
    lines = [line.split() for line in (office.folder / "scans.txt").read_text().splitlines()]
    assert sum(int(words[3]) for words in lines if len(words) == 4 and words[1] == "K7") == 9
    assert not any("127.0.0.1" in " ".join(words) for words in lines)


def test_health_is_told_to_any_host(office):
    _, port = office("--host", "loa.example")
    assert get(port, "/healthz", "10.0.0.7") == (200, b"200 OK\n")
    assert get(port, "/", "10.0.0.7")[0] == 421 and get(port, "/", "loa.example")[0] == 200


def test_many_requests_leave_no_memory_behind(office):
    process, port = office()

    def memory():
        # Not the pages of the program file: they turn private when another process that runs it ends.
        text = open(f"/proc/{process.pid}/smaps_rollup").read()
        return int(re.search(r"Anonymous:\s+(\d+)", text)[1]) / 1024

    paths = ["/", "/nguoi-lao-dong/", "/khong-co", "/noi-bo/can-bo/", "/q/K7", "/_dang-nhap", "/nguoi-lao-dong/figures.json", "/..%2f"]

    def ask(count):
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        for number in range(count):
            link.request("GET", paths[number % len(paths)])
            answer = link.getresponse()
            answer.read()
            if answer.headers.get("Connection") == "close":
                link.close()

    time.sleep(3)
    ask(2000)
    before = memory()
    ask(10_000)
    assert memory() - before < 4, (before, memory())


def start_fails(*words, **options):
    """What is said, and that it ends with 3."""
    result = subprocess.run([building.binary(), "serve", "--log", "/dev/null", *words], capture_output=True, text=True, timeout=20, **options)
    assert result.returncode == 3, result
    assert "ServeFault" not in result.stderr and "Error" not in result.stderr
    return result.stderr


def test_a_failed_start_says_what_to_do(office, tmp_path):
    _, port = office()
    folder = tmp_path / "trong"
    folder.mkdir()
    taken = start_fails("--dir", folder, "--port", str(port))
    assert f"127.0.0.1:{port} đang có chương trình khác dùng" in taken and "--port" in taken
    assert "is used by another program" in start_fails("--dir", folder, "--port", str(port), "--lang", "en")
    assert "chạy loa build trước" in start_fails("--site", folder, "--port", "0")
    assert "không phải là thư mục" in start_fails("--dir", "/etc/passwd", "--port", "0")
    assert "--address cần một địa chỉ" in start_fails("--dir", folder, "--port", "0", "--address", "10.255.255.1")
    (folder / "tk").write_text("lan:$argon2id$x:can-bo\nhong\n")
    assert "dòng 2" in start_fails("--dir", folder, "--port", "0", "--accounts", folder / "tk")
    assert "lượt quét" in start_fails("--dir", folder, "--port", "0", "--scans", "/khong-co/tep")


def test_accounts_that_break_are_told_and_the_old_ones_stay(office, window):
    process, port = office()
    accounts = office.folder / "accounts.txt"
    good = accounts.read_text()
    accounts.write_text(good + "hong\n")
    assert "dòng 3" in process.stderr.readline()
    page = window()
    sign_in(page, port, "lan")
    assert page.url.endswith("/noi-bo/can-bo/")
    accounts.write_text(good)
    assert "lại đọc được tệp tài khoản" in process.stderr.readline()
    # Who is taken out loses the right within seconds.
    accounts.write_text("".join(line for line in good.splitlines(True) if not line.startswith("lan")))
    time.sleep(2.5)
    page.goto(f"http://127.0.0.1:{port}/noi-bo/can-bo/")
    assert "/_dang-nhap" in page.url
