"""Finds where an article speaks of a single person by name.

spaCy's PERSON entities come first. What they miss is added with less trust: a run of capitalised
words that begins with a known first name is a name; a capitalised subject that may or may not be a
person is HIDDEN, and silences rules without ever accusing a pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.english.bodies import is_nobody
from newslint.english.common import known
from newslint.english.gender import is_title, nobles, of_title, opens_with_surname
from newslint.english.lexicon import words as listed
from newslint.english.names import bearers, fold, lookup
from newslint.people.mentions import INSIDE, SUBJECTS, Kind, Mention, make
from newslint.people.name_words import hyphenated_end, own_words, printed_words
from newslint.people.person_nouns import in_show, is_human_verb, is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

    from newslint.article.article import Article

_ACTING = SUBJECTS | {"dobj", "dative", "poss"}
_MAYBE = frozenset({"", "ORG", "WORK_OF_ART"})
_KNOWN, _WELL_KNOWN, _FAMOUS = 100, 1000, 20_000  # bearers of a first name
_LONGEST_NAME = 4  # words
_PERSONAL = frozenset({"Dame", "Dr", "Miss", "Mr", "Mrs", "Ms", "Prof", "Sir"})
"""Titles behind which nothing but a name stands."""


def names(article: Article) -> list[Mention]:
    """Return all mentions by name, in order."""
    doc = article.doc
    spans = [*_entities(doc)]
    taken = {number for start, end, _ in spans for number in range(start, end)}
    spans += _missed(doc, taken)
    taken = {number for start, end, _ in spans for number in range(start, end)}
    found = []
    for start, end, kind in sorted(spans, key=lambda span: span[0]):
        mention = _name(article, start, end, kind, taken)
        if mention is not None:
            found.append(mention)
    _share_surnames(found)
    return found


def _share_surnames(found: list[Mention]) -> None:
    """Give a first name the surname that it shares with the next one: "Peter and Pam Woolford"."""
    for one, other in pairwise(found):
        between = one.root.doc[one.end : other.start].text.lower()
        if between not in ("and", "&") or one.titles or other.titles:
            continue
        if len(one.words) == 1 and len(other.words) == 2 and _is_first_name(one.root):
            one.words = (*one.words, other.words[-1])


def _entities(doc: Doc) -> Iterator[tuple[int, int, Kind]]:
    """Yield the PERSON entities without what does not belong to the name."""
    last = 0
    for entity in doc.ents:
        if entity.label_ != "PERSON" or entity.start < last or _is_thing(entity):
            continue
        start = _name_start(doc, entity.start, entity.end)
        end = _name_end(doc, entity.start, entity.end)
        # Some machines print a verb behind a name with a capital: "Houben Combines".
        if end - start > 1 and _is_verb(doc[end - 1]):
            end -= 1
        # "Claudia [Sheinbaum]": the model often cuts a first name off.
        while start and _begins_name(doc[start - 1], doc[start]):
            start -= 1
        start = _hyphenated_start(doc, start)
        if end > start:
            last = end
            yield start, end, Kind.NAME


def _is_thing(entity: TokenSpan) -> bool:
    """Whether what may be a person is a place, a body or a show: "Asakusa Station"."""
    ends = len(entity) > 1 and entity[-1].lower_ in listed("words-that-end-places")
    return ends or is_nobody(entity.text) or any(in_show(token) for token in entity)


def _name_start(doc: Doc, start: int, end: int) -> int:
    """Return where a name begins behind an article or a dateline: `the Macrons`, `LIMA - Ana`."""
    dashes = (token.i + 1 for token in doc[start:end] if token.text in "-–—" and token.whitespace_)
    start = max((start, *dashes))
    while start < end and doc[start].lower_ in ("the", "a", "an"):
        start += 1
    return start


def _hyphenated_start(doc: Doc, start: int) -> int:
    """Return where a name begins whose first name has a hyphen: `Jean-[Marie Le Pen]`."""
    if start < 2 or doc[start - 1].text != "-" or doc[start - 1].whitespace_:
        return start
    first = doc[start - 2]
    return start - 2 if first.text.istitle() and not first.whitespace_ else start


def _name_end(doc: Doc, start: int, end: int) -> int:
    """Return where a name ends: with what its last particle begins, without marks and breaks."""
    # "Laura van den [Berg]": the model may stop at a particle.
    while end < len(doc) and doc[end - 1].lower_ in listed("name-particles"):
        if not doc[end].is_alpha:
            break
        end += 1
    end = hyphenated_end(doc, end)
    while end > start and not (doc[end - 1].text[0].isalpha() or doc[end - 1].text in "Jr."):
        end -= 1
    # "Donald [Trump]’s America"
    breaks = (token.i for token in doc[start:end] if token.is_space or token.tag_ == "POS")
    return next(breaks, end)


def _is_verb(token: Token) -> bool:
    """Whether the last word of a name is its verb: "Freed" may end a name, "Ziegler Freed" not."""
    if token.dep_ == "ROOT":
        return token.lower_ in listed("lower-case-words")
    return token.tag_.startswith("VB") and token.nbor(-1).dep_ in SUBJECTS


def _begins_name(token: Token, following: Token) -> bool:
    if token.ent_type_ not in _MAYBE or token.tag_ != "NNP" or not token.text.isalpha():
        return False
    if token.head.i not in (following.i, following.head.i) or is_title(token.text):
        return False
    if bearers(token.text) >= _KNOWN:
        return fold(token.text) not in listed("ambiguous-first-names")
    # "Joynal Mia", "Kat Moon": what stands before a name may be a rarer first name.
    return token.text.istitle() and not known(token.text)


def _missed(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int, Kind]]:
    """Yield capitalised runs outside PERSON entities that are, or may be, names of people."""
    end = 0
    for token in doc:
        if token.i < end or token.i in taken or not _may_open_run(token):
            continue
        end = _run_end(doc, token.i, taken)
        start = _behind_office(doc, token.i, end)
        kind = Kind.NAME if start > token.i else _kind_of_run(doc, start, end)
        if kind is not None:
            yield _hyphenated_start(doc, start), end, kind


def _behind_office(doc: Doc, start: int, end: int) -> int:
    """Return where the name begins that a run of capitals has behind an office, else its start.

    "Minister in the Ministry of Finance Brian Manning", "Leader of Government Business Dr Browne",
    "Star Christina Lee".
    """
    for at in range(start + 1, end - 1):
        titled = doc[at].text.rstrip(".") in _PERSONAL
        called = at == start + 1 and doc[start].lower_ in listed("person-nouns")
        behind = called or doc[at - 1].text in listed("departments")
        if titled or (behind and end - at <= _LONGEST_NAME and _is_first_name(doc[at])):
            return at
    return start


def _may_open_run(token: Token) -> bool:
    if is_initial(token):
        return token.i + 1 < len(token.doc) and token.nbor().text.istitle()
    day = token.text.endswith("day") and token.text in listed("calendar")
    capitalised = len(token.text) > 1 and token.text[0].isupper() and token.text.isalpha()
    return token.tag_ == "NNP" and capitalised and not day


def is_initial(token: Token) -> bool:
    """Whether a word is the initial of a first name, or "Monsieur": `M.`."""
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _run_end(doc: Doc, start: int, taken: set[int]) -> int:
    """Return where a run of names in capitals ends; a dash without its space ends one."""
    end = start + 1
    while end < len(doc) and end not in taken and not doc[end - 1].text.endswith("-"):
        if doc[end].tag_ not in ("NNP", "NNPS") or not doc[end].text[:1].isupper():
            break
        end += 1
    return hyphenated_end(doc, end)


def _kind_of_run(doc: Doc, start: int, end: int) -> Kind | None:
    """Return whether a run of capitalised words names a person for sure, perhaps or not at all."""
    run = doc[start:end]
    organised = any(fold(token.text) in listed("organisation-words") for token in run)
    if organised or _is_thing(run):
        return None
    if is_initial(run[0]):  # the model takes "M. Tarviqo" for a firm
        return Kind.HIDDEN if 2 <= len(run) <= _LONGEST_NAME else None
    return _kind_by_first_name(run) or _kind_by_sentence(run)


def _kind_by_first_name(run: TokenSpan) -> Kind | None:
    """Return what the first name of a run tells of it: `Anna Kurz`, `Anna`."""
    first, count = run[0], _telling_bearers(run[0])
    whole = 2 <= len(run) <= _LONGEST_NAME
    if whole and count >= _KNOWN and first.ent_type_ in _MAYBE:
        return Kind.NAME
    if whole and count and _is_called(first):
        return Kind.NAME  # "her interpreter Ippei Tarvi", whom the model takes for a place
    if len(run) == 2 and _is_first_name(first) and run.root.dep_ in _ACTING:
        return Kind.HIDDEN  # models take persons for places: "Ines Roth met the mayor"
    place = first.ent_type_ in ("GPE", "LOC") and first.dep_ not in _ACTING
    if len(run) > 1 or place or count < _WELL_KNOWN or first.dep_ in INSIDE:
        return None
    sure = count >= _FAMOUS and first.dep_ in SUBJECTS and is_human_verb(first.head)
    return Kind.NAME if sure and first.ent_type_ == "" else Kind.HIDDEN


def _is_called(first: Token) -> bool:
    """Whether a name stands right behind the noun for a person: `interpreter Ippei Tarvi`."""
    if not first.i:
        return False
    noun = first.nbor(-1)
    return noun.is_lower and noun.lower_ in listed("person-nouns") and noun.whitespace_ != ""


def _is_first_name(token: Token) -> bool:
    return bearers(token.text) >= _WELL_KNOWN


def _telling_bearers(first: Token) -> int:
    """Return how many people bear a first name that tells their gender, 0 where it does not."""
    found = lookup(first.text)
    if found is None or 0.1 < found.p_female < 0.9 or is_title(first.text):
        return 0
    return 0 if fold(first.text) in listed("ambiguous-first-names") else found.count


def _kind_by_sentence(run: TokenSpan) -> Kind | None:
    """Return what the sentence tells of a run: `Chantre is a singer`, `Chantre, who sings`."""
    root = run.root
    if run[0].ent_type_ in _MAYBE and is_somebody(root):
        return Kind.NAME
    if len(run) == 2 and opens_with_surname((run[0].text, run[1].text)):
        return Kind.NAME
    unlabelled = root.ent_type_ in _MAYBE | {"PRODUCT"}
    if unlabelled and any(child.dep_ == "relcl" and _says_who(child) for child in root.children):
        return Kind.HIDDEN
    if root.dep_ not in SUBJECTS | {"dative"} or is_title(root.text):
        return None
    plain = root.ent_type_ == "" and len(root.text) > 2 and not root.text.isupper()
    return Kind.HIDDEN if plain or (unlabelled and is_human_verb(root.head)) else None


def _says_who(clause: Token) -> bool:
    return any(word.lower_ in ("who", "whom") for word in clause.children)


def is_somebody(root: Token) -> bool:
    """Whether the text says that a name is a person's: "Chantre is a singer"."""
    return (
        root.dep_ == "nsubj"
        and root.head.lemma_ in ("be", "become", "remain")
        and any(child.dep_ == "attr" and is_person_noun(child) for child in root.head.children)
    )


def _name(article: Article, start: int, end: int, kind: Kind, taken: set[int]) -> Mention | None:
    """Return the mention by a name, its titles apart; None where nothing but titles is there."""
    doc = article.doc
    # "Ms King": the last word is a name, whatever else it may be.
    name = max((i + 1 for i in range(start, end - 1) if is_title(doc[i].text)), default=start)
    titles = [token.text for token in doc[start:name]]
    while start and start - 1 not in taken and is_title(doc[start - 1].text):
        if not doc[start - 1].text[0].isupper():
            break
        start -= 1
        titles.insert(0, doc[start].text)
    words = own_words(printed_words(doc[name:end]))
    if not words or (len(words) == 1 and is_title(words[0]) and not _is_surname(words[0], titles)):
        return None
    root = doc[start:end].root
    modifier = root.dep_ in INSIDE and root.head.i not in taken
    return make(article, start, end, kind, tuple(words), tuple(titles), modifier=modifier)


def _is_surname(word: str, titles: Sequence[str]) -> bool:
    """Whether a title is a name behind another title: "Mr Knight"."""
    return bool(titles) and fold(word) in nobles() and of_title(titles[-1]) is not None
