"""The part of CSS that decides what a page prints: what is hidden, what is capital, how lists are numbered, where tables have lines.

Simple selectors (a name, classes, an id) of the page's own style sheets, and ``style`` attributes. Selectors that look at
an element's surroundings are passed over, but for ``X > li:before``, by which Google Docs numbers its lists.
Source: CSS 2.2; Word's ``@list`` rules, [MS-OI29500] has no word on them: read off its own pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

Properties = dict[str, str]

_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|$)|<!--|-->")
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"([A-Za-z][\w:\\-]*|\*)?((?:[.#][\w-]+)*)")
_BEFORE = re.compile(r"([^\s>]+)\s*>\s*li(::?before)?", re.IGNORECASE)
_DECLARATION = re.compile(r"""\s*([\w-]+)\s*:((?:[^;"']|"[^"]*"|'[^']*'|["'])*)""")
_KEPT = re.compile(
    r"display|visibility|text-(?:align|transform|decoration)|white-space|list-style|float|position|font|border|mso-|counter-|content", re.IGNORECASE
)
_PRINT_ONLY = re.compile(r"(?!.*\b(?:all|screen)\b).*\bprint\b", re.DOTALL)


@lru_cache(maxsize=4096)
def read_style(style: str) -> Properties:
    """The declarations of a ``style`` attribute that matter here, by name in small letters.

    >>> read_style("DISPLAY: none; color: red")
    {'display': 'none'}
    """
    found: Properties = {}
    for match in _DECLARATION.finditer(style):
        name = match.group(1).lower()
        if _KEPT.match(name):
            found[name] = match.group(2).replace("!important", "").strip()
    return found


class StyleSheet:
    """The rules of a page, found by name, class or id. ``lists`` are Word's, by "l0:level1"."""

    def __init__(self, text: str) -> None:
        self._rules: dict[str, list[tuple[int, int, frozenset[str], Properties]]] = defaultdict(list)
        self._items: dict[tuple[str, bool], Properties] = {}
        self.lists: dict[str, Properties] = {}
        self._found: dict[tuple[str, str, str], Properties] = {}
        self._read(_COMMENT.sub(" ", text))

    def of(self, tag: str, attrs: dict[str, str]) -> Properties:
        """The properties of an element, its own ``style`` last."""
        key = (tag, attrs.get("class", ""), attrs.get("id", ""))
        shared = self._found.get(key)
        if shared is None:
            shared = self._found[key] = self._look_up(*key)
        style = attrs.get("style")
        return {**shared, **read_style(style)} if style else shared

    def item(self, owner: dict[str, str], before: bool) -> Properties:
        """The properties of an ``li`` (or of what is generated before it) by the class of its list."""
        found: Properties = {}
        for name in owner.get("class", "").split():
            found.update(self._items.get((f".{name}", before), {}))
        return found

    def _look_up(self, tag: str, classes: str, identity: str) -> Properties:
        names = [tag, *(f".{name}" for name in classes.split()), f"#{identity}" if identity else "#"]
        have = frozenset(names)
        rules = sorted((rule for name in (*names, "*") for rule in self._rules.get(name, ()) if rule[2] <= have), key=lambda rule: rule[:2])
        return {name: value for rule in rules for name, value in rule[3].items()}

    def _read(self, text: str) -> None:
        at, order, skipped, depth = 0, 0, 0, 0
        prelude = ""
        for brace in _BRACE.finditer(text):
            piece = text[at : brace.start()]
            at = brace.end()
            if brace.group() == "{":
                depth += 1
                prelude = piece.rpartition(";")[2].strip()
                if skipped or (prelude.startswith("@") and not prelude.startswith(("@list", "@media", "@supports", "@layer"))):
                    skipped = skipped or depth
                elif prelude.startswith("@media") and _PRINT_ONLY.match(prelude):
                    skipped = depth
                continue
            if not skipped and prelude:
                order += 1
                self._add(prelude, piece, order)
                prelude = ""
            if depth == skipped:
                skipped = 0
            depth = max(depth - 1, 0)

    def _add(self, selectors: str, declarations: str, order: int) -> None:
        properties = read_style(declarations)
        if not properties:
            return
        if selectors.startswith("@"):
            if selectors.startswith("@list"):
                self.lists[selectors[5:].strip()] = properties
            return
        for selector in selectors.split(","):
            selector = selector.strip()
            item = _BEFORE.fullmatch(selector)
            if item is not None:
                name = item.group(1)
                key = (name[name.rfind(".") :] if "." in name else name, bool(item.group(2)))
                self._items.setdefault(key, {}).update(properties)
                continue
            simple = _SIMPLE.fullmatch(selector)
            if simple is None or not selector:
                continue
            parts = re.findall(r"[.#][\w-]+", simple.group(2))
            name = simple.group(1).lower() if simple.group(1) else ""
            weight = len(parts) + 10 * simple.group(2).count("#")
            needed = frozenset([*parts, *([name] if name not in ("", "*") else [])])
            self._rules[parts[0] if parts else name or "*"].append((weight, order, needed, properties))
