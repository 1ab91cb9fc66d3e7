#!/usr/bin/env python3
"""Builds what the intake of signatures is measured with: `client`, and the limits in plain C: SQLite's and PostgreSQL's.

    python3 Benchmarks/intake/build.py FOLDER
"""

import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FLAGS = ["-std=gnu17", "-O2", "-Wall", "-Wextra", "-Werror", "-I/usr/include/postgresql"]
PROGRAMS = {
    "client": (["client.c", "text.c", "histogram.c", "answer.c", "form.c"], ["-lcrypto", "-lpthread"]),
    "baseline": (["baseline.c", "rows.c"], ["-lsqlite3", "-lcrypto"]),
    "postgres": (["postgres.c", "rows.c"], ["-lpq", "-lcrypto"]),
}


def built(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """The programs by name, made anew."""
    folder.mkdir(parents=True, exist_ok=True)
    compiler = os.environ.get("CC") or next(filter(shutil.which, ("gcc", "clang", "cc")), "cc")
    for name, (sources, libraries) in PROGRAMS.items():
        command = [compiler, *FLAGS, *(HERE / source for source in sources), "-o", folder / name, *libraries]
        subprocess.run(command, check=True)
    return {name: folder / name for name in PROGRAMS}


if __name__ == "__main__":
    for path in built(pathlib.Path(sys.argv[1])).values():
        print(path)
