"""Names that an article has in two forms: turned round, joined, half translated."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Set

from newslint.article.article import Article
from newslint.checks.people.name_variant_near import slips
from newslint.english.common import common, is_word
from newslint.english.gender import opens_with_surname
from newslint.english.lexicon import words
from newslint.english.names import bearers, fold
from newslint.model import Edit, Match, Safety, Span

_PAIR = re.compile(r"(?<![\w’'-])(?=(?P<name>(?P<one>[A-Z][\w-]+) (?P<two>[A-Z][\w-]+))(?![\w-]))")
_ARTICLE = re.compile(
    r"(?<![\w’'-])(?P<name>(?P<article>Al|El)(?P<mark>[ -])(?P<rest>[A-Z][a-z]{2,}))"
)
_PARTICLE = re.compile(
    r"(?<!\w)(?P<particle>[Vv]on der|[Vv]an der|[Vv]an de|[Ll]e|[Ll]a|[Dd]e la|[Dd]el|[Dd]ella"
    r"|[Dd]os|[Ee]l) (?P<name>[A-Z][a-zà-ÿ]{2,})(?!\w)"
)
ELSEWHERE = "Elsewhere this article has"  # why a form is right
_SCHOLARLY = re.compile("[āēīōūĀĒĪŌŪ\u0180-\uffff]")
"""Letters that tell how a name is said: "Zaha Hadid (Zahā Ḥadīd)"."""

_WORD = re.compile(r"(?<![\w’'@#/.-])[A-ZÀ-Þ][a-zß-ÿğışčřžőűąęłńśźż]{3,}(?![\w’'@/-])")


def other_forms(article: Article) -> Iterator[Match]:
    """Yield names in another form than elsewhere: `Seok-yeol Yoon`, `Al-Saher`, `the Leyen`."""
    yield from _turned(article)
    yield from _articled(article)
    yield from _translated(article)


def _turned(article: Article) -> Iterator[Match]:
    """Yield names of two words that the article has more often the other way round.

    Only names with a hyphen, as Korean ones have: "Jae-myung Lee" of Lee Jae-myung; Japanese ones,
    which English news turns round; and those of a first name and what is no word.
    """
    found = [
        (match, _plain(match["one"]), _plain(match["two"]))
        for match in _PAIR.finditer(article.prose)
    ]
    counts = Counter((one, two) for _, one, two in found)
    first: dict[tuple[str, str], re.Match[str]] = {}
    for match, one, two in found:
        first.setdefault((one, two), match)
    for match, one, two in found:
        other = first.get((two, one))
        if other is None:
            yield from _turned_and_slipped(article, match, first)
            continue
        if one == two or article.prose[match.start() - 1 : match.start()] == "(":
            continue
        if match.start() < other.end("name") and other.start() < match.end("name"):
            continue  # "Thai Rak Thai"
        eastern = opens_with_surname((match["one"], match["two"]))
        western = opens_with_surname((match["two"], match["one"]))
        rarer = (counts[one, two], -first[one, two].start()) < (counts[two, one], -other.start())
        named = "-" in match["name"] or "-" in other["name"] or _is_name(match["one"], match["two"])
        chinese = other["one"].lower() in words("chinese-surnames") and not is_word(two)
        if eastern or (rarer and (named or chinese) and not western):
            yield from _shown(article, match, other["name"])


def _turned_and_slipped(
    article: Article, match: re.Match[str], first: Mapping[tuple[str, str], re.Match[str]]
) -> Iterator[Match]:
    """Yield a Japanese name that the article has the other way round in another spelling."""
    one, two = _plain(match["one"]), _plain(match["two"])
    if not opens_with_surname((match["one"], match["two"])):
        return
    near = (each for pair, each in first.items() if pair[1] == one and slips(pair[0], two))
    other = next(near, None)
    if other is not None:
        yield from _shown(article, match, f"{match['two']} {match['one']}")


def _is_name(one: str, two: str) -> bool:
    """Whether two words are a first name and a surname, in either order, and nothing else."""
    counts = sorted(map(bearers, (one, two)))
    plain = any(is_word(each.lower()) or common(each) for each in (one, two))
    return counts[1] > _RATHER * counts[0] and not plain


_RATHER = 20  # times that a first name is more frequent as such than a surname


def _articled(article: Article) -> Iterator[Match]:
    """Yield Arabic names whose article is joined where it stands apart elsewhere: `Al-Saher`."""
    found = list(_ARTICLE.finditer(article.prose))
    counts = Counter(match["name"] for match in found)
    for match in found:
        other = f"{match['article']}{'-' if match['mark'] == ' ' else ' '}{match['rest']}"
        seen = next((each.start() for each in found if each["name"] == other), None)
        if seen is None:
            continue
        own = next(each.start() for each in found if each["name"] == match["name"])
        if (counts[match["name"]], -own) < (counts[other], -seen):
            yield from _shown(article, match, other)


def _translated(article: Article) -> Iterator[Match]:
    """Yield names whose particle was translated: `the Leyen` of Ursula von der Leyen."""
    names = {match["name"]: match["particle"] for match in _PARTICLE.finditer(article.prose)}
    for name, particle in names.items():
        pattern = rf"(?<!\w)(?P<name>(?:(?P<lead>[Ff]rom|[Vv]on) )?[Tt]he {name})(?!\w)(?! [A-Z])"
        for match in re.finditer(pattern, article.prose):
            begins = match["name"][0].isupper()
            right = particle[0].upper() + particle[1:] if begins else particle
            yield from _shown(article, match, f"{right} {name}")


def plain_and_accented(forms: Collection[str]) -> tuple[str, str] | None:
    """Return the two spellings of a name, without accents and with them; None if it has others."""
    accented = [each for each in forms if not each.isascii()]
    if len(forms) != 2 or len(accented) != 1 or _SCHOLARLY.search(accented[0]):
        return None
    (plain,) = set(forms) - set(accented)
    return plain, accented[0]


def other_accents(article: Article, surnames: Set[str]) -> Iterator[Match]:
    """Yield names that have their accents elsewhere: first names, places, clubs: "Ayca" and "Ayça".

    Surnames are for those who know whose they are.
    """
    if article.prose.isascii():
        return
    spelled: dict[str, dict[str, list[re.Match[str]]]] = defaultdict(lambda: defaultdict(list))
    for match in _WORD.finditer(article.prose):
        spelled[fold(match[0])][match[0]].append(match)
    for forms in spelled.values():
        both = plain_and_accented(forms)
        if both is None or not surnames.isdisjoint(both):
            continue
        wrong, right = both
        if len(forms[wrong]) > len(forms[right]):
            right, wrong = wrong, right
        for match in forms[wrong]:
            span = Span(*match.span())
            if not article.quoted(span):
                values = {"name": wrong, "other": right, "reason": ELSEWHERE}
                yield Match(span, values | {"what": "one"}, ((Edit(span, right),),), Safety.HINT)


def _plain(word: str) -> str:
    return fold(word).replace("-", "")


def _shown(article: Article, match: re.Match[str], right: str) -> Iterator[Match]:
    span = Span(*match.span("name"))
    if not article.quoted(span):
        values = {"name": match["name"], "other": right, "reason": ELSEWHERE}
        values["what"] = "person"
        yield Match(span, values, ((Edit(span, right),),), Safety.HINT)
