"""Typesets booklets: JSON jobs in by lines, finished PDF files out, one JSON line of answer per job.

    worker.py FONTS_FOLDER TEMPLATES_FOLDER

A job:    {"id": "1", "template": "/…/booklet.typ", "model": "/…/model.json", "output": "/…/out.pdf", "timestamp": 0}
Answers:  {"ready": "0.15.0"} once, then {"id": "1", "pages": 18, "seconds": 0.2} or {"id": "1", "error": "…"};
          {"fatal": "engine"} or {"fatal": "fonts", "missing": [...]} instead of "ready".

The same job gives the same bytes on every machine: fonts come from the given folder alone, the time from the job.
"""

import hashlib
import json
import os
import re
import resource
import sys
import time

STANDARDS = ["ua-1", "a-2a"]
FAMILIES = [
    "Noto Sans", "Noto Naskh Arabic", "Noto Sans Thai", "Noto Sans Devanagari", "DejaVu Sans", "DejaVu Sans Mono",
]
# The first of these that is there is used: not every system has the better one.
KHMER = ["Khmer OS System", "Noto Sans Khmer"]
# Past this the engine's cache is worth less than the memory: the process replaces itself between two jobs.
LIMIT_KILOBYTES = 600_000


def answer(**line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


# Row headers. The engine tags heads of columns, but not of rows (its `pdf.header-cell` is behind a feature that the
# Python package cannot switch on). The templates therefore mark such cells with a border of this colour and no width, which
# draws nothing but is written into the cell's attributes; here those cells become row headers, named by their row.
MARK = b"[0.003921569 0.007843138 0.011764706]"
HEADERS = re.compile(rb"/Headers\[((?:\([^()]*\))*)\]")
COLUMN = re.compile(rb"\(U(\d+)x\d+y\d+\)")


def objects(pdf):
    """The classic cross-reference table that the engine writes: {number: (start, end)} in file order, and its place."""
    table = int(pdf[pdf.rindex(b"startxref") + 9 :].split(b"%%EOF")[0])
    lines = pdf[table:].splitlines()
    first, count = map(int, lines[1].split())
    if lines[0] != b"xref" or first != 0:
        raise ValueError("the PDF engine wrote an unknown cross-reference table")
    starts = sorted((int(lines[2 + n][:10]), n) for n in range(1, count) if lines[2 + n][17:18] == b"n")
    ends = [start for start, _ in starts[1:]] + [table]
    return {number: (start, end) for (start, number), end in zip(starts, ends)}, table


def mark_row_headers(pdf):
    """The same file with its marked cells tagged as row headers and named by the other cells of their rows."""
    if MARK not in pdf:
        return pdf
    places, table = objects(pdf)
    changed, names = {}, []

    def body(number):
        start, end = places[number]
        return changed.get(number, pdf[start:end])

    columns = set(re.findall(rb"/ID(\(U\d+x\d+y0\))", pdf))
    rows = [n for n, (start, end) in places.items() if pdf.startswith(b"<</Type/StructElem/S/TR/", pdf.index(b"\n", start) + 1)]
    for row in rows:
        kids = [int(n) for n in re.findall(rb"(\d+) 0 R", body(row).split(b"/K[", 1)[1].split(b"]", 1)[0])]
        if MARK not in body(kids[0]):
            continue
        name = b"(R%d)" % kids[0]
        names.append((name, kids[0]))
        for x, kid in enumerate(kids):
            cell = body(kid)
            above = HEADERS.search(cell)
            found = re.findall(rb"\([^()]*\)", above[1]) if above else []
            table_of = COLUMN.match(found[0])[1] if found else b""
            column = b"(U%sx%dy0)" % (table_of, x)
            heads = ([column] if column in columns else []) + [h for h in found if h != column]
            if x == 0:
                cell = cell.replace(b"/S/TD/", b"/S/TH/", 1).replace(MARK, b"[0 0 0]")
                cell = cell.replace(b"/A[", b"/ID" + name + b"/A[", 1)
                scope = b"/Scope/Row"
            else:
                heads.append(name)
                scope = b""
            attributes = scope + b"/Headers[" + b"".join(heads) + b"]"
            if above:
                cell = cell.replace(above[0], attributes, 1)
            elif b"/O/Table" in cell:
                cell = cell.replace(b"/O/Table", b"/O/Table" + attributes, 1)
            elif b"/A[" in cell:
                cell = cell.replace(b"/A[", b"/A[<</O/Table" + attributes + b">>", 1)
            else:
                cell = cell.replace(b"/K[", b"/A[<</O/Table" + attributes + b">>]/K[", 1)
            changed[kid] = cell

    root = next(n for n in reversed(places) if b"/Type/StructTreeRoot" in pdf[slice(*places[n])])
    tree = body(root)
    entries = [(b"(R%d)" % n, b"%d 0 R" % n) for _, n in names]
    listed = re.search(rb"/IDTree<</Names\[(.*?)\]>>", tree, re.S)
    if listed:
        entries += re.findall(rb"(\([^()]*\))(\d+ 0 R)", listed[1])
        tree = tree.replace(listed[0], b"")
    names_array = b"/IDTree<</Names[" + b"".join(a + b for a, b in sorted(entries)) + b"]>>"
    changed[root] = tree.replace(b"/Type/StructTreeRoot", b"/Type/StructTreeRoot" + names_array, 1)
    return rewritten(pdf, places, table, changed)


def rewritten(pdf, places, table, changed):
    parts, offsets, at = [], {}, 0
    head = min(start for start, _ in places.values())
    parts.append(pdf[:head])
    at = head
    for number, (start, end) in places.items():
        offsets[number] = at
        part = changed.get(number, pdf[start:end])
        parts.append(part)
        at += len(part)
    lines = pdf[table:].split(b"\n")
    for number, offset in offsets.items():
        lines[2 + number] = b"%010d" % offset + lines[2 + number][10:]
    tail = b"\n".join(lines)
    cut = tail.rindex(b"startxref")
    return b"".join(parts) + tail[:cut] + b"startxref\n%d\n%%%%EOF" % at


def main(fonts_folder, templates_folder):
    try:
        import typst
    except ImportError:
        answer(fatal="engine")
        return 1
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder])
    families = set(fonts.families())
    missing = [family for family in FAMILIES if family not in families]
    khmer = next((family for family in KHMER if family in families), None)
    if khmer is None:
        missing.append(KHMER[0])
    if missing:
        answer(fatal="fonts", missing=missing)
        return 1
    # Templates may come with a workspace: they see the folder they lie in and no other file of the machine.
    root = os.path.realpath(templates_folder)
    compiler = typst.Compiler(root=root, font_paths=fonts, ignore_system_fonts=True)
    if "--again" not in sys.argv:
        answer(ready=getattr(typst, "__version__", ""))

    for line in sys.stdin:
        job = json.loads(line)
        begun = time.monotonic()
        try:
            pdf, warnings = compiler.compile_with_warnings(
                os.path.realpath(job["template"]), format="pdf", pdf_standards=STANDARDS, timestamp=job["timestamp"],
                sys_inputs={"model": "/" + os.path.relpath(os.path.realpath(job["model"]), root), "khmer": khmer},
            )
            pdf = mark_row_headers(pdf)
            with open(job["output"], "wb") as file:
                file.write(pdf)
        except typst.TypstError as error:
            answer(id=job["id"], error="; ".join([error.message, *error.hints]), detail=error.diagnostic)
        except (OSError, ValueError, LookupError) as error:
            answer(id=job["id"], error=str(error))
        else:
            answer(
                id=job["id"], bytes=len(pdf), sha256=hashlib.sha256(pdf).hexdigest(), pages=len(re.findall(rb"/Type/Page[/\s>]", pdf)), seconds=round(time.monotonic() - begun, 4),
                warnings=[warning.message for warning in warnings],
            )
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > LIMIT_KILOBYTES:
            # No job is on its way: the next one is sent only after this answer.
            again = ["-I", "-B", "-X", "utf8", os.path.abspath(sys.argv[0]), fonts_folder, templates_folder, "--again"]
            os.execv(sys.executable, [sys.executable, *again])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
