#!/usr/bin/env python3
"""Tries whether a server keeps every signature that it has acknowledged when its disk or its PostgreSQL fails.

    intake_strength.py PROGRAM MODE [--rounds N] [--signers N] [--seed N] [--per-round N]

MODE is one of
  faults          the disk is full, or fails, while people sign: 503 and nothing lost; afterwards it goes on
  postgres        PostgreSQL is stopped at once and started again while people sign: nothing lost, back within 10 s
  beside          commands work on the server's file of SQLite while people sign; then the server is killed: nothing lost

PROGRAM is progresscard. Everything is on the loopback, bounded in count and time; people are invented at example domains.
Whether a signature is there is asked of the database itself: its mailbox is computed here, by Python, from the key file.
Prints a line a round and a last one; exit code 0 where what must hold did.
"""

import argparse
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks" / "intake"))
sys.path.insert(0, str(ROOT / "Tests" / "Tools"))
import build as intake_build  # noqa: E402

TERMS = {
    "campaign": {
        "id": "strength", "signing": "here", "languages": ["en"],
        "texts": {"en": {"title": "Promises", "consents": {"sign": "I sign."}}},
    },
    "petitions": [{
        "id": "be", "country": "BE", "edition": "2010-06", "age": 16, "demands": [],
        "texts": {"en": {"title": "A bed for every child", "demands": {}}},
    }],
}
BODY = "name=Person+Abc&email=p{n}%40example.org&country=BE&sign=yes&age=yes&token={token}&work={counter}"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def shim(folder):
    """The preload library that takes power away."""
    path = folder / "powercut.so"
    compiler = os.environ.get("CC") or next(filter(shutil.which, ("gcc", "clang", "cc")), "cc")
    source = ROOT / "Tests" / "PowerCut" / "powercut.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", path, source, "-ldl", "-lpthread"], check=True)
    return path


