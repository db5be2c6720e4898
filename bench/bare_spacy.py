"""What newslint cannot do without: import spaCy, load the model, parse the articles' paragraphs."""

import sys
from pathlib import Path

from clean_news import paragraphs
from newslint.article.analysis import load_model, parse

if __name__ == "__main__":
    nlp = load_model()
    for path in sys.argv[1:]:
        parse(nlp, paragraphs(Path(path).read_text(encoding="utf-8")))
