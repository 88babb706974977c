"""The document that every reader gives and everything else starts from."""

from kehoach.document.source import Decoded, Source, SourceDocument, open_source

__all__ = ["Decoded", "Source", "SourceDocument", "open_source"]
