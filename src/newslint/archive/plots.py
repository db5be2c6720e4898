"""The plots of a report, as pieces of a page that fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from newslint.archive.counting import Counts, Table
from newslint.model import SENT_BACK, Safety

_MOST = 30  # bars in a plot; the tables beside the page have all
_BAR, _AROUND = 22, 130  # pixels
_COLOURS = {"safe": "#2f7d4a", "unsafe": "#d08c1d", "hint": "#6b7a8f", "none": "#b8bec7"}
_LAYOUT: dict[str, Any] = {
    "paper_bgcolor": "rgba(0,0,0,0)",
    "plot_bgcolor": "rgba(0,0,0,0)",
    "font": {"family": "system-ui, sans-serif", "size": 13, "color": "#777"},
    "margin": {"l": 60, "r": 20, "t": 10, "b": 50},
    "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    "colorway": ["#2b6cb0", "#d08c1d"],
    "hoverlabel": {"font": {"family": "system-ui, sans-serif"}},
}
_GRID = {"gridcolor": "rgba(128,128,128,.25)", "zerolinecolor": "rgba(128,128,128,.5)"}


def library() -> str:
    """Return the library that draws the plots in a browser: the page has it in itself."""
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs())


def plots(counts: Counts) -> Iterator[tuple[str, str, str]]:
    """Yield the plots: heading, what is to be seen in it, and the piece of a page."""
    yield "Findings by rule", "The colours show how sure the repairs are.", _rules(counts.rules)
    if any(row["month"] for row in counts.months):
        yield "By month", "Findings per 1,000 words, by the date of the document.", _months(counts)
    if any(row["section"] for row in counts.sections):
        said = "Findings per 1,000 words, in the sections that have the most."
        yield "By section", said, _sections(counts.sections)
    if counts.scores:
        said = f"From {SENT_BACK} upwards, a text reads like unedited machine translation."
        yield "Scores", said, _scores(counts.scores)


def _rules(rules: Table) -> str:
    totals: dict[str, int] = {}
    for row in rules:
        totals[row["rule"]] = totals.get(row["rule"], 0) + row["findings"]
    top = sorted(totals, key=lambda rule: (-totals[rule], rule))[:_MOST][::-1]
    series = {}
    for level in (*(each.label for each in reversed(list(Safety))), "none"):
        found = {row["rule"]: row["findings"] for row in rules if row["level"] == level}
        series[level] = [found.get(rule, 0) for rule in top]
    data = [_bar(name, top, values, _COLOURS[name]) for name, values in series.items()]
    return _figure(data, len(top), barmode="stack")


def _bar(name: str, labels: list[str], values: list[float], colour: str) -> dict[str, Any]:
    shown = [escape(label) for label in labels]
    return {"type": "bar", "orientation": "h", "name": name, "y": shown, "x": values,
            "marker": {"color": colour}}  # fmt: skip


def _sections(sections: Table) -> str:
    named = [row for row in sections if row["section"]]
    top = sorted(named, key=lambda row: (-row["a_thousand"], row["section"]))[:_MOST][::-1]
    labels = [f"{row['section'][:40]} ({row['documents']:,})" for row in top]
    values = [row["a_thousand"] for row in top]
    return _figure([_bar("findings per 1,000 words", labels, values, "#2b6cb0")], len(top))


def _months(counts: Counts) -> str:
    months = [row for row in counts.months if row["month"]]
    names = [row["month"] for row in months]
    rate = {"type": "scatter", "mode": "lines+markers", "name": "findings per 1,000 words",
            "x": names, "y": [row["a_thousand"] for row in months]}  # fmt: skip
    size = {"type": "bar", "name": "documents", "x": names, "yaxis": "y2", "opacity": 0.35,
            "y": [row["documents"] for row in months], "marker": {"color": "#6b7a8f"}}  # fmt: skip
    return _figure(
        [size, rate],
        xaxis={"type": "category", **_GRID},
        yaxis={"title": "per 1,000 words", "rangemode": "tozero", **_GRID},
        yaxis2={
            "title": "documents",
            "overlaying": "y",
            "side": "right",
            "showgrid": False,
            "tickformat": "d",
            "nticks": 5,
        },
        margin={**_LAYOUT["margin"], "r": 60},
    )


def _scores(scores: Table) -> str:
    bars = {"type": "bar", "x": [row["score"] + 2 for row in scores], "width": 4.4,
            "y": [row["documents"] for row in scores], "name": "documents"}  # fmt: skip
    line = {"type": "line", "x0": SENT_BACK, "x1": SENT_BACK, "yref": "paper", "y0": 0, "y1": 1,
            "line": {"dash": "dot", "color": "#b03a2e"}}  # fmt: skip
    return _figure(
        [bars],
        shapes=[line],
        xaxis={"title": "score", "range": [-1, 101], **_GRID},
        yaxis={"title": "documents", **_GRID},
    )


def _figure(data: list[dict[str, Any]], bars: int = 0, **layout: Any) -> str:
    """Return a plot; one of `bars` lying bars is as high as they need."""
    from plotly.graph_objects import Figure

    lying: Mapping[str, Any] = {
        "height": bars * _BAR + _AROUND if bars else 340,
        "xaxis": _GRID,
        "yaxis": {"automargin": True, "ticksuffix": " ", **_GRID} if bars else _GRID,
    }
    figure = Figure(data, {**_LAYOUT, **lying, **layout})
    settings = {"displayModeBar": False, "responsive": True}
    return str(figure.to_html(settings, full_html=False, include_plotlyjs=False))
