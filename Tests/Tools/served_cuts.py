#!/usr/bin/env python3
"""Takes the power from a server, or kills it, while hundreds post to it; whatever it has acknowledged must be stored.

    python3 Tests/Tools/served_cuts.py --serve COMMAND --stored COMMAND --body BODY [--path PATH] [--form PATH]
        [--program NAME] [--pattern REGEX] [--cuts N] [--way power|kill] [--connections N] [--count N] [--wait S] [--difficulty NAME]
        [--seed N]
        [--header LINE …] [--loses] [--quiet]

Each time the server is started on the same data, `client` of `Benchmarks/intake` posts BODY from many connections, and after a random
time below two seconds the server is cut (`Tests/PowerCut/powercut.c`: what was not synced is gone) or killed. Then `--stored` prints what
is there. Each post has a number of its own, which BODY holds as {n} and which PATTERN finds in what was printed.

In both commands {port} is a free port and {data} an empty folder, the one whose power is cut. --program is the server's own name
where the command starts it through others. With --loses the promise is the other way round: something acknowledged must be missing, to
prove that the test would notice. One line for each cut, and one for all; exit code 1 where the promise is broken.

    python3 Tests/Tools/served_cuts.py --try   the same, on a small server of its own: safe, and in two ways unsafe
"""

import argparse
import asyncio
import os
import pathlib
import random
import re
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks" / "intake"))
import build  # noqa: E402
import power_cuts  # noqa: E402


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as held:
        return held.getsockname()[1]


def started(command, environment, port, log):
    """The server, and how long it took until it listened."""
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    while time.monotonic() - begun < 60:
        if process.poll() is not None:
            raise SystemExit(f"the server ended with {process.returncode}: {pathlib.Path(log.name).read_text()[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return process, time.monotonic() - begun
        except OSError:
            time.sleep(0.02)
    process.kill()
    raise SystemExit("the server does not listen after 60 seconds")


def serving(process, program):
    """The process that is to be cut: the server itself, or the one of that name below it."""
    if program is None:
        return process.pid
    for _ in range(100):
        below = [process.pid]
        for pid in below:
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
            below += [int(child) for child in children.read_text().split()] if children.exists() else []
        for pid in below:
            if pathlib.Path(os.readlink(f"/proc/{pid}/exe")).name == program:
                return pid
        time.sleep(0.05)
    raise SystemExit(f"no process {program} below the command")


def run(asked, folder, say=print):
    """Cuts again and again; how many acknowledged posts there were, how many are missing, and the longest start."""
    programs, (shim, _) = build.built(folder / "programs"), power_cuts.build(folder)
    data = folder / "data"
    data.mkdir()
    choose = random.Random(asked.seed)
    acknowledged, missing, slowest, cut = set(), set(), 0.0, 0
    with (folder / "server.log").open("w+") as log:
        for number in range(asked.cuts):
            port = free_port()
            put_in = {"port": str(port), "data": str(data)}
            environment = dict(os.environ)
            if asked.way == "power":
                environment |= {
                    "LD_PRELOAD": str(shim), "POWERCUT_DIR": str(data), "POWERCUT_SEED": str(choose.randrange(1 << 60)),
                    "POWERCUT_KEEP": choose.choice(["some", "none"]), "POWERCUT_LOG": str(folder / "cuts"),
                }
                if asked.program:
                    environment["POWERCUT_PROGRAM"] = asked.program
            command = [word.format(**put_in) for word in shlex.split(asked.serve)]
            process, seconds = started(command, environment, port, log)
            slowest = max(slowest, seconds)
            first = number * 1_000_000
            listed = folder / "acknowledged"
            words = [programs["client"], "post", f"127.0.0.1:{port}", asked.path, asked.body, "--connections",
                     asked.connections, "--first", first, "--seconds", 60, "--acknowledged", listed]
            for option in ("form", "count", "wait", "difficulty"):
                if getattr(asked, option):
                    words += [f"--{option}", getattr(asked, option)]
            for header in asked.header:
                words += ["--header", header]
            listed.unlink(missing_ok=True)
            client = subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, text=True)
            # with a form the client gets its pages first; the list begins to grow when it posts
            while client.poll() is None and not (listed.exists() and listed.stat().st_size):
                time.sleep(0.02)
            time.sleep(choose.uniform(0.02, 2))
            os.kill(serving(process, asked.program), signal.SIGUSR1 if asked.way == "power" else signal.SIGKILL)
            process.wait(60)
            cut += 1
            client.communicate(timeout=120)
            new = {int(line) for line in listed.read_text().splitlines()}
            stored_command = [word.format(**put_in) for word in shlex.split(asked.stored)]
            found = subprocess.run(stored_command, stdout=subprocess.PIPE, stderr=log, text=True, check=False)
            if found.returncode != 0 and not asked.loses:
                raise SystemExit(f"--stored ended with {found.returncode}: {pathlib.Path(log.name).read_text()[-2000:]}")
            stored = {int(match) for match in re.findall(asked.pattern, found.stdout)}
            acknowledged |= new
            gone = acknowledged - stored
            say(f"cut {number}: {len(new)} acknowledged, {len(gone - missing)} of all missing, ready in {seconds:.2f} s")
            missing |= gone
    return len(acknowledged), len(missing), slowest


