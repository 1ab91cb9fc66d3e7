"""Signing and reading beside other programs in the same run: PostgreSQL's own batches, and nginx with the same bytes as files."""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import urllib.request

import signing_server
from measure import PLACE, ROOT, Report

sys.path.insert(0, str(ROOT / "Tests" / "Tools"))
import postgres  # noqa: E402

NGINX = """
daemon off; worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/error.log;
{user}
events {{ worker_connections 2048; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  types {{ text/html html; application/json json; }}
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {root}; }}
}}
"""


def on_postgres(report: Report, programs, quick: bool) -> None:
    """500 connections that sign, with PostgreSQL behind; its own limit is rows in batches of a hundred, in plain C."""
    try:
        postgres.programs()
    except SystemExit:
        return report.row("signing on PostgreSQL", "not measured: no PostgreSQL (Scripts/deps --bench)")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="signing-", dir=PLACE))
    database = postgres.Server(durable=True, port=0)
    count, rounds = (1000, 1) if quick else (10_000, 3)
    limits, runs = [], []
    try:
        database.start()
        address = f"postgres://progresscard@127.0.0.1:{database.port}/postgres"
        server = signing_server.Server(folder, address)
        for number in range(rounds):
            done = subprocess.run(
                [programs["postgres"], address, "--batch", "100", "--seconds", "1" if quick else "5"], check=True,
                stdout=subprocess.PIPE, text=True)
            limits.append(json.loads(done.stdout)["rowsPerSecond"])
            runs.append(signing_server.sign(programs, server.port, 1 + number * count, count))
        server.end()
    finally:
        database.remove()
        shutil.rmtree(folder, ignore_errors=True)
    ratio = statistics.median(run["perSecond"] / most for run, most in zip(runs, limits))
    report.line(
        measured="signing on PostgreSQL", per_second=[run["perSecond"] for run in runs], limit=limits,
        ratio=round(ratio, 3), p99=[run["milliseconds"]["p99"] for run in runs])
    report.row("signatures a second on PostgreSQL", f"{statistics.median(run['perSecond'] for run in runs):.0f}")
    report.row("signing against PostgreSQL's own batches of 100", f"{100 * ratio:.0f} %", "at least 40 %")


def beside_nginx(report: Report, programs, quick: bool) -> None:
    """A page and counts, asked of our server and of nginx in turn."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        return report.row("pages and counts beside nginx", "not measured: no nginx (Scripts/deps --bench)")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="signing-", dir=PLACE))
    folder.chmod(0o755)
    server = signing_server.Server(folder, str(folder / "campaign.sqlite"))
    try:
        counts = urllib.request.urlopen(f"http://127.0.0.1:{server.port}/counts/be.json").read()
        (server.out / "counts").mkdir()
        (server.out / "counts" / "be.json").write_bytes(counts)
        port = signing_server.free_port()
        user = "user root;" if postgres.other_user() else ""
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port, root=server.out, user=user))
        peer = subprocess.Popen([nginx, "-p", folder, "-c", folder / "nginx.conf"])
        try:
            signing_server.wait_for(port)
            for name, path in (("pages", "/site/index.html"), ("counts", "/counts/be.json")):
                compare(report, programs, folder, server.port, port, name, path, quick)
        finally:
            peer.terminate()
            peer.wait(30)
    finally:
        server.end()
        shutil.rmtree(folder, ignore_errors=True)


def compare(report, programs, folder, ours: int, theirs: int, name: str, path: str, quick: bool) -> None:
    paths = folder / "paths"
    paths.write_text(path + "\n")
    pairs = []
    for _ in range(1 if quick else 5):
        pair = []
        for port in (theirs, ours):
            run = signing_server.client(programs, "get", f"127.0.0.1:{port}", paths, "--seconds", 1 if quick else 4)
            if set(run["statuses"]) != {"200"}:
                sys.exit(f"{path}: {run['statuses']}")
            pair.append(run["perSecond"])
        pairs.append(pair)
    ratio = statistics.median(our / their for their, our in pairs)
    report.line(measured=f"{name} beside nginx", nginx_and_ours=pairs, ratio=round(ratio, 3))
    report.row(f"{name} a second, from memory", f"{statistics.median(our for _, our in pairs):,.0f}")
    report.row(f"{name} against nginx with the same bytes as files", f"{100 * ratio:.0f} %", "at least 70 %")
