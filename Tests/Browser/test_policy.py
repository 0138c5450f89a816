"""Served with the strictest policy there is, the pages lose nothing."""

import functools
import http.server
import threading

import pytest

from watch import Watch

POLICY = ("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
          "connect-src 'self'")


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def served():
    """Serves folders on free ports of this machine."""
    running = []

    def serve(folder):
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield serve
    for server in running:
        server.shutdown()


@pytest.mark.parametrize("name,theme", [("real", "quang-ninh"), ("everything", "quang-ninh"), ("everything", "builtin")])
def test_no_violations(sites, window, served, name, theme):
    site = sites[name, theme]
    address = served(site.folder)
    page = window()
    page.add_init_script(
        "window.violations = []; document.addEventListener('securitypolicyviolation', "
        "e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))")
    watch = Watch(page)
    found = []
    for file in site.pages():
        watch.clear()
        page.goto(address + str(file.relative_to(site.folder)))
        found += [f"{site.shown(file)}: {fault}" for fault in page.evaluate("window.violations") + watch.faults]
        found += [f"{site.shown(file)}: asks for {url}" for url in watch.elsewhere(address)]
    assert not found, "\n".join(found[:40])


def test_search_under_the_policy(sites, window, served):
    address = served(sites["real", "quang-ninh"].folder)
    page = window()
    watch = Watch(page)
    page.goto(address + "public/nguoi-lao-dong/tim-kiem/index.html?q=luong")
    page.wait_for_selector("[data-search-results] a")
    assert not watch.faults, watch.faults


def test_the_policy_bites(window, served, tmp_path):
    (tmp_path / "bad.html").write_text("<!DOCTYPE html><title>x</title><p style='color:red'>x</p>", encoding="utf-8")
    page = window()
    watch = Watch(page)
    page.goto(served(tmp_path) + "bad.html")
    page.wait_for_timeout(100)
    assert any("Content Security Policy" in fault for fault in watch.faults)
