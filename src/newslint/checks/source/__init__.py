"""Rules on what only the source shows: each reads a translation beside it."""
