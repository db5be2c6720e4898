"""Shapes of articles whose time must not grow faster than their size: each is a piece, repeated.

`№` in a piece is its number, so that no two pieces are alike. What is opened and never closed,
said again and again, or all of one kind is what an algorithm that looks at each pair of places, or
a pattern that goes back, takes minutes for.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

PROSE = "ordinary prose"

_WHO = (
    *("The council", "A spokesman for the port", "The minister", "Anna Novak", "The builders"),
    *("Residents of the valley", "The new director", "Paul Meyer", "The party", "Two witnesses"),
    *("The committee", "A court in Lyon", "The union", "Maria Silva", "Farmers near the border"),
)
_DID = (
    *("announced", "rejected", "discussed", "visited", "published", "criticised", "opened"),
    *("described", "postponed", "welcomed", "ended", "supported", "presented", "examined"),
)
_WHAT = (
    *("the plan for a second bridge", "a report on clean water", "the budget of the region"),
    *("an offer from a Dutch company", "the new timetable", "the old railway station"),
    *("a law against noise", "the results of the vote", "the work of the last two years"),
    *("a museum of coal and steel", "the price of bread", "several schools in the north"),
)
_WHEN = (
    *("on Tuesday", "after a long debate", "in the spring of 2019", "last week", "before the"),
    *("in Berlin", "at a meeting in Madrid", "without a word", "for the first time", "in May"),
)
_MORE = (
    *("because many people had asked for it", "although the money is missing"),
    *("and promised to come back soon", "while others stayed at home"),
    *("which surprised nobody in the town", "so that the shops could open again"),
    *("but the details are not known", "as the newspaper wrote"),
)


class Shape(NamedTuple):
    """A piece that is repeated, what stands around all of them, and what closes each."""

    piece: str
    suffix: str = ".txt"
    start: str = ""
    close: str = ""
    end: str = ""

    def text(self, size: int) -> str:
        """Return an article of this shape of about `size` bytes."""
        room = size - len((self.start + self.end).encode())
        count = max(1, room // len((self.piece + self.close).encode()))
        pieces = (self.piece.replace("№", str(number)) for number in range(1, count + 1))
        return "".join([self.start, *pieces, self.close * count, self.end])


def prose(size: int) -> str:
    """Return about `size` bytes of sentences as news has them, in paragraphs, hardly any twice."""
    chance = random.Random(17)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraph = " ".join(_sentences(chance))
        paragraphs.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(paragraphs)[:size]


def _sentences(chance: random.Random) -> Iterator[str]:
    for _ in range(chance.randint(2, 5)):
        parts = [chance.choice(each) for each in (_WHO, _DID, _WHAT)]
        when = chance.choice(_WHEN)
        parts.append("before the elections" if when == "before the" else when)
        if chance.random() < 0.6:
            parts[-1] += "," if chance.random() < 0.3 else ""
            parts.append(chance.choice(_MORE))
        yield " ".join(parts) + "."


_SENTENCE = "The council rejected the plan for a second bridge after a long debate. "
_DAMAGED = (
    "The the council has rejected the plan. for a second bridge after long debate , “ said Anna "
    "Novak. He she told the newspaper to the that it Would cost 1.200.000 euros.He is a mother."
)

TEXT: dict[str, Shape] = {
    "one long paragraph": Shape("The council № rejected plan № for a bridge in May. "),
    "one line, no stop": Shape("the council rejected the plan for a bridge and "),
    "same sentence": Shape(_SENTENCE),
    "same paragraph": Shape(_SENTENCE * 3 + "\n\n"),
    "same sentence, own paragraph": Shape(_SENTENCE.strip() + "\n\n"),
    "damaged paragraph": Shape(_DAMAGED + "\n\n"),
    "damaged paragraph, numbered": Shape(f"№. {_DAMAGED} №\n\n"),
    "damaged, one paragraph": Shape(_DAMAGED + " "),
    "doubled words": Shape("The council council said that the the bridge is is closed. "),
    "doubled words, paragraphs": Shape("Item № of the the list is is on on the table now.\n\n"),
    "one word": Shape("bridge "),
    "one function word": Shape("the "),
    "capitals": Shape("THE COUNCIL REJECTED THE PLAN FOR A BRIDGE. "),
    "stray capitals": Shape("She Opened the New bridge On a cold Morning in the old Town. "),
    "lost capitals": Shape("she opened the bridge. he closed it in may. "),
    "names": Shape("Anna Novak met Paul Meyer and Maria Silva in Lyon. "),
    "names, all different": Shape("Anna Novak№ met Paul Meyer№a and Maria Silva№b in Lyon. "),
    "name variants": Shape("Sergei Kovalenko met Sergej Kovalenco. Sergey Kovalenkov left. "),
    "names alone": Shape("Anna Novak Paul Meyer Maria Silva "),
    "surname first": Shape("Novak Anna said so. Meyer Paul agreed with Silva Maria. "),
    "attributed quotations": Shape("“We will come back,” said Anna Novak. "),
    "attributed, paragraphs": Shape("“We will build № bridges here,” said Paul Meyer.\n\n"),
    "straight quotations": Shape('"We will come back", Anna Novak said. '),
    "opened quotations": Shape("“The council rejected the plan. "),
    "closed quotations": Shape("The council rejected the plan.” "),
    "turned quotations": Shape("”The council rejected the plan“, she said. "),
    "straight, unbalanced": Shape('The council said "the plan is dead. '),
    "straight, odd paragraphs": Shape('"The plan is dead, said the council.\n\n'),
    "quotation marks alone": Shape("“ ” "),
    "straight marks alone": Shape('"'),
    "single marks": Shape("‘The plan is dead’, the council said. "),
    "single marks, unbalanced": Shape("‘The plan is dead, the council said. "),
    "angle marks": Shape("«The plan is dead», the council said. "),
    "low marks": Shape("„The plan is dead“, the council said. "),
    "nested marks": Shape("“She said: ‘It is “the end” of it’,” he said. "),
    "all marks at once": Shape("“„«»”’‘\"' a "),
    "apostrophes": Shape("It's the council's plan and they don't like what it's done. "),
    "apostrophes alone": Shape("'"),
    "possessives": Shape("The council's mayor's sister's house's roof's colour is red. "),
    "pronouns": Shape("He told her that she gave it to him and he took his from her. "),
    "pronouns and people": Shape("Anna Novak said he was ill. Paul Meyer said she was. "),
    "one person, it": Shape("Anna Novak is a singer. It was born in Lyon. It sang to him. "),
    "titles": Shape("President Minister Doctor Professor Director Anna Novak came. "),
    "wrong titles": Shape("The spokesman Anna Novak met Mr Maria Silva and Mrs Paul Meyer. "),
    "offices": Shape("The minister of finance, the mayor and the president of Peru met. "),
    "honorifics": Shape("Ahmet Bey met Fatma Hanim and Herr Meyer with Frau Silva. "),
    "mojibake": Shape("The cafÃ© in the cityâ€™s centre is â€œclosedâ€. "),
    "mojibake alone": Shape("Ã©â€™"),
    "entities in text": Shape(
        "The caf&eacute; &amp;amp; the bar &quot;closed&quot; &nbsp; today. "
    ),
    "zero-width spaces": Shape("The\u200b council\u200b rejec\u200bted the plan. "),
    "zero-width spaces alone": Shape("\u200b"),
    "soft hyphens": Shape("The coun\u00adcil re\u00adjec\u00adted the plan. "),
    "no-break spaces": Shape("The\u00a0council\u00a0rejected\u00a0the plan\u202f. "),
    "address, stops": Shape(".).)", start="See http://a", end=" today."),
    "address, points": Shape("http://a.).).).).). "),
    "addresses": Shape("See https://example.org/a№/b?c=d and write to desk@example.org now. "),
    "half an address": Shape("a.b-c+", start="Write to ", end=" now."),
    "brackets": Shape("The council (of the town) rejected [the plan] {today}. "),
    "open brackets": Shape("("),
    "stops": Shape("."),
    "stops behind words": Shape("The. council. rejected. the. plan. "),
    "ellipses": Shape("The council … rejected ... the plan. . . today…. "),
    "commas": Shape(","),
    "commas behind words": Shape("the council, the mayor, the town, "),
    "marks": Shape("What?! No!? Yes.. Why?? Come,, now;; then:: end!. "),
    "run-together sentences": Shape("The council met.It rejected the plan.Then it left.She said"),
    "one letter": Shape("a "),
    "one letter, one word": Shape("a"),
    "one long word": Shape("bridgebuilding"),
    "long word, capitals": Shape("BridgeBuilding"),
    "hyphens": Shape("-"),
    "hyphenated words": Shape("well-known-"),
    "dashes": Shape("The council – it met today — rejected - the plan. "),
    "dialogue dashes": Shape("– We will come back, said Anna Novak.\n\n"),
    "numbers": Shape("1.200.000 and 3,5 and 17 % of 20 000 "),
    "digits": Shape("7"),
    "dates": Shape("On 3. May 2019 and on May 4th, 2020, at 14:30 h, they met. "),
    "initials": Shape("J. R. R. A. B. Novak and U.S. P.M. C. Meyer met. "),
    "one-letter lines": Shape("a\n"),
    "wrapped lines": Shape("The council rejected the plan for\na second bridge after a long\n"),
    "blank lines": Shape("\n"),
    "spaces": Shape(" ", start="The", end="end."),
    "tabs and spaces": Shape("The \t council  rejected   the plan. "),
    "emoji": Shape("The council 👍🏽 rejected 👩‍👩‍👧 the plan 🇫🇷. "),
    "combining accents": Shape("Cafe\u0301 cre\u0301me a\u0300 la\u0308 no\u0303. "),
    "accents alone": Shape("\u0301", start="e"),
    "Chinese": Shape("市议会拒绝了这项计划。"),
    "Arabic": Shape("رفض المجلس الخطة اليوم. "),
    "Russian words": Shape("The совет rejected план of the город today. "),
    "foreign words": Shape("The Regierung und the gouvernement de la ville said que no. "),
    "ordinary words": Shape("The people of the city went to work in the morning and came home. "),
    "prepositions": Shape("of in to on at by for with from "),
    "said": Shape("said she said he said they said "),
    "lost prepositions": Shape("The council the town told the reporters the plan May. "),
    "one question": Shape("Why did the council the plan reject? "),
    "bylines": Shape("By Anna Novak, Lyon\n\nPhoto: Paul Meyer\n\n"),
    "page leftovers": Shape("Read more: The plan\n\nShare on Facebook\n\nAdvertisement\n\n"),
    "ignore comments": Shape("<!-- newslint: ignore doubled-word -->\nThe the plan № met.\n\n"),
}

MARKUP: dict[str, Shape] = {
    "Markdown, damaged": Shape(_DAMAGED + "\n\n", ".md"),
    "links": Shape("The [council](http://example.org/a№) rejected [the plan][№]. ", ".md"),
    "open links": Shape("[", ".md"),
    "links in links": Shape("[a](", ".md"),
    "emphasis": Shape("The *council* **rejected** the _plan_ ***today***. ", ".md"),
    "open emphasis": Shape("*a ", ".md"),
    "emphasis, nested": Shape("*a **b ", ".md", close=" c** d*"),
    "code": Shape("The `council` rejected ``the ` plan``. ", ".md"),
    "open code": Shape("`a ``b ", ".md"),
    "damage in emphasis": Shape("The *the* council **is is** of *the the* plan. ", ".md"),
    "hard breaks": Shape("The council rejected  \nthe the plan\\\n", ".md"),
    "struck, doubled": Shape("~~The the~~ plan ~", ".md"),
    "headings": Shape("## The council rejects plan №\n\n", ".md"),
    "lists": Shape("- The council rejected plan № of the the town.\n", ".md"),
    "lists, nested": Shape("- ", ".md", end="The council rejected the the plan."),
    "block quotes": Shape("> The council rejected the the plan №.\n\n", ".md"),
    "block quotes, nested": Shape("> ", ".md", end="The council rejected the the plan."),
    "tables": Shape("| The the council | 1.200 | plan № |\n", ".md", "| a | b | c |\n|-|-|-|\n"),
    "wide table": Shape("| a ", ".md"),
    "footnotes": Shape("The plan[^№] is is dead.\n\n[^№]: See the the report.\n\n", ".md"),
    "images": Shape("![The the council №](a№.jpg) ", ".md"),
    "shortcodes": Shape('{{< figure src="a.jpg" caption="The the plan №" >}}\n\n', ".md"),
    "open shortcodes, quotation marks": Shape('{{% a "', ".md"),
    "open shortcodes": Shape("{{< a ", ".md"),
    "Liquid": Shape("The {% if a %}council{% endif %} met {{ b }} the the plan. ", ".md"),
    "front matter": Shape("key№: The the plan\n", ".md", "---\ntitle: The the plan\n", "", "---\n"),
    "front matter, one field": Shape(
        "  The the plan № is dead\n", ".md", "---\ndescription: >\n", "", "---\nThe plan.\n"
    ),
    "front matter, lists": Shape(
        "- caption: The the plan №\n", ".md", "---\nimages:\n", "", "---\nThe plan is dead.\n"
    ),
    "ignore comments, Markdown": Shape(
        "<!-- newslint: ignore-next doubled-word -->\n\nThe the plan № is dead.\n\n", ".md"
    ),
    "open comments, Markdown": Shape("<!-- a\n\n", ".md"),
    "MDX, open strings": Shape("<B a='", ".mdx"),
    "MDX, open templates": Shape("{`${", ".mdx"),
    "MDX": Shape("The <B>the council</B> met {a + №} the the plan.\n\n", ".mdx"),
    "MDX, open tags": Shape("<B>a ", ".mdx"),
    "MDX, open braces": Shape("{a ", ".mdx"),
    "MDX, imports": Shape("import A№ from 'a'\n\n", ".mdx", end="The the plan is dead.\n"),
    "HTML": Shape("<p>The the council <b>is</b> is of plan №.</p>\n", ".html"),
    "HTML, damaged": Shape(f"<p>{_DAMAGED}</p>\n", ".html"),
    "open tags": Shape("<div>a ", ".html"),
    "open inline tags": Shape("<b>a ", ".html"),
    "instructions": Shape("<?php a ?> The the plan ", ".html"),
    "nested tags": Shape("<div>", ".html", close="</div>", start="<p>The the plan.</p>"),
    "nested inline tags": Shape("<b>a ", ".html", close="</b>"),
    "half tags": Shape("<a ", ".html"),
    "half closing tags": Shape("</", ".html"),
    "open comments": Shape("<!-- a ", ".html"),
    "comments": Shape("The <!-- a № --> council <!-- b --> met. ", ".html", "<p>", "", "</p>"),
    "entities": Shape("The caf&eacute; &amp; the&nbsp;the bar &#8220;met&#8221;. ", ".html", "<p>"),
    "open entities": Shape("&", ".html"),
    "attributes": Shape(' a№="b"', ".html", "<p", "", ">The the plan.</p>"),
    "scripts": Shape("<script>a < b</script><p>The the plan №.</p>", ".html"),
    "line breaks": Shape("The the plan is dead.<br>", ".html", "<p>"),
    "HTML lists": Shape("<ul><li>The the plan № is dead.", ".html"),
    "HTML tables": Shape("<tr><td>The the plan<td>№", ".html", "<table>"),
}

SHAPES = {**TEXT, **MARKUP}
