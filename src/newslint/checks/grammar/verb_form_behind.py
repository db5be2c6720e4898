"""Bare and past forms behind words that want others: `was wrote`, `interested in buy`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.dictionary import frequency
from newslint.english.lexicon import rows, table, words
from newslint.english.tags import ADJECTIVES, ASKING, NAMES, NOUNS
from newslint.english.verb_forms import base_of_past, gerund, only_past, participle, past, third
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BE = frozenset({"is", "are", "was", "were", "been", "being"})
_PAST_BE = frozenset({"was", "were"})
_MODALS = frozenset({"would", "could", "should", "must", "cannot", "will", "can"})
_DONE = frozenset(
    {"arrest", "attack", "award", "capture", "charge", "damage", "evacuate", "force", "injure"}
    | {"kill", "kidnap", "murder", "punish", "question", "release", "rescue", "rob"}
    | {"suspect", "transfer", "transport", "wound"}
)
"""Verbs, some of them nouns too, of what is done to somebody: `they were arrest at`."""
HAPPENING = frozenset(
    {"agree", "appear", "arrive", "become", "begin", "belong", "come", "consist", "depend", "die"}
    | {"disappear", "exist", "fall", "go", "happen", "occur", "participate", "remain", "seem"}
    | {"speak", "want", "know", "need"}
)
"""Verbs that nothing is done by: "be" is too much before them."""
_GOVERNING = frozenset(
    {"in", "of", "for", "from", "about", "without", "by", "on", "after", "before"}
)
_OBJECTS = frozenset({"DT", "PRP", "PRP$"})
_WANTING = frozenset(
    {"able", "decide", "expect", "fail", "hope", "intend", "manage", "plan", "refuse", "try"}
    | {"unable", "want", "wish", "unwilling", "willing", "eager", "force", "supposed"}
)
"""Words behind which "to" opens an infinitive, and nothing else."""
_NOUNS_TOO = frozenset({"be", "build", "pay", "resolve", "serve", "talk"})
_DOES = frozenset({"do", "does", "did", "done", "doing"})
_BETWEEN = frozenset({"not", "n't", "n’t", "also", "never", "already", "soon", "still", "even"})
_MOST = 3  # words of a subject between "did" and its verb


def behind_helpers(article: Article) -> Iterator[Match]:
    """Find verbs whose form a helper, a preposition or "to" before them excludes."""
    for token in article.doc:
        if not 0 < token.i < len(token.doc) - 2 or not token.is_alpha:
            continue
        if not (token.is_lower or token.lower_ in ("did", "before", "after")):
            continue
        found = _regular(token) or _behind(token)
        start, verb, forms = found if found else (token, token, ())
        span = Span(start.idx, verb.idx + len(verb))
        spoken = start.lower_ in _GOVERNING and article.quoted(span)  # "a case of see how he goes"
        if forms and running(article, token.idx) and not spoken:
            text = article.prose[span.start : span.end]
            first = start if forms[0].startswith("-") else verb
            rights = [form.removeprefix("-") for form in forms]
            repairs = tuple(replaced(first.idx, span.end, right) for right in rights)
            yield Match(span, {"text": text, "right": rights[0]}, repairs)


_Found = tuple["Token", "Token", tuple[str, ...]]
"""Where a place begins, its verb, and what to write for that, "-" for both."""


def behind_helper(helper: Token) -> Token:
    """Return the word behind a verb's helper, "not" and the like passed over."""
    behind = helper.nbor()
    while behind.lower_ in _BETWEEN and behind.i + 2 < len(behind.doc):
        behind = behind.nbor()
    return behind


def _behind(helper: Token) -> _Found | None:
    verb = behind_helper(helper)
    if not (verb.is_lower and verb.is_alpha and helper.whitespace_) or verb.nbor().text == "-":
        return None
    word = helper.lower_
    forms: tuple[str, ...] = ()
    if word in BE:
        forms = _behind_be(helper, verb)
    elif word in _MODALS and helper.tag_ == "MD":
        forms = _behind_modal(helper, verb)
    elif word in _GOVERNING and verb == helper.nbor():
        forms = _behind_preposition(helper, verb)
    elif word == "to" and verb == helper.nbor():
        forms = _behind_to(helper, verb)
    elif word == "did":
        return _asked(helper)
    return (helper, verb, forms) if forms else None


def _behind_be(be: Token, verb: Token) -> tuple[str, ...]:
    """Return the forms of a verb behind "be": `was wrote`, `were arrive`, `they were arrest at`."""
    before = be.doc[be.sent.start : be.i]
    if any(token.lower_ in _DOES or token.tag_ in ASKING for token in before):
        return ()  # "all he could do was accept", "what it was became clear"
    form = verb.lower_
    if form in only_past() and verb.tag_ in ("VBD", "VBN"):
        return (participle(base_of_past(form)),)
    if form == "say":
        return ()  # "as it was, say, in May"
    if form in words("only-verbs") and participle(form) != form:
        if form in HAPPENING and verb == be.nbor():
            finite = past(form) if be.lower_ in _PAST_BE else third(form)
            finite = form if be.lower_ == "are" else finite
            return (f"-{finite}", gerund(form))
        return (participle(form), gerund(form))
    who = len(before) > 0 and (before[-1].tag_ in ("PRP", "NNS") or before[-1].lower_ == "people")
    if who and be.lower_ in _PAST_BE and form in _DONE and verb.nbor().tag_ == "IN":
        return (participle(form),)
    return ()


