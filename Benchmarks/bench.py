#!/usr/bin/env python3
"""Measures publishing (195 countries in four languages, its growth, an edit, booklets, the example), importing and the kernels.

Prints a line of JSON per measurement and a table at the end. Everything it makes lies under `.build-bench`.
"""

import argparse
import shutil

import engine
from imports import imports
from kernels import kernels
from signing import signing
from measure import (
    PLACE,
    ROOT,
    TOOL,
    Report,
    clock,
    figures,
    fresh,
    log,
    machine,
    median,
    needs_tool,
    publish,
    run,
    workspace,
)

SITE = ("site", "data")


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--countries", type=int, default=195)
    reader.add_argument(
        "--few", type=int, default=20, help="countries of the smaller workspace that growth is measured from"
    )
    reader.add_argument("--booklet-countries", type=int, default=5, help="countries whose booklets are made")
    reader.add_argument("--runs", type=int, default=5, help="fresh processes a measurement; the median is reported")
    reader.add_argument("--quick", action="store_true", help="small and once: whether it works, not how fast it is")
    reader.add_argument("--skip-booklets", action="store_true", help="site and data alone")
    reader.add_argument("--skip-kernels", action="store_true", help="nothing of ranks and sensitivity")
    asked = reader.parse_args()
    if asked.quick:
        asked.countries, asked.few, asked.booklet_countries, asked.runs = 8, 2, 1, 1
    needs_tool()
    report = Report()
    report.line(measured="machine", **machine())
    whole(report, asked)
    check(report, asked)
    edit(report, asked)
    if not asked.skip_booklets:
        booklets(report, asked)
        example(report, asked)
    imports(report, asked.runs)
    signing(report, asked.quick)
    if not asked.skip_kernels:
        kernels(report, rounds=asked.runs, quick=asked.quick)
    report.table()


def whole(report: Report, asked) -> None:
    """Site and data of all countries from nothing; the same for a few, for the growth."""
    few = measured(report, "publish-few", asked.few, asked.runs)
    many = measured(report, "publish", asked.countries, asked.runs)
    pages = asked.countries * 4
    growth = (many.wall_seconds / asked.countries) / (few.wall_seconds / asked.few)
    report.line(measured="growth", countries=[asked.few, asked.countries], time_per_country_ratio=round(growth, 3))
    report.row(f"card pages a second, {pages} pages", f"{pages / many.wall_seconds:,.0f}")
    report.row("whole publish, site and data", f"{many.wall_seconds:.2f} s")
    report.row("processor time a page", f"{many.processor_seconds * 1000 / pages:.2f} ms", "at most 2 ms")
    report.row("peak memory, site and data", f"{many.peak_megabytes:.0f} MB", "at most 400 MB")
    report.row(f"time a country, {asked.countries} against {asked.few}", f"{growth:.2f} ×", "linear: at most 1")


def measured(report: Report, name: str, countries: int, runs: int):
    """A warm-up, then so many runs, each into an empty place."""
    folder, made = workspace(countries), []
    for _ in range(runs + 1):
        made.append(run(publish(folder, fresh("out/site"), *SITE), log(name)))
    found = len(list((PLACE / "out" / "site" / "site").glob("*/*/[A-Z][A-Z].html")))
    if found != countries * 4:
        raise SystemExit(f"{found} card pages were published, not {countries * 4}")
    report.line(measured=name, countries=countries, **figures(made[1:], pages=countries * 4))
    return median(made[1:])


