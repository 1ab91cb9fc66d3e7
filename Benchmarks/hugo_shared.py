"""What all pages of the Hugo site read: framework, series, treaties, sources, channels, names of countries."""

import csv
import json
import pathlib

import yaml

import framework as criteria

HERE = pathlib.Path(__file__).resolve().parent


class Shared:
    """The workspace as far as it belongs to no single page."""

    def __init__(self, workspace: pathlib.Path):
        self.workspace = workspace
        self.edition = workspace / "editions" / "2025"
        self.settings = read_yaml(workspace / "workspace.yaml")
        self.settings_of_edition = read_yaml(self.edition / "edition.yaml")
        self.languages = self.settings["languages"]
        self.framework = read_yaml(workspace / "frameworks" / "bench.yaml")
        self.indicators = [indicator for goal in self.framework["goals"] for indicator in goal["indicators"]]
        self.series = read_yaml(workspace / "series.yaml")
        self.instruments = read_yaml(workspace / "treaties" / "instruments.yaml")["instruments"]
        self.access = read_yaml(workspace / "sources.yaml")
        self.sources = {item["id"]: item for item in json.loads((workspace / "sources.json").read_text("utf-8"))}
        self.names = json.loads((HERE / "hugo" / "names.json").read_text("utf-8"))
        self.language_names = json.loads((HERE / "hugo" / "languages.json").read_text("utf-8"))
        self.channels = by_key(read_csv(workspace / "channels.csv"), "country")
        self.status = by_key(read_csv(workspace / "treaties" / "status.csv"), "party")
        self.codes = sorted(folder.name for folder in self.edition.iterdir() if folder.is_dir())
        self.cards = {code: self.card(code) for code in self.codes}

    def card(self, code: str) -> dict:
        folder = self.edition / code
        return {
            "card": read_yaml(folder / "card.yaml"),
            "calls": read_yaml(folder / "actions.yaml")["calls"],
            "petition": read_yaml(folder / "petition.yaml"),
            "statistics": read_csv(folder / "statistics.csv"),
            "gaps": read_csv(folder / "gaps.csv"),
        }

    def treaties(self, code: str) -> list[dict]:
        """A country's rows in the order of the instruments."""
        order = [entry["id"] for entry in self.instruments]
        return sorted(self.status[code], key=lambda row: order.index(row["instrument"]))

    def source(self, key: str) -> dict:
        """A source as template data."""
        item, access = self.sources[key], self.access[key]
        made = {
            "title": item["title"],
            "publisher": item["publisher"],
            "issued": date(item["issued"]),
            "accessed": date(item["accessed"]),
            "authors": [f"{who['family']}, {who['given']}" for who in item.get("author", [])],
        }
        for name in ("container-title", "volume", "issue", "page"):
            if name in item:
                made[name.replace("-title", "")] = item[name]
        if access.get("access", "public") == "public":
            made["url"] = item["URL"]
        return made


def derived(indicator: dict, conditions: dict) -> tuple[list[str], int | None]:
    """The grades that the criteria allow, and the position of the criterion that holds where they allow only one."""
    states = {name: (state["is"], state.get("by", [])) for name, state in conditions.items()}
    possible, deciding = [], None
    for place, entry in enumerate(indicator["criteria"]):
        answer = criteria.holds(entry["when"], states) if "when" in entry else True
        if answer is False:
            continue
        if entry["grade"] not in possible:
            possible.append(entry["grade"])
        deciding = place if deciding is None else deciding
        if answer:
            break
    return possible, deciding if len(possible) == 1 else None


def category(grades: list[str], framework: dict) -> str:
    """The category that the framework's rule gives; nothing where too few indicators are graded."""
    levels = {level["id"]: int(level["points"]) for level in framework["scale"]}
    points = [levels[grade] for grade in grades if grade in levels]
    rule = framework["category-rule"]
    if len(points) < int(rule["minimum"]):
        return ""
    cases = (case for case in rule["cases"] if all(passes(test, grades, points) for test in case.get("when", [])))
    return next(cases)["category"]


def passes(test: dict, grades: list[str], points: list[int]) -> bool:
    if "grade" in test:
        value: float = grades.count(test["grade"])
    else:
        value = sum(points) / (len(points) if test["points"] == "mean" else 1)
    return value >= float(test["at-least"]) if "at-least" in test else value <= float(test["at-most"])


def date(value: dict) -> str:
    year, month, day = value["date-parts"][0]
    return f"{year:04}-{month:02}-{day:02}"


def read_yaml(place: pathlib.Path):
    """YAML with every scalar a text."""
    with place.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def read_csv(place: pathlib.Path) -> list[dict]:
    with place.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def by_key(rows: list[dict], name: str) -> dict[str, list[dict]]:
    made: dict[str, list[dict]] = {}
    for row in rows:
        made.setdefault(row[name], []).append(row)
    return made
