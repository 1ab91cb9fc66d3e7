"""What the tools that drive a browser share: the site served on the loopback, Chromium, and pages in turn."""

import asyncio
import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import sys
import threading
import urllib.parse

# Nothing of Chromium's own may ask the network, and names of other machines lead nowhere.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

PLACES = [
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


class ToolError(Exception):
    """Something that keeps a tool from running at all: exit code 2."""


def chromium():
    """The browser's program: PROGRESSCARD_CHROMIUM, else where Debian and macOS keep it."""
    for place in [os.environ.get("PROGRESSCARD_CHROMIUM"), *PLACES, shutil.which("chromium")]:
        if place and os.access(place, os.X_OK):
            return place
    raise ToolError("Chromium is missing: run make deps-test")


def pages(folder, wanted=()):
    """The HTML pages of a folder by their relative paths, or those asked for, in order."""
    if wanted:
        for page in wanted:
            if not (folder / page).is_file():
                raise ToolError(f"{folder / page} does not exist")
        return list(wanted)
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    if not found:
        raise ToolError(f"{folder} holds no HTML page")
    return found


class _Files(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".csv": "text/csv; charset=utf-8",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".ico": "image/x-icon",
        ".woff2": "font/woff2",
        ".pdf": "application/pdf",
        ".xml": "application/xml",
        "": "application/octet-stream",
    }

    def log_message(self, *_):
        pass

    def do_GET(self):
        # A browser asks for this one by itself; a site need not have it.
        if self.path == "/favicon.ico" and not os.path.exists(self.translate_path(self.path)):
            self.send_response(204)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        super().do_GET()


@contextlib.contextmanager
def address(folder, from_files=False):
    """The address under which a folder's pages are loaded, with a slash at its end."""
    if from_files:
        yield folder.resolve().as_uri() + "/"
        return
    handler = functools.partial(_Files, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def page_address(base, page):
    return base + urllib.parse.quote(page)


async def in_turn(items, visit, contexts=2, **options):
    """Calls `visit(page, item)` for every item, in so many contexts of one browser with a fresh profile."""
    from playwright.async_api import async_playwright

    queue = list(reversed(items))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:

            async def work():
                context = await browser.new_context(reduced_motion="reduce", service_workers="block", **options)
                page = await context.new_page()
                while queue:
                    await visit(page, queue.pop())
                await context.close()

            async with asyncio.TaskGroup() as group:
                for _ in range(min(contexts, len(items))):
                    group.create_task(work())
        finally:
            await browser.close()


def run(main):
    """Runs a tool's `main`, which returns its exit code; what keeps it from running is one sentence and a 2."""
    try:
        sys.exit(main())
    except ToolError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except ImportError as error:
        print(f"{error}: run make deps-test", file=sys.stderr)
        sys.exit(2)


def folder_argument(value):
    path = pathlib.Path(value)
    if not path.is_dir():
        raise ToolError(f"{value} is not a folder")
    return path
