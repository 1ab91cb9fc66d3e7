#!/usr/bin/env python3
"""Writes hostile words into every field, and reads with real parsers whether they became anything but words.

    hostile_words.py PROGRAM WORKSPACE [--booklets]

First the form, one's own page and the admin site of a server, with its mails, exports and JSON; then what campaigners wrote goes
into a copy of WORKSPACE (Examples/ecpat-2010), with hostile posts and demands, and is published as pages, feeds, open data and,
where it is asked for, booklets. Everything is done with harmless words before: no element, attribute or kind of address may stand in
a page (html5lib) or a feed (ElementTree) afterwards that did not stand there then; mails are read by Python's email, tables by csv,
booklets by pdfinfo. One line for each problem; exit code 1 where there is one.
"""

import argparse
import csv
import email
import email.policy
import hashlib
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree as xml

import html5lib

from intake_strength import ROOT, Site

MARK = "Quorx"
HARMLESS = ["Quorx Word", "Quorx Other Word", "Quorx and so on"]
HOSTILE = [
    'Quorx"><script>alert(/x/)</script>', "Quorx' autofocus onfocus='alert(/x/)' x='", 'Quorx" onmouseover="alert(/x/)" style="x',
    "Quorx<img src=x onerror=alert(/x/)>", "Quorx</textarea></title></style></script><svg onload=alert(/x/)>", "Quorx<!--", "Quorx]]><b>",
    "Quorx&lt;script&gt;&#x3c;b&#x3e;%3Cscript%3E", "Quorx{{ count demands; words }}${alert()}#import \"x\"\\u003cb\\u003e",
    "javascript:alert('Quorx')", "=HYPERLINK(\"https://evil.example\",\"Quorx\")", "+Quorx|' /C calc'!A", "@SUM(Quorx)", "-Quorx+A",
    "\tQuorx", "Quorx\r\nBcc: evil@evil.example\r\n\r\nAnother mail", "Quorx\u202egpj\u2066x\u200b",
]
# Words of which a name may consist: no digits, no signs of addresses.
NAMES = [
    "Quorx\" autofocus onfocus=\"alert()", "Quorx' onmouseover='alert()' x='", "Quorx&lt;b&gt;&amp;", "=HYPERLINK(\"Quorx\")", "+Quorx|' C calc'!A",
    "-Quorx+A", "\tQuorx, Person", "Quorx\r\nBcc: evil\r\n\r\nbody", "Quorx\u202egpj", "Quorx {{constructor}} ${alert()}",
]
# Demands stand in pages, feeds, open data and booklets. They are Markdown: signs of its own are written as letters.
DEMANDS = [
    'Quorx"><script>alert(/x/)</script>', 'Quorx #import "x" $alert()$ #eval("x") [a](javascript:alert)', "Quorx</title><svg onload=alert(/x/)>",
    '=HYPERLINK("https://evil.example","Quorx")',
]
# What stands before the @ may hold these signs (RFC 5322, atext).
BOXES = ["quorx{n}", "=quorx{n}", "+quorx{n}", "-quorx{n}", "quorx{n}'x", "quorx{n}`x`", "quorx{n}{{x}}", "quorx{n}&x", "|quorx{n}"]


# The petition of Examples/ecpat-2010, as far as the server needs it.
TERMS = {
    "campaign": {
        "id": "hostile", "signing": "here", "languages": ["en"], "names": "shown",
        "texts": {"en": {"title": "Promises", "consents": {"sign": "I sign.", "showName": "Show it.", "news": "Write."}}},
    },
    "petitions": [{
        "id": "be", "country": "BE", "edition": "2010-06", "age": 16, "postcode": "optional",
        "demands": [{"id": "schools", "calls": [], "indicators": []}],
        "texts": {"en": {"title": "A bed for every child", "demands": {"schools": "Teach teachers."}}},
    }],
}


