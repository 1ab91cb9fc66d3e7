#!/usr/bin/env python3
"""Proves that the shim for power cuts takes away what was not synced, and only that, on SQLite's write-ahead log.

    python3 Tests/Tools/power_cuts.py [--cuts N] [--seed N] [--build FOLDER]

A program commits rows and says so; power is cut at a random moment, again and again on the same database. With synchronous=FULL no row
that was said to be committed may ever be missing; with NORMAL, with OFF, and with a disk that lies, rows must be missing, or the
shim proves nothing. Disk full and errors of the disk must end in a refusal and lose nothing. One line for each promise; exit code
1 where one is broken. `--build` only compiles the shim into FOLDER and prints its path.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

SOURCES = pathlib.Path(__file__).parents[1] / "PowerCut"


def build(folder):
    """Compiles the shim and the program; their paths."""
    compiler = os.environ.get("CC") or next(filter(shutil.which, ("cc", "clang", "gcc")), "cc")
    flags = ["-std=gnu17", "-O2", "-Wall", "-Wextra", "-Werror"]
    shim, ledger = folder / "powercut.so", folder / "ledger"
    subprocess.run(
        [compiler, *flags, "-shared", "-fPIC", "-fvisibility=hidden", SOURCES / "powercut.c", "-o", shim, "-ldl",
         "-lpthread"], check=True)
    subprocess.run([compiler, *flags, SOURCES / "ledger.c", "-o", ledger, "-lsqlite3"], check=True)
    return shim, ledger


class Bench:
    def __init__(self, folder, shim, ledger):
        self.folder, self.shim, self.ledger = folder, shim, ledger

    def write(self, data, first, synchronous, **settings):
        """Runs until the cut; exit code and the last row that was said to be committed."""
        environment = {
            **os.environ, "LD_PRELOAD": str(self.shim), "POWERCUT_DIR": str(data),
            "POWERCUT_LOG": str(self.folder / "log"), "POWERCUT_NO_SYNC": "1",
            **{f"POWERCUT_{name.upper()}": str(value) for name, value in settings.items()},
        }
        run = subprocess.run(
            [self.ledger, "write", data / "ledger.db", synchronous, str(first)], env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120, check=False)
        if run.returncode == 99:
            raise SystemExit(run.stderr)
        lines = run.stdout.split()
        return run.returncode, int(lines[-1]) if lines else first - 1

    def read(self, data):
        run = subprocess.run(
            [self.ledger, "read", data / "ledger.db"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            timeout=120, check=False)
        lines = run.stdout.splitlines()
        if run.returncode != 0 or lines[:1] != ["ok"]:
            return lines[:3], []
        wrong = [line for line in lines[1:] if not line.isdigit()]
        return wrong, [int(line) for line in lines[1:] if line.isdigit()]


def cuts(bench, title, count, seed, synchronous, **settings):
    """Cuts power again and again; how many cuts took committed rows, and what was wrong with the database."""
    choose = random.Random(f"{seed} {title}")
    data = bench.folder / title.replace(" ", "-")
    data.mkdir()
    rows, losing, broken, committed = [], 0, [], 0
    for number in range(count):
        first = (rows[-1] if rows else 0) + 1
        way = choose.choice(["operations", "operations", "syncs"])
        moment = {"operations": 2_000, way: choose.randint(1, 700 if way == "operations" else 60)}
        code, last = bench.write(data, first, synchronous, seed=choose.randrange(1 << 60), **moment, **settings)
        if code != 137:
            broken.append(f"cut {number}: the program ended with {code}")
        wrong, found = bench.read(data)
        broken += [f"cut {number}: {line}" for line in wrong]
        if not set(rows) <= set(found) or (found and found != list(range(1, found[-1] + 1))):
            losing += 1
        elif last >= first and (not found or found[-1] < last):
            losing += 1
        committed += max(0, last - first + 1)
        if wrong:  # beyond repair: begin again
            shutil.rmtree(data)
            data.mkdir()
            found = []
        rows = found
    return losing, broken, committed


def faults(bench, title, fail, seed):
    """Fails one operation after another; what was said to be committed must be there."""
    choose = random.Random(f"{seed} {title}")
    data = bench.folder / title.replace(" ", "-")
    data.mkdir()
    problems, rows, refused = [], [], 0
    for number in range(8):
        first = (rows[-1] if rows else 0) + 1
        code, last = bench.write(
            data, first, "FULL", fail=fail.format(choose.randint(12, 300)), operations=3000, seed=number)
        refused += code == 3
        wrong, found = bench.read(data)
        problems += wrong
        if not set(range(1, last + 1)) <= set(found):
            problems.append(f"{fail}: row {last} was committed, and {found[-1:]} is the last")
        rows = found
    return refused, problems


# Each line: what a program does in the folder, and what is there after the cut where nothing unsynced survives.
STEPS = [
    ("a file that was synced, changed without a sync", "put('a', 'old!'); sync('a'); sync('.'); put('a', 'new'); grow('a', 'x')",
     {"a": "old!"}),
    ("a new file whose folder was not synced", "put('a', 'old'); sync('a')", {}),
    ("a new file that was synced with its folder", "put('a', 'old'); sync('a'); sync('.')", {"a": "old"}),
    ("a new name in a synced folder, without content", "put('a', 'old'); sync('.')", {"a": ""}),
    ("a file put in the place of another, the folder not synced",
     "put('a', 'old'); sync('a'); sync('.'); put('b', 'new'); sync('b'); os.rename('b', 'a')", {"a": "old"}),
    ("a file put in the place of another, the folder synced",
     "put('a', 'old'); sync('a'); sync('.'); put('b', 'new'); sync('b'); os.rename('b', 'a'); sync('.')", {"a": "new"}),
    ("a deletion, the folder not synced", "put('a', 'old'); sync('a'); sync('.'); os.unlink('a')", {"a": "old"}),
    ("a deletion, the folder synced", "put('a', 'old'); sync('a'); sync('.'); os.unlink('a'); sync('.')", {}),
    ("a truncation", "put('a', 'old'); sync('a'); sync('.'); os.truncate('a', 1)", {"a": "old"}),
    ("what lies outside of the folder", "put('../out', 'new')", {}),
]

PROGRAM = """
import os, signal, time
os.chdir(os.environ["POWERCUT_DIR"])
def put(name, text):
    fd = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC); os.write(fd, text.encode()); os.close(fd)
