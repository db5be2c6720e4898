"""Small words that were lost between pieces: prepositions, articles, subjects."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .sentence import Damage, Sentence, after, before, capitalised, is_date, is_word
from .words import words

PREPOSITIONS = words("prepositions")
CHANGES = words("changes")
PREPOSITIONAL = words("prepositional")
SPEECH = words("speech")
COUNT_NOUNS = words("count-nouns")


def _phrase_start(preposition: Token) -> Token | None:
    """Give the word after a preposition that governs what follows it."""
    right = after(preposition)
    if right is None or preposition.whitespace_ != " ":
        return None
    governs = any(child.dep_ in {"pobj", "pcomp"} for child in preposition.children)
    return right if preposition.dep_ in {"prep", "agent", "dative"} and governs else None


def _head_kind(token: Token) -> str | None:
    return {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "ADV": "adverb"}.get(token.pos_)


def lost_preposition_before_name(sentence: Sentence) -> Iterator[Damage]:
    """Drop the preposition between a word and a name: `the leaders Italy`."""
    for left, preposition in sentence.pairs():
        right = _phrase_start(preposition)
        kind = _head_kind(left)
        if preposition.lower_ not in PREPOSITIONS or right is None or kind is None:
            continue
        if not left.is_lower or is_date(left):
            continue
        name = after(right) if right.lower_ == "the" else right
        if name is None or name.pos_ != "PROPN" or not name.text[:1].isupper() or is_date(name):
            continue
        if preposition.ent_type_ or name.dep_ not in {"pobj", "compound", "nmod", "poss"}:
            continue
        kind += " of" if preposition.lower_ == "of" else " other"
        yield sentence.replace(
            f"{kind}, article stays" if name is not right else kind,
            left,
            name,
            f"{left.text} {right.text} {name.text}" if name is not right else f"{left.text} {name}",
        )
        if name is not right:
            yield sentence.replace(f"{kind}, article too", left, name, f"{left.text} {name.text}")


def lost_preposition_before_number(sentence: Sentence) -> Iterator[Damage]:
    """Drop the preposition before a number: `a tariff 25 percent`, `plans millions`."""
    for left, preposition in sentence.pairs():
        right = _phrase_start(preposition)
        if right is None or preposition.lower_ not in PREPOSITIONS or not left.is_lower:
            continue
        quantity = right.lower_ in {"millions", "thousands", "hundreds", "dozens", "tens"}
        if not (right.pos_ == "NUM" or quantity) or left.lemma_ in CHANGES:
            continue
        kind = _head_kind(left)
        # "starts early 2005" is English, as journalists write it.
        if kind in {None, "adverb"} or (
            kind == "verb" and preposition.lower_ in {"by", "to", "over"}
        ):
            continue
        year = right.text.isdigit() and len(right) == 4
        object_kind = "quantity" if quantity else "year" if year else "number"
        yield sentence.replace(f"{kind}, {object_kind}", left, right, f"{left.text} {right.text}")


def lost_preposition_in_phrase(sentence: Sentence) -> Iterator[Damage]:
    """Drop the preposition before an ordinary noun phrase: `the end the year`."""
    for left, preposition in sentence.pairs():
        right = _phrase_start(preposition)
        if right is None or preposition.lower_ not in PREPOSITIONS or not left.is_lower:
            continue
        kind = _head_kind(left)
        if kind is None or not is_word(right) or not right.is_lower or right.tag_ == "VBG":
            continue
        if kind == "verb" and left.lemma_ not in PREPOSITIONAL:
            continue
        if right.pos_ not in {"DET", "PRON", "NOUN", "ADJ"} or right.dep_ == "pcomp":
            continue
        if is_date(right) or kind == "adverb":
            continue
        opening = {"DET": "article", "PRON": "possessive"}.get(right.pos_, "bare noun")
        yield sentence.replace(f"{kind}, {opening}", left, right, f"{left.text} {right.text}")


def lost_article(sentence: Sentence) -> Iterator[Damage]:
    """Drop an article that its noun needs: `he is lawyer`, `in United States`."""
    for article in sentence.span[:-2]:
        right = after(article)
        if article.lower_ not in {"a", "an", "the"} or right is None or not is_word(right):
            continue
        head = article.head
        if article.dep_ != "det" or head.i <= article.i or head.i - article.i > 4:
            continue
        name = right.pos_ == "PROPN" and head.ent_type_ in {"GPE", "ORG", "LOC", "FAC", "NORP"}
        ranked = right.tag_ == "JJS" or right.ent_type_ == "ORDINAL"
        countable = head.tag_ == "NN" and head.lemma_ in COUNT_NOUNS
        if not (countable or ranked or (name and article.lower_ == "the")):
            continue
        reason = "name" if name else "superlative" if ranked else article.lower_.replace("an", "a")
        if article.i == sentence.span.start:
            text = capitalised(right.text)
            yield sentence.replace(f"{reason}, sentence start", article, right, text)
            continue
        left = before(article)
        if left is None or not is_word(left) or left.lower_ in {"both", "all", "half", "such"}:
            continue
        role = {"nsubj": "subject", "nsubjpass": "subject", "dobj": "object"}
        place = role.get(head.dep_, "predicate" if head.dep_ == "attr" else "after preposition")
        yield sentence.replace(f"{reason}, {place}", left, right, f"{left.text} {right.text}")


def lost_subject(sentence: Sentence) -> Iterator[Damage]:
    """Drop a subject that English cannot drop: `though pointed out`, `“Is a priority”`."""
    for subject in sentence.span:
        verb = after(subject)
        if subject.dep_ not in {"nsubj", "nsubjpass", "expl"} or verb is None:
            continue
        if verb.tag_ not in {"VBD", "VBZ", "VBP", "MD"} or verb.text[0] in "'’":
            continue
        if not is_word(subject) or not is_word(verb):
            continue
        first = subject.left_edge
        if subject.right_edge.i != subject.i or subject.i - first.i > 2:
            continue
        pronoun = subject.lower_ in {"he", "she", "it", "they", "we", "there"}
        name = subject.pos_ == "PROPN"
        if not (pronoun or name):
            continue
        kind = "name" if name else "there" if subject.lower_ == "there" else "pronoun"
        left = before(first)
        if first.i == sentence.span.start:
            if pronoun:
                text = capitalised(verb.text)
                yield sentence.replace(f"{kind}, sentence start", first, verb, text)
        elif left is not None:
            context = _subject_context(left, first, verb)
            if context:
                text = f"{left.text}{left.whitespace_}{verb.text}"
                yield sentence.replace(f"{kind}, {context}", left, verb, text)


def _subject_context(left: Token, first: Token, verb: Token) -> str | None:
    # "when asked", "if needed" are English.
    reads_as_passive = verb.tag_ == "VBD" and verb.text.endswith("ed")
    if left.dep_ == "mark" or left.tag_ == "WRB":
        keeps = left.lower_ in {"though", "although", "because", "since", "that", "so", "after"}
        return "subordinate" if keeps or not reads_as_passive else None
    if left.pos_ == "VERB" and left.tag_ in {"VBD", "VBZ", "VBP"} and left.whitespace_:
        return "complement"
    closing = left.text in {'"', "”"}
    follower = after(verb)
    ends = follower is not None and (follower.text == "." or follower.pos_ in {"ADP", "ADV"})
    if closing and ends and verb.lemma_ in SPEECH:
        return "attribution"
    if left.text == "," and first.head.dep_ in {"ROOT", "ccomp"} and not reads_as_passive:
        return "after comma"
    return None
