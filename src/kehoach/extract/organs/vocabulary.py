"""How the vocabularies of bodies are written: texts of words, phrases and rows, easy to read and to add to."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text.

    >>> sorted(words("ban sở"))
    ['ban', 'sở']
    """
    return frozenset(text.split())


def by_two(text: str) -> frozenset[str]:
    """The phrases of a comma-separated list, each cut to its first two syllables, by which it is looked up.

    >>> sorted(by_two("hợp tác xã, sở ngành"))
    ['hợp tác', 'sở ngành']
    """
    return frozenset(" ".join(phrase.split()[:2]) for phrase in text.split(","))


def table(text: str) -> dict[str, frozenset[str]]:
    """Rows of "key: words".

    >>> table("hạt: giống nhân")["hạt"] == {"giống", "nhân"}
    True
    """
    rows = (row.split(":") for row in text.strip().split("\n"))
    return {key.strip(): frozenset(row.split()) for key, row in rows}


def table_by_two(text: str) -> dict[str, frozenset[str]]:
    """Rows of "key: phrases", each phrase cut to its first two syllables.

    >>> table_by_two("dự án: đầu tư, xây dựng")["dự án"] == {"đầu tư", "xây dựng"}
    True
    """
    rows = (row.split(":") for row in text.strip().split("\n"))
    return {key.strip(): by_two(phrases) for key, phrases in rows}


def first_syllables(phrases: frozenset[str]) -> frozenset[str]:
    """The syllables with which phrases begin: a quick test before the whole phrase is looked up.

    >>> sorted(first_syllables(frozenset(("sở ngành", "sở y"))))
    ['sở']
    """
    return frozenset(phrase.split()[0] for phrase in phrases)
