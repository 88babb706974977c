"""Where text boxes stand in the text: after the paragraph that they are anchored in, but a head and recipients before it, a signature after the
recipients beside it."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.readers.docx.blocks import Block, Paragraph, words
from kehoach.readers.docx.signs import is_foot, is_head_part, is_recipient, is_signature

_TOP = 12  # paragraphs that are not empty, among which the head stands
_STAMP = 80  # characters of a stamp such as "DỰ THẢO"


def place_boxes(blocks: Sequence[Block]) -> list[Block | list[Block]]:
    """The blocks of a story and the text boxes anchored in them, each a list of blocks."""
    made: list[Block | list[Block]] = []
    waiting: list[list[Block]] = []
    seen = 0
    for number, block in enumerate(blocks):
        if waiting and not (isinstance(block, Paragraph) and (not block.text or is_recipient(block.text))):
            made.extend(waiting)
            waiting = []
        if not isinstance(block, Paragraph) or not block.boxes:
            made.append(block)
            seen += isinstance(block, Paragraph) and bool(block.text)
            continue
        texts = [(box, words(box)) for box in block.boxes]
        top = seen < _TOP and bool(block.text) and not is_recipient(block.text)
        before = [box for box, text in texts if is_head_part(text) or is_foot(text) or (top and len(text) <= _STAMP and not is_signature(text))]
        after = [box for box, _ in texts if not any(box is one for one in before)]
        made.extend(before)
        made.append(block)
        seen += bool(block.text)
        listed = is_recipient(block.text) or is_foot(block.text) or any(is_foot(text) for _, text in texts)
        if listed and number + 1 < len(blocks):
            waiting.extend(after)
        else:
            made.extend(after)
    made.extend(waiting)
    return made
