"""What holds for the repairs of all pronouns that contradict their person."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fixture_types import Read
from newslint.checks.pronouns.pronoun_gender import pronoun_gender
from newslint.checks.pronouns.pronoun_it_for_person import pronoun_it_for_person
from newslint.edits import apply

_SENTENCES = st.lists(
    st.sampled_from(
        [
            "Claudia Sheinbaum spoke on Monday.",
            "Mr. Carter met her.",
            "“He is ready,” she said.",
            "His plan was hers!",
            "It was born in Lima.",
            "THEY LEFT",
            "Dr. van der Berg's",
            "\n",
            "“",
        ]
    ),
    max_size=8,
)


@given(_SENTENCES)
@settings(max_examples=30)
def test_repairs_fit_and_never_touch_quotations(read: Read, sentences: list[str]) -> None:
    article = read(" ".join(sentences))
    for match in [*pronoun_gender(article), *pronoun_it_for_person(article)]:
        assert not article.quoted(match.span)
        for repair in match.repairs:
            apply(article.prose, repair)
            assert not any(article.quoted(edit.span) for edit in repair)
            assert match.span in [edit.span for edit in repair]
