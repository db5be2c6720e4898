"""An article as rules see it."""
