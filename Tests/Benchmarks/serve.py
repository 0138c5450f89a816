"""Measures `loa serve` against nginx: same folder, loopback, alternated in one run; prints ratios, no seconds.

  python3 Tests/Benchmarks/serve.py .build/release/loa [--runs 5] [--seconds 4] [--check]
  python3 Tests/Benchmarks/serve.py .build/release/loa --minutes 60

Both serve one folder with two workers and write an access log into a file. nginx is Debian's with its plain configuration,
which packs what is asked for in gzip itself; --no-log leaves the log of both out. More than 1 is better than nginx in the first column of ratios (requests), less than 1
in the second (the slowest hundredth). With --minutes, streams stand open on this repository's own site for so long instead,
while it is published anew each minute: none may close or miss a publish, and memory may not grow.
"""

import argparse
import http.client
import os
import re
import resource
import selectors
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

NGINX = """\
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.err;
daemon off;
{user}
events {{ worker_connections 4096; }}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log {log};
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 65;
  keepalive_requests 1000000;
  gzip on;
  gzip_types text/css text/javascript application/json;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {root}; }}
}}
"""

SIZES = {"10 B": 10, "1 KB": 1 << 10, "16 KB": 16 << 10, "64 KB": 64 << 10, "1 MB": 1 << 20}
STREAMS = 2000


def words(size):
    """A text that packs like a page."""
    out, seed = bytearray(), 7
    while len(out) < size:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out += b"<p>%x cong doan %d</p>\n" % (seed, seed % 97)
    return bytes(out[:size])


def port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait(number):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", number), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("a server did not start")


