"""Makes the pictures beside this file: python3 make.py, with Pillow 13 and piexif installed.

Everything that must not be published holds the word SECRET or GPS coordinates.
"""

import io, os, struct, piexif, zlib
from PIL import Image, ImageDraw, PngImagePlugin, ImageCms

out = os.path.dirname(os.path.abspath(__file__)) + "/"


def pic(w=48, h=32, mode="RGB"):
    im = Image.new("RGB", (w, h))
    px = im.load()
    for y in range(h):
        for x in range(w):
            px[x, y] = ((x * 5) % 256, (y * 7) % 256, ((x * y) // 3) % 256)
    d = ImageDraw.Draw(im)
    d.ellipse((4, 4, w // 2, h - 4), fill=(220, 30, 30))
    return im.convert(mode)


def thumb():
    b = io.BytesIO()
    pic(16, 12).save(b, "JPEG", quality=40)
    return b.getvalue()


def exif(o):
    return piexif.dump(
        {
            "0th": {
                piexif.ImageIFD.Make: b"SECRET-CAMERA",
                piexif.ImageIFD.Orientation: o,
                piexif.ImageIFD.Artist: b"SECRET-AUTHOR",
                piexif.ImageIFD.DateTime: b"2025:07:01 08:00:00",
            },
            "Exif": {piexif.ExifIFD.BodySerialNumber: b"SECRET-SERIAL"},
            "GPS": {
                piexif.GPSIFD.GPSLatitudeRef: b"N",
                piexif.GPSIFD.GPSLatitude: ((20, 1), (57, 1), (3141, 100)),
                piexif.GPSIFD.GPSLongitudeRef: b"E",
                piexif.GPSIFD.GPSLongitude: ((107, 1), (4, 1), (2718, 100)),
                piexif.GPSIFD.GPSMapDatum: b"SECRET-GPS",
            },
            "1st": {piexif.ImageIFD.Compression: 6},
            "thumbnail": thumb(),
        }
    )


XMP = b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description exif:GPSLatitude="SECRET-XMP"/></rdf:RDF></x:xmpmeta>'
icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def seg(m, d):
    return bytes([0xFF, m]) + struct.pack(">H", len(d) + 2) + d


def jpeg(o=None, extra=b"", trail=b"", jfifthumb=False, **k):
    b = io.BytesIO()
    mode = k.pop("mode", "RGB")
    pic(mode=mode).save(b, "JPEG", quality=70, **k)
    d = b.getvalue()
    assert d[:2] == b"\xff\xd8"
    rest = d[2:]
    head = b""
    if rest[:2] == b"\xff\xe0":
        n = struct.unpack(">H", rest[2:4])[0] + 2
        app0 = rest[:n]
        rest = rest[n:]
        if jfifthumb:
            app0 = seg(0xE0, app0[4:16] + bytes([2, 2]) + b"SECRET-THUMB")
        head = app0
    if o:
        head += seg(0xE1, b"Exif\0\0" + exif(o)[0:] if not exif(o).startswith(b"Exif") else exif(o))
    return d[:2] + head + extra + rest + trail


xmp = seg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)
iptc = seg(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x0dSECRET-IPTC\0\0")
com = seg(0xFE, b"SECRET-COMMENT")
mpf = seg(0xE2, b"MPF\0SECRET-MPF")
jfxx = seg(0xE0, b"JFXX\0\x10SECRET-JFXX")
w = lambda n, d: open(out + n, "wb").write(d)
w(
    "gps-orientation6.jpg",
    jpeg(6, extra=xmp + iptc + com + mpf + jfxx, trail=jpeg(1) + b"SECRET-TRAILER", icc_profile=icc, jfifthumb=False),
)
# Progressive with a comment between scans
p = jpeg(1, extra=xmp, progressive=True)
i = p.index(b"\xff\xda")
j = p.index(b"\xff\xc4", i)
p = p[:j] + com + p[j:] + b"\0\0\0\x18ftypmp42SECRET-MOTION"
w("progressive.jpg", p)
w("cmyk-adobe.jpg", jpeg(8, mode="CMYK", extra=com))
w("plain.jpg", jpeg())
w("thumb.jpg", jpeg(3, jfifthumb=True))
w("restart.jpg", jpeg(None, extra=com, restart_marker_blocks=2))


def png(im, name, e=None, **k):
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "SECRET-AUTHOR")
    info.add_text("Raw", "SECRET-ZTXT" * 10, zip=True)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    b = io.BytesIO()
    im.save(b, "PNG", pnginfo=info, exif=e or b"", icc_profile=icc, dpi=(96, 96), **k)
    d = b.getvalue()
    t = b"tIME" + struct.pack(">HBBBBB", 2025, 7, 1, 8, 0, 0)
    i = d.index(b"IDAT") - 4
    d = d[:i] + struct.pack(">I", 7) + t + struct.pack(">I", zlib.crc32(t)) + d[i:]
    w(name, d + b"SECRET-TRAILER")


png(pic(), "text-exif.png", exif(6)[6:])
png(pic(mode="P"), "palette.png")
png(pic(24, 16), "animated.png", save_all=True, append_images=[pic(24, 16).rotate(180)], duration=100)


def webp(name, frames=1, **k):
    b = io.BytesIO()
    im = pic(33, 21)
    if frames > 1:
        im.save(b, "WEBP", save_all=True, append_images=[im.rotate(180)], duration=100, **k)
    else:
        im.save(b, "WEBP", **k)
    w(name, b.getvalue() + b"SECRET-TRAILER")


webp("lossy-exif.webp", exif=exif(6), xmp=XMP, icc_profile=icc, quality=60)
webp("lossless.webp", lossless=True)
webp("simple.webp", quality=60)
webp("animated.webp", 2, exif=exif(1), xmp=XMP)
b = io.BytesIO()
im = pic(40, 30, "P")
im.save(b, "GIF", save_all=True, append_images=[im.rotate(180)], duration=100, loop=0, comment=b"SECRET-COMMENT")
d = b.getvalue()
i = d.index(b"\x21\xf9")
x = b"\x21\xff\x0bXMP DataXMP" + XMP + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
w("animated.gif", d[:i] + x + d[i:] + b"SECRET-TRAILER")
b = io.BytesIO()
pic(40, 30, "P").save(b, "GIF")
w("still.gif", b.getvalue())
b = io.BytesIO()
pic(64, 48).save(b, "AVIF", exif=exif(6), xmp=XMP, quality=40)
w("exif.avif", b.getvalue())
b = io.BytesIO()
pic(64, 48).save(b, "AVIF", quality=40)
w("plain.avif", b.getvalue())
