"""Whom an article speaks of, and what it says of their gender."""
