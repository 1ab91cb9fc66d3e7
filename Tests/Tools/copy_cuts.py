#!/usr/bin/env python3
"""Ends backups, restores and moves in the middle; under the name of the new file stands nothing then, or all.

    python3 Tests/Tools/copy_cuts.py SIGNERS PROGRAM [--cuts N] [--seed N]

SIGNERS is `StoreSigners`, which fills the database that is copied; PROGRAM is `progresscard`. The end comes at the first operations of the disk,
at the last ones, at N between them, and after all, as a power cut, so that what was not synced is gone. After each the new file is absent or
the same as the old one; where it is absent the same command makes it, and removes what the one before left. One line for each command;
exit code 1 where its promise is broken.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

import power_cuts

KEY = "07" * 32  # what StoreSigners writes with
CUT = 137


class Copying:
    def __init__(self, program, shim, folder, words):
        self.program, self.shim, self.folder, self.words = program, shim, folder, words
        self.data = folder / "data"
        self.target = self.data / "new.sqlite"

    def empty(self):
        shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir()

    def run(self, operations=None, seed=0):
        environment = dict(os.environ)
        if operations is not None:
            environment |= {
                "LD_PRELOAD": str(self.shim), "POWERCUT_DIR": str(self.data), "POWERCUT_NO_SYNC": "1", "POWERCUT_SEED": str(seed),
                "POWERCUT_OPERATIONS": str(operations),
            }
        run = subprocess.run([self.program, *self.words], env=environment, capture_output=True, text=True, timeout=120, check=False)
        if run.returncode == 99:
            raise SystemExit(run.stderr)
        return run.returncode, run.stderr

    def proof(self, database):
        """What `store prove` says; a restore takes the number of a writer, so that these may differ."""
        run = subprocess.run(
            [self.program, "store", "prove", database], capture_output=True, text=True, timeout=120, check=False)
        return [line for line in run.stdout.splitlines() if not line.startswith("writer:")] or [run.stderr]

    def last(self):
        """The number of operations of a whole run."""
        low, high = 0, 64
        while self.ends(high):
            low, high = high, high * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.ends(middle) else (low, middle)
        return low

    def ends(self, operations):
        self.empty()
        return self.run(operations)[0] == CUT


def cuts(copying, wanted, count, seed):
    """How often the file was absent and how often whole, and what was wrong."""
    last = copying.last()
    choose = random.Random(seed)
    numbers = {1, 3, *range(max(1, last - 4), last + 2), *(choose.randint(1, last) for _ in range(count))}
    absent, whole, problems = 0, 0, []
    for number in sorted(numbers):
        copying.empty()
        code, complaint = copying.run(number, seed=choose.randrange(1 << 60))
        if code not in (0, CUT):
            problems.append(f"cut at {number}: ended with {code}: {complaint[-300:]}")
        if copying.target.exists():
            whole += 1
        else:
            absent += 1
            code, complaint = copying.run()
            if code != 0:
                problems.append(f"after the cut at {number} it cannot be made: {complaint[-300:]}")
        if copying.proof(copying.target) != wanted:
            problems.append(f"cut at {number}: what is there is not what was copied")
        left = [path.name for path in copying.data.iterdir() if ".part" in path.name]
        if left:
            problems.append(f"cut at {number}: {', '.join(left)} are left")
    return absent, whole, problems


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("signers", type=pathlib.Path)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--cuts", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    kept = True
    with tempfile.TemporaryDirectory(prefix="copy-cuts-") as name:
        folder = pathlib.Path(name)
        shim = power_cuts.build(folder)[0]
        source, key, target = folder / "old.sqlite", folder / "key", folder / "data/new.sqlite"
        key.write_text(KEY + "\n")
        key.chmod(0o600)
        process = subprocess.Popen([asked.signers, "write", source, "0", "20", "safe"], stdout=subprocess.DEVNULL)
        time.sleep(1)
        process.kill()
        process.wait()
        ways = {
            "backup": ["store", "backup", "--from", source, "--to", target],
            "move": ["store", "move", "--from", source, "--to", target],
            "restore": ["store", "restore", "--from", source, "--database", target, "--key", key, "--erasures", "/dev/null",
                        folder / "published"],
        }
        for way, words in ways.items():
            copying = Copying(asked.program.resolve(), shim, folder, words)
            absent, whole, problems = cuts(copying, copying.proof(source), asked.cuts, asked.seed)
            if not absent or not whole:
                problems.append("it was never seen absent, or never whole, which proves nothing")
            kept = kept and not problems
            print(f"{'BROKEN' if problems else 'kept  '}  {way}: ended {absent + whole} times, {absent} without file, {whole} with all of it")
            for problem in problems[:10]:
                print("        " + problem)
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
