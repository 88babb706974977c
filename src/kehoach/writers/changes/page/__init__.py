"""The page of ``kehoach diff``: two revisions side by side, in one file that needs nothing from elsewhere.

``lines`` lays a plan out as lines, ``marking`` says which change touches which line, ``aligning`` pairs the lines of both revisions,
``folding`` hides long runs without a change; ``rows``, ``tables``, ``head`` and ``foot`` write the two columns, ``summary`` the list on top.
"""
