"""The intake of signatures, against what this machine's disk and SQLite can do with the same rows in the same run."""

import json
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from measure import PLACE, ROOT, TOOL, Report

sys.path.insert(0, str(ROOT / "Benchmarks" / "intake"))
import build  # noqa: E402

TERMS = {
    "campaign": {
        "id": "bench", "signing": "here", "languages": ["en"],
        "texts": {"en": {"title": "Promises", "consents": {"sign": "I sign.", "showName": "Show.", "news": "Write."}}},
    },
    "petitions": [{
        "id": "be", "country": "BE", "edition": "2010-06", "age": 16, "postcode": "optional", "goal": 10000,
        "demands": [{"id": "beds", "calls": [], "indicators": []}],
        "texts": {"en": {"title": "A bed for every child", "demands": {"beds": "Open the shelters."}}},
    }],
}
BODY = (
    "name=Person+Abc&email=p{n}%40d.example.org&country=BE&postcode=1000&sign=yes&age=yes&news=yes"
    "&token={token}&work={counter}"
)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A published folder with one petition, and progresscard serving it."""

    def __init__(self, folder: pathlib.Path, database: str):
        self.out = folder / "out"
        (self.out / "data").mkdir(parents=True)
        (self.out / "site").mkdir()
        page = "<!doctype html><html lang=en><title>page</title><p>" + "word " * 3000
        (self.out / "site" / "index.html").write_text(page)
        (self.out / "manifest.json").write_text("{}")
        (self.out / "data" / "petitions.json").write_text(json.dumps(TERMS))
        self.port = free_port()
        began = time.monotonic()
        self.process = subprocess.Popen(
            [TOOL, "serve", self.out, "--listen", f"127.0.0.1:{self.port}", "--database", database, "--key",
             folder / "campaign.key", "--behind-proxy"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while time.monotonic() - began < 120:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.02)
        self.ready = time.monotonic() - began

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


def client(programs, *words) -> dict:
    done = subprocess.run([programs["client"], *map(str, words)], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def sign(programs, port: int, first: int, count: int, connections: int = 500) -> dict:
    return client(
        programs, "post", f"127.0.0.1:{port}", "/sign/be/en", BODY, "--form", "/sign/be/en", "--difficulty",
        "data-bits", "--wait", "3.2", "--count", count, "--first", first, "--connections", connections, "--seconds", 60,
        "--header", "X-Forwarded-For: {c}.{b}.{a}.1")


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
    """500 connections that sign, on SQLite; and pages and counts that are read."""
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
        paths.write_text("/site/index.html\n")
        page = client(programs, "get", f"127.0.0.1:{server.port}", paths, "--seconds", 2 if quick else 8)
        paths.write_text("/counts/be.json\n")
        counts = client(programs, "get", f"127.0.0.1:{server.port}", paths, "--seconds", 2 if quick else 8)
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
    report.line(measured="reading", page=page["perSecond"], counts=counts["perSecond"], form=form["perSecond"])
    report.row("acknowledged signatures a second, 500 connections", f"{speed:.0f}", "at least 3,000")
    report.row("signing against SQLite in plain C", f"{100 * ratio:.0f} %", "at least 30 %")
    report.row("99 % of answers within", f"{slowest:.0f} ms", "250 ms")
    report.row("answers that were wrong or refused", str(wrong), "0")
    report.row("published page / counts / form a second", f"{page['perSecond']:.0f} / {counts['perSecond']:.0f} / {form['perSecond']:.0f}")


if __name__ == "__main__":
    told = Report()
    signing(told, quick="--quick" in sys.argv)
    told.table()
