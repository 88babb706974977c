"""What drawings print: text boxes (DrawingML and VML), WordArt, SmartArt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.readers.docx.blocks import Block
from kehoach.readers.docx.markup import DGM, MC, R, V, W, chosen

if TYPE_CHECKING:
    from kehoach.readers.docx.story import Story

_BOX, _ART, _DIAGRAM, _ALTERNATE = W + "txbxContent", V + "textpath", DGM + "relIds", MC + "AlternateContent"


def drawn(story: Story, drawing: Any) -> list[list[Block]]:
    """The texts in a drawing, the blocks of each; a box that stands in another's text comes with that."""
    found = []
    for element in drawing.iter(_BOX, _ART, _DIAGRAM):
        if not _is_outermost(element, drawing):
            continue
        if element.tag == _BOX:
            blocks = story.inner(element)
        elif element.tag == _ART:
            blocks = story.lines_of([element.get("string", "")])
        else:
            blocks = story.lines_of(story.document.diagram(story.relations, element.get(R + "dm", "")))
        if blocks:
            found.append(blocks)
    return found


def _is_outermost(element: Any, drawing: Any) -> bool:
    """Whether no text box lies between an element and its drawing, and no branch that is not printed."""
    parent = element.getparent()
    child = element
    while parent is not None and child is not drawing:
        if parent.tag == _BOX:
            return False
        if parent.tag == _ALTERNATE and chosen(parent) is not child:
            return False
        child, parent = parent, parent.getparent()
    return True