class Shapes:
    """Which elements stand in which, with which attributes, and which kinds of addresses they lead to."""

    def __init__(self):
        self.found, self.texts = {}, []

    def page(self, name, content):
        self.element(name, html5lib.parse(content, namespaceHTMLElements=False), "")

    def feed(self, name, content):
        self.element(name, xml.fromstring(content), "")

    def element(self, name, element, parent):
        if not isinstance(element.tag, str):
            self.found.setdefault((parent, "comment"), name)
            self.texts.append(element.text or "")
            return
        leading = ("href", "src", "action", "formaction", *(("content",) if "http-equiv" in element.keys() else ()))
        links = [value for key, value in element.items() if key.split("}")[-1] in leading]
        kinds = frozenset(
            re.match(r"\s*(javascript|data|vbscript|file|https?://evil)?", value, re.IGNORECASE)[1] or "" for value in links)
        self.found.setdefault((parent, element.tag, frozenset(element.keys()), kinds), name)
        self.texts += [element.text or "", element.tail or "", *(value for _, value in element.items())]
        for child in element:
            self.element(name, child, element.tag)

    def beyond(self, other):
        return [f"{name}: {shape}" for shape, name in self.found.items() if shape not in other.found]

    def says(self, words):
        plain = lambda text: " ".join(re.sub("[\\x00-\\x1f\u202a-\u202e\u2066-\u2069\u200b]", " ", text).split())  # noqa: E731
        return plain(words) in plain("\n".join(self.texts))


