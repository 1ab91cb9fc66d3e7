"""What all pages of the Hugo site read: framework, series, treaties, sources, channels, names of countries."""

import csv
import json
import pathlib

import yaml

HERE = pathlib.Path(__file__).resolve().parent


class Shared:
    """What all pages read: framework, series, treaties, sources, channels, names of countries."""

    def __init__(self, workspace: pathlib.Path):
        self.workspace = workspace
        self.edition = workspace / "editions" / "2025"
        self.settings = read_yaml(workspace / "workspace.yaml")
        self.languages = self.settings["languages"]
        self.framework = read_yaml(workspace / "frameworks" / "bench.yaml")
        self.series = read_yaml(workspace / "series.yaml")
        self.instruments = read_yaml(workspace / "treaties" / "instruments.yaml")["instruments"]
        self.access = read_yaml(workspace / "sources.yaml")
        self.sources = {item["id"]: item for item in json.loads((workspace / "sources.json").read_text("utf-8"))}
        self.notice = read_yaml(self.edition / "edition.yaml")["notice"]
        self.names = json.loads((HERE / "hugo" / "names.json").read_text("utf-8"))
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
