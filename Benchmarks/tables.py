"""CSV as the workspace has it, and the names of series and forms."""

import csv
import io

SERIES = [
    ("identified", "people"),
    ("assisted", "people"),
    ("returned", "people"),
    ("trained", "people"),
    ("calls", "cases"),
    ("investigations", "cases"),
    ("prosecutions", "cases"),
    ("convictions", "cases"),
    ("share-assisted", "percent"),
    ("share-convicted", "percent"),
]
ABOUT = {
    "identified": "victims",
    "assisted": "victims",
    "returned": "children",
    "trained": "state",
    "calls": "children",
    "share-assisted": "victims",
}
FORMS = ["form-a", "form-b", "form-c", "form-d"]


def csv_text(rows: list[dict]) -> str:
    made = io.StringIO()
    table = csv.DictWriter(made, fieldnames=list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return made.getvalue()
