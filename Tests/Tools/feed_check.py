#!/usr/bin/env python3
"""Checks Atom feeds against RFC 4287.

    feed_check.py FEED…

One line per problem, then how many there are. What the schema of the RFC asks for is looked at element by element: which
must be there, which may be there once, what dates, addresses, languages and persons look like; and that ids are absolute
and differ.
"""

import re
import sys
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
TYPE = re.compile(r".+/.+")
TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "subtitle": (0, 1), "generator": (0, 1), "rights": (0, 1),
        "icon": (0, 1), "logo": (0, 1), "author": (0, 99), "contributor": (0, 99), "category": (0, 9999),
        "link": (0, 99), "entry": (0, 9999)}
ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "summary": (0, 1), "content": (0, 1),
         "rights": (0, 1), "source": (0, 1), "author": (0, 99), "contributor": (0, 99), "category": (0, 99),
         "link": (0, 99)}


def children(element, allowed, where):
    """Says which children are too few, too many or unknown."""
    counts = {}
    for child in element:
        name = child.tag.removeprefix(ATOM)
        counts[name] = counts.get(name, 0) + 1
        if name not in allowed:
            yield f"{where}: {child.tag} may not stand here"
    for name, (least, most) in allowed.items():
        if not least <= counts.get(name, 0) <= most:
            yield f"{where}: {counts.get(name, 0)} {name}, expected {least} to {most}"


def values(element, where):
    """Says which values have a wrong form."""
    for child in element:
        name, text = child.tag.removeprefix(ATOM), (child.text or "")
        if name in ("updated", "published") and not DATE.fullmatch(text):
            yield f"{where}: {name} is {text!r}, no date of RFC 3339"
        if name == "id" and not ABSOLUTE.fullmatch(text):
            yield f"{where}: the id {text!r} is not absolute"
        if name in ("title", "summary", "subtitle", "rights", "content"):
            if child.get("type", "text") not in ("text", "html", "xhtml"):
                yield f"{where}: {name} has the type {child.get('type')}"
            if len(child) and child.get("type") != "xhtml":
                yield f"{where}: {name} holds elements"
        if name == "author" and len(child.findall(ATOM + "name")) != 1:
            yield f"{where}: an author without one name"
        if name == "category" and not child.get("term"):
            yield f"{where}: a category without a term"
        if name == "link":
            if not child.get("href"):
                yield f"{where}: a link without an address"
            if child.get("type") and not TYPE.fullmatch(child.get("type")):
                yield f"{where}: a link of the type {child.get('type')}"
            if child.get("hreflang") and not TAG.fullmatch(child.get("hreflang")):
                yield f"{where}: a link in the language {child.get('hreflang')}"
    alternates = [(link.get("type"), link.get("hreflang")) for link in element.findall(ATOM + "link")
                  if link.get("rel", "alternate") == "alternate"]
    if len(set(alternates)) < len(alternates):
        yield f"{where}: two alternates of one type and language"
    return


def problems(path):
    try:
        feed = tree.parse(path).getroot()
    except (OSError, tree.ParseError) as error:
        yield f"{path}: {error}"
        return
    if feed.tag != ATOM + "feed":
        yield f"{path}: {feed.tag} is no feed"
        return
    if not feed.get(LANGUAGE):
        yield f"{path}: no language"
    yield from children(feed, FEED, path)
    yield from values(feed, path)
    if not any(link.get("rel") == "self" for link in feed.findall(ATOM + "link")):
        yield f"{path}: no link to itself"
    entries = feed.findall(ATOM + "entry")
    for number, entry in enumerate(entries, 1):
        where = f"{path}: entry {number}"
        yield from children(entry, ENTRY, where)
        yield from values(entry, where)
        if entry.find(ATOM + "author") is None and feed.find(ATOM + "author") is None:
            yield f"{where}: no author, and the feed has none"
        links = [link for link in entry.findall(ATOM + "link") if link.get("rel", "alternate") == "alternate"]
        if entry.find(ATOM + "content") is None and not links:
            yield f"{where}: neither content nor an alternate"
    ids = [element.text for element in [feed] + entries for element in element.findall(ATOM + "id")]
    if len(set(ids)) < len(ids):
        yield f"{path}: an id stands twice"


def main():
    paths = sys.argv[1:]
    if not paths:
        sys.exit("usage: feed_check.py FEED…")
    found = [problem for path in paths for problem in problems(path)]
    for problem in found:
        print(problem)
    print(f"feeds: {len(paths)} feeds, {len(found)} problems")
    sys.exit(1 if found else 0)


main()
