#!/usr/bin/env python3
"""What a large registry of law costs a build: the same pages with typed numbers and with facts from the registry.

    law.py LOA [--pages 10000] [--facts 2000] [--instruments 500] [--every 1] [--runs 3] [--work DIR] [--check]

Each page, or every so many with --every, gets three facts, a sum and two citations; without the registry it gets the same
words typed, those of the list of what it rests on too. Prints the ratio of the two builds, medians of alternated runs of
whole processes. --check fails above 1.15.
"""
import argparse, pathlib, random, shutil, statistics, subprocess, sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
from bench import Targets, run, warm  # noqa: E402


def registry(folder, facts, instruments):
    folder.mkdir(parents=True, exist_ok=True)
    laws = ["format: 1", "instruments:"]
    for number in range(instruments):
        laws.append(
            f"  - {{number: {number + 1}/2025/NĐ-CP, type: Nghị định, title: về việc số {number}, issuer: Chính phủ, "
            f"signed: 2025-03-01, from: 2025-04-01, articles: 60}}")
    (folder / "van-ban.yaml").write_text("\n".join(laws) + "\n")
    lines = ["format: 1", "facts:"]
    for number in range(facts):
        lines.append(
            f"  - {{id: muc-{number}, group: Mức, text: Mức số {number}, type: money, unit: đồng/tháng, versions: ["
            f"{{value: {1_000_000 + number * 1_000}, basis: [{number % instruments + 1}/2025/NĐ-CP Điều {number % 50 + 1}], "
            f"from: 2025-04-01, to: 2025-12-31, trust: A, source: S}}, "
            f"{{value: {1_100_000 + number * 1_000}, basis: [{number % instruments + 1}/2025/NĐ-CP Điều {number % 50 + 1}], "
            f"from: 2026-01-01, trust: A, source: S, checked: {{on: 2026-11-01}}}}]}}")
    (folder / "du-kien.yaml").write_text("\n".join(lines) + "\n")


def money(value):
    return f"{value:,}".replace(",", ".")


def paragraphs(random, facts, instruments):
    chosen = [random.randrange(facts) for _ in range(3)]
    law = random.randrange(instruments) + 1
    amounts = [1_100_000 + number * 1_000 for number in chosen]
    typed = (
        f"\nMức này là {money(amounts[0])} đồng/tháng, mức kia {money(amounts[1])} đồng/tháng, mức sau {money(amounts[2])} "
        f"đồng/tháng. Hai lần là {money(amounts[0] * 2)} đồng/tháng. Theo khoản 1 Điều 5 Nghị định số {law}/2025/NĐ-CP và "
        f"Điều 6 Nghị định số {law}/2025/NĐ-CP.\n\nCăn cứ\n\n"
        + "".join(
            f"{place + 1}. Điều {number % 50 + 1} Nghị định số {number % instruments + 1}/2025/NĐ-CP ngày 01/3/2025 của Chính phủ *tin A*\n"
            for place, number in enumerate(chosen))
        + f"4. Khoản 1 Điều 5 Nghị định số {law}/2025/NĐ-CP ngày 01/3/2025 của Chính phủ\n"
        f"5. Điều 6 Nghị định số {law}/2025/NĐ-CP ngày 01/3/2025 của Chính phủ\n\n"
        "Quy định tính đến ngày 22/11/2026. Tin A: đã đọc trong văn bản.\n")
    named = (
        f"\nMức này là :fact[muc-{chosen[0]}], mức kia :fact[muc-{chosen[1]}], mức sau :fact[muc-{chosen[2]}]. "
        f"Hai lần là :calc[2 × muc-{chosen[0]}]. Theo :law[{law}/2025/NĐ-CP Điều 5 khoản 1] và :law[{law}/2025/NĐ-CP Điều 6].\n")
    return typed, named


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("loa", type=pathlib.Path)
    a.add_argument("--pages", type=int, default=10_000)
    a.add_argument("--facts", type=int, default=2_000)
    a.add_argument("--instruments", type=int, default=500)
    a.add_argument("--every", type=int, default=1)
    a.add_argument("--runs", type=int, default=3)
    a.add_argument("--work", type=pathlib.Path, default=pathlib.Path(".build/bench"))
    a.add_argument("--check", action="store_true")
    o = a.parse_args()
    work = o.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    sites = [work / f"law-typed-{o.pages}", work / f"law-named-{o.pages}"]
    for site in sites:
        shutil.rmtree(site, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "corpus.py", str(o.pages), site / "content", "--style", "loa"], check=True)
    chance = random.Random(7)
    pages = [page for page in sorted((sites[0] / "content").rglob("*.md")) if not page.name.startswith("_")]
    for page in pages[::o.every]:
        typed, named = paragraphs(chance, o.facts, o.instruments)
        other = sites[1] / page.relative_to(sites[0])
        page.write_text(page.read_text() + typed)
        other.write_text(other.read_text() + named)
    registry(sites[1] / "content" / "laws", o.facts, o.instruments)
    targets = Targets(work)
    times = [[], []]
    for _ in range(o.runs):
        for number, site in enumerate(sites):
            warm(site)
            command = [o.loa.resolve(), "build", "--site", site, "--output", targets.new(site.name), "--today", "2026-11-22"]
            times[number].append(run(command)[0])
    targets.remove()
    ratio = statistics.median(times[1]) / statistics.median(times[0])
    print(f"{o.pages} pages, one in {o.every} with law, {o.facts} facts, {o.instruments} instruments: with the registry / typed {ratio:.3f} (goal at most 1.15)")
    if o.check and ratio > 1.15:
        sys.exit(1)


if __name__ == "__main__":
    main()
