#!/usr/bin/env python3
"""Writes the names of the regions of every country (ISO 3166-2) from Unicode's CLDR.

    apt-get install unicode-cldr-core
    python3 Scripts/subdivisions.py [FOLDER]     FOLDER is CLDR's `common`; default /usr/share/unicode/cldr/common

One line a country: its code, a tab, and the regions parted by `|`; a region's names in English, French, Dutch and German are
parted by `/`, each once. A name that is also a country's, or that regions of two countries
bear, is left out, since it does not say where it lies.
"""

import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

FOLDER = pathlib.Path(__file__).resolve().parent.parent
OUT = FOLDER / "Sources/Checks/Reading/Lexica/RegionNames.swift"
LANGUAGES = ["en", "fr", "nl", "de"]
GENERIC = re.compile(
    r"^(the )?(province|region|région|provincie|provinz|county|district|department|département|prefecture|oblast|"
    r"central|centre|center|north|south|east|west|northern|southern|eastern|western|north-?east|north-?west|south-?east|"
    r"south-?west|nord|sud|est|ouest|noord|zuid|oost|süd|ost|norden|süden|osten|westen|littoral|plateaux?|capital.*|"
    r"north (eastern|western|central)|south (eastern|western)|coast|lakes?|islands?|savanes|centrale|maritime|upper|lower)$",
    re.IGNORECASE)

AROUND = re.compile(
    r"^(province|provincie|région|region|département|district|canton|kanton|état|oblast|gouvernorat|comté)"
    r"( de la | de l’| de | d’| du | des | of | )|,? \(?(provincie|provinz|province|department|district|county|departement|departamento)\)?$",
    re.IGNORECASE)
HEAD = '''// swift-format-ignore-file
// Written by Scripts/subdivisions.py from Unicode's CLDR; see NOTICE.

extension Regions {
  /// A line a country: its code, a tab, and its regions.
  static let table = """
'''
# What people call regions that CLDR names by their full titles.
CALLED = {"be-vlg": ["Flandre", "Flandres", "Vlaanderen"], "be-bru": ["Bruxelles", "Brussel"], "us-fl": ["Florida"]}


def main() -> None:
    common = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/cldr/common")
    names: dict[str, dict[str, list[str]]] = collections.defaultdict(lambda: collections.defaultdict(list))
    countries = set()
    for language in LANGUAGES:
        for item in tree.parse(common / f"main/{language}.xml").iter("territory"):
            countries.add((item.text or "").lower())
        for item in tree.parse(common / f"subdivisions/{language}.xml").iter("subdivision"):
            code, name = item.get("type"), (item.text or "").strip()
            if name in ("↑↑↑", "") or item.get("alt"):
                continue
            held = names[code[:2].upper()][code]
            for form in {AROUND.sub("", name): None, name: None}:
                if form not in held and form[0].isupper() and not AROUND.search(form):
                    held.append(form)
    for code, called in CALLED.items():
        names[code[:2].upper()][code.replace("-", "")] += called
    bearers = collections.defaultdict(set)
    for country, regions in names.items():
        for held in regions.values():
            for name in held:
                bearers[name.lower()].add(country)
    known = {name for called in CALLED.values() for name in called}
    lines = []
    for country in sorted(names):
        regions = []
        for code in sorted(names[country]):
            held = [
                name for name in names[country][code]
                if name.lower() not in countries and (len(bearers[name.lower()]) == 1 or name in known) and len(name) > 3
                and not GENERIC.match(name) and "/" not in name and "|" not in name]
            if held:
                regions.append("/".join(held))
        if regions:
            lines.append(f"{country}\t{'|'.join(regions)}\n")
    text = "".join("    " + line for line in lines)
    OUT.write_text(HEAD + text + '    """\n}\n', encoding="utf-8")
    print(f"subdivisions: {len(lines)} countries, {sum(line.count('|') + 1 for line in lines)} regions, "
          f"{OUT.stat().st_size} bytes")


main()
