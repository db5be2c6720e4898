"""The reasons for which a pronoun may be right although somebody near is of the other gender."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """Why a pronoun may be right, as `newslint check --show-doubts` prints it."""

    QUOTED = "it is in a quotation"
    BADLY_QUOTED = "quotation marks do not come in pairs"
    IT = "it may be a thing"
    NOBODY = "nobody stands before it"
    OPENING = "the next sentences may name who is meant"
    TIED = "grammar ties it to somebody else"
    NAMESAKE = "grammar ties it to a namesake"
    GENDER = "the gender is not certain"
    NOUN = "who is meant is only a noun"
    NO_SUBJECT = "who is meant was never a subject"
    RIVALS = "others may be meant"
    STRONG_RIVALS = "others are likelier"
    RIVAL = "another may be meant"
    RIVAL_NEAR = "another of that gender is near"
    STRANGER = "a stranger is near"
    STRANGER_SINCE = "a stranger was spoken of since"
    SOMEBODY_SINCE = "somebody was spoken of since"
    FIRST_NAME = "the surname is a first name, too"
    OWN_NAME = "it owns the name"
    RUNS_AHEAD = "it may run ahead of its name"
    LATER = "the sentence names another later"
    TWO = "two people are spoken of"
    SPOUSE = "a spouse may be meant"
    RELATIVE = "a relative may be meant"
    TITLE = "it may be in the title of a work"
    PROTAGONIST = "whom the article is about may be meant"
    NEWCOMER = "who was spoken of before somebody came in may be meant"
    QUOTED_BEFORE = "whom a quotation just spoke of may be meant"
    SHIP = "a ship or a country may be meant"
