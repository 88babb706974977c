"""Citations: the documents that a plan names (contract.md, "Citation")."""
