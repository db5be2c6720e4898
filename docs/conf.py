"""The documentation site: the repository's own Markdown files, built by `make site` into `site/`.

Pages that belong to a chapter are named here and not in the files, which read well in the
repository as they are.
"""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx

project = "newslint"
html_title = "newslint"
extensions = ["myst_parser"]
root_doc = "README"
include_patterns = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "bench/README.md",
    "bench/growth.md",
    "docs/*.md",
    "docs/*/*.md",
    "editors/vscode/README.md",
]
exclude_patterns = [".*", "**/.*", "**/node_modules", "site", "build", "dist", "shared", "data"]
myst_heading_anchors = 4
suppress_warnings = ["misc.highlighting_failure"]  # damaged text is no valid code
pygments_style = "tango"
html_theme = "furo"
html_copy_source = False
html_show_search_summary = False  # a browser does not let a page in a folder read others
html_show_sphinx = False
html_show_copyright = False
html_additional_pages = {"index": "redirect.html"}
templates_path = ["templates"]
html_static_path = ["static"]
html_css_files = ["site.css"]

_DOCS = Path(__file__).parent
_CHAPTERS = {
    "Use it": [
        "docs/start",
        "docs/how-to",
        "docs/report",
        "docs/editors",
        "docs/ci",
        "docs/source",
        "docs/archive",
    ],
    "Look it up": ["docs/rules/README", "docs/configuration", "docs/settings", "docs/formats"],
    "Accuracy": [
        "docs/accuracy",
        "docs/levels",
        "docs/judge",
        "docs/thresholds",
        "docs/languagetool",
    ],
    "For developers": [
        "CONTRIBUTING",
        "bench/README",
        "bench/growth",
        "editors/vscode/README",
        "CHANGELOG",
    ],
}


def setup(app: Sphinx) -> None:
    """Put the pages in order when they are read."""
    app.connect("source-read", _ordered)


def _ordered(_app: Sphinx, page: str, source: list[str]) -> None:
    """Add to a page what stands below it in the table of contents."""
    if page == root_doc:
        source[0] += "".join(_contents(pages, title) for title, pages in _CHAPTERS.items())
    elif page == "docs/rules/README":
        found = sorted(path.stem for path in (_DOCS / "categories").glob("*.md"))
        source[0] += _contents([f"/docs/categories/{name}" for name in found])
    elif page.startswith("docs/categories/"):
        rules = re.findall(r"^## \[([\w-]+)\]", source[0], re.MULTILINE)
        source[0] += _contents([f"/docs/rules/{rule}" for rule in rules])


def _contents(pages: list[str], title: str = "") -> str:
    head = f":caption: {title}\n" if title else ""
    return "\n".join(["\n\n```{toctree}\n:hidden:", head, *pages, "```\n"])
