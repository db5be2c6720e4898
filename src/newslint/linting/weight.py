"""What a newsroom makes of findings: its own severities, and levels for rules that it trusts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newslint.catalogue.rule import Proposal
from newslint.catalogue.selection import named, names_of
from newslint.model import Finding, Safety, Severity
from newslint.settings.config import Config


def levelled(config: Config, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield proposals as sure as the newsroom takes their rules to be.

    Only between safe and unsafe: a hint stays one. Whoever names a rule in both lists is careful.
    """
    for each in proposals:
        safety = each.safety
        if safety is not Safety.HINT:
            rule, category = each.rule.id, each.rule.category
            if named(rule, category, config.extend_unsafe_fixes):
                safety = Safety.UNSAFE
            elif named(rule, category, config.extend_safe_fixes):
                safety = Safety.SAFE
        yield each if safety is each.safety else replace(each, safety=safety)


def weighed(config: Config, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings with the newsroom's severities, those that are severe enough for it."""
    least = Severity(config.min_severity)
    for each in findings:
        severity = _severity(config, each)
        if severity.reaches(least):
            yield each if severity is each.severity else replace(each, severity=severity)


def _severity(config: Config, finding: Finding) -> Severity:
    """Return what the newsroom says of a rule, else of its category or family, else of all."""
    everything, *names = names_of(finding.rule, finding.category)
    for name in (*names, everything) if config.severity else ():
        if name in config.severity:
            return Severity(config.severity[name])
    return finding.severity


def fails(config: Config, finding: Finding) -> bool:
    """Whether a finding is one that a build fails for; without a repair it is no more than a hint.

    It is both as severe and as sure as the newsroom asks for.
    """
    safety = finding.fix.safety if finding.fix else Safety.HINT
    least = Safety[config.fail_on_level.upper()]
    return finding.severity.reaches(Severity(config.fail_on)) and safety >= least
