"""How a page is shown: turned, cut to its box, measured from the top left."""

from __future__ import annotations

from typing import NamedTuple


class Frame(NamedTuple):
    """How a page is shown: its size in points, its box in the file's coordinates, and how often it is turned clockwise by 90 degrees."""

    width: float
    height: float
    left: float
    bottom: float
    right: float
    top: float
    turns: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it is shown, from the top left.

        >>> Frame(842, 595, 0, 0, 595, 842, 1).point(0, 0)
        (0, 0)
        """
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x
