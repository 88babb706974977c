"""The document that every reader gives and everything else starts from."""

from kehoach.document.source import Source, SourceDocument, open_source

__all__ = ["Source", "SourceDocument", "open_source"]
