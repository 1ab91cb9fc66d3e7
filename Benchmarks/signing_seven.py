"""The real campaign's size: 7,044,278 signatures taken in from a table, written out again, and signed on top of."""

import contextlib
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time

import signing_server
from measure import PLACE, TOOL, Report, log, run

ROWS = 7_044_278
COUNTRIES = (
    "AT AU BE BR CA CH CZ DE DK ES FI FR GB ID IE IN IT JP LU MX NL NO NZ PH PL PT SE TH US ZA"
).split()
FIRST = "Ann Bob Chloé Dirk Eva Farid Greta Hugo Inès Jan Kim Lea Mina Noor".split()
LAST = "Peeters Janssens Dubois Müller Smith Novak Silva Rossi Okafor Tan".split()


def table(path: pathlib.Path, rows: int) -> None:
    """Invented people on example.org, over a thousand days."""
    with path.open("w") as out:
        out.write("name,email,country,signed,postcode,language,show-name,news\n")
        for row in range(rows):
            day = row * 1000 // rows
            date = f"{2009 + day // 336}-{day % 336 // 28 + 1:02d}-{day % 28 + 1:02d}"
            out.write(
                f"{FIRST[row % 14]} {LAST[row // 14 % 10]},p{row}@d{row % 997}.example.org,"
                f"{COUNTRIES[row * 7919 % 30]},{date}T{row % 24:02d}:{row % 60:02d}:00Z,{1000 + row % 9000},en,"
                f"{'yes' if row % 3 else 'no'},{'yes' if row % 5 == 0 else 'no'}\n")


def seven_million(report: Report, programs, quick: bool) -> None:
    rows = 20_000 if quick else ROWS
    folder = pathlib.Path(tempfile.mkdtemp(prefix="seven-", dir=PLACE))
    database = folder / "campaign.sqlite"
    try:
        server = signing_server.Server(folder, str(database))
        first, count = 1, 1000 if quick else 10_000
        empty, first = rate(programs, server.port, first, count)
        server.end()

        people = folder / "people.csv"
        table(people, rows)
        store = ["--database", database, "--key", folder / "campaign.key"]
        taken = run(
            [TOOL, "petition", "import", server.out, "be", people, "--source", "bench", *store], log("import-signatures"))
        people.unlink()

        server = signing_server.Server(folder, str(database), made=True)
        ready = server.ready
        time.sleep(1 if quick else 90)  # the check at the start is over
        full, first = rate(programs, server.port, first, count)
        server.end()

        exported = run([TOOL, "petition", "export", server.out, "be", folder / "out.csv", *store], log("export-signatures"))
        lines = int(subprocess.run(["wc", "-l", folder / "out.csv"], check=True, stdout=subprocess.PIPE).stdout.split()[0])
        if lines != rows + 1:
            raise SystemExit(f"export has {lines} lines, not {rows + 1}")
        size = database.stat().st_size
        names = counted_names(database)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report.line(
        measured="seven million", rows=rows, import_seconds=taken.wall_seconds, import_megabytes=taken.peak_megabytes,
        import_processor_seconds=taken.processor_seconds, export_seconds=exported.wall_seconds,
        export_megabytes=exported.peak_megabytes, ready_seconds=ready, empty=empty, full=full, bytes=size,
        names_seconds=names)
    report.row(f"import of {rows:,} signatures", f"{taken.wall_seconds / 60:.1f} min", "at most 15 min")
    report.row("its peak memory", f"{taken.peak_megabytes:.0f} MB", "below 300 MB")
    report.row("export of all of them", f"{exported.wall_seconds / 60:.1f} min", "at most 5 min")
    report.row("start with all of them, until it answers", f"{ready:.1f} s", "at most 10 s")
    report.row("counting whose name may be shown, every ten minutes beside other work", f"{names:.1f} s", "at most 10 s")
    report.row("signing on top of them, against an empty database", f"{100 * full / empty:.0f} %", "at least 70 %")


def counted_names(database: pathlib.Path) -> float:
    """Seconds of what the server asks where names are shown (`ShownNames.count`), as it asks SQLite: file and cache as they are."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        began = time.monotonic()
        connection.execute(
            "SELECT COUNT(*) FROM signature WHERE petition = 'be' AND state = 1 AND (consents & 2) <> 0 AND sealed IS NOT NULL"
        ).fetchone()
        return time.monotonic() - began


def rate(programs, port: int, first: int, count: int) -> tuple[float, int]:
    """Acknowledged signatures a second, the median of three runs; and the number of the next signer."""
    rates = []
    for _ in range(3):
        rates.append(signing_server.sign(programs, port, first, count)["perSecond"])
        first += count
    return statistics.median(rates), first
