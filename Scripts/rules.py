#!/usr/bin/env python3
"""Writes what follows from the files of Sources/Checks/Rules: the list of all rules, and a page for each.

    python3 Scripts/rules.py            write Sources/Checks/AllRules.swift, docs/rules/ and the list in docs/method.md
    python3 Scripts/rules.py --check    say what is not as it would be written

A rule's file is named after the rule: Rules/GradeSource.swift has `static let gradeSource = Rule("grade-source", …)`.
Its doc comment is its page; a block between fences in it is an example, with the file that it changes above it.
"""

import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent
RULES = FOLDER / "Sources/Checks/Rules"
PAGES = FOLDER / "docs/rules"
METHOD = FOLDER / "docs/method.md"
DECLARATION = re.compile(
    r'((?:  ///.*\n)+)  static let (\w+) = Rule\(\s*"([a-z-]+)"(?:,\s*\.(structure|judgement|advice|safety))?')
WEIGHTS = {
    "structure": "Publishing relies on it: an error must be mended.",
    "judgement": "An error can be [accepted](../workspace.md#acceptedyaml) with a reason, a role and a date.",
    "advice": "It advises: what it finds is a warning, and stops nothing.",
    "safety": "It protects children: an error can never be accepted.",
}
SHORT = {"structure": "must hold", "judgement": "may be accepted, with a reason",
         "advice": "a warning alone", "safety": "protects children"}


class Rule:
    def __init__(self, path):
        matches = DECLARATION.findall(path.read_text(encoding="utf-8"))
        if len(matches) != 1:
            raise SystemExit(f"{path.relative_to(FOLDER)}: {len(matches)} rules with a doc comment; expected one")
        comment, self.variable, self.name, weight = matches[0]
        self.weight = weight or "structure"
        words = self.name.split("-")
        variable = words[0] + "".join(word.capitalize() for word in words[1:])
        if self.variable != variable or path.stem != variable[0].upper() + variable[1:]:
            raise SystemExit(f"{path.relative_to(FOLDER)}: the rule {self.name} is called {self.variable}; expected the "
                             f"same name for file, constant and rule")
        self.blocks = list(blocks([line.strip()[3:].removeprefix(" ") for line in comment.splitlines()]))
        if not any(block.startswith("```diff") for block in self.blocks):
            raise SystemExit(f"{path.relative_to(FOLDER)}: no example; expected the file, and ```diff with the lines "
                             f"that are wrong (-) and right (+)")

    @property
    def page(self):
        text = [f"# {self.name}", *self.blocks, WEIGHTS[self.weight], "[All rules](README.md)"]
        return "\n\n".join(text) + "\n"


def blocks(lines):
    """Paragraphs on one line each, and what stands between fences as it is."""
    paragraph, fenced = [], None
    for line in lines + [""]:
        if fenced is not None:
            fenced.append(line)
            if line.startswith("```"):
                yield "\n".join(fenced)
                fenced = None
        elif line.startswith("```"):
            if paragraph:
                yield " ".join(paragraph)
            paragraph, fenced = [], [line]
        elif line:
            paragraph.append(line)
        elif paragraph:
            yield " ".join(paragraph)
            paragraph = []


def written(rules):
    constants = "".join(f"    .{rule.variable},\n" for rule in rules)
    yield FOLDER / "Sources/Checks/AllRules.swift", (
        "// Written by Scripts/rules.py from the files of Rules.\n\nextension Rule {\n"
        f"  /// Every rule, in the order of their names.\n  static let all: [Rule] = [\n{constants}  ]\n}}\n")
    yield PAGES / "README.md", (
        "# Rules\n\n`progresscard check` looks at a workspace by these rules; a finding names its rule in brackets. "
        "Each page shows an example: lines with `-` are wrong, lines with `+` are right, the others stand around "
        "them.\n\n" + table(rules, lambda name: f"[`{name}`]({name}.md)"))
    yield METHOD, between(METHOD.read_text(encoding="utf-8"), "<!-- rules: ", "<!-- end of rules -->", table(rules, lambda name: f"`{name}`"))
    for rule in rules:
        yield PAGES / f"{rule.name}.md", rule.page


def table(rules, label):
    rows = "".join(f"| {label(rule.name)} | {rule.blocks[0]} | {SHORT[rule.weight]} |\n" for rule in rules)
    return "| Rule | | An error |\n|---|---|---|\n" + rows


def between(text, first, last, middle):
    start = text.index("\n", text.index(first)) + 1
    return text[:start] + "\n" + middle + "\n" + text[text.index(last):]


def main():
    rules = sorted((Rule(path) for path in RULES.glob("*.swift")), key=lambda rule: rule.name)
    files = dict(written(rules))
    left = [path for path in PAGES.glob("*.md") if path not in files]
    if "--check" in sys.argv[1:]:
        stale = [path for path, text in files.items() if not path.exists() or path.read_text("utf-8") != text] + left
        for path in stale:
            print(f"{path.relative_to(FOLDER)}: not as Sources/Checks/Rules has it; run python3 Scripts/rules.py")
        raise SystemExit(1 if stale else 0)
    PAGES.mkdir(exist_ok=True)
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    for path in left:
        path.unlink()
    print(f"rules: {len(rules)} pages written")


main()
