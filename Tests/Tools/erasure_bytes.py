#!/usr/bin/env python3
"""Looks for what erased people had written, byte by byte, in every file that the program has left.

    erasure_bytes.py PROGRAM [--engine sqlite|postgres]

People with words that stand nowhere else sign, confirm, correct, are refused, take back; then the petition is over, its days of
retention are over, and the rest is erased. Names, addresses and postcodes are looked for as they are and as base64, hexadecimal,
quoted-printable, percent-encoded, UTF-16 and JSON, in the database with its log, the file of erasures, exports and backups made
afterwards, a backup made before and restored, what the server has printed, the handover pack; with PostgreSQL in a dump and in its
folder. So are the sealed bytes and the codes of mailbox and name that the database held. Before, all of them must be found, or the
search proves nothing. PostgreSQL's log of changes (pg_wal) keeps sealed bytes until it writes over them: there only readable words
are looked for. Everything is on the loopback. One line for each trace that was found; exit code 1 where there is one.
"""

import argparse
import base64
import email
import email.policy
import hashlib
import http.client
import json
import os
import pathlib
import quopri
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

import postgres as postgres_server
from intake_strength import ROOT, Postgres, Site

TERMS = {
    "campaign": {
        "id": "erasure", "signing": "here", "languages": ["en"], "retention": 30, "names": "shown",
        "texts": {"en": {"title": "Promises", "consents": {"sign": "I sign.", "showName": "Show it.", "news": "Write."}}},
    },
    "petitions": [{
        "id": "be", "country": "BE", "edition": "2010-06", "age": 16, "postcode": "optional", "demands": [],
        "texts": {"en": {"title": "A bed for every child", "demands": {}}},
    }],
}
PEOPLE = {
    "withdraws": ("Żyxwina Qüorble", "zyxwina.qworble@example.org", "QZX 77181"),
    "corrects": ("Vlimbra Szåndoky", "vlimbra.szandoky@example.org", "VSX 66292"),
    "stays": ("Hjorvulf Tríxmajen", "hjorvulf.trixmajen@example.net", "HTX 55303"),
    "never confirms": ("Woqqel Fnürdlach", "woqqel.fnurdlach@example.com", "WFX 44414"),
    "is refused": ("Pqyntus Grøvelbix", "pqyntus.grovelbix@example.org", "PGX 33525"),
}
CORRECTED = ("Vlimbra Ovchärnyx", "VOX 22636")


def spellings(word):
    """All ways in which a word might stand in a file; those in small letters are compared without case."""
    plain = word.encode()
    found = {"as it is": plain.lower(), "UTF-16": word.encode("utf-16-le").lower(), "hexadecimal": plain.hex().encode()}
    found["JSON"] = json.dumps(word)[1:-1].lower().encode()
    found["quoted-printable"] = quopri.encodestring(plain).strip().lower()
    found["percent-encoded"] = urllib.parse.quote(word, safe="").lower().encode()
    found["percent-encoded with plus"] = urllib.parse.quote_plus(word).lower().encode()
    for shift in range(3):
        code = base64.b64encode(b"\0" * shift + plain)
        found[f"base64 {shift}"] = code[(shift * 8 + 5) // 6 : (shift + len(plain)) * 8 // 6]
    return found


def words(people):
    for name, address, postcode in people:
        yield from (*name.split(), address, address.split("@")[0], postcode)


class Search:
    def __init__(self, texts):
        self.needles = {(text, way): needle for text in texts for way, needle in spellings(text).items() if len(needle) >= 6}

    def add_bytes(self, name, content):
        self.needles |= {(name, "as it is"): content, (name, "hexadecimal"): content.hex().encode()}

    def traces(self, path, skips_bytes=False):
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return  # PostgreSQL makes and removes files while one looks
        lower = content.lower()
        for (name, way), needle in self.needles.items():
            if skips_bytes and name.startswith("sealed"):
                continue
            exact = way.startswith("base64") or name.startswith("sealed") and way == "as it is"
            if needle in (content if exact else lower):
                yield f"{path}: {name}, {way}"


class Visitor:
    """Somebody with a browser; the sink holds what was mailed."""

    def __init__(self, site, mails):
        self.site, self.mails = site, mails

    def ask(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=60)
        body = None if fields is None else urllib.parse.urlencode(fields)
        connection.request(
            method, path, body,
            {"Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": "192.0.2.7"} if body is not None else {})
        answer = connection.getresponse()
        content = answer.read().decode()
        connection.close()
        return answer.status, content

    def form(self):
        token = re.search(r'name="token" value="([^"]+)"', self.ask("GET", "/sign/be/en")[1])[1]
        work = next(n for n in range(1 << 24) if hashlib.sha256(f"{token}:{n}".encode()).digest()[:2] < b"\0\4")
        return {"token": token, "work": str(work), "country": "BE", "sign": "yes", "age": "yes"}

    def sign(self, form, person, **more):
        return self.ask("POST", "/sign/be/en", {**form, "name": person[0], "email": person[1], "postcode": person[2], **more})

    def link(self, address, kind):
        for _ in range(1200):
            for path in sorted(self.mails.glob("*.json")):
                if json.loads(path.read_text())["recipients"] != [address]:
                    continue
                mail = email.message_from_bytes(path.with_suffix(".eml").read_bytes(), policy=email.policy.default)
                found = re.search(rf"http://[^/\s]+(/{kind}/\S+)", mail.get_content())
                if found:
                    return found[1]
            time.sleep(0.1)
        raise SystemExit(f"no mail with a link /{kind}/ came within two minutes")


def command(site, *arguments):
    words = [site.program, *map(str, arguments)]
    done = subprocess.run(words, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, words[1:]))}: {done.stdout}")
    return done.stdout


