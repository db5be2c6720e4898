"""How piece by piece translation breaks a sentence: one function for each kind of damage."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import additions, capitals, losses, order, periods, quotations, repeats
from .sentence import Damage, Sentence

__all__ = ["KINDS", "Damage", "Kind", "Sentence"]

Kind = Callable[[Sentence], Iterator[Damage]]

KINDS: dict[str, Kind] = {
    kind.__name__.replace("_", "-"): kind
    for kind in (
        periods.stray_period,
        periods.orphan_sentence,
        periods.period_after_function_word,
        periods.comma_became_period,
        periods.lost_period,
        periods.lost_sentence_capital,
        capitals.capital_on_function_word,
        capitals.capital_on_content_word,
        losses.lost_preposition_before_name,
        losses.lost_preposition_before_number,
        losses.lost_preposition_in_phrase,
        losses.lost_article,
        losses.lost_subject,
        additions.invented_possessive,
        additions.pronoun_before_name,
        additions.doubled_subject,
        additions.extra_article,
        additions.extra_preposition,
        quotations.orphan_quotation,
        quotations.pronoun_before_quotation,
        quotations.lost_quotation_mark,
        repeats.doubled_function_word,
        repeats.doubled_content_word,
        repeats.doubled_clause,
        repeats.repeated_sentence,
        order.swapped_adjective,
        order.reordered_link,
        order.possessive_pile_up,
        order.dangling_preposition,
        order.spliced_link,
    )
}
