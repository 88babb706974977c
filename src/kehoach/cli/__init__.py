"""The command line: arguments become calls, results become exit codes. No logic lives here.

Exit codes: 0 fine, 1 findings or differences, 2 wrong usage, 3 input unreadable, 4 our own fault, 130 interrupted.
"""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point of ``kehoach``; ``--version`` answers before anything is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from kehoach import __version__

        sys.stdout.write(f"kehoach {__version__}\n")
        return
    import gc
    import os

    gc.disable()  # importing makes no rubbish; collection comes back with the second file
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for plugins takes longer than parsing
    from kehoach.cli.run import run

    sys.exit(run(sys.argv[1:]))
