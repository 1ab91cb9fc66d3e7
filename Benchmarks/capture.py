#!/usr/bin/env python3
"""Stands between the press and its worker, and keeps a copy of every job: what the engine alone is later measured with.

`PROGRESSCARD_PYTHON` names this file; the worker itself is started by the Python in `PROGRESSCARD_BENCH_PYTHON`, and jobs
are kept in `PROGRESSCARD_BENCH_JOBS`. It is called as the worker is: its last two arguments are the folders of fonts and templates.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys


def main() -> int:
    kept = pathlib.Path(os.environ["PROGRESSCARD_BENCH_JOBS"])
    worker = subprocess.Popen(
        [os.environ["PROGRESSCARD_BENCH_PYTHON"], *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    pass_on(worker.stdout.readline())
    for count, line in enumerate(sys.stdin.buffer):
        keep(json.loads(line), kept, count, fonts=pathlib.Path(sys.argv[-2]))
        worker.stdin.write(line)
        worker.stdin.flush()
        pass_on(worker.stdout.readline())
    worker.stdin.close()
    return worker.wait()


def pass_on(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def keep(job: dict, kept: pathlib.Path, count: int, fonts: pathlib.Path) -> None:
    """Copies the job's model; with a worker's first job the templates and fonts too."""
    own = kept / str(os.getpid())
    templates = pathlib.Path(job["template"]).parent
    if not own.exists():
        shutil.copytree(templates, own, ignore=shutil.ignore_patterns("model-*"))
        shutil.copytree(fonts, own / "fonts")
    model = own / f"{count}.json"
    shutil.copyfile(job["model"], model)
    job |= {"model": str(model), "template": str(own / pathlib.Path(job["template"]).name)}
    with (own / "jobs.jsonl").open("a", encoding="utf-8") as jobs:
        jobs.write(json.dumps(job) + "\n")


if __name__ == "__main__":
    sys.exit(main())
