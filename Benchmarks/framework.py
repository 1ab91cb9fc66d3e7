"""The invented framework: three goals, twelve indicators, their conditions, and criteria of four kinds."""

import random

from sentences import Writer
from yaml_text import Languages, block, inline, put

LEVELS = [
    (
        "red",
        "●",
        "#b3261e",
        0,
        {
            "en": "Little or no progress",
            "fr": "Peu ou pas de progrès",
            "nl": "Weinig of geen vooruitgang",
            "de": "Wenig oder kein Fortschritt",
        },
    ),
    (
        "yellow",
        "◐",
        "#f2c230",
        1,
        {"en": "Some progress", "fr": "Quelques progrès", "nl": "Enige vooruitgang", "de": "Einiger Fortschritt"},
    ),
    (
        "green",
        "✓",
        "#1b7f4d",
        2,
        {
            "en": "Significant progress",
            "fr": "Progrès importants",
            "nl": "Grote vooruitgang",
            "de": "Großer Fortschritt",
        },
    ),
]

STAR = {
    "en": "Work by organisations",
    "fr": "Travail d’organisations",
    "nl": "Werk van organisaties",
    "de": "Arbeit von Organisationen",
}

# identifier, need, who counts (None: state and state-funded)
CONDITIONS = [
    ("plan", "required", None),
    ("specific", "required", None),
    ("trained", "required", None),
    ("funded", "ideal", None),
    ("partners", "ideal", ["state", "state-funded", "ngo"]),
]

# Four kinds of criteria, as `when` trees from the best grade down; the last grade is otherwise.
CRITERIA = [
    [
        ("green", {"all": ["required"]}),
        ("yellow", {"any": ["plan", {"at-least": 2, "of": ["specific", "trained", "funded"]}]}),
    ],
    [
        ("green", {"all": ["required", {"any": ["funded", "partners"]}]}),
        ("yellow", {"at-least": 2, "of": ["plan", "specific", "trained", "funded", "partners"]}),
    ],
    [
        ("green", {"all": ["required", {"condition": "plan", "by": ["state"]}]}),
        ("yellow", {"all": ["plan", {"any": ["specific", "trained"]}]}),
    ],
    [
        ("green", {"all": ["required", "ideal"]}),
        ("yellow", {"at-least": 3, "of": ["plan", "specific", "trained", "funded", "partners"]}),
    ],
]

# category, test; tried in order
CATEGORIES = ["very-little", "little", "moderate", "good"]
CASES = [
    ("good", [{"grade": "green", "at-least": 8}, {"grade": "red", "at-most": 0}]),
    ("moderate", [{"points": "mean", "at-least": 1.2}]),
    ("little", [{"points": "sum", "at-least": 8}]),
]
CATEGORY_COLOURS = ["#b3261e", "#d9822b", "#f2c230", "#1b7f4d"]
CATEGORY_SYMBOLS = ["▼", "◁", "▷", "▲"]


def criteria(indicator: int) -> list:
    return CRITERIA[indicator % len(CRITERIA)]


def numbers() -> list[str]:
    return [f"{goal}.{place}" for goal in (1, 2, 3) for place in (1, 2, 3, 4)]


def holds(when, states: dict) -> bool | None:
    """Whether a `when` tree holds over conditions; None where it hangs on what is unknown (Kleene's logic)."""
    if isinstance(when, str):
        if when in ("required", "ideal"):
            return every([holds(name, states) for name, need, _ in CONDITIONS if need == when])
        state, by = states[when]
        counts = next(counts for name, _, counts in CONDITIONS if name == when) or ["state", "state-funded"]
        return met(state, by, counts)
    if "all" in when:
        return every([holds(part, states) for part in when["all"]])
    if "any" in when:
        return enough([holds(part, states) for part in when["any"]], 1)
    if "at-least" in when:
        return enough([holds(part, states) for part in when["of"]], int(when["at-least"]))
    return met(*states[when["condition"]], when["by"])


def met(state: str, by: list[str], counts: list[str]) -> bool | None:
    if state == "unknown":
        return None
    return state == "met" and any(who in counts for who in by)


def every(parts: list) -> bool | None:
    return enough(parts, len(parts))


def enough(parts: list, least: int) -> bool | None:
    if sum(part is True for part in parts) >= least:
        return True
    return None if sum(part is not False for part in parts) >= least else False


def grade(indicator: int, states: dict) -> str | None:
    """The grade that the criteria give; None where they hang on what is unknown."""
    for name, when in criteria(indicator):
        answer = holds(when, states)
        if answer is None:
            return None
        if answer:
            return name
    return "red"


def write(writers: dict[str, Writer], languages: list[str]) -> str:
    """`frameworks/bench.yaml`."""
    texts = Languages(writers, languages)
    lines: list[str] = []
    put(lines, 0, "title", texts.phrase(4))
    put(lines, 0, "summary", texts.prose(30))
    lines.append("scale:")
    for name, symbol, colour, points, label in LEVELS:
        lines.append(f"  - id: {name}")
        put(lines, 2, "label", {language: label[language] for language in languages})
        lines.append(f'    symbol: "{symbol}"')
        lines.append(f'    colour: "{colour}"')
        lines.append(f"    points: {points}")
        put(lines, 2, "meaning", texts.prose(12))
    lines.append("star:")
    lines.append('  symbol: "★"')
    put(lines, 1, "label", {language: STAR[language] for language in languages})
    put(lines, 1, "meaning", texts.prose(12))
    lines.append("goals:")
    for goal in (1, 2, 3):
        lines.append(f"  - id: goal-{goal}")
        put(lines, 2, "name", texts.phrase(4))
        put(lines, 2, "summary", texts.prose(25))
        lines.append("    indicators:")
        for place in (1, 2, 3, 4):
            index = (goal - 1) * 4 + place - 1
            lines.append(f'      - number: "{goal}.{place}"')
            put(lines, 4, "name", texts.phrase(4))
            put(lines, 4, "why", texts.prose(25))
            lines.append("        conditions:")
            for name, need, counts in CONDITIONS:
                lines.append(f"          - id: {name}")
                lines.append(f"            need: {need}")
                if counts:
                    lines.append(f"            counts: {inline(counts)}")
                put(lines, 6, "text", texts.phrase(7))
            lines.append("        criteria:")
            for level, when in criteria(index):
                lines.append(f"          - {{grade: {level}, when: {inline(when)}}}")
            lines.append("          - {grade: red, otherwise: true}")
    lines.append("categories:")
    for name, colour, symbol in zip(CATEGORIES, CATEGORY_COLOURS, CATEGORY_SYMBOLS):
        lines.append(f"  - id: {name}")
        put(lines, 2, "label", texts.phrase(3))
        put(lines, 2, "definition", texts.prose(18))
        lines.append(f'    symbol: "{symbol}"')
        lines.append(f'    colour: "{colour}"')
    lines.append("category-rule:")
    put(lines, 1, "text", texts.prose(30))
    lines.append("  minimum: 6")
    lines.append("  cases:")
    for name, tests in CASES:
        lines.append(f"    - {{category: {name}, when: {inline(tests)}}}")
    lines.append(f"    - {{category: {CATEGORIES[0]}, otherwise: true}}")
    lines.append("selection:")
    for _ in range(4):
        block(lines, 1, texts.prose(14))
    return "\n".join(lines) + "\n"
