"""The numbered notes of a card's page, as our pages number them: a number for each source and place in it."""

import re

from hugo_shared import Shared

CITATION = re.compile(r" ?\[@([^\]]+)\]")


class Notes:
    """Numbers sources in the order of their first citation."""

    def __init__(self, shared: Shared):
        self.shared = shared
        self.numbers: dict[tuple[str, str], int] = {}
        self.firsts: dict[str, int] = {}

    def number(self, citation: str) -> int:
        """The number of `be-01, p. 4`."""
        key, _, place = citation.strip().lstrip("@").partition(", ")
        number = self.numbers.setdefault((key, place), len(self.numbers) + 1)
        self.firsts.setdefault(key, number)
        return number

    def refs(self, citations: list[str]) -> list[int]:
        return sorted({self.number(citation) for citation in citations})

    def prose(self, text: str) -> str:
        """Markdown with its citations as links to notes."""
        return CITATION.sub(
            lambda found: ", ".join(f"[{number}](#note-{number})" for number in self.refs(found[1].split(";"))), text
        )

    def list(self) -> list[dict]:
        """The notes as template data; those after a source's first are short and point to it."""
        made = []
        for (key, place), number in self.numbers.items():
            source = self.shared.source(key)
            if self.firsts[key] == number:
                note = source
            else:
                first = source["authors"][0].split(",")[0] if source["authors"] else ""
                note = {"short": True, "first": first, "title": source["title"], "infull": self.firsts[key]}
            made.append(note | ({"place": place} if place else {}))
        return made
