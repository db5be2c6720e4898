"""Pack the first names of nomquamgender into `rules/lexicon/names.bin.gz`.

Run after `pip install --no-deps nomquamgender==0.1.4` (MIT; its notice is kept beside the data as
`names.LICENSE`). The package itself is never imported: it needs pandas, and 22 MB of JSON.

The file is gzip over: one line of JSON (number of names, source, version), then four sections of
that many entries each: P(female) in thousandths as its low bytes and its high bytes, the number of
bearers coded in one byte (see `code`), and the names, sorted, newline-separated. Sections of
like bytes compress best.
"""

import gzip
import json
import re
import shutil
from importlib.metadata import distribution
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "rules" / "lexicon"
MIN_BEARERS = 20
NAME = re.compile(r"[a-z]{2,}(?:['-][a-z]+)*|[a-z]'[a-z]+")


def code(bearers: int) -> int:
    """Code a number of bearers in one byte: eight steps to each doubling, rounded down."""
    exponent = bearers.bit_length() - 1
    return exponent * 8 + (bearers * 8 >> exponent) - 8


def pack(table: dict[str, list[float]], source: str) -> bytes:
    """Return the packed bytes of a table of name -> [sources, bearers, P(female), ...]."""
    names = sorted(n for n, row in table.items() if row[1] >= MIN_BEARERS and NAME.fullmatch(n))
    thousandths = [round(table[name][2] * 1000) for name in names]
    header = json.dumps({"names": len(names), "source": source, "min_bearers": MIN_BEARERS})
    sections = [
        header.encode() + b"\n",
        bytes(t & 0xFF for t in thousandths),
        bytes(t >> 8 for t in thousandths),
        bytes(code(int(table[name][1])) for name in names),
        "\n".join(names).encode("ascii"),
    ]
    return gzip.compress(b"".join(sections), compresslevel=9, mtime=0)


def main() -> None:
    package = distribution("nomquamgender")
    data = Path(str(package.locate_file("nomquamgender/name_data.json")))
    licence = next(file for file in package.files or [] if file.name == "LICENSE")
    table = json.loads(data.read_text("utf-8"))
    packed = pack(table, f"nomquamgender {package.version}")
    (LEXICON / "names.bin.gz").write_bytes(packed)
    shutil.copyfile(package.locate_file(licence), LEXICON / "names.LICENSE")
    print(f"{len(packed):,} bytes")


if __name__ == "__main__":
    main()
