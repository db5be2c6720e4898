"""Servers for those who write: editors and their clients speak to one newslint that stays warm."""
