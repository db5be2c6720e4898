"""Where the page of a rule can be read."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from urllib.parse import quote

_CHECKOUT = Path(__file__).parents[3] / "docs"
_LANGUAGETOOL = "languagetool/"
_THEIRS = "https://community.languagetool.org/rule/show/{}?lang=en"


def address(rule: str) -> str | None:
    """Return the address of a rule's page, None where it has none.

    It is on the site of the documentation, where the package names one, else in a checkout.
    """
    if rule.startswith(_LANGUAGETOOL):
        return _THEIRS.format(quote(rule.removeprefix(_LANGUAGETOOL)))
    site = _site()
    if site:
        return f"{site}rules/{rule}.html"
    page = _CHECKOUT / "rules" / f"{rule}.md"
    return page.as_uri() if page.is_file() else None


def on_the_web(rule: str) -> str | None:
    """Return the address of a rule's page that others can read, for what leaves this machine."""
    found = address(rule)
    return found if found and found.startswith("http") else None


@cache
def _site() -> str | None:
    """Return the address of the documentation that the package names, with a slash at its end."""
    try:
        links = metadata("newslint").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from a folder that nobody installed
        return None
    named = dict(link.split(", ", 1) for link in links)
    site = named.get("Documentation")
    return f"{site.rstrip('/')}/" if site else None
