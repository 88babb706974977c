"""The document around its stories: styles, lists, notes, diagrams, what was asked for, and what a reader should be told."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from kehoach.readers.docx.blocks import Block, Paragraph
from kehoach.readers.docx.markup import A, W, parse_xml, value_of
from kehoach.readers.docx.number_formats import print_number
from kehoach.readers.docx.numbering import Numbering
from kehoach.readers.docx.package import KIND, Package, Relation
from kehoach.readers.docx.styles import Styles

_SETTINGS = re.compile(rb"evenAndOddHeaders|numFmt|\0")  # a zero: UTF-16
_KINDS = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}


class Document:
    """``original``: the text before tracked changes is wanted; ``notices``: codes of notices that have come up so far."""

    def __init__(self, package: Package, main: str, original: bool) -> None:
        self.package = package
        self.main = main
        self.original = original
        self.notices: set[str] = set()
        self.relations = package.relations(main)
        self.styles = Styles(self._root("styles"))
        self._notes_seen = {"footnotes": 0, "endnotes": 0}

    @cached_property
    def numbering(self) -> Numbering:
        return Numbering(self._root("numbering"), self.styles)

    @cached_property
    def settings(self) -> Any:
        """The root of the settings, None where they say nothing that is asked for: most do, and are long."""
        name = self._part("settings")
        raw = self.package.bytes_of(name) if name is not None else None
        return parse_xml(raw, name or "", KIND) if raw is not None and _SETTINGS.search(raw) else None

    @cached_property
    def _notes(self) -> dict[str, tuple[str, dict[str, Any]]]:
        """The footnotes and endnotes by their ids, with the name of their part."""
        found = {}
        for kind in ("footnotes", "endnotes"):
            name = self._part(kind)
            root = self._root(kind)
            notes = {} if root is None else {note.get(W + "id", ""): note for note in root if note.get(W + "type", "normal") == "normal"}
            found[kind] = (name or "", notes)
        return found

    def note(self, reference: str, key: str, own_mark: bool) -> tuple[str, list[Block]]:
        """The mark that refers to a note, and the note; no mark where the drafter printed one."""
        from kehoach.readers.docx.story import Story

        kind = _KINDS[reference]
        name, notes = self._notes[kind]
        note = notes.get(key)
        if own_mark:
            mark = ""
        else:
            self._notes_seen[kind] += 1
            mark = f"[{print_number(self._notes_seen[kind], self._note_form(kind))}]"
        if note is None:
            return mark, []
        story = Story(self, note, self.package.relations(name))
        story.own_mark = mark
        return mark, [block for block in story.blocks(note) if not isinstance(block, Paragraph) or block.text]

    def diagram(self, relations: dict[str, Relation], key: str) -> list[str]:
        """The lines of a SmartArt diagram."""
        relation = relations.get(key)
        raw = self.package.bytes_of(relation.target) if relation is not None else None
        if raw is None or relation is None:
            return []
        root = parse_xml(raw, relation.target, KIND)
        return ["".join(run.text or "" for run in line.iter(A + "t")) for line in root.iter(A + "p")]

    def has_comments(self) -> bool:
        root = self._root("comments")
        return root is not None and root.find(W + "comment") is not None

    def _note_form(self, kind: str) -> str:
        """Footnotes are numbered 1, 2, endnotes i, ii, unless the settings say another form."""
        one = kind[:-1]
        properties = self.settings.find(f"{W}{one}Pr") if self.settings is not None else None
        return value_of(properties, "numFmt") or ("decimal" if kind == "footnotes" else "lowerRoman")

    def _part(self, kind: str) -> str | None:
        return next((relation.target for relation in self.relations.values() if relation.kind == kind), None)

    def _root(self, kind: str) -> Any:
        """The root of the part that the main text names by a relationship, None where it names none or there is none."""
        name = self._part(kind)
        raw = self.package.bytes_of(name) if name is not None else None
        return None if raw is None or name is None else parse_xml(raw, name, KIND)
