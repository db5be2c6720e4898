"""`python -m newslint`."""

import sys

if not sys.flags.safe_path:
    # Python looks for modules in the working folder first, and that is what is linted: a file
    # click.py beside the articles would run.
    del sys.path[0]

from newslint.cli import main

main()