def promise(asked, title=""):
    with tempfile.TemporaryDirectory(prefix="served-cuts-") as name:
        acknowledged, missing, slowest = run(asked, pathlib.Path(name), (lambda _: None) if asked.quiet else print)
    holds = acknowledged > 0 and (missing > 0) == asked.loses
    print(
        ("kept    " if holds else "BROKEN  ") + f"{title}{asked.connections} connections, {asked.cuts} cuts ({asked.way}): "
        f"{acknowledged} acknowledged, {missing} missing, ready within {slowest:.1f} s")
    return holds


def small_server(port, path, synchronous, early):
    """Commits what came within one turn of its loop, and answers then, or with `early` before."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute(f"PRAGMA synchronous={synchronous}")
    database.execute("CREATE TABLE IF NOT EXISTS posted (number INTEGER PRIMARY KEY)")
    queue = []

    def commit():
        batch = queue[:]
        queue.clear()
        if early:
            for _, answer in batch:
                answer()
            time.sleep(2)  # so that nearly all cuts fall between answer and commit, also on a slow machine
        database.execute("BEGIN")
        database.executemany("INSERT INTO posted VALUES (?)", [(number,) for number, _ in batch])
        database.execute("COMMIT")
        if not early:
            for _, answer in batch:
                answer()

    async def serve(reader, writer):
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                size = int(re.search(rb"Content-Length: (\d+)", head)[1])
                number = int((await reader.readexactly(size)).split(b"=")[1])
                if not queue:
                    asyncio.get_running_loop().call_later(0.002, commit)
                queue.append((number, lambda: writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")))
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def listen():
        async with await asyncio.start_server(serve, "127.0.0.1", port, backlog=1000) as server:
            await server.serve_forever()

    asyncio.run(listen())


def tries(asked):
    """Whether the small server keeps its word where it is safe, and is found out where it is not."""
    kept = True
    me = shlex.quote(str(pathlib.Path(__file__).resolve()))
    for title, synchronous, early, way, loses in (
        ("FULL: ", "FULL", "", "power", False), ("FULL: ", "FULL", "", "kill", False),
        ("NORMAL: ", "NORMAL", "", "power", True), ("answers before it commits: ", "FULL", "early", "power", True),
    ):
        asked.serve = f"{shlex.quote(sys.executable)} {me} --small {{port}} {{data}}/posted.db {synchronous} {early}"
        asked.stored = f"{shlex.quote(sys.executable)} {me} --read {{data}}/posted.db"
        asked.body, asked.path, asked.way, asked.loses, asked.pattern = "n={n}", "/", way, loses, r"(\d+)"
        kept = promise(asked, title) and kept
    return kept


def main():
    if sys.argv[1:2] == ["--small"]:
        small_server(int(sys.argv[2]), sys.argv[3], sys.argv[4], len(sys.argv) > 5)
        return 0
    if sys.argv[1:2] == ["--read"]:
        for (number,) in sqlite3.connect(sys.argv[2]).execute("SELECT number FROM posted"):
            print(number)
        return 0
    parser = argparse.ArgumentParser()
    for name in ("serve", "stored", "body", "form", "program"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--path", default="/")
    parser.add_argument("--pattern", default=r"p(\d+)@")
    parser.add_argument("--way", choices=("power", "kill"), default="power")
    parser.add_argument("--cuts", type=int, default=30)
    parser.add_argument("--connections", type=int, default=500)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--difficulty")
    parser.add_argument("--wait", type=float, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--header", action="append", default=[])
    parser.add_argument("--loses", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--try", dest="tries", action="store_true")
    asked = parser.parse_args()
    if asked.tries:
        asked.quiet = True
        return 0 if tries(asked) else 1
    if not (asked.serve and asked.stored and asked.body):
        parser.error("--serve, --stored and --body are needed")
    return 0 if promise(asked) else 1


if __name__ == "__main__":
    sys.exit(main())
