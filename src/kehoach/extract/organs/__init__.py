"""Bodies: who they are, where their names end, what their abbreviations stand for (contract.md, "A body")."""
