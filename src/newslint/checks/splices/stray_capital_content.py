"""Content words, and phrases of them, that a link's start gave a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article, once
from newslint.article.mid_sentence import Around, begins, capitals, run_in
from newslint.article.sentences import sentence_end, sentence_start, tokens
from newslint.edits import lowered, replaced
from newslint.english.common import common, is_function
from newslint.english.complements import lost_words
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases
from newslint.model import Edit, Match, Repair, Span

_BEFORE_NAMES = frozenset({"the", "that", "our", "and", "or", "when", "new"})
"""Words that unknown names stand behind, besides prepositions."""
_INSIDE_NAMES = frozenset({"of", "for", "and", "on", "the", "in"})
_LEAST_LETTERS = 3
_LONGEST = 3  # words of a phrase
_NEXT = re.compile(r" ([A-Z][a-z]+)\b")
_SMALL = re.compile(r"[,.;]? [a-z]")
_BEFORE = re.compile(r"\b([a-z]{3,}) $")


def may_be_stray(article: Article, at: int, word: str) -> bool:
    """Whether a content word is written without a capital, in general or in this article."""
    if len(word) < _LEAST_LETTERS or word in words("calendar"):
        return False
    lower, prose = word.lower(), article.prose
    if common(word) or lower in words("seldom-capital-words"):
        return True
    if not prose[at - 2].islower():
        return False
    if lower in _in_lower_case(article) or _read_as_no_noun(article, at, word):
        return True
    # A known word between words in lower case: names stand behind titles and function words.
    before = _BEFORE.search(prose, max(0, at - 30), at)
    if before is None or _introduces(before[1]) or not _SMALL.match(prose, at + len(word)):
        return False
    return ends_phrases(lower, -1) >= 0


def _introduces(word: str) -> bool:
    return is_function(word) or _speaks(word) or word in words("person-nouns")


_IN_LOWER_CASE = re.compile(r"(?<=[a-z] )[a-z]+\b")


@once
def _in_lower_case(article: Article) -> frozenset[str]:
    return frozenset(_IN_LOWER_CASE.findall(article.prose))


def content_word(article: Article, at: int, word: str, near: Around) -> Match | None:
    """Return the match for a content word whose capital is not a name's."""
    prose = article.prose
    if near.before[-1].isdigit() or (near.after[:1] and near.after[0][0].isdigit()):
        return None  # an item of a list, a station, a flight: "for viewers of Radio 4 Extra"
    if len(re.findall(rf"(?<=[a-z,] ){word}\b", prose)) > 1:
        return None
    phrase = _phrase(prose, at, word, near)
    if phrase is None:
        return None
    if len(phrase) > 1 or not (
        _certain(prose, at, word, near) or _no_noun(article, at, word, near)
    ):
        titled = near.title and near.name_before and not _speaks(word)
        inside = len(phrase) > 1 and (near.name_before or capitals(near.after[len(phrase) - 1 :]))
        if titled or inside or _goes_on(near.before):
            return None
        kind = "capital-in-doubt" if len(phrase) == 1 else "capitals-on-phrase"
    else:
        kind = "capital-on-content-word"
    end = phrase[-1][1]
    text = prose[at:end]
    weak = kind != "capital-on-content-word"
    wordings = tuple(dict.fromkeys(_wordings(article, at, phrase, weak=weak)))
    if weak and run_in(prose, at):
        kind = "capital-after-heading"
    values = {"word": text, "right": text.lower()}
    return Match(Span(at, end), values, wordings, kind=kind, doubt="unsure" if weak else "")


def _phrase(prose: str, at: int, word: str, near: Around) -> list[tuple[int, int]] | None:
    """Return where the capitalised words from an offset on stand; None if one may be a name's.

    None too for a word inside a phrase, which its first word stands for.
    """
    before = near.before[-1]
    named = before[:1].isupper() and not is_function(before) and len(near.before) > 1
    if named and (not common(word) or (_plain(before) and not _speaks(word))):
        return None
    phrase = [(at, at + len(word))]
    while following := _NEXT.match(prose, phrase[-1][1]):
        if not _plain(following[1]) or len(phrase) == _LONGEST:
            return None
        phrase.append(following.span(1))
    return phrase


def _plain(word: str) -> bool:
    known = common(word) or word.lower() in words("seldom-capital-words")
    return known and not is_function(word)


def _goes_on(before: tuple[str, ...]) -> bool:
    """Whether a name may go on behind the words before: `the Lord of the`."""
    if before[-1] not in _INSIDE_NAMES or len(before) == 1:
        return False
    return before[-2][0].isupper() and not is_function(before[-2])


