"""Write the generated files in `docs`: the rule pages and the schema of the configuration.

usage: docs.py [--check]      (--check writes nothing and fails where a file is not current)
"""

from __future__ import annotations

import sys
from pathlib import Path

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.own_rules import OWN_RULES
from newslint.catalogue.page import files

DOCS = Path(__file__).parents[1] / "docs"


def main(arguments: list[str]) -> int:
    wanted = files({**load_rules(), **OWN_RULES})
    old = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")}
    stale = sorted(old - set(wanted))
    changed = [name for name, text in wanted.items() if _content(DOCS / name) != text]
    if arguments == ["--check"]:
        for name in (*changed, *stale):
            print(f"docs/{name} is not current; run: make docs", file=sys.stderr)
        return 1 if changed or stale else 0
    for name in stale:
        (DOCS / name).unlink()
    for name in changed:
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_text(wanted[name], "utf-8")
    return 0


def _content(file: Path) -> str | None:
    return file.read_text("utf-8") if file.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
