"""The parts of the reader for .doc, .odt and .rtf: what a file is by its bytes, and its way through LibreOffice to .docx."""
