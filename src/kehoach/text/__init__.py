"""Vietnamese text: cleaning with an offset map, lines, folding, numerals, dates. Standard library only."""
