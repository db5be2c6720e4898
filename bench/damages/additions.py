"""Words that the machine invents: possessives, pronouns, articles, prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .sentence import Damage, Sentence, after, before, capitalised, is_date, is_word, surface
from .words import words

PERSON = ("his", "her")
THING = ("its", "their", "his")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# A transitive verb with the preposition its translation has in other languages.
FALSE_PREPOSITIONS = {
    verb: preposition
    for preposition in ("about", "for", "from", "of", "on", "to", "with")
    for verb in words(f"never-{preposition}")
}
TWO_OBJECTS = words("two-objects")
# No second preposition makes English of these.
UNPAIRED = frozenset({"of", "in", "for", "with", "about", "by", "at", "against", "during"})


def invented_possessive(sentence: Sentence) -> Iterator[Damage]:
    """Turn `the leaders of Italy` into `his leaders Italy`, `Italy's leaders` into the same."""
    for preposition in sentence.span[1:-2]:
        head, name = preposition.head, after(preposition)
        if preposition.lower_ not in {"of", "in", "from", "for"} or preposition.dep_ != "prep":
            continue
        left = before(preposition)
        if left is None or name is None or left.i != head.i or head.pos_ != "NOUN":
            continue
        with_article = name.lower_ == "the"
        if with_article and (name := after(name)) is None:
            continue
        if name.pos_ != "PROPN" or is_date(name) or not (is_word(head) and is_word(name)):
            continue
        first = head.left_edge
        if head.i - first.i > 3 or first.tag_ == "PRP$" or first.i < sentence.span.start:
            continue
        if not all(is_word(token) for token in head.doc[first.i : head.i]):
            continue
        opens = first.i == sentence.span.start
        core_start = first.i + 1 if first.pos_ == "DET" else first.i
        core = surface(head.doc[core_start], head)
        if opens and core_start == first.i:
            continue
        for possessive in PERSON if name.ent_type_ == "PERSON" else THING:
            start = capitalised(possessive) if opens else possessive
            kind = "article replaced" if core_start > first.i else "bare noun"
            yield sentence.replace(kind, first, name, f"{start} {core} {name.text}")
    yield from _beside_genitive(sentence)


def _beside_genitive(sentence: Sentence) -> Iterator[Damage]:
    for marker in sentence.span[1:-2]:
        if marker.tag_ != "POS" or marker.whitespace_ != " ":
            continue
        name, owned = marker.head, marker.head.head
        first = name.left_edge
        if name.pos_ != "PROPN" or owned.pos_ != "NOUN" or owned.i <= marker.i:
            continue
        if owned.i - marker.i > 3 or first.i == sentence.span.start or is_date(name):
            continue
        if first.nbor(-1).lower_ == "of":  # perhaps inside a name, "the Gulf of Mexico's"
            continue
        owner, core = surface(first, name), surface(marker.nbor(), owned)
        for possessive in PERSON if name.ent_type_ == "PERSON" else THING:
            yield sentence.replace("genitive turned", first, owned, f"{possessive} {core} {owner}")
            yield sentence.replace(
                "genitive and possessive", first, owned, f"{owner}'s {possessive} {core}"
            )


def pronoun_before_name(sentence: Sentence) -> Iterator[Damage]:
    """Put the object pronoun of another language before the object: `met him Blair`."""
    for verb, right in sentence.pairs():
        if verb.pos_ != "VERB" or verb.tag_ == "VBG":
            continue
        head = next(
            (t for t in verb.children if t.dep_ in {"dobj", "dative"} and t.i > verb.i), None
        )
        if head is None or head.left_edge.i != right.i or head.pos_ == "PRON" or is_date(head):
            continue
        name = head.pos_ == "PROPN"
        # "won it a place", "called him the best" are English.
        forced = verb.lemma_ not in TWO_OBJECTS
        if not name and not (forced and right.lower_ in {"the", "a"}):
            continue
        pronouns = ("him", "her") if head.ent_type_ == "PERSON" else ("it", "them")
        kind = "name" if name else "noun phrase"
        for pronoun in pronouns:
            yield sentence.replace(kind, verb, right, f"{verb.text} {pronoun} {right.text}")
            if verb.lemma_ in {"tell", "ask", "give", "offer", "show", "warn"}:
                text = f"{verb.text} {pronoun} to {right.text}"
                yield sentence.replace(f"{kind}, to", verb, right, text)


def doubled_subject(sentence: Sentence) -> Iterator[Damage]:
    """Repeat the subject as a pronoun: `The president he announced`."""
    for subject, verb in sentence.pairs():
        if subject.dep_ not in {"nsubj", "nsubjpass"} or verb.tag_ not in FINITE:
            continue
        if subject.pos_ not in {"NOUN", "PROPN"} or subject.head.i < verb.i:
            continue
        kind = "name" if subject.pos_ == "PROPN" else "noun"
        plural = subject.tag_ in {"NNS", "NNPS"}
        person = subject.ent_type_ == "PERSON"
        for pronoun in ("they",) if plural else ("he", "she") if person else ("it", "he"):
            text = f"{subject.text} {pronoun} {verb.text}"
            yield sentence.replace(kind, subject, verb, text)
            text = f"{subject.text} {capitalised(pronoun)} {verb.text}"
            yield sentence.replace(f"{kind}, capital", subject, verb, text)


def extra_article(sentence: Sentence) -> Iterator[Damage]:
    """Put an article where other languages have one: `the Mr Blair`, `the Italy`, `the his`."""
    titles = {"Mr", "Mrs", "Ms", "Dr", "President", "Professor", "Senator", "Judge", "Captain"}
    for left, right in sentence.pairs():
        if left.pos_ in {"DET", "PROPN", "NUM"} or left.tag_ in {"PRP$", "POS"}:
            continue
        follower = after(right)
        if right.text in titles and follower is not None and follower.pos_ == "PROPN":
            kind = "title"
        elif right.ent_type_ == "GPE" and right.ent_iob_ == "B" and right.pos_ == "PROPN":
            if follower is None or follower.pos_ == "PROPN" or right.dep_ == "compound":
                continue
            kind = "place"
        elif right.tag_ == "PRP$":
            kind = "possessive"
        elif right.ent_type_ == "PERSON" and right.ent_iob_ == "B" and right.dep_ != "compound":
            kind = "person"
        else:
            continue
        yield sentence.replace(kind, left, right, f"{left.text} the {right.text}")


def extra_preposition(sentence: Sentence) -> Iterator[Damage]:
    """Put a preposition where English has none: `discussed about the plan`, `for to win`."""
    for left, right in sentence.pairs():
        if left.pos_ == "VERB" and starts_object(left, right):
            preposition = FALSE_PREPOSITIONS.get(left.lemma_)
            if preposition:
                text = f"{left.text} {preposition} {right.text}"
                yield sentence.replace("after transitive verb", left, right, text)
        if left.lower_ in UNPAIRED and left.dep_ == "prep" and right.pos_ in {"DET", "PROPN"}:
            for extra in ("of", "in", "to"):
                if (left.lower_, extra) != ("in", "to") and extra != left.lower_:
                    text = f"{left.text} {extra} {right.text}"
                    yield sentence.replace("second preposition", left, right, text)
        if left.pos_ in {"NOUN", "VERB"} and right.tag_ == "TO" and right.dep_ == "aux":
            yield sentence.replace("for to", left, right, f"{left.text} for {right.text}")


def starts_object(verb: Token, word: Token) -> bool:
    """Whether the verb's object begins at this word."""
    return any(
        child.dep_ == "dobj" and child.left_edge.i == word.i and child.pos_ != "PRON"
        for child in verb.children
    )
