"""`python -m fourcorners` is the command line."""

from fourcorners.cli.main import main

if __name__ == "__main__":
    main()
