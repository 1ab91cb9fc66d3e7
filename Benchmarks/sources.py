"""The sources of a country: about twenty items of CSL-JSON with access and kind, and the shelf that hands them out."""

import random

from sentences import Writer

INSTRUMENTS = ["rights", "protocol", "labour", "crime", "abuse", "traffic"]

# Who published a source, in the order of their numbers; twenty a country
KINDS = ["state"] * 6 + ["intergovernmental"] * 5 + ["academic"] * 3 + ["ngo"] * 4 + ["press"] * 2
TYPES = {
    "state": "report",
    "intergovernmental": "report",
    "academic": "article-journal",
    "ngo": "report",
    "press": "article-newspaper",
}


class Shelf:
    """Hands out a country's sources in turn, so that every one is cited."""

    def __init__(self, code: str, draw: random.Random):
        self.code, self.draw = code, draw
        self.keys = [f"{code.lower()}-{place + 1:02}" for place in range(len(KINDS))]
        self.turn, self.sound_turn = 0, 0

    def next(self, count: int) -> list[str]:
        """The next sources, some with a page."""
        made = []
        for _ in range(count):
            key = self.keys[self.turn % len(self.keys)]
            self.turn += 1
            made.append(f"{key}, p. {self.draw.randint(1, 180)}" if self.draw.random() < 0.3 else key)
        return made

    def sound(self) -> str:
        """The next source by a state, an intergovernmental or an academic body."""
        self.sound_turn += 1
        return self.keys[self.sound_turn % 14]

    def sound_and_next(self) -> str:
        """One such source and another, as the items of a YAML list."""
        first, other = self.sound(), self.next(1)[0]
        while other.startswith(first):
            other = self.next(1)[0]
        return f'"{first}", "{other}"'

    def by(self, kind: str) -> str:
        return self.draw.choice([key for key, who in zip(self.keys, KINDS) if who == kind])


def items(code: str, writer: Writer, draw: random.Random) -> list[dict]:
    """CSL-JSON as a reference manager exports it, its private note included."""
    made = []
    for place, kind in enumerate(KINDS):
        year, month, day = draw.randint(2014, 2024), draw.randint(1, 12), draw.randint(1, 28)
        item: dict = {
            "id": f"{code.lower()}-{place + 1:02}",
            "type": TYPES[kind],
            "title": writer.phrase(7),
            "publisher": writer.phrase(3),
            "issued": {"date-parts": [[year, month, day]]},
            "accessed": {"date-parts": [[2025, draw.randint(1, 6), draw.randint(1, 28)]]},
            "URL": f"https://www.example.org/{code.lower()}/{place + 1}",
            "language": "en",
            "note": writer.phrase(4),
        }
        if kind == "academic":
            item["author"] = [
                {"family": writer.fill("N").capitalize(), "given": writer.fill("N").capitalize()}
                for _ in range(draw.randint(1, 3))
            ]
            item |= {
                "container-title": writer.phrase(3),
                "volume": str(draw.randint(1, 60)),
                "issue": str(draw.randint(1, 6)),
                "page": f"{100 + place}-{130 + place}",
            }
        made.append(item)
    return made
