"""Names of a translation beside those of its source, in all scripts that spell sounds."""
