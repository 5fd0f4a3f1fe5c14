"""`python -m newsspider` is the command `newsspider`."""

import sys

from newsspider.cli import main

if __name__ == "__main__":
    sys.exit(main())
