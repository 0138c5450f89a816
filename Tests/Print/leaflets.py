"""Makes the leaflets of this repository, and the pages that carry the same words, once for all tests."""

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TODAY = "2026-11-22"
USES = ("press", "office", "read")
MILLIMETRE = 72 / 25.4
# Of the leaflets that a table makes, one stands for the others where a test takes long.
SAMPLE = "phuong-ha-tu"


@dataclass(frozen=True)
class Printed:
    """A printed leaflet: its three files, its format and the Markdown that it was made from."""

    name: str
    audience: str
    folder: Path
    source: Path
    head: dict

    def file(self, use):
        return self.folder / f"{use}.pdf"

    @property
    def format(self):
        return FORMATS[self.head["print"][0]]

    @property
    def code(self):
        return self.head["code"]


FORMATS = yaml.safe_load((ROOT / "themes" / "quang-ninh" / "print" / "formats.yaml").read_text(encoding="utf-8"))["formats"]


def binary():
    path = Path(os.environ.get("LOA_BINARY", ".build/debug/loa"))
    return path if path.is_absolute() else ROOT / path


def loa(*call):
    run = subprocess.run([binary(), *map(str, call), "--today", TODAY], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
    assert run.returncode == 0, f"loa {call[0]} ended with {run.returncode}:\n{run.stdout[-4000:]}"


def head(text):
    return yaml.safe_load(text.split("---\n")[1])


def print_all(site, target):
    """Prints the leaflets of a site: by audience and name, in order."""
    loa("print", "--site", site, "--to", target)
    sources = {file.name.removesuffix(".md"): file for file in sorted((site / "content" / "leaflets").glob("*.md"))}
    pattern = next((file for file in sources.values() if "\nrows:" in file.read_text(encoding="utf-8")), None)
    found = []
    for folder in sorted(path.parent for path in target.rglob("read.pdf")):
        source = sources.get(folder.name, pattern)
        assert source, f"no source for {folder}"
        found.append(Printed(folder.name, folder.parts[-3], folder, source, head(source.read_text(encoding="utf-8"))))
    return found


def build_words(target):
    """Builds the leaflets as ordinary pages: the same directives, facts and figures, written by the web's code."""
    site = target / "words"
    shutil.copytree(ROOT / "content", site / "content")
    shutil.copytree(ROOT / "themes", site / "themes")
    for file in (site / "content" / "leaflets").glob("*.md"):
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"^(kind|print|use_until|code):.*\n", "", text, flags=re.MULTILINE)
        text = re.sub(r"^:::::( panel .*)?\n", "", text, flags=re.MULTILINE)
        file.write_text(text, encoding="utf-8")
    loa("build", "--site", site, "--output", target / "words-site")
    return target / "words-site" / "public"


def each(work, items):
    """Runs a tool over many files, on both cores; the results in order."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, items))


def tool(*call):
    """The output of a tool that must succeed."""
    run = subprocess.run([str(part) for part in call], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    assert run.returncode == 0, f"{call}: {run.stderr.decode(errors='replace') or run.stdout.decode(errors='replace')}"
    return run.stdout