def _speaks(word: str) -> bool:
    return word.lower() in ("said", "told", "added")


def _certain(prose: str, at: int, word: str, near: Around) -> bool:
    """Whether nothing around a word hints at a name."""
    previous = near.before[-1]
    following = near.after[0] if near.after and prose[at + len(word)] == " " else ""
    plain = not is_function(previous) and not is_function(following)
    if common(word):
        plain = previous not in words("prepositions") | _BEFORE_NAMES
    if _behind_subject(prose, at, word, near):
        return True
    return (
        not near.name
        and not near.title
        and not near.work
        and previous.isalpha()
        and previous.islower()
        and previous != "number"
        and not following[:1].isdigit()
        and plain
        and (common(word) or (following.isalpha() and _plain(word)))
        and not run_in(prose, at)
    )


_SUBJECTS = frozenset({"you", "we", "they", "he", "she"})


def _behind_subject(prose: str, at: int, word: str, near: Around) -> bool:
    """Whether a verb stands behind its subject: `and you Need to eat`."""
    previous = near.before[-1].lstrip("“\"'‘(")
    goes_on = near.after[:1] and near.after[0].isalpha() and near.after[0].islower()
    plain = not (near.name or near.title or near.work)
    return bool(previous in _SUBJECTS and goes_on and plain and common(word))


_NO_NOUNS = frozenset({"JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VBD", "VBZ", "VBN"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})


def _no_noun(article: Article, at: int, word: str, near: Around) -> bool:
    """Whether a word is read as an adjective, adverb or verb in spite of its capital."""
    prose, previous = article.prose, near.before[-1]
    following = prose[at + len(word) : at + len(word) + 2]
    if near.name or near.title or near.work or run_in(prose, at) or not _plain(word):
        return False
    if not (previous.isalpha() and previous.islower()) or previous in _OWNERS:
        return False
    return _read_as_no_noun(article, at, word) and following[1:].islower()


def _read_as_no_noun(article: Article, at: int, word: str) -> bool:
    found = tokens(article, at, at + len(word))
    return found is not None and found[0].tag_ in _NO_NOUNS and not found[0].ent_type_


def _wordings(
    article: Article, at: int, phrase: list[tuple[int, int]], *, weak: bool
) -> Iterator[Repair]:
    """Yield the repairs: a link may have lost the word before it, or stand before its noun."""
    prose = article.prose
    space = at - 1
    lower = tuple(edit for start, _ in phrase for edit in lowered(prose, start))
    stop = replaced(space, space, ".")
    opens = begins(article, at, prose[at : phrase[0][1]])
    infinitive = (*replaced(space, space, " to"), *lower)
    if opens:
        yield stop
    elif not weak and _lost_to(article, at, phrase[0][1]):  # a judge needs no parse to tell
        yield infinitive
    yield lower
    if weak:
        yield infinitive
    if prose[space - 1] in ",;":
        return
    yield from _swapped(prose, at, phrase[-1][1])
    for lost in lost_words(prose, at):
        yield (*replaced(space, space, f" {lost}"), *lower)
    if not opens:
        yield stop


_BEFORE_TO = frozenset({"JJ", "NN", "NNS", "NNP", "PRP", "VBD", "VBN", "VBP", "VBZ", "RB"})


def _lost_to(article: Article, at: int, end: int) -> bool:
    """Whether a link is an infinitive without its "to": `we are able Identify it`."""
    prose = article.prose
    start = sentence_start(article, at)
    rest = prose[at + 1 : sentence_end(article, at)]
    doc = article.parse_alone(f"{prose[start:at]}{prose[at].lower()}{rest}")
    verb = doc.char_span(at - start, end - start)
    if verb is None or verb[0].tag_ not in ("VB", "VBP") or not verb[0].i:
        return False
    before = verb[0].nbor(-1)
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb[0].children)
    return before.tag_ in _BEFORE_TO and not subject and before.lower_ not in ("not", "n't")


def _swapped(prose: str, at: int, end: int) -> Iterator[Repair]:
    """Yield the repairs that put the word before a link behind it: `residue Gunshot`."""
    before = _BEFORE.search(prose, max(0, at - 30), at)
    if before is None or is_function(before[1]):
        return
    yield (Edit(Span(before.start(), end), f"{prose[at:end].lower()} {before[1]}"),)
    more = re.compile(r" [a-z]{3,}\b").match(prose, end)
    if more and not is_function(more[0].strip()):
        moved = prose[at : more.end()].lower()
        yield (Edit(Span(before.start(), more.end()), f"{moved} {before[1]}"),)
