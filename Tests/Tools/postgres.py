#!/usr/bin/env python3
"""Starts a PostgreSQL of its own on a free port of the loopback, and ends it when standard input ends.

    postgres.py [--durable] [--port N]

Prints one line of JSON: its address, its process and its folder. With --durable every commit waits for the disk, as in
real use; without, tests are faster. Nothing is left behind: the folder is removed at the end. PostgreSQL refuses to run
as root, so root runs it as the user `postgres`, or `nobody`. Commands on standard input, one a line, each answered by
one line: `stop immediate` and `start`.
"""

import argparse
import glob
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile


def programs():
    for folder in sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True):
        return pathlib.Path(folder)
    found = shutil.which("postgres")
    if not found:
        sys.exit("PostgreSQL is missing: run make deps-test")
    return pathlib.Path(found).resolve().parent


def other_user():
    """What makes a program run as somebody else than root; nothing where we are not root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    sys.exit("PostgreSQL refuses root, and there is no user postgres or nobody")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    def __init__(self, durable, port):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-postgres-"))
        self.port = port or free_port()
        self.durable = durable
        self.user = other_user()
        self.environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}
        if self.user:
            os.chown(self.folder, self.user["user"], self.user["group"])
        self.data = self.folder / "data"
        self.run("initdb", "-D", self.data, "-U", "progresscard", "--auth=trust", "--encoding=UTF8", "--no-locale", "-N")
        self.process = None

    def run(self, program, *arguments):
        done = subprocess.run(
            [programs() / program, *map(str, arguments)], env=self.environment, cwd=self.folder, **self.user,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            sys.exit(f"{program}: {done.stdout.decode(errors='replace')[-600:]}")

    def start(self):
        settings = {
            "listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": "", "max_connections": 200,
            "shared_buffers": "64MB", "logging_collector": "off", "autovacuum": "on", "max_wal_size": "256MB",
        }
        if not self.durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                [programs() / "postgres", "-D", self.data, *options], env=self.environment, cwd=self.folder,
                **self.user, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.wait()

    def wait(self):
        ready = [programs() / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-t", "1"]
        for _ in range(600):
            if subprocess.run(ready, env=self.environment, check=False).returncode == 0:
                return
            if self.process.poll() is not None:
                break
            try:
                self.process.wait(0.05)
            except subprocess.TimeoutExpired:
                pass
        sys.exit("PostgreSQL did not start: " + (self.folder / "log").read_text(errors="replace")[-600:])

    def stop(self, immediate=False):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT if immediate else signal.SIGINT)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def remove(self):
        self.stop(immediate=True)
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--durable", action="store_true")
    parser.add_argument("--port", type=int)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = Server(options.durable, options.port)
    try:
        server.start()
        url = f"postgres://progresscard@127.0.0.1:{server.port}/postgres"
        print(json.dumps({"url": url, "process": server.process.pid, "folder": str(server.folder)}), flush=True)
        for line in sys.stdin:
            if line.split() == ["stop", "immediate"]:
                server.stop(immediate=True)
            elif line.split() == ["start"]:
                server.start()
            print("done", flush=True)
    finally:
        server.remove()


if __name__ == "__main__":
    main()
