#!/usr/bin/env python3
"""Counts the sentences of each corpus, and names those that are too much alike.

    python3 Tests/ChecksTests/Corpora/count.py

Headings and rows of tables are not counted. Two sentences are too much alike when the shorter shares more than 60 % of
its runs of four words with the other, or when they are equal.
"""

import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
LEAST = 520
# An abbreviation or an ordinal, whose point ends no sentence.
BEFORE = re.compile(r"(?:\b(?:S|p|ss?|art|ch|para|no|nr|Nr|No|Rn|St|Don|c|m)|\b\d{1,2})\.$")


def sentences(text):
    for block in re.split(r"\n\s*\n", text):
        rest = ""
        for line in block.splitlines():
            if re.match(r"\s*(#|\||-{3,})", line):
                continue
            item = re.match(r"\s*(?:[-*>]|\d+\.)\s+", line)
            if item and rest:
                yield rest
                rest = ""
            for part in re.split(r"(?<=[.?!…”’»“‘])\s+", line[item.end():] if item else line):
                rest = f"{rest} {part}".strip()
                if re.search(r"[.?!…][”’»“‘]?$", rest) and not BEFORE.search(rest):
                    yield rest
                    rest = ""
        if rest:
            yield rest


def shingles(sentence):
    words = re.findall(r"\w+", sentence.lower())
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


def main():
    failed = False
    for path in sorted(FOLDER.glob("??.md")):
        found = list(sentences(path.read_text(encoding="utf-8")))
        words = sum(len(re.findall(r"\w+", sentence)) for sentence in found)
        print(f"{path.name}: {len(found)} sentences, {words} words")
        failed |= len(found) < LEAST
        where, sets = {}, [shingles(sentence) for sentence in found]
        seen = {}
        for index, sentence in enumerate(found):
            key = " ".join(re.findall(r"\w+", sentence.lower()))
            if key in seen and len(key.split()) > 1:
                print(f"  twice: {sentence}")
                failed = True
            seen[key] = index
            for shingle in sets[index]:
                for other in where.setdefault(shingle, []):
                    if len(sets[index] & sets[other]) > 0.6 * min(len(sets[index]), len(sets[other])):
                        print(f"  alike: {found[other]}\n         {sentence}")
                        failed = True
                        break
                where[shingle].append(index)
    sys.exit(1 if failed else 0)


main()
