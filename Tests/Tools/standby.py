#!/usr/bin/env python3
"""Two servers behind HAProxy on one PostgreSQL with a synchronous standby: the primary is lost with its disk while people sign.

    standby.py PROGRAM [--restart] [--rounds N] [--signers N] [--per-round N] [--seed N]

PROGRAM is progresscard. In each round the primary's processes are killed, its data folder is removed, the standby is promoted, and
a new standby is made of it. With --restart the two servers are started again after the promotion, as
docs/operations.md says; without, they must find the new primary by themselves. The proxy goes on. Nothing that was acknowledged may be missing, and people must be
able to sign again within 10 s of the promotion. A last round proves that the test would find a loss: it makes the standby
asynchronous and cuts it off before people sign, so that something must be missing.

Everything is on the loopback, bounded in count and time; people are invented. Prints a line a round and a last one; exit code 0
where what must hold did. docs/operations.md shows the same setup for real servers.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Tools"))
import intake_strength as strength  # noqa: E402
import postgres as engine  # noqa: E402

PROXY = """
global
    maxconn 2000
defaults
    mode http
    timeout connect 2s
    timeout client 30s
    timeout server 30s
    # of a machine that does much else at the same time: otherwise a check comes too late, and both servers seem gone
    timeout check 10s
frontend signing
    bind 127.0.0.1:{port}
    # Of a test alone: its people have made-up addresses. In real use this is %[src].
    http-request set-header X-Forwarded-For %[req.hdr(X-Sender)]
    default_backend servers
backend servers
    balance roundrobin
    server a 127.0.0.1:{a} check inter 200ms
    server b 127.0.0.1:{b} check inter 200ms
"""


class Node:
    """One PostgreSQL with a folder and a port of its own; its processes are a group, so that all go at once."""

    def __init__(self, folder, name):
        self.name, self.data, self.log = name, folder / name, folder / f"{name}.log"
        self.port = engine.free_port()
        self.user = engine.other_user()
        self.environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
        self.process = None

    def run(self, program, *arguments):
        done = subprocess.run(
            [engine.programs() / program, *map(str, arguments)], env=self.environment, cwd=self.data.parent, **self.user,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=120)
        if done.returncode != 0:
            raise SystemExit(f"{program}: {done.stdout.decode(errors='replace')[-600:]}")

    def make(self):
        self.run("initdb", "-D", self.data, "-U", "progresscard", "--auth=trust", "--encoding=UTF8", "--no-locale", "-N")
        self.start()

    def follow(self, primary):
        """Makes this a standby: a copy of the primary that goes on copying."""
        self.run(
            "pg_basebackup", "-D", self.data, "-R", "-X", "stream", "-c", "fast", "-d",
            f"host=127.0.0.1 port={primary.port} user=progresscard application_name={self.name}")
        self.start()

    def start(self):
        settings = {
            "listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": "", "max_connections": 100,
            "shared_buffers": "64MB", "max_wal_size": "256MB", "wal_level": "replica", "synchronous_commit": "on",
            "hot_standby": "on",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [engine.programs() / "postgres", "-D", self.data, *options], env=self.environment, cwd=self.data.parent,
                **self.user, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        self.until("SELECT 1", "1")

    def ask(self, sql):
        done = subprocess.run(
            ["psql", "-At", "-h", "127.0.0.1", "-p", str(self.port), "-U", "progresscard", "-d", "postgres", "-c", sql],
            check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=30)
        return done.stdout.strip()

    def until(self, sql, answer, patience=60):
        began = time.monotonic()
        while self.ask(sql) != answer:
            if time.monotonic() - began > patience:
                raise SystemExit(f"{self.name} never answered {answer} to {sql}: " + self.log.read_text()[-600:])
            time.sleep(0.02)

    def wait_for(self, standby, synchronous):
        """From now on commits wait until the standby has them on its disk, or wait for nobody."""
        self.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{standby.name if synchronous else ''}'")
        self.ask("SELECT pg_reload_conf()")
        self.until(
            f"SELECT sync_state FROM pg_stat_replication WHERE application_name = '{standby.name}'",
            "sync" if synchronous else "async")

    def lose(self):
        """The machine and its disk are gone."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.data, ignore_errors=True)

    def promote(self):
        # What was copied from the primary names a standby to wait for, where that was set before the copy.
        self.run("pg_ctl", "promote", "-D", self.data, "-w", "-t", "60")
        self.ask("ALTER SYSTEM RESET synchronous_standby_names")
        self.ask("SELECT pg_reload_conf()")

    def stop_following(self):
        """Asks the primary for nothing more; what stands in a socket would still arrive after a mere pause."""
        self.ask("ALTER SYSTEM SET primary_conninfo = ''")
        self.ask("SELECT pg_reload_conf()")
        began = time.monotonic()
        while self.ask("SELECT pid FROM pg_stat_wal_receiver"):
            if time.monotonic() - began > 60:
                raise SystemExit("the standby goes on following")
            time.sleep(0.02)


def load(client, port, folder, name, first, count, signers, seconds):
    acknowledged = str(folder / name)
    load = strength.Load.__new__(strength.Load)
    load.acknowledged = acknowledged
    load.process = subprocess.Popen(
        [client, "post", f"127.0.0.1:{port}", "/sign/be/en", strength.BODY, "--form", "/sign/be/en", "--count", str(count),
         "--first", str(first), "--connections", str(signers), "--seconds", str(seconds), "--timeout", "20", "--wait", "0",
         "--header", "X-Sender: 10.{c}.{b}.{a}", "--header", "X-Forwarded-For: 10.{c}.{b}.{a}", "--acknowledged", acknowledged],
        stdout=subprocess.PIPE, stderr=sys.stdout, text=True)
    return load


