#!/usr/bin/env python3
"""Measures the kernels of ranks and sensitivity against plain C that does the same arithmetic.

Each C twin in `kernels/` is built with -O3 for the instruction set that Swift builds for, by every C compiler at hand; the
fastest counts. A twin must give the digest of the kernel, to the last bit of every count, or nothing is measured. Both run
in turn, several times in each of several processes; medians are reported, on one core and on all.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

from measure import HERE, PLACE, ROOT, Report, machine

KERNELS = ROOT / ".build" / "release" / "Kernels"
TWINS = HERE / "kernels"
MADE = PLACE / "kernels"
# Name, its twin, what the twin is built with, the size, what is aimed at on two cores.
MEASURED = [
    ("rank", "rank", [], 10_000, 0.08, "10,000 rank replications, 195 countries × 12 indicators"),
    ("index", "index", [], 10_000, 0.25, "10,000 replications of an index, 51 × 49, normalised anew"),
    ("index-redone", "index", ["-DREDO"], 10_000, 0.5, "the same with gaps filled and outliers treated anew"),
    ("sensitivity", "sensitivity", [], 12, 8, "sensitivity, 2^12 × (49 + 2) runs, 1,000 resamples"),
]


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--rounds", type=int, default=5, help="processes of each, in turn")
    reader.add_argument("--quick", action="store_true", help="small and once: whether it works, not how fast it is")
    asked = reader.parse_args()
    report = Report()
    report.line(measured="machine", **machine())
    kernels(report, rounds=1 if asked.quick else asked.rounds, quick=asked.quick)
    report.table()


def kernels(report: Report, rounds: int = 5, quick: bool = False) -> None:
    """Every kernel and its twin."""
    MADE.mkdir(parents=True, exist_ok=True)
    write_directions()
    for name, twin, flags, size, aim, label in MEASURED:
        small = 6 if name == "sensitivity" else 200
        one(report, name, built(twin, flags, name), small if quick else size, aim, label, rounds)


def one(report: Report, name: str, twins: dict, size: int, aim: float, label: str, rounds: int) -> None:
    """One kernel: time on one core and on all, the twins' time, allocations at the size and at twice the size."""
    cores = os.cpu_count() or 1
    ours = [KERNELS, name]
    for workers in sorted({1, cores}):
        seconds, digests = {"ours": []}, set()
        seconds.update((compiler, []) for compiler in twins)
        for _ in range(rounds):
            for who, command in [("ours", ours)] + [(compiler, [path]) for compiler, path in twins.items()]:
                found = timed(command, size, workers)
                seconds[who] += found["seconds"][1:]
                digests.add(found["digest"])
        if len(digests) != 1:
            raise SystemExit(f"{name}: the kernel and its C twins differ: {sorted(digests)}")
        medians = {who: statistics.median(times) for who, times in seconds.items()}
        fastest = min(twins, key=medians.get)
        ratio = medians["ours"] / medians[fastest]
        report.line(
            measured=f"kernel-{name}",
            size=size,
            cores=workers,
            seconds=round(medians["ours"], 5),
            spread=[round(min(seconds["ours"]), 5), round(max(seconds["ours"]), 5)],
            twins={compiler: round(medians[compiler], 5) for compiler in twins},
            ratio=round(ratio, 3),
            digest=digests.pop(),
        )
        on = "1 core" if workers == 1 else f"{workers} cores"
        report.row(f"{label}, {on}", f"{medians['ours']:.3f} s", f"at most {aim} s" if workers > 1 else "")
        report.row(f"… against {fastest} -O3, {on}", f"{ratio:.2f} ×", "at most 1.3")
    if name != "sensitivity" and sys.platform == "linux":
        counts = [allocations(ours, times * size) for times in (1, 2)]
        report.line(measured=f"allocations-{name}", replications=[size, 2 * size], allocations=counts)
        report.row(f"… allocations at {size:,} and {2 * size:,}", f"{counts[0]:,} and {counts[1]:,}", "the same")


def timed(command: list, size: int, workers: int, runs: int = 4) -> dict:
    """What one process says: its digest, and the seconds of each run; the first warms up."""
    called = [*command, str(size), str(workers), str(runs)]
    before = on_one_core if workers == 1 else None
    done = subprocess.run(called, capture_output=True, text=True, check=True, preexec_fn=before)
    return json.loads(done.stdout)


def on_one_core() -> None:
    """Keeps the process on one core, whatever it would share out: resamples are shared out in any case."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def allocations(command: list, size: int) -> int:
    """How often the kernel asks for memory in one run, once the process is warm; on one core, since threads ask too."""
    environment = {**os.environ, "LD_PRELOAD": str(counter())}
    called = [*command, str(size), "1", "3"]
    done = subprocess.run(called, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["allocations"]


def compilers() -> list[pathlib.Path]:
    """Clang as it comes with Swift, and the system's C compiler."""
    swift = shutil.which(os.environ.get("SWIFT", "swift"))
    beside = pathlib.Path(swift).resolve().parent / "clang" if swift else None
    found = [path for path in (beside, shutil.which("clang"), shutil.which("gcc"), shutil.which("cc")) if path]
    names, result = set(), []
    for path in map(pathlib.Path, found):
        if path.exists() and path.name not in names and (path.name != "cc" or not names):
            names.add(path.name)
            result.append(path)
    if not result:
        raise SystemExit("There is no C compiler: install clang or gcc.")
    return result


def built(twin: str, flags: list[str], name: str) -> dict[str, pathlib.Path]:
    """The twin built by every compiler, without fusing multiplications and additions, as Swift does not either."""
    result = {}
    for compiler in compilers():
        target = MADE / f"{name}-{compiler.name}"
        options = ["-O3", "-std=c17", "-pthread", "-ffp-contract=off", f"-I{MADE}", *flags]
        subprocess.run([compiler, *options, "-o", target, TWINS / f"{twin}.c", "-lm"], check=True)
        result[compiler.name] = target
    return result


def counter() -> pathlib.Path:
    """The library that counts allocations."""
    target = MADE / "allocations.so"
    if not target.exists():
        subprocess.run([compilers()[0], "-O2", "-shared", "-fPIC", "-o", target, TWINS / "allocations.c"], check=True)
    return target


def write_directions() -> None:
    """The direction numbers of the product as C, so that the twin of the sensitivity study has the same points."""
    source = ROOT / "Sources" / "Scoring" / "Sensitivity" / "DirectionNumbers.swift"
    words = source.read_text("utf-8").split('"""')[1].split()
    text = ", ".join(f'"{word}"' for word in words)
    (MADE / "directions.h").write_text(f"static const char *const direction_words[] = {{{text}}};\n", "utf-8")


if __name__ == "__main__":
    main()