class Site:
    """A published folder with one petition, and a server on it that can be ended and started again."""

    def __init__(self, program, folder, database=None, terms=None):
        self.program = program
        self.folder = folder
        self.out = folder / "out"
        (self.out / "data").mkdir(parents=True)
        (self.out / "site").mkdir()
        (self.out / "site" / "index.html").write_text("<title>front</title>")
        (self.out / "manifest.json").write_text("{}")
        self.says = subprocess.DEVNULL
        self.publish(terms or TERMS)
        self.state = folder / "state"
        self.state.mkdir()
        self.database = database or str(self.state / "campaign.sqlite")
        self.key = self.state / "campaign.key"
        self.port = free_port()
        self.process = None

    def publish(self, terms):
        (self.out / "data" / "petitions.json").write_text(json.dumps(terms))

    def start(self, environment=None, extra=(), program=None):
        self.log = open(self.folder / "server.log", "ab")
        self.process = subprocess.Popen(
            [program or self.program, "serve", self.out, "--listen", f"127.0.0.1:{self.port}", "--database", self.database,
             "--key", self.key, "--behind-proxy", *extra],
            env={**os.environ, "PROGRESSCARD_SMTP_URL": "", **(environment or {})}, stdin=subprocess.DEVNULL,
            stdout=self.says, stderr=self.log)
        began = time.monotonic()
        while time.monotonic() - began < 120:
            if self.process.poll() is not None:
                return None
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return time.monotonic() - began
            except OSError:
                time.sleep(0.02)
        raise SystemExit("the server did not start within two minutes")

    def stop(self, number=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(60)

    def answers(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/sign/be/en")
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()


class Load:
    """People who sign, until they are enough or nobody listens."""

    def __init__(self, client, site, first, count, signers, acknowledged, seconds=60, wait=0):
        self.acknowledged = acknowledged
        self.process = subprocess.Popen(
            [client, "post", f"127.0.0.1:{site.port}", "/sign/be/en", BODY, "--form", "/sign/be/en",
             "--count", str(count), "--first", str(first), "--connections", str(signers), "--seconds",
             str(seconds), "--timeout", "20", "--wait", str(wait), "--header", "X-Forwarded-For: 10.{c}.{b}.{a}", "--acknowledged",
             acknowledged], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def begun(self, patience=60):
        """Waits until the first answer was read."""
        began = time.monotonic()
        while time.monotonic() - began < patience and self.process.poll() is None:
            if os.path.exists(self.acknowledged) and os.path.getsize(self.acknowledged) > 0:
                return True
            time.sleep(0.005)
        return self.process.poll() is None

    def end(self):
        out, _ = self.process.communicate(timeout=180)
        return json.loads(out.splitlines()[-1]) if out.strip() else {}

    def numbers(self):
        if not os.path.exists(self.acknowledged):
            return set()
        lines = pathlib.Path(self.acknowledged).read_text().split("\n")[:-1]
        return {int(line) for line in lines if line}


def mailboxes(key, numbers):
    """What the store holds in place of an address: HMAC-SHA-256 of petition and canonical address, 16 bytes."""
    root = bytes.fromhex(key.read_text().strip())
    derived = hmac.new(root, b"progresscard mailboxes 1", hashlib.sha256).digest()
    return {
        hmac.new(derived, f"be\np{number}@example.org".encode(), hashlib.sha256).digest()[:16]: number
        for number in numbers
    }


READ = """
import contextlib, sqlite3, sys
with contextlib.closing(sqlite3.connect(sys.argv[1])) as database:
    for row in database.execute("SELECT mailbox, EXISTS (SELECT 1 FROM outbox WHERE outbox.petition = signature.petition"
                                " AND outbox.signature = signature.id) FROM signature"):
        print(bytes(row[0]).hex(), row[1])
"""


def missing_sqlite(site, numbers):
    """Read by a process of its own: one that had the database open before a cut would go on seeing the old log."""
    wanted = mailboxes(site.key, numbers)
    out = subprocess.run(
        [sys.executable, "-c", READ, site.database], check=True, stdout=subprocess.PIPE, text=True).stdout
    held = {bytes.fromhex(line.split()[0]) for line in out.splitlines() if line.endswith(" 1")}
    return sorted(number for box, number in wanted.items() if box not in held)


def missing_postgres(site, numbers):
    wanted = mailboxes(site.key, numbers)
    out = subprocess.run(
        ["psql", "-At", "-d", site.database, "-c", "SELECT encode(mailbox, 'hex') FROM signature"], check=True,
        stdout=subprocess.PIPE, text=True).stdout
    held = {bytes.fromhex(line) for line in out.split()}
    return sorted(number for box, number in wanted.items() if box not in held)


def sound(site):
    """Whether counts and log are what the signatures say, as the program itself checks."""
    done = subprocess.run(
        [site.program, "petition", "check", site.out, "--database", site.database, "--key", site.key], check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode == 0, done.stdout.strip()


def interrupted(site, client, options, interrupt, restarted, missing, randomness):
    """Rounds of: people sign, something happens, the server is there again; nothing acknowledged may be missing."""
    all_acknowledged, lost, first = set(), set(), 1
    for number in range(1, options.rounds + 1):
        load = Load(
            client, site, first, options.per_round, options.signers, str(site.folder / f"acknowledged-{number}"))
        first += options.per_round
        if not load.begun():
            raise SystemExit("nobody could sign: " + (site.folder / "server.log").read_text(errors="replace")[-500:])
        time.sleep(randomness.uniform(0.0, 0.4))
        note = interrupt(number)
        load.end()
        all_acknowledged |= load.numbers()
        note = restarted(number) or note
        gone = set(missing(site, all_acknowledged)) - lost
        lost |= gone
        print(f"round {number}: {len(load.numbers())} acknowledged, {len(gone)} missing{note}", flush=True)
    return all_acknowledged, lost


def faults(site, client, options, randomness):
    library, order = shim(site.folder), site.folder / "fault"
    site.start({
        "LD_PRELOAD": str(library), "POWERCUT_DIR": str(site.state), "POWERCUT_NO_SYNC": "1",
        "POWERCUT_FAIL_FILE": str(order),
    })
    acknowledged, refused, first = set(), 0, 1
    for number, fault in enumerate(["write:ENOSPC", "sync:EIO", "write:EIO"][: max(1, options.rounds)], 1):
        load = Load(
            client, site, first, options.per_round, options.signers, str(site.folder / f"acknowledged-{number}"))
        first += options.per_round
        load.begun()
        time.sleep(0.1)
        order.write_text(fault)
        time.sleep(randomness.uniform(0.3, 0.8))
        order.unlink()
        result = load.end()
        refused += sum(count for code, count in result.get("statuses", {}).items() if code == "503")
        acknowledged |= load.numbers()
        if site.process.poll() is not None:
            print(f"{fault}: the server ended")
            return acknowledged, {0}
        status = site.answers()
        # Whoever signs after the fault is stored again.
        after = Load(client, site, first, 50, 10, str(site.folder / f"after-{number}"))
        first += 50
        after.end()
        acknowledged |= after.numbers()
        print(
            f"{fault}: {len(load.numbers())} acknowledged, answers {result.get('statuses')}, afterwards form {status}, "
            f"{len(after.numbers())} of 50 signed", flush=True)
        if len(after.numbers()) < 50:
            return acknowledged, {0}
    site.stop()
    lost = set(missing_sqlite(site, acknowledged))
    if refused == 0:
        print("no answer was 503: the faults did not come while people signed")
        lost.add(0)
    return acknowledged, lost


class Postgres:
    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "Tests" / "Tools" / "postgres.py", "--durable"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        said = json.loads(self.process.stdout.readline())
        self.url, self.folder = said["url"], pathlib.Path(said["folder"])

    def tell(self, words):
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        self.process.stdout.readline()

    def end(self):
        self.process.stdin.close()
        self.process.wait(120)


def postgres(site, client, options, randomness, server):
    site.start()

    def stop(number):
        server.tell("stop immediate")
        server.tell("start")
        return ""

    def back(number):
        began = time.monotonic()
        probe = 0
        while time.monotonic() - began < 60:
            probe += 1
            load = Load(
                client, site, 90_000_000 + number * 1000 + probe, 1, 1, str(site.folder / f"probe-{number}-{probe}"),
                seconds=5)
            load.end()
            if load.numbers():
                seconds = time.monotonic() - began
                return f", signing again after {seconds:.2f} s" + ("" if seconds < 10 else " TOO LATE")
        return ", never again TOO LATE"

    result = interrupted(site, client, options, stop, back, missing_postgres, randomness)
    site.stop()
    return result


def beside(site, client, options, randomness):
    """A command that takes the server's log away, or its locks, shows after the kill: the log is not there to be read."""
    commands = (["counts"], ["check"], ["set", "be", "open"])

    def kill(number):
        command = commands[number % len(commands)]
        done = subprocess.run(
            [site.program, "petition", command[0], site.out, *command[1:], "--database", site.database, "--key", site.key],
            check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise SystemExit(f"petition {command[0]} beside a server: {done.stdout}")
        # Those who sign from now on are what a log that was taken away would lose.
        written, began = os.path.getsize(acknowledged(number)), time.monotonic()
        while os.path.getsize(acknowledged(number)) < written + 50 and time.monotonic() - began < 30:
            time.sleep(0.005)
        site.stop(signal.SIGKILL)
        return f", {command[0]} beside it"

    def acknowledged(number):
        return site.folder / f"acknowledged-{number}"

    def again(number):
        site.start()
        return ""

    site.start()
    result = interrupted(site, client, options, kill, again, missing_sqlite, randomness)
    site.stop()
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("mode", choices=["faults", "postgres", "beside"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--signers", type=int, default=100)
    parser.add_argument("--per-round", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    randomness = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-strength-"))
    server = Postgres() if options.mode == "postgres" else None
    site = Site(options.program.resolve(), folder, server.url if server else None)
    try:
        client = intake_build.built(folder / "built")["client"]
        if options.mode == "faults":
            acknowledged, lost = faults(site, client, options, randomness)
        elif options.mode == "beside":
            acknowledged, lost = beside(site, client, options, randomness)
        else:
            acknowledged, lost = postgres(site, client, options, randomness, server)
        well, sentence = sound(site)
        print(f"{options.mode}: {len(acknowledged)} acknowledged, {len(lost)} missing; {sentence}")
        if not acknowledged:
            return 1
        return 0 if not lost and well else 1
    finally:
        site.stop(signal.SIGKILL)
        if server:
            server.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