def petition(site, verb, *arguments):
    return command(site, "petition", verb, site.out, *arguments, "--database", site.database, "--key", site.key)


SQL = "SELECT {hex}(sealed), {hex}(mailbox), {hex}(person) FROM signature WHERE sealed IS NOT NULL"


def held(site):
    """What the database holds of people, in bytes that nobody can read."""
    if site.database.startswith("postgres"):
        query = re.sub(r"\{hex\}\((\w+)\)", r"encode(\1, 'hex')", SQL)
        out = subprocess.run(["psql", "-At", "-d", site.database, "-c", query], check=True, stdout=subprocess.PIPE, text=True).stdout
    else:
        code = "import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print('|'.join(row))"
        out = subprocess.run(
            [sys.executable, "-c", code, site.database, SQL.replace("{hex}", "hex")], check=True, stdout=subprocess.PIPE,
            text=True).stdout
    return [tuple(bytes.fromhex(part) for part in line.split("|")) for line in out.split()]


def database_files(site, server):
    """Files of the database, and whether sealed bytes may still stand there."""
    if server is None:
        return [(path, False) for path in sorted(site.state.iterdir()) if path.name != "campaign.key"]
    dump = site.folder / "dump.sql"
    subprocess.run(
        [postgres_server.programs() / "pg_dump", "-d", site.database, "-f", dump], check=True, stdout=subprocess.DEVNULL)
    data = [(path, "pg_wal" in path.parts) for path in sorted(server.folder.rglob("*")) if path.is_file()]
    return [(dump, False), *data, *((path, False) for path in site.state.iterdir() if path.name != "campaign.key")]


def traces(search, files):
    return [trace for path, skips in files for trace in search.traces(path, skips)]


def withdrawn(site, visitor, person, before, server):
    """One person takes their signature back while the server runs; how long it took until nothing of it was left."""
    search = Search(words([person]))
    status, page = visitor.ask("POST", visitor.link(person[1], "mine") + "/withdraw", {})
    if status != 200 or "withdrawn" not in page:
        return ["a signature could not be taken back"]
    gone = set(before) - set(held(site))
    if len(gone) != 1:
        return [f"{len(gone)} signatures were erased in place of one"]
    if server is None:
        # PostgreSQL keeps sealed bytes of old rows until the table is written anew, with the erasure of the whole petition.
        for number, content in enumerate(next(iter(gone))):
            search.add_bytes(f"sealed {number}", content)
    found = []
    for _ in range(300):
        found = traces(search, database_files(site, server))
        if not found:
            return []
        time.sleep(0.2)
    return [f"after a withdrawal: {one}" for one in found]


