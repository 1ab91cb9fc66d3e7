#!/usr/bin/env python3
"""The PDF engine alone: the jobs of a publication typeset again by the engine, on all cores, and nothing else done.

engine.py JOBS OUT    JOBS is a folder that capture.py filled
"""

import json
import multiprocessing
import os
import pathlib
import subprocess
import sys

from measure import HERE, fresh

STANDARDS = ["ua-1", "a-2a"]


def capture(command: list, log: pathlib.Path) -> pathlib.Path:
    """Publishes once and keeps every job that the engine gets."""
    kept = fresh("jobs")
    kept.mkdir()
    surroundings = os.environ | {
        "PROGRESSCARD_PYTHON": str(HERE / "capture.py"),
        "PROGRESSCARD_BENCH_PYTHON": sys.executable,
        "PROGRESSCARD_BENCH_JOBS": str(kept),
    }
    with log.open("wb") as said:
        subprocess.run([str(part) for part in command], env=surroundings, stdout=said, stderr=said, check=True)
    return kept


def command(jobs: pathlib.Path, out: pathlib.Path) -> list:
    return [sys.executable, HERE / "engine.py", jobs, out]


def start(fonts: str) -> None:
    """One engine a process, with its fonts read."""
    global compiler
    import typst

    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(root="/", font_paths=found, ignore_system_fonts=True)


def typeset(job: dict) -> int:
    pdf = compiler.compile(
        job["template"],
        format="pdf",
        sys_inputs={"model": job["model"]},
        pdf_standards=STANDARDS,
        timestamp=job["timestamp"],
    )
    pathlib.Path(job["output"]).write_bytes(pdf)
    return len(pdf)


def main(jobs: pathlib.Path, out: pathlib.Path) -> None:
    out.mkdir(parents=True)
    files = sorted(jobs.glob("*/jobs.jsonl"))
    work = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    work.sort(key=lambda job: job["id"])
    for place, job in enumerate(work):
        job["output"] = str(out / f"{place}.pdf")
        job["template"] = str(files[0].parent / pathlib.Path(job["template"]).name)
    fonts = files[0].parent / "fonts"
    if not any(fonts.iterdir()):
        raise SystemExit(f"{fonts} is empty: the engine would set nothing, quickly and without a word")
    with multiprocessing.Pool(len(os.sched_getaffinity(0)), start, [str(fonts)]) as engines:
        written = sum(engines.imap_unordered(typeset, work, chunksize=1))
    print(f"{len(work)} files, {written} bytes")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
