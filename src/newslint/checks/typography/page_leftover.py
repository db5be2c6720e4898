"""What a web page has around its article: labels, credits, invitations to click, bits of tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article.article import Article, once
from newslint.checks.typography.page_leftover_asides import asides
from newslint.checks.typography.page_leftover_lines import (
    AGENCY,
    SHORTCODE,
    boxed,
    is_page_line,
    repeated_titles,
    slugs,
)
from newslint.edits import replaced
from newslint.model import Match, Repair, Safety, Span
from newslint.readers.document import Block, Kind

_LONGEST = 240  # code points of a line that is no paragraph of an article
_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_TITLE = r"\s+(?=[“\"‘'(]?[A-Z\d])[^\n]*[^.\s]"
_NOUNS = r"(?i:channels?|newsletters?|groups?|pages?|app|updates?|news|profiles?|podcast)"
_SITES = "(?:Facebook|Twitter|X|WhatsApp|Telegram|Instagram|YouTube|TikTok|LinkedIn|Google News)"
_PAGE = rf"(?=[^\n]*\b(?:{_NOUNS}|{_SITES})\b)"
_LABELS = (
    # "Photo: AGENCY"
    r"(?i:image|photo|picture|photograph|video|infographic)s?(?: (?i:credit|source|by|of)s?)?"
    r"\s?[:©|/]\s?[^\n]{1,60}",
    # "(Photo: Agency)", "Source: Agency", "© Reproduction", "Reproduction/Instagram"
    r"\((?i:image|photo|picture|foto|video|credit|source)s?(?: (?i:credit|source|by|of)s?)?"
    r"\s?:\s?[^()\n]{1,60}\)",
    r"(?:Source|SOURCE|Credits?|Via)\s?:\s?(?:(?:with |the )?[A-Z@][^\s]*[ ,/]*(?:(?:and|/"
    r"|of) )?){1,6}",
    r"(?:©\s?|(?:Photo|Image|Video)?\s?(?i:reproduction|disclosure|divulgation)\s?[/|]\s?)"
    r"[A-Z][^.\n]{1,50}",
    # "Read also: …", "See also Title"
    r"(?i:(?:read|watch)|(?:read|see|watch|listen|look) (?:also|more|too|next|related))"
    r"\s?[:–—»>|][^\n]{2,}",
    rf"(?:Read|See|Watch|Look|Learn) (?:(?:also|too|next)(?:{_TITLE})?|[Mm]ore)",
    rf"(?:READ|SEE|WATCH) (?:ALSO|MORE)(?:{_TITLE})?",
    r"(?i:also read|see too|read in full|read (?:more|the full \w+|full \w+) ?(?:here|\.{2,}|…|»"
    r"|>)*)"
    r"(?:\s?[:–—»>|][^\n]*)?",
    r"(?i:watch(?:ing)?|see|play|view|look at) (?:the |this |our |full )?"
    r"(?i:videos?|gallery|photos|pictures|photo gallery)(?: (?i:here|below|above))?\s?:?",
    # "It may interest you: …", "Related articles"
    r"(?i:(?:it|this|that) (?:may|might|can|could|will)(?: also)? interest you"
    r"|you (?:may|might)(?: also)? (?:like|be interested(?: in)?))\s?(?::[^\n]*)?",
    r"(?i:related|recommended|latest|other|similar|popular|featured)"
    r"(?: (?i:news|articles?|stories|content|links|posts|topics|videos?))\s?:?",
    r"(?i:more (?:on|about) th(?:is|e) (?:topic|subject|story|news)|most (?:read|viewed"
    r"|popular))\s?:?",
    r"(?i:(?:don['’]t|do not) miss(?: (?:it|this))?|we recommend|recommended|related|keywords?"
    r"|tags?"
    r"|labels?|topics?|in the photo|on the (?:photo|picture))\s?:(?:[^\n]*[^.\n])?",
)
_INVITATIONS = (
    r"(?i:(?:click|tap|press) (?:here|on the link|the link))\b[^\n]*",
    rf"{_PAGE}(?i:(?:subscribe|sign up|register) (?:to|for|on|in) (?:our|the|this)"
    r"|(?:follow|like|find|join) (?:us|our)"
    r"|share (?:this|the (?:news|article|post)|on|in|with|via|it)|download (?:our|the))"
    r"\b[^\n]*",
    r"(?i:more (?:[a-z]+ ){0,3}?(?:articles|content|details|information|news|photos|pictures"
    r"|stories|updates|videos)(?: [a-z]+){0,3} (?:can be|is|are) (?:found|available)"
    r" (?:on|at|in)\b)[^\n]*",
    # "The article continues below the ad", "Scroll down to read on"
    r"(?i:(?:the )?(?:article|story|text|news|post) continues (?:below|after|under)\b)[^\n]*",
    r"(?i:(?:scroll|swipe) (?:down|left|right|up)?\s?(?:to|for)\b)[^\n]*",
    r"(?=[^\n]*\b(?i:article|ctrl|email|highlight|let us|page|please|report it|select|tell us)\b)"
    r"(?i:if you (?:find|found|notice|see|have found) (?:a|an) (?:mistake|error|typo"
    r"|misprint)\b)[^\n]*",
    rf"(?i:subscribe|follow)[^\n.]{{0,40}}\b{_SITES}[.!]?",
)
_FURNITURE = (
    # what stands around a form for comments, a menu, a player, an advertisement
    r"[-–—•*]\s?(?i:advertisements?|advertising|publicity)\s?[-–—•*]",
    r"(?i:share(?: (?:this|the) (?:post|article|news|story))?|sources?(?: link)?|main menu|menu"
    r"|search"
    r"|home ?page|leave a (?:reply|response)|(?:post|write|add) (?:a|your) comment"
    r"|be the first to comment"
    r"|similar (?:ads|posts|news)|no comments yet|log ?in|sign in|to top|back to top|next|previous"
    r"|add to favou?rites|copy link|subscribe|image text translation)[.!:…]*",
    r"(?i:please enter your|your e-?mail address will not be|required fields are"
    r"|save my name)\b[^\n]*",
    r"(?i:notify me of|this site uses|by (?:clicking|continuing|subscribing)"
    r"(?=[^\n]*\b(?:agree|consent|cookies?|policy|terms)\b))\b[^\n]*",
    r"(?:(?:PREV|NEXT)|(?:Previous|Next)(?: (?i:article|post|news|story)|\s?[:–—»>|]))"
    r"(?: (?i:article|post|news|story))?\s?[:–—»>|]?\s(?=[A-Z])[^\n]*[^.\s]",
    r"(?i:categor(?:y|ies)|sections?|posted in|filed under|tagged(?: with)?|share (?:on|via|with))"
    r"\s?:\s?[^\n.]{2,80}",
    r"(?i:watch|listen|see)(?: (?:here|now|the (?:video|moment)))? ?\([\dhms:min ]+\)\s?:?",
    r"(?i:for (?:the )?(?:latest|more|breaking) (?:updates|news"
    r"|information))\b[^\n]*\b(?i:follow|visit"
    r"|subscribe|click|join)\b[^\n]*",
    r"[^\n]*\[email protected\][^\n]*",
    r"\[/?(?:ad|ads|adsense|vc|et|caption|gallery|embed)[\w -]*\]",
    r"(?i:advert(?:isement|ising|ising space)?|publicity|sponsored|continue reading|keep reading"
    r"|loading|placeholder image|leave a comment|comments?|print|all rights reserved"
    r"|original (?:title|source|link)(?:\s?:[^\n]*)?|(?:responsible |managing )?editor\s?:[^\n]*"
    r"|end of (?:ad|advertisement)|embedded content|media caption|image caption|news feed"
    r"|news summary|table of contents|listen to (?:the|this) (?:article|news|story))[.…:]*",
    r"\[(?i:embedded content|embed|video|photo|image|gallery|advertisement|ad)\]",
    r"(?i:(?:\d+ |no )comments?|(?:reading|read) time\s?:?[^\n]{1,20}|\d+ min(?:utes?)? "
    r"(?:of )?read(?:ing)?)",
    r"(?i:(?:last )?(?:update[ds]?|modified)(?: on| at)?\s?:)\s?[^a-z\n]*"
    r"(?:[A-Z][a-z]+[^a-z\n]*){0,3}",
    r"(?:Writing|Reporting|Editing|Report|Edit|Edition|Translation|Translated|Text|Written|Edited)"
    r"(?:\s?:| by) (?:[^.\n]{3,80}; )?(?:(?:[a-z]+ by )?[A-Z][\w’'.-]*[ ,;]*(?:and )?){1,6}",
    r"[(–—-]\s?Ed(?:itor|s)?\.?\)?",
    r"(?:(?:Facebook|Twitter|Whats[Aa]pp|Telegram|Pinterest|Linked[Ii]n|Instagram|E-?mail|Print"
    r"|Share"
    r"|Tweet|Copy link|X)[\s,|/·•]*){2,}",
)
_LINES = re.compile("|".join((*_LABELS, *_INVITATIONS, *_FURNITURE)))
_TAG = r"(?:p|div|span|br|strong|em|li|ul|ol|img|figure|figcaption|h[1-6]|blockquote|iframe)"
_CREDIT = (
    r"\((?i:photo|image|picture|foto|video)s?(?: by|\s?:)\s?[A-Z][^()\n]{1,60}\)"  # "(Foto: EFE)"
)
_PIECES = re.compile(
    r"(?:^|(?<=\n))(?P<bullet>[▶►▸▷◆◇■□●•◼▪→➡➔➜➤✓✔✅⬛🔴📌👉»]\ufe0f?\s?(?=[“\"]?[A-Z]))"
    rf"|(?:^|(?<=\n))(?P<credited>{_CREDIT}\s?(?=[“\"]?[A-Z]))"
    rf"|(?<=[.?!”\"])(?P<credit> ?{_CREDIT})(?=\s|$)"
    r"|(?P<open>(?<=\w)<(?:br|/?b|/?i|/?em|/?strong|/?span|/?p) ?/?>"
    r"|<(?:b|i|em|strong|span|p)>(?=\w))"
    rf"|(?:^|(?<=\n))(?P<tag><?\s?/?{_TAG} ?/?>)\s*(?=[^\d\s])"
    r"|(?:^|(?<=\n))(?P<number>\(\d{1,2}\))(?=[“\"]?[A-Za-z][a-z]+ )"
    r"|(?:^|(?<=\n))(?P<shortcode>\[/?(?:ad|ads)_\d+\]\s*)"
    rf"|(?P<code>\s{{0,20}}{SHORTCODE})"
    rf"|\s{{0,20}}(?P<end><? ?/ ?{_TAG} ?>)(?=\s|$)"
    r"|(?<=[.?!”\"’])(?P<cut>\s{0,20}(?:h?[1-6]|p|div|span|strong)>)$"
    r"|(?P<attribute>\s{0,2}[“”\"]?\bdata-(?:mce|src|href|wp|ved)\b[\w-]{0,30} ?= ?[“”\"'> ]{0,6})"
    r"|(?P<picture>\s{0,2}\bpic\.twitter\.com/\w+)"
    r"|(?P<entity>\s{0,20}&nbsp\b(?!;)\s?)"
    r"|\s{0,20}(?P<holder>\b[Pp]laceholder image\b)"
    r"|\s{0,20}(?P<bracket>\[(?i:figure|image|photo|picture|video|photos|caption)\b[^\]\n]{0,60}[:\]])"
    r"(?:(?<=\]) (?=[A-Z]))?"
)
_BULLET = re.compile(r"(?:^|(?<=\n))[^\w\s“”\"'‘’(\[@#$£€–—-]")
_MOST_BULLETS = 1  # more are a list
_CREDIT_BEHIND = re.compile(
    r"(?<=[.!?”\"])(?P<credit> ?(?:(?:Image|Photos?|Picture|Foto|Video|Photograph|Credit|Source)"
    r"(?: ?:| by| courtesy of|/)? (?:[A-Z][\w’'.-]*(?: / |[ /])?){1,6}"
    r"|(?:20\d\d[./-]\d\d?[./-]\d\d?)[ ./]{1,3}[A-Z][\w ]{2,30}))$"
)
_CREDITED = re.compile(
    r"(?P<caption>[^.!?\n]{10,200} \((?i:photo|image|picture|foto|credit)s?\s?: [^()\n]{2,40}\) ?)"
    r"(?=[“\"A-Z])"
)
_CREDIT_INSIDE = re.compile(
    r"(?<=[.!?”\"] )(?P<credit>(?:Image|Photo|Picture|Foto|Video)s? ?: ?"
    rf"(?:[A-Z][\w’'.-]+ ){{1,4}}?/ ?{AGENCY} )(?=[“\"A-Z])"
    r"|(?<=[.!?”\"])(?P<wire> ?/ ?[A-Z]\w+ ?= ?[A-Z]\w+)(?=\s|$)"
)
"""Who took a picture, as in Korea, too: `in 2018. /AFP=Yonhap`."""
_DATELINE = re.compile(r"(?P<line>[A-Z][^\n.:;]{3,60}? ?[-–—] )(?P=line)")


def page_leftover(article: Article) -> Iterator[Match]:
    """Yield lines of a page that are no part of its article: `Read also: …`, `Photo: AGENCY`."""
    blocks = article.document.blocks
    texts = [article.prose[block.span.start : block.span.end] for block in blocks]
    pairs = list(zip(blocks, texts, strict=True))
    named = slugs([text for block, text in pairs if block.kind is Kind.PARAGRAPH])
    others = boxed(texts) | repeated_titles(texts)
    lines = [
        (_is_line(block, text) and not _is_heading(texts[number : number + 2]))
        or (block.kind is Kind.PARAGRAPH and (text in named or number in others))
        for number, (block, text) in enumerate(pairs)
    ]
    top = True
    for number, block in enumerate(blocks):
        if lines[number]:
            yield _found(block.span, _without(article, number, top=top), "line")
            continue
        top = False
        if block.kind in _KINDS:
            yield from _pieces(article, block)
            if number < _TITLES:
                yield from _site(article, block)


def _is_line(block: Block, text: str) -> bool:
    """Whether a paragraph is a line of the page: `Read also: …`."""
    if block.kind not in _KINDS or len(text) > _LONGEST:
        return False
    line = _OPENED.sub("", text.strip())
    return is_page_line(text) or _LINES.fullmatch(line) is not None


def _is_heading(lines: Sequence[str]) -> bool:
    """Whether a line of one word is what the paragraph behind it speaks of: `Facebook`."""
    word, behind = lines[0].strip(" .:!"), " ".join(lines[1:])
    return word.isalpha() and re.search(rf"\b{word}\b", behind, re.IGNORECASE) is not None


_OPENED = re.compile(r"^[“”\"«»]\s*(?=(?i:read|see|watch) (?i:also|more)\b)")
"""The mark of a quotation before a label that is a link: `“READ ALSO – Title`."""


_TITLES = 2  # paragraphs at the top that may be the title
_SITE = re.compile(r"[^.?!\n|]{15,}(?P<site>(?: ?\| ?[A-Z][^|.\n]{2,40})+)\s*$")
_PAPER, _DASH = r"\([A-Z][^()\n]{2,50}\) ?", r"(?:--?|–|—) ?"  # "(Kyoto Evening News) - Yahoo!"
_SITE_BEHIND_DASH = re.compile(
    rf"[^.?!\n]{{15,}}?(?P<site> ?(?:{_PAPER}{_DASH}[A-Z]\w+!"
    rf"|(?:{_PAPER})?{_DASH}(?:(?:[A-Z][\w.]* ){{0,2}}[A-Z]\w+! ?News!?"
    r"|(?:[A-Z][\w.]* ){1,3}[\w.]+\.(?:com|cn|net|org|info)"
    r"|(?:Xinhua|People|CCTV|Sina|Sputnik|RT)\.?(?:com|cn|net|org|ru))))\s*$"
)
_PATH = re.compile(r"(?P<path>(?:[A-Z][^|.\n]{1,24}? ?\| ?){2,4})(?=[^|\n]{15,}$)", re.MULTILINE)


def _site(article: Article, block: Block) -> Iterator[Match]:
    """Find where the page is, before or behind the title: `The bridge is closed | Harbour`."""
    if block.kind is not Kind.PARAGRAPH:
        return
    prose, blocks = article.prose, article.document.blocks
    # Where the next line has bars too, they are a table's.
    leads = block is blocks[0] and not any(
        "|" in prose[each.span.start : each.span.end] for each in blocks[1:2]
    )
    path = _PATH.match(prose, block.span.start, block.span.end) if leads else None
    if path:
        yield _found(Span(*path.span("path")), replaced(*path.span("path"), ""), "piece")
        return
    behind = _SITE_BEHIND_DASH.fullmatch(prose, block.span.start, block.span.end)
    if behind:
        yield _found(Span(*behind.span("site")), replaced(*behind.span("site"), ""), "piece")
        return
    found = _SITE.match(prose, block.span.start, block.span.end)
    if found:
        end = found.end()
        bar = prose.index("|", found.start("site"))
        start = bar - (prose[bar - 1] == " ")
        yield _found(Span(bar, end), replaced(start, end, ""), "piece")


def _pieces(article: Article, block: Block) -> Iterator[Match]:
    """Yield what a page left inside a paragraph: captions, tags, datelines that stand twice."""
    prose, start, end = article.prose, block.span.start, block.span.end
    credited = _CREDITED.match(prose, start, end)
    if credited:
        yield _found(Span(*credited.span()), replaced(*credited.span(), ""), "caption")
    behind = _CREDIT_BEHIND.search(prose[start:end])
    if behind:
        span = Span(start + behind.start(), start + behind.end())
        yield _found(span, replaced(span.start, span.end, ""), "credit")
    inside = _CREDIT_INSIDE.search(prose, start, end)
    if inside:
        yield _found(Span(*inside.span()), replaced(*inside.span(), ""), "credit")
    twice = _DATELINE.match(prose, start, end)
    if twice:
        yield _found(Span(*twice.span()), replaced(*twice.span("line"), ""), "dateline")
    for span in asides(prose, start, end):
        yield _found(span, replaced(span.start, span.end, ""), "aside")
    bullets = _all_bullets(article)
    for match in _PIECES.finditer(prose, start, end):
        if match["bullet"] and bullets > _MOST_BULLETS:
            continue  # a list
        spaced = match["entity"] or match["attribute"] or (match["open"] or "").startswith("<br")
        text = " " if spaced else ""
        yield _found(Span(*match.span()), replaced(*match.span(), text), "piece")


@once
def _all_bullets(article: Article) -> int:
    return len(_BULLET.findall(article.prose))


def _found(span: Span, repair: Repair, what: str) -> Match:
    return Match(span, {"what": what}, (repair,), Safety.UNSAFE)


def _without(article: Article, number: int, *, top: bool) -> Repair:
    """Return the repair that takes a paragraph out, with the blank line before or behind it.

    At the `top`, where nothing of the article stands before it, it is the one behind.
    """
    blocks = article.document.blocks
    if not top:
        return replaced(blocks[number - 1].span.end, blocks[number].span.end, "")
    after = blocks[number + 1].span.start if number + 1 < len(blocks) else blocks[number].span.end
    return replaced(blocks[number].span.start, after, "")
