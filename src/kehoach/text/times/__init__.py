"""When: time expressions, from the words to dates and recurrences (contract.md, "Time")."""
