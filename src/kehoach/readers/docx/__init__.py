"""The parts of the .docx reader: a package of XML parts (ISO/IEC 29500, ECMA-376) becomes the text that Word prints.

The way: ``package`` (the zip, with bounds) → ``markup`` (XML, with bounds) → ``styles``, ``numbering`` (what the document declares)
→ ``story``, ``inline``, ``tables`` (what its paragraphs and tables print) → ``layout`` (which tables are a head, a foot, a real table)
→ ``writing`` (lines of text). ``reading`` is the page on which all of it can be seen.
"""
