"""One country's folder: card, narratives, statistics, gaps, calls and demands, in every language."""

import random

import framework
from narrative import narrative
from sentences import Writer
from sources import INSTRUMENTS, Shelf
from tables import FORMS, SERIES, csv_text
from yaml_text import Languages, block, inline, put


class Card:
    """Makes the files of a country, and counts the words of its texts per language."""

    def __init__(
        self, code: str, writers: dict[str, Writer], languages: list[str], words: int, seed: int, least: int = 2
    ):
        self.least = least
        self.code, self.writers, self.languages, self.words = code, writers, languages, words
        self.scale = words / 3500
        self.draw = random.Random(f"{seed}/card/{code}")
        self.texts = Languages(writers, languages)
        self.shelf = Shelf(code, self.draw)
        self.strength = 0.3 + 0.69 * self.draw.random()

    def files(self) -> dict[str, str]:
        """Path in the country's folder → content. Narratives come last: they fill what is left of the words."""
        made = {
            "card.yaml": self.card(),
            "actions.yaml": self.actions(),
            "petition.yaml": self.petition(),
            "gaps.csv": self.gaps(),
            "statistics.csv": self.statistics(),
        }
        names = ["situation", "goal-1", "goal-2", "goal-3"]
        for language in self.languages:
            writer = self.writers[language]
            for place, name in enumerate(names):
                left = (self.words - writer.words) / (len(names) - place)
                made[f"{name}.{language}.md"] = narrative(writer, int(left), self.shelf)
        return made

    def prose(self, words: float, cite: str = "") -> dict[str, str]:
        return self.texts.prose(max(6, round(words * self.scale)), cite)

    def phrase(self, words: int) -> dict[str, str]:
        return self.texts.phrase(words)

    def card(self) -> str:
        lines: list[str] = []
        put(lines, 0, "headline", self.prose(22))
        lines.append("roles:")
        roles = [role for role in ("origin", "transit", "destination") if self.draw.random() < 0.6] or ["origin"]
        lines.append(f"  is: {inline(roles)}")
        put(lines, 1, "note", self.prose(18))
        lines.append(f"  sources: {self.cited(1)}")
        lines.append("indicators:")
        for index, number in enumerate(framework.numbers()):
            self.assessment(lines, index, number)
        self.records(lines)
        return "\n".join(lines) + "\n"

    def cited(self, count: int) -> str:
        return "[" + ", ".join(f'"{source}"' for source in self.shelf.next(count)) + "]"

    def assessment(self, lines: list[str], index: int, number: str) -> None:
        states, agreed = self.judged(index)
        lines.append(f'  "{number}":')
        lines.append("    conditions:")
        for name, (state, by) in states.items():
            lines.append(f"      {name}:")
            lines.append(f"        is: {state}")
            if state == "met":
                lines.append(f"        by: {inline(by)}")
            if self.draw.random() < 0.2:
                put(lines, 4, "note", self.prose(9))
            if state != "unknown":
                lines.append(f"        sources: {self.cited(1)}")
        lines.append(f"    grade: {agreed}")
        put(lines, 2, "reason", self.prose(30, cite=self.shelf.next(1)[0]))
        if self.draw.random() < 0.33:
            lines.append("    star:")
            put(lines, 3, "work", self.prose(12))
            lines.append(f"      sources: [{self.shelf.by('ngo')}]")
        put(lines, 2, "statement", self.prose(24, cite=self.shelf.next(1)[0]))
        lines.append(f"    sources: [{self.shelf.sound_and_next()}]")

    def judged(self, index: int) -> tuple[dict, str]:
        """States of the conditions, and the grade that the criteria give for them."""
        if self.draw.random() < 0.03:
            return {name: ("unknown", []) for name, _, _ in framework.CONDITIONS}, "no-data"
        states = {}
        for name, _, _ in framework.CONDITIONS:
            if self.draw.random() < self.strength:
                by = self.draw.choice([["state"]] * 4 + [["state", "ngo"]] * 2 + [["state-funded"]] * 2 + [["ngo"]])
                states[name] = ("met", by)
            else:
                states[name] = ("unknown" if self.draw.random() < 0.15 else "unmet", [])
        while framework.grade(index, states) is None:
            name = next(name for name, (state, _) in states.items() if state == "unknown")
            states[name] = ("unmet", [])
        return states, framework.grade(index, states) or "red"

    def records(self, lines: list[str]) -> None:
        """Provisions, duties to report, plans and services."""
        lines.append("provisions:")
        for place in range(5):
            lines.append(f"  - id: law-{place + 1}")
            put(lines, 2, "law", self.phrase(4))
            article = str(self.draw.randint(1, 480))
            put(lines, 2, "article", {language: article for language in self.languages})
            put(lines, 2, "covers", self.prose(16))
            put(lines, 2, "penalty", self.phrase(5))
            put(lines, 2, "limitation", self.phrase(4))
            lines.append(f"    goal: goal-{place % 3 + 1}")
            lines.append(f"    sources: {self.cited(1)}")
        lines.append("reports:")
        for instrument in INSTRUMENTS[:3]:
            year = self.draw.randint(2012, 2024)
            lines.append(f"  - instrument: {instrument}")
            lines.append(f"    due: {year}-0{self.draw.randint(1, 9)}-15")
            if self.draw.random() < 0.7:
                lines.append(f"    submitted: {year}-{self.draw.randint(10, 12)}-{self.draw.randint(10, 28)}")
            put(lines, 2, "note", self.prose(9))
            lines.append(f"    sources: {self.cited(1)}")
        lines.append("plans:")
        for place in range(2):
            start = self.draw.randint(2015, 2024)
            lines.append(f"  - id: plan-{place + 1}")
            put(lines, 2, "title", self.phrase(5))
            lines.append(f"    from: {start}")
            lines.append(f"    until: {start + self.draw.randint(2, 6)}")
            put(lines, 2, "body", self.phrase(3))
            put(lines, 2, "covers", self.prose(22))
            lines.append(f"    goal: goal-{place + 1}")
            lines.append(f"    sources: {self.cited(1)}")
        lines.append("services:")
        for place, kind in enumerate(["helpline", "shelter", "medical", "legal"]):
            lines.append(f"  - id: service-{place + 1}")
            lines.append(f"    kind: {kind}")
            lines.append(
                f"    by: {inline(self.draw.choice([['state'], ['state-funded'], ['ngo'], ['state', 'ngo']]))}"
            )
            lines.append(f"    number: {self.draw.randint(1, 40)}")
            put(lines, 2, "offers", self.prose(12))
            lines.append("    goal: goal-3")
            lines.append(f"    sources: {self.cited(1)}")

    def actions(self) -> str:
        lines = ["calls:"]
        for place, number in enumerate(framework.numbers()[::2]):
            lines.append(f"  - id: call-{place + 1}")
            lines.append(f'    indicators: ["{number}"]')
            put(lines, 2, "addressee", self.phrase(3))
            put(lines, 2, "text", self.prose(26))
            lines.append(f"    sources: {self.cited(1)}")
        return "\n".join(lines) + "\n"

    def petition(self) -> str:
        lines: list[str] = []
        put(lines, 0, "title", self.phrase(5))
        put(lines, 0, "addressee", self.phrase(4))
        put(lines, 0, "introduction", self.prose(34))
        lines.append("demands:")
        for place in range(4):
            lines.append(f"  - id: demand-{place + 1}")
            put(lines, 2, "text", self.prose(20))
            lines.append(f"    calls: [call-{place + 1}]")
        return "\n".join(lines) + "\n"

    def gaps(self) -> str:
        rows = []
        for kind in ("not-collected", "not-disaggregated", "refused", "not-found"):
            row = {"kind": kind, "asked": "", "answered": "", "source": self.shelf.next(1)[0]}
            if kind == "refused":
                row |= {
                    "asked": f"2024-{self.draw.randint(10, 12)}-04",
                    "answered": f"2025-0{self.draw.randint(1, 5)}-17",
                }
            rows.append(self.translated(row, subject=self.phrase(4), addressee=self.phrase(3), note=self.prose(10)))
        return csv_text(rows)

    def translated(self, row: dict, **texts: dict[str, str]) -> dict:
        """The row with its texts: the original under the plain name, the others as `name.language`."""
        for name, languages in texts.items():
            for place, (language, text) in enumerate(languages.items()):
                row[name if place == 0 else f"{name}.{language}"] = text
        return row

    def statistics(self) -> str:
        """40 observations; every other series is one figure a year for all, which makes a chart, the rest is broken down."""
        rows: list[dict] = []
        for place, (series, unit) in enumerate(SERIES):
            whole = place % 2 == 0
            form = "" if whole else self.draw.choice(FORMS)
            first = self.draw.randint(2018, 2021)
            for year in range(first, first + 4):
                row = {
                    "series": series,
                    "period": str(year),
                    "sex": "" if whole else self.draw.choice(["", "female", "male"]),
                    "age": "0-17" if whole else self.draw.choice(["", "0-17", "0-17", "18+"]),
                    "form": form,
                    "value": self.number(unit),
                    "low": "",
                    "high": "",
                    "source": self.shelf.sound(),
                    "quality": "",
                }
                if unit == "people" and self.draw.random() < 0.15:
                    low = self.draw.randint(10, 400)
                    row |= {"value": "", "low": str(low), "high": str(low + self.draw.randint(5, 300))}
                quality = self.phrase(5) if self.draw.random() < 0.15 else {language: "" for language in self.languages}
                rows.append(self.translated(row, quality=quality))
        return csv_text(rows)

    def number(self, unit: str) -> str:
        if unit == "percent":
            return f"{self.draw.randint(10, 999) / 10:.1f}"
        return str(max(self.least, int(2 + 30000 * self.draw.random() ** 5)))
