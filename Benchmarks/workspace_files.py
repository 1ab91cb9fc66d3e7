"""The files of the workspace that belong to no single card."""

import random

from sentences import Writer
from sources import INSTRUMENTS, KINDS
from tables import ABOUT, FORMS, SERIES, csv_text
from yaml_text import Languages, put

NOTICE = {
    "en": "Invented text, made to measure speed. Nothing here says anything about any country.",
    "fr": "Texte inventé pour mesurer la vitesse. Rien ici ne dit quoi que ce soit d’un pays.",
    "nl": "Verzonnen tekst om snelheid te meten. Niets hier zegt iets over welk land ook.",
    "de": "Erfundener Text, um Geschwindigkeit zu messen. Nichts hier sagt etwas über irgendein Land.",
}
TITLE = {
    "en": "Invented progress cards",
    "fr": "Cartes de progrès inventées",
    "nl": "Verzonnen voortgangskaarten",
    "de": "Erfundene Fortschrittskarten",
}
ABOUT_TITLE = {"en": "About", "fr": "À propos", "nl": "Over", "de": "Über"}


def files(writers: dict[str, Writer], languages: list[str]) -> dict[str, str]:
    texts = Languages(writers, languages)
    made = {
        "workspace.yaml": workspace(texts),
        "series.yaml": series(texts),
        "treaties/instruments.yaml": instruments(texts),
        "editions/2025/edition.yaml": edition(texts),
    }
    for language in languages:
        writer = writers[language]
        made[f"frameworks/bench.{language}.md"] = (
            "\n\n".join(f"# {writer.phrase(3)}\n\n{writer.prose(70)}\n\n{writer.prose(60)}" for _ in range(3)) + "\n"
        )
        made[f"editions/2025/overview.{language}.md"] = f"{writer.prose(60)}\n\n{writer.prose(50)}\n"
        made[f"pages/about.{language}.md"] = (
            f"---\ntitle: {ABOUT_TITLE[language]}\n---\n\n{writer.prose(60)}\n\n{writer.prose(50)}\n"
        )
    return made


def only(texts: dict[str, str], languages: list[str]) -> dict[str, str]:
    return {language: texts[language] for language in languages}


def workspace(texts: Languages) -> str:
    lines: list[str] = []
    put(lines, 0, "title", only(TITLE, texts.languages))
    put(lines, 0, "summary", only(NOTICE, texts.languages))
    lines.append("publisher:")
    put(lines, 1, "name", texts.phrase(3))
    lines.append("  web: https://www.example.org/")
    lines.append(f"languages: [{', '.join(texts.languages)}]")
    lines.append("licence:")
    lines.append("  id: CC-BY-4.0")
    put(lines, 1, "name", {language: "CC BY 4.0" for language in texts.languages})
    lines.append("  web: https://creativecommons.org/licenses/by/4.0/")
    lines.append("address: https://cards.example.org/")
    put(lines, 0, "imprint", texts.prose(30))
    return "\n".join(lines) + "\n"


def edition(texts: Languages) -> str:
    lines: list[str] = []
    put(lines, 0, "title", {language: "2025" for language in texts.languages})
    lines += ["as-of: 2025-06-30", "framework: bench", "status: draft"]
    put(lines, 0, "notice", only(NOTICE, texts.languages))
    return "\n".join(lines) + "\n"


def series(texts: Languages) -> str:
    lines = ["series:"]
    for name, unit in SERIES:
        lines.append(f"  - id: {name}")
        put(lines, 2, "name", texts.phrase(3))
        lines += [f"    unit: {unit}", f"    about: {ABOUT.get(name, 'offenders')}"]
        put(lines, 2, "definition", texts.phrase(8))
    lines.append("forms:")
    for name in FORMS:
        lines.append(f"  - id: {name}")
        put(lines, 2, "name", texts.phrase(2))
    return "\n".join(lines) + "\n"


def instruments(texts: Languages) -> str:
    lines = ["instruments:"]
    for place, name in enumerate(INSTRUMENTS):
        lines.append(f"  - id: {name}")
        put(lines, 2, "short", texts.phrase(2))
        put(lines, 2, "title", texts.phrase(7))
        put(lines, 2, "body", texts.phrase(3))
        lines += [f"    adopted: {1989 + 3 * place}-11-20", f"    in-force: {1990 + 3 * place}-09-02"]
        if place < 3:
            lines.append("    first-report: 2")
    return "\n".join(lines) + "\n"


def access(shelves: list[dict]) -> str:
    """`sources.yaml`: who published each, and the few that are on file alone."""
    lines = []
    for place, item in enumerate(shelves):
        lines.append(f"{item['id']}:")
        lines.append(f"  by: {KINDS[place % len(KINDS)]}")
        if place % len(KINDS) == 17:
            lines.append("  access: on-file")
    return "\n".join(lines) + "\n"


def translated(row: dict, languages: list[str], **texts: dict[str, str]) -> dict:
    for name, made in texts.items():
        for place, language in enumerate(languages):
            row[name if place == 0 else f"{name}.{language}"] = made[language]
    return row


def status(code: str, writers: dict[str, Writer], languages: list[str], draw: random.Random) -> list[dict]:
    """One row an instrument; in about one of eight the party is not bound."""
    texts = Languages(writers, languages)
    rows = []
    for place, instrument in enumerate(INSTRUMENTS):
        year = 1991 + 3 * place + draw.randint(0, 6)
        row = {
            "party": code,
            "instrument": instrument,
            "territory": "",
            "signed": f"{year}-03-{draw.randint(10, 28)}",
            "bound": f"{year + draw.randint(1, 5)}-0{draw.randint(1, 9)}-17",
            "how": "ratification",
            "denounced": "",
            "source": f"{code.lower()}-0{place + 1}",
        }
        chance = draw.random()
        if chance < 0.12:
            row |= {"bound": "", "how": ""}
        elif chance < 0.35:
            row |= {"signed": "", "how": "accession"}
        rows.append(translated(row, languages, note=texts.phrase(4)))
    return rows


def channels(code: str, writers: dict[str, Writer], languages: list[str], draw: random.Random) -> list[dict]:
    """Two lines a country, with numbers that no one has."""
    texts = Languages(writers, languages)
    rows = []
    for place in (1, 2):
        row = {
            "country": code,
            "number": f"000 {draw.randint(100, 999)} {draw.randint(100, 999)}",
            "languages": " ".join(languages[:3]),
            "address": f"https://www.helpline.invalid/{code.lower()}/line-{place}",
            "verified": f"2025-0{draw.randint(1, 6)}-1{draw.randint(0, 9)}",
            "source": f"{code.lower()}-0{place}",
        }
        rows.append(
            translated(
                row,
                languages,
                name=texts.phrase(3),
                operator=texts.phrase(3),
                hours={language: "24/7" for language in languages},
                cost=texts.phrase(2),
                **{"for": texts.phrase(3)},
            )
        )
    return rows
