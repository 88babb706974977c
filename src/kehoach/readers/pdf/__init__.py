"""PDF, floor by floor: ``opening`` (bytes to document), ``calls`` (to pdfium), ``letters``, ``words``, ``parts``, ``order`` and ``shapes`` (a page's
words and rules), ``grid`` and ``tables``, ``rows``, ``furniture``, ``columns`` (head and foot), ``margins`` and ``paragraphs``, ``composing``
and ``writing`` (the text), ``scans`` and ``ocr``; ``reading`` calls them in order.

Everything after ``words`` and ``shapes`` works on plain geometry: points (1/72 inch) from the top left of the page as it is shown.
"""
