#!/usr/bin/env python3
"""Signs, confirms, looks at one's own data and logs in, in a real Chromium, by the keyboard alone, in every language.

    signing_pages.py PROGRAM OUTPUT [--also nl,de]

PROGRAM serves OUTPUT, a published folder with an open petition `be`. Every page on the way is looked at by axe at 1280 and 320 px,
light and dark; nothing may be asked from elsewhere, nothing may be missing, no script may fail. Without scripts the form
must work as well; after the quick exit, Back must not return. --also adds languages that the server has words in and the workspace has
not: the campaign's own words stay those of its first language. One line per problem; exit code 1 with problems.
"""

import argparse
import atexit
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

import axe_pages
import browser


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """progresscard, and what it says: the mails that nobody gets."""

    def __init__(self, program, output, folder):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.output = pathlib.Path(output)
        self.words = [program, output, str(folder / "c.sqlite")]
        self.process = subprocess.Popen(
            [program, "serve", output, "--listen", f"127.0.0.1:{self.port}", "--database", self.words[2]],
            env={**os.environ, "PROGRESSCARD_SMTP_URL": ""}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        self.said = []
        threading.Thread(target=lambda: self.said.extend(iter(self.process.stdout.readline, "")), daemon=True).start()
        for _ in range(1200):
            if any(line.startswith("serving") for line in self.said):
                return
            time.sleep(0.1)
        raise browser.ToolError("the server did not start")

    def link(self, kind, address):
        """The newest link of a kind that was mailed to an address."""
        for _ in range(1800):
            text = "".join(self.said)
            mails = [mail for mail in text.split("--- mail that nobody gets") if f"To: {address}\n" in mail]
            links = [found for mail in mails for found in re.findall(rf"{re.escape(self.base)}(/{kind}/\S+)", mail)]
            if links:
                return links[-1]
            time.sleep(0.1)
        raise browser.ToolError(f"no mail with a link /{kind}/ came within three minutes")

    def petition(self, command, *words):
        """What a command on the server's database says."""
        program, output, database = self.words
        return subprocess.run(
            [program, "petition", command, output, *words, "--database", database], check=True, stdout=subprocess.PIPE,
            text=True).stdout

    def account(self, name):
        return self.petition("account", name, "--role", "admin").split()[-1]

    def end(self):
        self.process.terminate()
        self.process.wait(60)


# Whether any line of a link lies under the button that leaves.
COVERED = """(link) => {
  const exit = document.querySelector("[data-quick-exit]").getBoundingClientRect();
  return [...link.getClientRects()].some((line) => line.right > exit.left && line.left < exit.right
    && line.bottom > exit.top && line.top < exit.bottom);
}"""


class Visit:
    """One browser page, and the problems that were found in it."""

    def __init__(self, view, base, source):
        self.view, self.base, self.source = view, base, source
        self.problems = []
        view.on("request", lambda asked: self.asked(asked.url))
        # What the tools themselves evaluate is refused by the page's policy now and then; no script of ours evaluates text.
        view.on("pageerror", lambda error: "unsafe-eval" in str(error) or self.problems.append(f"script: {error}"))
        view.on("response", lambda answer: self.answered(answer))

    def asked(self, url):
        if not url.startswith((self.base, "data:", "about:")):
            self.problems.append(f"{self.view.url}: asks {url}")

    def answered(self, answer):
        if answer.status >= 400 and answer.status not in (410, 422):
            self.problems.append(f"{answer.url}: status {answer.status}")

    def look(self, name):
        """axe and sideways scrolling, in four ways."""
        self.view.evaluate(self.source)
        for width, scheme in axe_pages.VARIANTS:
            self.view.set_viewport_size({"width": width, "height": 900})
            self.view.emulate_media(color_scheme=scheme)
            for found in self.view.evaluate(axe_pages.RUN, {"tags": axe_pages.TAGS, "preload": True}):
                self.problems.append(f"{name}, {width} px, {scheme}: {found['rule']} at {found['selector']}: {found['help']}")
            if width == 320:
                for wide in self.view.evaluate(axe_pages.TOO_WIDE):
                    self.problems.append(f"{name}, {width} px, {scheme}: scrolls sideways: {wide}")
        self.view.set_viewport_size({"width": 1280, "height": 900})

    def uncovered(self, name):
        """On a small telephone the quick exit covers no link of the list of problems that has the focus."""
        self.view.set_viewport_size({"width": 320, "height": 568})
        # Pages scroll smoothly: where they end is asked, not what lies on the way.
        self.view.emulate_media(reduced_motion="reduce")
        links = self.view.locator("#problems a")
        for place in range(links.count()):
            links.nth(place).focus()
            if links.nth(place).evaluate(COVERED):
                self.problems.append(f"{name}, 320 px: link {place + 1} of the list is covered by the quick exit")
        self.view.emulate_media(reduced_motion="no-preference")
        self.view.set_viewport_size({"width": 1280, "height": 900})

    def focus(self, selector):
        """Goes to an element by the tabulator alone."""
        for _ in range(80):
            self.view.keyboard.press("Tab")
            if self.view.evaluate("wanted => document.activeElement?.matches(wanted)", selector):
                return
        self.problems.append(f"{self.view.url}: the keyboard does not reach {selector}")

    def type(self, selector, text):
        self.focus(selector)
        self.view.keyboard.type(text)

    def press(self, selector, key):
        self.focus(selector)
        self.view.keyboard.press(key)


def sign(visit, server, language, address):
    view = visit.view
    view.goto(f"{server.base}/sign/be/{language}")
    visit.look(f"form {language}")
    view.goto(f"{server.base}/sign/be/{language}")
    visit.press("#sign button", "Enter")
    view.wait_for_selector("#problems")
    if view.evaluate("() => document.activeElement.id") != "problems":
        visit.problems.append(f"form with problems {language}: the focus is not on the list of problems")
    visit.uncovered(f"form with problems {language}")
    visit.look(f"form with problems {language}")
    view.goto(f"{server.base}/sign/be/{language}")
    visit.type("#field-name", "Ada Invented")
    visit.type("#field-address", address)
    visit.press("#field-consent", "Space")
    visit.press("#field-age", "Space")
    view.wait_for_function("() => document.querySelector('input[name=work]').value !== ''", timeout=180_000)
    time.sleep(3.2)
    visit.press("#sign button", "Enter")
    view.wait_for_url("**/sent", timeout=180_000)
    visit.look(f"sent {language}")
    view.goto(server.base + server.link("confirm", address))
    visit.look(f"confirm {language}")
    visit.press("main button", "Enter")
    view.wait_for_selector(".signatures", timeout=180_000)
    visit.look(f"confirmed {language}")
    counted(visit, server, language)
    view.goto(server.base + server.link("mine", address))
    visit.look(f"mine {language}")
    visit.press("button.grave", "Enter")
    view.wait_for_function("() => !document.querySelector('button.grave')", timeout=180_000)
    visit.look(f"withdrawn {language}")


def counted(visit, server, language):
    """The published pages show the count that the server has, under its policy, and are right without it."""
    view = visit.view
    petition = json.loads((server.output / "data" / "petitions.json").read_text())["petitions"][0]
    page = petition["pages"].get(language)
    if page is None:
        return
    for path in (page, str(pathlib.PurePosixPath(page).with_name("index.html"))):
        view.goto(f"{server.base}/{path}")
        view.wait_for_selector("[data-live]:not([hidden])", timeout=180_000)
        if view.inner_text("[data-count=total]") != "1":
            visit.problems.append(f"{path}: does not show the signature that was confirmed")
        if not view.is_visible("[data-progress] progress"):
            visit.problems.append(f"{path}: shows no way to the next milestone")
        visit.look(f"{path} with counts")


def leave(visit, server):
    """The quick exit takes this page out of the history."""
    view = visit.view
    view.goto(f"{server.base}/")
    view.goto(f"{server.base}/sign/be/en")
    view.fill("#field-name", "Ada Invented")
    view.route("https://www.wikipedia.org/**", lambda route: route.fulfill(body="elsewhere"))
    kept, visit.problems = visit.problems, []
    view.click("[data-quick-exit]")
    view.wait_for_url("https://www.wikipedia.org/**", timeout=180_000)
    visit.problems = kept
    view.go_back()
    if "/sign/" in view.url:
        visit.problems.append("Back returns to the form after the quick exit")


def paused(visit, server):
    """The published pages do not invite to sign where nobody can, and the form's address says why."""
    view = visit.view
    terms = json.loads((server.output / "data" / "petitions.json").read_text())
    petition, language = terms["petitions"][0], terms["campaign"]["languages"][0]
    server.petition("set", petition["id"], "paused", "--message", "We pause for a storm.")
    page = petition["pages"][language]
    for path in (page, str(pathlib.PurePosixPath(page).with_name("index.html"))):
        for _ in range(100):
            view.goto(f"{server.base}/{path}")
            view.wait_for_selector("[data-live]:not([hidden])", timeout=180_000)
            link = view.locator(f"a[data-petition={petition['id']}]")
            if "sign" not in (link.get_attribute("class") or ""):
                break
            time.sleep(0.3)
        said = link.get_attribute("data-not-open")
        if link.inner_text() != said or not (link.get_attribute("aria-label") or said).startswith(said):
            visit.problems.append(f"{path}: invites to sign a petition that is paused")
        visit.look(f"{path} while nobody can sign")
    link.click()
    view.wait_for_url("**/sign/**", timeout=180_000)
    if "We pause for a storm." not in view.inner_text("main") or not view.is_visible(".signatures"):
        visit.problems.append("a paused petition's page says neither why nor how many have signed")
    visit.look("paused")
    server.petition("set", petition["id"], "open")


def plain(context, server):
    """Without scripts: the form is taken, and nothing of it needs one."""
    view = context.new_page()
    view.goto(f"{server.base}/sign/be/en")
    view.fill("#field-name", "Ben Invented")
    view.fill("#field-address", "ben@example.org")
    view.check("#field-consent")
    view.check("#field-age")
    view.click("#sign button")
    view.wait_for_url("**/sent", timeout=180_000)
    return []


def admin(visit, server):
    view, password = visit.view, "a long password of ada"
    code = server.account("ada")
    view.goto(f"{server.base}/admin/recover")
    visit.look("recovery")
    view.fill("#f-account", "ada")
    view.fill("#f-code", code)
    view.fill("#f-password", password)
    view.click("main button")
    visit.look("recovered")
    view.goto(f"{server.base}/admin/login")
    visit.look("login")
    visit.type("#f-account", "ada")
    visit.type("#f-password", password)
    view.keyboard.press("Enter")
    view.wait_for_url("**/admin", timeout=180_000)
    for path in ("/admin", "/admin/petition/be", "/admin/sessions"):
        view.goto(server.base + path)
        visit.look(path)


def with_languages(output, more):
    """A copy of a published folder whose campaign speaks more languages."""
    copy = pathlib.Path(tempfile.mkdtemp(prefix="signing-languages-")) / "out"
    atexit.register(shutil.rmtree, copy.parent, ignore_errors=True)
    shutil.copytree(output, copy)
    path = copy / "data" / "petitions.json"
    terms = json.loads(path.read_text())
    campaign = terms["campaign"]
    first = campaign["languages"][0]
    campaign["languages"] += [language for language in more if language not in campaign["languages"]]
    for holder in [campaign, *terms["petitions"]]:
        for language in more:
            holder["texts"].setdefault(language, holder["texts"][first])
    path.write_text(json.dumps(terms))
    return str(copy)


def main():
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("output")
    parser.add_argument("--also", default="")
    options = parser.parse_args()
    if options.also:
        options.output = with_languages(pathlib.Path(options.output), options.also.split(","))
    languages = json.loads((pathlib.Path(options.output) / "data" / "petitions.json").read_text())["campaign"]["languages"]
    source = axe_pages.axe_source()
    problems = []
    with tempfile.TemporaryDirectory(prefix="signing-pages-") as folder, sync_playwright() as play:
        server = Server(options.program, options.output, pathlib.Path(folder))
        chromium = play.chromium.launch(executable_path=browser.chromium(), args=browser.FLAGS)
        try:
            for language in languages:
                visit = Visit(chromium.new_page(), server.base, source)
                visit.view.set_default_timeout(180_000)
                sign(visit, server, language, f"ada.{language}@example.org")
                problems += visit.problems
            visit = Visit(chromium.new_page(), server.base, source)
            visit.view.set_default_timeout(180_000)
            leave(visit, server)
            admin(visit, server)
            problems += plain(chromium.new_context(java_script_enabled=False), server)
            paused(visit, server)
            problems += visit.problems
        finally:
            chromium.close()
            server.end()
    for problem in problems:
        print(problem)
    print(f"signing: {len(languages)} languages, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except browser.ToolError as error:
        print(f"signing_pages: {error}", file=sys.stderr)
        sys.exit(2)
