"""LanguageTool as an engine: the mechanical slips that newslint's own rules do not cover."""

from newslint.languagetool.error import LanguageToolError
from newslint.languagetool.install import install, installed
from newslint.languagetool.service import Service

__all__ = ["LanguageToolError", "Service", "install", "installed"]
