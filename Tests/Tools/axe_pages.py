#!/usr/bin/env python3
"""Opens every page of a site in Chromium and reports what keeps people out, or what leaves the machine.

    axe_pages.py SITE_DIR [PAGE …] [--from-files]

Each page is loaded once and looked at in four ways: 1280 and 320 px wide, light and dark. A problem is: a violation of
WCAG 2.2 AA or of axe's best practices, sideways scrolling at 320 px, an error on the console, a file that is missing, a
request to anything but the site itself. One line per problem: page, rule, where, in which of the four ways, and why.
"""

import argparse
import asyncio
import collections
import importlib.util
import pathlib
import re
import sys
import time

import browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VARIANTS = [(width, scheme) for width in (1280, 320) for scheme in ("light", "dark")]

# What a server that takes signatures would answer: the pages are looked at with counts in their places.
COUNTS = re.compile(r"/counts(/[a-z0-9-]+)?\.json$")
SOME_COUNTS = {"asOf": "2026-11-29T06:00:00Z", "online": 1200, "paper": 34, "total": 1234}

RUN = """async ({ tags, preload }) => {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const results = await axe.run(document, {
    runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload });
  return results.violations.flatMap(violation => violation.nodes.map(node => ({
    rule: violation.id, selector: node.target.flat().join(' '), help: violation.help })));
}"""

# The innermost elements that stand out of the window and are not inside something that scrolls by itself.
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= room) return [];
  const out = [...document.body.querySelectorAll('*')].filter(element => {
    if (element.getBoundingClientRect().right <= room + 0.5) return false;
    for (let box = element.parentElement; box; box = box.parentElement)
      if (box !== document.body && getComputedStyle(box).overflowX !== 'visible') return false;
    return true;
  });
  const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
    + [...element.classList].map(one => '.' + one).join('');
  const inner = out.filter(element => !out.some(other => other !== element && element.contains(other)));
  return (inner.length ? inner : [document.body]).slice(0, 5).map(name);
}"""


def axe_source():
    folder = importlib.util.find_spec("axe_playwright_python")
    if folder is None:
        raise browser.ToolError("axe is missing: run make deps-test")
    return (pathlib.Path(folder.origin).parent / "axe.min.js").read_text("utf-8")


class Audit:
    """The problems of a site, gathered page by page."""

    def __init__(self, base):
        self.base = base
        self.axe = axe_source()
        self.problems = collections.defaultdict(list)
        self.watched = set()
        self.current = {}

    def note(self, page, rule, where, why, variant="loading"):
        ways = self.problems[(page, rule, where, why)]
        if variant not in ways:
            ways.append(variant)

    def watch(self, view):
        """Listens to what a browser page asks for and complains about."""

        def note(rule, where, why):
            self.note(self.current[view], rule, where.removeprefix(self.base), why)

        def asked(request):
            if not request.url.startswith((self.base, "data:", "blob:", "about:")):
                note("request", request.url, "leaves the site")

        def answered(response):
            if response.status >= 400:
                note("missing", response.url, f"status {response.status}")

        def failed(request):
            if request.url.startswith("file:"):
                note("missing", request.url, str(request.failure))

        def said(message):
            if message.type == "error":
                note("console", message.location.get("url", ""), message.text)

        view.on("request", asked)
        view.on("response", answered)
        view.on("requestfailed", failed)
        view.on("console", said)
        view.on("pageerror", lambda error: note("script", "", str(error)))

    async def visit(self, view, page):
        from playwright.async_api import Error

        self.current[view] = page
        if view not in self.watched:
            self.watched.add(view)
            self.watch(view)
            await view.route(COUNTS, lambda route: route.fulfill(json=SOME_COUNTS))
        try:
            await self.look(view, page)
        except Error as error:
            self.note(page, "loading", "", error.message.splitlines()[0])

    async def look(self, view, page):
        width, scheme = VARIANTS[0]
        await view.set_viewport_size({"width": width, "height": 900})
        await view.emulate_media(color_scheme=scheme)
        await view.goto(browser.page_address(self.base, page), wait_until="load", timeout=180_000)
        await view.evaluate(self.axe)
        # axe reads style sheets once more by itself, which a browser refuses for files.
        options = {"tags": TAGS, "preload": not self.base.startswith("file:")}
        for width, scheme in VARIANTS:
            await view.set_viewport_size({"width": width, "height": 900})
            await view.emulate_media(color_scheme=scheme)
            variant = f"{width} {scheme}"
            for violation in await view.evaluate(RUN, options):
                self.note(page, violation["rule"], violation["selector"], violation["help"], variant)
            if width == 320:
                for element in await view.evaluate(TOO_WIDE):
                    self.note(page, "sideways-scroll", element, "is wider than the window", variant)

    def lines(self):
        for (page, rule, where, why), ways in sorted(self.problems.items()):
            yield " ".join(f"{page}: {rule}: {where} [{', '.join(ways)}] {why}".split())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("page", nargs="*", help="paths in the site; every .html file without any")
    parser.add_argument(
        "--from-files", action="store_true", help="load file:// addresses instead of serving the folder"
    )
    arguments = parser.parse_args()
    folder = browser.folder_argument(arguments.site)
    pages = browser.pages(folder, arguments.page)
    start = time.monotonic()
    with browser.address(folder, arguments.from_files) as base:
        audit = Audit(base)
        asyncio.run(browser.in_turn(pages, audit.visit))
    for line in audit.lines():
        print(line)
    views = len(pages) * len(VARIANTS)
    seconds = time.monotonic() - start
    print(f"axe: {len(pages)} pages in {len(VARIANTS)} views, {len(audit.problems)} problems")
    print(f"axe: {seconds:.1f} s, {seconds / views:.2f} s a view", file=sys.stderr)
    return 1 if audit.problems else 0


if __name__ == "__main__":
    browser.run(main)