def over(site):
    """The petition has ended so long ago that the days of retention are over, and is erased by that clock."""
    petition(site, "set", "be", "closed")
    if "hold personal data" not in petition(site, "erase", "be"):
        return ["the dry run does not say what it would do"]
    early = subprocess.run(
        [site.program, "petition", "erase", site.out, "be", "--really", "--database", site.database, "--key", site.key],
        check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if early.returncode == 0:
        return ["it was erased before its time"]
    site.publish({**TERMS, "petitions": [{**TERMS["petitions"][0], "closes": "2020-01-01"}]})
    said = petition(site, "erase", "be", "--really")
    return [] if " 0 left" in said and not said.startswith("0 erased") else [f"petition erase said: {said}"]


def run(site, mails, server, folder):
    visitor = Visitor(site, mails)
    forms = [visitor.form() for _ in PEOPLE]
    time.sleep(4)  # a form that comes sooner is a slow one
    for form, (what, person) in zip(forms, PEOPLE.items()):
        changes = {"email": "@"} if what == "is refused" else {"news": "yes", "show-name": "yes"}
        status, _ = visitor.sign(form, person, **changes)
        if status != (422 if what == "is refused" else 303):
            return [f"somebody who {what} was answered with {status}"]
    for what in ("withdraws", "corrects", "stays"):
        visitor.ask("POST", visitor.link(PEOPLE[what][1], "confirm"), {})
    mine = visitor.link(PEOPLE["corrects"][1], "mine")
    visitor.ask("POST", mine + "/correct", {"name": CORRECTED[0], "postcode": CORRECTED[1], "news": "yes"})
    visitor.ask("GET", mine + "/export.json")

    if PEOPLE["stays"][0] not in visitor.ask("GET", "/names/be/en")[1]:
        return ["who allows it is not among the names that are shown"]
    before = held(site)
    search = Search([*words(PEOPLE.values()), *CORRECTED[0].split(), CORRECTED[1]])
    for number, row in enumerate(before):
        for part, content in zip(("person", "mailbox", "name"), row):
            search.add_bytes(f"sealed {part} {number}", content)
    earlier = folder / "earlier"
    earlier.mkdir()
    petition(site, "export", "be", earlier / "people.csv")
    command(site, "store", "backup", "--from", site.database, "--to", earlier / "backup.sqlite")
    seen = {trace.split(": ")[1].split(",")[0] for trace in traces(search, [(path, False) for path in earlier.iterdir()])}
    expected = [*words([PEOPLE["withdraws"], PEOPLE["stays"]]), *CORRECTED[0].split(), "sealed person 0", "sealed mailbox 0"]
    if any(word not in seen for word in expected):
        return [f"before, the search does not find {set(expected) - seen}: it proves nothing"]

    problems = withdrawn(site, visitor, PEOPLE["withdraws"], before, server)
    problems += over(site)
    after = folder / "after"
    after.mkdir()
    petition(site, "export", "be", after / "people.csv")
    petition(site, "export", "be", after / "names.csv", "--names")
    command(site, "store", "backup", "--from", site.database, "--to", after / "backup.sqlite")
    command(site, "key", folder / "signing.key")
    petition(site, "handover", "be", "first", "--to", "Minister", "--signing-key", folder / "signing.key", "--into", after / "pack")
    for path in ("/counts.json", "/sign/be/en", "/names/be/en", "/openapi.json", "/health"):
        (after / f"answer-{path.replace('/', '-')}").write_text(visitor.ask("GET", path)[1])
    restored = folder / "restored"
    restored.mkdir()
    shutil.copy(site.state / "campaign.erasures", restored / "campaign.erasures")
    command(site, "store", "restore", site.out, "--from", earlier / "backup.sqlite", "--database", restored / "campaign.sqlite",
            "--key", site.key)
    site.stop()
    files = [(path, False) for top in (after, restored, site.out, site.state) for path in top.rglob("*") if path.is_file()]
    files += [(folder / "server.log", False), (folder / "server.out", False), *database_files(site, server)]
    problems += traces(search, files)
    return problems, len(files), len(search.needles)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-erasure-"))
    server = Postgres() if options.engine == "postgres" else None
    site = Site(options.program.resolve(), folder, server.url if server else None, TERMS)
    mails = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-mails-"))
    sink = subprocess.Popen(
        [sys.executable, ROOT / "Tests" / "Tools" / "smtp_sink.py", mails], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        port = sink.stdout.readline().strip()
        with open(folder / "server.out", "wb") as site.says:
            site.start({"PROGRESSCARD_SMTP_URL": f"smtp://127.0.0.1:{port}", "PROGRESSCARD_SMTP_FROM": "office@example.org"})
            outcome = run(site, mails, server, folder)
        problems, files, needles = outcome if isinstance(outcome, tuple) else (outcome, 0, 0)
        for problem in problems:
            print(problem)
        print(f"{options.engine}: {needles} spellings looked for in {files} files; {len(problems)} problems")
        return 1 if problems else 0
    finally:
        site.stop(signal.SIGKILL)
        sink.stdin.close()
        sink.wait(60)
        if server:
            server.end()
        shutil.rmtree(mails, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
