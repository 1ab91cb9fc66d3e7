"""Fresh processes, measured: time on the clock, processor time, peak memory. And the machine they ran on."""

import atexit
import dataclasses
import hashlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
PLACE = ROOT / ".build-bench"
ASIDE = PLACE / "aside"
TOOL = ROOT / ".build" / "release" / "progresscard"


@dataclasses.dataclass(frozen=True)
class Run:
    """One process from start to end, its waited-for children included."""

    wall_seconds: float
    processor_seconds: float
    peak_megabytes: float


def run(command: list, log: pathlib.Path, folder: pathlib.Path | None = None) -> Run:
    """Runs a command to its end; stops everything where it fails, with the end of what it said."""
    with log.open("wb") as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=folder
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.stderr.write(log.read_text("utf-8", "replace")[-2000:])
        raise SystemExit(f"ended with {process.returncode}: {' '.join(str(part) for part in command)}")
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def median(runs: list[Run]) -> Run:
    """The median of each measure by itself; the largest of the memory peaks."""
    return Run(
        statistics.median(one.wall_seconds for one in runs),
        statistics.median(one.processor_seconds for one in runs),
        max(one.peak_megabytes for one in runs),
    )


def spread(runs: list[Run]) -> list[float]:
    """Shortest and longest time on the clock."""
    walls = [one.wall_seconds for one in runs]
    return [round(min(walls), 3), round(max(walls), 3)]


def publish(workspace: pathlib.Path, output: pathlib.Path, *only: str, cache: bool = False) -> list:
    """The command that publishes, parts named; without names everything."""
    command = [TOOL, "publish", workspace, "--output", output]
    for part in only:
        command += ["--only", part]
    return command if cache else command + ["--no-cache"]


def workspace(countries: int, languages: str = "en,fr,nl,de", words: int = 3500, seed: int = 1, least: int = 2) -> pathlib.Path:
    """A generated workspace; made once per generator and arguments, and kept."""
    made_by = hashlib.sha256()
    for name in (
        "card",
        "countries",
        "framework",
        "generate",
        "narrative",
        "sentences",
        "sources",
        "tables",
        "vocabulary",
        "workspace_files",
        "yaml_text",
    ):
        made_by.update((HERE / f"{name}.py").read_bytes())
    name = f"{countries}-{languages.replace(',', '-')}-{words}-{seed}-{least}-{made_by.hexdigest()[:12]}"
    place = PLACE / "workspaces" / name
    if not place.exists():
        PLACE.joinpath("workspaces").mkdir(parents=True, exist_ok=True)
        unfinished = place.with_name(name + ".unfinished")
        subprocess.run(
            [
                sys.executable,
                HERE / "generate.py",
                unfinished,
                "--countries",
                str(countries),
                "--languages",
                languages,
                "--words",
                str(words),
                "--seed",
                str(seed),
                "--least",
                str(least),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        unfinished.with_name(unfinished.name + ".words.json").rename(place.with_name(name + ".words.json"))
        unfinished.rename(place)
    return place


def fresh(name: str) -> pathlib.Path:
    """A path under `.build-bench` where nothing is.

    What was there is put aside and deleted when all is measured: ext4 looks long for a free inode where many were given
    back a moment ago, and that would be measured as well.
    """
    place = PLACE / name
    if place.exists():
        ASIDE.mkdir(parents=True, exist_ok=True)
        place.rename(ASIDE / f"{len(list(ASIDE.iterdir()))}")
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


atexit.register(shutil.rmtree, ASIDE, ignore_errors=True)


def log(name: str) -> pathlib.Path:
    place = PLACE / "logs" / f"{name}.txt"
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def needs_tool() -> None:
    if not TOOL.exists():
        raise SystemExit(f"{TOOL.relative_to(ROOT)} is missing: run `swift build -c release` first")


def machine() -> dict:
    """What the figures hang on; never the machine's name."""
    made = {"cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()}
    for path, key, name in (("/proc/cpuinfo", "model name", "processor"), ("/proc/meminfo", "MemTotal", "memory")):
        if os.path.exists(path):
            with open(path, encoding="utf-8") as lines:
                made[name] = next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")
    if made.get("memory", "").endswith("kB"):
        made["memory"] = f"{int(made['memory'].split()[0]) / 1024 / 1024:.0f} GB"
    if os.path.exists("/etc/os-release"):
        with open("/etc/os-release", encoding="utf-8") as lines:
            names = dict(line.rstrip().split("=", 1) for line in lines if "=" in line)
        made["system"] = names.get("PRETTY_NAME", "").strip('"')
    made["load"] = round(os.getloadavg()[0], 2)
    return made


class Report:
    """Prints every figure as a line of JSON when it is known, and all of them as a table at the end."""

    def __init__(self):
        self.rows: list[tuple[str, str, str]] = []

    def line(self, **figures) -> None:
        print(json.dumps(figures, ensure_ascii=False), flush=True)

    def row(self, what: str, figure: str, aim: str = "") -> None:
        self.rows.append((what, figure, aim))

    def table(self) -> None:
        widths = [max(len(row[column]) for row in self.rows) for column in range(3)]
        print()
        for what, figure, aim in self.rows:
            print(f"{what:<{widths[0]}}  {figure:>{widths[1]}}  {aim}".rstrip())


def clock(runs: list[Run]) -> dict:
    """Time alone, for what starts workers of its own: their processor time and memory are not seen from here."""
    return {"runs": len(runs), "wall_seconds": round(median(runs).wall_seconds, 4), "wall_range": spread(runs)}


def figures(runs: list[Run], pages: int = 0) -> dict:
    """A measurement as JSON has it."""
    middle = median(runs)
    made = clock(runs) | {
        "processor_seconds": round(middle.processor_seconds, 4),
        "peak_megabytes": round(middle.peak_megabytes, 1),
    }
    if pages:
        made |= {
            "pages": pages,
            "pages_per_second": round(pages / middle.wall_seconds, 1),
            "processor_milliseconds_per_page": round(middle.processor_seconds * 1000 / pages, 3),
        }
    return made
