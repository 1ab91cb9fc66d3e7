#!/usr/bin/env python3
"""Writes a generated workspace as a Hugo site with the same words and tables, as a competent Hugo user would.

What does not change from page to page is data; what belongs to one card in one language is that page's front matter;
narratives are Markdown beside it in the page's bundle. Citations are resolved to numbered links here, which spares Hugo
the work that `progresscard publish` does itself.
"""

import argparse
import pathlib
import shutil

from hugo_content import Language
from hugo_shared import HERE, Shared


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("workspace", type=pathlib.Path, help="folder that generate.py wrote")
    reader.add_argument("out", type=pathlib.Path, help="folder of the Hugo site; replaced if it is there")
    reader.add_argument("derived", type=pathlib.Path, help="pages published before, for what is derived: OUT/site/2025")
    reader.add_argument("--no-twins", action="store_true", help="pages alone, without a JSON twin each")
    asked = reader.parse_args()
    write(asked.workspace, asked.out, asked.derived, twins=not asked.no_twins)


def write(workspace: pathlib.Path, out: pathlib.Path, derived: pathlib.Path, twins: bool = True) -> None:
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(HERE / "hugo", out, ignore=shutil.ignore_patterns("names.json", "languages.json"))
    settings = out / "hugo.yaml"
    if not twins:
        settings.write_text(settings.read_text().replace("[html, json]", "[html]"))
    shared = Shared(workspace)
    for language in shared.languages:
        Language(shared, language, out, derived).write()


if __name__ == "__main__":
    main()
