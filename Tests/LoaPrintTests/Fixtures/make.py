"""Makes the test fonts: python3 make.py. Needs fonttools; the results are committed.

plain.otf: a few letters of Be Vietnam Pro (SIL OFL 1.1) with PostScript outlines.
numbered.otf: three squares for U+4E2D, U+6587 and U+5B57, with character numbers 100, 200 and 300 that are not glyph numbers.
"""
import pathlib
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict, PrivateDict

here = pathlib.Path(__file__).parent
EPOCH = 3_400_000_000


def build(name, glyphs, cmap, advances):
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupCFF(name, {"FullName": name}, glyphs, {})
    builder.setupHorizontalMetrics({g: (advances[g], 0) for g in glyphs})
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=900, sCapHeight=700, sxHeight=500, fsType=0)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = EPOCH
    builder.font.recalcTimestamp = False
    return builder.font


source = TTFont(here / "../../../themes/quang-ninh/print/fonts/BeVietnamPro-Regular.ttf")
cmap = source.getBestCmap()
letters = {ord(c): cmap[ord(c)] for c in " AVaoệộđêu.0123456789"}
shapes = source.getGlyphSet()
glyphs, advances = {}, {}
for glyph in [".notdef", *letters.values()]:
    pen = T2CharStringPen(shapes[glyph].width, shapes)
    shapes[glyph].draw(pen)
    glyphs[glyph], advances[glyph] = pen.getCharString(), shapes[glyph].width
build("PlainCFF", glyphs, letters, advances).save(here / "plain.otf")

names = [".notdef", "cid00100", "cid00200", "cid00300"]
glyphs, advances = {}, {}
for index, name in enumerate(names):
    pen = T2CharStringPen(1000, None)
    side = 200 * index
    pen.moveTo((100, 0)), pen.lineTo((100 + side, 0)), pen.lineTo((100 + side, 700)), pen.lineTo((100, 700)), pen.closePath()
    glyphs[name], advances[name] = pen.getCharString(), 1000
font = build("NumberedCFF", glyphs, {0x4E2D: names[1], 0x6587: names[2], 0x5B57: names[3]}, advances)
top = font["CFF "].cff.topDictIndex[0]
top.ROS = ("Adobe", "Identity", 0)
top.CIDCount = 301
top.rawDict["ROS"], top.rawDict["CIDCount"] = top.ROS, 301
inner = FontDict()
inner.Private = top.Private
inner.setCFF2(False)
array = FDArrayIndex()
array.strings, array.GlobalSubrs = None, top.GlobalSubrs
array.append(inner)
top.FDArray = array
top.FDSelect = FDSelect()
top.FDSelect.format, top.FDSelect.gidArray = 0, [0, 0, 0, 0]
top.CharStrings.fdArray, top.CharStrings.fdSelect = array, top.FDSelect
for glyph in names:
    top.CharStrings[glyph]
index = top.CharStrings.charStringsIndex if top.CharStrings.charStringsAreIndexed else None
if index is not None:
    index.fdSelect, index.fdArray = top.FDSelect, array
for key in ("Encoding", "Private"):
    top.rawDict.pop(key, None)
    if hasattr(top, key):
        delattr(top, key)
top.rawDict["FDArray"], top.rawDict["FDSelect"] = array, top.FDSelect
font.save(here / "numbered.otf")
