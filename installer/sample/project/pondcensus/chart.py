"""Draws a census as a bar chart in SVG."""

import html
import json
import pathlib
import sys

ROW = 28
LEFT = 150
WIDE = 420


def svg(totals):
    """An SVG document with one bar for each species, the most frequent first."""
    rows = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    most = max((count for _name, count in rows), default=1) or 1
    height = ROW * len(rows) + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDE + 80}" height="{height}" '
        'font-family="sans-serif" font-size="13">'
    ]
    for index, (name, count) in enumerate(rows):
        y = 10 + index * ROW
        width = round(WIDE * count / most)
        parts.append(f'<text x="{LEFT - 8}" y="{y + 17}" text-anchor="end">{html.escape(name)}</text>')
        parts.append(f'<rect x="{LEFT}" y="{y + 4}" width="{width}" height="18" fill="#1b6855"/>')
        parts.append(f'<text x="{LEFT + width + 6}" y="{y + 17}">{count}</text>')
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def main(census, target):
    totals = json.loads(pathlib.Path(census).read_text(encoding="utf-8"))["totals"]
    pathlib.Path(target).write_text(svg(totals), encoding="utf-8")
    print(f"drew {len(totals)} bars")


if __name__ == "__main__":
    main(*sys.argv[1:])
