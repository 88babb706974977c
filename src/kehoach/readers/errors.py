"""What can be wrong with an input."""

from __future__ import annotations

from kehoach.messages import tell


class ReadError(Exception):
    """An input that cannot be read. ``code`` is the key of its message ("read-" + code), ``values`` what it names.

    >>> str(ReadError("empty"))
    'tệp không có chữ nào; hãy kiểm tra lại tệp'
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(self.message("vi"))

    def message(self, language: str) -> str:
        """One line for people: what is wrong and what to do."""
        return tell(f"read-{self.code}", language, **self.values)
