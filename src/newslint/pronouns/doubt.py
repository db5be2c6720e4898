"""The reasons for which a pronoun may be right although somebody near is of the other gender."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """Why a pronoun may be right, as `newslint check --show-doubts` prints it."""

    QUOTED = "it is in a quotation"
    BADLY_QUOTED = "the quotation marks do not come in pairs"
    IT = "it may be a thing"
    NOBODY = "nobody is mentioned before it"
    OPENING = "the next sentences may name who is meant"
    TIED = "grammar ties it to somebody else"
    NAMESAKE = "grammar ties it to a namesake"
    GENDER = "the gender is not certain"
    NO_NAME = "the name may not be a person's"
    NOUN = "the person meant has no name here"
    NO_SUBJECT = "the person meant has not been a subject so far"
    RIVALS = "others may be meant"
    STRONG_RIVALS = "others are more likely to be meant"
    RIVAL = "somebody else may be meant"
    RIVAL_NEAR = "somebody else of that gender is near"
    STRANGER = "somebody unnamed is near"
    STRANGER_SINCE = "somebody unnamed has been mentioned since"
    SOMEBODY_SINCE = "somebody has been mentioned since"
    ANOTHER_SINCE = "another person has been named since"
    FIRST_NAME = "the surname is also a first name"
    OWN_NAME = "it owns the name"
    RUNS_AHEAD = "the name it refers to may come later"
    LATER = "the sentence names somebody else later"
    TWO = "two people are mentioned"
    SPOUSE = "a spouse may be meant"
    PLAYED = "the part that is played may be meant"
    RELATIVE = "a relative may be meant"
    TITLE = "it may be in the title of a work"
    PROTAGONIST = "the person whom the article is about may be meant"
    NEWCOMER = "somebody mentioned before the newest person may be meant"
    SPEAKER = "somebody who spoke before may be meant"
    QUOTED_BEFORE = "somebody mentioned in the last quotation may be meant"
    SHIP = "a ship or a country may be meant"
    ANIMAL = "an animal may be meant"
