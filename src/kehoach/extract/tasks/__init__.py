"""Tasks: who does what, with whom, by when, in the four forms in which plans give work (contract.md, "Task")."""
