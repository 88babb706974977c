"""The record: the pydantic contract between the parser and everything that reads its output."""
