#!/usr/bin/env python3
"""Publishes the same words and tables here and with Hugo, in turn, and proves first that the pages show the same words.

`make bench-peers` installs what it needs and calls it. Hugo's own binary is measured, without the Python program that
starts it.
"""

import argparse
import pathlib
import subprocess
import sys
import sysconfig

import visible_text
from measure import HERE, PLACE, Report, figures, fresh, log, machine, median, needs_tool, publish, run, workspace


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--countries", type=int, default=195)
    reader.add_argument("--runs", type=int, default=5)
    reader.add_argument("--quick", action="store_true", help="small and once: whether it works, not how fast it is")
    asked = reader.parse_args()
    if asked.quick:
        asked.countries, asked.runs = 8, 1
    needs_tool()
    # Hugo shows every count: none is so small that we would withhold it.
    folder, pages = workspace(asked.countries, least=10), asked.countries * 4
    with_twins, without = fresh("hugo/twins"), fresh("hugo/pages")
    before = fresh("out/derived")
    run(publish(folder, before, "site"), log("derived"))
    prepare(folder, with_twins, before / "site" / "2025")
    prepare(folder, without, before / "site" / "2025", "--no-twins")

    report = Report()
    report.line(measured="machine", **machine())
    made: dict[str, list] = {"progresscard": [], "hugo": [], "hugo-without-twins": []}
    equal = None
    for attempt in range(asked.runs + 1):
        here, there = fresh("out/peer"), fresh("out/hugo")
        one = run(publish(folder, here, "site", "data"), log("peer"))
        other = run([binary(), "--destination", there], log("hugo"), folder=with_twins)
        if equal is None:
            equal = visible_text.compare(here / "site" / "2025", there)
            report.line(
                measured="visible-text", pages=len(equal.differences), passes=equal.passes, finding=equal.sentence()
            )
        bare = run([binary(), "--destination", fresh("out/hugo-pages")], log("hugo-pages"), folder=without)
        if attempt:
            for name, measured in zip(made, (one, other, bare)):
                made[name].append(measured)
    for name, runs in made.items():
        report.line(measured=name, **figures(runs, pages=pages))
        report.row(
            f"{name}, {pages} card pages",
            f"{pages / median(runs).wall_seconds:,.0f} pages/s",
            f"{median(runs).processor_seconds * 1000 / pages:.2f} CPU-ms a page, {median(runs).peak_megabytes:.0f} MB",
        )
    ratios = {
        name: median(made[name]).wall_seconds / median(made["progresscard"]).wall_seconds for name in list(made)[1:]
    }
    report.line(measured="ratio", **{name: round(ratio, 2) for name, ratio in ratios.items()})
    for name, ratio in ratios.items():
        report.row(f"times as fast as {name}", f"{ratio:.1f} ×", "at least 5")
    report.row("same words", "yes" if equal and equal.passes else "no", equal.sentence() if equal else "")
    report.table()
    if not (equal and equal.passes):
        sys.exit(1)


def prepare(folder: pathlib.Path, site: pathlib.Path, derived: pathlib.Path, *options: str) -> None:
    subprocess.run([sys.executable, HERE / "hugo.py", folder, site, derived, *options], check=True)


def binary() -> pathlib.Path:
    """Hugo's binary inside the Python package that carries it."""
    folder = pathlib.Path(sysconfig.get_paths()["purelib"]) / "hugo" / "binaries"
    found = sorted(folder.glob("hugo*"))
    if not found:
        raise SystemExit(f"no Hugo in {folder}: run Scripts/deps --peers")
    return found[0]


if __name__ == "__main__":
    main()