def signing_again(client, port, folder, number, patience=60):
    began = time.monotonic()
    for probe in range(1, 200):
        one = load(client, port, folder, f"probe-{number}-{probe}", 90_000_000 + number * 1000 + probe, 1, 1, 5)
        one.end()
        if one.numbers():
            return time.monotonic() - began, one.numbers()
        if time.monotonic() - began > patience:
            break
    return None, set()


def round_of(number, nodes, sites, client, port, folder, options, randomness, synchronous):
    primary, standby = nodes
    primary.wait_for(standby, synchronous)
    if not synchronous:
        standby.stop_following()
    people = load(
        client, port, folder, f"acknowledged-{number}", 1 + number * options.per_round, options.per_round, options.signers, 60)
    if not people.begun():
        for site in sites:
            print((site.folder / "server.log").read_text(errors="replace")[-800:])
        raise SystemExit(f"nobody could sign: {people.end()}")
    if synchronous:
        time.sleep(randomness.uniform(0.05, 0.5))
        primary.lose()
    else:
        # The standby has heard nothing since before the first was told that they have signed.
        began = time.monotonic()
        while len(people.numbers()) < 100 and time.monotonic() - began < 10:
            time.sleep(0.01)
        primary.lose()
    lost_at = time.monotonic()
    standby.promote()
    if options.restart:
        for site in sites:
            site.stop()
            if site.start() is None:
                raise SystemExit("no server: " + (site.folder / "server.log").read_text(errors="replace")[-600:])
    promoted = time.monotonic() - lost_at
    seconds, probe = signing_again(client, port, folder, number)
    # Each server by itself, or one that refuses everybody would be hidden by the other.
    for place, site in enumerate(sites):
        alone, more = signing_again(client, site.port, folder, 1000 + number * 10 + place, patience=15)
        probe |= more
        if alone is None:
            print(f"server {'ab'[place]} takes no signatures any more")
            seconds = None
    result = people.end()
    if seconds is None:
        print(f"answers: {result.get('statuses')}; nodes say: {[node.ask('SELECT pg_is_in_recovery()') for node in nodes]}")
    return people.numbers(), probe, promoted, seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--signers", type=int, default=100)
    parser.add_argument("--per-round", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--restart", action="store_true")
    options = parser.parse_args()
    if not (haproxy := shutil.which("haproxy") or shutil.which("haproxy", path="/usr/sbin:/usr/local/sbin")):
        raise SystemExit("HAProxy is missing: apt-get install haproxy")
    randomness = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-standby-"))
    folder.chmod(0o711)
    data = folder / "postgres"
    data.mkdir()
    if user := engine.other_user():
        os.chown(data, user["user"], user["group"])
    nodes = [Node(data, "one"), Node(data, "two")]
    sites, proxy = [], None
    try:
        client = strength.intake_build.built(folder / "built")["client"]
        nodes[0].make()
        nodes[1].follow(nodes[0])
        ports = ",".join(f"127.0.0.1:{node.port}" for node in nodes)
        url = f"postgres://progresscard@{ports}/postgres?target_session_attrs=read-write&connect_timeout=2"
        for name in "ab":
            (folder / name).mkdir()
            site = strength.Site(options.program.resolve(), folder / name, url)
            if sites:
                shutil.copy(sites[0].key, site.key)  # one database, one key
            sites.append(site)
            if site.start() is None:
                raise SystemExit("no server: " + (folder / name / "server.log").read_text(errors="replace")[-600:])
        port = engine.free_port()
        (folder / "haproxy.cfg").write_text(PROXY.format(port=port, a=sites[0].port, b=sites[1].port))
        proxy = subprocess.Popen([haproxy, "-db", "-f", folder / "haproxy.cfg"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5)

        acknowledged, lost, well, slowest = set(), set(), True, 0.0
        for number in range(options.rounds + 1):
            is_control = number == options.rounds
            signed, probe, promoted, seconds = round_of(
                number, nodes, sites, client, port, folder, options, randomness, synchronous=not is_control)
            everybody = acknowledged | signed | probe
            gone = set(strength.missing_postgres(sites[0], everybody)) - lost
            back = "never again" if seconds is None else f"{promoted:.2f} s to promote{' and restart' if options.restart else ''}, signing again {seconds:.2f} s later"
            name = "without waiting for the standby" if is_control else f"round {number + 1}"
            print(f"{name}: {len(signed)} acknowledged, {len(gone)} missing; {back}", flush=True)
            if seconds is None:
                for site in sites:
                    print((site.folder / "server.log").read_text(errors="replace")[-800:])
            if is_control:
                if not gone:
                    print("nothing was lost without waiting for the standby: this proves nothing")
                    well = False
                break
            well = well and bool(signed) and seconds is not None and seconds < 10
            slowest = max(slowest, promoted + (seconds or 60))
            acknowledged, lost = everybody, lost | gone
            sound, sentence = strength.sound(sites[0])
            if not sound:
                print(sentence)
            well = well and sound
            nodes.reverse()
            nodes[1].follow(nodes[0])
        print(
            f"standby: {len(acknowledged)} acknowledged over {options.rounds} lost primaries, {len(lost)} missing, "
            f"back within {slowest:.2f} s; {sentence}")
        return 0 if well and not lost else 1
    finally:
        for site in sites:
            site.stop(signal.SIGKILL)
        if proxy:
            proxy.kill()
            proxy.wait()
        for node in nodes:
            node.lose()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
