#!/usr/bin/env python3
"""Writes an invented workspace: many countries, several languages, so many words a card.

The same arguments give the same bytes on every machine, and a smaller number of countries the same cards. Every word is
invented; nothing in it says anything about any country.
"""

import argparse
import hashlib
import json
import pathlib
import random
import shutil

import framework
import sources
import workspace_files
from card import Card
from countries import CODES
from sentences import Writer
from vocabulary import SOUNDS, Vocabulary


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("out", type=pathlib.Path, help="folder to write; replaced if it is there")
    reader.add_argument("--countries", type=int, default=len(CODES), help="how many of the %(default)s")
    reader.add_argument("--languages", default="en,fr,nl,de", help="of %(default)s; the first is the original")
    reader.add_argument("--words", type=int, default=3500, help="words a card and language (%(default)s)")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--least", type=int, default=2, help="the least count in statistics: from 10 on none is withheld")
    asked = reader.parse_args()
    languages = asked.languages.split(",")
    if unknown := [language for language in languages if language not in SOUNDS]:
        reader.error(f"no words for {', '.join(unknown)}; there are {', '.join(SOUNDS)}")
    if not 1 <= asked.countries <= len(CODES):
        reader.error(f"--countries is 1 to {len(CODES)}")
    counts = generate(asked.out, CODES[: asked.countries], languages, asked.words, asked.seed, asked.least)
    every = [words for page in counts.values() for words in page.values()]
    print(f"{asked.out}: {len(every)} cards, {sum(every)} words, {min(every)} to {max(every)} a card")


def generate(out: pathlib.Path, codes: list[str], languages: list[str], words: int, seed: int, least: int = 2) -> dict:
    """Writes the workspace, and beside it `OUT.words.json`: country → language → words of its texts."""
    vocabularies = {language: Vocabulary(language, seed) for language in languages}

    def writers(key: str) -> dict[str, Writer]:
        return {
            language: Writer(language, vocabularies[language], f"{seed}/{language}/{key}", f"{seed}/{key}") for language in languages
        }

    if out.exists():
        shutil.rmtree(out)
    files = Files(out)
    for path, text in workspace_files.files(writers("workspace"), languages).items():
        files.write(path, text)
    files.write("frameworks/bench.yaml", framework.write(writers("framework"), languages))

    counts, shelves, status, channels = {}, [], [], []
    for code in codes:
        own = writers(code)
        card = Card(code, own, languages, words, seed, least)
        for path, text in card.files().items():
            files.write(f"editions/2025/{code}/{path}", text)
        counts[code] = {language: own[language].words for language in languages}
        draw = random.Random(f"{seed}/around/{code}")
        around = writers(f"around/{code}")
        shelves += sources.items(code, around[languages[0]], draw)
        status += workspace_files.status(code, around, languages, draw)
        channels += workspace_files.channels(code, around, languages, draw)
    files.write("sources.json", json.dumps(shelves, ensure_ascii=False, indent=1) + "\n")
    files.write("sources.yaml", workspace_files.access(shelves))
    files.write("treaties/status.csv", workspace_files.csv_text(status))
    files.write("channels.csv", workspace_files.csv_text(channels))
    out.with_name(out.name + ".words.json").write_text(json.dumps(counts, indent=1) + "\n")
    return counts


class Files:
    """Writes files, and refuses a paragraph that was written before."""

    def __init__(self, out: pathlib.Path):
        self.out = out
        self.seen: set[bytes] = set()

    def write(self, path: str, text: str) -> None:
        if path.endswith(".md"):
            for paragraph in text.split("\n\n"):
                mark = hashlib.blake2b(paragraph.encode(), digest_size=12).digest()
                if mark in self.seen and len(paragraph) > 60:
                    raise SystemExit(f"{path} repeats a paragraph: {paragraph[:80]}")
                self.seen.add(mark)
        place = self.out / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
