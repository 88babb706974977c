"""The document that every reader gives and everything else starts from."""

from kehoach.document.source import TEXT_TYPES, Decoded, Source, SourceDocument, open_source

__all__ = ["TEXT_TYPES", "Decoded", "Source", "SourceDocument", "open_source"]
