"""Reads observation records and totals them.

A record is one line, ``YYYY-MM-DD,place,species,count``. Blank lines and lines starting with ``#`` are skipped.
"""

import csv
import datetime
import json
import pathlib
import sys
from collections import Counter, defaultdict


class BadRecord(ValueError):
    """A line that is not an observation; says which line and why."""


def parse(lines):
    """Yields (date, place, species, count) of every record."""
    for number, row in enumerate(csv.reader(lines), start=1):
        if not row or row[0].startswith("#"):
            continue
        if len(row) != 4:
            raise BadRecord(f"line {number}: expected 4 fields, found {len(row)}")
        try:
            date = datetime.date.fromisoformat(row[0])
            count = int(row[3])
        except ValueError as error:
            raise BadRecord(f"line {number}: {error}") from error
        if count < 0:
            raise BadRecord(f"line {number}: a count cannot be negative")
        yield date, row[1].strip(), row[2].strip(), count


def census(records):
    """Totals per species, and per month and species."""
    totals = Counter()
    months = defaultdict(Counter)
    for date, _place, species, count in records:
        totals[species] += count
        months[f"{date:%Y-%m}"][species] += count
    return {
        "totals": dict(sorted(totals.items())),
        "months": {month: dict(sorted(by.items())) for month, by in sorted(months.items())},
    }


def main(source, target):
    folder = pathlib.Path(source)
    records = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            records.extend(parse(lines))
    result = census(records)
    pathlib.Path(target).write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(f"{len(records)} records, {len(result['totals'])} species")


if __name__ == "__main__":
    main(*sys.argv[1:])
