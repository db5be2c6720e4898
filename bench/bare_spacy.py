"""What newslint cannot do without: import spaCy, load the model, parse the articles' paragraphs."""

import sys
from pathlib import Path

from newslint.analysis import load_model, parse


def paragraphs(text: str) -> list[str]:
    """Split a plain text article into its paragraphs."""
    return [line for line in text.splitlines() if line.strip()]


if __name__ == "__main__":
    nlp = load_model()
    for path in sys.argv[1:]:
        parse(nlp, paragraphs(Path(path).read_text(encoding="utf-8")))
