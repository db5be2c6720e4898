"""`newslint rules` and `newslint explain`: the catalogue."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli import completing
from newslint.cli.help import HelpfulGroup
from newslint.cli.options import COLOR
from newslint.printable import inert, inert_json, printable

if TYPE_CHECKING:
    from newslint.catalogue.rule import Rule

_WIDE, _NARROW = 80, 4  # columns from which a summary has a column of its own; else its indent
_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(cls=HelpfulGroup, invoke_without_command=True)
@click.option(
    "--output-format",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="How to print the list.",
)
@click.option("--config", type=_file, help="Include the rules of this configuration file.")
@click.option("--isolated", is_flag=True, help="Use only the rules that come with newslint.")
@COLOR
@click.pass_context
def rules(ctx: click.Context, output_format: str, config: Path | None, *, isolated: bool) -> None:
    """List all rules, or start a new one."""
    if ctx.invoked_subcommand is not None:
        return
    known = _rules(config, isolated=isolated)
    if output_format == "json":
        import json

        click.echo(inert_json(json.dumps([_data(rule) for rule in known.values()], indent=1)))
        return
    from newslint.reporters.look import Look

    look = Look.of(sys.stdout)
    width = max(map(len, known))
    category = ""
    for rule in sorted(known.values(), key=lambda rule: (rule.category, rule.id)):
        if rule.category != category:
            category = rule.category
            click.secho(inert(printable(category)), bold=True)
        off = "" if rule.default else " (off by default)"
        summary = printable(rule.summary)
        if (look.room or _WIDE) < _WIDE:
            click.echo(inert(f"  {rule.id}  {_level(rule)}"))
            begin = " " * _NARROW
        else:
            begin = f"  {rule.id:<{width}}  {_level(rule):<7}  "
        for line in look.lines(f"{summary}{off}", begin, " " * len(begin)):
            click.echo(inert(line))


@rules.command()
@click.argument("name", metavar="CATEGORY/ID")
def new(name: str) -> None:
    """Write the first files of a new rule with code. Run this in a checkout of newslint.

    A rule without code is a single YAML file; docs/how-to.md has an example.
    """
    from newslint.catalogue.scaffold import ScaffoldError, scaffold

    try:
        written = scaffold(Path(), name)
    except ScaffoldError as error:
        raise click.UsageError(str(error)) from None
    for path in written:
        click.echo(f"{path.as_posix()} written")


@click.command()
@click.argument("rule", shell_complete=completing.rule)
@click.option("--config", type=_file, help="Include the rules of this configuration file.")
@click.option("--isolated", is_flag=True, help="Use only the rules that come with newslint.")
@COLOR
def explain(rule: str, config: Path | None, *, isolated: bool) -> None:
    """Explain what RULE finds and why, with examples, and how to switch it off.

    Give the name of somebody in the news instead of a rule to see what newslint knows about them.
    """
    from newslint.catalogue.page import page
    from newslint.catalogue.selection import UnknownRuleError
    from newslint.nearest import hint

    known = {**_rules(config, isolated=isolated), **_of_languagetool(rule)}
    if rule not in known and _explain_person(rule):
        return
    if rule not in known:
        what = "rule or person" if rule[:1].isupper() else "rule"
        advice = hint(rule, known) or "; see 'newslint rules'"
        raise UnknownRuleError(rule, f"there is no {what} called '{rule}'{advice}")
    click.echo("\n".join(_styled(page(known[rule]))), nl=False)


def _explain_person(name: str) -> bool:
    """Say whom the table of people in the news knows by a name; whether it knows anybody."""
    if not name[:1].isupper():
        return False
    from newslint.english.known_people import WRITTEN, bearers

    found = bearers(name)
    for each in found:
        also = f" (also {', '.join(each.spellings)})" if each.spellings else ""
        since = f"since {each.years[:-1]}" if each.years.endswith("-") else each.years
        click.echo(f"{each.name}{also}: {each.known}, {each.gender}, in the news {since}")
        if each.circle:
            circle = ", ".join(each.circle)
            click.echo(f"  the surname alone is enough if the article also has two of: {circle}")
    if found:
        click.echo(
            f"As of {WRITTEN}. Put corrections and additions under [people] in newslint.toml."
        )
    return bool(found)


def _of_languagetool(name: str) -> dict[str, Rule]:
    from newslint.engines.languagetool.rules import PREFIX, rule

    return {name: rule(name.removeprefix(PREFIX))} if name.startswith(PREFIX) else {}


def _styled(text: str) -> Iterator[str]:
    """Show a page of Markdown in a terminal: headings bold, lines as long as fits."""
    from newslint.reporters.look import Look

    look = Look.of(sys.stdout)
    for line in text.split("\n"):
        for shown in look.lines(printable(line.lstrip("# ") if line.startswith("#") else line)):
            yield click.style(inert(shown), bold=True) if line.startswith("#") else inert(shown)


def _rules(config: Path | None, *, isolated: bool) -> Mapping[str, Rule]:
    from newslint.catalogue.catalogue import load_rules
    from newslint.catalogue.own_rules import OWN_RULES
    from newslint.settings.settings import Finder

    settings = Finder({}, file=config, isolated=isolated).settings(Path())
    return dict(sorted({**load_rules(settings.config.extend_rules), **OWN_RULES}.items()))


def _level(rule: Rule) -> str:
    return rule.safety.label if rule.fixable else "-"


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "category": rule.category,
        "summary": rule.summary,
        "severity": rule.severity.value,
        "safety": rule.safety.label if rule.fixable else None,
        "default": rule.default,
    }
