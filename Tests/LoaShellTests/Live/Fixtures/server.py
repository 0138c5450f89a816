"""A web server with good and bad answers; says its port, and ends when its standard input does."""

import http.server
import os
import sys
import threading
import time

ROW = '{"ky": "2026-09", "dv": 6652, "dau": 1, "nap": 2, "cuoi": 3}'
TEXTS = {
    "/list.json": "[%s]" % ROW,
    "/rows.json": '{"total": 1, "rows": [%s]}' % ROW,
    "/columns.json": '{"columns": ["ky", "dv", "dau", "nap", "cuoi"], "rows": [["2026-09", "06652", "1", 2.0e0, 3]]}',
    "/table.csv": "ky,dv,dau,nap,cuoi\n2026-09,06652,1,2,3\n",
    "/types.json": '[%s, {"ky": "2026-09", "dv": "06658", "dau": "năm", "nap": 1.5, "cuoi": [1]}]' % ROW,
    "/words.json": '[%s, {"ky": "2026-09", "dv": "06658", "dau": "năm", "nap": 1.5, "cuoi": 4}]' % ROW,
    "/broken.json": "[%s" % ROW,
    "/empty.json": "[]",
    "/login": "<!DOCTYPE html><html><form>Mật khẩu</form></html>",
    "/person.json": '[{"ky": "2026-09", "dv": "06652", "dau": 1, "nap": 2, "cuoi": 3, "ho_ten": "x"}]',
}
seen = []


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = self.path.split("?")[0]
        key = self.headers.get("Authorization", "")
        if path == "/seen":
            return self.answer(200, "\n".join(seen).encode())
        seen.append(path)
        if path in TEXTS:
            return self.answer(200, TEXTS[path].encode())
        if path == "/key.json":
            want = "Bearer " + os.environ["KEY"]
            return self.answer(200, TEXTS["/list.json"].encode()) if key == want else self.answer(403, key.encode())
        if path == "/echo.json":
            return self.answer(200, ROW.replace("2026-09", key).encode().join([b"[", b"]"]))
        if path == "/stored.json":
            text = ROW.replace('"cuoi"', '"ghi_chu": "%s", "cuoi"' % key)
            return self.answer(200, ("[%s]" % text).encode())
        if path == "/redirect":
            return self.answer(302, Location="/list.json")
        if path == "/500":
            return self.answer(500, ("no: " + key).encode())
        try:
            if path == "/drip":
                self.send_response(200)
                self.end_headers()
                while True:
                    self.wfile.write(b" ")
                    self.wfile.flush()
                    time.sleep(0.05)
            if path == "/head":
                self.wfile.write(b"HTTP/1.0 200 OK\r\n")
                while True:
                    self.wfile.write(b"X-A: b\r\n")
                    time.sleep(0.05)
            if path == "/large":
                self.send_response(200)
                self.end_headers()
                for _ in range(100):
                    self.wfile.write(b" " * (1 << 20))
        except OSError:
            pass
        if path not in ("/drip", "/head", "/large"):
            self.answer(404)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
