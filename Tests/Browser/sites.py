"""Builds the sites that the tests open: this repository's content and the page of everything, with both themes, and
a thousand generated pages."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import corpus

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TODAY = "2026-11-22"
THEME = "quang-ninh"
BUILTIN = "builtin"


@dataclass(frozen=True)
class Site:
    """A built site: `folder` holds public/ and, when there are internal audiences, internal/."""

    name: str
    theme: str
    folder: Path

    def files(self):
        """All HTML files, in order of their paths."""
        return sorted(self.folder.rglob("*.html"))

    def pages(self):
        """Those of them that are read; the others only say where a page has moved."""
        return [file for file in self.files() if not self.is_moved(file)]

    def is_moved(self, file):
        return 'http-equiv="refresh"' in file.read_text(encoding="utf-8")

    def page(self, path):
        file = self.folder / path
        assert file.is_file(), f"{file} was not built"
        return file

    def shown(self, file):
        """What to call a file in a message."""
        return f"{self.name}/{self.theme}:{file.relative_to(self.folder)}"


def binary():
    path = Path(os.environ.get("LOA_BINARY", ".build/debug/loa"))
    return path if path.is_absolute() else ROOT / path


def build(name, theme, source, target):
    """Builds the content of `source` with a theme; the built-in one is taken when there are no others."""
    site = target / f"{name}-{theme}"
    shutil.copytree(source, site / "content")
    settings = site / "content" / "loa.yaml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub(r"^theme:.*\n", "", text, flags=re.MULTILINE)
    if theme != BUILTIN:
        text += f"\ntheme: {theme}\n"
        shutil.copytree(ROOT / "themes" / theme, site / "themes" / theme)
    settings.write_text(text, encoding="utf-8")
    output = target / f"{name}-{theme}-site"
    run = subprocess.run(
        [binary(), "build", "--site", site, "--output", output, "--today", TODAY],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
    assert run.returncode == 0, f"loa build of {name} with {theme} ended with {run.returncode}:\n{run.stdout}"
    return Site(name, theme, output)


def build_all(target):
    """Every site by name and theme."""
    sites = {}
    for theme in (THEME, BUILTIN):
        sites["real", theme] = build("real", theme, ROOT / "content", target)
        sites["everything", theme] = build("everything", theme, HERE / "everything" / "content", target)
    thousand = target / "thousand"
    corpus.write(thousand, 1000)
    sites["thousand", THEME] = build("thousand", THEME, thousand, target)
    return sites
