#!/usr/bin/env python3
"""Validates a published data package by its own description.

    data_package.py DATA_DIR

DATA_DIR holds datapackage.json. One line per error: resource, row, field, and what is wrong.
"""

import logging
import sys

import browser


def main():
    if len(sys.argv) != 2:
        raise browser.ToolError("usage: data_package.py DATA_DIR")
    folder = browser.folder_argument(sys.argv[1])
    if not (folder / "datapackage.json").is_file():
        raise browser.ToolError(f"{folder / 'datapackage.json'} does not exist")
    logging.disable(logging.CRITICAL)

    from frictionless import validate

    report = validate(str(folder / "datapackage.json"))
    problems = [(None, error) for error in report.errors]
    problems += [(task.name, error) for task in report.tasks for error in task.errors]
    for resource, error in problems:
        row = getattr(error, "row_number", None)
        field = getattr(error, "field_name", None)
        place = ":".join(str(part) for part in (resource or "datapackage.json", row, field) if part is not None)
        print(f"{place}: {' '.join(error.message.split())}")
    rows = sum(task.stats.get("rows") or 0 for task in report.tasks)
    print(f"data package: {len(report.tasks)} resources, {rows} rows, {len(problems)} problems")
    return 1 if problems or not report.valid else 0


if __name__ == "__main__":
    browser.run(main)
