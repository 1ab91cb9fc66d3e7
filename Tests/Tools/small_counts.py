"""Tries to work out withheld counts of children from what is published, by linear programming.

    small_counts.py PROGRAM [--seed N] [--from N] [--count N] [--jobs N] [--primary-only]

PROGRAM is the built SmallCountSets. For each of `count` random sets of tables (one to three dimensions, ages and periods in
one another, missing margins, several editions with revisions, shares, ranges, official figures) it gives PROGRAM the
workspace's files, takes back the published ones, and attacks those. Nothing here knows how figures are chosen to be withheld.

A small count is given back when one whole number alone still fits: for a row that is withheld; and for any other group, if that
number is from 1 to the threshold less one. It is narrowed when what fits leaves less room than from 1 to the threshold. What
official figures say by themselves counts as neither. `--primary-only` attacks what would be published if nothing but the small
counts themselves were withheld: then the attack must succeed.

Prints a line for each such count and a line of figures; exit code 1 if any is given back, 2 if it could not run.
"""

import argparse
import concurrent.futures
import csv
import datetime
import functools
import io
import itertools
import json
import random
import subprocess
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

SEXES = ["female", "male", "other"]
REST = "beside"  # who is in no category of a dimension
FORMS = ["online", "travel", "labour"]
FIELDS = ["series", "period", "sex", "age", "form", "value", "low", "high", "published", "source"]


# Making sets up


