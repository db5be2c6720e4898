"""Numbers of a text in any language, and those of a translation beside those of its source."""
