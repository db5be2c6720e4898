"""Whole lines of a page that tell themselves by their form: dates, addresses, tags, buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.english.calendar import DAY, MONTH
from newslint.english.lexicon import words

_MARKS = " \t\xa0.:!…?»«>›→|/•·*–—-+[]()"
_DATE = (
    rf"(?:{DAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?"
    rf"|{MONTH}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
    r"|\d{1,4}(?:st|nd|rd|th)?|[APap]\.?[Mm]\.?|[hH]|[A-Z]{3,4}|at|on|of|hrs?|min|ago|[,.:|/–—()+-])"
)
_STAMP = rf"(?:{_DATE}\s*)"
_DATED = (
    r"(?i:posted|published|publication|released|created|added|date|(?:last )?(?:updated?|modified)"
    r"|edited|time|upload(?:ed)?)"
)
_SITES = "(?:Facebook|Twitter|WhatsApp|Telegram|Instagram|YouTube|TikTok|LinkedIn|Google News)"
AGENCY = (
    r"(?:AFP|AP|EPA|EFE|ANSA|ANP|AAP|dpa|DPA|PAP|MTI|TASS|TT|NTB|APA|ČTK|CTK|Belga"
    r"|Ritzau(?: Scanpix)?|Scanpix|Reuters|REUTERS|Xinhua|Yonhap|Getty(?: Images)?|IMAGO|Imago"
    r"|Shutterstock|Alamy)"
)
"""Who lends pictures, as credits name them."""
SHORTCODE = r"\[/?[a-z][\w-]{2,30}(?: [\w-]{1,30}=(?:\"[^\"\n]*\"|“[^”\n]*”|[\w-]+)){1,8}\s?/?\]"
"""A command to the system that made the page: `[posts orderby="date"]`."""
_STOCK = (
    r"(?:Google (?:Street View|Maps|Earth)|Getty Images|Shutterstock|Adobe ?Stock|iStock(?:photo)?"
    r"|Wikimedia Commons|Unsplash|Pixabay|Depositphotos)"
)
_NEWS = r"(?i:news|article|story|post|text|content|video|note|report|page|material)s?"
_FORMS = (
    # "Posted on: Sunday 25 October 2020 – 10:59 AM | Last update: Monday", "Published: 12.05.2020"
    rf"(?:{_DATED}(?i: date| time)?(?i: on| at)?\s?[:|]?\s?(?=[^\n]*\d){_STAMP}{{1,14}}){{1,2}}",
    # "09:43 PM | Tuesday 23 March 2021": a time of day and a date
    rf"(?=[^\n]*\b\d{{1,2}}[:.]\d\d\b)(?=[^\n]*\b(?:20\d\d|[A-Z][a-z]+day)\b){_STAMP}{{3,14}}",
    # an address, and the name of a picture
    r"(?:https?://|www\.)\S+",
    r"[\w-]+\.(?:jpe?g|png|gif|webp|mp4|svg)",
    # "#bridge #town #council"
    r"(?:#[\w’'-]+[.,;]?\s*){2,}",
    r"(?:Comments|Comment|Likes|Views|Shares|Votes)\s?[:(]?\s?\d+\)?",
    r"(?i:image|photo|picture|slide|foto) \d+ (?i:of|from|/) \d+(?:[^\w\n].{0,60})?",
    r"(?!\d{1,2} ?/ ?(?:5|6|7|10|11|20|100)$)\d{1,3} ?(?:/|of) ?\d{1,3}",  # not "9/10", "24/7"
    r"(?i:text|font) size\s?:?[\s\dA+a-]*",
    r"(?:(?i:copyright)(?=\s?(?:©|\([cC]\)|:|by\b|(?:19|20)\d\d|[A-Z]|$))|\([cC]\)|©)"
    r"\s?(?:©\s?)?"
    r"(?:20\d\d)?[^\n.]{0,60}(?: (?i:all rights reserved))?\.?",
    r"(?i:(?:to )?(?:read|see|view|watch|continue|open|find) (?:the |this |our )?"
    r"(?:full|original|whole|complete|entire|rest of the)"
    rf" (?:{_NEWS}|case)(?: in full)?)\b[^\n.]{{0,50}}\b"
    r"(?i:here|click|below|link|on (?:the|our) [\w ]+"
    r"|(?:with|by|as) (?:an? )?(?:subscri\w+|member))\.?",
    # labels of a programme's script, and a source in lower case
    r"[<\[(](?i:anchor|reporter|correspondent|narration|narrator|interview(?:er|ee)?|citizen)[>\])]",
    r"\w{0,3}(?i:source)\s?:\s?[\w.-]+",
    rf"(?i:this {_NEWS} (?:was|is|has been) (?:(?:originally|first|automatically) "
    r"(?:published|posted|translated|generated)|translated|syndicated|generated"
    r"|(?:published|posted)(?=[^\n]*(?:\.(?:com|net|org)\b|licen[cs]e|permission|partnership))))"
    r"\b[^\n]*",
    rf"(?i:this {_NEWS} is (?:only |exclusive(?:ly)? )?(?:available )?(?:for|to)"
    r" (?:our )?(?:subscribers|members|registered users))\b[^\n]*",
    rf"(?i:if you (?:like|liked|enjoyed|found)(?: reading)? (?:this|the|our) {_NEWS}"
    r"|(?:did|do) you (?:like|enjoy) (?:this|the|our) (?:news|article|story|post|text)"
    r"|were you interested in this|do you want to (?:receive|get) (?:the|our|all)"
    r"|want to (?:receive|read|know|learn) more(?= ?\?|$| (?:about|news|on|like|articles|stories))"
    r"|don['’]t want to miss)\b[^\n]*",
    r"(?i:you can (?:also )?(?:follow|find|join|subscribe) (?:all|more|our|the|this|to|us)\b)"
    rf"[^\n]*{_SITES}[^\n]{{0,40}}",
    r"(?i:your browser (?:does not|doesn['’]t|is)|(?:please )?enable java ?script"
    r"|java ?script is (?:disabled|required))\b[^\n]*",
    r"(?i:(?:view|see) this post on)\b[^\n]*",
    r"(?i:a (?:post|photo|video|reel) shared (?:by|from)|post shared by|a publication shared by"
    r"|shared post|published by)\b[^\n]*@[^\n]*",
    r"\((?i:with (?:inputs?|information|reports?|contributions?|files|material) (?:from|by)"
    r"|source|via|photo by|translated by|edited by|reporting by|writing by)\b[^()\n]{2,60}\)",
    r"(?i:with (?:inputs?|information|contributions|files|material|content) (?:from|by|of) )"
    r"(?:the )?[A-Z][^\n.]{1,40}\.?",
    r"(?i:related|recommended|suggested|popular|trending) "
    r"(?i:topics?|tags?|keywords?|subjects?|terms|searches|links?|articles?|news)"
    r"\s?:[^\n]{2,160}",
    r"(?i:author|journalist|reporter|photographer|translator|editing|byline)s?\s?:\s?"
    r"(?:[A-Z][\w’'.-]*[ ,/&]*(?:and )?){1,5}",
    # "Video via Twitter: @name", "Google Street View and Jan Holm"
    rf"(?:Photo|Picture|Image|Video)s? (?:via|from|on|by) {_SITES}\s?[:/]\s?@?[\w. ]{{2,40}}",
    rf"{_STOCK}(?:(?: and |\s?[,/|–-]\s?)[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){{0,3}}){{0,3}}",
    SHORTCODE,
    r"(?:Photos?|Pictures?|Image|Video|PHOTO|FOTO|Foto)(?: (?:by|via|from|courtesy of))?"
    r" (?:[A-Z@][\w’'.-]*[ /]?){1,4}",
)
_ABROAD = (
    # "Read also" and "Photo" as pages of other languages have them
    r"(?i:le[aei]r? tamb(?:ié|é)n|leia (?:também|mais)|veja (?:também|mais)|te puede interesar"
    r"|lea (?:también|más)|mira también|ver también|saiba mais|continua depois da publicidade"
    r"|leggi anche|vedi anche|guarda anche|à lire aussi|lire aussi|voir aussi"
    r"|lesen sie (?:auch|mehr)|auch interessant|mehr zum thema|das könnte sie auch interessieren"
    r"|lees ook|lees meer|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)"
    r"|přečtěte si také|čtěte také|čítajte tiež|pročitajte (?:i|još)|citeşte şi|citește și"
    r"|läs (?:också|även|mer)|les også|læs også|ayrıca okuyun|ilgili haberler?|baca juga|simak juga"
    r"|читайте также|смотрите также|читайте ще|xem thêm)(?:\s?[:–—»>|][^\n]{0,200}|\s?)",
    r"(?:Foto|FOTO|Fotos|Fotografía|Bild|Imagem|Imagen|Fuente|Fonte|Quelle|Zdjęcie|Fot\.|Фото)"
    r" ?[:/|] ?[A-ZÀ-Þ@А-Я][^\n.]{1,60}",
    # what a feed adds, a word in capitals over a player
    r"(?i:the post )[^\n]{3,160}"
    r"(?i: (?:first appeared|appeared first|was first published) on )(?=[A-Z]|\w+\.)[^\n]{2,60}",
    r"(?:VIDEO|VIDEOS|PHOTO|PHOTOS|PHOTO GALLERY|GALLERY|AUDIO|LIVE|Gallery|Photos|Videos?)[:.]?",
    rf"{_SITES}",
    r"(?i:(?:the )?(?:article|story|text|news)? ?continues? (?:reading )?"
    r"(?:after|below|under) (?:the )?(?:ads?|adverts?|advertis\w+|commercials?|publicity))\.?",
    r"(?i:read (?:also|more) (?:on|in) (?:our|the) (?:site|website|page|portal|app))\s?:[^\n]{2,}",
    r"(?i:(?:archiv(?:e|al)|illustrat(?:ive|ion)|symbol(?:ic)?|file|stock)"
    r" (?:photo|image|picture)s?)"
    r"(?:\s?[:/|–-][^\n]{0,60})?",
)
_FORM = re.compile("|".join((*_FORMS, *_ABROAD)))
_BOX = re.compile(
    r"(?i:(?:(?:this|that|it) (?:is|may be|might be|could be) )?(?:also )?"
    r"(?:of interest|interesting) (?:to|for) (?:you|[^\n.:]{0,30}readers?)"
    r"|(?:other|our) readers (?:also |were also )(?:read|liked|interested in)"
    r"|(?:related|recommended|similar) (?:articles?|news|stories|posts|content|topics|links)"
    r"|(?:read|see) (?:also|more|too)|also (?:read|interesting)|recommended(?: for you)?"
    r"|more (?:on|about) (?:this|the) (?:topic|subject|story))\s?:"
)
_HEADLINE = re.compile(r"[“\"‘'(]?[A-Z\d][^\n]{10,139}(?<![.?!…”\"’:])")
_SLUG = re.compile(r"(?:[a-z]+ ){5,}[a-z]+")
_MOST_SLUGS = 2  # lines: more are verse


def is_page_line(text: str) -> bool:
    """Whether a line is one that pages have: `Share this:`, `09:43 PM | Tuesday 23 March 2021`."""
    plain = text.strip(_MARKS).lower().replace("’", "'")
    known = plain in words("page-lines") or _FORM.fullmatch(text.strip()) is not None
    return known or _is_code(text.split())


def _is_code(parts: Sequence[str]) -> bool:
    """Whether a line is no word but the number of a video or a post: `dQw4w9Wg XcQ`."""
    whole = "".join(parts)
    plain = len(parts) <= _MOST_PARTS and _CODE.fullmatch(whole) is not None
    return plain and len(_TURNS.findall(whole)) >= _LEAST_TURNS


_MOST_PARTS = 2
_CODE = re.compile(r"(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{11,40}")
_TURNS = re.compile(r"(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[a-zA-Z])")
_LEAST_TURNS = 4  # changes from small letters to capitals or figures


def repeated_titles(texts: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the lines that say the beginning of the title again, unmarked."""
    title = _plain(texts[0]) if texts else []
    if len(title) < _TITLE_WORDS:
        return frozenset()
    return frozenset(
        number
        for number, text in enumerate(texts)
        if number and text[-1:].isalnum() and _begins(title, _plain(text))
    )


def _begins(title: list[str], line: list[str]) -> bool:
    return _TITLE_WORDS <= len(line) < len(title) and title[: len(line)] == line


def _plain(text: str) -> list[str]:
    return re.findall(r"[\w’'-]+", text.lower())


_TITLE_WORDS = 6


def boxed(texts: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the lines that a box of other articles has: its label, headlines."""
    found: set[int] = set()
    for number, text in enumerate(texts):
        follows = number - 1 in found and _HEADLINE.fullmatch(text.strip())
        if follows or _BOX.fullmatch(text.strip()):
            found.add(number)
    return frozenset(found)


def slugs(texts: Sequence[str]) -> frozenset[str]:
    """Return lines without capitals and marks, as pictures are named: `mayor opens the bridge`."""
    found = [text for text in texts if _SLUG.fullmatch(text.strip())]
    few = len(found) <= _MOST_SLUGS < len(texts)
    return frozenset(found) if few else frozenset()
