"""Numbers of pages that stand open: renewed from figures.json on a server, as built everywhere else."""

import functools
import http.server
import json
import re
import shutil
import threading

import pytest

from watch import Watch

PAGE = "public/nguoi-lao-dong/so-lieu/tien-do-25000/index.html"
KEY = "doan-vien~vi"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def served(sites, tmp_path):
    """A copy of the real site behind a plain web server; gives its folder and address."""
    folder = tmp_path / "site"
    shutil.copytree(sites["real", "quang-ninh"].folder, folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def change(folder, text, every=1):
    """Puts another number into the page and the file, as a build with other figures would."""
    page = folder / PAGE
    page.write_text(re.sub(rf'(data-figure="{KEY}"[^>]*>)[^<]*', rf"\g<1>{text}", page.read_text()))
    file = folder / "public/nguoi-lao-dong/figures.json"
    data = json.loads(file.read_text())
    data["texts"][KEY] = text
    data["version"] = text
    data["every"] = every
    # Put in its place at once, as a build does: a page that asks meanwhile never reads half a file.
    new = file.with_suffix(".new")
    new.write_text(json.dumps(data))
    new.replace(file)


def test_open_pages_renew_their_numbers(served, window):
    folder, address = served
    before = json.loads((folder / "public/nguoi-lao-dong/figures.json").read_text())["texts"][KEY]
    page = window()
    watch = Watch(page)
    change(folder, before)
    page.goto(address + PAGE)
    spot = page.locator(f"[data-figure='{KEY}']").first
    assert spot.inner_text() == before
    heading = page.locator("h2").first
    place = heading.bounding_box()
    change(folder, "125.170\u00a0đoàn viên")
    page.wait_for_function(
        "key => document.querySelector(`[data-figure='${key}']`).textContent.startsWith('125.170')", arg=KEY, timeout=5_000)
    # The words round it stay where they were.
    assert heading.bounding_box() == place
    assert not watch.faults, watch.faults


def test_a_server_without_the_file_leaves_the_numbers(served, window):
    folder, address = served
    (folder / "public/nguoi-lao-dong/figures.json").write_text("{ not json")
    page = window()
    page.goto(address + PAGE)
    page.wait_for_timeout(500)
    assert page.locator(f"[data-figure='{KEY}']").first.inner_text().startswith("125.169")


def test_from_a_disk_and_without_scripts_the_numbers_stay(sites, window):
    for options in ({}, {"java_script_enabled": False}):
        page = window(**options)
        watch = Watch(page)
        page.goto(sites["real", "quang-ninh"].page(PAGE).as_uri())
        assert page.locator(f"[data-figure='{KEY}']").first.inner_text().startswith("125.169")
        assert not watch.faults, watch.faults


def test_a_number_leads_to_how_it_is_counted(sites, window):
    page = window(width=375, height=700)
    page.goto(sites["real", "quang-ninh"].page(PAGE).as_uri())
    page.locator(f"a[data-figure='{KEY}']").first.click()
    page.wait_for_function("() => document.querySelector('details.figure-source').open")
    assert "Số đoàn viên cuối kỳ" in page.locator("details.figure-source").inner_text()


def test_what_is_hidden_is_nowhere(sites):
    """The numbers of small places are in no byte of what the public gets, their words are."""
    site = sites["real", "quang-ninh"]
    open_page = (site.folder / "public/nguoi-lao-dong/so-lieu/don-vi/index.html").read_text()
    closed = (site.folder / "internal/can-bo/so-lieu/don-vi/index.html").read_text()
    assert "dưới\u00a05" in open_page and "dưới\u00a05" not in closed
