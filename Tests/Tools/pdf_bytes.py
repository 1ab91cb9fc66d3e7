#!/usr/bin/env python3
"""Searches PDF files for words, in their bytes and in every stream, unpacked.

    pdf_bytes.py WORD… -- FILE…    prints a line a file: its name, its streams, their bytes

The exit code is 1 where a word is found, in any case of letters, as ASCII or UTF-16.
"""

import re
import sys
import zlib


def streams(data):
    for match in re.finditer(rb"stream\r?\n", data):
        end = data.find(b"endstream", match.end())
        if end < 0:
            continue
        packed = data[match.end():end]
        try:
            yield zlib.decompressobj().decompress(packed)
        except zlib.error:
            yield packed


def main():
    split = sys.argv.index("--")
    words, files = sys.argv[1:split], sys.argv[split + 1:]
    found = False
    for name in files:
        with open(name, "rb") as file:
            data = file.read()
        parts = list(streams(data))
        for part in [data, *parts]:
            lower = part.lower()
            for word in words:
                if any(word.lower().encode(code) in lower for code in ("ascii", "utf-16-be", "utf-16-le")):
                    found = True
                    print(f"{name} holds {word}")
        print(name, len(parts), sum(map(len, parts)))
    raise SystemExit(1 if found else 0)


main()
