#!/usr/bin/env python3
"""Checks the Markdown documents of the repository.

Every relative link and picture leads to a file, every `#heading` to a heading, every `make TARGET` to a target of the
Makefile, and no two decisions carry one number. Prints one line per problem; exit code 1 if any.

    python3 Tests/Tools/documents.py [FOLDER]
"""

import pathlib
import re
import sys
import urllib.parse

SKIPPED = {".build", ".git", ".venv", "out", "node_modules"}
FENCE = re.compile(r"^(```|~~~).*?^\1\s*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
TARGET = re.compile(r"(?:^|[`$&;])[ \t]*make ([a-z][a-z-]*)", re.MULTILINE)


def documents(root):
    """The Markdown files of the repository, leaving out what is built and the workspaces' own texts."""
    for path in sorted(root.rglob("*.md")):
        if path.is_symlink():  # checked where it lies
            continue
        parts = path.relative_to(root).parts
        if any(part in SKIPPED or part.startswith(".build") for part in parts):
            continue
        if parts[0] in ("Examples", "Tests") and path.name != "README.md":
            continue
        yield path


def anchors(text):
    """The names by which the headings of a document can be linked, as GitHub forms them."""
    found = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        words = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower())
        name = words.strip().replace(" ", "-")
        number = 0
        while (name if number == 0 else f"{name}-{number}") in found:
            number += 1
        found.add(name if number == 0 else f"{name}-{number}")
    return found


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def broken_links(path, text, root):
    prose = FENCE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
    prose = CODE.sub(lambda m: " " * len(m.group()), prose)
    for link in LINK.finditer(prose):
        address, _, fragment = urllib.parse.unquote(link.group(1)).partition("#")
        if re.match(r"^[a-z][a-z0-9+.-]*:|^//", address):
            continue
        target = (path.parent / address).resolve() if address else path
        place = f"{path.relative_to(root)}:{line_of(text, link.start())}"
        if not target.exists():
            yield f"{place}: {address} does not exist"
        elif fragment and target.suffix == ".md" and fragment not in anchors(target.read_text("utf-8")):
            yield f"{place}: {address or path.name} has no heading #{fragment}"


def unknown_targets(path, text, root, targets):
    for use in TARGET.finditer(text):
        if use.group(1) not in targets:
            line = line_of(text, use.start(1))
            yield f"{path.relative_to(root)}:{line}: the Makefile has no target {use.group(1)}"


def misnumbered_decisions(root):
    seen = {}
    for path in sorted((root / "docs" / "decisions").glob("*.md")):
        if not re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name):
            yield f"{path.relative_to(root)}: a decision is named NNNN-title.md"
        elif path.name[:4] in seen:
            yield f"{path.relative_to(root)}: {seen[path.name[:4]]} has the same number"
        seen.setdefault(path.name[:4], path.name)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    makefile = root / "Makefile"
    rules = makefile.read_text("utf-8") if makefile.exists() else ""
    targets = set(re.findall(r"^([a-z][a-z-]*):", rules, re.MULTILINE))
    problems, count = [], 0
    for path in documents(root):
        text = path.read_text("utf-8")
        count += 1
        problems += broken_links(path, text, root)
        problems += unknown_targets(path, text, root, targets)
    problems += misnumbered_decisions(root)
    for problem in problems:
        print(problem)
    print(f"documents: {count} checked, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
