"""Tasks: who does what, with whom, by when, in the four forms in which plans give work (contract.md, "Task").

``walk`` goes over the tree and decides by the place of a node which form it has; ``fields`` and ``inline`` read labelled
fields, ``rows`` and ``columns`` tables, ``headings`` the bodies that a section is about, ``subjects`` and ``actors`` who a
paragraph tells to act, ``company`` whom they work with. ``types`` are the values, ``made`` turns them into records.
"""