class Server(Site):
    """A server on a published folder, a sink for its mails, and an administrator."""

    def __init__(self, program, folder):
        super().__init__(program, folder, terms=TERMS)
        self.mails = folder / "mails"
        self.mails.mkdir()
        self.sink = subprocess.Popen(
            [sys.executable, ROOT / "Tests" / "Tools" / "smtp_sink.py", self.mails], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True)
        port = self.sink.stdout.readline().strip()
        self.start({"PROGRESSCARD_SMTP_URL": f"smtp://127.0.0.1:{port}", "PROGRESSCARD_SMTP_FROM": "Office <office@example.org>"})
        self.cookie, self.posts = None, 0
        code = self.petition("account", "ada", "--role", "admin").split()[-1]
        self.ask("POST", "/admin/recover", {"account": "ada", "code": code, "password": "a long password"})
        self.cookie = self.ask("POST", "/admin/login", {"account": "ada", "password": "a long password"})[2].split(";")[0]
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', self.ask("GET", "/admin")[1])[1]

    def command(self, *words):
        done = subprocess.run(
            [str(word) for word in (self.program, *words)], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout

    def petition(self, verb, *words):
        code, said = self.command("petition", verb, self.out, *words, "--database", self.database, "--key", self.key)
        if code != 0:
            raise SystemExit(f"petition {verb}: {said}")
        return said

    def ask(self, method, path, fields=None):
        self.posts += 1
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"X-Forwarded-For": f"10.{self.posts & 255}.{self.posts >> 8}.1"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, None if fields is None else urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        content = answer.read().decode()
        extra = [name for name, _ in answer.getheaders() if name.lower() in ("bcc", "x-evil")]
        connection.close()
        if extra:
            raise SystemExit(f"{path}: an answer has the header {extra[0]}")
        return answer.status, content, answer.getheader("Set-Cookie", "")

    def admin(self, path, **fields):
        return self.ask("POST", f"/admin/petition/be/{path}", {"csrf": self.csrf, **fields})

    def forms(self, number):
        """Forms with their work done, old enough not to be taken for a program's."""
        found = []
        for _ in range(number):
            token = re.search(r'name="token" value="([^"]+)"', self.ask("GET", "/sign/be/en")[1])[1]
            work = next(n for n in range(1 << 24) if hashlib.sha256(f"{token}:{n}".encode()).digest()[:2] < b"\0\4")
            found.append({"country": "BE", "sign": "yes", "age": "yes", "token": token, "work": work})
        time.sleep(4)
        return found

    def mail(self, address, kind):
        for _ in range(1200):
            for path in self.mails.glob("*.json"):
                if json.loads(path.read_text())["recipients"] == [address]:
                    read = email.message_from_bytes(path.with_suffix(".eml").read_bytes(), policy=email.policy.default)
                    found = re.search(rf"http://[^/\s]+(/{kind}/\S+)", read.get_content())
                    if found:
                        return read, found[1]
            time.sleep(0.1)
        raise SystemExit(f"no mail to {address} with a link /{kind}/ came within two minutes")

    def end(self):
        self.stop(signal.SIGKILL)
        self.sink.stdin.close()
        self.sink.wait(60)


def forms(server, payloads, shapes, problems):
    """Every field of the form that is shown again with what was written."""
    for words in payloads:
        for field in ("name", "email", "country", "postcode", "website", "token", "work"):
            fields = {"name": "Person Abc", "email": "p@", "country": "BE", "postcode": "1000", "token": "", "work": "1", "sign": "yes"}
            status, page, _ = server.ask("POST", "/sign/be/en", {**fields, field: words})
            if status not in (303, 422):
                problems.append(f"the form with {field} {words!r} was answered with {status}")
            shapes.page(f"form, {field} {words!r}", page)
        server.cookie, kept = None, server.cookie
        shapes.page(f"login {words!r}", server.ask("POST", "/admin/login", {"account": words, "password": words})[1])
        server.cookie = kept


def people(server, names, first, shapes, problems):
    """People with such names sign, confirm, look at their page and correct it; their mails are read."""
    known = {"from", "to", "subject", "date", "message-id", "mime-version", "content-type", "content-transfer-encoding", "content-language",
             "auto-submitted", "x-auto-response-suppress", "list-unsubscribe", "precedence"}
    signed = []
    for number, (name, form) in enumerate(zip(names, server.forms(len(names))), first):
        address = BOXES[number % len(BOXES)].format(n=number) + "@example.org"
        fields = {**form, "name": name, "email": address, "show-name": "yes", "news": "yes"}
        status = server.ask("POST", "/sign/be/en", fields)[0]
        if status == 303:
            signed.append((name, address))
        else:
            problems.append(f"{name!r} <{address}> was answered with {status}")
    for kind in ("confirm", "mine"):
        for name, address in signed:
            mail, link = server.mail(address, kind)
            beyond = {key.lower() for key in mail.keys()} - known
            if beyond or len(mail.get_all("To")) != 1 or mail.get_all("Bcc") or mail.is_multipart() or "Another mail" in str(mail):
                problems.append(f"the mail to {name!r} has {sorted(beyond) or mail.items()}")
            shapes.page(f"{kind} {name!r}", server.ask("GET", link)[1])
            if kind == "confirm":
                server.ask("POST", link, {})
                continue
            shapes.page(f"names {name!r}", server.ask("GET", "/names/be/en")[1])
            corrected = server.ask("POST", link + "/correct", {"name": name + "<b>", "postcode": "<i>"})[1]
            shapes.page(f"correct {name!r}", corrected)
            if MARK not in json.loads(server.ask("GET", link + "/export.json")[1])["name"]:
                problems.append(f"{name!r} is not in the export of one's own data")


def admin(server, payloads, first, shapes, problems):
    """Every field of the admin site, and the message that everybody sees."""
    for number, words in enumerate(payloads, first):
        batch = f"b{number}"
        server.admin("batch", batch=batch, country="BE", origin=words, first=number * 10, last=number * 10 + 5, claimed="40", scan="")
        server.admin("batch", batch=words, country=words, origin="x", first=words, last="9", claimed="4", scan=words)
        server.admin("count", batch=batch, count="40")
        server.admin("reply", reply=f"r{number}", demand="schools", day="2026-01-31", answer="promised", sender=spoken(words),
                     note=spoken(words))
        for path, fields in (
            ("preview", {"network": words, "country": words, "channel": words, "from": words}),
            ("reply", {"reply": words, "demand": words, "day": words, "answer": words, "source": words}),
            ("invalidate", {"country": "XX", "reason": words}), ("undo", {"invalidation": words}), ("state", {"state": words}),
        ):
            shapes.page(f"admin {path} {words!r}", server.admin(path, **fields)[1])
        # One of each is corrected and one withdrawn, for such a reason; their own pages are looked at before.
        for path, fields in (
            (f"reply/r{number}", {"reply": f"c{number}", "demand": "schools", "day": "2026-01-31", "answer": "done", "sender": spoken(words),
                                  "note": spoken(words)}),
            (f"batch/{batch}", {"batch": f"c{number}", "country": "BE", "origin": words, "first": number * 10, "last": number * 10 + 5,
                                "claimed": "41", "scan": ""}),
        ):
            shapes.page(f"entry {path} {words!r}", server.ask("GET", f"/admin/petition/be/{path}")[1])
            shapes.page(f"correct {path} {words!r}", server.admin(path, do="correct", reason=words, **fields)[1])
            status = server.admin(path.replace("/r", "/c", 1).replace("/b", "/c", 1), do="withdraw", reason=words)[0] if number % 2 else 303
            if status != 303:
                problems.append(f"{path}: the corrected entry could not be withdrawn: {status}")
        shapes.page(f"restore {words!r}", server.admin("restore", withdrawal=words)[1])
        server.admin("state", state="paused", message=words)
        shapes.page(f"paused {words!r}", server.ask("GET", "/sign/be/en")[1])
        server.admin("state", state="open", message=words)
        shown = Shapes()
        for path in ("/admin", "/admin/petition/be", "/admin/sessions"):
            page = server.ask("GET", path)[1]
            shown.page(f"{path} {words!r}", page)
            shapes.page(f"{path} {words!r}", page)
        if not shown.says(words):
            problems.append(f"{words!r} is not shown on the admin site as it was written")


def tables(folder, problems):
    """No cell of a table runs in a spreadsheet."""
    for path in sorted(folder.rglob("*.csv")):
        with path.open(newline="", encoding="utf-8-sig") as table:
            for row in csv.reader(table):
                for cell in row:
                    if MARK.lower() in cell.lower() and cell[:1] in "=+-@\t\r\n":
                        problems.append(f"{path.name}: {cell!r} would be run")


def spoken(words):
    """Words without controls and what turns text round: those are errors of a workspace's check, and nothing is published."""
    return "".join(c for c in words if c >= " " and c not in "\u202e\u2066\u200b")


def workspace(source, into, payloads, demands, server):
    """A copy with posts and demands of such words, and with what campaigners wrote."""
    shutil.copytree(source, into)
    for number, words in enumerate(payloads):
        plain = spoken(words)
        head = "".join(f"{key}: {json.dumps(plain)}\n" for key in ("title", "summary"))
        (into / "posts" / f"2016-02-{number + 1:02}-quorx.en.md").write_text(
            f"---\n{head}tags: [progress-cards]\ncountries: [BE]\n---\n\nA word: `{plain.replace('`', '')}`.\n")
    path, words = into / "editions" / "2010-06" / "BE" / "petition.yaml", iter(demands)
    text, count = re.subn(
        r"(    text:\n      en: ).*", lambda found: found[1] + json.dumps(re.sub(r"([\\<>\[\]`#*_&$!])", r"\\\1", next(words))), path.read_text())
    if count != len(demands):
        raise SystemExit(f"{path} has {count} demands in place of {len(demands)}")
    path.write_text(text)
    server.petition("ledger", into)


def published(program, source, out, arguments):
    """Publishes; posts that the check refuses are taken away first, which is another way of not being run."""
    refused = 0
    for _ in range(3):
        words = [str(program), "publish", str(source), "--output", str(out), *arguments]
        done = subprocess.run(
            words, env={**os.environ, "PROGRESSCARD_PYTHON": sys.executable}, check=False, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        if done.returncode == 0:
            return refused
        wrong = set(re.findall(r"(posts/\S+\.md)", done.stdout))
        for name in wrong:
            (source / name).unlink(missing_ok=True)
        refused += len(wrong)
        if not wrong:
            break
    raise SystemExit("it was not published: " + done.stdout[-3000:])


def site(out, shapes):
    """Pages and feeds in which such words stand."""
    count = 0
    for path in sorted(out.rglob("*")):
        if path.suffix not in (".html", ".xml", ".atom") or MARK.encode() not in path.read_bytes():
            continue
        count += 1
        read = shapes.page if path.suffix == ".html" else shapes.feed
        read(str(path.relative_to(out)), path.read_bytes().decode())
    return count


def booklet_links(out):
    """Addresses that booklets lead to, and the scripts in them."""
    found = set()
    for path in out.rglob("*.pdf"):
        for option in ("-js", "-url"):
            said = subprocess.run(["pdfinfo", option, path], check=True, stdout=subprocess.PIPE, text=True).stdout
            found |= {line.split()[-1] if option == "-url" else line for line in said.splitlines() if line.strip()}
    return found


def booklets(harmless, hostile, problems):
    said = "".join(
        subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE, text=True).stdout
        for path in hostile.rglob("*.pdf"))
    problems += [f"no booklet shows {words!r}" for words in DEMANDS if words.split("(")[0] not in said]
    problems += [f"a booklet leads to {link}" for link in booklet_links(hostile) - booklet_links(harmless)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("workspace", type=pathlib.Path)
    parser.add_argument("--booklets", action="store_true")
    options = parser.parse_args()
    program = options.program.resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="progresscard-hostile-"))
    parts = ["--only", "site", "--only", "data", "--no-cache"] + (["--only", "booklets"] if options.booklets else [])
    problems, server = [], None
    try:
        server = Server(program, folder)
        shapes = {True: Shapes(), False: Shapes()}
        for is_hostile, payloads, names in ((False, HARMLESS, ["Quorx Person", "Quorx Other", "Person Quorx"]), (True, HOSTILE, NAMES)):
            first = 100 if is_hostile else 1
            forms(server, payloads, shapes[is_hostile], problems)
            people(server, names, first, shapes[is_hostile], problems)
            admin(server, payloads, first, shapes[is_hostile], problems)
            if not is_hostile:
                workspace(options.workspace, folder / "harmless", payloads, ["Quorx Word"] * len(DEMANDS), server)
        exports = folder / "exports"
        exports.mkdir()
        server.petition("export", "be", exports / "people.csv")
        server.petition("export", "be", exports / "names.csv", "--names")
        tables(exports, problems)
        workspace(options.workspace, folder / "hostile", HOSTILE, DEMANDS, server)
        pages = {}
        for name, is_hostile in (("harmless", False), ("hostile", True)):
            refused = published(program, folder / name, folder / f"{name}-out", parts)
            pages[name] = site(folder / f"{name}-out", shapes[is_hostile])
            print(f"{name}: {pages[name]} pages and feeds hold such words; {refused} posts were refused by the check")
        tables(folder / "hostile-out", problems)
        if options.booklets:
            booklets(folder / "harmless-out", folder / "hostile-out", problems)
        if pages["hostile"] < 5:
            problems.append("hardly a page holds hostile words: nothing was tried")
        problems += shapes[True].beyond(shapes[False])
        for problem in problems:
            print(problem)
        print(f"{len(HOSTILE)} hostile texts, {len(NAMES)} hostile names; {len(problems)} problems")
        return 1 if problems else 0
    finally:
        if server:
            server.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