def _behind_modal(modal: Token, verb: Token) -> tuple[str, ...]:
    """Return the form of a verb behind a modal: `should resigns`, `could caused new floods`."""
    subject = modal.nbor(-1)
    if subject.tag_ not in NOUNS | NAMES | {"PRP"} or not subject.whitespace_:
        return ()
    base = verb.lemma_
    if verb.tag_ == "VBZ" and base in words("only-verbs") and third(base) == verb.lower_:
        return (base,)
    regular = verb.lower_.endswith("ed") and past(base) == verb.lower_
    full = verb.nbor().tag_ in ADJECTIVES and verb.nbor(2).tag_ in NOUNS
    return (base,) if regular and verb.tag_ in ("VBD", "VBN") and full else ()


def _behind_preposition(preposition: Token, verb: Token) -> tuple[str, ...]:
    """Return the form of a verb behind a preposition: `interested in buy the club`."""
    if preposition.tag_ != "IN" or preposition.dep_ == "prt" or not _is_bare_verb(verb):
        return ()
    opens, before = bool(preposition.is_sent_start), preposition.nbor(-1)
    if opens and preposition.lower_ not in ("before", "after"):
        return ()
    apart = (before.is_punct and not opens) or before.tag_ in ("CC", "TO")
    return () if apart else (gerund(verb.lower_),)


def _is_bare_verb(verb: Token) -> bool:
    """Whether a word is the bare form of a verb, by itself or with its object, and no noun."""
    form, following = verb.lower_, verb.nbor().tag_
    if form in _NOUNS_TOO or verb.lemma_ == "be":
        return False
    bare = verb.tag_ in ("VB", "VBP")
    if form in words("only-verbs") and (bare or following in _OBJECTS | {"TO", "IN"}):
        return True
    return bare and following in _OBJECTS and verb.lemma_ == form


def _behind_to(to: Token, verb: Token) -> tuple[str, ...]:
    """Return the form of a verb behind "to": `hopes to winning`, `is expected to passed`."""
    before = to.nbor(-1)
    used = before.lower_ == "used" and before.nbor(-1).tag_ in NOUNS | NAMES | {"PRP"}
    if before.lower_ not in wanting() and not used:
        return ()
    if verb.tag_ == "VBG" and not used:
        base = _of_gerund().get(verb.lower_, verb.lemma_)
        full = verb.nbor().tag_ in _OBJECTS | {"CD"} and gerund(base) == verb.lower_
        return (base,) if full else ()
    base = _of_past().get(verb.lower_, "")
    return (base,) if base and verb.nbor().tag_ not in NOUNS | ADJECTIVES else ()


def _asked(did: Token) -> _Found | None:
    """Return the verb of a question: `Did the goalkeeper saw the ball?`."""
    if did.sent.text.rstrip()[-1:] != "?":
        return None
    for verb in did.doc[did.i + 2 : min(did.i + 2 + _MOST, did.sent.end)]:
        inside = did.doc[did.i + 1 : verb.i]
        subject = all(
            each.tag_ in NOUNS | NAMES | ADJECTIVES | {"DT", "PRP", "PRP$"} for each in inside
        )
        if subject and verb.lower_ in only_past() and verb.tag_ == "VBD":
            return did, verb, (base_of_past(verb.lower_),)
    return None


@lru_cache
def _of_gerund() -> dict[str, str]:
    known = {row["verb"] for row in rows("verb-forms")} | words("only-verbs")
    return {gerund(verb): verb for verb in known}


@lru_cache
def wanting() -> frozenset[str]:
    """Return the words behind which "to" opens an infinitive, verbs in all forms."""
    return _WANTING | {f(verb) for verb in _WANTING for f in (third, past, gerund)}


@lru_cache
def _of_past() -> dict[str, str]:
    """Map past tenses in -ed to their verbs."""
    known = {row["verb"] for row in rows("verb-forms")} | words("only-verbs")
    return {past(verb): verb for verb in known if past(verb).endswith("ed")}


@lru_cache
def _never_regular() -> dict[str, str]:
    """Map regular forms that irregular verbs do not have to those verbs: `builded`, `catched`."""
    verbs = table("irregular-verbs", "past")
    formed = {(f"{verb}d" if verb.endswith("e") else f"{verb}ed"): verb for verb in verbs}
    formed |= {f"{verb}{verb[-1]}ed": verb for verb in verbs}
    return {form: verb for form, verb in formed.items() if form not in verbs.values()}


def _regular(token: Token) -> _Found | None:
    """Return a verb with an ending that it never has: `was builded`, `catched`."""
    verb = _never_regular().get(token.lower_, "")
    if not verb or frequency(token.lower_):
        return None
    helped = token.nbor(-1).lemma_ in ("be", "have", "get") or token.tag_ == "VBN"
    return token, token, (participle(verb) if helped else past(verb),)
