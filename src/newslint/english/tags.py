"""Sets of tags and relations (Penn Treebank, spaCy) that many rules ask for."""

from __future__ import annotations

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of finite verbs."""


PREPOSITIONS = ("to", "of", "for", "in", "on", "at", "by", "with", "from", "about", "under", "as")
"""Those that a link most often loses, the most frequent first."""


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
"""Relations of subjects to their verbs, clauses and "there" included."""


NOUNS = frozenset({"NN", "NNS"})


NAMES = frozenset({"NNP", "NNPS"})


ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})


PARTICIPLES = frozenset({"VBG", "VBN"})


VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})


INSIDE = NOUNS | NAMES | {"JJ", "CD", "POS"}
"""What stands in a noun phrase behind its determiner."""


MODIFIERS = NOUNS | ADJECTIVES | PARTICIPLES | {"CD"}
"""What stands between a determiner and the noun of its phrase, and is no name."""


COMPARED = frozenset({"JJR", "RBR", "RBS"})
"""Tags of words that compare behind an article: `the more`, `the better`."""


ASKING = frozenset({"WDT", "WP", "WRB"})
"""Tags of words that a question or a relative clause begins with: `which`, `who`, `where`."""


ASKING_OR_WHOSE = ASKING | {"WP$"}


HELPERS = frozenset({"aux", "auxpass"})
"""Relations of helpers to their verbs: `has won`, `was not seen`."""


DETERMINERS = frozenset({"det", "poss", "predet"})
"""Relations of determiners to their nouns."""
