"""The content and data of the Hugo site in one language."""

import json
import pathlib
import re

import yaml

from hugo_shared import Shared

CITATION = re.compile(r"\[@([^\]]+)\]")
HEADING = re.compile(r"^(#+) ", re.MULTILINE)


class Notes:
    """Numbers a card's sources in the order of their first citation."""

    def __init__(self):
        self.numbers: dict[str, int] = {}

    def number(self, key: str) -> int:
        return self.numbers.setdefault(key, len(self.numbers) + 1)

    def link(self, text: str) -> str:
        """`be-01, p. 4` as a Markdown link to its note."""
        key, _, place = text.partition(", ")
        number = self.number(key)
        return f"[{number}, {place}](#note-{number})" if place else f"[{number}](#note-{number})"

    def links(self, sources: list[str]) -> list[dict]:
        """Sources as template data: number and place."""
        made = []
        for text in sources:
            key, _, place = text.partition(", ")
            made.append({"n": self.number(key), "place": place} if place else {"n": self.number(key)})
        return made

    def prose(self, text: str) -> str:
        """Markdown with its citations resolved."""
        return CITATION.sub(
            lambda found: ", ".join(self.link(part.strip().lstrip("@")) for part in found[1].split(";")), text
        )


class Language:
    """Writes the content and data of one language."""

    def __init__(self, shared: Shared, language: str, out: pathlib.Path):
        self.shared, self.language, self.out = shared, language, out
        self.content = out / "content" / language
        self.original = shared.languages[0]

    def text(self, texts) -> str:
        return texts[self.language] if isinstance(texts, dict) else texts

    def column(self, row: dict, name: str) -> str:
        return row[name if self.language == self.original else f"{name}.{self.language}"]

    def write(self) -> None:
        self.data()
        for code in self.shared.codes:
            self.country(code)
        for goal in self.shared.framework["goals"]:
            for indicator in goal["indicators"]:
                number = indicator["number"]
                page = {"title": self.text(indicator["name"]), "number": number}
                put(self.content / "indicators" / f"{number}.md", front(page))
        for name in ("treaties", "sources"):
            put(self.content / f"{name}.md", front({"title": name, "layout": name}))
        methodology = (self.shared.workspace / "frameworks" / f"bench.{self.language}.md").read_text("utf-8")
        put(
            self.content / "methodology.md",
            front({"title": "methodology", "layout": "methodology"}) + shifted(methodology, 1),
        )
        _, head, about = (
            (self.shared.workspace / "pages" / f"about.{self.language}.md").read_text("utf-8").split("---\n", 2)
        )
        put(self.content / "about.md", front({"title": yaml.safe_load(head)["title"], "layout": "about"}) + about)
        overview = (self.shared.edition / f"overview.{self.language}.md").read_text("utf-8")
        put(self.content / "_index.md", front({"title": self.text(self.shared.settings["title"])}) + overview)

    def data(self) -> None:
        """`data/LANGUAGE.json`: what templates look up."""
        framework, settings = self.shared.framework, self.shared.settings
        goals = [
            {
                "id": goal["id"],
                "name": self.text(goal["name"]),
                "summary": self.text(goal["summary"]),
                "indicators": [
                    {
                        "number": indicator["number"],
                        "name": self.text(indicator["name"]),
                        "why": self.text(indicator["why"]),
                        "conditions": {
                            entry["id"]: {"text": self.text(entry["text"]), "need": entry["need"]}
                            for entry in indicator["conditions"]
                        },
                    }
                    for indicator in goal["indicators"]
                ],
            }
            for goal in framework["goals"]
        ]
        put(
            self.out / "data" / f"{self.language}.json",
            json.dumps(
                {
                    "goals": goals,
                    "goal": {goal["id"]: goal for goal in goals},
                    "indicators": {entry["number"]: entry for goal in goals for entry in goal["indicators"]},
                    "grades": {level["id"]: self.level(level) for level in framework["scale"]},
                    "star": {
                        "symbol": framework["star"]["symbol"],
                        "label": self.text(framework["star"]["label"]),
                        "meaning": self.text(framework["star"]["meaning"]),
                    },
                    "categories": {
                        entry["id"]: {
                            "label": self.text(entry["label"]),
                            "definition": self.text(entry["definition"]),
                            "symbol": entry["symbol"],
                            "colour": entry["colour"],
                        }
                        for entry in framework["categories"]
                    },
                    "series": {
                        entry["id"]: {
                            "name": self.text(entry["name"]),
                            "unit": entry["unit"],
                            "definition": self.text(entry["definition"]),
                        }
                        for entry in self.shared.series["series"]
                    },
                    "forms": {entry["id"]: self.text(entry["name"]) for entry in self.shared.series["forms"]},
                    "instruments": {
                        entry["id"]: {
                            "short": self.text(entry["short"]),
                            "title": self.text(entry["title"]),
                            "body": self.text(entry["body"]),
                        }
                        for entry in self.shared.instruments
                    },
                    "publisher": self.text(settings["publisher"]["name"]),
                    "web": settings["publisher"]["web"],
                    "licence": {"name": self.text(settings["licence"]["name"]), "web": settings["licence"]["web"]},
                    "imprint": self.text(settings["imprint"]),
                    "notice": self.text(self.shared.notice),
                    "rule": self.text(framework["category-rule"]["text"]),
                    "title": self.text(settings["title"]),
                    "selection": [self.text(entry) for entry in framework["selection"]],
                },
                ensure_ascii=False,
            ),
        )

    def level(self, level: dict) -> dict:
        return {
            "symbol": level["symbol"],
            "colour": level["colour"],
            "label": self.text(level["label"]),
            "meaning": self.text(level["meaning"]),
        }

    def country(self, code: str) -> None:
        """The bundle of a card: `index.md` with everything that is no narrative, and four narratives."""
        made, notes = self.shared.cards[code], Notes()
        card, folder = made["card"], self.content / "cards" / code
        page: dict = {"title": self.shared.names[code][self.language], "code": code}
        page["headline"] = notes.prose(self.text(card["headline"]))
        page["roles"] = {
            "is": card["roles"]["is"],
            "note": notes.prose(self.text(card["roles"]["note"])),
            "sources": notes.links(card["roles"]["sources"]),
        }
        page["category"] = category([entry["grade"] for entry in card["indicators"].values()], self.shared.framework)
        page["channels"] = [
            {name: self.column(row, name) for name in ("name", "operator", "for", "hours", "cost")}
            | {name: row[name] for name in ("number", "languages", "address", "verified")}
            | {"sources": notes.links([row["source"]])}
            for row in self.shared.channels[code]
        ]
        statements = {
            number: notes.prose(self.text(entry["statement"])) for number, entry in card["indicators"].items()
        }
        self.narrative(code, "situation", notes, folder)
        page["goals"] = []
        for goal in self.shared.framework["goals"]:
            self.narrative(code, goal["id"], notes, folder)
            page["goals"].append(self.goal(goal, made, statements, notes))
        page["reports"] = [self.report(entry, notes) for entry in card["reports"]]
        page["statistics"] = [self.observation(row, notes) for row in made["statistics"]]
        page["treaties"] = [
            {
                "instrument": row["instrument"],
                "signed": row["signed"],
                "bound": row["bound"],
                "how": row["how"],
                "note": self.column(row, "note"),
                "sources": notes.links([row["source"]]),
            }
            for row in self.shared.status[code]
        ]
        page["gaps"] = [
            {
                "subject": self.column(row, "subject"),
                "kind": row["kind"],
                "addressee": self.column(row, "addressee"),
                "asked": row["asked"],
                "answered": row["answered"],
                "note": self.column(row, "note"),
                "sources": notes.links([row["source"]]),
            }
            for row in made["gaps"]
        ]
        page["calls"] = [
            {
                "id": entry["id"],
                "indicators": entry["indicators"],
                "addressee": self.text(entry["addressee"]),
                "text": notes.prose(self.text(entry["text"])),
                "sources": notes.links(entry["sources"]),
            }
            for entry in made["calls"]
        ]
        petition = made["petition"]
        page["petition"] = {name: self.text(petition[name]) for name in ("title", "addressee", "introduction")}
        page["petition"]["demands"] = [
            {"text": self.text(entry["text"]), "calls": entry["calls"]} for entry in petition["demands"]
        ]
        page["sources"] = [self.source(key) for key in notes.numbers]
        put(folder / "index.md", front(page))

    def goal(self, goal: dict, made: dict, statements: dict, notes: Notes) -> dict:
        card = made["card"]
        indicators = []
        for indicator in goal["indicators"]:
            entry = card["indicators"][indicator["number"]]
            row = {
                "number": indicator["number"],
                "grade": entry["grade"],
                "statement": statements[indicator["number"]],
                "reason": notes.prose(self.text(entry["reason"])),
                "sources": notes.links(entry["sources"]),
                "conditions": [],
            }
            if "star" in entry:
                row["star"] = {
                    "work": notes.prose(self.text(entry["star"]["work"])),
                    "sources": notes.links(entry["star"]["sources"]),
                }
            for name, state in entry["conditions"].items():
                line = {
                    "id": name,
                    "is": state["is"],
                    "by": state.get("by", []),
                    "sources": notes.links(state.get("sources", [])),
                }
                if "note" in state:
                    line["note"] = notes.prose(self.text(state["note"]))
                row["conditions"].append(line)
            indicators.append(row)
        own = {"id": goal["id"], "indicators": indicators}
        for kind, fields in (
            ("provisions", ("law", "article", "covers", "penalty", "limitation")),
            ("plans", ("title", "from", "until", "body", "covers")),
            ("services", ("kind", "number", "offers")),
        ):
            own[kind] = [
                {name: notes.prose(self.text(entry[name])) for name in fields}
                | {"by": entry.get("by", []), "sources": notes.links(entry["sources"])}
                for entry in card[kind]
                if entry["goal"] == goal["id"]
            ]
        return own

    def report(self, entry: dict, notes: Notes) -> dict:
        return {
            "instrument": entry["instrument"],
            "due": entry["due"],
            "submitted": entry.get("submitted", ""),
            "note": notes.prose(self.text(entry["note"])),
            "sources": notes.links(entry["sources"]),
        }

    def observation(self, row: dict, notes: Notes) -> dict:
        made: dict = {name: row[name] for name in ("series", "period", "sex", "age", "form")}
        made |= {
            name: float(row[name]) if "." in row[name] else int(row[name])
            for name in ("value", "low", "high")
            if row[name]
        }
        return made | {"quality": self.column(row, "quality"), "sources": notes.links([row["source"]])}

    def narrative(self, code: str, name: str, notes: Notes, folder: pathlib.Path) -> None:
        text = (self.shared.edition / code / f"{name}.{self.language}.md").read_text("utf-8")
        put(folder / f"{name}.md", notes.prose(shifted(text, 2)))

    def source(self, key: str) -> dict:
        item, access = self.shared.sources[key], self.shared.access[key]
        made = {
            "key": key,
            "type": item["type"],
            "title": item["title"],
            "publisher": item["publisher"],
            "issued": date(item["issued"]),
            "accessed": date(item["accessed"]),
            "by": access["by"],
            "authors": [f"{who['family']}, {who['given']}" for who in item.get("author", [])],
        }
        for name in ("container-title", "volume", "issue", "page"):
            if name in item:
                made[name.replace("-", "")] = item[name]
        if access.get("access", "public") == "public":
            made["url"] = item["URL"]
        return made


def category(grades: list[str], framework: dict) -> str:
    """The category that the framework's rule gives."""
    points = [
        int(next(level["points"] for level in framework["scale"] if level["id"] == grade))
        for grade in grades
        if grade != "no-data"
    ]
    for case in framework["category-rule"]["cases"]:
        if all(passes(test, grades, points) for test in case.get("when", [])):
            return case["category"]
    return ""


def passes(test: dict, grades: list[str], points: list[int]) -> bool:
    if "grade" in test:
        value = grades.count(test["grade"])
    else:
        value = sum(points) / (len(points) if test["points"] == "mean" else 1)
    return value >= float(test["at-least"]) if "at-least" in test else value <= float(test["at-most"])


def date(value: dict) -> str:
    year, month, day = value["date-parts"][0]
    return f"{year:04}-{month:02}-{day:02}"


def shifted(markdown: str, levels: int) -> str:
    return HEADING.sub(lambda found: "#" * (len(found[1]) + levels) + " ", markdown)


def front(page: dict) -> str:
    """Front matter as JSON, which Hugo reads faster than YAML."""
    return json.dumps(page, ensure_ascii=False) + "\n\n"


def put(place: pathlib.Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="\n")
