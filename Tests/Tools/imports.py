#!/usr/bin/env python3
"""Checks that each target imports only those targets of the package that it declares itself.

    swift package dump-package | imports.py [FOLDER]

The build's own check lets a target import what its dependencies depend on. This one does not, so that the manifest says
in full what each part may know. One line per problem: file, line, and what is missing in Package.swift.
"""

import json
import pathlib
import re
import sys

import browser

IMPORT = re.compile(
    r"^[ \t]*(?:@?\w+(?:\([^)\n]*\))? +)*import +(?:(?:struct|class|enum|protocol|func|var|let|typealias) +)?(\w+)",
    re.MULTILINE,
)


def declared(target):
    """The names of the targets that a target lists as its dependencies."""
    kinds = ("byName", "target")
    return {dependency[kind][0] for dependency in target["dependencies"] for kind in kinds if kind in dependency}


def folder_of(target, root):
    if target.get("path"):
        return root / target["path"]
    return root / ("Tests" if target["type"] == "test" else "Sources") / target["name"]


def problems(manifest, root):
    ours = {target["name"] for target in manifest["targets"]}
    for target in sorted(manifest["targets"], key=lambda target: target["name"]):
        allowed = declared(target) | {target["name"]}
        for file in sorted(folder_of(target, root).rglob("*.swift")):
            text = file.read_text("utf-8")
            for found in IMPORT.finditer(text):
                if found.group(1) in ours - allowed:
                    line = text.count("\n", 0, found.start(1)) + 1
                    place = f"{file.relative_to(root)}:{line}"
                    yield f"{place}: Package.swift does not list {found.group(1)} as a dependency of {target['name']}"


def main():
    root = browser.folder_argument(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    try:
        manifest = json.load(sys.stdin)
    except ValueError as error:
        raise browser.ToolError(f"the manifest is no JSON: {error}") from None
    found = list(problems(manifest, root))
    for problem in found:
        print(problem)
    print(f"imports: {len(manifest['targets'])} targets, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    browser.run(main)
