"""Whom each pronoun stands for, and what leaves that in doubt."""
