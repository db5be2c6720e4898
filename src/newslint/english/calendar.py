"""The days of the week and the months, written out, for the patterns of rules."""

from __future__ import annotations

DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})


DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
"""Matches a day of the week, with its capital."""


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


MONTH = rf"(?:{'|'.join(MONTHS)})"
"""Matches a month, with its capital: "March" and "May" too, so what surrounds it must tell."""


DAY_OF_MONTH = r"(?:[1-9]|[12]\d|3[01])"
"""Matches the number of a day in its month, without a zero before it."""
