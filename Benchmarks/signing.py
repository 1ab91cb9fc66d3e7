"""The intake of signatures, against what this machine's disk and SQLite can do with the same rows in the same run."""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measure import PLACE, ROOT, Report
from signing_peers import beside_nginx, on_postgres
from signing_server import Server, client, sign
from signing_seven import seven_million

sys.path.insert(0, str(ROOT / "Benchmarks" / "intake"))
import build  # noqa: E402


def limit(programs, folder: pathlib.Path, seconds: int) -> float:
    """Rows a second of plain C, the best of three sizes of commits."""
    best = 0.0
    for batch in (64, 256, 500):
        database = folder / f"limit-{batch}.db"
        done = subprocess.run(
            [programs["baseline"], ROOT / "Sources" / "Store" / "Schema" / "schema.sql", database, "--batch", str(batch),
             "--seconds", str(seconds)], check=True, stdout=subprocess.PIPE, text=True)
        best = max(best, float(json.loads(done.stdout.splitlines()[-1])["rowsPerSecond"]))
        for ending in ("", "-wal", "-shm"):
            pathlib.Path(str(database) + ending).unlink(missing_ok=True)
    return best


def signing(report: Report, quick: bool) -> None:
    """500 connections that sign, on SQLite, on PostgreSQL, on top of seven million; and pages and counts that are read."""
    programs = build.built(PLACE / "intake")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="signing-", dir=PLACE))
    count, rounds = (2000, 1) if quick else (20_000, 3)
    try:
        limits, runs = [], []
        server = Server(folder, str(folder / "campaign.sqlite"))
        for number in range(rounds):
            limits.append(limit(programs, folder, 1 if quick else 4))
            runs.append(sign(programs, server.port, 1 + number * count, count))
        paths = folder / "paths"
        paths.write_text("/sign/be/en\n")
        form = client(programs, "get", f"127.0.0.1:{server.port}", paths, "--seconds", 2 if quick else 8)
        server.end()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    ratio = statistics.median(run["perSecond"] / most for run, most in zip(runs, limits))
    speed = statistics.median(run["perSecond"] for run in runs)
    slowest = statistics.median(run["milliseconds"]["p99"] for run in runs)
    wrong = sum(sum(run["errors"].values()) + run["refused"] for run in runs)
    report.line(
        measured="signing", per_second=[run["perSecond"] for run in runs], limit=limits, ratio=round(ratio, 3),
        p99=[run["milliseconds"]["p99"] for run in runs], wrong=wrong, statuses=[run["statuses"] for run in runs])
    report.row("acknowledged signatures a second, 500 connections", f"{speed:.0f}", "at least 3,000")
    report.row("signing against SQLite in plain C", f"{100 * ratio:.0f} %", "at least 30 %")
    report.row("99 % of answers within", f"{slowest:.0f} ms", "250 ms")
    report.row("answers that were wrong or refused", str(wrong), "0")
    report.row("forms a second, each with a number of its own", f"{form['perSecond']:,.0f}")
    on_postgres(report, programs, quick)
    beside_nginx(report, programs, quick)
    seven_million(report, programs, quick)


if __name__ == "__main__":
    told = Report()
    signing(told, quick="--quick" in sys.argv)
    told.table()
