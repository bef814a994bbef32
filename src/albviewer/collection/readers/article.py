"""The article of a saved web page: what is to be read of it, without menus, banners, comments and the like.

Authors say it by their markup (main, article, role, the names of ids and classes); where they do not, it is the part
of the page that holds the most sentences and the fewest links.
"""

from __future__ import annotations

import re
from collections import defaultdict

from albviewer.collection.readers.xml_trees import Element, find, find_all, tag, text_of

_BESIDE = frozenset({"nav", "footer", "aside", "form", "dialog", "noscript", "menu"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert", "menubar", "toolbar"}
)
# Words of ids and classes; each is a whole word of such a name, parted by hyphens, underscores or capitals.
_NOISE = re.compile(
    r"(?<![a-z])(?:nav|navbar|navbox|navigation|menu|submenu|sidebar|breadcrumbs?|shar(?:e|ing)|social|comments?|respond|"
    r"cookies?|consent|gdpr|banner|advert(?:isement)?s?|ads?|adsbygoogle|promo(?:tion)?s?|sponsored|related|recommended|"
    r"newsletter|subscri(?:be|ption)|paywall|popup|modal|overlay|footer|masthead|toolbar|skip|catlinks|editsection|"
    r"jump-to-nav|printfooter|noprint|hatnote|ambox|sistersitebox|portalbox|toc|pagination|pager|widget|login|"
    r"more-stories|most-read|trending|byline-share|print-only|wm-ipp-base|donate)(?![a-z])",
    re.I,
)
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BODY_NAMES = re.compile(
    r"(?<![a-z])(?:mw-content-text|mw-parser-output|article-?(?:body|content|text)|entry-?content|post-?(?:content|body)|"
    r"story-?(?:body|content)|main-?content|page-?content|body-?content|content-?body|field-?name-?body)(?![a-z])",
    re.I,
)
_SENTENCE = re.compile(r"[.!?…。！？؟;:,،、](?:\s|$|[”»\"’])")
_MOST_OF_PAGE = 0.5
_LEAST_TEXT = 140
_SCORED = ("p", "pre", "blockquote", "td", "li", "dd", "div", "section")


def article_of(root: Element) -> Element:
    """Return the element that holds the article, after taking out of the page what is none of it; changes the tree."""
    body = find(root, "body")
    body = root if body is None else body
    _take_out(body)
    for candidates in (_by_role(body), _by_name(body)):
        found = max(candidates, key=_length, default=None)
        if found is not None and _length(found) >= max(_LEAST_TEXT, _length(body) * 0.25):
            return found
    return _densest(body)


def title_outside(root: Element, article: Element) -> str:
    """Return the page's one heading of the first level if it stands outside the article, as some pages have it."""
    if any(text_of(head) for head in find_all(article, "h1")):
        return ""
    outside = [text for text in (text_of(head) for head in find_all(root, "h1")) if text]
    if outside:
        return outside[0]
    title = find(root, "title")
    # "Article – The Paper | Foreign news": the first part is the article's.
    return re.split(r"\s+[|–—·»-]\s+", text_of(title))[0]


def _take_out(body: Element) -> None:
    """Take menus and the like out of a page, unless they hold most of its text: names can mislead."""
    whole = _length(body) or 1
    for element in list(body.iter("*")):
        parent = element.getparent()
        if parent is None or element is body or not _is_beside(element):
            continue
        if _length(element) > whole * _MOST_OF_PAGE:
            continue
        _drop(element, parent)


def _is_beside(element: Element) -> bool:
    name = tag(element)
    if name in ("main", "article", "html", "body", "p", "h1", "h2", "sup", "li", "tr", "td", "tbody", "table", "ol"):
        # A table or item of that name may be of the text itself; what is a box around others is not.
        return name in ("table", "li", "ol") and "navbox" in (element.get("class") or "")
    if name in _BESIDE or (element.get("role") or "") in _ROLES:
        return True
    if name == "header":
        return not any(True for _ in find_all(element, "h1"))
    said = f"{element.get('id') or ''} {element.get('class') or ''}"
    return bool(said.strip()) and bool(_NOISE.search(_CAPITAL.sub("-", said)))


def _drop(element: Element, parent: Element) -> None:
    words, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    element.tail = None
    parent.remove(element)


def _by_role(body: Element) -> list[Element]:
    mains = [element for element in body.iter("*") if tag(element) == "main" or element.get("role") == "main"]
    articles = list(find_all(body, "article"))
    bodies = [element for element in body.iter("*") if element.get("itemprop") == "articleBody"]
    inside = max(articles, key=_length, default=None)
    outside = max(mains, key=_length, default=None)
    # One article that fills the main part is the page's; several are a list of teasers, of which the whole is wanted.
    if inside is not None and (outside is None or _length(inside) >= _length(outside) * _MOST_OF_PAGE):
        return [inside, *bodies]
    return [*mains, *bodies]


def _by_name(body: Element) -> list[Element]:
    return [
        element
        for element in body.iter("*")
        if _BODY_NAMES.search(_CAPITAL.sub("-", f"{element.get('id') or ''} {element.get('class') or ''}"))
    ]


def _densest(body: Element) -> Element:
    """Return the element whose paragraphs say the most, or the whole body if none stands out."""
    scores: defaultdict[Element, float] = defaultdict(float)
    for element in find_all(body, *_SCORED):
        own = _own_text(element)
        if len(own) < 25:
            continue
        score = 1 + len(_SENTENCE.findall(own)) + min(len(own) / 100, 3)
        parent = element if tag(element) in ("div", "section", "td") else element.getparent()
        for at, share in zip((parent, parent.getparent() if parent is not None else None), (1.0, 0.5), strict=True):
            if at is not None:
                scores[at] += score * share
    if not scores:
        return body
    weighed = {element: score * (1 - _links(element)) for element, score in scores.items()}
    best = max(weighed, key=lambda element: weighed[element])
    # Paragraphs may be spread over several boxes of equal weight: their common box is the article.
    for above in best.iterancestors():
        if above is body or _length(best) >= _length(above) * 0.8:
            break
        if weighed.get(above, 0) >= weighed[best] * 0.75:
            best = above
    return best if _length(best) >= _LEAST_TEXT else body


def _own_text(element: Element) -> str:
    """Return the text of an element without that of the blocks within it."""
    words = [element.text or ""]
    for child in element:
        if tag(child) not in _SCORED:
            words.append("".join(child.itertext()))
        words.append(child.tail or "")
    return " ".join("".join(words).split())


def _length(element: Element) -> int:
    return len(text_of(element))


def _links(element: Element) -> float:
    """Return which part of an element's text is links."""
    length = _length(element)
    return min(1.0, sum(_length(link) for link in find_all(element, "a")) / length) if length else 0.0
