#!/usr/bin/env python3
"""The PDF engine alone: the jobs of a publication typeset again by the engine, on all cores, and nothing else done.

engine.py JOBS FONTS OUT    one JSON job a line: template, model, timestamp
"""

import json
import multiprocessing
import os
import pathlib
import sys

STANDARDS = ["ua-1", "a-2a"]


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


def main(jobs: pathlib.Path, fonts: str, out: pathlib.Path) -> None:
    out.mkdir(parents=True)
    work = [json.loads(line) for line in jobs.read_text("utf-8").splitlines()]
    for place, job in enumerate(work):
        job["output"] = str(out / f"{place}.pdf")
    with multiprocessing.Pool(len(os.sched_getaffinity(0)), start, [fonts]) as engines:
        written = sum(engines.imap_unordered(typeset, work, chunksize=1))
    print(f"{len(work)} files, {written} bytes")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3]))
