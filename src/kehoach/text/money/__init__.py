"""How much: printed sums of money (contract.md, "amounts")."""
