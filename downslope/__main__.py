"""`python -m downslope` is the `downslope` command."""

from downslope.tui.cli import main

main()