class Made:
    """A random set: the children, and the rows that count them in each edition."""

    def __init__(self, seed: int, number: int):
        self.number = number
        draw = self.draw = random.Random(f"{seed}/{number}")
        self.threshold = draw.choice([10, 10, 10, 5, 3, 20])
        dimensions = set(draw.sample(["sex", "age", "form"], draw.choice([1, 1, 2, 2, 3])))
        self.sexes = draw.choice([SEXES[:2], SEXES[:2], SEXES]) if "sex" in dimensions else []
        self.ages = (
            draw.choice([["0-17", "18+"], ["0-11", "12-17", "0-17", "18+"], ["0-11", "12-17"], ["0-17"]])
            if "age" in dimensions else [])
        self.forms = FORMS[: draw.choice([2, 2, 3])] if "form" in dimensions else []
        self.overlap = bool(self.forms) and draw.random() < 0.15
        self.periods = draw.choice([
            ["2007"], ["2007"], ["2007", "2008"], ["2007", "2007-01/2007-06", "2007-07/2007-12"],
            ["2007", "2007-01/2007-06"], ["2007", "2008", "2007/2008"]])
        if len(dimensions) == 3:
            self.periods = self.periods[:2]
        self.apart = len(self.periods) > 2 and draw.random() < 0.1
        self.rest = draw.random() < 0.3
        scale = draw.choice([2, 4, 8, 20, 60])
        self.children = self.make_children(scale)
        self.editions = self.make_editions()

    def make_children(self, scale: int) -> list:
        """Groups as (day, sex, age, forms, has the property of the share) with how many children there are."""
        draw = self.draw
        sexes = (self.sexes or [None]) + ([None] if self.sexes and self.rest else [])
        ages = {"0-17": 5, "0-11": 5, "12-17": 14, "18+": 30}
        points = sorted({ages[age] for age in self.ages}) if self.ages else [20]
        if self.ages and self.rest:
            points += [50 if "18+" not in self.ages else None]
        forms = [frozenset([form]) for form in self.forms] or [frozenset()]
        if self.forms and self.rest:
            forms.append(frozenset())
        if self.overlap:
            forms.append(frozenset(self.forms[:2]))
        days = ["2007-03-01", "2007-09-01", "2008-03-01"]
        made = []
        for group in itertools.product(days, sexes, points, forms, [False, True]):
            if draw.random() < 0.25:
                count = 0
            elif draw.random() < 0.25:
                count = draw.randint(0, self.threshold)
            else:
                count = int(draw.expovariate(1 / scale))
            made.append((group, count))
        return made

    def count(self, box: tuple, children: list, part: bool = False) -> int:
        period, sex, age, form = box
        total = 0
        for (day, child_sex, child_age, child_forms, has), count in children:
            if inside_period(day, period) and (not sex or sex == child_sex) and (not age or in_age(child_age, age)):
                if (not form or form in child_forms) and (not part or has):
                    total += count
        return total

    def make_editions(self) -> dict:
        draw = self.draw
        boxes = list(itertools.product(self.periods, [""] + self.sexes, [""] + self.ages, [""] + self.forms))
        details = draw.choice([0.4, 0.7, 0.9, 1.0])
        margins = draw.choice([0.6, 0.9, 1.0])
        chosen = [box for box in boxes if draw.random() < (margins if sum(map(bool, box[1:])) < 2 else details)]
        chosen = chosen or [boxes[0]]
        if len(chosen) > 40:
            chosen = draw.sample(chosen, 40)
        self.has_shares = draw.random() < 0.25
        editions = {}
        count = draw.choice([1, 1, 2, 3])
        official = 0.06 if draw.random() < 0.4 else 0
        for index in range(count):
            children = self.children
            if index and draw.random() < 0.3:
                children = [(group, max(0, number + draw.choice([0, 0, 0, 0, 1, -1, 5]))) for group, number in children]
            share = 1 if count == 1 else draw.choice([0.5, 0.8, 1])
            rows = []
            for box in chosen:
                if draw.random() > share:
                    continue
                number = self.count(box, children)
                if self.apart and box[0] == "2007":
                    number = max(0, number - draw.randint(0, 3))
                row = dict(zip(FIELDS, ["victims", *box, str(number), "", "", "", ""]))
                if draw.random() < 0.03 and number >= self.threshold:
                    row["low"], row["high"] = str(number - 2), str(number + 2)
                    if draw.random() < 0.5:
                        row["value"] = ""
                if draw.random() < official:
                    row["published"], row["source"] = "official", "office"
                rows.append((row, number))
            if self.has_shares:
                for box in chosen:
                    whole = self.count(box, children)
                    if whole and draw.random() < 0.3:
                        part = 100 * self.count(box, children, part=True) / whole
                        text = f"{part:.1f}" if draw.random() < 0.5 else f"{part:.0f}"
                        rows.append((dict(zip(FIELDS, ["share", *box, text, "", "", "", ""])), None))
            if not rows:
                box = chosen[0]
                number = self.count(box, children)
                rows.append((dict(zip(FIELDS, ["victims", *box, str(number), "", "", "", ""])), number))
            editions[f"e{index + 1}"] = rows
        return editions

    @property
    def question(self) -> str:
        texts = {}
        for name, rows in self.editions.items():
            out = io.StringIO()
            table = csv.DictWriter(out, FIELDS, lineterminator="\n")
            table.writeheader()
            table.writerows(row for row, _ in rows)
            texts[name] = out.getvalue()
        series = "series:\n  - {id: victims, name: Victims, unit: people, about: victims}\n"
        series += "  - {id: share, name: Share, unit: percent, about: victims, of: victims}\nforms:\n"
        series += "".join(f"  - {{id: {form}, name: {form}}}\n" for form in FORMS)
        return json.dumps({"id": self.number, "threshold": self.threshold, "series": series, "editions": texts})


def inside_period(day: str, period: str) -> bool:
    first, last = days_of(period)
    return first <= datetime.date.fromisoformat(day) < last


