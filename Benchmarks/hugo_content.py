"""The content and data of the Hugo site in one language."""

import json
import pathlib
import re

import hugo_wording
from derived import blocks as derived_blocks
from hugo_notes import Notes
from hugo_shared import Shared, category, derived

HEADING = re.compile(r"^(#+) ", re.MULTILINE)
# How codes of the workspace are called in the translation tables
WORDS = {
    "state": "byState",
    "state-funded": "byStateFunded",
    "ngo": "byNGO",
    "private": "byPrivate",
    "not-collected": "notCollected",
    "not-disaggregated": "notDisaggregated",
    "refused": "refused",
    "not-found": "notFound",
}
SYMBOLS = {"met": "✓", "unmet": "✕", "unknown": "?"}


class Language:
    """Writes the content and data of one language."""

    def __init__(self, shared: Shared, language: str, out: pathlib.Path, derived: pathlib.Path):
        self.shared, self.language, self.out, self.derived = shared, language, out, derived
        self.content = out / "content" / language
        self.original = shared.languages[0]
        self.wording = hugo_wording.table(language) | {
            "date": "2. January 2006" if language == "de" else "2 January 2006"
        }

    def text(self, texts) -> str:
        return texts[self.language] if isinstance(texts, dict) else texts

    def column(self, row: dict, name: str) -> str:
        return row[name if self.language == self.original else f"{name}.{self.language}"]

    def write(self) -> None:
        put(self.out / "i18n" / f"{self.language}.json", json.dumps(self.wording, ensure_ascii=False))
        put(self.out / "data" / f"{self.language}.json", json.dumps(self.data(), ensure_ascii=False))
        for code in self.shared.codes:
            self.country(code)
        for indicator in self.shared.indicators:
            page = {"title": self.text(indicator["name"]), "number": indicator["number"]}
            put(self.content / "indicators" / f"{indicator['number']}.md", front(page))
        for name in ("treaties", "sources"):
            put(self.content / f"{name}.md", front({"title": self.wording[f"{name}_title"], "layout": name}))
        folder = self.shared.workspace
        methodology = (folder / "frameworks" / f"bench.{self.language}.md").read_text("utf-8")
        page = {"title": self.wording["method_title"], "layout": "methodology"}
        put(self.content / "methodology.md", front(page) + shifted(methodology, 1))
        about = (folder / "pages" / f"about.{self.language}.md").read_text("utf-8").split("---\n", 2)[2]
        put(self.content / "about.md", front({"title": self.wording["frame_about"], "layout": "about"}) + about)
        overview = (self.shared.edition / f"overview.{self.language}.md").read_text("utf-8")
        put(self.content / "_index.md", front({"title": self.text(self.shared.settings["title"])}) + overview)

    def data(self) -> dict:
        """What templates look up: framework, series, treaties, publisher."""
        framework, settings = self.shared.framework, self.shared.settings
        goals = [
            {
                "id": goal["id"],
                "title": f"{self.wording['country_goal'].replace('%[1]s', str(place))}: {self.text(goal['name'])}",
                "summary": self.text(goal["summary"]),
                "indicators": [self.indicator(indicator) for indicator in goal["indicators"]],
            }
            for place, goal in enumerate(framework["goals"], 1)
        ]
        return {
            "goals": goals,
            "goal": {goal["id"]: goal for goal in goals},
            "indicators": {entry["number"]: entry for goal in goals for entry in goal["indicators"]},
            "levels": [level["id"] for level in framework["scale"]],
            "grades": {level["id"]: self.mark(level, "meaning") for level in framework["scale"]},
            "star": self.mark(framework["star"], "meaning"),
            "categories": {entry["id"]: self.mark(entry, "definition") for entry in framework["categories"]},
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
                entry["id"]: {name: self.text(entry[name]) for name in ("short", "title", "body")}
                for entry in self.shared.instruments
            },
            "publisher": {"name": self.text(settings["publisher"]["name"]), "web": settings["publisher"]["web"]},
            "licence": {"name": self.text(settings["licence"]["name"]), "web": settings["licence"]["web"]},
            "imprint": self.text(settings["imprint"]),
            "notice": self.text(self.shared.settings_of_edition["notice"]),
            "edition": self.text(self.shared.settings_of_edition["title"]),
            "rule": self.text(framework["category-rule"]["text"]),
            "title": self.text(settings["title"]),
            "selection": [self.text(entry) for entry in framework["selection"]],
        }

    def indicator(self, indicator: dict) -> dict:
        conditions = {
            entry["id"]: {"text": self.text(entry["text"]), "need": entry["need"]} for entry in indicator["conditions"]
        }
        return {
            "number": indicator["number"],
            "name": self.text(indicator["name"]),
            "why": self.text(indicator["why"]),
            "conditions": conditions,
            "criteria": [self.criterion(entry.get("when"), conditions) + "." for entry in indicator["criteria"]],
        }

    def criterion(self, when, conditions: dict) -> str:
        """A criterion in words, as our pages have them."""
        if when is None:
            return self.wording["reasoning_otherwise"]
        if isinstance(when, str):
            plain = {"required": "reasoning_everyRequired", "ideal": "reasoning_everyIdeal"}
            return self.wording[plain[when]] if when in plain else conditions[when]["text"]
        if "condition" in when:
            by = join([self.wording[f"reasoning_{WORDS[who]}"] for who in when["by"]], self.wording["figures_or"])
            phrase = self.wording["reasoning_conditionBy"]
            return phrase.replace("%[1]s", conditions[when["condition"]]["text"]).replace("%[2]s", by)
        kind = next(iter(when))
        parts = when["of"] if kind == "at-least" else when[kind]
        if kind != "at-least" and len(parts) == 1:
            return self.criterion(parts[0], conditions)
        lead = {"all": "reasoning_allOf", "any": "reasoning_anyOf", "at-least": "reasoning_atLeast"}[kind]
        inner = [
            f"({self.criterion(part, conditions)})" if compound(part) else self.criterion(part, conditions)
            for part in parts
        ]
        return f"{self.wording[lead].replace('%[1]s', str(when.get('at-least')))} {'; '.join(inner)}"

    def mark(self, entry: dict, meaning: str) -> dict:
        made = {"symbol": entry["symbol"], "label": self.text(entry["label"]), "meaning": self.text(entry[meaning])}
        return made | ({"colour": entry["colour"]} if "colour" in entry else {})

    def country(self, code: str) -> None:
        """The bundle of a card: `index.md` with everything that is no narrative, and four narratives."""
        made, notes = self.shared.cards[code], Notes(self.shared)
        card, folder = made["card"], self.content / "cards" / code
        grades = [entry["grade"] for entry in card["indicators"].values()]
        page: dict = {"title": self.shared.names[code][self.language], "code": code}
        page["category"] = category(grades, self.shared.framework)
        page["graded"] = len([grade for grade in grades if grade != "no-data"])
        page["counts"] = [{"grade": grade, "count": grades.count(grade)} for grade in dict.fromkeys(grades)]
        page["headline"] = notes.prose(self.text(card["headline"]))
        page["roles"] = {"is": card["roles"]["is"], "note": notes.prose(self.text(card["roles"]["note"]))}
        page["roles"]["refs"] = notes.refs(card["roles"]["sources"])
        cells = {number: self.cell(number, entry, notes) for number, entry in card["indicators"].items()}
        page["channels"] = [self.channel(row, notes) for row in self.shared.channels[code]]
        self.narrative(code, "situation", notes, folder)
        page["goals"] = []
        for goal in self.shared.framework["goals"]:
            self.narrative(code, goal["id"], notes, folder)
            own = {"id": goal["id"], "cells": [cells[entry["number"]] for entry in goal["indicators"]]}
            page["goals"].append(own | self.laws(goal["id"], card, notes))
        page["reasoning"] = [
            self.reasoning(indicator, card["indicators"][indicator["number"]], notes)
            for indicator in self.shared.indicators
        ]
        page["derived"] = derived_blocks(self.derived / self.language / f"{code}.html")
        page["statistics"] = self.statistics(made["statistics"], notes)
        page["treaties"] = [self.treaty(row, notes) for row in self.shared.treaties(code)]
        page["reports"] = [self.report(entry, notes) for entry in card["reports"]]
        page["gaps"] = [self.gap(row, notes) for row in made["gaps"]]
        page["calls"] = [self.call(entry, notes) for entry in made["calls"]]
        page["petition"] = self.petition(made["petition"], notes)
        page["notes"] = notes.list()
        put(folder / "index.md", front(page))
        self.gaps_page(code, made["gaps"])

    def gaps_page(self, code: str, rows: list[dict]) -> None:
        """What is not published of a country, by who could, each with a letter that asks for it."""
        notes, requests = Notes(self.shared), {}
        for row in rows:
            gap = self.gap(row, notes) | {"ask": f"requests_{WORDS[row['kind']]}"}
            requests.setdefault(row["addressee"], {"addressee": gap["addressee"], "gaps": []})["gaps"].append(gap)
        page = {"title": self.shared.names[code][self.language], "code": code, "requests": list(requests.values())}
        page |= {"missing": len(rows), "asked": len([row for row in rows if row["asked"]])}
        page["channels"] = [self.channel(row, notes) for row in self.shared.channels[code]]
        page["notes"] = notes.list()
        put(self.content / "gaps" / f"{code}-not-published.md", front(page))

    def channel(self, row: dict, notes: Notes) -> dict:
        made = {name: self.column(row, name) for name in ("name", "operator", "for", "hours", "cost")}
        made |= {name: row[name] for name in ("number", "address", "verified")}
        made["short"] = row["address"].removeprefix("https://").removeprefix("www.")
        names = [self.shared.language_names[self.language][language] for language in row["languages"].split()]
        return made | {"languages": join(names, self.wording["figures_and"]), "refs": notes.refs([row["source"]])}

    def cell(self, number: str, entry: dict, notes: Notes) -> dict:
        made = {"number": number, "grade": entry["grade"], "statement": notes.prose(self.text(entry["statement"]))}
        made["refs"] = notes.refs(entry["sources"])
        if "star" in entry:
            work = notes.prose(self.text(entry["star"]["work"]))
            made["star"] = {"work": work, "refs": notes.refs(entry["star"]["sources"])}
        return made

    def laws(self, goal: str, card: dict, notes: Notes) -> dict:
        """Provisions, plans and services of a goal."""
        fields = {
            "provisions": ("law", "article", "penalty", "limitation"),
            "plans": ("title", "from", "until", "body"),
            "services": ("kind", "number"),
        }
        prose = {"provisions": "covers", "plans": "covers", "services": "offers"}
        made: dict = {}
        for kind, names in fields.items():
            made[kind] = []
            for entry in card[kind]:
                if entry["goal"] == goal:
                    row = {name: self.text(entry[name]) for name in names} | {"refs": notes.refs(entry["sources"])}
                    row[prose[kind]] = notes.prose(self.text(entry[prose[kind]]))
                    made[kind].append(row | ({"by": self.by(entry["by"])} if "by" in entry else {}))
        return made

    def by(self, providers: list[str]) -> list[str]:
        """Keys of the translation table, in the order of our pages."""
        return [f"reasoning_{WORDS[who]}" for who in ("state", "state-funded", "ngo", "private") if who in providers]

    def reasoning(self, indicator: dict, entry: dict, notes: Notes) -> dict:
        steps = []
        for condition in indicator["conditions"]:
            state = entry["conditions"][condition["id"]]
            step = {"id": condition["id"], "is": state["is"], "symbol": SYMBOLS[state["is"]]}
            step["by"] = self.by(state.get("by", []))
            step["refs"] = notes.refs(state.get("sources", []))
            if "note" in state:
                step["note"] = notes.prose(self.text(state["note"]))
            counts = condition.get("counts", ["state", "state-funded"])
            step["others"] = state["is"] == "met" and not any(who in counts for who in state["by"])
            steps.append(step)
        possible, criterion = derived(indicator, entry["conditions"])
        made = {"number": indicator["number"], "grade": entry["grade"], "steps": steps, "possible": possible}
        if criterion is not None:
            made["criterion"] = criterion
        return made | {"reason": notes.prose(self.text(entry["reason"]))}

    def statistics(self, rows: list[dict], notes: Notes) -> list[dict]:
        """Observations by series, in the order of the series."""
        made = []
        for series in self.shared.series["series"]:
            own = [row for row in rows if row["series"] == series["id"]]
            if own:
                differs = {name: any(row[name] for row in own) for name in ("sex", "age", "form")}
                differs["quality"] = any(self.column(row, "quality") for row in own)
                observations = [self.observation(row, notes) for row in own]
                made.append({"id": series["id"], "differs": differs, "rows": observations})
        return made

    def observation(self, row: dict, notes: Notes) -> dict:
        made: dict = {name: row[name] for name in ("period", "sex", "form")}
        made["age"] = row["age"].removesuffix("+").split("-") if row["age"] else []
        for name in ("value", "low", "high"):
            if row[name]:
                made[name] = float(row[name]) if "." in row[name] else int(row[name])
        return made | {"quality": self.column(row, "quality"), "refs": notes.refs([row["source"]])}

    def treaty(self, row: dict, notes: Notes) -> dict:
        made = {name: row[name] for name in ("instrument", "signed", "bound", "how")}
        return made | {"note": self.column(row, "note"), "refs": notes.refs([row["source"]])}

    def report(self, entry: dict, notes: Notes) -> dict:
        made = {"instrument": entry["instrument"], "due": entry["due"], "submitted": entry.get("submitted", "")}
        made["refs"] = notes.refs(entry["sources"])
        return made | {"note": notes.prose(self.text(entry["note"]))}

    def gap(self, row: dict, notes: Notes) -> dict:
        made = {name: self.column(row, name) for name in ("subject", "addressee", "note")}
        made |= {"kind": f"evidence_{WORDS[row['kind']]}", "asked": row["asked"], "answered": row["answered"]}
        return made | {"refs": notes.refs([row["source"]])}

    def call(self, entry: dict, notes: Notes) -> dict:
        made = {"id": entry["id"], "indicators": entry["indicators"], "addressee": self.text(entry["addressee"])}
        return made | {"text": notes.prose(self.text(entry["text"])), "refs": notes.refs(entry["sources"])}

    def petition(self, petition: dict, notes: Notes) -> dict:
        made: dict = {name: self.text(petition[name]) for name in ("title", "addressee")}
        made["introduction"] = notes.prose(self.text(petition["introduction"]))
        made["demands"] = [
            {"id": entry["id"], "text": notes.prose(self.text(entry["text"])), "calls": entry["calls"]}
            for entry in petition["demands"]
        ]
        return made

    def narrative(self, code: str, name: str, notes: Notes, folder: pathlib.Path) -> None:
        text = (self.shared.edition / code / f"{name}.{self.language}.md").read_text("utf-8")
        put(folder / f"{name}.md", notes.prose(shifted(text, 2)))


def compound(when) -> bool:
    parts = when.get("all") or when.get("any") or when.get("of") if isinstance(when, dict) else None
    return bool(parts) and len(parts) > 1


def join(items: list[str], word: str) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}"


def shifted(markdown: str, levels: int) -> str:
    return HEADING.sub(lambda found: "#" * (len(found[1]) + levels) + " ", markdown)


def front(page: dict) -> str:
    """Front matter as JSON, which Hugo reads faster than YAML."""
    return json.dumps(page, ensure_ascii=False) + "\n\n"


def put(place: pathlib.Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="\n")
