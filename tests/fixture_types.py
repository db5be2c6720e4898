"""What the fixtures of `conftest` are that ask newslint about a text; facts go by their names.

read(text, people={"Rowan": "they"}) -> Article
beside(english, source, language) -> Article
found("stray-period", text) -> list[Match]
"""

from __future__ import annotations

from collections.abc import Callable

from newslint.article.article import Article
from newslint.model import Match

Read = Callable[..., Article]
Find = Callable[..., list[Match]]
Repair = Callable[..., str]
Beside = Callable[..., Article]
Propose = Callable[..., tuple[str, list[str]]]
