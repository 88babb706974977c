"""What is known of the body that is being read, and of the text in which it stands."""

from __future__ import annotations

from typing import NamedTuple

# What opens a name: a body's own name, an office, a person by name, or a kind of bodies ("các xã", "đơn vị").
INSTITUTION, TITLE, PERSON, KIND = "institution", "title", "person", "kind"


class Body(NamedTuple):
    """The body being read: its first token, what opens it, how many tokens count it ("các"), and how many open it, these among them."""

    first: int
    sort: str
    counting: int
    size: int

    @property
    def follow(self) -> int:
        """The token after those that open it."""
        return self.first + self.size


class Wanted(NamedTuple):
    """How a list is read: after "phối hợp với"; as a heading or a value; whether a kind that nothing counts may open it."""

    with_whom: bool = False
    name: bool = False
    bare: bool = True