@functools.cache
def days_of(period: str) -> tuple:
    first, _, last = period.partition("/")
    last = last or first
    start = datetime.date.fromisoformat((first + "-01-01")[:10])
    year, _, month = last.partition("-")
    if not month:
        return start, datetime.date(int(year) + 1, 1, 1)
    month = int(month[:2])
    return start, datetime.date(int(year) + month // 12, month % 12 + 1, 1)


@functools.cache
def ages_of(age: str) -> tuple:
    return (int(age[:-1]), 1000) if age.endswith("+") else (int(age.split("-")[0]), int(age.split("-")[1]) + 1)


def in_age(child, age: str) -> bool:
    return child is not None and ages_of(age)[0] <= child < ages_of(age)[1]


# What is published


class Row:
    """A published row: what a reader sees."""

    def __init__(self, edition: str, cells: dict):
        self.edition, self.series = edition, cells["series"]
        self.box = (cells["period"], cells["sex"], cells["age"], cells["form"])
        self.official = cells["official"] == "true"
        low, high = cells["value"] or cells["low"], cells["value"] or cells["high"]
        self.known = None
        if cells["below"]:
            self.known = (1, int(cells["below"]) - 1)
        elif low and self.series == "victims":
            self.known = (int(low), int(high))
        elif low:
            half = 0.5 / 10 ** len(low.partition(".")[2])
            self.known = (float(low) - half, float(high) + half)
        self.shown = bool(low)


def published_rows(made: Made, answer: dict) -> list:
    rows = []
    for edition, text in answer["tables"].items():
        for cells in csv.DictReader(io.StringIO(text)):
            rows.append(Row(edition, cells))
        if "cards" not in answer:
            continue
        seen = [
            (item["series"], item["period"], item.get("sex", ""), item.get("age", ""), item.get("form", ""),
             str(item.get("value", "")), str(item.get("low", "")), str(item.get("high", "")), str(item.get("below", "")))
            for card in json.loads(answer["cards"][edition])["cards"] for item in card.get("statistics", [])]
        table = [
            tuple(cells[name] for name in ["series", "period", "sex", "age", "form", "value", "low", "high", "below"])
            for cells in csv.DictReader(io.StringIO(text))]
        if sorted(seen, key=str) != sorted(table, key=str):
            raise SystemExit(f"set {made.number}: cards.json and statistics.csv differ: {seen} {table}")
    return rows


def primary_rows(made: Made) -> list:
    """What would be published if small counts alone were withheld."""
    rows = []
    for edition, own in made.editions.items():
        for cells, number in own:
            small = number is not None and 0 < number < made.threshold and not cells["published"]
            cells = dict(cells, below=str(made.threshold) if small else "", official=str(bool(cells["published"])).lower())
            if small:
                cells.update(value="", low="", high="")
            rows.append(Row(edition, cells))
    return rows


# The attack


class Groups:
    """The groups that rows can tell apart; variables of the program."""

    def __init__(self, rows: list, overlap: bool = False, apart: bool = False):
        boxes = {row.box for row in rows}
        self.overlap, self.apart = overlap, apart
        self.vectors: dict = {}
        periods = sorted({box[0] for box in boxes})
        if apart:
            spans = periods
        else:
            cuts = sorted({end for period in periods for end in days_of(period)})
            spans = [
                span for span in zip(cuts, cuts[1:])
                if any(days_of(period)[0] <= span[0] and span[1] <= days_of(period)[1] for period in periods)]
        sexes = sorted({box[1] for box in boxes if box[1]})
        cuts = sorted({end for box in boxes if box[2] for end in ages_of(box[2])})
        used = [ages_of(box[2]) for box in boxes if box[2]]
        ages = [s for s in zip(cuts, cuts[1:]) if any(a[0] <= s[0] and s[1] <= a[1] for a in used)]
        forms = sorted({box[3] for box in boxes if box[3]})
        self.sexes, self.ages, self.forms = sexes, ages, forms
        choices = (
            [frozenset(c) for n in range(len(forms) + 1) for c in itertools.combinations(forms, n)] if overlap
            else [frozenset([form]) for form in forms] + [frozenset()] if forms else [frozenset()])
        parts = [False, True] if any(row.series == "share" for row in rows) else [False]
        self.all = list(itertools.product(
            spans, sexes + [None] if sexes else [None], ages + [None] if ages else [None], choices, parts))

    def holds(self, box: tuple, group: tuple, part: bool = False) -> bool:
        period, sex, age, form = box
        span, own_sex, own_age, own_forms, has = group
        if self.apart:
            if span != period:
                return False
        else:
            first, last = days_of(period) if isinstance(period, str) else period
            if not (first <= span[0] and span[1] <= last):
                return False
        if sex == REST and own_sex is not None or age == REST and own_age is not None or form == REST and own_forms:
            return False
        if part and not has or sex and sex not in (REST, own_sex) or form and form != REST and form not in own_forms:
            return False
        if age and age != REST:
            first, last = ages_of(age) if isinstance(age, str) else age
            return own_age is not None and first <= own_age[0] and own_age[1] <= last
        return True

    def vector(self, box: tuple, part: bool = False):
        key = box, part
        if key not in self.vectors:
            self.vectors[key] = numpy.array([1.0 if self.holds(box, group, part) else 0.0 for group in self.all])
        return self.vectors[key]

    def rests(self, dimensions: set):
        """Groups beside the categories of some dimensions."""
        return numpy.array([
            ("sex" in dimensions and bool(self.sexes) and group[1] is None)
            or ("age" in dimensions and bool(self.ages) and group[2] is None)
            or ("form" in dimensions and bool(self.forms) and not self.overlap and not group[3])
            for group in self.all])


class Program:
    """All numbers of children that fit some rows."""

    def __init__(self, groups: Groups, rows: list, empty):
        lower, upper, matrix = [], [], []
        for row in rows:
            if row.known is None:
                continue
            if row.series == "victims":
                matrix.append(groups.vector(row.box))
                lower.append(row.known[0])
                upper.append(row.known[1])
            else:
                part, whole = groups.vector(row.box, part=True), groups.vector(row.box)
                matrix += [100 * part - row.known[0] * whole, row.known[1] * whole - 100 * part]
                lower += [0, 0]
                upper += [numpy.inf, numpy.inf]
        self.size = len(groups.all)
        self.bounds = [(0, 0) if gone else (0, None) for gone in empty]
        self.empty = empty
        self.matrix = numpy.array(matrix) if matrix else numpy.zeros((0, self.size))
        self.lower, self.upper = numpy.array(lower), numpy.array(upper)
        same = self.lower == self.upper
        self.equal = self.matrix[same], self.lower[same]
        finite = ~same & numpy.isfinite(self.upper)
        self.less = (
            numpy.vstack([self.matrix[finite], -self.matrix[~same]]),
            numpy.concatenate([self.upper[finite], -self.lower[~same]]))

    def solve(self, costs):
        answer = linprog(costs, *self.less, *self.equal, bounds=self.bounds, method="highs")
        return (answer.status, answer.x)

    @property
    def fits(self) -> bool:
        return self.solve(numpy.zeros(self.size))[0] == 0

    def end(self, vector, sign: int) -> float:
        """The least (1) or greatest (-1) sum over a group."""
        status, found = self.solve(sign * vector)
        if status == 3:
            return numpy.inf
        return float(vector @ found) if status == 0 else numpy.nan

    def whole_end(self, vector, sign: int) -> float:
        """The same in whole numbers."""
        upper = numpy.where(self.empty, 0, 1e6)
        rules = [LinearConstraint(self.matrix, self.lower, self.upper)] if len(self.matrix) else []
        answer = milp(sign * vector, constraints=rules, integrality=numpy.ones(self.size), bounds=Bounds(0, upper))
        return float(vector @ answer.x) if answer.status == 0 else numpy.nan


class Attack:
    """Everything that one set of published rows gives back."""

    def __init__(self, made: Made, rows: list):
        self.made, self.rows = made, rows
        self.truth = {
            (edition, cells["series"], cells["period"], cells["sex"], cells["age"], cells["form"]): number
            for edition, own in made.editions.items() for cells, number in own}
        self.given: dict = {}
        self.misled = 0

    def run(self) -> dict:
        for name, rows in self.selections():
            for program, groups in self.programs(rows):
                self.look(name, program, groups, rows)
        return self.given

    def selections(self):
        """All rows; each edition alone; each edition filled up from the others where it tells nothing, and that with whatever
        agrees with it, for figures that were revised."""
        editions = sorted({row.edition for row in self.rows})
        values: dict = {}
        for row in self.rows:
            if row.shown:
                values.setdefault((row.series, row.box), set()).add(row.known)
        if all(len(known) == 1 for known in values.values()):
            yield "all", self.rows
        for edition in editions:
            yield edition, [row for row in self.rows if row.edition == edition]
            if len(editions) > 1:
                order = [edition] + [other for other in reversed(editions) if other != edition]
                told = {}
                for tells in (True, False):
                    for other in order:
                        for row in self.rows:
                            if row.edition == other and (row.known is not None) == tells:
                                told.setdefault((row.series, row.box), row)
                chosen = {key: row.edition for key, row in told.items()}
                yield edition + "+", [row for row in self.rows if chosen[row.series, row.box] == row.edition]
                yield edition + "=", [
                    row for row in self.rows
                    if chosen[row.series, row.box] == row.edition or row.known == told[row.series, row.box].known
                    or row.known is None or not row.shown and told[row.series, row.box].known[1] <= row.known[1]]

    def programs(self, rows: list):
        """The figures read in the most telling way that fits, with and without anybody beside the categories."""
        for overlap, apart in [(False, False), (True, False), (False, True), (True, True)]:
            groups = Groups(rows, overlap, apart)
            free = Program(groups, rows, groups.rests(set()))
            if not free.fits:
                continue
            tried = []
            for count in (3, 2, 1):
                for dimensions in itertools.combinations(["sex", "age", "form"], count):
                    empty = groups.rests(set(dimensions))
                    if any(not (empty & ~other).any() for other in tried) or not empty.any():
                        continue
                    program = Program(groups, rows, empty)
                    if program.fits:
                        tried.append(empty)
                        yield program, groups
            if not tried:
                yield free, groups
            return

    def official(self, groups: Groups, rows: list, besides: list = []) -> list:
        """What is known without us: what offices publish, in whatever edition it is repeated, read as tellingly as it fits;
        and that there is nobody where a zero is shown, which is never withheld for its own sake. `besides` is added to each."""
        boxes = {row.box for row in rows}
        everywhere = [row for row in self.rows if row.official and row.box in boxes]
        # Offices revise their figures too: those of each edition are known by themselves.
        each = [[row for row in everywhere if row.edition == name] for name in sorted({row.edition for row in everywhere})]
        found = []
        for official in (
            everywhere, [row for row in rows if row.official or row.shown and row.known == (0, 0)], *each
        ):
            tried = []
            for count in (3, 2, 1, 0):
                for dimensions in itertools.combinations(["sex", "age", "form"], count):
                    empty = groups.rests(set(dimensions))
                    if any(not (empty & ~other).any() for other in tried):
                        continue
                    program = Program(groups, official + [row for row in besides if row not in official], empty)
                    if program.fits:
                        tried.append(empty)
                        found.append(program)
        return found

    def look(self, name: str, program: Program, groups: Groups, rows: list) -> None:
        threshold = self.made.threshold
        targets = []
        own = set()
        for row in rows:
            number = self.truth.get((row.edition, row.series, *row.box))
            if row.series == "victims" and not row.official and number is not None and 0 < number < threshold:
                if row.box not in own:
                    targets.append((row.box, groups.vector(row.box), number, True))
                own.add(row.box)
        vectors = {vector.tobytes() for _, vector, _, _ in targets}
        children = self.made.children
        for box in self.boxes(groups):
            vector = groups.vector(box)
            if vector.tobytes() not in vectors and vector.any():
                vectors.add(vector.tobytes())
                targets.append((box, vector, None, False))
        parts = {row.box for row in rows}
        wholes = sorted(parts.union(self.boxes(groups)), key=str)
        cells = numpy.array([groups.vector(whole) for whole in wholes])
        # What is left of a group without another: of those that rows are about, and those of one period.
        for part in wholes:
            own = groups.vector(part)
            for index in numpy.flatnonzero(((cells - own) >= 0).all(axis=1)):
                whole, vector = wholes[index], cells[index] - own
                if part not in parts and part[0] != whole[0] or not vector.any() or vector.tobytes() in vectors:
                    continue
                vectors.add(vector.tobytes())
                targets.append(((whole, "without", part), vector, None, False))
        seen_low = numpy.full(len(targets), numpy.inf)
        seen_high = numpy.full(len(targets), -numpy.inf)
        matrix = numpy.array([vector for _, vector, _, _ in targets]) if targets else numpy.zeros((0, program.size))
        ends: dict = {}
        bases = marked = None

        def find(index: int, sign: int) -> float:
            status, found = program.solve(sign * matrix[index])
            if status == 3:
                return numpy.inf
            if status != 0:
                return numpy.nan
            values = matrix @ found
            numpy.minimum(seen_low, values, out=seen_low)
            numpy.maximum(seen_high, values, out=seen_high)
            return float(values[index])

        for index, (what, vector, number, is_row) in enumerate(targets):
            # Tables that were found before may already leave room enough.
            room = numpy.floor(seen_high[index] + 1e-6) - numpy.ceil(seen_low[index] - 1e-6)
            if room >= threshold - 2:
                continue
            if not is_row and (seen_low[index] < 0.5 or seen_high[index] > threshold - 0.5):
                continue
            high = find(index, -1)
            if not is_row and high > threshold - 0.5:
                continue
            low = find(index, 1)
            ends[index] = (low, high)
        for index, (what, vector, number, is_row) in enumerate(targets):
            if index in ends:
                low, high = ends[index]
            elif is_row:
                low, high = seen_low[index], seen_high[index]
            else:
                continue
            least, most = numpy.ceil(low - 1e-6), numpy.floor(high + 1e-6)
            if is_row and most - least >= threshold - 2 and name in ("all", "e1"):
                # The solver's whole numbers are whole but for its own rounding.
                whole = round(program.whole_end(vector, 1), 4), round(program.whole_end(vector, -1), 4)
                least, most = whole if whole[0] <= whole[1] else (least, most)
            if not most - least < threshold - 2:
                continue
            if not is_row and not (least >= 1 and most <= threshold - 1):
                continue
            bases = self.official(groups, rows) if bases is None else bases
            if any(base.end(vector, -1) - base.end(vector, 1) <= most - least + 1e-6 for base in bases):
                continue
            if most - least >= 0.5:
                # Room that is taken by an official figure and by the mark itself, as in "5 were" and "<20 were", is not ours.
                marked = self.official(groups, rows, besides=marks(rows)) if marked is None else marked
                if any(base.end(vector, -1) - base.end(vector, 1) <= most - least + 1e-6 for base in marked):
                    continue
            if is_row and not least <= number <= most:
                self.misled += 1
                continue
            line = f"{name}: {what} is {least:g} to {most:g} (true {number})"
            if most - least < 0.5 or (str(what), is_row) not in self.given:
                self.given[(str(what), is_row)] = (most - least < 0.5, line)

    def boxes(self, groups: Groups):
        periods = sorted({row.box[0] for row in self.rows})
        for period in periods:
            for sex in [""] + groups.sexes + ([REST] if groups.sexes else []):
                for age in [""] + groups.ages + ([REST] if groups.ages else []):
                    for form in [""] + groups.forms + ([REST] if groups.forms and not groups.overlap else []):
                        yield (period, sex, age, form)


def marks(rows: list) -> list:
    """The counts that are shown as below the threshold and not as a number."""
    return [row for row in rows if not row.shown and row.known is not None]


def attack(arguments: tuple) -> tuple:
    seed, number, answer = arguments
    made = Made(seed, number)
    rows = primary_rows(made) if answer is None else published_rows(made, answer)
    attack = Attack(made, rows)
    given = attack.run()
    small = sum(
        1 for own in made.editions.values() for cells, count in own
        if count is not None and 0 < count < made.threshold and not cells["published"])
    shown = sum(1 for row in rows if row.shown)
    lost = sum(1 for row in rows if not row.shown) - small
    return number, sorted(given.values()), small, shown, lost, attack.misled


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--primary-only", action="store_true")
    given = parser.parse_args()
    numbers = range(given.first, given.first + given.count)
    tasks = [(given.seed, number, None) for number in numbers]
    if not given.primary_only:
        questions = "".join(Made(given.seed, number).question + "\n" for number in numbers)
        done = subprocess.run([given.program], input=questions, capture_output=True, text=True)
        if done.returncode != 0:
            print(f"{given.program} ended with {done.returncode}: {done.stderr[-500:]}", file=sys.stderr)
            return 2
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        wrong = [answer for answer in answers if answer["errors"]]
        if wrong or len(answers) != given.count:
            print(f"{len(answers)} of {given.count} sets were published; {wrong[:1]}", file=sys.stderr)
            return 2
        tasks = [(given.seed, answer["id"], answer) for answer in answers]
    broken = counts = narrowed = hidden = shown = lost = misled = 0
    start = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(given.jobs) as pool:
        for number, found, small, visible, more, wrong in pool.map(attack, tasks, chunksize=4):
            hidden, shown, lost, misled = hidden + small, shown + visible, lost + more, misled + wrong
            exact = sum(1 for is_exact, _ in found if is_exact)
            broken, counts, narrowed = broken + bool(exact), counts + exact, narrowed + len(found) - exact
            for is_exact, line in found[:3] if not given.primary_only else []:
                print(f"set {number}: {'given back' if is_exact else 'narrowed'}: {line}", flush=True)
    print(f"{given.count} sets: {hidden} small counts, {lost} further figures withheld, {shown} shown; "
          f"{counts} counts given back in {broken} sets; {narrowed} narrowed; {misled} times misled; "
          f"{time.monotonic() - start:.0f} s of attack")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