def load(number, path, lines, connections, seconds):
    """Requests a second and the 99th percentile of one run of wrk."""
    call = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency"]
    for line in lines:
        call += ["-H", line]
    text = subprocess.run(call + [f"http://127.0.0.1:{number}{path}"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in text and not any("None-Match" in line for line in lines):
        raise SystemExit(text)
    if "Socket errors" in text:
        print(re.search(r"Socket errors.*", text)[0])
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", text).groups()
    return rate, float(value) * {"us": 1, "ms": 1000, "s": 1_000_000}[unit]


def tag(number, path):
    link = http.client.HTTPConnection("127.0.0.1", number)
    link.request("GET", path)
    answer = link.getresponse()
    answer.read()
    return answer.headers["ETag"]


def memory(process):
    """The memory of a process that is its own, in MB."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text()
    return sum(int(re.search(rf"^{name}:\s+(\d+)", text, re.M)[1]) for name in ("Private_Dirty", "Private_Clean")) / 1024


def streams(number, process):
    """The memory that open streams take together, in MB, and whether all are there."""
    before, links = memory(process), []
    for _ in range(STREAMS):
        # Addresses of the loopback, so that none has too many connections.
        link = socket.socket()
        link.bind((f"127.0.{len(links) // 250 + 1}.{len(links) % 250 + 1}", 0))
        link.connect(("127.0.0.1", number))
        link.sendall(b"GET /_events HTTP/1.1\r\nHost: a\r\n\r\n")
        links.append(link)
    good = sum(b"text/event-stream" in link.recv(4096) for link in links)
    took = memory(process) - before
    for link in links:
        link.close()
    return good, max(0.0, took)


def growth(number, process):
    """What 10,000 requests more leave behind, in MB."""
    subprocess.run(["wrk", "-t1", "-c8", "-d2s", f"http://127.0.0.1:{number}/1-kb.html"], check=True, capture_output=True)
    before = memory(process)
    for round in range(10):
        link = http.client.HTTPConnection("127.0.0.1", number)
        for count in range(1000):
            link.request("GET", ["/10-b.html", "/khong-co/", "/16-kb.html", "/noi-bo/x"][count % 4])
            link.getresponse().read()
        link.close()
    return memory(process) - before


def standing(program, minutes):
    """Streams that stand open while the site is published each minute; prints memory, and what streams were told."""
    folder = Path(tempfile.mkdtemp())
    for name in ("content", "themes"):
        shutil.copytree(Path(__file__).resolve().parents[2] / name, folder / name)
    build = [program, "build", "--site", folder, "--today", "2026-11-22"]
    page = folder / "content/gioi-thieu-do.md"
    number, links, readers = port(), [], selectors.DefaultSelector()

    def publish(round):
        page.write_text(f"---\ntitle: Đo\nfor: [moi-nguoi]\n---\nLần {round}.\n", encoding="utf-8")
        subprocess.run(build, check=True, capture_output=True)

    publish(0)
    files = sum(file.stat().st_size for file in (folder / "_site").rglob("*") if file.is_file())
    loa = subprocess.Popen([program, "serve", "--site", folder, "--port", str(number), "--log", folder / "loa.log"], stderr=subprocess.DEVNULL)
    told, closed, used = [0] * STREAMS, 0, []
    try:
        wait(number)
        time.sleep(1)
        for index in range(STREAMS):
            link = socket.socket()
            link.bind((f"127.0.{index // 250 + 1}.{index % 250 + 1}", 0))
            link.connect(("127.0.0.1", number))
            link.sendall(b"GET /_events HTTP/1.1\r\nHost: a\r\n\r\n")
            links.append(link)
            readers.register(link, selectors.EVENT_READ, index)
        start = time.monotonic()
        for minute in range(1, minutes + 1):
            publish(minute)
            while time.monotonic() < start + minute * 60:
                for key, _ in readers.select(0.5):
                    data = key.fileobj.recv(65536)
                    told[key.data] += data.count(b"event: ")
                    if not data:
                        closed += 1
                        readers.unregister(key.fileobj)
            used.append(memory(loa.pid))
            if minute == 1 or minute % 5 == 0:
                print(f"minute {minute}: {used[-1]:.1f} MB, {sum(told)} events, {closed} streams closed", flush=True)
    finally:
        loa.send_signal(signal.SIGTERM)
        loa.wait(timeout=30)
        for link in links:
            link.close()
        shutil.rmtree(folder)
    print(f"{STREAMS} streams, {minutes} publishes: each was told {min(told)} to {max(told)} times, {closed} closed")
    tenth = max(1, minutes // 10)
    print(f"memory: {used[-1]:.1f} MB at the end, {max(used[tenth:] or used):.1f} MB at most after a tenth, for {files / 1024 / 1024:.1f} MB of files")
    if closed or min(told) < minutes or used[-1] > 1.1 * statistics.median(used[tenth : 3 * tenth] or used):
        raise SystemExit("streams were lost, or memory grew")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("loa")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--no-log", action="store_true", help="neither writes an access log")
    parser.add_argument("--check", action="store_true", help="fail below the goals")
    parser.add_argument("--minutes", type=int, help="how long streams stand open")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, max(8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1])))
    if options.minutes:
        standing(options.loa, options.minutes)
        return
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    root = folder / "site"
    root.mkdir(mode=0o755)
    total = 0
    for name, size in SIZES.items():
        file = root / (name.lower().replace(" ", "-") + ".html")
        file.write_bytes(words(size))
        file.chmod(0o644)
        total += size
    (own, other) = (port(), port())
    configuration = folder / "nginx.conf"
    configuration.write_text(NGINX.format(folder=folder, root=root, port=other, log="off" if options.no_log else folder / "nginx.log", user="user root;" if os.geteuid() == 0 else ""))
    loa = subprocess.Popen(
        [options.loa, "serve", "--dir", root, "--port", str(own), "--log", "/dev/null" if options.no_log else folder / "loa.log"], stderr=subprocess.DEVNULL)
    nginx = subprocess.Popen(["nginx", "-c", configuration], stderr=subprocess.DEVNULL)
    missed = []
    try:
        wait(own)
        wait(other)
        time.sleep(1)
        print(f"memory: {memory(loa.pid):.1f} MB for {total / 1024 / 1024:.1f} MB of files")
        cases = [(name, "/" + name.lower().replace(" ", "-") + ".html", [], 1.0) for name in SIZES]
        cases += [(f"{name} gzip", "/" + name.lower().replace(" ", "-") + ".html", ["Accept-Encoding: gzip"], 1.0) for name in ("1 KB", "16 KB", "64 KB")]
        cases.append(("304", "/16-kb.html", None, 0.8))
        print(f"{'':12} requests   p99   (loa / nginx, median of {options.runs})")
        for name, path, lines, goal in cases:
            rates, tails = [], []
            for run in range(options.runs):
                found = {}
                for number in (own, other) if run % 2 == 0 else (other, own):
                    asked = lines if lines is not None else ["If-None-Match: " + tag(number, path)]
                    found[number] = load(number, path, asked, 16 if "1 MB" in name else 64, options.seconds)
                rates.append(found[own][0] / found[other][0])
                tails.append(found[own][1] / found[other][1])
            rate, tail = statistics.median(rates), statistics.median(tails)
            print(f"{name:12} {rate:8.2f} {tail:6.2f}   runs {' '.join(f'{one:.2f}' for one in rates)}", flush=True)
            if rate < goal:
                missed.append(f"{name}: {rate:.2f}")
            if tail > 1:
                missed.append(f"{name}: slowest hundredth {tail:.2f}")
        print(f"10,000 requests leave {growth(own, loa.pid):.1f} MB")
        good, took = streams(own, loa.pid)
        print(f"{good} of {STREAMS} streams open, {took:.1f} MB")
    finally:
        for process in (loa, nginx):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
        shutil.rmtree(folder)
    if missed:
        print("below the goal: " + ", ".join(missed))
        if options.check:
            raise SystemExit(1)


if __name__ == "__main__":
    main()
