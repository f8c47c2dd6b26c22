"""`python -m tui` is the `downslope` command."""

from tui.cli import main

main()
