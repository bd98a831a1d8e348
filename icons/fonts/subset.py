"""Makes the four bundled fonts from the makers' files: fewer characters, tabular figures, one family name each."""
import sys
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x2C6, 0x2C7), (0x2D8, 0x2DD),
          (0x300, 0x308), (0x30A, 0x30C), (0x327, 0x328), (0x1E9E, 0x1E9E), (0x2000, 0x206F), (0x2070, 0x2079),
          (0x2080, 0x2089), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2126, 0x2126),
          (0x2190, 0x21FF), (0x2200, 0x2265), (0x2300, 0x23FF), (0x2500, 0x25FF), (0x2713, 0x2717),
          (0x27F5, 0x27FF), (0xFFFD, 0xFFFD)]
FONTS = [("Inter-Regular.otf", "Pond Sans", "Regular", 400), ("Inter-SemiBold.otf", "Pond Sans", "Bold", 700),
         ("JetBrainsMono-Regular.ttf", "Pond Mono", "Regular", 400), ("JetBrainsMono-Bold.ttf", "Pond Mono", "Bold", 700)]


def tabular_figures(font):
    """JavaFX has no switch for font features, so each figure is mapped to its tabular form."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                sub = getattr(sub, "ExtSubTable", sub)
                for cmap in font["cmap"].tables:
                    for code, glyph in list(cmap.cmap.items()):
                        if 0x30 <= code <= 0x39 and glyph in sub.mapping:
                            cmap.cmap[code] = sub.mapping[glyph]


def same_width(font):
    """The semi-bold figures differ by a hair; a column of numbers must not."""
    figures = [font.getBestCmap()[code] for code in range(0x30, 0x3A)]
    width = max(font["hmtx"][glyph][0] for glyph in figures)
    for glyph in figures:
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def rename(font, family, style):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 8, 9, 13, 14)]
    for number, text in ((1, family), (2, style), (3, f"{family} {style} subset"), (4, f"{family} {style}"),
                         (6, f"{family.replace(' ', '')}-{style}")):
        names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"{family.replace(' ', '')}-{style}"]
        cff.topDictIndex[0].FamilyName = family
        cff.topDictIndex[0].FullName = f"{family} {style}"


def main(source, target):
    for file, family, style, weight in FONTS:
        font = TTFont(next(Path(source).rglob(file)))
        if family == "Pond Sans":
            tabular_figures(font)
            same_width(font)
        options = subset.Options()
        options.layout_features = ["kern", "ccmp", "locl", "mark", "mkmk"]
        options.name_IDs = ["*"]
        options.hinting = False
        options.desubroutinize = True
        chosen = subset.Subsetter(options)
        chosen.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
        chosen.subset(font)
        rename(font, family, style)
        font["OS/2"].usWeightClass = weight
        bold = style == "Bold"
        font["OS/2"].fsSelection = 0x20 if bold else 0x40
        font["head"].macStyle = 1 if bold else 0
        font.save(Path(target) / f"{family.replace(' ', '')}-{style}{Path(file).suffix}")


main(sys.argv[1], sys.argv[2])
