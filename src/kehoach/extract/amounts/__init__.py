"""Amounts in tables, whose unit stands in a head or a caption (contract.md, "amounts")."""
