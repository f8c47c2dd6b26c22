"""`python -m downslope` is the `downslope` command."""

from downslope.tui.cli.main import main

main()
