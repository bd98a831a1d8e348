"""Puts PNG pictures together: an ICO for Windows, an ICNS for macOS, or one sheet of all icons to look at."""
import re
import struct
import sys
from pathlib import Path

# The kinds of an ICNS by edge in pixels; where there are two, the second is the same edge for a dense screen.
ICNS = {16: ["icp4"], 32: ["icp5", "ic11"], 64: ["icp6", "ic12"], 128: ["ic07"], 256: ["ic08", "ic13"],
        512: ["ic09", "ic14"], 1024: ["ic10"]}


def edge(png):
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise SystemExit("not a PNG")
    width, height = struct.unpack(">II", png[16:24])
    if width != height:
        raise SystemExit("not a square")
    return width


def ico(pictures):
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, data = b"", b""
    for png in pictures:
        size = edge(png) % 256
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(png), offset + len(data))
        data += png
    return head + entries + data


def icns(pictures):
    body = b""
    for png in pictures:
        for kind in ICNS[edge(png)]:
            body += kind.encode() + struct.pack(">I", 8 + len(png)) + png
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def sheet(files, columns=12, width=88, height=84):
    rows = -(-len(files) // columns)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{columns * width}" height="{rows * height}">',
           '<rect width="100%" height="100%" fill="#ffffff"/>']
    for number, file in enumerate(files):
        x, y = number % columns * width, number // columns * height
        lines = "".join(re.findall(r"<path[^>]*>", file.read_text()))
        out.append(f'<g transform="translate({x + width / 2 - 24},{y + 8}) scale(2)" fill="none" stroke="#19212a" '
                   f'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{lines}</g>'
                   f'<text x="{x + width / 2}" y="{y + 74}" font-size="10" font-family="sans-serif" fill="#4c5763" '
                   f'text-anchor="middle">{file.stem}</text>')
    return "\n".join(out + ["</svg>"]).encode()


kind, target, sources = sys.argv[1], Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]
if kind == "sheet":
    target.write_bytes(sheet(sources))
else:
    target.write_bytes({"ico": ico, "icns": icns}[kind]([source.read_bytes() for source in sources]))
