"""Which rules run: by code, by the beginning of a code, by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kehoach.rules.types import Rule

EVERY = "ALL"
_BEGINNING = re.compile(r"KH\d{0,3}")
_WHOLE = 99


class UnknownRuleError(ValueError):
    """A word that names no rule."""


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The words of options that may be repeated and may hold lists.

    >>> words_of(["KH203, kh3", "repeated-number"])
    ('KH203', 'kh3', 'repeated-number')
    """
    return tuple(word for text in texts for word in re.split(r"[,\s]+", text) if word)


def fit(word: str, rule: Rule) -> int:
    """How closely a word names a rule: not at all (0), as one of many, or exactly.

    A beginning of a code ("KH3") is closer the longer it is; the whole code or the name is closest.
    """
    if word.upper() == EVERY:
        return 1
    if word.lower() == rule.name:
        return _WHOLE
    code = word.upper()
    if _BEGINNING.fullmatch(code) is None or not rule.code.startswith(code):
        return 0
    return _WHOLE if code == rule.code else len(code)


def check_words(words: Iterable[str], rules: Sequence[Rule]) -> None:
    """Raises UnknownRuleError with the first word that names no rule."""
    for word in words:
        if word.upper() != EVERY and not any(fit(word, rule) for rule in rules):
            raise UnknownRuleError(word)


def chosen(rules: Iterable[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored; nothing selected is all. The closer word decides, of two as close ``ignore``."""
    return tuple(rule for rule in rules if _is_chosen(rule, select, ignore))


def _is_chosen(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    wanted = max((fit(word, rule) for word in select), default=0) if select else 1
    return wanted > max((fit(word, rule) for word in ignore), default=0)
