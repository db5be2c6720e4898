"""The text that an article was translated from, beside it: sentence by sentence."""
