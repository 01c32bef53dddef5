#!/usr/bin/python3
"""Cuts Noto Sans CJK JP (Debian: fonts-noto-cjk) into WOFF2 subsets for the pages, and writes their style sheet.

A page loads the first file of each weight: every character that the program's own pages, rule sets, catalogue and sample data use,
with all of ASCII, kana and punctuation. Names and texts of the body may hold more; those characters come from small files by
JIS X 0208 rows, each loaded only when a page needs one of its characters. Needs: python3-fonttools, python3-brotli.
Run from the root of the repository:  packaging/fonts/build.py
"""
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path("/usr/share/fonts/opentype/noto")
TARGET = pathlib.Path("src/Sekisho.Server/wwwroot/vendor/noto-sans-jp")
TEXTS = ["src/**/*.cshtml", "src/**/*.cs", "rules/*.json", "catalog/*.json", "samples/*.json"]
ROWS_PER_FILE = 3


def used():
    text = "".join(path.read_text("utf-8") for pattern in TEXTS for path in sorted(pathlib.Path(".").glob(pattern)) if "/obj/" not in str(path) and "/bin/" not in str(path))
    always = [chr(c) for c in (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2040), *range(0x3000, 0x3100), *range(0x2460, 0x2474), *range(0xFF01, 0xFF5F))]
    return {ord(c) for c in text + "".join(always) if ord(c) >= 0x20}


def rows():
    """JIS X 0208 by rows (区): symbols first, then kanji of level 1 and 2."""
    for first in range(1, 85, ROWS_PER_FILE):
        points = set()
        for row in range(first, min(first + ROWS_PER_FILE, 85)):
            for cell in range(1, 95):
                try:
                    points.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp")))
                except (UnicodeDecodeError, TypeError):
                    pass
        yield first, points


def cut(weight, name, points):
    target = TARGET / f"{name}.woff2"
    subprocess.run(
        [sys.executable, "-m", "fontTools.subset", str(SOURCE / f"NotoSansCJK-{weight}.ttc"), "--font-number=0", f"--output-file={target}", "--flavor=woff2",
         "--layout-features=kern,palt,vert,ccmp,locl,mark,mkmk", "--no-hinting", "--desubroutinize", "--drop-tables+=vhea,vmtx,BASE",
         "--unicodes=" + ",".join(f"{p:x}" for p in sorted(points))], check=True)
    return target.stat().st_size


def ranges(points):
    runs, ordered = [], sorted(points)
    for p in ordered:
        if runs and runs[-1][1] == p - 1:
            runs[-1][1] = p
        else:
            runs.append([p, p])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def face(weight, name, points):
    return f"""@font-face {{
  font-family: "Noto Sans JP";
  font-weight: {weight};
  font-display: swap;
  src: url("{name}.woff2") format("woff2");
  unicode-range: {ranges(points)};
}}
"""


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.woff2"):
        old.unlink()
    first = used()
    css = ["/* Made by packaging/fonts/build.py from Noto Sans CJK JP; SIL Open Font License 1.1 (LICENSE). */\n"]
    for weight, number in (("Regular", 400), ("Bold", 700)):
        name = f"first-{number}"
        print(name, cut(weight, name, first), file=sys.stderr)
        css.append(face(number, name, first))
    for row, points in rows():
        rest = points - first
        if rest:
            name = f"row-{row:02}"
            print(name, cut("Regular", name, rest), file=sys.stderr)
            # One file for both weights: a browser thickens it where bold is asked for, and no character is missing. Two rules, since a rule
            # for a range of weights would win over the first file of either weight.
            css.extend(face(weight, name, rest) for weight in ("400", "700"))
    (TARGET / "noto-sans-jp.css").write_text("".join(css), "utf-8", newline="\n")


main()
