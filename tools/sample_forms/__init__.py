"""The samples as offices give them: Word files, web pages and PDFs made from the samples in text form (see ../make_samples.py)."""
