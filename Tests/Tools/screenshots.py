#!/usr/bin/env python3
"""Takes pictures of pages as a phone and as a desktop show them, light and dark, from top to bottom.

    screenshots.py SITE_DIR OUT [--pages PAGE …] [--from-files]

Writes OUT/PAGE-390-light.png, -390-dark, -1280-light, -1280-dark, with `/` in a page's path turned into `-`.
"""

import argparse
import asyncio
import pathlib

import browser

VARIANTS = [(width, scheme) for width in (390, 1280) for scheme in ("light", "dark")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("out")
    parser.add_argument("--pages", nargs="+", default=[], help="paths in the site; every .html file without any")
    parser.add_argument(
        "--from-files", action="store_true", help="load file:// addresses instead of serving the folder"
    )
    arguments = parser.parse_args()
    folder = browser.folder_argument(arguments.site)
    pages = browser.pages(folder, arguments.pages)
    out = pathlib.Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)

    with browser.address(folder, arguments.from_files) as base:

        async def visit(view, page):
            await view.goto(browser.page_address(base, page), wait_until="load", timeout=180_000)
            for width, scheme in VARIANTS:
                await view.set_viewport_size({"width": width, "height": 844 if width == 390 else 800})
                await view.emulate_media(color_scheme=scheme)
                name = page.removesuffix(".html").replace("/", "-")
                await view.screenshot(path=out / f"{name}-{width}-{scheme}.png", full_page=True)

        asyncio.run(browser.in_turn(pages, visit))
    print(f"screenshots: {len(pages) * len(VARIANTS)} pictures in {out}")
    return 0


if __name__ == "__main__":
    browser.run(main)
