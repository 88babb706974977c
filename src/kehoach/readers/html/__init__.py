"""Web pages: what :mod:`kehoach.readers.from_html` is made of. Bytes become a page, a page blocks, blocks a text."""
