#!/usr/bin/env python3
"""Proves that two sites show the same words on their country pages, and fails where a page differs by more than 1 %.

Words are what a reader sees: no head, script, style, drawing, nor anything hidden. A page's difference is the number of
words that only one of the two has, counted as often as they stand there, divided by the words of the longer page.
"""

import argparse
import collections
import html.parser
import pathlib
import statistics
import string
import sys

UNSEEN = {"head", "script", "style", "template", "svg", "noscript", "dialog"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
EDGES = string.punctuation + "“”„‘’‚«»‹›…–—·•\u00ad\u200b\u2060"
LIMIT = 0.01


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("ours", type=pathlib.Path, help="folder with LANGUAGE/COUNTRY.html: OUT/site/2025")
    reader.add_argument("hugo", type=pathlib.Path, help="folder with LANGUAGE/COUNTRY.html")
    reader.add_argument("--explain", metavar="LANGUAGE/COUNTRY", help="print the words that differ on one page")
    asked = reader.parse_args()
    if asked.explain:
        explain(asked.ours / f"{asked.explain}.html", asked.hugo / f"{asked.explain}.html")
        return
    outcome = compare(asked.ours, asked.hugo)
    print(outcome.sentence())
    sys.exit(0 if outcome.passes else 1)


class Outcome:
    """Differences of all pages, and how many words the two sites show."""

    def __init__(self, differences: dict[str, float], ours: int, hugo: int, missing: list[str]):
        self.differences, self.ours, self.hugo, self.missing = differences, ours, hugo, missing

    @property
    def passes(self) -> bool:
        return bool(self.differences) and not self.missing and max(self.differences.values()) <= LIMIT

    def sentence(self) -> str:
        if self.missing:
            return f"{len(self.missing)} pages stand in one site alone, {self.missing[0]} among them"
        if not self.differences:
            return "no country pages found"
        worst = max(self.differences, key=lambda page: self.differences[page])
        return (
            f"{len(self.differences)} pages: {self.ours} words here, {self.hugo} there; "
            f"difference at most {self.differences[worst]:.2%} ({worst}), "
            f"median {statistics.median(self.differences.values()):.2%}, limit {LIMIT:.0%}"
        )


def compare(ours: pathlib.Path, hugo: pathlib.Path) -> Outcome:
    pages, others = country_pages(ours), country_pages(hugo)
    differences, here, there = {}, 0, 0
    for page in sorted(pages & others):
        one, other = words(ours / page), words(hugo / page)
        here, there = here + one.total(), there + other.total()
        differences[page] = difference(one, other)
    return Outcome(differences, here, there, sorted(pages ^ others))


def country_pages(site: pathlib.Path) -> set[str]:
    """Cards, and what is not published of each country."""
    names = ("*/[A-Z][A-Z].html", "*/[A-Z][A-Z]-not-published.html")
    return {place.relative_to(site).as_posix() for name in names for place in site.glob(name)}


def difference(one: collections.Counter, other: collections.Counter) -> float:
    return ((one - other).total() + (other - one).total()) / max(one.total(), other.total(), 1)


def words(page: pathlib.Path) -> collections.Counter:
    seen = Visible()
    seen.feed(page.read_text("utf-8"))
    seen.close()
    return collections.Counter(stripped for word in " ".join(seen.parts).split() if (stripped := word.strip(EDGES)))


class Visible(html.parser.HTMLParser):
    """Collects the text that is seen."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag, attributes):
        self.parts.append(" ")
        if tag in VOID:
            return
        given = dict(attributes)
        classes = (given.get("class") or "").split()
        unseen = tag in UNSEEN or "hidden" in given or "visually-hidden" in classes
        self.open.append((tag, unseen or (bool(self.open) and self.open[-1][1])))

    def handle_endtag(self, tag):
        self.parts.append(" ")
        if not any(name == tag for name, _ in self.open):
            return
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not (self.open and self.open[-1][1]):
            self.parts.append(data)


def explain(ours: pathlib.Path, hugo: pathlib.Path) -> None:
    one, other = words(ours), words(hugo)
    print(f"{one.total()} words here, {other.total()} there, difference {difference(one, other):.2%}")
    for name, rest in (("here", one - other), ("there", other - one)):
        print(
            f"only {name}: " + " ".join(f"{word}×{count}" if count > 1 else word for word, count in rest.most_common())
        )


if __name__ == "__main__":
    main()