def grow(name, text):
    fd = os.open(name, os.O_WRONLY | os.O_APPEND); os.write(fd, text.encode()); os.close(fd)
def sync(name):
    fd = os.open(name, os.O_RDONLY); os.fsync(fd); os.close(fd)
def truncate(name, size):
    fd = os.open(name, os.O_RDWR); os.ftruncate(fd, size); os.close(fd)
os.truncate = truncate
STEP
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(60)
"""


def steps(folder, shim):
    """What was found of each step that is not as it should be."""
    for number, (what, step, expected) in enumerate(STEPS):
        data = folder / f"step-{number}" / "data"
        data.mkdir(parents=True)
        environment = {**os.environ, "LD_PRELOAD": str(shim), "POWERCUT_DIR": str(data), "POWERCUT_KEEP": "none"}
        run = subprocess.run(
            [sys.executable, "-S", "-c", PROGRAM.replace("STEP", step)], env=environment, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=120, check=False)
        found = {file.name: file.read_text() for file in data.iterdir()}
        if run.returncode != 137 or found != expected:
            yield f"{what}: {found} instead of {expected} (code {run.returncode}) {run.stdout}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--build", type=pathlib.Path)
    options = parser.parse_args()
    if options.build:
        options.build.mkdir(parents=True, exist_ok=True)
        print(build(options.build)[0])
        return 0
    kept = True

    def tell(holds, sentence, details=()):
        nonlocal kept
        kept = kept and holds
        print(("kept    " if holds else "BROKEN  ") + sentence)
        for line in list(details)[:10]:
            print("        " + line)

    with tempfile.TemporaryDirectory(prefix="power-cuts-") as name:
        folder = pathlib.Path(name)
        bench = Bench(folder, *build(folder))
        found = list(steps(folder, bench.shim))
        tell(not found, f"{len(STEPS)} ways to change a folder end as they must", found)
        for keep in ("some", "none"):
            losing, broken, rows = cuts(bench, f"full {keep}", options.cuts, options.seed, "FULL", keep=keep)
            tell(
                losing == 0 and not broken and rows > 0,
                f"FULL, {keep} of what was not synced survives: {options.cuts} cuts, {rows} rows committed, "
                f"{losing} cuts lost any", broken)
        for synchronous in ("NORMAL", "OFF"):
            losing, _, rows = cuts(bench, synchronous.lower(), options.cuts, options.seed, synchronous, keep="none")
            tell(losing > 0, f"{synchronous}: {options.cuts} cuts, {rows} rows committed, {losing} cuts lost some")
        losing, _, rows = cuts(bench, "lies", options.cuts, options.seed, "FULL", lies=1)
        tell(losing > 0, f"FULL on a disk that lies: {options.cuts} cuts, {rows} rows committed, {losing} cuts lost some")
        for title, fail in (("disk full", "write:ENOSPC:{}:0"), ("write error", "write:EIO:{}:3"),
                            ("sync error", "sync:EIO:{}:1")):
            refused, problems = faults(bench, title, fail, options.seed)
            tell(
                not problems and refused > 0,
                f"{title}: {refused} of 8 runs refused a commit, {len(problems)} problems", problems)
        data = folder / "moments"
        data.mkdir()
        code, last = bench.write(data, 1, "FULL", ms=400)
        wrong, found = bench.read(data)
        tell(
            code == 137 and not wrong and set(range(1, last + 1)) <= set(found),
            f"a cut after a time: code {code}, {last} rows committed, {len(found)} there", wrong)
        full = folder / "full"
        full.write_text("write:ENOSPC")
        code, refused_at = bench.write(data, len(found) + 1, "FULL", fail_file=full, operations=2_000)
        full.unlink()
        again, last = bench.write(data, len(found) + 1, "FULL", fail_file=full, operations=2_000)
        wrong, found = bench.read(data)
        tell(
            code == 3 and refused_at < last and again == 137 and not wrong and set(range(1, last + 1)) <= set(found),
            f"a disk that is full and then is not: code {code}, then {last} rows committed, {len(found)} there", wrong)
        log = (folder / "log").read_text().splitlines()
        undone = sum(int(line.split(": ")[1].split()[0]) for line in log)
        tell(undone > 0, f"{len(log)} cuts undid {undone} changes")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
