#!/usr/bin/env python3
"""Writes Sources/Cards/GlyphCoverage.swift: the code points that the fonts of the booklets can show.

    .venv/bin/python3 Scripts/glyphs.py            write the file anew from the fonts installed here
    .venv/bin/python3 Scripts/glyphs.py --print    print the ranges only, one "first-last" in hexadecimal a line

Reads the fonts' own tables, so it needs no package. The fonts are those of Sources/Booklets/FontShelf.swift: a bold or
slanted text falls back to no other font, so a code point counts only if every style of a family has it, or if a
family that comes later does.
"""

import pathlib
import struct
import sys

FOLDERS = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/khmeros", "/usr/share/fonts/truetype/dejavu"]
FAMILIES = [
    ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSans-BoldItalic.ttf"],
    ["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"],
    ["NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"],
    ["NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"],
    ["KhmerOSsys.ttf"],
    ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"],
]
# Spaces and breaks that the engine handles itself, whatever the fonts hold.
ALWAYS = {0x20, 0xA0, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x00AD, 0x2060}
# Never text: controls, and what is not a character.
def is_text(point):
    return not (point < 0x20 or 0x7F <= point < 0xA0 or 0xD800 <= point < 0xF900 or point & 0xFFFE == 0xFFFE)


def find(name):
    for folder in FOLDERS:
        path = pathlib.Path(folder, name)
        if path.is_file():
            return path
    sys.exit(f"glyphs.py: the font {name} is not installed: run make deps")


def code_points(path):
    """The code points that a font's cmap table maps to a glyph."""
    data = path.read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    tables = {data[12 + 16 * n : 16 + 16 * n]: struct.unpack_from(">II", data, 20 + 16 * n) for n in range(count)}
    cmap = tables[b"cmap"][0]
    points = set()
    for n in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * n)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            points |= subtable(data, cmap + offset)
    return points


def subtable(data, at):
    kind = struct.unpack_from(">H", data, at)[0]
    points = set()
    if kind == 4:
        segments = struct.unpack_from(">H", data, at + 6)[0] // 2
        ends = struct.unpack_from(f">{segments}H", data, at + 14)
        base = at + 16 + 2 * segments
        starts = struct.unpack_from(f">{segments}H", data, base)
        deltas = struct.unpack_from(f">{segments}H", data, base + 2 * segments)
        ranges = base + 4 * segments
        for n, (start, end, delta) in enumerate(zip(starts, ends, deltas)):
            skip = struct.unpack_from(">H", data, ranges + 2 * n)[0]
            for point in range(start, end + 1):
                if skip == 0:
                    glyph = point + delta & 0xFFFF
                else:
                    glyph = struct.unpack_from(">H", data, ranges + 2 * n + skip + 2 * (point - start))[0]
                if glyph and point != 0xFFFF:
                    points.add(point)
    elif kind == 12:
        for n in range(struct.unpack_from(">I", data, at + 12)[0]):
            start, end, glyph = struct.unpack_from(">III", data, at + 16 + 12 * n)
            points.update(point for point in range(start, end + 1) if glyph + point - start)
    return points


def ranges():
    covered = set(ALWAYS)
    for family in FAMILIES:
        covered |= set.intersection(*(code_points(find(name)) for name in family))
    found = []
    for point in sorted(point for point in covered if point in ALWAYS or is_text(point)):
        if found and found[-1][1] == point - 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return found


SWIFT = '''/// The characters that the fonts of the booklets can show.
///
/// The PDF engine refuses a text with any other; a check says so earlier, with the analyst's file and line.
/// Written by `Scripts/glyphs.py` from the fonts that `make deps` installs: do not edit.
public enum GlyphCoverage {
  /// Whether some font has a glyph for the scalar in every style, or it needs none.
  public static func shows(_ scalar: Unicode.Scalar) -> Bool {
    let point = scalar.value
    // Most text: printable ASCII, line feed, tab, carriage return.
    if point < 0x7F { return point >= 0x20 || point == 0x0A || point == 0x09 || point == 0x0D }
    // Most of the rest: Latin beyond ASCII.
    if point <= lasts[1] { return point >= firsts[1] }
    var low = 2
    var high = lasts.count
    while low < high {
      let middle = low + (high - low) / 2
      if lasts[middle] < point { low = middle + 1 } else { high = middle }
    }
    return low < firsts.count && firsts[low] <= point
  }

  /// First and last code points of the runs, in rising order; `count` of both is the same.
  private static let firsts: [UInt32] = [
%s
  ]
  private static let lasts: [UInt32] = [
%s
  ]

  /// All runs, for those who compare them with fonts.
  public static var runs: [ClosedRange<UInt32>] { zip(firsts, lasts).map { $0...$1 } }
}
'''


def column(numbers):
    lines, line = [], "   "
    for number in numbers:
        word = f" 0x{number:X},"
        if len(line) + len(word) > 118:
            lines.append(line)
            line = "   "
        line += word
    return "\n".join([*lines, line])


if __name__ == "__main__":
    found = ranges()
    if sys.argv[1:] == ["--print"]:
        for first, last in found:
            print(f"{first:X}-{last:X}")
    else:
        target = pathlib.Path(__file__).resolve().parent.parent / "Sources/Cards/GlyphCoverage.swift"
        target.write_text(SWIFT % (column(f for f, _ in found), column(l for _, l in found)), encoding="utf-8")
        print(f"{target.name}: {sum(last - first + 1 for first, last in found)} code points in {len(found)} runs")
