"""What an editor shows beside a finding: what is wrong, on what evidence, and its rule's page."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.catalogue.own_rules import OWN_RULES
from newslint.catalogue.page import page
from newslint.catalogue.rule import Rule
from newslint.engines.languagetool.rules import PREFIX
from newslint.engines.languagetool.rules import rule as of_languagetool
from newslint.linting.linter import Linter
from newslint.model import Finding
from newslint.people.person import Person
from newslint.server.lsp.glossary import person_at


def hover(finding: Finding, linter: Linter, article: Article) -> str:
    """Return all that there is to say of a finding, as Markdown."""
    return "\n\n".join(_parts(finding, linter, article))


def _parts(finding: Finding, linter: Linter, article: Article) -> Iterator[str]:
    yield f"**{finding.rule}**: {finding.message}"
    if finding.fix:
        yield f"{finding.fix.title} ({finding.fix.safety.label})"
    if finding.related:
        yield f"The source, line {finding.related.start[0]}: “{finding.related.text}”"
    person = person_at(article, finding.span)
    if person is not None and person.reasons:
        yield f"{person.name}, {_gender(person)}: {', '.join(person.reasons)}"
    rule = _rule(finding.rule, linter)
    if rule is not None:
        yield f"---\n\n{page(rule)}"


def _gender(person: Person) -> str:
    return person.gender.value if person.gender else "of unknown gender"


def _rule(name: str, linter: Linter) -> Rule | None:
    if name.startswith(PREFIX):
        return of_languagetool(name.removeprefix(PREFIX))
    return linter.catalogue.get(name) or OWN_RULES.get(name)
