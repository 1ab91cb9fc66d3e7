#!/usr/bin/env python3
"""Asks a server what its own description allows, and what it does not: Schemathesis on /openapi.json, then damaged requests.

    api_probes.py PROGRAM [--examples N] [--raw N] [--seed N] [--engine sqlite|postgres]

N examples for each address and method, half of them made to break the description. In most of them petition, language and link
are real ones, so that what lies behind is asked as well: whatever was answered with 404 alone was not tried, and is a problem. No
answer may be a 5xx, have a status, a content type or a body that is not described, or lack the safety headers. Then N requests
are damaged byte by byte: the server must still be there. Exit code 0 without problems.
"""

import argparse
import hashlib
import http.client
import json
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from collections import Counter, defaultdict

import hypothesis
import hypothesis.strategies as st
import schemathesis
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance, response_schema_conformance, status_code_conformance)

from intake_strength import TERMS, Postgres, Site, intake_build

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
HEADERS = (
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy")


class Site2(Site):
    """A server whose mails are read from what it prints."""

    def open(self):
        self.said, self.says = [], subprocess.PIPE
        self.start()
        threading.Thread(
            target=lambda: self.said.extend(line.decode() for line in iter(self.process.stdout.readline, b"")),
            daemon=True).start()

    def ask(self, method, path, fields=None, network="192.0.2.1"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"X-Forwarded-For": network}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, None if fields is None else urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        content = answer.read().decode()
        connection.close()
        return answer.status, content

    def form(self, name="Person Abc", address="first@example.org", network="192.0.2.1"):
        token = re.search(r'name="token" value="([^"]+)"', self.ask("GET", "/sign/be/en")[1])[1]
        return {"name": name, "email": address, "country": "BE", "sign": "yes", "age": "yes", "token": token}

    def link(self, kind, address, seconds=120):
        import time
        for _ in range(seconds * 10):
            mails = "".join(self.said).split("--- mail that nobody gets")
            for mail in mails:
                found = re.search(rf"/{kind}/en/([A-Za-z0-9_-]+)", mail)
                if f"To: {address}\n" in mail and found:
                    return found[1]
            time.sleep(0.1)
        raise SystemExit(f"no mail with a link /{kind}/ came")


def links(site):
    """A link that confirms, and one to somebody's own signature."""
    import time
    form = site.form()
    work = next(n for n in range(1 << 24) if hashlib.sha256(f"{form['token']}:{n}".encode()).digest()[:2] < b"\0\4")
    time.sleep(4)  # a form that comes sooner waits a minute for its mail
    site.ask("POST", "/sign/be/en", {**form, "work": work})
    confirm = site.link("confirm", "first@example.org")
    site.ask("POST", f"/confirm/en/{confirm}", {})
    return {"confirm": confirm, "mine": site.link("mine", "first@example.org")}


def probe(site, operation, mode, options, tokens, seen, problems):
    form = site.form()
    name = f"{operation.method.upper()} {operation.path}"
    kind = operation.path.split("/")[1]

    @hypothesis.seed(options.seed)
    @hypothesis.settings(
        max_examples=max(1, options.examples // 2), deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate])
    @hypothesis.given(
        case=operation.as_strategy(generation_mode=mode), real=st.integers(0, 3), good=st.integers(0, 2),
        field=st.sampled_from(["none", "name", "email", "country", "postcode", "work"]), network=st.integers(0, (1 << 24) - 1))
    def ask(case, real, good, field, network):
        if real and case.path_parameters:
            given = {"petition": "be", "language": "en", "token": tokens.get(kind, "none"), "place": "4000000000-0"}
            case.path_parameters.update({key: given[key] for key in case.path_parameters})
        if good and isinstance(case.body, dict):
            sent = case.body.get(field)
            case.body = {**form, **({field: sent} if sent is not None else {})}
        case.headers = {**(case.headers or {}), "X-Forwarded-For": ".".join(map(str, (10, *network.to_bytes(3, "big"))))}
        response = case.call(base_url=f"http://127.0.0.1:{site.port}", allow_redirects=False, timeout=60)
        seen[name][response.status_code] += 1
        missing = [header for header in HEADERS if header.lower() not in {key.lower() for key in response.headers}]
        assert not missing, f"{response.status_code} lacks {missing}"
        # A body or a path that is against the description may be refused as such; the framework's own 400 has no description.
        checks = CHECKS if mode is GenerationMode.POSITIVE else [not_a_server_error]
        case.validate_response(response, checks=checks)

    try:
        ask()
    except hypothesis.errors.Unsatisfiable:
        pass  # an operation without anything to break
    except BaseException as problem:  # a failed check, or a group of them
        if isinstance(problem, (KeyboardInterrupt, SystemExit)):
            raise
        problems.append(f"{name}: {shown(problem)}")


def shown(problem):
    inner = getattr(problem, "exceptions", None)
    return "; ".join(shown(one) for one in inner) if inner else f"{type(problem).__name__}: {str(problem)[:600]}"


def described(site, options, tokens, problems):
    schema = schemathesis.openapi.from_url(f"http://127.0.0.1:{site.port}/openapi.json")
    seen = defaultdict(Counter)
    for result in schema.get_all_operations():
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            try:
                probe(site, result.ok(), mode, options, tokens, seen, problems)
            except hypothesis.errors.HypothesisException as reason:
                if "impossible" not in str(reason).lower() and mode is GenerationMode.POSITIVE:
                    raise
    for name, statuses in seen.items():
        print(f"{name}: {dict(sorted(statuses.items()))}")
        if set(statuses) <= {404}:
            problems.append(f"{name} was answered with 404 alone")
    wanted = {"POST /sign/{petition}/{language}": 303, "POST /confirm/{language}/{token}": 200, "GET /mine/{language}/{token}": 200}
    problems += [f"{name} was never answered with {status}" for name, status in wanted.items() if not seen[name][status]]


def damaged(site, client, options, problems):
    """Requests of which a part is not as it should be; and the answer that the framework gives to what is no HTTP."""
    done = subprocess.run(
        [client, "raw", f"127.0.0.1:{site.port}", "--count", str(options.raw), "--connections", "50", "--timeout", "0.5", "--seconds",
         "600", "--seed", str(options.seed)], check=True, stdout=subprocess.PIPE, text=True)
    said = json.loads(done.stdout)
    print(f"{said['sent']} damaged requests: {said['statuses']}, {said['errors']}")
    if any(status >= "500" and status != "501" for status in said["statuses"]):
        problems.append("a damaged request was answered with a 5xx")
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nbroken header\r\n\r\n")
        answer = connection.recv(65536).decode("latin-1")
    if not answer.startswith("HTTP/1.1 400") or any(f"{header}:".lower() not in answer.lower() for header in HEADERS):
        problems.append(f"what is no HTTP is not answered with 400 and the safety headers: {answer!r}")
    if site.process.poll() is not None or site.ask("GET", "/health")[0] != 200:
        problems.append("afterwards the server is not well")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--examples", type=int, default=60)
    parser.add_argument("--raw", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-probes-"))
    server = Postgres() if options.engine == "postgres" else None
    terms = {**TERMS, "campaign": {**TERMS["campaign"], "names": "shown"}}
    site = Site2(options.program.resolve(), folder, server.url if server else None, terms)
    problems = []
    try:
        client = intake_build.built(folder / "built")["client"]
        site.open()
        described(site, options, links(site), problems)
        damaged(site, client, options, problems)
        site.stop()
        log = (folder / "server.log").read_text(errors="replace")
        problems += [f"the server said: {line}" for line in log.splitlines() if "answer failed" in line][:3]
        for problem in problems:
            print(problem)
        print(f"{options.engine}: {len(problems)} problems")
        return 1 if problems else 0
    finally:
        site.stop(signal.SIGKILL)
        if server:
            server.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
