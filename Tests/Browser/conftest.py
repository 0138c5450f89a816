"""What the tests share: the built sites and one headless Chromium."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

import sites as building


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    return building.build_all(tmp_path_factory.mktemp("sites"))


@pytest.fixture(scope="session")
def browser():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "chromium is not installed; .ci/packages names what the tests need"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        yield started
        started.close()


@pytest.fixture
def window(browser):
    """Opens windows that are closed at the end of the test; takes what `new_context` takes."""
    opened = []

    def make(width=1280, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        opened.append(context)
        return context.new_page()

    yield make
    for context in opened:
        context.close()
