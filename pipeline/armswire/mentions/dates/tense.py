"""Whether the words around a date tell of the past or of what is to come."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_REACH = 160  # characters read on either side; a clause is rarely longer
_IRREGULAR = (
    "was|were|had|did|said|told|took|began|went|came|met|held|(?<!llion )won|made|gave|sent|saw|left|got|bought"
    "|sold|built|flew|sank"
    "|struck|fell|rose|became|ran|wrote|spoke|hit|led|(?-i:set)|paid|chose|kept|grew|lost|put|brought|has|have|says"
)
_FUTURE = (
    r"(?:will|shall|would|could|should|(?-i:may)|might|can|won[’']t)(?:\s+(?:not|also|then|likely))?(?:\s+(?:be|have))?(?:\s+\w+)?"
    r"|(?:am|is|are|[’'](?:m|re))\s+(?:arriving|coming|departing|leaving|marrying|returning)"
    r"|[’']ll|to\s+be(?:\s+\w+)?|be\s+\w+|going\s+to|gonna"
    r"|(?:(?:is|are|was|were|be|been)\s+)?(?:due|scheduled|slated|expected|planned|projected|forecast|estimated)"
    r"|(?:is|are|was|were)\s+set|(?:postponed|deferred|delayed|adjourned|extended)\s+(?:to|until|till|through)"
    r"|(?:close|open|end|begin|start|last|run|continue|expire|conclude|resume|follow|arrive)s"
    r"|(?:plans?|expects?|intends?|hopes?|aims?|wants?|proposes?)\s+to|upcoming|deadline|no\s+later\s+than"
    r"|(?:estimated|expected|planned|scheduled)\s+\w+(?:\s+date)?"
)
_CUE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_IRREGULAR}|[a-z]{{2,20}}ed))\b|(?P<contracted>[’']ll)\b", re.IGNORECASE
)
_DEADLINE = re.compile(r"\b(?:until|till|through|by|no\s+later\s+than)\s+(?:the\s+)?$", re.IGNORECASE)
_REACHED = re.compile(
    r"\b(?:was|were|had|has|have)\b(?:(?!\b(?:to|until|till|due)\b)[^.;]){0,80}\bby\s+(?:the\s+)?$", re.IGNORECASE
)
_CLAUSE_OPENING = re.compile(r"\bthat\s+(?:(?:in|on|by|during|from|since)\s+)?(?:the\s+)?$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.!?;]\s+(?=[\"“‘(]?[A-Z])|\n")


def read_tense(text: str, start: int, end: int) -> Tense | None:
    """Read the tense from the nearest verb before, else the first after, in the same sentence.

    >>> read_tense("The fair will be held on April 23.", 25, 33)
    'future'
    """
    before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    if (
        _DEADLINE.search(before)
        and not _REACHED.search(before)
        and (_CUE.search(before) or not _is_past(_CUE.search(_read_after(text, end))))
    ):
        return "future"
    cue = None if _CLAUSE_OPENING.search(before) else _find_last_cue(before)
    if cue is None:
        cue = _CUE.search(_read_after(text, end))
    cue = cue or _find_last_cue(before)
    if cue is None:
        return None
    return "past" if cue["past"] else "future"


def _read_after(text: str, end: int) -> str:
    return _CLAUSE_END.split(text[end : end + _REACH], maxsplit=1)[0]


def _is_past(cue: re.Match[str] | None) -> bool:
    return cue is not None and cue["past"] is not None


def _find_last_cue(text: str) -> re.Match[str] | None:
    return next(iter(reversed(list(_CUE.finditer(text)))), None)


_AHEAD = re.compile(
    r"\b(?:for|to|by|until|through|with|deliver(?:y|ies|ing)|complet(?:e|ion|ing)|deadline|option\w*|expected|planned|due"
    r"|scheduled|slated|will|would|operational|target\w*|goal|plan\w*|forecast|from|under|calls?|if|should|could|may|might"
    r"|that|which|sees?|is|are|(?:arrive|enter|start|begin|come)s?|starting|beginning)\b|[;:]",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:delivered|signed|completed|awarded|held|took(?:\s+delivery)?|received|entered|commissioned|arrived|began|started|opened|concluded"
    r"|was|were|(?<!llion )won|bought|purchased|sold|launched|finished|ended|met|visited|made|built|flew|came|ordered"
    r"|approved|picked"
    r"|inaugurated|unveiled|tested|fired|selected|chose|paid|transferred|shipped|handed|exported|imported|donated|retired"
    r"|(?:said|announced|stated|reported|confirmed)(?=\s+(?:on|in)?\s*$))\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:sees?|will|would|to\s+(?:be|have)|should|could|may|might|expects?)\b[^.;]{0,40}$", re.IGNORECASE
)
_DONE_REACH = 120


def tells_as_done(text: str, start: int) -> bool:
    """Tell whether a date is the time of something done: a verb of the past before it and nothing ahead between.

    >>> tells_as_done("The contract was signed in 2052.", 27)
    True
    >>> tells_as_done("They signed a contract for delivery in 2029.", 39)
    False
    """
    before = _CLAUSE_END.split(text[max(0, start - _DONE_REACH) : start])[-1]
    cue = _find_last_cue(before)
    done = list(_DONE.finditer(before))
    if not done or cue is None or not cue["past"]:
        return False
    return not (_AHEAD.search(before, done[-1].end()) or _HYPOTHETICAL.search(before[: done[-1].start()]))