def check(report: Report, asked) -> None:
    """All rules over all cards; then again after one file has changed, by a fresh process that remembers."""
    few = [run([TOOL, "check", workspace(asked.few), "--no-cache"], log("check")) for _ in range(asked.runs)]
    copy = fresh("checked")
    shutil.copytree(workspace(asked.countries), copy)
    many = [run([TOOL, "check", copy, "--no-cache"], log("check")) for _ in range(asked.runs)]
    growth = (median(many).wall_seconds / asked.countries) / (median(few).wall_seconds / asked.few)
    report.line(measured="check", countries=asked.countries, time_per_country_ratio=round(growth, 3), **figures(many))
    report.row(f"check, {asked.countries} countries", f"{median(many).wall_seconds:.2f} s", "under 5 s")
    report.row(f"time a country of check, {asked.countries} against {asked.few}", f"{growth:.2f} ×", "linear: at most 1")
    run([TOOL, "check", copy], log("check"))
    country = sorted(place for place in (copy / "editions" / "2025").iterdir() if place.is_dir())[asked.countries // 2]
    for name in ("situation.en.md", "card.yaml"):
        file, made = country / name, []
        original = file.read_text("utf-8")
        for attempt in range(asked.runs):
            # A sentence more in the one, a comment more in the other.
            added = f"\nSentence {attempt + 1} of {asked.runs}.\n" if name.endswith(".md") else f"# {attempt + 1}\n"
            file.write_text(original + added, "utf-8")
            made.append(run([TOOL, "check", copy], log("check")))
        report.line(measured="check-again", file=name, countries=asked.countries, **figures(made))
        report.row(f"one {name} edited, checked again", f"{median(made).wall_seconds * 1000:.0f} ms", "under 300 ms")


def edit(report: Report, asked) -> None:
    """One Markdown file changed, then published again by a fresh process over what was published before."""
    copy = fresh("edited")
    shutil.copytree(workspace(asked.countries), copy)
    output, made = fresh("out/edited"), []
    first = run(publish(copy, output, *SITE, cache=True), log("edit"))
    report.line(measured="publish-filling-cache", **figures([first], pages=asked.countries * 4))
    country = sorted(place.name for place in (copy / "editions" / "2025").iterdir() if place.is_dir())[
        asked.countries // 2
    ]
    text = copy / "editions" / "2025" / country / "situation.en.md"
    original = text.read_text("utf-8")
    page = output / "site" / "2025" / "en" / f"{country}.html"
    for attempt in range(asked.runs):
        sentence = f"Sentence {attempt + 1} foasted the whipport."
        text.write_text(f"{original}\n{sentence}\n", "utf-8")
        made.append(run(publish(copy, output, *SITE, cache=True), log("edit")))
        if sentence not in page.read_text("utf-8"):
            raise SystemExit(f"the edit is not on {page.name}")
    report.line(measured="edit", countries=asked.countries, **figures(made))
    report.row(
        "one Markdown file edited, published again", f"{median(made).wall_seconds * 1000:.0f} ms", "under 200 ms"
    )


def booklets(report: Report, asked) -> None:
    """Booklets and one-page cards from nothing, and the PDF engine alone on the same models."""
    folder, made, alone = workspace(asked.booklet_countries), [], []
    models = engine.capture(publish(folder, fresh("out/booklets"), "booklets"), log("capture"))
    for _ in range(min(asked.runs, 3)):
        made.append(run(publish(folder, fresh("out/booklets"), "booklets"), log("booklets")))
        alone.append(run(engine.command(models, fresh("out/engine")), log("engine")))
    booklets, set_alone = (list((PLACE / "out" / folder).rglob("*.pdf")) for folder in ("booklets", "engine"))
    same_weight(booklets, set_alone)
    files = len(booklets)
    ours, theirs = median(made).wall_seconds, median(alone).wall_seconds
    report.line(
        measured="booklets",
        countries=asked.booklet_countries,
        files=files,
        files_per_second=round(files / ours, 2),
        **clock(made),
    )
    report.line(measured="engine-alone", files=files, **clock(alone))
    report.line(measured="booklets-against-engine", ratio=round(ours / theirs, 3))
    report.row(f"booklets and one-page cards a second, {files} files", f"{files / ours:.2f}")
    report.row("booklets against the PDF engine alone", f"{ours / theirs:.2f} ×", "at most 1.3")


def same_weight(ours: list, theirs: list) -> None:
    """Stops where the engine alone did not typeset what the publication holds: as many files, of about the same size."""
    (few, many) = sorted(sum(file.stat().st_size for file in files) for files in (ours, theirs))
    if len(ours) != len(theirs) or few < 0.95 * many:
        raise SystemExit(f"booklets and engine wrote {len(ours)} and {len(theirs)} files, {many} bytes and {few}")


def example(report: Report, asked) -> None:
    """The example whole: site, booklets, data."""
    place = ROOT / "Examples" / "ecpat-2010"
    made = [run(publish(place, fresh("out/example")), log("example")) for _ in range(asked.runs + 1)][1:]
    report.line(measured="example", **clock(made))
    report.row("Examples/ecpat-2010, booklets included", f"{median(made).wall_seconds:.2f} s", "about 1 s")


if __name__ == "__main__":
    main()
