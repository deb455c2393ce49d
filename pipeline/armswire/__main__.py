"""Let `python -m armswire` run the command line."""

from armswire.cli import main

if __name__ == "__main__":
    main()
