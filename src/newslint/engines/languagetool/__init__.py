"""LanguageTool as an engine: the mechanical slips that newslint's own rules do not cover.

The library behind it takes a third of a second to import: nothing here does before it is needed.
"""

from newslint.engines.languagetool.error import LanguageToolError
from newslint.engines.languagetool.install import install, installed
from newslint.engines.languagetool.service import Service

__all__ = ["LanguageToolError", "Service", "install", "installed"]
