"""Import of a generated table: 31,200 rows (200 countries, 4 editions, 39 questions) into an empty workspace, and twice as many."""

import json
import shutil

from measure import TOOL, Report, figures, fresh, log, median, run

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
QUESTIONS = 39
ANSWERS = ("Yes", "No", "Unknown", "N/A", "yes*")

FRAMEWORK = """title: Thirty-nine questions
scale:
  - {id: not-met, label: "No", symbol: "▼", colour: "#b3261e", points: 0, meaning: It is not so.}
  - {id: met, label: "Yes", symbol: "▲", colour: "#1a7f37", points: 1, meaning: It is so.}
goals:
  - id: all
    name: All
    indicators:
"""

MAPPING = """edition: year
country: {column: country, as: code}
new-edition: {title: "Edition {edition}", as-of: "{edition}-12-31", framework: f}
writes:
  - to: cards
    indicator: {column: question, before: " "}
    grade:
      column: answer
      strip: "*"
      case: ignore
      map: {yes: met, no: not-met, unknown: no-data, n/a: not-applicable}
"""


def countries() -> list[str]:
    """The codes that the program knows, from its own table."""
    text = (TOOL.parents[2] / "Sources" / "Cards" / "Countries" / "CountryTable.swift").read_text("utf-8")
    words = text.split('words = """', 1)[1].split('"""', 1)[0].split()
    return [word[:2] for word in words][:200]


def table(place, editions: int) -> int:
    """Writes the table; answers repeat in a fixed pattern, so that it is the same every time."""
    rows = 0
    with place.open("w", encoding="utf-8", newline="") as out:
        out.write("country,year,question,answer,remark\n")
        for edition in range(editions):
            for position, country in enumerate(countries()):
                for question in range(1, QUESTIONS + 1):
                    answer = ANSWERS[(position * 7 + question * 3 + edition) % len(ANSWERS)]
                    out.write(f'{country},{2016 + edition},Q{question} asked,{answer},"As told, in {country}"\n')
                    rows += 1
    return rows


def workspace(name: str):
    """A workspace without editions."""
    folder = fresh(name)
    (folder / "frameworks").mkdir(parents=True)
    (folder / "workspace.yaml").write_text(
        "title: T\npublisher: {name: P}\nlanguages: [en]\nlicence: {id: CC-BY-4.0}\n", "utf-8"
    )
    questions = "".join(f"      - {{number: Q{number}, name: Question {number}}}\n" for number in range(1, QUESTIONS + 1))
    (folder / "frameworks" / "f.yaml").write_text(FRAMEWORK + questions, "utf-8")
    return folder


def imports(report: Report, runs: int) -> None:
    """A warm-up, then so many runs, each into an empty workspace, written to the disk."""
    seconds = {}
    for editions in (4, 8):
        place = fresh(f"import-{editions}")
        place.mkdir(parents=True)
        rows = table(place / "table.csv", editions)
        (place / "mapping.yaml").write_text(MAPPING, "utf-8")
        made = []
        for _ in range(runs + 1):
            folder = workspace("imported")
            said = log("import")
            command = [TOOL, "import", place / "table.csv", "--mapping", place / "mapping.yaml", "--into", folder]
            made.append(run([*command, "--apply", "--format", "json"], said))
            used = json.loads(said.read_text("utf-8"))["tables"][0]["used"]
            if used != rows:
                raise SystemExit(f"{used} of {rows} rows were used")
        seconds[editions] = median(made[1:]).wall_seconds
        report.line(measured="import", rows=rows, files=editions * 200 + editions + 1, **figures(made[1:]))
        shutil.rmtree(place)
    report.row("import of 31,200 rows, 800 cards written", f"{seconds[4]:.2f} s", "under 1 s")
    report.row("time a row, 62,400 against 31,200 rows", f"{seconds[8] / seconds[4] / 2:.2f} ×", "linear: at most 1")
