#!/usr/bin/env python3
"""Takes the power from our own store while hundreds sign, kills it, fills its disk; whatever it acknowledged must be there.

    python3 Tests/Tools/store_cuts.py PROGRAM [--cuts N] [--signers N] [--seed N]

PROGRAM is `StoreSigners`. Each cut comes at a random operation of the disk or at a random time, on the data that the cut before left. After
each, every acknowledged signature must be there with its event and its mail, counts must equal signatures, the chain of events must
hold, and the database be whole. A store that does not wait for the disk must lose some, or the test proves nothing. One line for each
promise; exit code 1 where one is broken.
"""

import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

import power_cuts


class Store:
    def __init__(self, program, shim, folder, signers):
        self.program, self.shim, self.folder, self.signers = program, shim, folder, signers

    def write(self, data, first, safety, kill_after=None, **settings):
        """Runs until it ends; its code, the numbers that it acknowledged, and what it said."""
        environment = dict(os.environ)
        if settings:
            environment |= {
                "LD_PRELOAD": str(self.shim), "POWERCUT_DIR": str(data), "POWERCUT_LOG": str(self.folder / "log"),
                **{f"POWERCUT_{name.upper()}": str(value) for name, value in settings.items()},
            }
        said = self.folder / "said"
        with said.open("w") as output, (self.folder / "complained").open("w+") as complained:
            process = subprocess.Popen(
                [self.program, "write", data / "store.db", str(first), str(self.signers), safety], env=environment,
                stdout=output, stderr=complained)
            if kill_after is not None:
                time.sleep(kill_after)
                process.send_signal(signal.SIGKILL)
            code = process.wait(120)
            complained.seek(0)
            complaint = complained.read()
        if code == 99:
            raise SystemExit(complaint)
        lines = said.read_text().split("\n")[:-1]  # what was not written whole was not said
        return code, {int(line) for line in lines}, complaint

    def read(self, data):
        run = subprocess.run(
            [self.program, "read", data / "store.db"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            timeout=120, check=False)
        lines = run.stdout.splitlines()
        if run.returncode != 0:
            return lines[:5] or [f"reading ended with {run.returncode}"], set()
        return [line for line in lines if line != "ok" and not line.isdigit()], {
            int(line) for line in lines if line.isdigit()}


def rounds(store, title, count, seed, safety, settings):
    """Cuts again and again; acknowledged, missing, what was wrong, and the codes with which it ended."""
    choose = random.Random(f"{seed} {title}")
    data = store.folder / title.replace(" ", "-")
    data.mkdir()
    acknowledged, missing, problems, codes = set(), set(), [], []
    for number in range(count):
        code, new, complaint = store.write(data, number * 1_000_000, safety, **settings(choose))
        codes.append(code)
        acknowledged |= new
        wrong, found = store.read(data)
        if safety == "safe":
            problems += [f"{title} {number}: {line}" for line in wrong]
        missing |= acknowledged - found
        if code not in (137, -9, 3):
            problems.append(f"{title} {number}: ended with {code}: {complaint[-300:]}")
    return len(acknowledged), len(missing), problems, codes


def power(choose):
    way = choose.choice(["operations", "operations", "syncs", "ms"])
    most = {"operations": 1500, "syncs": 60, "ms": 1500}[way]
    return {"seed": choose.randrange(1 << 60), "keep": choose.choice(["some", "none"]), "operations": 20_000,
            way: choose.randint(20 if way != "syncs" else 3, most)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--cuts", type=int, default=30)
    parser.add_argument("--signers", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    kept = True

    def tell(holds, sentence, details=()):
        nonlocal kept
        kept = kept and holds
        print(("kept    " if holds else "BROKEN  ") + sentence)
        for line in list(details)[:10]:
            print("        " + line)

    with tempfile.TemporaryDirectory(prefix="store-cuts-") as name:
        folder = pathlib.Path(name)
        store = Store(asked.program.resolve(), power_cuts.build(folder)[0], folder, asked.signers)
        known, gone, problems, _ = rounds(store, "power", asked.cuts, asked.seed, "safe", power)
        tell(known > 0 and not gone and not problems,
             f"{asked.signers} signers, {asked.cuts} power cuts: {known} acknowledged, {gone} missing", problems)
        known, gone, problems, _ = rounds(
            store, "killed", max(3, asked.cuts // 3), asked.seed, "safe", lambda choose: {"kill_after": choose.uniform(0.1, 1.5)})
        tell(known > 0 and not gone and not problems,
             f"{asked.signers} signers, killed {max(3, asked.cuts // 3)} times: {known} acknowledged, {gone} missing", problems)
        known, gone, _, _ = rounds(
            store, "without waiting for the disk", max(5, asked.cuts // 3), asked.seed, "unsafe",
            lambda choose: power(choose) | {"keep": "none"})
        tell(gone > 0, f"the same without waiting for the disk: {known} acknowledged, {gone} missing, as must be")
        for title, fail, most in (
            ("disk full", "write:ENOSPC:{}:0", 1_500), ("write error", "write:EIO:{}:2", 1_500),
            ("sync error", "sync:EIO:{}:1", 30),
        ):
            known, gone, problems, codes = rounds(
                store, title, 6, asked.seed, "safe",
                lambda choose, fail=fail, most=most: {"fail": fail.format(choose.randint(5, most)), "operations": 20_000})
            tell(not gone and not problems and 3 in codes,
                 f"{title}: {codes.count(3)} of 6 runs refused, {known} acknowledged, {gone} missing", problems)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
